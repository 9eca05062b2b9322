"""The numbers beside a desk follow what desks do, without counting all for every scan."""

import pytest

from checkin.core.ticket import AttendanceMode
from checkin.services.lookup import Lookup
from checkin.services.reports import Reports
from tests.builders import a_ticket, listed


class CountedReports(Reports):
    """Counts how often everybody is gone through."""

    passes = 0

    def counts(self):
        self.passes += 1
        return super().counts()


@pytest.fixture(autouse=True)
def people(store):
    listed(
        store,
        a_ticket("ADA1"),
        a_ticket("BOB2", name="Bob Kahn"),
        a_ticket("VERA3", name="Vera Far", mode=AttendanceMode.VIRTUAL),
    )


@pytest.fixture
def reports(store):
    return CountedReports(store)


@pytest.fixture
def expected(store, reports):
    lookup = Lookup(store, reports)
    return lambda: lookup.board("main", "Desk 1", 5).expected


def test_walk_ins_are_expected_besides_as_long_as_they_are_not_taken_back(
    expected, attendees, corrections
):
    assert expected() == 2
    came = attendees.walk_in({"name": "Zoë Walker"})
    assert expected() == 3
    undo = corrections.undo(came.id, "Typed twice")
    assert expected() == 2
    corrections.undo(undo.id, "It is somebody else")
    assert expected() == 3


def test_whoever_is_let_in_by_hand_is_expected_until_that_is_undone(expected, desk, corrections):
    refused = desk.scan("VERA3").entry_id
    assert expected() == 2
    let_in = corrections.override(refused, "There is a seat")
    assert expected() == 3
    corrections.undo(let_in.id, "Went home")
    assert expected() == 2


def test_whoever_is_switched_to_on_site_is_expected(expected, attendees):
    assert expected() == 2
    attendees.edit("VERA3", {"mode": "on-site"})
    assert expected() == 3


def test_who_came_before_being_switched_to_virtual_is_expected_until_that_is_undone(
    expected, attendees, desk, corrections
):
    came = desk.scan("ADA1").entry_id
    attendees.edit("ADA1", {"mode": "virtual"})
    assert expected() == 2
    corrections.undo(came, "Wrong person")
    assert expected() == 1


def test_nobody_is_counted_anew_for_scans(expected, reports, desk):
    assert expected() == 2
    desk.scan("ADA1")
    desk.scan("VERA3")
    assert (expected(), reports.passes) == (2, 1)
