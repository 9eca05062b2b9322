"""Attendance out of files that something else has written into."""

import pytest

from checkin.core.errors import EventFileDamaged
from checkin.core.journal import EntryKind
from tests.builders import a_ticket, an_entry, listed, some_lines, tampered


@pytest.fixture
def people(store):
    return listed(store, a_ticket("ADA1"))


@pytest.mark.parametrize(
    ("statement", "asked"),
    [
        ("UPDATE sources SET imported_at = 'soon'", "imported_at"),
        ("UPDATE sources SET imported_at = '9999-12-31T23:59:59+00:00'", "imported_at"),
        ("UPDATE attendees SET source = 99", "list_columns"),
        ("UPDATE tickets SET cells = 'Ada', source = NULL", "list_columns"),
        ("UPDATE attendees SET listed = 'Ada'", "listed"),
        ("UPDATE attendees SET listed = '[]'", "stored_people"),
    ],
)
@pytest.mark.usefixtures("people")
def test_what_cannot_be_read_is_told_as_damage(store, statement, asked):
    tampered(store, statement)
    with pytest.raises(EventFileDamaged, match="is damaged: "):
        list(getattr(store, asked)())


def test_a_badge_whose_moment_cannot_be_read_is_told_as_damage(store, people):
    some_lines(store, an_entry(EntryKind.BADGE, attendee_id=people[0].attendee.id))
    tampered(store, "UPDATE journal SET at = 'soon'")
    with pytest.raises(EventFileDamaged, match="The moment 'soon' cannot be read"):
        store.badge_times()
