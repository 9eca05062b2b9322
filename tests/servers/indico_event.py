"""An event file that an Indico is connected to, for tests."""

import pytest

from checkin.codes.recognise import recognise
from checkin.core.errors import TargetUnreachable
from checkin.core.servers.offer import with_lists
from checkin.core.servers.outbox import Target
from checkin.core.servers.server_names import list_id
from checkin.servers.indico.indico_cursor import doubting
from checkin.servers.indico.indico_pay import pay
from checkin.servers.indico.indico_person import IndicoPerson
from checkin.servers.indico.indico_pull import IndicoPull
from checkin.servers.indico.indico_push import IndicoPush
from checkin.services.corrections import Corrections
from checkin.services.desk import Desk
from checkin.services.scribe import Scribe
from checkin.services.servers.looking_closer import LookingCloser
from checkin.services.servers.paying import Paying
from checkin.services.servers.pulling import Pulling
from checkin.services.servers.server_destination import ServerDestination
from checkin.services.servers.sync import Sync
from tests.builders import Clock, new_id
from tests.servers.recorded_indico import RecordedIndico


class IndicoEvent:
    """An event file that an Indico is connected to."""

    def __init__(self, store):
        self.store, self.indico = store, RecordedIndico()
        self.clock = Clock()
        self.indico.now = self.clock()
        self.target = Target("indico", self.indico.address)
        self._scribe = scribe = Scribe("Desk 1", "", self.clock, new_id)
        self.desk = Desk(store, scribe, recognise, list_id(self.indico.address, "1"))
        self.corrections = Corrections(store, scribe)
        self.sync = Sync(store, self._reach, self.clock, lambda: 0.0)
        self.sync.connect(self.target)
        self.again()

    def pay(self, told):
        return pay(self.indico, self.indico.address, told)

    def look_closer(self, key):
        """Open the page of whoever has a registration."""
        return LookingCloser(self.store, lambda _: self, self.clock).look(self.ticket(key).id)

    def order(self, told):
        return IndicoPerson(self.indico, self.indico.address).order(told)

    def portrait(self, told):
        return IndicoPerson(self.indico, self.indico.address).portrait(told)

    def pull(self):
        return self._pulling.pull(self.target)

    def pull_without_details(self, monkeypatch, *known):
        """Fetch everybody, and hear nothing any more once details are asked for, but of some."""
        answered = self.indico.get

        def get(path, query=(), *, bounds=None):
            if path[-1].isdigit() and int(path.rpartition("/")[2]) not in known:
                raise TargetUnreachable("indico.example.org does not answer.")
            return answered(path, query, bounds=bounds)

        with monkeypatch.context() as patched:
            patched.setattr(self.indico, "get", get)
            with pytest.raises(TargetUnreachable):
                self.pull()

    def choose_forms(self, *keys):
        """Fetch these forms alone from now on, or all."""
        (known,) = self.store.targets()
        with self.store.write():
            self.store.remember(known.id, with_lists(known.memory, keys))

    def code(self, key):
        return self.indico.rows[key]["checkin_secret"]

    def ticket(self, key):
        ((ticket,), _) = self.store.presented(self.code(key), list_id(self.indico.address, "1"))
        return ticket

    def came(self):
        return self.store.inside(list_id(self.indico.address, "1"))

    def send_all(self):
        """Send what is unsent, whether it is due or was refused before."""
        with self.store.write():
            self.store.wait_again(None)
        self.sync.sync()

    def again(self, rest=lambda _: None):
        """Be a program that was started anew."""
        where = self.indico, self.indico.address, self.clock
        self._push = IndicoPush(*where, connections=1, rest=rest)
        self._pulling = Pulling(self.store, self._server, self.clock)
        self.paying = Paying(self.store, lambda _: self, recognise, self._scribe)

    def _server(self, target):
        server = IndicoPull(self.indico, target.address, clock=lambda: 0.0)
        server.clock_offset = 0.0
        return server

    def _reach(self, target):
        return ServerDestination(self.store, target.address, self._push, doubting)
