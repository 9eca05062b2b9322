"""Who gets a badge, in which order, and what the journal says of it."""

import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from checkin.core.badges.badge import BadgePicture, BadgeRun, BadgeWarning, color_of
from checkin.core.badges.badge_choice import BadgeOrder, BadgeSelection
from checkin.core.badges.print_job import PrintJob
from checkin.core.badges.printing import Doubt, PrintState
from checkin.core.errors import CheckinError, NotFound, Refused
from checkin.core.journal import EntryKind
from checkin.core.ticket import AttendanceMode, Attendee, Ticket, TicketStatus
from checkin.services.printing.badge_run import BadgePress
from checkin.services.printing.badges import Badges
from checkin.services.scribe import Scribe
from tests.services.badge_fakes import Layouts, Printer, Store

NOON = datetime(2026, 5, 12, 12, tzinfo=UTC)


def a_ticket(name, last_name="", **fields):
    attendee_fields = {"company", "country", "mode"} & set(fields)
    attendee = Attendee(
        f"a-{name}",
        name,
        last_name=last_name,
        **{field: fields.pop(field) for field in attendee_fields},
    )
    return Ticket(f"t-{name}", f"CODE-{name}", attendee, **fields)


def badges(store, printer, paint=None):
    ids = count()
    scribe = Scribe("Desk 1", "Ana", lambda: NOON, lambda: f"line {next(ids)}")
    return Badges(store, BadgePress(printer, paint), scribe, Layouts())


def names(tickets, order=BadgeOrder.NAME, **selection):
    """Produce badges of these tickets and say whose they are, in their order."""
    printer = Printer()
    with tempfile.TemporaryDirectory() as folder:
        badges(Store(*tickets), printer).produce(
            Path(folder) / "b.pdf", title="", selection=BadgeSelection(**selection), order=order
        )
    return [badge.name for badge in printer.badges]


def test_a_badge_says_what_the_attendee_s_ticket_says(tmp_path):
    ticket = a_ticket("Ada Lovelace", "Lovelace", company="Engines", country="UK", category="Media")
    printer = Printer()
    badges(Store(ticket), printer).produce(tmp_path / "b.pdf", title="Conference")
    [badge] = printer.badges
    assert (badge.name, badge.company, badge.country) == ("Ada Lovelace", "Engines", "UK")
    assert (badge.category, badge.color) == ("Media", color_of("Media"))
    assert badge.code == ticket.code
    assert badge.last_name == "Lovelace"
    assert printer.title == "Conference"


def test_the_category_of_the_person_serves_where_the_ticket_has_none():
    ticket = a_ticket("Ada")
    ticket = ticket._replace(attendee=ticket.attendee._replace(category="Speaker"))
    assert names([ticket], categories=("SPEAKER",)) == ["Ada"]


def test_a_category_that_comes_later_changes_the_colour_of_no_badge(tmp_path):
    early = [a_ticket(each, category=each) for each in ("Participant", "Speaker", "VIP", "Guest")]
    late = [a_ticket(each, category=each) for each in ("Alumni", "Crew", "Member", "Student")]
    colors = []
    for tickets in (early, early + late):
        printer = Printer()
        badges(Store(*tickets), printer).produce(tmp_path / "b.pdf", title="")
        colors.append({badge.name: badge.color for badge in printer.badges})
    assert colors[0].items() <= colors[1].items()


def test_categories_differ_in_colour_whoever_is_printed(tmp_path):
    tickets = [
        a_ticket(category, category=category)
        for category in ("Participant", "Speaker", "Media", "Organiser")
    ]
    alone, together = Printer(), Printer()
    badges(Store(*tickets), together).produce(tmp_path / "b.pdf", title="")
    badges(Store(*tickets), alone).produce(
        tmp_path / "b.pdf", title="", selection=BadgeSelection(categories=("Speaker",))
    )
    colors = {badge.category: badge.color for badge in together.badges}
    assert len(set(colors.values())) == 4
    assert alone.badges[0].color == colors["Speaker"]


@pytest.mark.parametrize(
    ("status", "has_badge"),
    [
        (TicketStatus.VALID, True),
        (TicketStatus.UNPAID, True),
        (TicketStatus.UNAPPROVED, True),
        (TicketStatus.CANCELED, False),
        (TicketStatus.BLOCKED, False),
        (TicketStatus.REVOKED, False),
    ],
)
def test_whoever_may_still_come_has_a_badge(status, has_badge):
    assert bool(names([a_ticket("Ada", status=status)])) is has_badge


def test_virtual_attendees_have_a_badge_only_if_asked_for():
    tickets = [a_ticket("Ada"), a_ticket("Vera", mode=AttendanceMode.VIRTUAL)]
    assert names(tickets) == ["Ada"]
    assert names(tickets, virtual=True) == ["Ada", "Vera"]


def test_categories_are_chosen_in_any_case():
    tickets = [a_ticket("Ada", category="Media"), a_ticket("Bo", category="Speaker")]
    assert names(tickets, categories=("media",)) == ["Ada"]


def test_badges_lie_in_the_order_of_family_names():
    tickets = [
        a_ticket("Zoë Ábel"),
        a_ticket("Anna Öberg", "Öberg"),
        a_ticket("Kovács János", "Kovács"),
        a_ticket("bert oberg"),
        a_ticket("Łukasz Lis"),
    ]
    assert names(tickets) == [
        "Zoë Ábel",
        "Kovács János",
        "Łukasz Lis",
        "Anna Öberg",
        "bert oberg",
    ]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (BadgeOrder.COMPANY, ["Cy Ek", "Al Ek", "Bo Ek"]),
        (BadgeOrder.CATEGORY, ["Bo Ek", "Al Ek", "Cy Ek"]),
        (BadgeOrder.LIST, ["Bo Ek", "Al Ek", "Cy Ek"]),
        (BadgeOrder.NAME, ["Al Ek", "Bo Ek", "Cy Ek"]),
    ],
)
def test_badges_lie_in_the_order_asked_for(order, expected):
    tickets = [
        a_ticket("Bo Ek", company="Zeta", category="Media"),
        a_ticket("Al Ek", company="Beta", category="Speaker"),
        a_ticket("Cy Ek", company="älg", category="Speaker"),
    ]
    assert names(tickets, order) == expected


def test_every_badge_is_a_line_of_the_journal(tmp_path):
    store = Store(a_ticket("Bo"), a_ticket("Ada"))
    badges(store, Printer()).produce(tmp_path / "b.pdf", title="")
    assert [(line.kind, line.ticket_id, line.attendee_id) for line in store.journal] == [
        (EntryKind.BADGE, "t-Ada", "a-Ada"),
        (EntryKind.BADGE, "t-Bo", "a-Bo"),
    ]
    line = store.journal[0]
    assert (line.desk, line.operator, line.at, line.code) == ("Desk 1", "Ana", NOON, "CODE-Ada")
    assert line.id != store.journal[1].id


def test_only_the_unprinted_are_printed_if_so_asked(tmp_path):
    store = Store(a_ticket("Ada"), a_ticket("Bo", category="Media"))
    printer = Printer()
    service = badges(store, printer)
    service.produce(tmp_path / "b.pdf", title="", selection=BadgeSelection(categories=("Media",)))
    service.produce(tmp_path / "b.pdf", title="", selection=BadgeSelection(unprinted=True))
    assert [badge.name for badge in printer.badges] == ["Ada"]


def test_what_could_not_be_written_was_not_printed(tmp_path):
    def broken(_badges, _target, *, event):  # noqa: ARG001
        raise CheckinError("The disk is full.")

    store = Store(a_ticket("Ada"))
    with pytest.raises(CheckinError):
        badges(store, broken).produce(tmp_path / "b.pdf", title="")
    assert store.journal == []


def test_the_run_tells_how_many_and_what_to_look_at(tmp_path):
    warning = BadgeWarning("Ada", "The name is too long.")
    run = badges(Store(a_ticket("Ada")), Printer([warning])).produce(tmp_path / "b.pdf", title="")
    assert run == BadgeRun(1, (warning,))


def test_no_badges_are_no_document(tmp_path):
    run = badges(Store(), Printer()).produce(tmp_path / "b.pdf", title="")
    assert run == BadgeRun(0)
    assert not (tmp_path / "b.pdf").exists()


def test_a_badge_is_written_again_for_whom_it_is_wished_for(tmp_path):
    tickets = [a_ticket("Ada", category="Media"), a_ticket("Bo", category="Speaker")]
    store, printer = Store(*tickets), Printer()
    for _ in range(2):
        run = badges(store, printer).produce_again(tmp_path / "b.pdf", ["t-Bo"], title="Conference")
        assert run.count == 1
    assert [badge.name for badge in printer.badges] == ["Bo"]
    assert [line.ticket_id for line in store.journal] == ["t-Bo", "t-Bo"]


def test_a_badge_written_alone_has_the_colour_it_has_among_all(tmp_path):
    tickets = [a_ticket(name, category=name) for name in ("Participant", "Speaker", "Media")]
    alone, together = Printer(), Printer()
    badges(Store(*tickets), together).produce(tmp_path / "b.pdf", title="")
    badges(Store(*tickets), alone).produce_again(tmp_path / "b.pdf", ["t-Media"], title="")
    assert alone.badges[0] in together.badges


def test_nobody_s_badge_cannot_be_written(tmp_path):
    store = Store(a_ticket("Ada"))
    with pytest.raises(NotFound, match="not in the event"):
        badges(store, Printer()).produce_again(tmp_path / "b.pdf", ["t-Bo"], title="")
    assert store.journal == []


def test_a_badge_is_drawn_without_a_line():
    drawn = []

    def paint(laid, *, event, width, page):
        badge, layout = laid
        drawn.append((badge.name, layout.id, event.name, width, page))
        return BadgePicture(width, 10, width * 3, b"")

    store = Store(a_ticket("Ada"))
    picture = badges(store, Printer(), paint).picture("t-Ada", title="Conf", width=200)
    assert picture.width == 200
    assert drawn == [("Ada", "wide", "Conf", 200, 0)]
    made = replace(Layouts.wide, id="being-made")
    badges(store, Printer(), paint).picture("t-Ada", title="", width=9, layout=made, page=1)
    assert drawn[1:] == [("Ada", "being-made", "", 9, 1)]
    assert store.journal == []


def test_where_nobody_can_draw_a_badge_it_is_said():
    with pytest.raises(NotFound, match="cannot be drawn"):
        badges(Store(a_ticket("Ada")), Printer()).picture("t-Ada", title="", width=9)


def a_mixed_event():
    return Store(
        a_ticket("Ada"), a_ticket("Bo", category="Media"), a_ticket("Cy", category="No badge")
    )


def test_every_category_has_its_layout(tmp_path):
    store, printer = a_mixed_event(), Printer()
    badges(store, printer).produce(tmp_path / "b.pdf", title="")
    assert [badge.name for badge in printer.badges] == ["Ada", "Bo"]
    assert [layout.id for layout in printer.layouts] == ["wide", "small"]
    assert [line.ticket_id for line in store.journal] == ["t-Ada", "t-Bo"]


def test_a_layout_that_is_named_takes_the_place_of_the_plan(tmp_path):
    printer = Printer()
    selection = BadgeSelection(layout="small")
    badges(a_mixed_event(), printer).produce(tmp_path / "b.pdf", title="", selection=selection)
    assert [layout.id for layout in printer.layouts] == ["small"] * 3


def test_a_layout_that_is_being_made_can_be_tried_with_everybody():
    printer, made = Printer(), replace(Layouts.wide, id="being-made")
    run = badges(a_mixed_event(), printer).check(title="", selection=BadgeSelection(layout=made))
    assert printer.layouts == [made] * 3
    assert run.count == 3


def test_who_gets_no_badge_is_told_when_one_is_asked_for(tmp_path):
    store, printer = a_mixed_event(), Printer()
    run = badges(store, printer).produce_again(tmp_path / "b.pdf", ["t-Ada", "t-Cy"], title="")
    assert [badge.name for badge in printer.badges] == ["Ada"]
    assert [(each.name, "gets no badge" in each.reason) for each in run.warnings] == [("Cy", True)]
    for ask in (
        lambda: badges(store, printer).produce_again(tmp_path / "c.pdf", ["t-Cy"], title=""),
        lambda: badges(store, printer, lambda *_, **__: None).picture("t-Cy", title="", width=9),
    ):
        with pytest.raises(Refused, match="“No badge” gets no badge"):
            ask()
    assert not (tmp_path / "c.pdf").exists()


def test_a_ticket_that_does_not_count_gets_no_badge_again_unless_its_holder_was_let_in(tmp_path):
    store = Store(a_ticket("Ada", status=TicketStatus.CANCELED), a_ticket("Bo"))
    run = badges(store, Printer()).produce_again(tmp_path / "b.pdf", ["t-Ada", "t-Bo"], title="")
    assert (run.count, [each.name for each in run.warnings]) == (1, ["Ada"])
    with pytest.raises(Refused, match="canceled, blocked or replaced"):
        badges(store, Printer()).produce_again(tmp_path / "c.pdf", ["t-Ada"], title="")
    store.let_in.add("t-Ada")
    run = badges(store, Printer()).produce_again(tmp_path / "c.pdf", ["t-Ada"], title="")
    assert (run.count, run.warnings) == (1, ())


def test_looking_who_does_not_fit_prints_nothing():
    store, printer = a_mixed_event(), Printer([BadgeWarning("Ada", "too long", "Name")])
    run = badges(store, printer).check(title="")
    assert [badge.name for badge in printer.badges] == ["Ada", "Bo"]
    assert run.warnings == (BadgeWarning("Ada", "too long", "Name"),)
    assert store.journal == []


def test_whoever_s_badge_a_printer_has_is_left_out_of_those_without_one(tmp_path):
    store, printer = Store(a_ticket("Ada"), a_ticket("Bo"), a_ticket("Cy")), Printer()
    store.jobs = [
        PrintJob("1", "t-Ada", PrintState.PRINTING, NOON, NOON),
        PrintJob("2", "t-Bo", PrintState.SENDING, NOON, NOON),
        PrintJob("3", "t-Cy", PrintState.QUEUED, NOON, NOON),
    ]
    unprinted = BadgeSelection(unprinted=True)
    run = badges(store, printer).produce(tmp_path / "b.pdf", title="", selection=unprinted)
    assert ([badge.name for badge in printer.badges], run.at_printers) == (["Cy"], 2)
    run = badges(store, printer).produce(tmp_path / "b.pdf", title="")
    assert (run.count, run.at_printers) == (3, 0)


def test_whoever_s_badge_may_be_out_is_left_out_of_those_without_one(tmp_path):
    store, printer = Store(a_ticket("Ada"), a_ticket("Bo"), a_ticket("Cy")), Printer()
    store.jobs = [
        PrintJob("1", "t-Ada", PrintState.FAILED, NOON, NOON, doubt=Doubt.CAME_OUT),
        PrintJob("2", "t-Bo", PrintState.CANCELLED, NOON, NOON, doubt=Doubt.MAY_COME),
        PrintJob("3", "t-Cy", PrintState.FAILED, NOON, NOON, said="No printer took this badge."),
    ]
    unprinted = BadgeSelection(unprinted=True)
    run = badges(store, printer).produce(tmp_path / "b.pdf", title="", selection=unprinted)
    assert ([badge.name for badge in printer.badges], run.not_known) == (["Cy"], 2)
    # Somebody who names them knows.
    run = badges(store, printer).produce(tmp_path / "b.pdf", title="")
    assert (run.count, run.not_known) == (3, 0)
