"""Whoever the rules of a list keep out is told the condition that keeps them out."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from checkin.core.servers.server_ticket import EventDates, RuleFacts
from checkin.servers.pretix.pretix_rules import judge_rules
from tests.servers.rule_cases import NOW, one_of, time

MORNING = datetime(2026, 11, 26, 6, tzinfo=UTC)
DATES = EventDates("", starts=datetime(2026, 11, 26, 8, tzinfo=UTC))
SCAN = RuleFacts(MORNING, "Europe/Brussels", "3", dates=DATES)
BACK = replace(
    SCAN, entries=(MORNING - timedelta(minutes=40), MORNING - timedelta(minutes=10)), is_inside=True
)

LATER = {"isAfter": [NOW, time("custom", "2026-11-26T08:30:00+01:00"), None]}
OVER = {"isBefore": [NOW, time("custom", "2026-11-25T20:00:00Z"), None]}
ELSEWHERE = one_of("gate", 2)
OTHER_PRODUCT = one_of("product", 9)
ONCE_A_DAY = {"<": [{"var": "entries_today"}, 1]}


def because(rule: object, facts: RuleFacts = SCAN) -> str:
    ruling = judge_rules(json.dumps(rule), facts)
    assert not ruling.allowed
    return ruling.because


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (LATER, "only from 08:30 on"),
        (OVER, "only until yesterday, 21:00"),
        ({"isAfter": [NOW, time("date_from"), 30]}, "only from 08:30 on"),
        ({"isBefore": [NOW, time("customtime", "06:00"), "15"]}, "only until 06:15"),
        ({"isBefore": [time("date_from"), NOW]}, "only from 09:00 on"),
        ({"isAfter": [time("customtime", "05:00"), NOW, 30]}, "only until 05:30"),
        (
            {"isAfter": [NOW, time("custom", "2026-12-24T18:00:00Z")]},
            "only from 24 Dec 2026, 19:00 on",
        ),
        (OTHER_PRODUCT, "not for this product"),
        ({"!=": [{"var": "product"}, 3]}, "not for this product"),
        (one_of("variation", 1), "not for this variation of the product"),
        (ELSEWHERE, "only at another gate"),
        ({"==": [{"var": "now_isoweekday"}, 1]}, "not on Thursdays"),
        ({"==": [{"var": "entry_status"}, "present"]}, "only for those who are inside"),
        ({">": [{"var": "entries_number"}, 0]}, "only after an entry"),
        ({">=": [{"var": "entries_today"}, 2]}, "only after 2 entries on the same day"),
        ({">=": [{"var": "minutes_since_last_entry"}, 0]}, "only after an entry"),
        ({">=": [{"entries_before": [time("date_from")]}, 1]}, "only after an entry before 09:00"),
        ({"==": [{"var": "entries_days"}, 2]}, "only after 2 days here"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_first_visit(rule, words):
    assert because(rule) == words


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (ONCE_A_DAY, "only once a day"),
        ({"<=": [{"var": "entries_today"}, 1]}, "only twice a day"),
        ({"<": [{"var": "entries_number"}, 1]}, "only once"),
        ({"==": [{"var": "entries_number"}, 0]}, "only once"),
        ({"<": [{"var": "entries_days"}, 1]}, "only on 1 day"),
        ({">": [{"var": "entries_number"}, 2]}, "only after 3 entries"),
        ({"<": [{"entries_since": [time("customtime", "06:00")]}, 2]}, "only twice since 06:00"),
        ({"<": [{"entries_before": [time("date_from")]}, 1]}, "not after an entry before 09:00"),
        (
            {"<": [{"entries_days_since": [time("customtime", "00:00")]}, 1]},
            "only on 1 day since 00:00",
        ),
        (
            {">=": [{"var": "minutes_since_last_entry"}, 30]},
            "only 30 minutes after the last entry",
        ),
        (
            {"<": [{"var": "minutes_since_first_entry"}, 31]},
            "only within 30 minutes of the first entry",
        ),
        ({"==": [{"var": "minutes_since_last_entry"}, -1]}, "only once"),
        ({"==": [{"var": "entry_status"}, "absent"]}, "only for those who are outside"),
        ({"!=": [{"var": "entry_status"}, "present"]}, "only for those who are outside"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_another_visit(rule, words):
    assert because(rule, BACK) == words


@pytest.mark.parametrize(
    "rule",
    [
        False,
        {"!": [True]},
        {"and": [False]},
        {"or": []},
        {"==": [{"var": "seats"}, 5]},
        {"isBefore": [time("date_from"), time("date_from")]},
        {"!=": [{"var": "entries_number"}, 0]},
        {"<": [{"var": "entries_number"}, "x"]},
        {"<": [{"var": "entry_status"}, 5]},
        {"none": [[1], True]},
    ],
    ids=json.dumps,
)
def test_what_has_no_simple_words_has_none(rule):
    ruling = judge_rules(json.dumps({"and": [rule]}), SCAN)
    assert (ruling.allowed, ruling.because) == (False, "")


def test_of_all_that_fails_the_least_changeable_is_told():
    assert because({"and": [LATER, OTHER_PRODUCT, ELSEWHERE]}) == "not for this product"
    assert because({"and": [ONCE_A_DAY, LATER]}, BACK) == "only from 08:30 on"


def test_what_holds_is_not_told():
    assert because({"and": [one_of("product", 3), LATER]}) == "only from 08:30 on"


def test_of_several_ways_in_the_nearest_is_told():
    days = [
        {"and": [{"isAfter": [NOW, day_from, None]}, {"isBefore": [NOW, day_to, None]}]}
        for day_from, day_to in (
            (time("custom", "2026-11-25T07:00Z"), time("custom", "2026-11-25T18:00Z")),
            (time("custom", "2026-11-26T07:00Z"), time("custom", "2026-11-26T18:00Z")),
            (time("custom", "2026-11-27T07:00Z"), time("custom", "2026-11-27T18:00Z")),
        )
    ]
    assert because({"or": days}) == "only from 08:00 on"


def test_a_product_of_its_own_way_in_does_not_hide_the_time():
    ways = [
        {"and": [OTHER_PRODUCT, {"isAfter": [NOW, time("customtime", "06:00")]}]},
        {"and": [one_of("product", 3), LATER]},
    ]
    assert because({"or": ways}) == "only from 08:30 on"
