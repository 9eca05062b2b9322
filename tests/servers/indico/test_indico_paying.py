"""Whoever pays at the desk is marked as paid at an Indico, once, and not who owes nothing there."""

import pytest

from checkin.core.errors import NotFound, Refused, TargetUnreachable
from checkin.core.journal import EntryKind
from checkin.core.scan import Verdict
from checkin.core.servers.offer import with_place
from checkin.core.ticket import TicketStatus
from checkin.services.servers.paying import PAID, TOLD

CUT = TargetUnreachable("indico.example.org closed the connection.", may_have_acted=True)
UNPAID, REJECTED = 4, 16


def test_who_pays_at_the_desk_is_marked_as_paid_there_and_let_in(event):
    code = event.code(UNPAID)
    assert event.desk.scan(code).verdict is Verdict.UNPAID
    assert event.paying.pay(code).attendee.name == "Søren Świątek"
    assert event.indico.rows[UNPAID]["is_paid"]
    assert event.desk.scan(code).verdict is Verdict.ADMITTED
    assert [line.reason for line in event.store.entries() if line.kind is EntryKind.NOTE] == [PAID]
    event.pull()
    assert event.ticket(UNPAID).status is TicketStatus.VALID


def test_who_was_let_in_while_a_payment_was_told_stays_in(event, monkeypatch):
    refused = event.desk.scan(event.code(UNPAID))
    event.corrections.override(refused.entry_id, "Pays in a moment")
    inside, tell = event.came(), event.pay

    def told_late(told):
        order = tell(told)
        event.send_all()
        return order

    monkeypatch.setattr(event, "pay", told_late)
    event.paying.pay(event.code(UNPAID))
    assert event.ticket(UNPAID).status is TicketStatus.VALID
    assert event.came() == inside
    assert event.desk.scan(event.code(UNPAID)).verdict is Verdict.ALREADY_ADMITTED


@pytest.mark.parametrize(
    ("state", "is_paid", "words", "verdict"),
    [
        ("complete", True, "as paid already", Verdict.ADMITTED),
        ("withdrawn", False, "does not wait for the payment", Verdict.CANCELED),
    ],
)
def test_who_does_not_owe_it_there_any_more_is_not_marked_as_paid(
    event, state, is_paid, words, verdict
):
    event.indico.rows[UNPAID] |= {"state": state, "is_paid": is_paid}
    with pytest.raises(Refused, match=words):
        event.paying.pay(event.code(UNPAID))
    assert not any(line.kind is EntryKind.NOTE for line in event.store.entries())
    assert event.indico.rows[UNPAID]["is_paid"] is is_paid
    assert event.desk.scan(event.code(UNPAID)).verdict is verdict


@pytest.mark.parametrize("learn", ["pay", "look"])
def test_a_checkin_elsewhere_that_is_reset_before_the_next_fetch_is_forgotten(event, learn):
    event.indico.check_in(UNPAID)
    if learn == "pay":
        event.paying.pay(event.code(UNPAID))
    else:
        event.look_closer(UNPAID)
    assert event.desk.scan(event.code(UNPAID)).verdict is not Verdict.ADMITTED
    event.indico.check_in(UNPAID, is_in=False)
    event.indico.rows[UNPAID] |= {"is_paid": True, "state": "complete"}
    event.pull()
    assert event.desk.scan(event.code(UNPAID)).verdict is Verdict.ADMITTED


def test_a_payment_that_is_taken_back_there_before_the_next_fetch_is_forgotten(event):
    before = dict(event.indico.rows[UNPAID])
    event.paying.pay(event.code(UNPAID))
    event.indico.rows[UNPAID] = before
    event.pull()
    assert event.desk.scan(event.code(UNPAID)).verdict is Verdict.UNPAID


def test_who_was_withdrawn_only_while_somebody_looked_comes_in_after_the_next_fetch(event):
    before = dict(event.indico.rows[1])
    event.indico.rows[1] |= {"state": "withdrawn"}
    event.look_closer(1)
    assert event.desk.scan(event.code(1)).verdict is Verdict.CANCELED
    event.indico.rows[1] = before
    event.pull()
    assert event.desk.scan(event.code(1)).verdict is Verdict.ADMITTED


@pytest.mark.parametrize("is_fetched", [True, False])
def test_who_paid_counts_once_also_after_a_lost_answer_and_in_another_program(event, is_fetched):
    code = event.code(UNPAID)
    event.indico.reply("PATCH", f"/registrations/{UNPAID}", CUT)
    with pytest.raises(TargetUnreachable, match="Mark it as paid once more"):
        event.paying.pay(code)
    event.again()
    if is_fetched:
        event.pull()
    event.paying.pay(code)
    notes = [line.reason for line in event.store.entries() if line.kind is EntryKind.NOTE]
    assert notes == [TOLD, PAID]
    with pytest.raises(Refused, match="not unpaid"):
        event.paying.pay(code)


def test_a_payment_that_is_there_by_now_needs_no_second_answer(event):
    place = "PATCH", f"/registrations/{UNPAID}"
    event.indico.reply(*place, CUT, CUT)
    with pytest.raises(TargetUnreachable, match="Mark it as paid once more"):
        event.paying.pay(event.code(UNPAID))
    event.paying.pay(event.code(UNPAID))
    assert event.indico.replies[place] == [CUT]
    notes = [line.reason for line in event.store.entries() if line.kind is EntryKind.NOTE]
    assert notes == [TOLD, PAID]


def test_a_payment_whose_answer_is_lost_again_and_again_is_noted_once(event):
    for _ in range(2):
        event.indico.reply("PATCH", f"/registrations/{UNPAID}", event.indico.said(500, b"<html>"))
        with pytest.raises(TargetUnreachable, match="Mark it as paid once more"):
            event.paying.pay(event.code(UNPAID))
    notes = [line.reason for line in event.store.entries() if line.kind is EntryKind.NOTE]
    assert notes == [TOLD]


def test_a_payment_names_the_server_by_its_new_address(event):
    (known,) = event.store.targets()
    with event.store.write():
        event.store.remember(known.id, with_place(known.memory, "https://new.example.org/event/1"))
    event.indico.reply("PATCH", f"/registrations/{UNPAID}", CUT)
    with pytest.raises(TargetUnreachable, match=r"new\.example\.org was told"):
        event.paying.pay(event.code(UNPAID))


def test_who_was_deleted_there_meanwhile_is_not_marked_as_paid(event):
    code = event.code(UNPAID)
    del event.indico.rows[UNPAID]
    with pytest.raises(Refused, match="no such registration any more"):
        event.paying.pay(code)


@pytest.mark.parametrize("key", [1, REJECTED])
def test_who_owes_nothing_is_not_marked_as_paid(event, key):
    with pytest.raises(Refused, match="not unpaid"):
        event.paying.pay(event.code(key))
    with pytest.raises(NotFound):
        event.paying.pay("nobody4711")


def test_a_payment_that_is_never_told_in_time_is_left_to_the_next_fetch(event, monkeypatch):
    marks = iter(range(50))
    with monkeypatch.context() as scanned:
        scanned.setattr(event.store, "passages_there", lambda _: {"any": {"mark": next(marks)}})
        with pytest.raises(Refused, match="so that is not known here yet"):
            event.paying.pay(event.code(UNPAID))
    assert event.indico.rows[UNPAID]["is_paid"]
    assert event.ticket(UNPAID).status is TicketStatus.UNPAID
