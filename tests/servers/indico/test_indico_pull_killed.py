"""A program that is killed while it takes in what an Indico told, between any two pieces."""

import pytest

from checkin.core.servers.outbox import Target
from checkin.core.ticket import TicketStatus
from checkin.servers.indico.indico_pull import IndicoPull
from checkin.services.servers.pulling import Pulling
from checkin.storage.store import Store
from tests.builders import NOON, an_event, somebody_writes
from tests.servers.recorded_indico import RecordedIndico

PEOPLE = 70
VALID, CANCELED = TicketStatus.VALID, TicketStatus.CANCELED


class Killed(BaseException):
    """The end of a program, which tidies nothing up."""


class Crowded:
    """An event file that an Indico with a crowd is connected to; each pull is a new program."""

    def __init__(self, store):
        self.store, self.indico = store, RecordedIndico(is_empty=True)
        for number in range(PEOPLE):
            self.indico.register(("Ada", f"Ek {number}"))
        self.target = Target("indico", self.indico.address)
        with store.write():
            store.add_target(self.target)

    def pull(self, pieces=-1):
        """Fetch everything that is new; or be killed once so many pieces were taken in."""
        left = [pieces + 1]  # it rests before each

        def rest(_):
            left[0] -= 1
            if left[0] == 0:
                raise Killed

        def server(_):
            made = IndicoPull(self.indico, self.indico.address, clock=lambda: 0.0)
            made.clock_offset = 0.0
            return made

        pulling = Pulling(self.store, server, lambda: NOON, rest=rest)
        somebody_writes(self.store)  # for all of a page comes at once where nobody does
        return pulling.pull(self.target)

    def is_killed_after(self, pieces):
        """Pull, and be killed; say whether there was so much to take in."""
        try:
            self.pull(pieces)
        except Killed:
            return True
        return False

    def change(self, keys, **fields):
        for key in keys:
            self.indico.rows[key] |= fields

    def here(self):
        """Give by code how everybody stands."""
        return {
            each.code: (each.attendee.name, each.status, each.attendee.vanished)
            for each in self.store.tickets()
        }

    def there(self):
        """Give by code how everybody stands at the Indico."""
        states = {"complete": VALID, "rejected": CANCELED}
        return {
            row["checkin_secret"]: (row["full_name"], states[row["state"]], False)
            for row in self.indico.rows.values()
        }


@pytest.fixture
def crowd(store):
    return Crowded(store)


def test_what_was_changed_and_changed_back_meanwhile_is_as_it_is_there(crowd):
    crowd.pull()
    crowd.change(range(1, 31), state="rejected")
    assert crowd.is_killed_after(pieces=1)
    assert CANCELED in {status for _, status, _ in crowd.here().values()}
    crowd.change(range(1, 31), state="complete")
    crowd.pull()
    assert crowd.here() == crowd.there()


def test_who_was_gone_and_is_there_again_is_not_taken_for_gone(crowd):
    crowd.pull()
    rows = dict(crowd.indico.rows)
    for key in range(1, 31):
        del crowd.indico.rows[key]
    assert crowd.is_killed_after(pieces=1)
    crowd.indico.rows = rows
    crowd.pull()
    assert crowd.here() == crowd.there()


def test_who_came_with_a_piece_and_is_gone_meanwhile_is_told_as_gone(crowd):
    assert crowd.is_killed_after(pieces=2)
    some = set(crowd.here())
    assert some
    gone = {key for key, row in crowd.indico.rows.items() if row["checkin_secret"] in some}
    for key in gone:
        del crowd.indico.rows[key]
    crowd.pull()
    here = crowd.here()
    assert {code: here[code][1:] for code in some} == dict.fromkeys(some, (CANCELED, True))
    assert crowd.there().items() <= here.items()


def test_killed_after_any_piece_all_is_as_it_is_there_in_the_end(tmp_path):
    pieces, was_killed = 0, True
    while was_killed:
        pieces += 1
        with Store.create(tmp_path / f"{pieces}.checkin", an_event()) as store:
            crowd = Crowded(store)
            crowd.pull()
            gone = {crowd.indico.rows.pop(key)["checkin_secret"] for key in range(1, 13)}
            crowd.change(range(20, 45), state="rejected")
            for number in range(15):
                crowd.indico.register(("Åsa", f"Öhman {number}"))
            was_killed = crowd.is_killed_after(pieces)
            halfway = crowd.here()
            # Whoever is there is never told as gone, not for a moment.
            assert not any(halfway[code][2] for code in halfway if code not in gone)
            crowd.pull()
            here = crowd.here()
            assert {here.pop(code)[1:] for code in gone} == {(CANCELED, True)}
            assert here == crowd.there()
            assert store.damage() == []
    assert pieces > 6
