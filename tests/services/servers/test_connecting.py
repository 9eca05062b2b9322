import json
from dataclasses import replace

import pytest

from checkin.cli.offers import chosen_lists
from checkin.core.errors import AccessDenied, NotFound, Refused, TargetUnreachable
from checkin.core.event import CheckInList
from checkin.core.servers.offer import Offer, OfferedEvent, event_name, wanted_lists
from checkin.core.servers.outbox import DeliveryState, Outcome, Pushed, Target
from checkin.core.servers.sign_in import SignIn, Waiting
from checkin.services.servers.connecting import Connecting
from checkin.services.servers.sync import Sync
from tests.attended_event import MORNING, an_event, noted
from tests.services.servers import one_server

store = one_server.store

SERVER = "https://tickets.example.org"
CONF, FAIR = f"{SERVER}/demo/conf", f"{SERVER}/demo/fair"
DAYS = tuple(CheckInList(f"l{n}", f"Day {n}", server=CONF, server_list=str(n)) for n in (1, 2))
EVENT = OfferedEvent(CONF, "Conference", lists=DAYS)
OTHER = OfferedEvent(FAIR, "Fair")


NOBODY_WAITS = Waiting(str, str)


def an_offer(token="Device old"):  # noqa: S107 - a token of nobody
    return Offer("server", "tickets.example.org", token, "device Desk 1", (EVENT, OTHER))


class Safe:
    """Keeps tokens in memory, with the warning that files get."""

    def __init__(self):
        self.kept = {}

    def keep(self, address, token):
        self.kept[address] = token
        return "It is kept in a file."

    def token(self, address):
        return self.kept.get(address, "")

    def forget(self, address):
        self.kept.pop(address, None)


class Door:
    """Lets everybody in, and replaces tokens."""

    def __init__(self):
        self.revoked = []
        self.is_closed = False
        self.signed_in = False

    def knock(self, url, token):
        assert url
        return an_offer(token)

    def pair(self, text):
        return an_offer(text)

    def server_of(self, text):
        return SERVER if text else ""

    def open(self, target):
        raise NotImplementedError

    def sign_in(self, asked, waiting):
        waiting.show(asked.url)
        self.signed_in = True
        return replace(an_offer("Bearer of somebody"), kind="indico")

    def was_signed_in(self, target):
        return bool(target.address) and self.signed_in

    def farewell(self, target):
        return "What was allowed there stays." if self.was_signed_in(target) else ""

    def renew(self, target):
        return f"{target.memory and 'Device'} new"

    def revoke(self, target):
        if self.is_closed:
            raise AccessDenied("No.")
        self.revoked.append(target.address)


class Server:
    """Takes everything."""

    batch = 10

    def __init__(self):
        self.got = []
        self.is_down = False

    def push(self, entries):
        if self.is_down:
            raise TargetUnreachable("It does not answer.")
        self.got += [entry.id for entry in entries]
        yield Pushed(tuple(Outcome(each.id, DeliveryState.ACCEPTED) for each in entries))


@pytest.fixture
def server():
    return Server()


@pytest.fixture
def sync(store, server):
    return Sync(store, lambda _: server, lambda: MORNING, lambda: 0.0)


@pytest.fixture
def safe():
    return Safe()


@pytest.fixture
def door():
    return Door()


@pytest.fixture
def connecting(store, sync, door, safe):
    return Connecting(store, sync, door, safe)


def test_an_event_is_connected_and_its_token_kept_outside_the_file(connecting, store, safe):
    assert connecting.connect(an_offer(), EVENT) == "It is kept in a file."
    (target,) = store.targets()
    assert (target.kind, target.address) == ("server", CONF)
    assert wanted_lists(target.memory) == frozenset()
    assert safe.kept == {CONF: "Device old"}
    assert b"Device old" not in store.path.read_bytes()


def test_only_the_lists_that_were_chosen_are_wanted(connecting, store):
    connecting.connect(an_offer(), EVENT, DAYS[1:])
    assert wanted_lists(store.targets()[0].memory) == {"2"}
    connecting.connect(an_offer("Device newer"), EVENT)
    (target,) = store.targets()
    assert wanted_lists(target.memory) == frozenset()
    assert event_name(target.memory) == "Conference"


def test_whichever_way_it_is_offered_again_what_is_used_is_meant_beside_what_a_code_names(
    connecting, door, monkeypatch
):
    named = replace(EVENT, meant_lists=("1",))
    connecting.connect(an_offer(), EVENT, DAYS[1:])
    for way in ("knock", "pair", "sign_in"):
        offer = replace(an_offer(), events=(named, replace(OTHER, meant_lists=("9",))))
        monkeypatch.setattr(door, way, lambda *_, offer=offer: offer)
    ways = (
        connecting.knock("here", "token"),
        connecting.pair("code"),
        connecting.sign_in(SignIn("here"), NOBODY_WAITS),
    )
    for offer in ways:
        assert [each.meant_lists for each in offer.events] == [("1", "2"), ("9",)]


def test_a_computer_that_is_set_up_anew_means_the_event_that_is_here(connecting, door, monkeypatch):
    selected = replace(OTHER, is_meant=True)  # as a server selects one for a new device
    monkeypatch.setattr(door, "pair", lambda _: replace(an_offer(), events=(selected, EVENT)))
    assert [each.slug for each in connecting.pair("code").events if each.is_meant] == ["fair"]
    connecting.connect(an_offer(), EVENT)
    connecting.disconnect(CONF)
    connecting.connect(an_offer(), EVENT)
    assert [each.slug for each in connecting.pair("code").events if each.is_meant] == ["conf"]


def test_whoever_connects_again_by_the_address_goes_on_with_the_lists_in_use(connecting):
    connecting.connect(an_offer(), EVENT, DAYS[1:])
    event, other = connecting.knock(CONF, "token").events
    assert chosen_lists(event, ()) == DAYS[1:]
    assert not connecting.dropped(event, chosen_lists(event, ()))
    assert other.meant_lists == ()
    connecting.connect(an_offer(), EVENT, chosen_lists(event, ["Day 1", "Day 2"]))
    assert connecting.knock(CONF, "token").events[0].meant_lists == ("1", "2")
    connecting.connect(an_offer(), EVENT)
    assert connecting.knock(CONF, "token").events[0].meant_lists == ()


def test_patterns_of_codes_that_were_told_once_stay_known(connecting, store):
    told = {"patterns": {"cards": "^card:(.+)$"}}
    connecting.connect(an_offer(), EVENT)
    connecting.connect(replace(an_offer(), memory=json.dumps(told)), EVENT, DAYS[:1])
    connecting.connect(an_offer(), EVENT)
    assert store.plugin_patterns() == {CONF: (("cards", "^card:(.+)$"),)}
    assert [json.loads(each.memory) for each in store.targets()] == [{"name": "Conference"}]


def test_a_rehearsal_is_not_connected(tmp_path, door, safe):
    with an_event(tmp_path, rehearsal=True) as store:
        sync = Sync(store, lambda _: Server(), lambda: MORNING)
        with pytest.raises(Refused, match="is a rehearsal"):
            Connecting(store, sync, door, safe).connect(an_offer(), EVENT)
        assert store.targets() == []
    assert safe.kept == {}


def test_what_got_everything_is_forgotten_with_its_token(connecting, store, sync, safe):
    connecting.connect(an_offer(), EVENT)
    noted(store, "ADA1")
    sync.sync()
    assert connecting.disconnect(CONF).unsent == 0
    assert store.targets() == []
    assert safe.kept == {}
    with pytest.raises(NotFound, match="Nothing is connected"):
        connecting.disconnect(CONF)


def test_nobody_is_left_with_unsent_lines_by_accident(connecting, store, safe):
    connecting.connect(an_offer(), EVENT)
    noted(store, "ADA1")
    with pytest.raises(Refused, match=r"Not sent to .*: 1"):
        connecting.disconnect(CONF, revoke=True)
    assert safe.kept == {CONF: "Device old"}


def test_lines_that_are_left_stay_in_the_outbox_parked(connecting, store, sync, server):
    connecting.connect(an_offer(), EVENT)
    server.is_down = True
    first = noted(store, "ADA1").id
    sync.sync()
    second = noted(store, "GRE1").id
    assert connecting.disconnect("conf", with_unsent=True).unsent == 2
    noted(store, "OME1")  # after it was left: this is nobody's to send
    lines = list(store.outbox())
    assert [line.entry_id for line in lines] == [first, second]
    assert {line.state for line in lines} == {DeliveryState.PARKED}
    assert f"was not sent when {CONF} was disconnected" in lines[0].reason
    assert store.unsent_count() == 2
    assert sync.targets() == []
    assert sync.sync() == []
    assert server.got == []


def test_what_was_left_goes_out_if_the_server_comes_back(connecting, store, sync, server):
    connecting.connect(an_offer(), EVENT)
    ids = [noted(store, "ADA1").id]
    connecting.disconnect(CONF, with_unsent=True)
    ids.append(noted(store, "GRE1").id)
    connecting.connect(an_offer("Device other"), EVENT)
    ids.append(noted(store, "OME1").id)
    sync.sync()
    assert server.got == ids
    assert store.unsent_count() == 0


def test_a_line_of_a_left_target_can_be_dismissed(connecting, store):
    connecting.connect(an_offer(), EVENT)
    line = noted(store, "ADA1").id
    connecting.disconnect(CONF, with_unsent=True)
    (target,) = store.targets()
    with store.write():
        store.dismiss(target.id, line, "It was a test.")
    assert list(store.outbox()) == []
    assert [each.dismissed for each in store.outbox(dismissed=True)] == ["It was a test."]


def test_what_a_target_refused_is_not_deleted_with_it(connecting, store):
    connecting.connect(an_offer(), EVENT)
    line = noted(store, "ADA1")
    (target,) = store.targets()
    with store.write():
        outgoing = store.unsent(target.id, None, 0, 10)
        store.begin_sending(target.id, outgoing, MORNING)
        store.settle(target.id, [Outcome(line.id, DeliveryState.REFUSED, "No such ticket.")])
    assert connecting.disconnect(CONF).unsent == 0
    assert [(each.state, each.reason) for each in store.outbox()] == [
        (DeliveryState.REFUSED, "No such ticket.")
    ]


def test_a_device_is_shut_out_before_anything_is_forgotten(connecting, store, door, safe):
    connecting.connect(an_offer(), EVENT)
    door.is_closed = True
    with pytest.raises(AccessDenied):
        connecting.disconnect(CONF, revoke=True)
    assert safe.kept == {CONF: "Device old"}
    door.is_closed = False
    connecting.disconnect(CONF, revoke=True)
    assert door.revoked == [CONF]
    assert store.targets() == []


def test_a_new_token_is_kept_for_all_that_went_by_the_old_one(connecting, safe):
    connecting.connect(an_offer(), EVENT)
    connecting.connect(an_offer(), OTHER)
    safe.kept[SERVER] = "Device old"
    connecting.renew(CONF, NOBODY_WAITS)
    assert safe.kept == dict.fromkeys((CONF, FAIR, SERVER), "Device new")


def test_whoever_signed_in_signs_in_again_for_another_token(connecting, safe):
    shown = []
    waiting = Waiting(shown.append, shown.append)
    offer = connecting.sign_in(SignIn(CONF, "client"), waiting)
    connecting.connect(offer, EVENT)
    safe.kept[CONF] = "Bearer of long ago"
    assert connecting.renew(CONF, waiting) == "It is kept in a file."
    assert safe.kept[CONF] == "Bearer of somebody"
    assert shown == [CONF, CONF]
    assert connecting.disconnect(CONF).advice == "What was allowed there stays."


def test_what_set_the_computer_up_is_kept_until_the_last_event_is_gone(connecting, safe):
    safe.kept[SERVER] = "Device old"
    connecting.connect(an_offer(), EVENT)
    connecting.connect(an_offer(), OTHER)
    connecting.disconnect(CONF)
    assert safe.kept == dict.fromkeys((FAIR, SERVER), "Device old")
    connecting.disconnect(FAIR)
    assert safe.kept == {}


def test_a_target_is_found_by_a_part_of_its_address(connecting, store, tmp_path):
    connecting.connect(an_offer(), EVENT)
    connecting.connect(an_offer(), OTHER)
    with store.write():
        store.add_target(Target("csv", str(tmp_path / "conf.csv")))
    for part, words in (("tickets", "Connected: “http"), ("nope", "“nope” is not connected")):
        with pytest.raises(NotFound, match=words):
            connecting.disconnect(part)
    assert connecting.disconnect("/conf").address == CONF
    assert connecting.disconnect("conf.csv").address.endswith("conf.csv")


def test_an_offer_shows_no_token(connecting):
    assert "s3cret" not in repr(connecting.pair("Device s3cret"))
    assert connecting.knock(SERVER, "x").token == "x"  # noqa: S105 - a token of nobody
    assert connecting.server_of("x") == SERVER
