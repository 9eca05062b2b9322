"""Check-ins taken back at pretix, within its limits, and brought back again."""

from dataclasses import replace

import pytest

from checkin.core.servers.outbox import DeliveryState
from checkin.servers.pretix.pretix_calls import nonce_with
from tests.builders import NOON
from tests.servers.posted import MINUTE, an_undoing, standing, told_of
from tests.servers.scripted_pretix import saying

ACCEPTED, REFUSED = DeliveryState.ACCEPTED, DeliveryState.REFUSED


def test_an_undo_takes_the_checkin_back_by_its_name(push, scripted):
    posting = an_undoing()
    assert push(posting)[posting.entry.id].state is ACCEPTED
    (sent,) = scripted.sent("annul")
    assert (sent["nonce"], sent["lists"]) == (posting.names[0], [7])
    assert sent["datetime"] == (NOON + MINUTE).isoformat()


@pytest.mark.parametrize("said", ["annulled", "nothing to annul"])
def test_what_was_taken_back_is_expected_there_no_more(push, scripted, said):
    posting = an_undoing()
    there = (("31", posting.passage.id), ("32", "another-line"))
    scripted.answers("annul", said)
    scripted.answers("look", standing())
    posting = replace(posting, there=there)
    assert push(posting)[posting.entry.id].fallen == ("31",)


@pytest.mark.parametrize("said", ["annulled again", "nothing to annul"])
def test_an_undo_of_what_does_not_stand_there_is_done(push, scripted, said):
    posting = an_undoing()
    scripted.answers("annul", said)
    scripted.answers("look", standing())
    assert push(posting)[posting.entry.id].state is ACCEPTED


@pytest.mark.parametrize(
    ("fields", "asked", "words"),
    [
        ({}, 1, "only the device"),
        ({"names": ()}, 0, "only the device"),
        ({"after": 16 * MINUTE}, 0, "15 minutes"),
    ],
)
def test_an_undo_beyond_what_pretix_allows_is_refused_in_words(
    push, scripted, fields, asked, words
):
    posting = an_undoing(**fields)
    scripted.answers("annul", "nothing to annul")
    scripted.answers("look", standing((NOON, "entry")))
    outcome = push(posting)[posting.entry.id]
    assert (outcome.state, len(scripted.sent("annul"))) == (REFUSED, asked)
    assert words in outcome.reason


def test_an_undo_finds_what_went_with_the_code_that_the_ticket_has_there(push, scripted):
    posting = an_undoing(told=told_of())
    order = {"results": [{"positions": [{"id": 1, "secret": "NEW1"}]}]}
    scripted.answers("annul", "nothing to annul", "annulled")
    scripted.answers("look", standing((NOON, "entry")))
    scripted.answers("orders", saying(200, order))
    assert push(posting)[posting.entry.id].state is ACCEPTED
    name = posting.names[0]
    nonces = [body["nonce"] for body in scripted.sent("annul")]
    assert nonces == [name, nonce_with("NEW1", name)]


def test_an_undo_of_what_was_refused_and_taken_under_one_name_says_why_not(push, scripted):
    posting = an_undoing()
    scripted.answers("annul", saying(400, ["Multiple check-ins found based on nonce"]))
    scripted.answers("look", standing((NOON, "entry")))
    outcome = push(posting)[posting.entry.id]
    assert outcome.state is REFUSED
    assert "had refused once before it took it" in outcome.reason


def test_an_undo_of_what_pretix_never_heard_of_is_not_sent(push, scripted):
    push(an_undoing(is_new_there=True))
    assert not scripted.asked


@pytest.mark.parametrize(("there", "sent"), [([], 1), ([(NOON, "entry")], 0)])
def test_an_undone_undo_brings_the_checkin_back_under_its_own_name(push, scripted, there, sent):
    posting = an_undoing(stands=True)
    scripted.answers("look", standing(*there))
    assert push(posting)[posting.entry.id].state is ACCEPTED
    nonces = [(body["nonce"], body["datetime"]) for body in scripted.sent("redeem")]
    assert nonces == [(posting.entry.id, NOON.isoformat())] * sent


@pytest.mark.parametrize("said", [saying(200, {"status": "error"}), saying(400, {"x": ["y"]})])
def test_an_undo_is_not_thought_done_where_pretix_does_not_say_so(push, scripted, said):
    posting = an_undoing()
    scripted.answers("annul", said)
    scripted.answers("look", said)
    outcome = push(posting)[posting.entry.id]
    assert outcome.state is REFUSED
    assert "does not say whether the check-in still stands" in outcome.reason


def test_with_a_list_its_check_ins_are_gone(push, scripted):
    posting = an_undoing()
    scripted.answers("annul", "nothing to annul")
    scripted.answers("look", saying(400, {"lists": ["No such list."]}))
    assert push(posting)[posting.entry.id].state is ACCEPTED
