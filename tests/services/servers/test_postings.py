"""What a registration server is told of the journal."""

from dataclasses import replace
from datetime import timedelta

import pytest

from checkin.core.journal import EntryKind, seal, told_by
from checkin.core.moments import stored
from checkin.core.question import Option, Question, QuestionKind
from checkin.core.scan import Verdict
from checkin.core.servers.outbox import DeliveryState, Outcome, Outgoing, Target
from checkin.core.servers.posting import Deed
from checkin.services.corrections import Corrections
from checkin.services.scribe import Scribe
from checkin.services.servers.postings import NO_CODE, postings
from tests.builders import (
    NOON,
    SECOND,
    a_list,
    a_ticket,
    an_entry,
    an_undo,
    listed,
    new_id,
    some_lines,
    with_lists,
)
from tests.server_tickets import SERVER, a_servers_list, on_a_server, told_of

CONSENT = Question(
    "consent", "May we take photographs?", QuestionKind.YES_NO, server=SERVER, server_question="11"
)
LUNCH = Question(
    "lunch", "Lunch?", QuestionKind.CHOICE, (Option("3", "Meat"), Option("4", "Vegan")),
    server=SERVER, server_question="12", products=("1",),
)  # fmt: skip
OURS = Question("shirt", "Size?")


@pytest.fixture(autouse=True)
def _people(store):
    """Somebody with a ticket of the server, whose list is the main door; there are others."""
    with_lists(store, a_servers_list(), a_list(id="ours", name="Side door"))
    ada, _bob, cleo = listed(store, a_ticket("ADA1"), a_ticket("BOB1"), a_ticket("CLEO"))
    other = {"server": "https://tickets.example/aef/other"}
    on_a_server(store, told_of(ada, key="5", order="CAAAA"), told_of(cleo, **other))
    with store.write():
        for question in (CONSENT, LUNCH, OURS):
            store.put_question(question, stored(NOON))


def made(store, *lines):
    return list(postings(store, SERVER, lines).values())


def written(store, *lines):
    """Write lines into the journal, and read them again as the outbox does."""
    some_lines(store, *lines)
    return [store.entry(line.id) for line in lines]


def sent_as(store, line, code, ticket_id=None):
    """Let the server refuse a line, which is to be sent with another code then."""
    with store.write():
        store.add_target(Target("pretix", SERVER))
        store.begin_sending(1, [Outgoing(line, 1)], NOON)
        store.settle(1, [Outcome(line.id, DeliveryState.REFUSED, "Unknown.")])
        store.send_as(1, line.id, code, ticket_id)


def going_out(store):
    return store.unsent(1, NOON, 0, 1)[0].entry


def answered(store, question, value, at=NOON):
    scribe = Scribe("Desk 1", "", lambda: at, new_id)
    return store.entry(Corrections(store, scribe).answer("ticket-ADA1", question, value, {}).id)


def test_an_admission_is_told_with_the_servers_own_ids(store):
    (line,) = written(store, an_entry())
    (posting,) = made(store, line)
    assert (posting.deed, posting.list_key, posting.told.key) == (Deed.PASSAGE, "7", "5")
    assert (posting.code, posting.names) == ("ADA1", (line.id,))
    assert (posting.is_void, posting.may_be_there) == (False, False)


@pytest.mark.parametrize(("hours", "were_out"), [(-1, True), (1, True), (None, False)])
def test_whom_the_list_checks_out_by_the_clock_was_out_in_between(store, hours, were_out):
    hour = timedelta(hours=1)
    at = None if hours is None else NOON + hours * hour
    with_lists(store, a_servers_list(all_leave_at=at))
    (posting,) = made(store, *written(store, an_entry()))
    elsewhere = NOON + 2 * (hours or 1) * hour
    assert posting.was_out_since(elsewhere) is were_out
    assert not posting.was_out_since(NOON + (hours or 1) * hour / 2)


def test_a_replaced_code_goes_as_it_is_today(store):
    (line,) = written(store, an_entry(code="ADA0"))
    assert made(store, line)[0].code == "ADA1"


def test_a_line_that_was_edited_goes_with_that_very_code(store):
    (line,) = written(store, an_entry(code="ADA0"))
    sent_as(store, line, "XYZ9")
    (posting,) = made(store, going_out(store))
    assert (posting.code, posting.is_edited) == ("XYZ9", True)
    assert (posting.entry.code, posting.told.key) == ("ADA0", "5")


@pytest.mark.parametrize("is_accepted", [False, True])
def test_an_undo_goes_to_the_ticket_and_with_the_code_that_the_line_was_sent_with(
    store, is_accepted
):
    on_a_server(store, told_of(a_ticket("BOB1"), key="6"))
    (line,) = written(store, an_entry())
    sent_as(store, line, "BOB1", "ticket-BOB1")
    (sent,) = made(store, going_out(store))
    assert (sent.told.key, sent.is_void) == ("6", False)
    if is_accepted:
        with store.write():
            store.settle(1, [Outcome(line.id, DeliveryState.ACCEPTED)])
    (undo,) = written(store, an_undo(line, NOON + SECOND))
    (posting,) = made(store, undo)
    assert (posting.told.key, posting.code, posting.is_edited) == ("6", "BOB1", True)
    assert (posting.names, posting.passage.code) == ((line.id,), "ADA1")
    assert not list(store.taken_with_words())


def test_a_line_that_is_undone_before_it_is_sent_with_another_code_is_void(store):
    on_a_server(store, told_of(a_ticket("BOB1"), key="6"))
    (line,) = written(store, an_entry())
    sent_as(store, line, "BOB1", "ticket-BOB1")
    written(store, an_undo(line, NOON + SECOND))
    assert made(store, going_out(store))[0].is_void


@pytest.mark.parametrize(
    "fields",
    [
        {"list_id": "ours"},
        {"ticket_id": "ticket-BOB1"},
        {"ticket_id": "ticket-CLEO"},
        {"kind": EntryKind.NOTE, "reason": "Limps"},
        {"kind": EntryKind.EDIT},
        {"kind": EntryKind.BADGE, "ticket_id": "ticket-BOB1"},
        {"kind": EntryKind.REFUSAL, "verdict": Verdict.ANSWERS_REQUIRED},
        {"kind": EntryKind.REFUSAL, "ticket_id": "ticket-BOB1"},
        {"kind": EntryKind.REFUSAL, "ticket_id": "", "list_id": "ours"},
    ],
)
def test_what_does_not_concern_the_server_is_not_told(store, fields):
    assert not made(store, *written(store, an_entry(**fields)))


def test_what_the_server_reported_is_not_told_to_it(store):
    line = an_entry()
    line = replace(line, hash=seal(told_by(line), "", 0, ""))
    with store.write():
        store.add_foreign([line])
    assert not made(store, store.entry(line.id))


@pytest.mark.parametrize(
    ("scanned", "told"),
    [
        ("nbkjdm6a3dn2m8ucgk9qkayg3ptrnzug", "nbkjdm6a3dn2m8ucgk9qkayg3ptrnzug"),
        ("=gQ8JS/+1A==", "=gQ8JS/+1A=="),
        ("Ada Lovelace", NO_CODE),
        ("Lovelace", NO_CODE),
        ('{"handshake_version":1,"token":"vbqd3y3cwmaj28fj"}', NO_CODE),
        ("1" * 301, NO_CODE),
        ("", NO_CODE),
    ],
)
def test_a_refused_scan_tells_its_code_only_if_it_can_be_one(store, scanned, told):
    line = an_entry(
        EntryKind.REFUSAL, verdict=Verdict.UNKNOWN_CODE, ticket_id="", code=scanned
    )  # fmt: skip
    (posting,) = made(store, *written(store, line))
    assert (posting.deed, posting.code, posting.told) == (Deed.REFUSAL, told, None)


def test_a_refused_ticket_is_told_with_what_the_server_calls_it(store):
    line = an_entry(EntryKind.REFUSAL, verdict=Verdict.BLOCKED)
    (posting,) = made(store, *written(store, line))
    assert (posting.told.key, posting.told.product) == ("5", "1")


def test_answers_go_with_the_admission_that_follows_them(store):
    yes = answered(store, "consent", "yes", NOON - 2 * SECOND)
    vegan = answered(store, "lunch", "4", NOON - SECOND)
    size = answered(store, "shirt", "M", NOON - SECOND)
    (entry,) = written(store, an_entry())
    (posting,) = made(store, yes, vegan, size, entry)
    assert posting.answers == (("11", "true"), ("12", "4"))


def test_an_answer_left_open_and_one_taken_back_are_told_empty(store):
    answered(store, "lunch", "", NOON - 3 * SECOND)
    no = answered(store, "consent", "no", NOON - 2 * SECOND)
    corrections = Corrections(store, Scribe("Desk 1", "", lambda: NOON - SECOND, new_id))
    corrections.undo(no.id, "Misheard")
    (posting,) = made(store, *written(store, an_entry()))
    assert posting.answers == (("11", ""), ("12", ""))


def test_what_went_with_an_earlier_admission_is_not_told_again(store):
    answered(store, "lunch", "4", NOON - SECOND)
    first, second = written(store, an_entry(), an_entry(at=NOON + SECOND))
    assert [posting.answers for posting in made(store, first, second)] == [(("12", "4"),), ()]


def test_an_answer_given_after_the_admission_goes_by_itself(store):
    (entry,) = written(store, an_entry())
    late = answered(store, "consent", "no", NOON + SECOND)
    (posting,) = made(store, late)
    assert (posting.deed, posting.answers) == (Deed.ANSWERS, (("11", "false"),))
    assert (posting.passage.id, posting.names) == (entry.id, (entry.id,))


def test_an_answer_is_told_by_nothing_but_its_admission_where_one_followed(store):
    written(store, an_entry())
    late = answered(store, "consent", "no", NOON + SECOND)
    written(store, an_entry(at=NOON + 2 * SECOND))
    assert not made(store, late)


def test_an_undo_is_told_with_the_name_of_what_it_undoes(store):
    entry, undo = written(store, line := an_entry(), an_undo(line, NOON + SECOND))
    first, second = made(store, entry, undo)
    assert (first.is_void, second.is_new_there) == (True, True)
    assert (second.deed, second.names, second.stands) == (Deed.UNDO, (entry.id,), False)
    (alone,) = made(store, undo)
    assert not alone.is_new_there


def test_what_is_undone_and_brought_back_has_a_name_of_its_own(store):
    line = an_entry()
    undo = an_undo(line, NOON + SECOND)
    again = an_undo(undo, NOON + 2 * SECOND)
    lines = written(store, line, undo, again)
    entry, void, back = made(store, *lines)
    assert (entry.is_void, void.is_void, back.stands) == (False, True, True)
    assert back.names == (again.id, line.id)
    (third,) = written(store, an_undo(again, NOON + 3 * SECOND))
    (gone,) = made(store, third)
    assert (gone.names, gone.stands) == ((again.id, line.id), False)


def test_an_undo_of_what_the_server_reported_has_no_name_there(store):
    line = an_entry()
    line = replace(line, hash=seal(told_by(line), "", 0, ""))
    with store.write():
        store.add_foreign([line])
    (posting,) = made(store, *written(store, an_undo(line, NOON + SECOND)))
    assert (posting.deed, posting.names) == (Deed.UNDO, ())


def test_a_badge_is_told_unless_it_was_undone(store):
    badge = an_entry(EntryKind.BADGE, list_id="")
    (line,) = written(store, badge)
    assert made(store, line)[0].deed is Deed.BADGE
    written(store, an_undo(badge, NOON + SECOND))
    assert made(store, line)[0].is_void


def test_a_line_that_was_tried_before_may_be_there(store):
    (line,) = written(store, an_entry())
    with store.write():
        store.add_target(Target("pretix", SERVER))
    for may_be_there in (False, True):
        with store.write():
            store.begin_sending(1, [Outgoing(line, 1)], NOON)
        assert made(store, line)[0].may_be_there is may_be_there


def test_a_line_of_another_copy_of_the_file_may_be_there(store):
    line = an_entry()
    line = replace(line, chain="theirs", number=1)
    line = replace(line, hash=seal(told_by(line), "theirs", 1, ""))
    with store.write():
        store.add_foreign([line])
    assert made(store, store.entry(line.id))[0].may_be_there


def test_moments_that_desks_witnessed_are_known(store):
    first, second = an_entry(), an_entry(EntryKind.EXIT, NOON + SECOND)
    line, _ = written(store, first, second)
    assert made(store, line)[0].ours == {NOON, NOON + SECOND}


def test_passages_of_a_ticket_stay_in_order_and_the_rest_holds_nobody_up(store):
    entry, badge = written(store, an_entry(), an_entry(EntryKind.BADGE, list_id=""))
    refused = an_entry(EntryKind.REFUSAL, verdict=Verdict.UNKNOWN_CODE, ticket_id="")
    threads = [each.thread for each in made(store, entry, badge, *written(store, refused))]
    assert threads == ["ticket-ADA1", badge.id, refused.id]


def test_a_badge_of_a_ticket_that_the_server_did_not_tell_of_is_told_once_it_did(store):
    (unseen,) = listed(store, a_ticket("UNSEEN"))
    on_a_server(store, told_of(unseen, key=""))
    badge = an_entry(EntryKind.BADGE, list_id="", ticket_id=unseen.id)
    written(store, badge)
    assert [each.is_early for each in made(store, badge)] == [True]
    on_a_server(store, told_of(unseen, key="7"))
    assert [each.is_early for each in made(store, badge)] == [False]
    written(store, an_undo(badge))
    on_a_server(store, told_of(unseen, key=""))
    assert [each.is_early for each in made(store, badge)] == [False]  # nothing is to be told


def test_an_undo_of_what_was_not_told_is_not_told(store):
    badge, ours = an_entry(EntryKind.BADGE, list_id=""), an_entry(list_id="ours")
    written(store, badge, ours)
    assert not made(store, *written(store, an_undo(badge), an_undo(ours)))


def test_an_undo_in_a_damaged_file_that_undoes_nothing_is_not_told(store):
    nothing = an_undo(an_entry())
    one = replace(an_undo(an_entry()), id="one", refers_to="other")
    other = replace(an_undo(an_entry()), id="other", refers_to="one")
    lines = written(store, nothing, one, other)
    assert not made(store, *lines)


def test_a_late_answer_is_told_with_the_ticket_of_whoever_answered(store):
    (other,) = listed(store, a_ticket("ZOE1"))
    on_a_server(store, told_of(other, key="9"))
    written(store, an_entry(), an_entry(ticket_id=other.id, code=other.code))
    late = answered(store, "consent", "no", NOON + SECOND)
    (entry,) = written(store, an_entry(at=NOON + 9 * SECOND, ticket_id=other.id))
    told = {posting.deed: posting for posting in made(store, entry, late)}
    assert told[Deed.ANSWERS].code == "ADA1"
