"""Somebody is looked at: their server is asked how they stand, and for their picture."""

import pytest

from checkin.codes.recognise import recognise
from checkin.core.errors import TargetUnreachable
from checkin.core.servers.outbox import Target
from checkin.core.servers.portrait import Portrait
from checkin.core.servers.server_names import list_id, ticket_id
from checkin.core.ticket import TicketStatus
from checkin.servers.indico.indico_person import IndicoPerson
from checkin.servers.indico.indico_pull import IndicoPull
from checkin.servers.indico.indico_push import IndicoPush
from checkin.services.desk import Desk
from checkin.services.scribe import Scribe
from checkin.services.servers.looking_closer import NOTHING, LookingCloser
from checkin.services.servers.pulling import Pulling
from checkin.services.servers.server_destination import ServerDestination
from checkin.services.servers.sync import Sync
from tests.builders import Clock, a_ticket, listed, new_id
from tests.servers.recorded_indico import RecordedIndico

UNPAID, WITH_PICTURE = 4, 1
PICTURE = Portrait(3, 2, b"pixels-of-a-face--")


class Server(IndicoPerson):
    """An Indico whose pictures are made here."""

    asked = 0

    def order(self, told):
        found = super().order(told)
        self.meanwhile()
        return found

    def meanwhile(self):
        """Let nothing happen while the answer is under way."""

    def portrait(self, told):
        self.asked += 1
        return PICTURE if told.picture else None


class Opening:
    def __init__(self, indico):
        self.opened = 0
        self.server = Server(indico, indico.address)

    def __call__(self, _):
        self.opened += 1
        return self.server


@pytest.fixture
def indico():
    return RecordedIndico()


@pytest.fixture
def opening(indico):
    return Opening(indico)


@pytest.fixture
def closer(store, indico, opening, clock):
    target = Target("indico", indico.address)
    with store.write():
        store.add_target(target)
    pull = IndicoPull(indico, indico.address)
    pull.clock_offset = 0.0
    Pulling(store, lambda _: pull, clock, rest=lambda _: None).pull(target)
    indico.asked.clear()
    return LookingCloser(store, opening, clock)


@pytest.fixture
def name_of(indico):
    return lambda key: ticket_id(indico.address, str(key))


def test_who_paid_a_moment_ago_is_known_to_have_paid(closer, store, indico, name_of):
    assert closer.look(name_of(UNPAID)) == NOTHING
    indico.rows[UNPAID] |= {"state": "complete", "is_paid": True}
    assert closer.look(name_of(UNPAID)).has_changed
    assert store.ticket(name_of(UNPAID)).status is TicketStatus.VALID
    assert not closer.look(name_of(UNPAID)).has_changed


def test_an_answer_that_was_changed_alone_is_noticed(closer, store, indico, name_of):
    indico.field(1, "Remarks")["data"] = "Comes with a dog"
    assert closer.look(name_of(1)).has_changed
    assert ("Remarks", "Comes with a dog") in store.ticket(name_of(1)).attendee.extra


def test_what_is_sent_while_an_answer_is_under_way_is_not_taken_back_by_it(
    closer, store, indico, opening, name_of
):
    here = list_id(indico.address, "1")
    inside = store.inside(here)
    clock = Clock(indico.now)
    desk = Desk(store, Scribe("Desk 1", "", clock, new_id), recognise, here)
    push = IndicoPush(indico, indico.address, clock)
    sync = Sync(store, lambda _: ServerDestination(store, indico.address, push), clock)

    def let_in():
        assert desk.scan(indico.rows[1]["checkin_secret"]).admitted
        sync.sync()

    opening.server.meanwhile = let_in
    assert not closer.look(name_of(1)).has_changed
    assert store.inside(here) == inside + 1
    opening.server.meanwhile = lambda: None
    closer.look(name_of(1))
    assert store.inside(here) == inside + 1


def test_a_picture_is_asked_for_once_and_kept_in_memory(closer, opening, name_of):
    assert closer.look(name_of(WITH_PICTURE)).portrait == PICTURE
    assert closer.look(name_of(WITH_PICTURE)).portrait == PICTURE
    assert opening.server.asked == opening.opened == 1


def test_no_picture_is_in_the_event_file(closer, store, name_of):
    closer.look(name_of(WITH_PICTURE))
    assert store.server_tickets([name_of(WITH_PICTURE)])[name_of(WITH_PICTURE)].picture
    assert PICTURE.pixels not in store.path.read_bytes()


def test_whom_no_server_knows_nobody_is_asked_about(closer, store, opening):
    (own,) = listed(store, a_ticket("OWN-1"))
    assert closer.look(own.id) == closer.look("nobody") == NOTHING
    assert opening.opened == 0


def test_offline_nothing_is_asked(closer, store, opening, name_of):
    with store.write():
        store.go_offline()
    assert closer.look(name_of(WITH_PICTURE)) == NOTHING
    assert opening.opened == 0


def test_a_server_that_does_not_answer_is_left_alone(closer, store, opening, clock, name_of):
    (target,) = store.targets()
    resting = store.circuit(target.address).after_silence(clock(), 0.5)
    with store.write():
        store.keep_circuit(target.address, resting, "It does not answer.", None)
    assert closer.look(name_of(UNPAID)) == NOTHING
    assert opening.opened == 0
    clock.pass_by(hours=1)
    closer.look(name_of(UNPAID))
    assert opening.opened == 1


def test_a_server_that_was_disconnected_is_not_asked(closer, store, opening, name_of):
    (target,) = store.targets()
    with store.write():
        store.leave_target(target.id, "Left.", "")
    assert closer.look(name_of(UNPAID)) == NOTHING
    assert opening.opened == 0


def test_after_trouble_the_server_is_opened_anew(closer, opening, indico, name_of):
    indico.is_gone = True
    with pytest.raises(TargetUnreachable):
        closer.look(name_of(UNPAID))
    indico.is_gone = False
    closer.look(name_of(UNPAID))
    assert opening.opened == 2
