"""The demo's blueprint fits its list, and its morning goes as it says."""

import tomllib
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from python_calamine import CalamineWorkbook

from checkin.core.admission import Door, decide
from checkin.core.event import CheckInList, Reentry
from checkin.core.journal import EntryKind, JournalEntry
from checkin.core.scan import Scan
from checkin.core.ticket import AttendanceMode, Attendee, Ticket, TicketStatus

DEMO = Path(__file__).resolve().parents[2] / "resources" / "demo"
BLUEPRINT = tomllib.loads((DEMO / "blueprint.toml").read_text(encoding="utf-8"))
ZONE = ZoneInfo(BLUEPRINT["event"]["timezone"])
STEPS = BLUEPRINT["morning"]["steps"]

# How the list is read: a heading under a merged cell carries its text in front.
GROUPS = {
    **dict.fromkeys(("Day 1", "Day 2", "Day 3"), "Attends"),
    **dict.fromkeys(("Dinner 13 May", "Table", "Dietary needs"), "Meals"),
}
MODES = {"On site": AttendanceMode.ON_SITE, "Virtual": AttendanceMode.VIRTUAL}
STATUSES = {
    "Confirmed": TicketStatus.VALID,
    "Cancelled": TicketStatus.CANCELED,
    "Pending approval": TicketStatus.UNAPPROVED,
}


def instant(moment):
    return moment.replace(tzinfo=ZONE)


def a_ticket(row):
    number = row["Registration no."]
    attendee = Attendee(
        id=number,
        name=f"{row['First name']} {row['Last name']}",
        category=row["Participant type"].strip(),
        mode=MODES[row["Attendance"]],
        extra=tuple((heading, str(cell)) for heading, cell in row.items()),
    )
    code = row["Ticket code"] or f"issued-{number}"
    return Ticket(number, code, attendee, attendee.category, STATUSES[row["Status"]])


@pytest.fixture(scope="module")
def tickets():
    book = CalamineWorkbook.from_path(DEMO / BLUEPRINT["attendees"]["file"])
    sheet = book.get_sheet_by_name(BLUEPRINT["attendees"]["sheet"])
    cells = sheet.to_python(skip_empty_area=False)
    headings = [f"{GROUPS.get(heading, '')} {heading}".strip() for heading in cells[5]]
    named = [dict(zip(headings, row, strict=True)) for row in cells[6:] if row[2] or row[3]]
    # The first row of a person counts.
    return {row["Registration no."]: a_ticket(row) for row in reversed(named)}


@pytest.fixture(scope="module")
def lists():
    return {
        plan["name"]: CheckInList(
            id=plan["name"],
            name=plan["name"],
            opens=instant(plan["opens"]),
            closes=instant(plan["closes"]),
            categories=tuple(plan.get("categories", ())),
            modes=tuple(AttendanceMode(mode) for mode in plan["modes"]),
            reentry=Reentry(plan["reentry"]),
            capacity=plan.get("capacity"),
            column=plan.get("column", ""),
            hand_outs=tuple(plan.get("hand_outs", ())),
        )
        for plan in BLUEPRINT["lists"]
    }


@dataclass
class Morning:
    """Plays steps with nothing but the judgement of the core and a journal in memory."""

    tickets: dict[str, Ticket]
    lists: dict[str, CheckInList]
    journal: dict[tuple[str, str], list[JournalEntry]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def scan(self, step, no):
        here = self.lists[step.get("list", BLUEPRINT["morning"]["list"])]
        lines = self.journal[no, here.id]
        others = tuple(other for other in self.lists.values() if other is not here)
        scan = Scan(no, instant(step["at"]), step.get("desk", "Desk 1"), here.id)
        decision = decide(scan, self.tickets.get(no), Door(here, ZONE, 0, others), lines)
        if decision.admitted:
            self._write(lines, EntryKind.ENTRY, scan.at)
        return decision.verdict

    def undo(self, step):
        lines = self.journal[step["no"], step.get("list", BLUEPRINT["morning"]["list"])]
        self._write(lines, EntryKind.UNDO, instant(step["at"]), refers_to=lines[-1].id)

    def _write(self, lines, kind, at, refers_to=""):
        lines.append(JournalEntry(f"{len(lines):04}", kind, at, "Desk 1", refers_to=refers_to))


def test_the_event_lasts_from_tuesday_to_thursday():
    event = BLUEPRINT["event"]
    assert (event["starts"].isoweekday(), event["ends"].isoweekday()) == (2, 4)


def test_every_list_opens_before_it_closes_and_has_its_column(tickets, lists):
    headings = {heading for heading, _ in next(iter(tickets.values())).attendee.extra}
    for here in lists.values():
        assert here.opens < here.closes
        assert headings.issuperset(filter(None, (here.column, *here.hand_outs)))
    assert len(lists) == len(BLUEPRINT["lists"])


def test_every_category_of_a_list_has_people(tickets, lists):
    known = {ticket.category for ticket in tickets.values()}
    assert {category for here in lists.values() for category in here.categories} <= known


def test_nobody_registered_is_kept_out_by_capacity(tickets, lists):
    for here in lists.values():
        if here.capacity is not None:
            registered = [
                ticket
                for ticket in tickets.values()
                if ticket.attendee.column(here.column).strip().casefold() in {"x", "yes"}
            ]
            assert 0.7 * here.capacity < len(registered) <= here.capacity


def test_the_morning_goes_as_the_blueprint_says(tickets, lists):
    morning = Morning(tickets, lists)
    for step in STEPS:
        if step["do"] == "undo":
            morning.undo(step)
        elif "no" in step:
            assert morning.scan(step, step["no"]) == step["expect"], step["about"]


def test_the_morning_runs_forward_and_shows_what_a_desk_can_say():
    moments = [step["at"] for step in STEPS]
    assert moments == sorted(moments)
    assert {step["do"] for step in STEPS} == {"scan", "find", "undo", "arrivals"}
    assert {step["expect"] for step in STEPS if "expect" in step} == {
        "admitted",
        "already_admitted",
        "wrong_list",
        "unknown_code",
        "malformed_code",
        "virtual_only",
        "canceled",
        "unapproved",
        "too_early",
    }


def test_enough_people_are_expected_for_the_arrivals(tickets, lists):
    morning = Morning(tickets, lists)
    named = {step["no"] for step in STEPS if "no" in step}
    first = next(step for step in STEPS if step["do"] == "arrivals")
    arriving = [no for no in tickets if no not in named and morning.scan(first, no) == "admitted"]
    assert sum(step["count"] for step in STEPS if step["do"] == "arrivals") <= len(arriving)


def test_somebody_in_the_morning_has_a_code_that_checkin_issues(tickets):
    assert tickets["00310"].code == "issued-00310"
