"""Attendance out of files that something else has written into."""

import pytest

from checkin.core.errors import EventFileDamaged
from tests.builders import a_ticket, listed, tampered


@pytest.fixture
def people(store):
    return listed(store, a_ticket("ADA1"))


@pytest.mark.parametrize(
    ("statement", "asked"),
    [
        ("UPDATE sources SET imported_at = 'soon'", "imported_at"),
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
