"""Cells that many rows have are told once; yes and no are answers in whatever is the status."""

import pytest

from checkin.core.ticket import TicketStatus
from checkin.services.lists.imports import Imports
from tests.builders import new_id
from tests.import_cases import a_table, recognise, warnings

NOT_UNDERSTOOD = "Not understood as a ticket's status; taken as valid."
NO_ADDRESS = "This is not an e-mail address; kept as it is listed."


@pytest.fixture
def imports(store, clock):
    return Imports(store, recognise, new_id, clock)


def statuses(store):
    return [
        ticket.status for ticket in sorted(store.tickets(), key=lambda each: each.attendee.name)
    ]


def test_what_many_cells_say_is_told_with_the_first_row_and_how_many_there_are(imports):
    said = ["Gold", "perhaps", "Gold", "ok", *["Gold"] * 300, "perhaps"]
    rows = [(f"Guest {at}", f"g{at}@x.org", cell) for at, cell in enumerate(said)]
    assert warnings(imports.run(a_table(*rows, header=("Name", "E-mail", "Status")))) == [
        (2, f"{NOT_UNDERSTOOD} The same in 301 more rows.", "Gold"),
        (3, f"{NOT_UNDERSTOOD} The same in 1 more row.", "perhaps"),
    ]


def test_where_there_is_no_address_what_stands_in_its_place_needs_no_look(imports):
    rows = [("Ann", "-"), ("Bo", "n/a"), ("Cy", "none"), ("Di", "di at x.org"), ("Ed", "e@x.org")]
    report = imports.run(a_table(*rows, header=("Name", "E-mail")))
    assert (report.new, warnings(report)) == (5, [(5, NO_ADDRESS, "di at x.org")])


@pytest.mark.parametrize(
    ("heading", "refused"),
    [
        ("Will you attend the gala dinner?", TicketStatus.CANCELED),
        ("Do you plan to attend the conference in Bucharest?", TicketStatus.CANCELED),
        ("Eligible", TicketStatus.UNAPPROVED),
        ("Status", TicketStatus.UNAPPROVED),
    ],
)
def test_who_has_a_no_in_what_somebody_takes_for_the_status_is_kept_out(
    store, imports, heading, refused
):
    rows = (("Ann", "yes"), ("Bo", "No"), ("Cy", "1"), ("Di", "0"))
    report = imports.run(a_table(*rows, header=("Name", heading)), overrides={"status": heading})
    valid = TicketStatus.VALID
    assert (statuses(store), [each[1] for each in warnings(report)]) == (
        [valid, refused, valid, refused], [],
    )  # fmt: skip


def test_who_paid_is_told_by_the_day_on_which_they_did(store, imports):
    rows = (("Ann", "2026-03-01"), ("Bo", "no"), ("Cy", "12.3.2026"))
    report = imports.run(a_table(*rows, header=("Name", "Paid")), overrides={"status": "Paid"})
    assert (statuses(store), warnings(report)) == (
        [TicketStatus.VALID, TicketStatus.UNPAID, TicketStatus.VALID], [],
    )  # fmt: skip
