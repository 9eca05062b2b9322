"""Who may pass a list of a registration server, and that it is the server's order of reasons."""

from dataclasses import replace
from datetime import timedelta

import pytest

from checkin.core.admission import Door
from checkin.core.answers import Answer
from checkin.core.decision import Reason, sentence
from checkin.core.journal import EntryKind
from checkin.core.question import Question, QuestionKind
from checkin.core.scan import Verdict
from checkin.core.servers.server_admission import ServerDoor, judge, unseen
from checkin.core.servers.server_candidates import Held, candidates, choose
from checkin.core.servers.server_ticket import EventDates, ListTerms, OrderState, RulesRuling
from checkin.core.ticket import TicketStatus
from tests.builders import NOON, a_list, a_scan, a_ticket, an_entry, an_exit
from tests.judging import BUCHAREST, HOUR, MINUTE, entered, left
from tests.server_tickets import SERVER, a_servers_list, told_of

TICK = timedelta(microseconds=1)
SIZE = Question("size", "Which size?", server=SERVER, server_question="7", products=("1",))
CONSENT = replace(SIZE, id="consent", server_question="8", kind=QuestionKind.YES_NO, required=True)


def held(code="ADA1", **fields):
    own = {name: fields.pop(name) for name in ("valid_from", "valid_until", "status")
           if name in fields}  # fmt: skip
    ticket = a_ticket(code, **own)
    return Held(told_of(ticket, **fields), ticket)


def never(*_):
    raise AssertionError("no rules are asked here")


def a_door(*, judge_rules=never, others=(), questions=(), own=(), gate="", **terms):
    here = a_servers_list(**terms)
    door = Door(here, BUCHAREST, others=others, questions=own)
    return ServerDoor(door, here.terms, "Europe/Bucharest", judge_rules, questions, gate)


def judged(ticket=None, history=(), scan=None, answers=(), *, unpaid=False, **door):
    given = {question.id: Answer(question.id, value) for question, value in answers}
    scan = scan or a_scan(ignores_unpaid=unpaid)
    return judge(scan, ticket or held(), a_door(**door), history, given)


def said(decision):
    return sentence(decision.explanation, NOON, BUCHAREST)


EXIT = an_exit()
PENDING = {"state": OrderState.PENDING}


def test_a_good_ticket_is_admitted():
    decision = judged()
    assert (decision.verdict, said(decision)) == (Verdict.ADMITTED, "Welcome.")


# What is wrong with a ticket, in the server's order, and what only entries are asked.
TROUBLES = (
    ({"state": OrderState.EXPIRED}, Verdict.CANCELED, Verdict.CANCELED),
    ({"is_blocked": True}, Verdict.BLOCKED, Verdict.BLOCKED),
    ({"needs_approval": True, **PENDING}, Verdict.UNAPPROVED, Verdict.UNAPPROVED),
    ({"valid_from": NOON + TICK}, Verdict.TOO_EARLY, Verdict.CHECKED_OUT),
    ({"valid_until": NOON - TICK}, Verdict.TOO_LATE, Verdict.CHECKED_OUT),
    ({"product": "9"}, Verdict.WRONG_LIST, Verdict.WRONG_LIST),
    ({"subevent": "other"}, Verdict.WRONG_LIST, Verdict.WRONG_LIST),
    (PENDING, Verdict.UNPAID, Verdict.UNPAID),
    ({"variation": "refused by rules"}, Verdict.RULES, Verdict.CHECKED_OUT),
)


def by_variation(_, facts):
    return RulesRuling(not facts.variation)


@pytest.mark.parametrize("place", range(len(TROUBLES)))
def test_of_several_reasons_the_first_in_the_servers_order_is_given(place):
    terms = {"products": ("1",), "subevent": "day", "rules": "{}", "judge_rules": by_variation}
    for leaves in (False, True):
        fields = {"subevent": "day"}
        for trouble, *_ in reversed(TROUBLES[place:]):
            fields |= trouble
        if leaves and TROUBLES[place][2] is Verdict.CHECKED_OUT:
            fields = {"subevent": "day"} | TROUBLES[place][0]
        decision = judged(held(**fields), scan=EXIT if leaves else None, **terms)
        assert decision.verdict is TROUBLES[place][1 + leaves]


def test_both_ends_belong_to_the_validity_to_the_microsecond():
    assert judged(held(valid_from=NOON, valid_until=NOON)).admitted
    late = judged(held(valid_until=NOON - TICK))
    assert said(late) == "Valid until 11:59:59."


def test_an_order_that_was_not_paid_in_time_is_told_apart_from_a_canceled_one():
    assert said(judged(held(state=OrderState.EXPIRED))).startswith("The order was not paid")
    assert said(judged(held(state=OrderState.CANCELED))).startswith("This ticket was canceled")


@pytest.mark.parametrize(
    ("fields", "door", "verdict"),
    [
        ({}, {"takes_unpaid": True}, Verdict.UNPAID),
        ({}, {"unpaid": True}, Verdict.UNPAID),
        ({}, {"takes_unpaid": True, "unpaid": True}, Verdict.ADMITTED),
        ({"valid_if_pending": True}, {}, Verdict.ADMITTED),
        ({"valid_if_pending": True, "needs_approval": True}, {}, Verdict.UNAPPROVED),
    ],
)
def test_a_pending_order_passes_only_where_somebody_says_so(fields, door, verdict):
    assert judged(held(**PENDING, **fields), **door).verdict is verdict


def test_who_was_replaced_here_is_refused_whatever_the_server_says_but_may_leave():
    replaced = held(status=TicketStatus.REVOKED)
    assert judged(replaced).verdict is Verdict.REVOKED
    assert judged(replaced, scan=EXIT).verdict is Verdict.REVOKED
    assert judged(replaced, [entered()], scan=EXIT).verdict is Verdict.CHECKED_OUT


def test_a_refusal_names_the_list_that_is_for_the_product():
    tours = replace(a_servers_list(products=("2",)), id="tours", name="Tours")
    everybody = replace(a_servers_list(), id="all", name="All")
    ours = a_list(id="ours", name="Ours")
    refused = judged(products=("3",), others=(tours, everybody, ours))
    assert said(refused) == "Not registered for Main door."
    others = (tours, replace(tours, terms=ListTerms(products=("1", "2"))), ours)
    refused = judged(products=("3",), others=others)
    assert said(refused) == "Not registered for Main door. That list is open now: Tours."


def test_a_refusal_does_not_call_a_list_open_whose_rules_refuse():
    later = a_list(name="Day 2", server=SERVER, terms=ListTerms(products=("1",), rules="{}"))
    refused = judged(products=("3",), others=(later,), judge_rules=lambda *_: RulesRuling(False))
    assert said(refused) == "Not registered for Main door. Registered for Day 2."


def test_a_refusal_names_the_list_of_the_date():
    there = a_list(name="Evening", server=SERVER, terms=ListTerms(subevent="2"))
    ticket = held(subevent="2")
    assert said(judged(ticket, subevent="1")) == "This ticket is for another date than Main door."
    refused = judged(ticket, subevent="1", others=(there,))
    assert said(refused).endswith("Its list is Evening.")


def test_rules_are_told_what_they_may_ask_and_say_why():
    asked = []

    def rules(text, facts):
        asked.append((text, facts))
        return RulesRuling(allowed=False, because="only once a day")

    dates = (EventDates("", NOON), EventDates("2", NOON + HOUR))
    refused = judged(
        held(variation="4", subevent="2"), [entered(), left()],
        judge_rules=rules, rules="the rules", gate="3", dates=dates,
    )  # fmt: skip
    assert (refused.verdict, refused.explanation.reason) == (Verdict.RULES, Reason.RULES_BECAUSE)
    assert said(refused) == "The rules of Main door do not allow it now: only once a day."
    ((text, facts),) = asked
    assert (text, facts.now, facts.zone) == ("the rules", NOON, "Europe/Bucharest")
    assert (facts.product, facts.variation, facts.gate, facts.dates) == ("1", "4", "3", dates[1])
    assert (facts.entries, facts.is_inside) == ((NOON - HOUR,), False)


def test_rules_that_cannot_say_why_only_refuse():
    refused = judged(judge_rules=lambda *_: RulesRuling(False), rules="x")
    assert said(refused) == "The rules of Main door do not allow it now."


def test_every_open_question_of_the_product_is_asked_required_or_not():
    other = replace(SIZE, id="other", products=("2",))
    asked = judged(questions=(SIZE, CONSENT, other))
    assert asked.verdict is Verdict.ANSWERS_REQUIRED
    assert asked.questions == (SIZE, CONSENT)
    assert said(asked) == "2 questions have to be answered first."
    again = judged(questions=(SIZE,), history=[an_entry(EntryKind.REFUSAL)])
    assert again.questions == (SIZE,)


@pytest.mark.parametrize(
    ("answers", "open_now"),
    [
        ([(SIZE, "XL"), (CONSENT, "yes")], ()),
        ([(SIZE, ""), (CONSENT, "yes")], ()),
        ([(SIZE, ""), (CONSENT, "no")], (CONSENT,)),
        ([(CONSENT, "yes")], (SIZE,)),
    ],
)
def test_an_answer_that_the_server_would_take_closes_a_question(answers, open_now):
    decision = judged(questions=(SIZE, CONSENT), answers=answers)
    assert decision.questions == open_now
    assert decision.admitted is not open_now


def test_what_the_server_knows_and_what_leaves_is_not_asked():
    assert judged(held(answered=frozenset({"7"})), questions=(SIZE,)).admitted
    assert judged(questions=(SIZE,), scan=EXIT).verdict is Verdict.CHECKED_OUT


def test_whoever_the_list_checked_out_by_the_clock_comes_in_again():
    inside, at = [entered(NOON - HOUR)], {"all_leave_at": NOON - MINUTE}
    assert judged(history=inside, **at).verdict is Verdict.ADMITTED
    assert judged(history=inside, **at, admits_after_exit=False).verdict is Verdict.ALREADY_ADMITTED
    assert judged(history=inside, all_leave_at=NOON + MINUTE).verdict is Verdict.ALREADY_ADMITTED


def test_the_server_asks_before_it_says_that_somebody_is_inside_and_we_afterwards():
    ours = Question("ours", "Vegan?")
    inside = [entered()]
    assert judged(history=inside, questions=(SIZE,)).verdict is Verdict.ANSWERS_REQUIRED
    assert judged(history=inside, own=(ours,)).verdict is Verdict.ALREADY_ADMITTED
    assert judged(own=(ours,)).questions == (ours,)
    assert judged(own=(ours,), scan=EXIT).questions == ()


@pytest.mark.parametrize(
    ("history", "terms", "verdict"),
    [
        ([entered()], {}, Verdict.ALREADY_ADMITTED),
        ([entered()], {"admits_again": True}, Verdict.ADMITTED),
        ([entered(), left()], {}, Verdict.ADMITTED),
        ([entered(), left()], {"admits_after_exit": False}, Verdict.ALREADY_ADMITTED),
        ([left()], {"admits_after_exit": False}, Verdict.ADMITTED),
        ([entered(NOON + HOUR)], {}, Verdict.ALREADY_ADMITTED),
        ([an_entry(EntryKind.REFUSAL, NOON - MINUTE)], {}, Verdict.ADMITTED),
        ([an_entry(EntryKind.OVERRIDE, NOON - MINUTE)], {}, Verdict.ALREADY_ADMITTED),
    ],
)
def test_who_comes_again(history, terms, verdict):
    assert judged(history=history, **terms).verdict is verdict


def test_who_comes_again_is_told_when_they_came_first():
    again = judged(history=[entered(desk="pretix, device 3")])
    assert said(again) == "Admitted 11:00 at pretix, device 3."
    once = judged(history=[entered(), left()], admits_after_exit=False)
    assert said(once) == "Admitted 11:00 at Desk 1. Coming back is not allowed here."
    back = judged(history=[left(NOON - 2 * HOUR), entered(), left()])
    assert said(back) == "Welcome back. First admitted 11:00."
    assert said(judged(history=[entered()], scan=EXIT)) == "Checked out."
    assert said(judged(scan=EXIT)) == "Checked out. No entry was recorded before."
    assert said(judged(history=[entered(), left()], scan=EXIT)) == "Checked out already 11:59."


def test_who_is_known_by_the_signature_alone_has_no_name_yet():
    assert said(judged(held(key=""))).startswith("Welcome. The ticket is genuine")


def keys(found):
    return [each.told.key for each in found]


def test_candidates_are_lined_up_as_the_server_does():
    found = [
        held("C", key="10", parent="9"),
        held("B", key="9"),
        held("D", key="2", parent="9"),
        held("E", key="11"),
        held("F", key="x"),
    ]
    assert keys(candidates(found, ListTerms())) == ["9", "11", "x", "2", "10"]


def test_canceled_tickets_and_those_of_another_date_are_not_seen():
    found = [held("A", is_withdrawn=True), held("B", subevent="2"), held("C", subevent="1")]
    assert keys(candidates([*found, *found], ListTerms(subevent="1"))) == ["C"]
    assert keys(candidates(found, ListTerms())) == ["B", "C"]


PASS = held("PASS")
TOUR, MEAL = held("TOUR", product="2"), held("MEAL", product="3")
PAST = held("PAST", product="2", valid_until=NOON - HOUR)
LONG_PAST = held("LONG", product="2", valid_until=NOON - 2 * HOUR)
SOON = held("SOON", product="2", valid_from=NOON + MINUTE)
LATER = held("LATER", product="2", valid_from=NOON + HOUR)
UP_TO_NOW = held("NOW", product="2", valid_until=NOON)


@pytest.mark.parametrize(
    ("found", "products", "chosen"),
    [
        ([PASS], ("2",), "PASS"),
        ([PASS, TOUR, MEAL], ("2",), "TOUR"),
        ([PASS, TOUR, MEAL], None, None),
        ([PASS, TOUR, held("TWO", product="2")], ("2",), None),
        ([PASS, PAST, TOUR, LATER], ("2",), "TOUR"),
        ([PASS, LATER, PAST, SOON], ("2",), "SOON"),
        ([PASS, LONG_PAST, PAST], ("2",), "PAST"),
        ([UP_TO_NOW, TOUR], ("2",), "TOUR"),
        ([PASS, UP_TO_NOW, PAST], ("2",), "PAST"),
        ([PASS, TOUR], ("9",), "PASS"),
        ([PASS, LATER], ("9",), "LATER"),
    ],
)
def test_of_several_tickets_the_one_that_is_meant_is_chosen(found, products, chosen):
    meant = choose(found, NOON, ListTerms(products=products))
    assert (meant.told.key if meant else None) == chosen


def test_a_code_that_the_server_does_not_see_is_unknown_and_says_why():
    gone = unseen(a_scan(), [held(is_withdrawn=True)], a_door())
    assert (gone.verdict, gone.explanation.reason) == (Verdict.UNKNOWN_CODE, Reason.WITHDRAWN)
    found = [held(is_withdrawn=True), held(subevent="2")]
    elsewhere = unseen(a_scan(), found, a_door(subevent="1"))
    assert (elsewhere.verdict, elsewhere.ticket) == (Verdict.UNKNOWN_CODE, found[1].ticket)
    assert elsewhere.explanation.reason is Reason.OTHER_DATE
