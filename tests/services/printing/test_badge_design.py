"""Layouts shown with real people before they are kept, and whom they do not fit."""

from dataclasses import replace

import pytest

from checkin import build
from checkin.core.badges.badge_layout import LayoutPlan, Side
from checkin.core.badges.printing import PrintDocument
from checkin.core.errors import CheckinError, NotFound
from checkin.core.ticket import TicketStatus
from checkin.printers.labels.raster import draw_pages
from tests.builders import a_ticket, listed

LONG = "Wolfeschlegelsteinhausenbergerdorff Featherstonehaugh-Cholmondeley-Marjoribanks"


@pytest.fixture
def program(store):
    return build.Program(store, build.Place("Desk 1"))


@pytest.fixture
def layout(program):
    return program.badge_layouts.find("a6-portrait")


def test_a_layout_is_drawn_that_nobody_has_kept(program, store, layout):
    (ada,) = listed(store, a_ticket("ADA1", name="Ada Lovelace"))
    wide = replace(layout, width=210)
    sheet = program.badge_design.sheet(ada.id, wide, Side.FRONT, width=420)
    assert (sheet.picture.width, sheet.who.name) == (420, "Ada Lovelace")
    assert program.badge_layouts.own() == ()


def test_one_face_of_a_folded_badge_is_drawn_alone(program, store):
    (ada,) = listed(store, a_ticket("ADA1", name="Ada Lovelace"))
    folded = program.badge_layouts.find("a7-folded")
    sheet = program.badge_design.sheet(ada.id, folded, Side.BACK, width=300)
    assert sheet.picture.height == pytest.approx(300 * folded.height / folded.width, abs=2)


def test_it_is_said_how_large_a_text_is_printed(program, store, layout):
    (ada,) = listed(store, a_ticket("ADA1", name="Ada Lovelace", company="Analytical Engines"))
    sheet = program.badge_design.sheet(ada.id, layout, Side.FRONT, width=100)
    fit = sheet.fit_of("Company", Side.FRONT)
    assert (fit.size, fit.lines, fit.letters, fit.is_fine) == (16, 1, 17, True)
    assert sheet.fit_of("Logo", Side.FRONT) is None


def test_who_does_not_fit_is_found_by_box(program, store, layout):
    listed(store, a_ticket("ADA1", name="Ada Lovelace"), a_ticket("LONG1", name=LONG))
    survey = program.badge_design.survey(layout)
    assert survey.total == 2
    assert [who.name for who in survey.misfits_of("First name", Side.FRONT)] == [LONG]
    assert survey.misfits_of("Company", Side.FRONT) == ()


def test_the_worst_come_first_missing_letters_before_long_names(program, store, layout):
    listed(
        store,
        a_ticket("ADA1", name="Ada Lovelace"),
        a_ticket("LONG1", name=LONG),
        a_ticket("SIGN1", name="Grace \ue000 Hopper"),
        a_ticket("MID1", name="Alexandrina Konstantinopolitanska"),
    )
    worst = [who.name for who in program.badge_design.survey(layout).worst]
    assert worst[0] == "Grace \ue000 Hopper"
    assert worst[1] == LONG
    assert worst[-1] == "Ada Lovelace"


def test_whoever_gets_no_badge_is_not_looked_at(program, store, layout):
    listed(
        store,
        a_ticket("ADA1", name="Ada Lovelace"),
        a_ticket("GONE1", name=LONG, status=TicketStatus.CANCELED),
    )
    assert program.badge_design.survey(layout).total == 1


def test_only_those_who_get_a_layout_are_looked_at(program, store, layout):
    listed(
        store,
        a_ticket("ADA1", name="Ada Lovelace", category="Speaker"),
        a_ticket("LONG1", name=LONG, category="Media"),
    )
    card = program.badge_layouts.find("card")
    assert program.badge_design.survey(card).total == 2  # nobody gets it yet
    program.badge_layouts.change_plan(LayoutPlan(layout.id, (("speaker", card.id),)))
    told = program.badge_design.survey(card)
    assert [who.name for who in told.worst] == ["Ada Lovelace"]
    assert (told.total, told.misfits) == (1, ())
    assert [who.name for who in program.badge_design.survey(layout).worst] == [LONG]


def test_everybody_is_looked_at_a_part_at_a_time(program, store, layout):
    listed(store, *(a_ticket(f"CODE{n}", name=f"Person {n}") for n in range(7)))
    told = program.badge_design.begin_survey(layout)
    assert (told.done, told.total) == (0, 7)
    told = program.badge_design.go_on(4)
    assert not told.is_whole
    assert program.badge_design.go_on(4).is_whole


def test_somebody_of_each_category_is_shown(program, store):
    listed(
        store,
        a_ticket("ADA1", name="Ada", category="Speaker"),
        a_ticket("BEA1", name="Bea", category="Speaker"),
        a_ticket("CEM1", name="Cem", category="Media"),
    )
    assert [who.name for who in program.badge_design.samples()] == ["Ada", "Cem"]


def test_without_people_a_specimen_is_shown(program, layout):
    (who,) = program.badge_design.samples()
    sheet = program.badge_design.sheet(who.ticket_id, layout, Side.FRONT, width=100)
    assert (who.ticket_id, sheet.who, sheet.picture.width) == ("", who, 100)


def test_a_ticket_that_is_gone_is_told(program, layout):
    with pytest.raises(NotFound):
        program.badge_design.sheet("nobody", layout, Side.FRONT, width=100)


def test_a_printer_is_added_tried_and_removed(program, store, tmp_path):
    from checkin.services.printing.printer_setup import PrinterWish

    setup = program.printer_setup
    address = f"folder:{tmp_path}"
    added = setup.add(PrinterWish(" Badge  1 ", address, ("Speaker",), (), 40))
    assert store.printers() == (added,)
    assert (added.name, added.categories, added.labels_left) == ("Badge 1", ("Speaker",), 40)
    setup.print_test_page(added.id, 86, 54)
    assert len(list(tmp_path.glob("*.pdf"))) == 1
    setup.remove(added.id)
    assert store.printers() == ()


def test_a_printers_test_page_is_moved_as_its_badges_are(program, tmp_path):
    from checkin.services.printing.printer_setup import PrinterWish

    papers = {}
    for name, right in (("Straight", 0.0), ("Off", 3.0)):
        folder = tmp_path / name
        folder.mkdir()
        wish = PrinterWish(name, f"folder:{folder}", right=right, down=right / 2)
        program.printer_setup.print_test_page(program.printer_setup.add(wish).id, 62, 100)
        papers[name] = next(folder.glob("*.pdf")).read_bytes()
    straight, off = map(frame_of, papers.values())
    assert off == pytest.approx((straight[0] + 3, straight[1] + 1.5), abs=0.2)


def frame_of(pdf):
    """Say where the outermost frame of a test page begins, in millimetres."""
    (page,) = draw_pages(PrintDocument(pdf, 62, 100, "Alignment"), 300)
    dark = page.image.point(lambda dot: 255 if dot < 128 else 0)
    left, top, *_ = dark.getbbox()
    return left / 300 * 25.4, top / 300 * 25.4


@pytest.mark.parametrize(("name", "address"), [("", "folder:/tmp"), ("A", ""), ("A", "what:no")])
def test_what_is_no_printer_is_refused(program, store, name, address):
    from checkin.services.printing.printer_setup import PrinterWish

    with pytest.raises(CheckinError):
        program.printer_setup.add(PrinterWish(name, address))
    assert store.printers() == ()


def test_a_folder_is_the_same_wherever_the_program_is_started(program, tmp_path, monkeypatch):
    from checkin.services.printing.printer_setup import PrinterWish

    monkeypatch.chdir(tmp_path)
    (tmp_path / "badges").mkdir()
    added = program.printer_setup.add(PrinterWish("Folder", "folder:badges"))
    assert added.address == f"folder:{tmp_path / 'badges'}"
