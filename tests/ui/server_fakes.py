"""A courier and a doorway that do as they are told, for the pages about servers."""

import threading

from checkin.core.errors import AccessDenied, CheckinError, NotTrusted, PortTaken, Refused
from checkin.core.servers.offer import Offer, OfferedEvent
from checkin.core.servers.outbox import Target
from checkin.services.servers.connecting import Left
from checkin.services.servers.courier import Carried
from checkin.services.servers.pulling import Pulled
from checkin.services.servers.sync import Synced
from tests.builders import a_list

PRETIX = "https://pretix.example/demo/conf"
PAGE = "https://indico.example/oauth/authorize?state=s"


class FakeCourier:
    """Goes its rounds without a network; tells how often, and waits where it is told to."""

    def __init__(self):
        self.rounds = 0
        self.by_hand = 0
        self.brings = 0
        self.trouble = None
        self.may_answer = None

    def over(self, store):
        """Give the courier of one lane."""
        return _Rounds(self, store)


class _Rounds:
    def __init__(self, told, store):
        self._told, self._store = told, store

    def round(self, is_stopped):
        del is_stopped
        told = self._told
        told.rounds += 1
        if told.may_answer is not None:
            told.may_answer.wait()
        if told.trouble:
            raise CheckinError(told.trouble)
        brought = Synced(PRETIX, pulled=told.brings)
        return Carried((brought,), self._store.sync_status())

    def everything(self, is_stopped, patience):
        del patience
        self._told.by_hand += 1
        return self.round(is_stopped)

    def close(self):
        """Let go of nothing."""


def connected(store, *addresses):
    """Connect an event to some targets, as `checkin connect` does."""
    with store.write():
        for address in addresses or (PRETIX,):
            # Of no kind of its own, so that it lacks whatever a desk writes.
            store.add_target(Target("server" if "://" in address else "csv", address))


class FakeServer:
    """A server with one event, and what it says to those who want in."""

    def __init__(self):
        self.offer = Offer(
            "pretix",
            "pretix.example",
            "secret",
            "Device Desk 1, gate Main entrance",
            (
                OfferedEvent(
                    PRETIX,
                    "Cluster Conference",
                    "2026-05-13",
                    (a_list(name="Day 1"), a_list(id="2", name="Day 2")),
                ),
                OfferedEvent(PRETIX + "-2027", "Cluster Conference 2027", "2027-05-12"),
            ),
        )
        self.asked = []
        self.lists = None
        self.refusal = ""
        self.ca_file, self.kept = None, []  # who signed its certificate, and who was trusted
        self.warning = ""
        self.pages = 2
        self.left_out = self.told = ()
        self.without_details = 0
        self.may_go_on = None
        self.keeps = self.advice = self.check = ""
        self.has_signed_in, self.has_been_stopped = threading.Event(), threading.Event()
        self.port_is_taken = False

    def over(self, store):
        """Give the way in of one lane."""
        return _Doorway(self, store)


class _Doorway:
    def __init__(self, told, store):
        self._told, self._store = told, store
        self._trusted = None

    def knock(self, url, token):
        self._told.asked.append((url, token))
        return self._offer()

    def pair(self, text):
        self._told.asked.append(text)
        return self._offer()

    def sign_in(self, asked, waiting):
        told = self._told
        told.asked.append(asked)
        if told.port_is_taken and not asked.port:
            raise PortTaken("The port is taken.")
        waiting.show(PAGE)
        while not told.has_signed_in.wait(0.01):
            if told.check:
                waiting.remind(told.check)
            if waiting.is_stopped():
                told.has_been_stopped.set()
                raise CheckinError("The sign-in was stopped, and nothing was changed.")
        return self._offer()

    def server_of(self, text):
        del text
        self._offer()
        return "pretix.example"

    def connect(self, offer, event, lists):
        del offer
        self._told.lists = lists
        connected(self._store, event.address)
        return self._told.warning

    def fetch(self, address, tell):
        del address
        told = self._told
        for page in range(told.pages):
            tell(50 * page, 50 * told.pages)
            if told.may_go_on is not None:
                told.may_go_on.wait()
        tell(50 * told.pages, 50 * told.pages)
        lacking = {"left_out": told.left_out, "without_details": told.without_details}
        return Pulled(50 * told.pages, told=told.told, **lacking)

    def pay_for(self, ticket_id):
        told, store = self._told, self._store
        if told.may_go_on is not None:
            told.may_go_on.wait()
        if told.refusal:
            raise AccessDenied(told.refusal)
        with store.write():
            store._db.execute("UPDATE tickets SET status = 'valid' WHERE id = ?", [ticket_id])
        store._tell_change()
        return store.ticket(ticket_id)

    def disconnect(self, address, *, with_unsent):
        told = self._told
        if told.keeps and not with_unsent:
            raise Refused(told.keeps)
        self._store._db.execute("DELETE FROM targets WHERE address = ?", [address])
        return Left(address, 0, told.advice)

    def trusting(self, ca_file, ask):
        if not ca_file.exists():
            raise NotTrusted(f"The certificates in {ca_file} cannot be read.")
        trusting = _Doorway(self._told, self._store)
        trusting._trusted = ca_file
        answer = ask(trusting)
        self._told.kept.append(ca_file)
        return answer

    def _offer(self):
        if self._told.ca_file != self._trusted:
            raise NotTrusted("Nobody signed it.", "pretix.example")
        if self._told.refusal:
            raise AccessDenied(self._told.refusal)
        return self._told.offer
