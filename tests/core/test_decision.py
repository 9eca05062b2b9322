import string
from datetime import UTC, datetime, timedelta

import pytest

from checkin.core.decision import Decision, Explanation, Reason, sentence
from checkin.core.scan import Verdict
from tests.builders import NOON, a_scan, an_event

ZONE = an_event().zone

# What the sentences of the reasons may tell of.
FACTS = {"earlier", "desk", "list", "others", "moment", "inside", "capacity", "origin",
         "trouble", "reason", "count", "because", "number", "plugin", "host"}  # fmt: skip


def fields_of(reason):
    return {name for _, name, _, _ in string.Formatter().parse(reason.value) if name}


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_is_a_sentence(reason):
    assert fields_of(reason) <= FACTS
    told = Explanation(reason, tuple((name, name) for name in FACTS))
    words = sentence(told, NOON, ZONE)
    assert words[0].isupper() or words[0].islower()
    assert "{" not in words


def test_a_moment_is_said_as_a_clock_of_the_event_shows_it():
    told = Explanation(Reason.VALID_FROM, (("moment", NOON),))
    assert sentence(told, NOON, ZONE) == "Valid from 12:00."


def test_braces_that_came_from_outside_are_only_text():
    told = Explanation(Reason.NOT_REGISTERED, (("list", "{moment} {0} {list.__class__}"),))
    assert sentence(told, NOON, ZONE) == "Not registered for {moment} {0} {list.__class__}."


@pytest.mark.parametrize("verdict", list(Verdict))
def test_only_who_is_admitted_is_admitted(verdict):
    decision = Decision(a_scan(), verdict, Explanation(Reason.WELCOME))
    assert decision.admitted is (verdict is Verdict.ADMITTED)


def test_a_validity_is_said_to_the_second_and_a_passage_to_the_minute():
    at = datetime(2026, 5, 12, 6, 0, 29, tzinfo=UTC)
    valid = Explanation(Reason.VALID_FROM, (("moment", at + timedelta(seconds=1)),))
    assert sentence(valid, at, ZONE) == "Valid from 09:00:30."
    came = Explanation(Reason.WELCOME_BACK, (("earlier", at),))
    assert sentence(came, at, ZONE) == "Welcome back. First admitted 09:00."
