from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from checkin import build
from checkin.core.decision import Explanation, Reason
from checkin.core.journal import EntryKind
from checkin.core.scan import Verdict
from checkin.ui import words
from checkin.ui.actions import ACTIONS, PROPOSED, Action
from checkin.ui.evidence import evidence_line, kind_word
from checkin.ui.theme import FAMILIES
from checkin.ui.words import headline, moment_words, reason_sentence
from tests.builders import NOON, an_entry

BUCHAREST = ZoneInfo("Europe/Bucharest")


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_has_words_a_family_a_shape_and_a_proposal(verdict):
    assert headline(verdict)
    assert words.FAMILIES[verdict] in FAMILIES
    assert (build.resources() / "ui" / "verdicts" / f"{verdict}.svg").exists()
    assert all(action in ACTIONS for action in PROPOSED[verdict])


def test_no_two_verdicts_have_the_same_words():
    assert len({headline(verdict) for verdict in Verdict}) == len(Verdict)


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_is_known_to_the_translators_as_the_core_says_it(reason):
    assert words._REASONS[reason] == reason.value


@pytest.mark.parametrize("action", Action)
def test_every_action_has_words_a_key_and_an_icon(action):
    told = ACTIONS[action]
    assert told.text()
    assert told.key
    assert (build.resources() / "ui" / "icons" / f"{told.icon}.svg").exists()


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
    assert reason_sentence(why, NOON, BUCHAREST) == "Let in by hand: {secret}"


def test_evidence_tells_who_answered_for_what(qapp):
    line = replace(an_entry(EntryKind.OVERRIDE), operator="Olive", reason="Known in person")
    assert evidence_line(line, NOON, BUCHAREST) == (
        "12:00   Let in by hand · Desk 1, Olive · Known in person"
    )
