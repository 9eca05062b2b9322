"""Every fault of a server, at the first, a middle and the last ticket of the queue.

What remains queued, what is shown of it, and that everything arrives exactly once, in the order
of each ticket, when the fault has ended.
"""

from datetime import timedelta
from functools import partial
from typing import NamedTuple

import pytest

from checkin.core.journal import EntryKind
from tests.servers.failing_server import Fault
from tests.servers.scripted_indico import ScriptedIndico
from tests.servers.scripted_server import ScriptedServer

CODES = ("ADA1", "BOB2", "CLEO3", "DAN4", "EVE5")
# Everybody comes, then three of them leave: the queue is eight lines long.
LEAVE = ("ADA1", "CLEO3", "EVE5")
FIRST, MIDDLE, LAST = CODES[0], CODES[2], CODES[-1]
# Which server, at which of its requests, and of whom. An Indico is asked about somebody before
# anything is set.
PLACES = {
    "pretix, first": (ScriptedServer, "POST", FIRST),
    "pretix, middle": (ScriptedServer, "POST", MIDDLE),
    "pretix, last": (ScriptedServer, "POST", LAST),
    "Indico, first": (ScriptedIndico, "PATCH", FIRST),
    "Indico, middle": (ScriptedIndico, "PATCH", MIDDLE),
    "Indico, last": (ScriptedIndico, "PATCH", LAST),
    "Indico, looked at": (ScriptedIndico, "GET", MIDDLE),
}


class Shown(NamedTuple):
    """How a line at which something goes wrong is shown, and what it takes along."""

    state: str
    words: str
    advice: str
    holds_up: str = "its ticket"


ITSELF = "It goes out by itself."
LOOK = "Look at the order in pretix. If it is right there, dismiss this line."
LOOK_THERE = "Look at the registration in Indico. If it is right there, dismiss this line."
_ALONE = "It is tried again. If it stays so, tell whoever runs"
SHOWN = {
    Fault.ERROR_IN_200: Shown("refused", "the rules of the list do not allow it", LOOK, "nothing"),
    Fault.BAD_REQUEST: Shown("refused", "“Datetime has wrong format”", LOOK, "nothing"),
    Fault.NOT_FOUND: Shown("refused", "does not know this ticket", LOOK, "nothing"),
    Fault.UNAUTHORIZED: Shown("parked", "does not take this", "Connect the event", "all"),
    Fault.FORBIDDEN: Shown("parked", "“This is not allowed”", "Give the device", "all"),
    Fault.NO_PAGE: Shown("waiting", "has no such page", ITSELF),
    Fault.CONFLICT: Shown("waiting", "still busy with this line", ITSELF, "all"),
    Fault.TOO_MANY: Shown("waiting", "asks to be left alone", ITSELF, "all"),
    Fault.BROKEN: Shown("waiting", "trouble with this line (error 500)", _ALONE),
    Fault.BAD_GATEWAY: Shown("waiting", "trouble with this line (error 502)", _ALONE),
    Fault.SILENT_BEFORE: Shown("waiting", "takes too long to answer", ITSELF),
    Fault.SILENT_AFTER: Shown("waiting", "takes too long to answer", ITSELF),
    Fault.CUT: Shown("waiting", "broke off in the middle", ITSELF),
    Fault.WRONG_CERTIFICATE: Shown("waiting", "closed the connection", ITSELF, "all"),
    Fault.MOVED: Shown("waiting", "sends Checkin on to elsewhere.example", ITSELF),
    Fault.HUGE: Shown("waiting", "more than 32 MB in one answer", ITSELF),
}
SHOWN_OF_INDICO = SHOWN | {
    Fault.ERROR_IN_200: Shown("waiting", "does not understand", ITSELF),
    Fault.BAD_REQUEST: Shown("refused", "“Failed to decode JSON object”", LOOK_THERE, "nothing"),
    Fault.NOT_FOUND: Shown("refused", "does not know this registration", LOOK_THERE, "nothing"),
    Fault.FORBIDDEN: Shown("parked", "does not let the token's owner", "Give them the", "all"),
    Fault.BROKEN: Shown("waiting", "trouble of its own (error 500)", ITSELF),
    Fault.BAD_GATEWAY: Shown("waiting", "trouble of its own (error 502)", ITSELF),
}
_AT_LOOKING = Shown("waiting", "trouble with this registration", _ALONE)
# An Indico that cannot tell of somebody, and of the event can, is in no trouble of its own.
SHOWN_OF_LOOKING = SHOWN_OF_INDICO | {Fault.BROKEN: _AT_LOOKING, Fault.BAD_GATEWAY: _AT_LOOKING}


def shown_of(connected, fault, method=""):
    if connected.server.kind == "pretix":
        return SHOWN[fault]
    return (SHOWN_OF_LOOKING if method == "GET" else SHOWN_OF_INDICO)[fault]


@pytest.fixture
def connect(connected_to):
    """Connect an event to a server of these tickets."""
    return partial(connected_to, CODES)


def everybody(connected):
    """Write the queue; give which line says what of whom, in the order of the queue."""
    came = connected.passed(*CODES)
    left = connected.passed(*LEAVE, kind=EntryKind.EXIT, after=60)
    told = [(code, "entry") for code in CODES] + [(code, "exit") for code in LEAVE]
    return dict(zip(came + left, told, strict=True))


def drained(connected):
    """Keep syncing, as somebody does who is patient and looks at what is refused or parked."""
    for _ in range(6):
        connected.clock.pass_by(minutes=15)
        connected.outbox.retry()
        connected.sync.sync(due_only=True)
        if not connected.sync.unsent_count():
            return


def assert_everything_arrived_once(connected, lines):
    server = connected.server
    assert connected.state() == {}
    if server.kind == "indico":  # which keeps no exits
        assert sorted(server.log) == [(code, True) for code in CODES]
        return
    assert sorted((each.secret, each.direction, each.nonce) for each in server.passages) == sorted(
        (*told, line) for line, told in lines.items()
    )
    for code in LEAVE:
        passed = [each.direction for each in server.passages if each.secret == code]
        assert passed == ["entry", "exit"]


def cases(places):
    """Give every fault at every place, of which some are not as they should be."""
    found = []
    for fault in Fault:
        for name, (kind, *more) in places.items():
            found.append(pytest.param(fault, kind, *more, id=f"{fault}: {name}"))
    return found


@pytest.mark.parametrize(("fault", "kind", "method", "code"), cases(PLACES))
def test_a_fault_loses_nothing_and_doubles_nothing(connect, fault, kind, method, code):
    connected = connect(kind=kind, is_secure=fault is Fault.WRONG_CERTIFICATE)
    lines = everybody(connected)
    connected.server.fail(fault, {code}, {method})
    connected.sync.sync(due_only=True)

    shown = shown_of(connected, fault, method)
    unsent = {line.entry_id: line for line in connected.store.outbox()}
    (came, left) = (name for name, (whose, _) in lines.items() if whose == code)
    at_fault = unsent[came]
    assert at_fault.state == shown.state
    assert shown.words in at_fault.reason
    assert at_fault.advice.startswith(shown.advice)
    place = CODES.index(code)
    behind = [name for name, (whose, _) in lines.items() if CODES.index(whose) >= place]
    match shown.holds_up:
        case "nothing":
            # An Indico is not asked about exits, so there is nothing about them to refuse.
            assert set(unsent) == ({came} if connected.server.kind == "indico" else {came, left})
        case "its ticket":
            assert set(unsent) == {came, left}
            assert unsent[left].state == "waiting"
            assert (at_fault.next_at - connected.clock()) == timedelta(seconds=5)
        case "all":
            assert set(unsent) == set(behind)

    assert connected.server.asked_in_disguise == []

    connected.server.heal()
    drained(connected)
    assert_everything_arrived_once(connected, lines)


@pytest.mark.parametrize("code", LEAVE)
@pytest.mark.parametrize("fault", Fault)
def test_a_fault_at_taking_back_takes_everybody_back_once(connect, fault, code):
    connected = connect(kind=ScriptedIndico, is_secure=fault is Fault.WRONG_CERTIFICATE)
    came = dict(zip(CODES, connected.passed(*CODES), strict=True))
    connected.sync.sync()
    undone = dict(zip(LEAVE, connected.undone(*(came[each] for each in LEAVE)), strict=True))
    connected.server.fail(fault, {code}, {"PATCH"})
    connected.sync.sync(due_only=True)

    shown = shown_of(connected, fault)
    (at_fault,) = (each for each in connected.store.outbox() if each.entry_id == undone[code])
    assert at_fault.state == shown.state
    assert shown.words in at_fault.reason
    assert at_fault.advice.startswith(shown.advice)
    if shown.holds_up != "all":
        assert set(connected.state()) == {undone[code]}

    connected.server.heal()
    drained(connected)
    assert connected.state() == {}
    all_came, all_taken_back = [(each, True) for each in CODES], [(each, False) for each in LEAVE]
    assert sorted(connected.server.log) == sorted(all_came + all_taken_back)


@pytest.mark.parametrize("kind", [ScriptedServer, ScriptedIndico])
def test_a_server_that_comes_back_with_another_certificate_is_told_nothing(connect, kind):
    connected = connect(kind=kind, is_secure=True)
    lines = everybody(connected)
    connected.server.fail(Fault.WRONG_CERTIFICATE, {FIRST})
    connected.sync.sync(due_only=True)
    asked = len(connected.server.asked)
    connected.clock.pass_by(minutes=15)
    (synced,) = connected.sync.sync(due_only=True)
    assert "signed by nobody whom this computer trusts" in synced.trouble
    assert set(connected.state()) == set(lines)
    assert (len(connected.server.asked), connected.server.asked_in_disguise) == (asked, [])


@pytest.mark.parametrize(
    ("fault", "kind"), cases({"pretix": (ScriptedServer,), "Indico": (ScriptedIndico,)})
)
def test_a_server_at_which_everything_fails_is_asked_little_and_gets_all_in_the_end(
    connect, fault, kind
):
    connected = connect(kind=kind, is_secure=fault is Fault.WRONG_CERTIFICATE, connections=4)
    lines = everybody(connected)
    connected.server.fail(fault)
    for _ in range(3):
        connected.sync.sync(due_only=True)
        connected.clock.pass_by(seconds=1)
    came = {line for line, (_, direction) in lines.items() if direction == "entry"}
    # What an Indico says of somebody who came does not concern an exit, which it does not keep.
    assert set(lines) >= set(connected.state()) >= (came if kind is ScriptedIndico else set(lines))
    if shown_of(connected, fault).state == "waiting":
        # Four at once, and whatever of these may have arrived is looked for before the next.
        assert len(connected.server.asked) <= 12
        assert connected.sync.status().targets[0].trouble

    connected.server.heal()
    drained(connected)
    assert_everything_arrived_once(connected, lines)


def test_what_waits_behind_a_line_of_its_ticket_says_so(connect):
    connected = connect()
    lines = everybody(connected)
    connected.server.fail(Fault.BROKEN, {CODES[0]})
    connected.sync.sync(due_only=True)
    connected.sync.sync(due_only=True)
    (_, left) = (name for name, (whose, _) in lines.items() if whose == CODES[0])
    assert connected.state()[left][0] == "waiting"
    connected.server.heal()
    drained(connected)
    assert_everything_arrived_once(connected, lines)


def names_of_attempts(connected, line):
    """Count the nonces of all attempts at a line, of which the first is its id."""
    nonces = [each.nonce for each in connected.server.attempts]
    assert nonces[0] == line
    return len(set(nonces))


def test_a_line_can_be_sent_with_the_code_that_the_server_knows(connect):
    connected = connect()
    connected.with_tickets("OLD6")
    (line,) = connected.passed("OLD6")
    connected.sync.sync()
    assert connected.state()[line][0] == "refused"
    connected.outbox.edit(line, "BOB2")
    connected.sync.sync()
    assert [each.secret for each in connected.server.passages] == ["BOB2"]
    assert names_of_attempts(connected, line) == 2


def test_a_line_can_be_sent_with_a_code_that_is_known_to_the_server_alone(connect):
    connected = connect()
    connected.with_tickets("OLD6")
    (line,) = connected.passed("OLD6")
    connected.sync.sync()
    connected.server.know("NEW7")
    connected.outbox.edit(line, "NEW7")
    connected.sync.sync()
    assert [each.secret for each in connected.server.passages] == ["NEW7"]
    assert names_of_attempts(connected, line) == 2
