"""The journal at the command line."""

from datetime import timedelta

from checkin.storage.store import Store
from tests.builders import NOON, an_entry


def test_it_is_told_oldest_first_also_where_earlier_lines_came_later(checkin, event):
    moments = [NOON - timedelta(minutes=many) for many in (0, 20, 10)]
    with Store(event) as store, store.write():
        lines = [store.append(an_entry(at=at)) for at in moments]
    told = [line.partition(" ")[0] for line in checkin("journal", event).out.splitlines()]
    assert told == [lines[place].id for place in (1, 2, 0)]
