"""A run of badges is written, read back and remembered, all or nothing."""

import re
from dataclasses import replace

import pypdfium2 as pdfium
import pytest

from checkin.build import Place, Program
from checkin.core.badges.badge_choice import BadgeOrder, BadgeSelection
from checkin.core.badges.badge_fingerprint import fingerprint_in
from checkin.core.badges.badge_layout import CodeItem, ShapeItem
from checkin.core.badges.badge_sheet import Duplex
from checkin.core.badges.print_job import PrintRules
from checkin.core.badges.sheet_file import find_sheet, own_sheet
from checkin.core.errors import CheckinError, NotFound, ReasonWanted, Refused, TargetUnreachable
from checkin.core.event import CheckInList
from checkin.core.journal import EntryKind
from checkin.core.ticket import AttendanceMode
from checkin.printers.drawing.artist import Supplies
from checkin.printers.drawing.built_in import built_in_sheets
from checkin.printers.drawing.pdf_press import PdfPress
from checkin.scanners.page_codes import unread_codes
from checkin.services.printing.badge_run import BadgePress, RunForm
from checkin.services.printing.badges import Badges
from checkin.shipped import resources
from tests.builders import a_ticket, listed

TITLE = "Cluster Conference"
A6_SHEET = find_sheet(built_in_sheets(resources()), "A6x4")


@pytest.fixture
def press():
    pdf = PdfPress(lambda event: Supplies(resources() / "fonts", event))
    return BadgePress(pdf.write, pdf.paint, pdf.write_index, unread_codes)


@pytest.fixture
def layouts(store, clock):
    return Program(store, Place("Desk 1", now=clock)).badge_layouts


@pytest.fixture
def badges(store, scribe, press, layouts):
    return Badges(store, press, scribe, layouts)


@pytest.fixture
def five(store):
    return listed(
        store,
        a_ticket("ADA1", name="Ada van den Berg", category="Speaker", extra=(("Gala", "yes"),)),
        a_ticket("BOB2", name="Bob Clark", company="Acme", category="Media", extra=(("Gala", ""),)),
        a_ticket("CID3", name="Cid Öst", company="Zeta", extra=(("Gala", "ja"),)),
        a_ticket("DOT4", name="Dot Visser", extra=(("Gala", "no"),)),
        a_ticket("EVA5", name="Eva Zander", mode=AttendanceMode.VIRTUAL, extra=(("Gala", ""),)),
    )


def lines(store):
    return [entry for entry in store.entries() if entry.kind is EntryKind.BADGE]


def codes(store):
    return [line.code for line in lines(store)]


def pages(path):
    return [
        " ".join(page.get_textpage().get_text_bounded().split())
        for page in pdfium.PdfDocument(path)
    ]


@pytest.mark.usefixtures("five")
def test_a_run_is_a_document_and_a_line_for_each_badge(badges, store, tmp_path):
    run = badges.produce(tmp_path / "b.pdf", title=TITLE)
    assert (run.count, run.sheets) == (4, 0)
    assert len(pages(tmp_path / "b.pdf")) == 4
    assert codes(store) == ["BOB2", "CID3", "ADA1", "DOT4"]


@pytest.mark.usefixtures("five")
@pytest.mark.parametrize(
    ("sorting", "expected"),
    [
        (("nl_NL", BadgeOrder.NAME), ["ADA1", "BOB2", "CID3", "DOT4"]),
        (("nl_BE", BadgeOrder.NAME), ["BOB2", "CID3", "ADA1", "DOT4"]),
        (("sv_SE", BadgeOrder.NAME), ["BOB2", "ADA1", "DOT4", "CID3"]),
        (("sv_SE", BadgeOrder.COMPANY), ["ADA1", "DOT4", "BOB2", "CID3"]),
        (("nl_NL", BadgeOrder.CATEGORY), ["CID3", "DOT4", "BOB2", "ADA1"]),
        (("nl_NL", BadgeOrder.LIST), ["ADA1", "BOB2", "CID3", "DOT4"]),
    ],
)
def test_badges_lie_as_readers_of_a_language_look_for_them(
    badges, store, tmp_path, sorting, expected
):
    locale, order = sorting
    badges.produce(tmp_path / "b.pdf", title=TITLE, order=order, form=RunForm(locale=locale))
    assert codes(store) == expected


@pytest.mark.usefixtures("five")
def test_sheets_hold_several(badges, store, tmp_path):
    sheet = replace(A6_SHEET, start=4, duplex=Duplex.LONG)
    run = badges.produce(tmp_path / "b.pdf", title=TITLE, form=RunForm(sheet))
    assert (run.count, run.sheets) == (4, 2)
    first, _, second, _ = pages(tmp_path / "b.pdf")
    assert "Clark" in first
    assert all(name in second for name in ("Öst", "Berg", "Visser"))
    assert len(codes(store)) == 4


@pytest.mark.usefixtures("five")
@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (BadgeSelection(registered=CheckInList("g", "Gala", column="Gala")), ["ADA1", "CID3"]),
        (BadgeSelection(categories=("speaker",)), ["ADA1"]),
        (BadgeSelection(codes=("DOT4", "bob2", "DOT4")), ["BOB2", "DOT4"]),
        (BadgeSelection(virtual=True, codes=("EVA5",)), ["EVA5"]),
    ],
)
def test_only_those_that_are_chosen(badges, store, tmp_path, selection, expected):
    badges.produce(tmp_path / "b.pdf", title=TITLE, selection=selection)
    assert sorted(codes(store)) == expected


@pytest.mark.usefixtures("five")
def test_a_code_that_nobody_has_is_told(badges, store, tmp_path):
    with pytest.raises(NotFound, match="No ticket has the code “XYZ”"):
        badges.produce(
            tmp_path / "b.pdf", title=TITLE, selection=BadgeSelection(codes=("ADA1", "XYZ"))
        )
    assert not (tmp_path / "b.pdf").exists()
    assert lines(store) == []


@pytest.mark.usefixtures("five")
def test_badges_that_changed_since_they_were_printed(badges, store, attendees, tmp_path):
    changed = BadgeSelection(changed=True)
    path = tmp_path / "b.pdf"
    assert badges.produce(path, title=TITLE, selection=changed).count == 0
    badges.produce(path, title=TITLE, selection=BadgeSelection(codes=("ADA1", "BOB2")))
    assert badges.produce(path, title=TITLE, selection=changed).count == 0
    attendees.edit("ADA1", {"notes": "VIP"})
    assert badges.produce(path, title=TITLE, selection=changed).count == 0
    attendees.edit("ADA1", {"company": "Engines"})
    attendees.edit("CID3", {"company": "New"})
    assert badges.produce(path, title=TITLE, selection=changed).count == 1
    assert codes(store)[-1] == "ADA1"
    assert badges.produce(path, title=TITLE, selection=changed).count == 0
    both = BadgeSelection(changed=True, unprinted=True)
    attendees.edit("BOB2", {"name": "Bob Clerk"})
    badges.produce(path, title=TITLE, selection=both)
    assert sorted(codes(store)[3:]) == ["BOB2", "CID3", "DOT4"]


@pytest.mark.usefixtures("five")
def test_an_undone_badge_is_unprinted_and_not_changed(
    badges, store, attendees, corrections, tmp_path
):
    path = tmp_path / "b.pdf"
    badges.produce(path, title=TITLE, selection=BadgeSelection(codes=("ADA1",)))
    corrections.undo(lines(store)[0].id, "jammed")
    attendees.edit("ADA1", {"company": "Engines"})
    assert badges.produce(path, title=TITLE, selection=BadgeSelection(changed=True)).count == 0
    unprinted = BadgeSelection(unprinted=True, categories=("Speaker",))
    assert badges.produce(path, title=TITLE, selection=unprinted).count == 1


@pytest.mark.usefixtures("five")
def test_what_was_printed_is_in_the_line_and_in_what_a_printer_gets(badges, store, tmp_path):
    badges.produce(tmp_path / "b.pdf", title=TITLE)
    marks = {line.ticket_id: fingerprint_in(line.details) for line in lines(store)}
    assert len(set(marks.values())) == 4
    for ticket_id, mark in marks.items():
        assert badges.document(ticket_id, title=TITLE).fingerprint == mark


@pytest.mark.usefixtures("five")
def test_an_index_says_where_each_badge_is(badges, tmp_path):
    index = tmp_path / "index.pdf"
    form = RunForm(replace(A6_SHEET, start=3), index, "nl_NL")
    badges.produce(tmp_path / "b.pdf", title=TITLE, form=form)
    [told] = pages(index)
    found = re.findall(r"(Berg|Clark|Öst|Visser), .*?(\d+ · \d+)", told)
    assert found == [("Berg", "1 · 3"), ("Clark", "1 · 4"), ("Öst", "2 · 1"), ("Visser", "2 · 2")]
    assert "4 badges. Behind each name: sheet · place on the sheet" in told
    badges.produce(tmp_path / "b.pdf", title=TITLE, form=RunForm(index=index))
    assert "which badge of the pile it is" in pages(index)[0]


@pytest.mark.usefixtures("five")
def test_whoever_waits_is_told_how_far_it_is(badges, tmp_path):
    told = []
    form = RunForm(progress=lambda done, count: told.append((done, count)))
    badges.produce(tmp_path / "b.pdf", title=TITLE, form=form)
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_single_badges_go_onto_sheets_too(badges, store, five, tmp_path):
    told = []
    form = RunForm(A6_SHEET, progress=lambda *how_far: told.append(how_far))
    wished = [five[4].id, five[0].id]
    run = badges.produce_again(tmp_path / "b.pdf", wished, title=TITLE, form=form)
    assert (run.count, run.sheets) == (2, 1)
    assert told == [(1, 2), (2, 2)]
    assert codes(store) == ["EVA5", "ADA1"]


@pytest.mark.usefixtures("five")
@pytest.mark.parametrize("sheet", [None, A6_SHEET])
def test_a_run_that_is_given_up_leaves_nothing(badges, store, tmp_path, sheet):
    def give_up(done, _count):
        if done == 3:
            raise KeyboardInterrupt

    (tmp_path / "b.pdf").write_text("of yesterday")
    form = RunForm(sheet, tmp_path / "index.pdf", progress=give_up)
    with pytest.raises(KeyboardInterrupt):
        badges.produce(tmp_path / "b.pdf", title=TITLE, form=form)
    assert (tmp_path / "b.pdf").read_text() == "of yesterday"
    assert {each.name for each in tmp_path.glob("*") if each.name.endswith((".pdf", ".part"))} == {
        "b.pdf"
    }
    assert lines(store) == []


@pytest.mark.usefixtures("five")
def test_a_code_that_cannot_be_read_back_ends_the_run(store, scribe, press, layouts, tmp_path):
    asked = []

    def blind(document, wanted):
        asked.append((document.seek(0, 2) > 0, wanted))
        return frozenset({"DOT4"})

    badges = Badges(store, replace(press, unread=blind), scribe, layouts)
    with pytest.raises(
        CheckinError, match=r"badge of Dot Visser cannot be read back.*“A6 portrait"
    ):
        badges.produce(tmp_path / "b.pdf", title=TITLE, form=RunForm(index=tmp_path / "i.pdf"))
    assert not list(tmp_path.glob("*.pdf"))
    assert lines(store) == []
    [(is_written, wanted)] = asked
    assert is_written
    assert {0, 3} <= set(wanted)
    assert wanted[3] == {"DOT4"}


class Hidden:
    """Layouts with something over each code."""

    def __init__(self, layouts, layout="a6-portrait"):
        usual = layouts.find(layout)
        self._layout = replace(usual, front=_hidden(usual.front), back=_hidden(usual.back))
        self.event_words, self.picture = layouts.event_words, layouts.picture

    def layout_for(self, _category):
        return self._layout


def _hidden(items):
    codes = [item for item in items if isinstance(item, CodeItem)]
    return (*items, *(ShapeItem(name="Over", box=each.box, fill="#000000") for each in codes))


@pytest.mark.usefixtures("five")
@pytest.mark.parametrize("layout", ["a6-portrait", "a7-folded", "badge-4x3in"])
def test_a_layout_that_hides_its_code_is_noticed_on_either_side(
    store, scribe, press, tmp_path, layout
):
    layouts = Hidden(Program(store, Place("Desk 1")).badge_layouts, layout)
    badges = Badges(store, press, scribe, layouts)
    with pytest.raises(CheckinError, match="cannot be read back"):
        badges.produce(tmp_path / "b.pdf", title=TITLE)
    (ada,) = store.tickets_by_code("ADA1")
    with pytest.raises(CheckinError, match="cannot be read back"):
        badges.document(ada.id, title=TITLE)
    assert lines(store) == []


@pytest.mark.usefixtures("five")
def test_codes_on_the_backs_of_sheets_are_read_back(store, scribe, press, layouts, tmp_path):
    badges = Badges(store, press, scribe, Hidden(layouts, "badge-4x3in"))
    sheet = own_sheet("2x3", (101.6, 76.2))
    form = RunForm(replace(sheet, duplex=Duplex.LONG))
    with pytest.raises(CheckinError, match="cannot be read back"):
        badges.produce(tmp_path / "b.pdf", title=TITLE, form=form)
    # Printed on one side only it shows no code, and the run says so.
    assert badges.produce(tmp_path / "b.pdf", title=TITLE, form=RunForm(sheet)).warnings


@pytest.mark.usefixtures("five")
@pytest.mark.parametrize("layout", ["a7-folded", "badge-4x3in"])
def test_codes_on_backs_are_found_where_they_are(badges, layout, tmp_path):
    selection = BadgeSelection(layout=layout)
    assert badges.produce(tmp_path / "b.pdf", title=TITLE, selection=selection).count == 4
    if layout == "badge-4x3in":
        form = RunForm(replace(own_sheet("2x3", (101.6, 76.2)), duplex=Duplex.SHORT))
        run = badges.produce(tmp_path / "b.pdf", title=TITLE, selection=selection, form=form)
        assert run.count == 4


@pytest.mark.usefixtures("five")
def test_neither_file_is_there_if_one_of_them_cannot_be(badges, store, tmp_path):
    form = RunForm(index=tmp_path / "nowhere" / "index.pdf")
    with pytest.raises(TargetUnreachable):
        badges.produce(tmp_path / "b.pdf", title=TITLE, form=form)
    assert not (tmp_path / "b.pdf").exists()
    assert lines(store) == []


@pytest.mark.usefixtures("five")
def test_a_sheet_whose_places_are_too_small_is_refused(badges, store, tmp_path):
    with pytest.raises(Refused, match="Choose another layout or sheet"):
        badges.produce(tmp_path / "b.pdf", title=TITLE, form=RunForm(own_sheet("2x4", (80, 50))))
    assert not (tmp_path / "b.pdf").exists()
    assert lines(store) == []


@pytest.mark.usefixtures("five")
def test_where_the_event_asks_why_a_badge_is_written_again_only_with_a_reason(
    badges, store, tmp_path
):
    with store.write():
        store.change_print_rules(PrintRules(ask_why=True))
    path = tmp_path / "b.pdf"
    badges.produce(path, title=TITLE, selection=BadgeSelection(codes=("ADA1",)))
    path.unlink()
    with pytest.raises(ReasonWanted, match="Say why they are printed again"):
        badges.produce(path, title=TITLE)
    assert (path.exists(), codes(store)) == (False, ["ADA1"])
    assert badges.produce(path, title=TITLE, form=RunForm(reason=" Spilt\ncoffee ")).count == 4
    # Who had none has nothing to be explained.
    told = {(line.code, line.reason) for line in lines(store)[1:]}
    assert told == {("ADA1", "Spilt coffee"), ("BOB2", ""), ("CID3", ""), ("DOT4", "")}


@pytest.mark.usefixtures("five")
def test_where_the_event_does_not_ask_a_reason_is_kept_if_there_is_one(badges, store, tmp_path):
    path = tmp_path / "b.pdf"
    for form in (RunForm(), RunForm(), RunForm(reason="Lost")):
        badges.produce(path, title=TITLE, selection=BadgeSelection(codes=("ADA1",)), form=form)
    assert [line.reason for line in lines(store)] == ["", "", "Lost"]
