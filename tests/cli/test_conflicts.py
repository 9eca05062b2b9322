"""Who was let in twice, as the command line tells of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from checkin.core.journal import EntryKind, seal, told_by
from checkin.storage.store import Store
from tests.builders import NOON, an_entry, some_lines, with_lists
from tests.server_tickets import SERVER, a_servers_list, on_a_server, told_of


@pytest.mark.parametrize(
    ("offset", "words"),
    [
        (-0.02, "The server's clock agrees with this computer's."),
        (61.4, "The server's clock is 61 s ahead."),
        (-600.0, "The server's clock is 600 s behind."),
    ],
)
def test_how_far_the_servers_clock_is_from_ours_is_told_in_words(checkin, event, offset, words):
    here = a_servers_list()
    with Store(event) as store:
        with_lists(store, here)
        (ada,) = store.tickets_by_code("ADA1")
        on_a_server(store, told_of(ada, key="5"))
        came = {"ticket_id": ada.id, "list_id": here.id}
        some_lines(store, an_entry(EntryKind.ENTRY, NOON, **came))
        told = an_entry(EntryKind.ENTRY, NOON + timedelta(minutes=1), **came)
        told = replace(told, id="theirs", chain="", number=0, previous="")
        with store.write():
            store.add_reported([replace(told, hash=seal(told_by(told), "", 0, ""))])
            store.keep_contact(SERVER, NOON, offset, "")
    assert words in checkin("conflicts", event).out
