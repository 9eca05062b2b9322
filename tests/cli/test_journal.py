"""The journal as the command line shows it."""

import pytest

from checkin.core.journal import EntryKind
from checkin.storage.store import Store
from tests.builders import an_entry, some_lines


@pytest.mark.parametrize("details", ["x", "null", "5", '{"fields": 3}', "[" * 100_000])
def test_a_line_of_another_desk_that_tells_nothing_stops_no_journal(checkin, event, details):
    with Store(event) as store:
        some_lines(store, an_entry(EntryKind.EDIT, reason="Elsewhere", details=details))
    told = checkin("journal", event)
    assert (told.status, told.err) == (0, "")
    assert "  edit  " in told.out
    assert checkin("journal", event, "--json").status == 0
    assert checkin("show", event, "ADA1").status == 0
