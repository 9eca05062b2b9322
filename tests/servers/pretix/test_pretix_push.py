"""What becomes of lines, by what pretix says of them."""

from dataclasses import replace

import pytest

from checkin.core.errors import AccessDenied, TargetUnreachable
from checkin.core.journal import EntryKind
from checkin.core.scan import Verdict
from checkin.core.servers.outbox import DeliveryState
from checkin.core.servers.posting import Deed, Posting
from checkin.servers.pretix.pretix_calls import nonce_with
from checkin.servers.pretix.pretix_push import PretixPush
from tests.builders import NOON, SECOND, an_entry
from tests.server_tickets import SERVER
from tests.servers.posted import MINUTE, a_badge, a_passage, standing, told_of
from tests.servers.scripted_pretix import recorded, saying

WAITING, PARKED = DeliveryState.WAITING, DeliveryState.PARKED
ACCEPTED, REFUSED = DeliveryState.ACCEPTED, DeliveryState.REFUSED
PAGE = b"<!DOCTYPE html><title>Sign in</title>"
CUT = TargetUnreachable("tickets.example closed the connection.", may_have_acted=True)


def an_override(verdict):
    return an_entry(EntryKind.OVERRIDE, verdict=verdict)


def test_an_admission_is_sent_with_its_own_time_and_name(push, scripted):
    posting = a_passage(answers=(("11", "true"),))
    assert push(posting)[posting.entry.id].state is ACCEPTED
    (sent,) = scripted.sent("redeem")
    assert (sent["secret"], sent["lists"], sent["type"]) == ("CODE1", [7], "entry")
    assert (sent["nonce"], sent["datetime"]) == (posting.entry.id, NOON.isoformat())
    assert (sent["force"], sent["answers"]) == (True, {"11": "true"})


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (recorded("redeemed again"), ACCEPTED),
        (saying(200, {"status": "ok"}), ACCEPTED),
        (saying(200, {"status": "error", "reason": "rules"}), REFUSED),
        (saying(201, {"status": "incomplete", "questions": []}), REFUSED),
        (saying(200, ["what?"]), REFUSED),
        (recorded("ambiguous"), REFUSED),
        (recorded("no such list"), REFUSED),
        (saying(400, {"datetime": ["Datetime has wrong format"]}), REFUSED),
        (saying(418, {"detail": "I am a teapot"}), REFUSED),
        (recorded("not allowed"), PARKED),
        (saying(403, PAGE), WAITING),
        (saying(404, PAGE), WAITING),
        (saying(200, PAGE), WAITING),
        (saying(400, PAGE), WAITING),
        (saying(409, {"detail": "Concurrent request"}, retry_after=5.0), WAITING),
        (saying(429, {}, retry_after=30.0), WAITING),
        (saying(500, PAGE), WAITING),
        (saying(502, PAGE), WAITING),
        (saying(503, {}, retry_after=30.0), WAITING),
        (CUT, WAITING),
    ],
)
def test_what_pretix_says_decides(push, scripted, answer, state):
    scripted.answers("redeem", answer)
    first, second = a_passage(1), a_passage(2)
    told = push(first, second)
    assert told[first.entry.id].state is state
    assert bool(told[first.entry.id].reason) is (state is not ACCEPTED)
    # Nothing but a server that wants to be left alone holds up the next ticket.
    rests = isinstance(answer, Exception) is False and answer.status in {429, 503}
    assert (second.entry.id in told) is not rests


@pytest.mark.parametrize(("status", "acted"), [(429, 0), (502, 1), (503, 0), (504, 1)])
def test_who_asks_to_be_left_alone_may_have_acted_before(push, scripted, status, acted):
    scripted.answers("redeem", saying(status, {}, retry_after=30.0, is_to_deed=True))
    posting = a_passage()
    assert bool(push(posting)[posting.entry.id].acted) is bool(acted)


def test_a_target_that_wants_to_be_left_alone_says_until_when(push, scripted):
    scripted.answers("redeem", saying(429, {}, retry_after=30.0))
    posting = a_passage()
    assert push(posting)[posting.entry.id].not_before == NOON + 30 * SECOND


def test_lines_of_one_ticket_wait_for_each_other(push, scripted):
    scripted.answers("redeem", saying(500, PAGE))
    first, second = a_passage(), a_passage()
    assert list(push(first, second)) == [first.entry.id]
    assert len(scripted.sent("redeem")) == 1


def test_a_refused_line_holds_up_nothing(push, scripted):
    scripted.answers("redeem", "ambiguous")
    first, second = a_passage(), a_passage()
    told = push(first, second)
    assert [told[each.entry.id].state for each in (first, second)] == [REFUSED, ACCEPTED]


def test_a_server_in_trouble_is_left_alone_after_the_third_time(push, scripted):
    scripted.answers("redeem", *[saying(502, PAGE)] * 9)
    with pytest.raises(TargetUnreachable, match="error 502"):
        push(*map(a_passage, range(9)))
    assert len(scripted.sent("redeem")) == 3


def test_a_revoked_device_parks_all_that_is_left(scripted):
    scripted.answers("redeem", "redeemed", "unknown device")
    told = []

    def hear():
        for pushed in PretixPush(scripted, SERVER, connections=1).push([*map(a_passage, range(5))]):
            told.extend(pushed.outcomes)

    with pytest.raises(AccessDenied, match="Connect the event to pretix again"):
        hear()
    assert [each.state for each in told] == [ACCEPTED, *[PARKED] * 4]
    assert "nothing is lost" in told[1].advice


def test_a_missing_right_parks_only_what_needs_it(push, scripted):
    scripted.answers("printlog", "not allowed")
    badges, entry = [a_badge(), a_badge()], a_passage()
    told = push(*badges, entry)
    assert [told[each.entry.id].state for each in (*badges, entry)] == [PARKED, PARKED, ACCEPTED]
    assert "security profile" in told[badges[0].entry.id].reason
    assert len(scripted.sent("printlog")) == 1


def test_what_may_be_there_is_looked_for_first(push, scripted):
    posting = a_passage(may_be_there=True)
    scripted.answers("look", standing((NOON, "entry")))
    assert push(posting)[posting.entry.id].state is ACCEPTED
    assert not scripted.sent("redeem")


@pytest.mark.parametrize("there", [(NOON + SECOND, "entry"), (NOON, "exit")])
def test_what_is_not_there_is_sent_again(push, scripted, there):
    posting = a_passage(may_be_there=True)
    scripted.answers("look", standing(there))
    push(posting)
    assert len(scripted.sent("redeem")) == 1


def test_a_void_line_is_not_sent(push, scripted):
    posting = a_passage(is_void=True)
    assert push(posting)[posting.entry.id].state is ACCEPTED
    assert not scripted.asked


@pytest.mark.parametrize(
    ("there", "fields", "is_double"),
    [
        ([(NOON - MINUTE, "entry")], {}, True),
        ([(NOON + MINUTE, "entry")], {}, True),
        ([], {}, False),
        ([(NOON, "entry")], {"ours": frozenset({NOON})}, False),
        ([(NOON - MINUTE, "entry")], {"ours": frozenset({NOON - MINUTE})}, False),
        ([(NOON - MINUTE, "exit"), (NOON - 2 * MINUTE, "entry")], {}, False),
        ([(NOON - MINUTE, "entry")], {"left_at": NOON - MINUTE / 2}, False),
        ([(NOON - MINUTE, "entry")], {"left_at": NOON - 2 * MINUTE}, True),
        ([(NOON + MINUTE, "entry")], {"leaves_at": NOON + MINUTE / 2}, False),
        ([(NOON + MINUTE, "entry")], {"leaves_at": NOON + 2 * MINUTE}, True),
        ([(NOON - MINUTE, "entry")], {"admits_again": True}, False),
        ([(NOON - MINUTE, "entry")], {"line": an_override(Verdict.ALREADY_ADMITTED)}, False),
        ([(NOON - MINUTE, "entry")], {"line": an_override(Verdict.UNPAID)}, True),
        ([(NOON - MINUTE, "entry")], {"line": an_entry(EntryKind.EXIT)}, False),
    ],
)
def test_somebody_let_in_elsewhere_too_is_told_of(push, scripted, there, fields, is_double):
    posting = a_passage(**fields)
    scripted.answers("redeem", standing(*there))
    outcome = push(posting)[posting.entry.id]
    assert outcome.state is ACCEPTED
    assert ("device 3" in outcome.reason) is is_double


def test_a_code_that_was_replaced_is_tried_as_it_was_scanned_and_as_it_is_there(push, scripted):
    posting = a_passage(line=an_entry(code="OLD1"))
    order = {"results": [{"positions": [{"id": 2}, {"id": 1, "secret": "NEW1"}]}]}
    scripted.answers("redeem", "unknown", "unknown")
    scripted.answers("orders", saying(200, order))
    outcome = push(posting)[posting.entry.id]
    assert (outcome.state, outcome.sent_as) == (ACCEPTED, "NEW1")
    assert [body["secret"] for body in scripted.sent("redeem")] == ["CODE1", "OLD1", "NEW1"]
    nonces = [body["nonce"] for body in scripted.sent("redeem")]
    assert (nonces[0], len(set(nonces))) == (posting.entry.id, 3)


def test_of_an_edited_line_no_other_code_is_tried(push, scripted):
    posting = a_passage(line=an_entry(code="XYZ9"), code="XYZ9", is_edited=True)
    scripted.answers("redeem", "unknown")
    assert push(posting)[posting.entry.id].state is REFUSED
    assert [body["secret"] for body in scripted.sent("redeem")] == ["XYZ9"]


def test_a_ticket_that_pretix_does_not_know_is_refused_in_words(push, scripted):
    posting = a_passage(line=an_entry(code="CODE1"))
    scripted.answers("redeem", "unknown")
    outcome = push(posting)[posting.entry.id]
    assert (outcome.state, outcome.reason) == (
        REFUSED, "pretix does not know this ticket, or not any more.",
    )  # fmt: skip
    assert outcome.advice


def test_a_ticket_whose_addons_share_its_code_goes_by_its_id(push, scripted):
    push(a_passage(matches_addons=True))
    (sent,) = scripted.sent("redeem")
    assert "secret" not in sent
    push(a_passage(matches_addons=True, told=told_of(parent="9")))
    assert ("secret", "CODE1") in scripted.sent("redeem")[1].items()


def test_late_answers_go_with_a_repeat_of_the_latest_checkin(push, scripted):
    posting = a_passage(answers=(("11", "true"),))
    posting = replace(posting, deed=Deed.ANSWERS, entry=an_entry(EntryKind.ANSWER))
    scripted.answers("look", standing((NOON - MINUTE, "entry"), (NOON, "entry")))
    assert push(posting)[posting.entry.id].state is ACCEPTED
    (sent,) = scripted.sent("redeem")
    assert (sent["nonce"], sent["answers"]) == (posting.names[0], {"11": "true"})


def test_late_answers_go_under_the_name_of_the_checkin_that_another_code_made(push, scripted):
    posting = a_passage(answers=(("11", "true"),), code="NEW1", is_edited=True)
    posting = replace(posting, deed=Deed.ANSWERS, entry=an_entry(EntryKind.ANSWER))
    scripted.answers("look", standing((NOON, "entry")))
    assert push(posting)[posting.entry.id].state is ACCEPTED
    (sent,) = scripted.sent("redeem")
    assert (sent["nonce"], sent["secret"]) == (nonce_with("NEW1", posting.names[0]), "NEW1")


@pytest.mark.parametrize(
    ("there", "fields"),
    [
        ([], {}),
        ([(NOON, "entry"), (NOON + MINUTE, "entry")], {}),
        ([(NOON, "entry")], {"names": ()}),
    ],
)
def test_late_answers_never_make_a_second_entry(push, scripted, there, fields):
    posting = replace(a_passage(**fields), deed=Deed.ANSWERS)
    scripted.answers("look", standing(*there))
    assert push(posting)[posting.entry.id].state is REFUSED
    assert not scripted.sent("redeem")


def test_a_refused_scan_is_told_with_its_reason_and_ticket(push, scripted):
    line = an_entry(EntryKind.REFUSAL, verdict=Verdict.TOO_LATE)
    posting = Posting(line, Deed.REFUSAL, "7", told_of(), "CODE1")
    assert push(posting)[line.id].state is ACCEPTED
    (sent,) = scripted.sent("failed_checkins")
    assert (sent["error_reason"], sent["position"], sent["raw_item"]) == ("invalid_time", 1, 1)
    assert (sent["nonce"], sent["raw_barcode"], "raw_variation" in sent) == (
        line.id,
        "CODE1",
        False,
    )


def test_a_refused_scan_of_what_is_gone_is_told_without_it(push, scripted):
    line = an_entry(EntryKind.REFUSAL, verdict=Verdict.BLOCKED)
    scripted.answers("failed_checkins", saying(400, {"position": ["Invalid pk"]}))
    assert push(Posting(line, Deed.REFUSAL, "7", told_of(), "CODE1"))[line.id].state is ACCEPTED
    assert ["position" in body for body in scripted.sent("failed_checkins")] == [True, False]


def test_a_badge_that_may_be_noted_is_looked_for_first(push, scripted):
    printed = {"datetime": NOON.isoformat(), "type": "badge", "source": "Checkin"}
    order = {"results": [{"positions": [{"id": 1, "print_logs": [printed]}]}]}
    scripted.answers("orders", saying(200, order))
    posting = a_badge(may_be_there=True)
    assert push(posting)[posting.entry.id].state is ACCEPTED
    assert not scripted.sent("printlog")


def test_a_badge_that_may_be_noted_twice_says_so(push, scripted):
    scripted.answers("orders", "not allowed")
    posting = a_badge(may_be_there=True)
    outcome = push(posting)[posting.entry.id]
    assert (outcome.state, len(scripted.sent("printlog"))) == (ACCEPTED, 1)
    assert "may list this badge twice" in outcome.reason


def test_a_badge_for_a_ticket_that_is_gone_is_refused(push, scripted):
    scripted.answers("printlog", "no such position")
    posting = a_badge()
    assert push(posting)[posting.entry.id].state is REFUSED


def test_what_pretix_says_is_shown_short_and_plain(push, scripted):
    scripted.answers("redeem", saying(400, {"x": [{"y": "<b>\u202eno\x07\n" + "w" * 10_000}] * 50}))
    posting = a_passage()
    reason = push(posting)[posting.entry.id].reason
    assert len(reason) < 300
    assert reason.isprintable()


@pytest.mark.parametrize(
    "position",
    [None, [], {"checkins": 5}, {"checkins": [1, {"datetime": 3}, {"datetime": "soon"}]},
     {"checkins": [{"datetime": "2026-01-01T00:00:00", "type": "entry", "list": 7}]}],
)  # fmt: skip
def test_check_ins_that_make_no_sense_are_passed_over(push, scripted, position):
    posting = a_passage(may_be_there=True)
    scripted.answers("look", saying(201, {"status": "ok", "position": position}))
    assert push(posting)[posting.entry.id].state is ACCEPTED


def test_no_lines_are_no_question(push, scripted):
    assert not push()
    assert not scripted.asked


def test_a_ticket_that_goes_by_its_id_is_looked_for_at_its_order(push, scripted):
    there = {"datetime": NOON.isoformat(), "type": "entry", "list": 7}
    order = {"results": [{"positions": [{"id": 1, "checkins": [there]}]}]}
    scripted.answers("orders", saying(200, order))
    posting = a_passage(matches_addons=True, may_be_there=True)
    assert push(posting)[posting.entry.id].state is ACCEPTED
    assert not scripted.sent("redeem")


def test_what_may_be_there_under_another_code_is_looked_for_at_its_order(push, scripted):
    there = {"datetime": NOON.isoformat(), "type": "entry", "list": 7}
    scripted.answers("look", "unknown")
    position = {"id": 1, "secret": "NEW1", "checkins": [there]}
    scripted.answers("orders", saying(200, {"results": [{"positions": [position]}]}))
    posting = a_passage(may_be_there=True)
    outcome = push(posting)[posting.entry.id]
    assert (outcome.state, outcome.sent_as) == (ACCEPTED, "NEW1")
    assert not scripted.sent("redeem")


def test_a_refused_scan_at_a_list_that_is_gone_is_refused(push, scripted):
    line = an_entry(EntryKind.REFUSAL, verdict=Verdict.UNKNOWN_CODE)
    scripted.answers("failed_checkins", saying(404, {"detail": "Not found."}))
    outcome = push(Posting(line, Deed.REFUSAL, "7", code="nobody-1"))[line.id]
    assert (outcome.state, outcome.reason, outcome.advice) == (
        REFUSED, "pretix has no such check-in list any more.",
        "Use another check-in list from now on, and dismiss this line.",
    )  # fmt: skip
