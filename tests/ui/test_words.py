from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from checkin.cli.words import HEADLINES, KINDS
from checkin.core.badges.category_mark import Mark, mark_of
from checkin.core.changes import newcomer_to_text
from checkin.core.decision import Decision, Explanation, Reason
from checkin.core.journal import EntryKind
from checkin.core.scan import Scan, Verdict
from checkin.core.ticket import TicketStatus
from checkin.shipped import resources
from checkin.ui import words
from checkin.ui.desk import reason_words
from checkin.ui.desk.actions import ACTIONS, PROPOSED, Action
from checkin.ui.desk.advice import advice, explained
from checkin.ui.desk.evidence import Row, evidence_for
from checkin.ui.desk.reason_words import reason_sentence
from checkin.ui.desk.scene import Scene
from checkin.ui.journal.kind_words import KIND_ICONS, kind_word
from checkin.ui.parts.theme import FAMILIES
from checkin.ui.words import headline, moment_words
from tests.builders import NOON, a_list, a_ticket, an_entry

BUCHAREST = ZoneInfo("Europe/Bucharest")
HOUR = timedelta(hours=1)
SCENE = Scene(BUCHAREST, (a_list(),))
FAMILY = words.FAMILIES


def a_decision(verdict, **fields):
    scan = Scan("ADA1", NOON, "Desk 1", "main")
    return Decision(scan, verdict, Explanation(Reason.WELCOME), a_ticket("ADA1"), **fields)


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_has_words_a_family_a_shape_and_a_proposal(verdict):
    assert headline(verdict)
    assert words.FAMILIES[verdict] in FAMILIES
    assert (resources() / "ui" / "verdicts" / f"{verdict}.svg").exists()
    assert all(action in ACTIONS for action in PROPOSED[verdict])


def test_no_two_verdicts_have_the_same_words():
    assert len({headline(verdict) for verdict in Verdict}) == len(Verdict)


def test_every_reason_is_known_to_the_translators_as_the_core_says_it():
    known = {reason: reason_words._REASONS.get(reason) for reason in Reason}
    assert known == {reason: reason.value for reason in Reason}


@pytest.mark.parametrize("action", Action)
def test_every_action_has_words_a_key_and_an_icon(action):
    told = ACTIONS[action]
    assert told.text()
    assert told.key
    assert (resources() / "ui" / "icons" / f"{told.icon}.svg").exists()


def test_no_two_actions_share_a_key():
    assert len({told.key for told in ACTIONS.values()}) == len(ACTIONS)


@pytest.mark.parametrize("kind", EntryKind)
def test_every_kind_of_line_has_a_word(kind):
    assert kind_word(kind)


def test_a_moment_of_today_is_a_time_others_say_their_day(qapp):
    assert moment_words(NOON, NOON, BUCHAREST) == "12:00"
    assert moment_words(NOON + timedelta(days=1), NOON, BUCHAREST) == "tomorrow, 12:00"
    assert moment_words(NOON - timedelta(days=1), NOON, BUCHAREST) == "yesterday, 12:00"
    assert "15 June" in moment_words(NOON + timedelta(days=32), NOON, BUCHAREST)


def test_a_reason_is_filled_with_its_facts(qapp):
    why = Explanation(Reason.ADMITTED_EARLIER, (("earlier", NOON), ("desk", "Desk 2")))
    assert reason_sentence(why, NOON, BUCHAREST) == "Admitted 12:00 at Desk 2."


def test_facts_are_never_taken_for_a_pattern(qapp):
    why = Explanation(Reason.OVERRIDDEN, (("reason", "{secret}"),))
    assert reason_sentence(why, NOON, BUCHAREST) == "Let in with reason: {secret}"


def test_evidence_tells_who_answered_for_what(qapp):
    line = replace(an_entry(EntryKind.OVERRIDE), operator="Olive", reason="Known in person")
    told = evidence_for(a_decision(Verdict.ALREADY_ADMITTED), SCENE, [line])
    assert told.title == "Earlier today"
    assert told.rows == (
        Row("12:00", "Let in with reason at Main door: Known in person", "Desk 1, Olive"),
    )


def test_evidence_says_at_which_list_somebody_waits(qapp):
    told = evidence_for(a_decision(Verdict.FULL), SCENE, [an_entry(EntryKind.WAITING)])
    assert told.rows == (Row("12:00", "On the waiting list at Main door", "Desk 1"),)


def test_whoever_is_at_the_wrong_door_is_told_which_doors_are_theirs(qapp):
    dinner = a_list(id="dinner", name="Dinner", opens=NOON + HOUR, closes=NOON + 3 * HOUR)
    lunch = a_list(id="lunch", name="Lunch", opens=NOON - HOUR, closes=NOON + HOUR)
    over = a_list(id="breakfast", name="Breakfast", closes=NOON - HOUR)
    scene = Scene(BUCHAREST, (dinner, lunch, over))
    decision = a_decision(Verdict.WRONG_LIST)
    assert evidence_for(decision, scene, []).rows == (
        Row("Lunch", "11:00–13:00", "Open now"),
        Row("Dinner", "13:00–15:00", "Later"),
    )
    assert scene.elsewhere(decision) == lunch


def test_whoever_was_replaced_is_told_first_by_whom(qapp):
    bo = a_ticket("BO2", name="Bo Ek")
    details = newcomer_to_text(bo.attendee, bo.id, bo.code)
    line = replace(an_entry(EntryKind.SUBSTITUTION), reason="Ill", details=details)
    lines = [an_entry(EntryKind.EXIT), line]
    first, _ = evidence_for(a_decision(Verdict.REVOKED), SCENE, lines).rows
    assert first == Row("12:00", "Replaced: Bo Ek · Ill", "Desk 1")


@pytest.mark.parametrize(
    ("status", "closes", "told"),
    [
        (TicketStatus.VALID, None, "May come back: this list lets people in again after an exit."),
        (TicketStatus.VALID, NOON - HOUR, ""),
        (TicketStatus.REVOKED, None, "May not come back: this ticket lets nobody in any more."),
    ],
)
def test_whoever_leaves_is_told_to_come_back_only_where_they_may(qapp, status, closes, told):
    decision = replace(a_decision(Verdict.CHECKED_OUT), ticket=a_ticket("ADA1", status=status))
    assert advice(decision, Scene(BUCHAREST, (a_list(closes=closes),))) == told


def test_an_admission_a_while_ago_says_how_long(qapp):
    earlier = replace(an_entry(EntryKind.ENTRY), at=NOON - timedelta(minutes=33))
    why = Explanation(Reason.ADMITTED_EARLIER, (("earlier", earlier.at), ("desk", "Desk 2")))
    decision = replace(a_decision(Verdict.ALREADY_ADMITTED), explanation=why, earlier=earlier)
    assert explained(decision, SCENE) == "Admitted 11:27 at Desk 2. 33 minutes ago."


@pytest.mark.parametrize("verdict", Verdict)
def test_a_verdict_is_called_alike_by_commands_and_in_the_window(qapp, verdict):
    assert HEADLINES[verdict] == headline(verdict)


@pytest.mark.parametrize("verdict", [each for each in Verdict if FAMILY[each] != "admitted"])
def test_every_verdict_but_a_welcome_comes_with_a_sentence_of_help(qapp, verdict):
    assert advice(a_decision(verdict), SCENE).endswith((".", "?"))


@pytest.mark.parametrize(
    ("category", "mark"),
    [
        ("Speaker", Mark.SPEAKER),
        ("Talare", Mark.SPEAKER),
        ("Cluster manager", Mark.MANAGER),
        ("Press", Mark.MEDIA),
        ("VIP", Mark.VIP),
        ("Organisers", Mark.ORGANISER),
        ("Participant", Mark.PARTICIPANT),
        ("", Mark.PARTICIPANT),
    ],
)
def test_a_category_has_its_mark(category, mark):
    assert mark_of(category) is mark


@pytest.mark.parametrize("kind", sorted(KIND_ICONS))
def test_what_a_line_records_is_called_alike_in_the_window_and_at_the_command_line(kind):
    assert kind_word(kind) == KINDS[kind]
