"""Who came in by a signed ticket before it was downloaded is known once it is."""

from pathlib import Path

import pytest

from checkin.core.journal import EntryKind, JournalEntry
from checkin.core.moments import stored
from checkin.core.scan import Verdict
from checkin.core.servers.server_names import list_id
from checkin.core.servers.server_ticket import ServerTicket
from checkin.services.journal.audit import Audit
from checkin.services.servers.postings import postings
from checkin.storage.store import Store
from tests.builders import a_ticket, an_attendee, an_event
from tests.servers.pulled import AT, checkin, first, name_of, pull
from tests.servers.recorded_pretix import RecordedPretix

UNSEEN = "unseen"
CODE = "SAAAA"


@pytest.fixture
def server() -> RecordedPretix:
    return RecordedPretix("confsig", orders=10)


def let_in(store: Store, server: RecordedPretix) -> JournalEntry:
    """Let somebody in whose ticket is known by its signature alone."""
    code = first(server, CODE)["secret"]
    ticket = a_ticket(code, id=UNSEEN, attendee=an_attendee("", id=UNSEEN))
    line = JournalEntry(
        "line", EntryKind.ENTRY, AT, "Desk 1", "", list_id(server.address, "5"), UNSEEN, UNSEEN,
        code, verdict=Verdict.ADMITTED,
    )  # fmt: skip
    with store.write():
        store.add_unseen(ticket, ServerTicket(UNSEEN, server.address, product="5"), stored(AT))
        store.append(line)
    return line


def test_a_ticket_told_of_takes_the_place_of_the_unseen_one(
    store: Store, server: RecordedPretix
) -> None:
    line = let_in(store, server)
    here = line.list_id
    assert store.counts(here) == (1, 1)
    pull(store, server)
    name = name_of(server, CODE)
    assert [each.id for each in store.tickets_by_code(line.code)] == [name]
    assert [each.at for each in store.history(name, here)] == [AT]
    assert store.counts(here) == (1, 1)
    assert store.attendee(UNSEEN) is None
    assert store.entry(line.id)
    assert Audit(store).verify().ok
    before = store.number_of_lines()
    server.touch(server.order(CODE))
    pull(store, server)
    assert store.number_of_lines() == before


def test_the_server_still_hears_of_the_line_and_tells_nothing_new_then(
    store: Store, server: RecordedPretix
) -> None:
    let_in(store, server)
    pull(store, server)
    told = postings(store, server.address, list(store.entries()))
    (posting,) = told.values()
    assert posting.entry.id == "line"
    assert not posting.is_void
    assert posting.told.key == str(first(server, CODE)["id"])
    first(server, CODE)["checkins"] = [checkin(3, AT.isoformat(), list=5)]
    server.touch(server.order(CODE))
    assert pull(store, server).reported == 0


def test_a_copy_that_knows_the_ticket_takes_over_what_was_done_unseen(
    store: Store, server: RecordedPretix, tmp_path: Path
) -> None:
    line = let_in(store, server)
    with Store.create(tmp_path / "copy.checkin", an_event()) as copy:
        pull(copy, server)
        for _ in range(2):
            with copy.write():
                copy.take_in(store)
            assert copy.counts(line.list_id) == (1, 1)
            assert len(copy.tickets_by_code(line.code)) == 1
            assert Audit(copy).verify().ok
