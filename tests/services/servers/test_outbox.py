import json

import pytest

from checkin.core.errors import NotFound, Refused
from checkin.core.journal import EntryKind
from checkin.core.servers.outbox import DeliveryState, Outcome, Target
from checkin.core.servers.server_ticket import ServerTicket
from checkin.services.scribe import Scribe
from checkin.services.servers.outbox import Outbox
from tests.attended_event import MORNING, an_event, noted, with_list
from tests.server_tickets import on_a_server

SERVER = Target("server", "https://pretix.example.org/demo/conf")
# As long as the codes are that pretix signs.
GENUINE = (
    "=4gioPBh6J/Y6KHnXswhwEol9TqvfIlHKfTOanjAtokr0JlpF0KowKFG1qNLT/" + "EOJcVO5niz6udAOxoewPdw" * 3
)
NO_SUCH = "It does not know the ticket."


@pytest.fixture
def store(tmp_path):
    with with_list(an_event(tmp_path)) as store:
        with store.write():
            store.add_target(SERVER)
            store.add_target(Target("csv", "/list.csv"))
        on_a_server(store, *(ServerTicket(f"t{code}", SERVER.address) for code in ("ADA1", "GRE1")))
        yield store


@pytest.fixture
def outbox(store):
    ids = (f"note{number}" for number in range(99))
    return Outbox(store, Scribe("Desk 1", "Olive", lambda: MORNING, lambda: next(ids)))


def held_up(store, state=DeliveryState.REFUSED, reason=NO_SUCH, code="ADA1"):
    """Write a line that the server did not take."""
    line = noted(store, code)
    with store.write():
        store.begin_sending(1, store.unsent(1, None, 0, 9), MORNING)
        store.settle(1, [Outcome(line.id, state, reason)])
    return line


def at_server(store, *, dismissed=False):
    return [line for line in store.outbox(dismissed=dismissed) if line.target == SERVER.address]


def going_out(store):
    return [(line.entry.id, line.entry.code) for line in store.unsent(1, MORNING, 0, 9)]


def test_a_line_that_is_held_up_says_why_and_what_to_do(store, outbox):
    line = held_up(store)
    (told,) = (each for each in outbox.lines() if each.target == SERVER.address)
    assert (told.entry_id, told.state, told.attempts) == (line.id, DeliveryState.REFUSED, 1)
    assert told.reason == NO_SUCH
    assert told.advice == "Send it again, send it with another code, or dismiss it."


@pytest.mark.parametrize("state", [DeliveryState.REFUSED, DeliveryState.PARKED])
def test_a_line_that_is_sent_again_goes_out_with_the_next_sync(store, outbox, state):
    line = held_up(store, state)
    assert outbox.retry([line.id]) == 1
    assert going_out(store) == [(line.id, "ADA1")]
    assert at_server(store)[0].reason == NO_SUCH


def test_everything_is_sent_again_but_what_was_dismissed(store, outbox):
    line, gone = held_up(store), held_up(store, code="GRE1")
    outbox.dismiss(gone.id, "It was a test")
    assert outbox.retry() == 1
    assert [each for each in going_out(store) if not each[0].startswith("note")] == [
        (line.id, "ADA1")
    ]


def test_what_is_sent_again_does_not_wait_for_a_target_to_have_rested(store, outbox):
    line = held_up(store, DeliveryState.WAITING)
    with store.write():
        circuit = store.circuit(SERVER.address).after_silence(MORNING, 0.0)
        store.keep_circuit(SERVER.address, circuit, "It does not answer.", None)
    outbox.retry([line.id])
    assert not store.circuit(SERVER.address).rests_at(MORNING)


def test_a_line_is_sent_with_another_code_and_stays_as_it_was(store, outbox):
    line = held_up(store)
    assert [each.address for each in outbox.edit(line.id, " GRE1 ")] == [SERVER.address]
    (sent, *_) = store.unsent(1, MORNING, 0, 9)
    assert (sent.entry.id, sent.entry.code, sent.entry.ticket_id) == (line.id, "GRE1", "tGRE1")
    assert store.entry(line.id).code == "ADA1"
    assert at_server(store)[0].code == "GRE1"


def test_a_code_that_is_known_to_nobody_here_is_sent_as_it_is(store, outbox):
    line = held_up(store)
    outbox.edit(line.id, "XYZ9")
    (sent, *_) = store.unsent(1, MORNING, 0, 9)
    assert (sent.entry.code, sent.entry.ticket_id) == ("XYZ9", "tADA1")


def test_a_ticket_that_the_server_does_not_hold_is_not_sent_to_it(store, outbox):
    with pytest.raises(Refused, match=f"not one of {SERVER.address}"):
        outbox.edit(held_up(store).id, "OME1")


def test_the_journal_tells_that_a_line_was_sent_with_another_code(store, outbox):
    line = held_up(store)
    outbox.edit(line.id, "GRE1")
    (note,) = store.latest(1)
    assert (note.kind, note.code, note.operator) == (EntryKind.NOTE, "GRE1", "Olive")
    assert note.reason == f"Sent with another code to {SERVER.address}."
    assert json.loads(note.details) == {"delivery_of": line.id}


def test_a_dismissed_line_is_kept_with_the_reason_and_does_not_go_out(store, outbox):
    line = held_up(store)
    (meant,) = outbox.dismiss(line.id, "  Entered there\nby hand ")
    assert meant.address == SERVER.address
    assert line.id not in [each.entry_id for each in at_server(store)]
    assert line.id not in [entry for entry, _ in going_out(store)]
    dismissed = at_server(store, dismissed=True)[0]
    assert (dismissed.entry_id, dismissed.state) == (line.id, DeliveryState.DISMISSED)
    assert (dismissed.reason, dismissed.dismissed) == (NO_SUCH, "Entered there by hand")


def test_the_journal_tells_that_a_line_was_dismissed(store, outbox):
    line = held_up(store)
    outbox.dismiss(line.id, "Entered there by hand")
    (note,) = store.latest(1)
    assert note.reason == f"Not sent to {SERVER.address}: Entered there by hand"
    assert (note.kind, note.attendee_id) == (EntryKind.NOTE, line.attendee_id)


def test_a_dismissed_line_counts_as_unsent_no_more(store, outbox):
    line = held_up(store)
    before = store.unsent_count()
    outbox.dismiss(line.id, "Entered there by hand")
    notes = 2  # the note itself waits for both targets
    assert store.unsent_count() == before - 1 + notes


def test_a_dismissed_line_can_be_sent_after_all(store, outbox):
    line = held_up(store)
    outbox.dismiss(line.id, "Entered there by hand")
    outbox.retry([line.id])
    assert (line.id, "ADA1") in going_out(store)
    assert at_server(store)[0].dismissed == ""


def test_what_was_meant_for_a_target_that_was_left_waits_until_it_is_connected_again(store, outbox):
    line = held_up(store)
    with store.write():
        store.leave_target(1, "It was disconnected.", "Connect it again.")
    assert outbox.retry() == outbox.retry([line.id]) == 0
    with store.write():
        store.add_target(SERVER)
    assert outbox.retry([line.id]) == 1


@pytest.mark.parametrize("reason", ["", " \n"])
def test_a_dismissal_needs_a_reason(store, outbox, reason):
    with pytest.raises(Refused, match="a few words"):
        outbox.dismiss(held_up(store).id, reason)


def test_another_code_has_to_be_one(store, outbox):
    with pytest.raises(Refused, match="with which code"):
        outbox.edit(held_up(store).id, " ")


def test_a_signed_code_is_sent_whole_and_what_is_longer_than_any_code_is_refused(store, outbox):
    line, signed = held_up(store), f"{GENUINE}{'Q' * (500 - len(GENUINE))}"
    assert len(GENUINE) > 100
    assert len(signed) == 500
    for code in (GENUINE, signed):
        outbox.edit(line.id, f" {code}\n")
        assert going_out(store)[0] == (line.id, code)
        assert store.latest(1)[0].code == code
    with pytest.raises(Refused, match="longer than a ticket's code"):
        outbox.edit(line.id, f"{signed}A")


def test_what_was_accepted_can_be_neither_dismissed_nor_edited(store, outbox):
    line = noted(store, "ADA1")
    with store.write():
        for target in (1, 2):
            store.begin_sending(target, store.unsent(target, None, 0, 9), MORNING)
            store.settle(target, [Outcome(line.id, DeliveryState.ACCEPTED)])
    with pytest.raises(Refused, match="not in the outbox"):
        outbox.dismiss(line.id, "Entered there by hand")
    with pytest.raises(Refused, match="not in the outbox"):
        outbox.edit(line.id, "GRE1")


def test_what_was_never_tried_is_dismissed_and_those_before_it_still_go_out(store, outbox):
    before, line, behind = (noted(store, code) for code in ("ADA1", "GRE1", "OME1"))
    meant = outbox.dismiss(line.id, "A rehearsal")
    assert [each.address for each in meant] == [SERVER.address, "/list.csv"]
    waiting = [before.id, behind.id]
    for target in (1, 2):
        lines = [each.entry.id for each in store.unsent(target, MORNING, 0, 9)]
        assert [each for each in lines if not each.startswith("note")] == waiting
    counts = store.outbox_counts()
    assert counts == {"dismissed": 2, "waiting": 2 * len(waiting) + 2}
    assert outbox.retry([line.id]) == 2
    assert line.id in [entry for entry, _ in going_out(store)]


def test_what_was_never_tried_is_sent_with_another_code(store, outbox):
    before, line = noted(store, "ADA1"), noted(store, "ADA1")
    assert [each.address for each in outbox.edit(line.id, "GRE1")] == [SERVER.address]
    assert going_out(store)[:2] == [(before.id, "ADA1"), (line.id, "GRE1")]


def refused_and_set_aside(store):
    """Write a line that the server refused, and that the file has no place for."""
    line = held_up(store)
    with store.write():
        store.begin_sending(2, store.unsent(2, None, 0, 9), MORNING)
        store.settle(2, [Outcome(line.id, DeliveryState.PARKED, "No such column.")])
    return line


def states_of(store, line):
    return {
        each.target: each.state.value
        for each in store.outbox(dismissed=True)
        if each.entry_id == line.id
    }


def test_a_line_is_dismissed_at_one_target_and_sent_again_to_another(store, outbox):
    line = refused_and_set_aside(store)
    outbox.dismiss(line.id, "Entered there by hand", SERVER.address)
    assert states_of(store, line) == {SERVER.address: "dismissed", "/list.csv": "parked"}
    assert outbox.retry([line.id], "list.csv") == 1
    assert states_of(store, line) == {SERVER.address: "dismissed", "/list.csv": "waiting"}
    with pytest.raises(NotFound, match="is not connected"):
        outbox.retry([line.id], "elsewhere")


def test_everything_is_sent_again_to_one_target(store, outbox):
    line = refused_and_set_aside(store)
    assert outbox.retry((), "pretix.example.org") == 1
    assert states_of(store, line) == {SERVER.address: "waiting", "/list.csv": "parked"}


def test_a_line_that_goes_out_again_is_not_advised_as_if_it_was_dismissed(store, outbox):
    line = held_up(store)
    outbox.dismiss(line.id, "Entered there by hand")
    outbox.retry([line.id])
    assert at_server(store)[0].advice == "It goes out by itself."


def test_what_is_on_its_way_is_left_alone(store, outbox):
    line = noted(store, "ADA1")
    with store.write():
        store.begin_sending(1, store.unsent(1, None, 0, 9), MORNING)
    with pytest.raises(Refused, match="on its way just now"):
        outbox.dismiss(line.id, "Entered there by hand")
    assert outbox.retry([line.id]) == 0


def with_a_lost_answer(store):
    line = noted(store, "ADA1")
    with store.write():
        store.begin_sending(1, store.unsent(1, None, 0, 9), MORNING)
        lost = Outcome(line.id, DeliveryState.WAITING, "It hung up.", acted=(MORNING, MORNING))
        store.settle(1, [lost])
    return line


def heard(store, line, state):
    with store.write():
        store.begin_sending(1, store.unsent(1, None, 0, 9), MORNING)
        store.settle(1, [Outcome(line.id, state, NO_SUCH)])


@pytest.mark.parametrize("since", [None, DeliveryState.PARKED, "dismissed"])
def test_what_may_have_arrived_gets_no_other_code(store, outbox, since):
    line = with_a_lost_answer(store)
    if since is DeliveryState.PARKED:
        heard(store, line, since)
    if since == "dismissed":
        outbox.dismiss(line.id, "Entered there by hand")
    (told,) = (each for each in at_server(store, dismissed=True) if each.entry_id == line.id)
    assert told.may_be_there
    with pytest.raises(Refused, match="The answer to this line was lost"):
        outbox.edit(line.id, "GRE1")


def test_what_was_looked_at_and_refused_since_gets_another_code(store, outbox):
    line = with_a_lost_answer(store)
    heard(store, line, DeliveryState.REFUSED)
    assert not at_server(store)[0].may_be_there
    outbox.edit(line.id, "GRE2")
    outbox.edit(line.id, "GRE1")  # the one before was never sent
    assert going_out(store)[0] == (line.id, "GRE1")


def test_a_file_gets_no_other_code(store, outbox):
    line = noted(store, "ADA1")
    with store.write():
        store.begin_sending(2, store.unsent(2, None, 0, 9), MORNING)
        store.settle(2, [Outcome(line.id, DeliveryState.PARKED, "No such column.")])
    with pytest.raises(Refused, match="no registration server"):
        outbox.edit(line.id, "GRE1")


def test_a_line_that_does_not_exist_is_told(outbox):
    with pytest.raises(NotFound, match="The journal has no line “nothing”"):
        outbox.retry(["nothing"])


def test_codes_that_differ_in_case_only_are_told_apart(tmp_path):
    people = [("Ada Lovelace", "", "", "ABC1", ""), ("Bob Kahn", "", "", "abc1", "")]
    with with_list(an_event(tmp_path), people) as store:
        with store.write():
            store.add_target(SERVER)
        outbox = Outbox(store, Scribe("Desk 1", "", lambda: MORNING, lambda: "note"))
        line = held_up(store, code="ABC1")
        with pytest.raises(Refused, match="Give it as it is printed"):
            outbox.edit(line.id, "Abc1")
        on_a_server(store, ServerTicket("tabc1", SERVER.address))
        outbox.edit(line.id, "abc1")
        assert store.unsent(1, MORNING, 0, 9)[0].entry.ticket_id == "tabc1"
