"""What happened at a desk comes to a real pretix, each line once."""

from datetime import UTC, datetime, timedelta

import pytest

from checkin.core.journal import EntryKind
from checkin.core.scan import Direction, Verdict
from checkin.core.servers.outbox import DeliveryState
from checkin.services.corrections import Corrections
from checkin.services.desk import TAKEN_UNPAID
from checkin.services.scribe import Scribe
from tests.builders import new_id
from tests.live.pretix_desk import PretixDesk
from tests.servers.pretix_api import Api

EARLIER = datetime.now(UTC) - timedelta(hours=3)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def ada(desk, event):
    return desk.knows(event.order("Ada", "Lovelace"))[0]


def moments(desk, ticket):
    return [(kind, datetime.fromisoformat(at)) for kind, at in desk.checkins(ticket)]


def test_entry_exit_and_override_arrive_once_with_their_own_time(desk, ada):
    desk.writes(ada, at=EARLIER)
    desk.writes(ada, kind=EntryKind.EXIT, at=EARLIER + MINUTE)
    desk.writes(ada, kind=EntryKind.OVERRIDE, at=EARLIER + 2 * MINUTE)
    assert not desk.sends()
    assert moments(desk, ada) == [
        ("entry", EARLIER + 2 * MINUTE), ("exit", EARLIER + MINUTE), ("entry", EARLIER),
    ]  # fmt: skip
    assert not desk.sends()
    assert len(desk.checkins(ada)) == 3


def forgotten(desk):
    """Let the event file forget that anything was sent, as one put back from a copy does."""
    with desk.store.write():
        desk.store._db.execute("UPDATE targets SET sent_position = 0")


def test_a_file_put_back_from_a_copy_sends_nothing_twice(desk, ada):
    desk.writes(ada, at=EARLIER)
    desk.writes(ada, kind=EntryKind.BADGE, list_id="", at=EARLIER)
    desk.sends()
    forgotten(desk)
    assert not desk.sends()
    assert len(desk.checkins(ada)) == 1


def test_answers_come_with_the_admission_and_after_it(desk, ada, event):
    desk.asks()
    corrections = Corrections(desk.store, Scribe("Desk 1", "", lambda: EARLIER, new_id))
    corrections.answer(ada.attendee.id, "CONSENT", "yes", {})
    desk.writes(ada, at=EARLIER + MINUTE)
    assert not desk.sends()
    late = Corrections(desk.store, Scribe("Desk 1", "", lambda: EARLIER + 2 * MINUTE, new_id))
    late.answer(ada.attendee.id, "CONSENT", "no", {})
    assert not desk.sends()
    told = desk.store.server_tickets([ada.id])[ada.id]
    position = event.position(told.key)
    assert [each["answer"] for each in position["answers"]] == ["True"]
    assert len(position["checkins"]) == 1


def test_a_refused_scan_is_told_once(desk, ada, event):
    blocked = {"kind": EntryKind.REFUSAL, "verdict": Verdict.BLOCKED}
    desk.writes(ada, at=EARLIER, **blocked)
    desk.writes(ada, at=EARLIER, ticket_id="", attendee_id="", code="nobody-knows-1",
                kind=EntryKind.REFUSAL, verdict=Verdict.UNKNOWN_CODE)  # fmt: skip
    desk.writes(ada, at=EARLIER, ticket_id="", attendee_id="", code="Ada Lovelace",
                kind=EntryKind.REFUSAL, verdict=Verdict.UNKNOWN_CODE)  # fmt: skip
    assert not desk.sends()
    forgotten(desk)
    assert not desk.sends()
    told = [(each["error_reason"], each["position"]) for each in event.attempts()]
    key = int(desk.store.server_tickets([ada.id])[ada.id].key)
    assert sorted(told, key=str) == [("blocked", key), ("invalid", None), ("invalid", None)]


def test_a_badge_is_told_once(desk, ada, event):
    desk.writes(ada, kind=EntryKind.BADGE, list_id="", at=EARLIER)
    assert not desk.sends()
    key = desk.store.server_tickets([ada.id])[ada.id].key
    (printed,) = event.position(key)["print_logs"]
    assert (printed["type"], printed["source"]) == ("badge", "Checkin")


def test_an_undo_within_a_quarter_of_an_hour_takes_the_checkin_back(desk, ada):
    line = desk.writes(ada, at=EARLIER)
    desk.sends()
    undo = desk.undoes(line, EARLIER + 10 * MINUTE)
    assert not desk.sends()
    assert not desk.checkins(ada)
    desk.undoes(undo, EARLIER + 11 * MINUTE)
    assert not desk.sends()
    assert moments(desk, ada) == [("entry", EARLIER)]
    forgotten(desk)
    assert not desk.sends()
    assert moments(desk, ada) == [("entry", EARLIER)]


def test_an_undo_of_an_undo_of_an_undo_ends_as_the_journal_does(desk, ada):
    line = desk.writes(ada, at=EARLIER)
    for minutes in (1, 2, 3):
        desk.sends()
        line = desk.undoes(line, EARLIER + minutes * MINUTE)
    assert not desk.sends()
    assert not desk.checkins(ada)


def test_what_was_undone_and_brought_back_is_undone_by_its_own_line_again(desk, ada):
    line = desk.writes(ada, at=EARLIER)
    desk.sends()
    undo = desk.undoes(line, EARLIER + MINUTE)
    desk.sends()
    desk.undoes(undo, EARLIER + 2 * MINUTE)
    desk.sends()
    desk.undoes(line, EARLIER + 3 * MINUTE)
    assert not desk.sends()
    assert not desk.checkins(ada)


def test_a_later_undo_is_refused_in_words(desk, ada):
    line = desk.writes(ada, at=EARLIER)
    desk.sends()
    desk.undoes(line, EARLIER + 16 * MINUTE)
    (left,) = desk.sends()
    assert left.state is DeliveryState.REFUSED
    assert "15 minutes" in left.reason
    assert len(desk.checkins(ada)) == 1


def test_what_is_undone_before_pretix_heard_of_it_is_not_told(desk, ada, event):
    line = desk.writes(ada, at=EARLIER)
    desk.undoes(line, EARLIER + 20 * MINUTE)
    assert not desk.sends()
    assert not event.attempts()


def test_an_undo_of_another_devices_checkin_is_refused(desk, ada, event, new_store, pretix):
    other = PretixDesk(new_store(), event, pretix.new_device_api())
    other.knows({"code": "", "positions": []})
    line = desk.writes(ada, at=EARLIER)
    with other.store.write():
        other.store.add_foreign(desk.store.entries())
    listed_there = desk.store.server_tickets([ada.id])[ada.id]
    position = event.position(listed_there.key)
    other.knows({"code": listed_there.order, "positions": [position]})
    desk.sends()
    assert not other.sends()
    assert len(desk.checkins(ada)) == 1
    other.undoes(line, EARLIER + MINUTE)
    (left,) = other.sends()
    assert (left.state, len(desk.checkins(ada))) == (DeliveryState.REFUSED, 1)


def test_who_was_let_in_elsewhere_meanwhile_is_told(desk, ada, event, pretix):
    other = pretix.new_device_api()
    at = (EARLIER - 5 * MINUTE).isoformat()
    event.redeem(ada.code, api=other, datetime=at, nonce="theirs")
    desk.writes(ada, at=EARLIER)
    (outcome,) = [
        outcome
        for pushed in desk.sync._reach(None).push(list(desk.store.entries()))
        for outcome in pushed.outcomes
    ]
    assert outcome.state is DeliveryState.ACCEPTED
    assert "had let in the same ticket" in outcome.reason
    assert len(desk.checkins(ada)) == 2


def test_a_replaced_code_is_found(desk, ada, event):
    key = desk.store.server_tickets([ada.id])[ada.id].key
    event.api.post(event.path(f"orderpositions/{key}/regenerate_secrets/"), {})
    line = desk.writes(ada, at=EARLIER)
    assert not desk.sends()
    assert len(desk.checkins(ada)) == 1
    desk.undoes(line, EARLIER + 5 * MINUTE)
    assert not desk.sends()
    assert desk.checkins(ada) == []


def test_a_code_that_pretix_does_not_know_is_refused(desk, ada):
    (ghost,) = desk.knows({"code": "ZZZZZ", "positions": [
        {"id": 999_999, "secret": "ghost-ticket-1", "item": 1, "addon_to": None}
    ]})  # fmt: skip
    desk.writes(ghost, at=EARLIER)
    desk.writes(ada, at=EARLIER)
    (left,) = desk.sends()
    assert (left.state, left.reason) == (
        DeliveryState.REFUSED, "pretix does not know this ticket, or not any more.",
    )  # fmt: skip
    assert len(desk.checkins(ada)) == 1


def test_a_blocked_ticket_that_was_let_in_stands(desk, ada, event):
    event.block(int(desk.store.server_tickets([ada.id])[ada.id].key))
    desk.writes(ada, at=EARLIER)
    assert not desk.sends()
    assert len(desk.checkins(ada)) == 1


def test_on_a_list_of_addons_the_ticket_meant_is_let_in(desk, event):
    ticket, addon, second = desk.knows(event.order("Ada", "Lovelace", addons=2))
    desk.writes(ticket, kind=EntryKind.OVERRIDE, at_list="Matchmaking", at=EARLIER)
    desk.writes(addon, at_list="Matchmaking", at=EARLIER)
    assert not desk.sends()
    assert [len(desk.checkins(each)) for each in (ticket, addon, second)] == [1, 1, 0]


def test_who_may_only_check_in_can(store, event, pretix):
    desk = PretixDesk(store, event, pretix.new_device_api("pretixscan"))
    (ada,) = desk.knows(event.order("Ada", "Lovelace"))
    desk.writes(ada, at=EARLIER)
    desk.writes(ada, kind=EntryKind.BADGE, list_id="", at=EARLIER)
    desk.sends()
    forgotten(desk)
    assert not desk.sends()
    assert len(desk.checkins(ada)) == 1


def test_a_token_that_may_only_check_in_keeps_badges_back_and_sends_the_rest_once(
    store, event, pretix
):
    api = Api(pretix.url, pretix.organizer, pretix.checkin_only_token)
    desk = PretixDesk(store, event, api)
    (ada,) = desk.knows(event.order("Ada", "Lovelace"))
    badge = desk.writes(ada, kind=EntryKind.BADGE, list_id="", at=EARLIER)
    desk.writes(ada, at=EARLIER)
    for _ in range(2):
        (left,) = desk.sends()
        assert (left.entry_id, left.state) == (badge.id, DeliveryState.PARKED)
        forgotten(desk)
    assert len(desk.checkins(ada)) == 1


def test_a_revoked_device_parks_everything(desk, ada):
    lines = [desk.writes(ada, at=EARLIER + n * MINUTE, direction=Direction.ENTRY) for n in range(3)]
    desk.line.post("/api/v1/device/revoke", {})
    left = desk.sends()
    assert [each.entry_id for each in left] == [line.id for line in lines]
    assert {each.state for each in left} == {DeliveryState.PARKED}
    assert "does not take this device any more" in left[0].reason


def test_an_order_that_was_checked_in_unpaid_stands(desk, event):
    (ada,) = desk.knows(event.order("Ada", "Lovelace", status="n", price="25.00"))
    desk.writes(ada, at=EARLIER, reason=TAKEN_UNPAID)
    assert not desk.sends()
    assert len(desk.checkins(ada)) == 1
