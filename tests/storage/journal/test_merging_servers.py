"""Two files of one event that sent apart to a server with a clock of its own become one."""

import shutil

import pytest

from checkin.codes.recognise import recognise
from checkin.core.scan import Verdict
from checkin.core.servers.outbox import Target
from checkin.core.servers.server_names import list_id, ticket_id
from checkin.servers.indico.indico_pull import IndicoPull
from checkin.servers.indico.indico_push import IndicoPush
from checkin.services.desk import Desk
from checkin.services.journal.audit import Audit
from checkin.services.journal.merging import Merging
from checkin.services.scribe import Scribe
from checkin.services.servers.pulling import Pulling
from checkin.services.servers.server_destination import ServerDestination
from checkin.services.servers.sync import Sync
from checkin.storage.store import Store
from tests.builders import Clock, new_id
from tests.servers.recorded_indico import RecordedIndico


class Office:
    """A desk with a file of its own that is connected to an Indico."""

    def __init__(self, path, name, indico):
        self.store = Store(path, computer=name)
        self.indico = indico
        self.target = Target("indico", indico.address)
        self.door = list_id(indico.address, "1")
        clock = Clock(indico.now)
        self.desk = Desk(self.store, Scribe(name, "", clock, new_id), recognise, self.door)
        self._pull = IndicoPull(indico, indico.address, clock=self._seconds)
        self._pull.clock_offset = 0.0
        self._pulling = Pulling(self.store, lambda _: self._pull, clock, rest=lambda _: None)
        push = IndicoPush(indico, indico.address, clock)
        self._sync = Sync(
            self.store, lambda _: ServerDestination(self.store, indico.address, push), clock
        )

    def _seconds(self):
        return self.indico.now.timestamp()

    def send(self):
        self._sync.connect(self.target)
        self._sync.sync()
        assert not self.store.unsent_count()

    def pull(self):
        return self._pulling.pull(self.target).taken.reported

    def merge(self, other):
        return Merging(self.store).merge(other.store)


@pytest.fixture
def indico():
    return RecordedIndico()


@pytest.fixture
def offices(store, indico, tmp_path):
    store.close()
    made = []
    for name in "AB":
        path = tmp_path / f"{name}.checkin"
        shutil.copyfile(store.path, path)
        made.append(Office(path, f"Desk {name}", indico))
        made[-1].pull()
    yield made
    for each in made:
        each.store.close()


def test_what_one_desk_sent_and_the_other_heard_of_is_no_double(offices, indico):
    a, b = offices
    code, name = indico.rows[1]["checkin_secret"], ticket_id(indico.address, "1")
    before = a.store.counts(a.door)
    assert a.desk.scan(code).admitted
    a.send()
    assert b.pull() == 1
    assert b.desk.scan(code).verdict is Verdict.ALREADY_ADMITTED
    for here, there in ((a, b), (b, a), (a, b)):
        report = here.merge(there)
        assert report.doubles == ()
        assert here.store.counts(here.door) == (before[0] + 1, before[1] + 1)
        assert Audit(here.store).verify().ok
    assert [line.id for line in a.store.history(name, a.door)] == [
        line.id for line in b.store.history(name, b.door)
    ]
    assert a.pull() == b.pull() == 0


def test_what_is_taken_back_there_after_that_is_taken_back_in_both(offices, indico):
    a, b = offices
    before = a.store.counts(a.door)
    assert a.desk.scan(indico.rows[1]["checkin_secret"]).admitted
    a.send()
    assert (a.pull(), b.pull()) == (0, 1)
    b.merge(a)
    a.merge(b)
    indico.check_in(1, is_in=False)
    assert (a.pull(), b.pull()) == (1, 1)
    for each in offices:
        assert each.store.counts(each.door) == before


def test_what_was_sent_and_merged_is_known_as_ours_when_it_comes_back(offices, indico):
    a, b = offices
    assert a.desk.scan(indico.rows[1]["checkin_secret"]).admitted
    a.send()
    b.merge(a)
    assert b.pull() == 0


def test_two_desks_that_let_in_the_same_person_are_a_double_still(offices, indico):
    a, b = offices
    code = indico.rows[1]["checkin_secret"]
    assert a.desk.scan(code).admitted
    assert b.desk.scan(code).admitted
    a.send()
    b.send()
    b.pull()
    assert len(a.merge(b).doubles) == 1
    assert len(b.merge(a).doubles) == 1
