"""Every fault of a server that is told of refused scans, badges, and what was undone.

At the first, a middle and the last of them: what remains queued, what is shown of it, and that
everything arrives exactly once when the fault has ended.
"""

from datetime import timedelta
from functools import partial
from typing import NamedTuple

import pytest

from checkin.core.journal import EntryKind
from checkin.core.scan import Verdict
from tests.builders import SECOND, an_undo, some_lines
from tests.servers.failing_server import Fault
from tests.servers.scripted_indico import ScriptedIndico
from tests.servers.test_fault_matrix import ITSELF, LOOK, SHOWN, drained, shown_of

# Long enough to be told as codes that were scanned.
CODES = ("TICKET1", "TICKET2", "TICKET3", "TICKET4", "TICKET5")
PLACES = {"first": CODES[0], "middle": CODES[2], "last": CODES[-1]}
DEEDS = ("failed_checkins", "printlog", "annul")
THERE = "Delete the check-in in pretix, at the order"
# An annulment that is not taken says little, so what stands there is looked at.
NOT_UNDONE = ("refused", "only the device that checked somebody in", THERE)
OTHERWISE = {
    ("failed_checkins", Fault.NOT_FOUND): (
        "refused",
        "no such check-in list any more",
        "Use another",
    ),
    ("printlog", Fault.NOT_FOUND): ("refused", "no such ticket any more", LOOK),
    ("annul", Fault.ERROR_IN_200): NOT_UNDONE,
    ("annul", Fault.BAD_REQUEST): NOT_UNDONE,
    ("annul", Fault.NOT_FOUND): NOT_UNDONE,
}


class Queue(NamedTuple):
    """The lines that are unsent: what each is about, by its id."""

    refused: dict
    printed: dict
    undone: dict

    def of(self, deed):
        return self[DEEDS.index(deed)]


@pytest.fixture
def connect(connected_to):
    """Connect an event to a server that knows already who came and who left."""
    return partial(connected_to, CODES, in_orders=True)


def queued(connected):
    """Have everybody come and leave, which is sent; then the rest is written, which is not."""
    connected.passed(*CODES)
    left = connected.passed(*CODES, kind=EntryKind.EXIT, after=60)
    connected.sync.sync(due_only=True)
    assert connected.state() == {}
    refused = connected.passed(
        *CODES, kind=EntryKind.REFUSAL, after=120, verdict=Verdict.ALREADY_ADMITTED
    )
    printed = connected.passed(*CODES, kind=EntryKind.BADGE, after=180)
    exits = [line for line in connected.store.entries() if line.id in left]
    undos = [an_undo(line, line.at + 200 * SECOND, code=line.code) for line in exits]
    some_lines(connected.store, *undos)
    undone = {undo.id: undo.code for undo in undos}
    return Queue(
        dict(zip(refused, CODES, strict=True)), dict(zip(printed, CODES, strict=True)), undone
    )


def assert_everything_arrived_once(connected, queue):
    server = connected.server
    assert connected.state() == {}
    assert sorted(server.refusals) == sorted(queue.refused.items())
    assert sorted(whose for whose, _ in server.prints) == sorted(CODES)
    standing = sorted((each.secret, each.direction) for each in server.passages)
    assert standing == sorted((code, "entry") for code in CODES)


@pytest.mark.parametrize("code", PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("fault", Fault)
def test_a_fault_loses_nothing_and_doubles_nothing(connect, fault, deed, code):
    connected = connect(is_secure=fault is Fault.WRONG_CERTIFICATE)
    queue = queued(connected)
    connected.server.fail(fault, {code}, {"POST"}, f"/{deed}/")
    connected.sync.sync(due_only=True)

    usual = SHOWN[fault]
    shown = OTHERWISE.get((deed, fault), (usual.state, usual.words, usual.advice))
    unsent = {line.entry_id: line for line in connected.store.outbox()}
    (name,) = (line for line, whose in queue.of(deed).items() if whose == code)
    at_fault = unsent[name]
    assert at_fault.state == shown[0]
    assert shown[1] in at_fault.reason
    assert at_fault.advice.startswith(shown[2])
    if usual.holds_up == "all":
        behind = CODES[CODES.index(code) :]
        same = {line for line, whose in queue.of(deed).items() if whose in behind}
        assert set(unsent) >= same
    else:
        assert set(unsent) == {name}
    if shown[2] == ITSELF and usual.holds_up != "all":
        assert (at_fault.next_at - connected.clock()) == timedelta(seconds=5)

    connected.server.heal()
    drained(connected)
    assert_everything_arrived_once(connected, queue)


@pytest.mark.parametrize("fault", Fault)
def test_where_everything_fails_all_arrives_once_in_the_end(connect, fault):
    connected = connect(is_secure=fault is Fault.WRONG_CERTIFICATE, connections=4)
    queue = queued(connected)
    connected.server.fail(fault)
    for _ in range(3):
        connected.sync.sync(due_only=True)
        connected.clock.pass_by(seconds=1)
    assert set(connected.state()) == {line for each in queue for line in each}
    connected.server.heal()
    drained(connected)
    assert_everything_arrived_once(connected, queue)


@pytest.mark.parametrize("code", PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("method", ["GET", "PATCH"])
@pytest.mark.parametrize("fault", Fault)
def test_an_indico_takes_back_each_once_and_nobody_elses(connect, fault, method, code):
    connected = connect(kind=ScriptedIndico, is_secure=fault is Fault.WRONG_CERTIFICATE)
    connected.passed(*CODES)
    connected.sync.sync(due_only=True)
    assert connected.state() == {}
    came = list(connected.store.entries())
    undos = [an_undo(line, line.at + 200 * SECOND, code=line.code) for line in came]
    some_lines(connected.store, *undos)
    connected.server.fail(fault, {code}, {method})
    connected.sync.sync(due_only=True)

    (at_fault,) = (undo.id for undo in undos if undo.code == code)
    shown = shown_of(connected, fault, method)
    unsent = {line.entry_id: line for line in connected.store.outbox()}
    assert (unsent[at_fault].state, shown.words in unsent[at_fault].reason) == (shown.state, True)
    assert shown.holds_up == "all" or set(unsent) == {at_fault}

    connected.server.heal()
    drained(connected)
    assert connected.state() == {}
    assert sorted(connected.server.log) == sorted(
        (each, is_in) for each in CODES for is_in in (True, False)
    )
