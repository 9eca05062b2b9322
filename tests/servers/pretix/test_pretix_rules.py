"""The rules of a pretix check-in list let the same people pass here as at its server."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.servers.server_ticket import EventDates, RuleFacts, RulesRuling
from checkin.servers.pretix.pretix_rules import UNREADABLE, judge_rules
from tests.servers.rule_cases import COUNTED_FROM, COUNTS, NOW, RuleIds, one_of, rule_cases, time

PASSES = RulesRuling(allowed=True)
UNREAD = RulesRuling(allowed=False, because=UNREADABLE)

# Seven in the morning in Brussels, where the event is.
MORNING = datetime(2026, 11, 26, 6, tzinfo=UTC)
DATES = EventDates(
    "",
    starts=datetime(2026, 11, 26, 8, tzinfo=UTC),
    ends=datetime(2026, 11, 28, 17, tzinfo=UTC),
    admission=datetime(2026, 11, 26, 7, tzinfo=UTC),
)
SCAN = RuleFacts(MORNING, "Europe/Brussels", "3", dates=DATES)


OPERATORS = (
    "and or == < isBefore isAfter buildTime inList var lookup objectList map reduce some".split()
)


def at(moment: str, **changes: object) -> RuleFacts:
    return replace(SCAN, now=datetime.fromisoformat(moment), **changes)


def came(*minutes_ago: int) -> RuleFacts:
    entries = tuple(MORNING - timedelta(minutes=minutes) for minutes in minutes_ago)
    return replace(SCAN, entries=entries)


def judge(rule: object, facts: RuleFacts = SCAN) -> RulesRuling:
    return judge_rules(json.dumps(rule), facts)


def passes(rule: object, facts: RuleFacts = SCAN) -> bool:
    return judge(rule, facts).allowed


class TestNoRules:
    @pytest.mark.parametrize("rules", ["", " ", "{}", "[]", "null", "0", "false", '""'])
    def test_let_everybody_pass(self, rules):
        assert judge_rules(rules, SCAN) == PASSES

    @pytest.mark.parametrize("rules", ["true", "1", '"x"', "[0]", "NaN"])
    def test_but_a_constant_let_everybody_pass_too(self, rules):
        assert judge_rules(rules, SCAN) == PASSES


class TestRulesThatCannotBeRead:
    @pytest.mark.parametrize(
        "rules",
        [
            "{",
            "no rules",
            "\ud800",
            "\x00",
            '{"and": [true]',
            '{"unknown": []}',
            '{"or": [true, {"unknown": []}]}',
            '{"!": ' * 100 + "1" + "}" * 100,
            '{"!": ' * 40_000 + "1" + "}" * 40_000,
            "[" * 100_000,
            '{"and": [true' + ", true" * 50_000 + "]}",
        ],
        ids=lambda rules: ascii(rules[:20]),
    )
    def test_let_nobody_pass(self, rules):
        assert judge_rules(rules, SCAN) == UNREAD

    @pytest.mark.parametrize("zone", ["", "Mars/Olympus", "../../etc/passwd", "/etc", "\x00"])
    def test_as_in_a_zone_that_nobody_knows_let_nobody_pass(self, zone):
        assert judge({"==": [1, 1]}, replace(SCAN, zone=zone)) == UNREAD

    def test_as_the_event_has_no_dates_let_nobody_pass(self):
        assert judge({"isAfter": [NOW, time("date_from")]}, replace(SCAN, dates=None)) == UNREAD

    @given(
        st.text(max_size=40)
        | st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
            lambda part: (
                st.lists(part, max_size=3)
                | st.dictionaries(
                    st.sampled_from([*OPERATORS, *COUNTED_FROM]),
                    part | st.sampled_from([*COUNTS, "custom", "customtime", "date_to", "now"]),
                    max_size=2,
                )
            ),
            max_leaves=15,
        ).map(json.dumps)
    )
    def test_or_any_others_never_raise(self, rules):
        ruling = judge_rules(rules, SCAN)
        assert not (ruling.allowed and ruling.because)

    @given(st.text(max_size=30) | st.from_regex(r"[0-9:TZ+\-. aMpP]{1,30}", fullmatch=True))
    def test_nor_any_text_of_a_moment(self, text):
        judge({"isAfter": [NOW, time("custom", text)]})
        judge({"isAfter": [NOW, time("customtime", text)]})

    def test_nor_do_rules_that_grow_as_they_are_evaluated(self):
        grows = {"reduce": [[1] * 500, {"cat": [{"var": "accumulator"}] * 2}, "x"]}
        assert judge({"and": [True, grows]}) == UNREAD


class TestVariables:
    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("product", 3),
            ("variation", None),
            ("gate", None),
            ("now_isoweekday", 4),
            ("entries_number", 3),
            ("entries_today", 2),
            ("entries_days", 2),
            ("entry_status", "absent"),
            ("minutes_since_last_entry", 4),
            ("minutes_since_first_entry", 500),
            ("seats", None),
            ("product.name", None),
            ("__class__", None),
            ("facts", None),
        ],
    )
    def test_are_the_servers(self, name, value):
        facts = came(500, 60, 4)
        assert passes({"===": [{"var": name}, value]}, facts) or passes(
            {"and": [{"==": [{"var": name}, value]}, {"!==": [{"var": name}, None]}]}, facts
        )

    @pytest.mark.parametrize("name", ["minutes_since_last_entry", "minutes_since_first_entry"])
    def test_of_a_first_entry_are_minus_one(self, name):
        assert passes({"==": [{"var": name}, -1]})

    def test_that_are_missing_may_have_another_value_but_null_is_one(self):
        assert passes({"==": [{"var": ["seats", 5]}, 5]})
        assert passes({"==": [{"var": ["gate", 5]}, None]})

    def test_that_are_ids_are_numbers_but_like_texts(self):
        assert passes({"===": [{"var": "variation"}, 7]}, replace(SCAN, variation="7"))
        assert passes({"==": [{"var": "gate"}, "2"]}, replace(SCAN, gate="2"))
        assert passes({"inList": [{"var": "product"}, [3]]})
        assert not passes({"inList": [{"var": "product"}, ["3"]]})
        assert judge({"inList": [{"var": "product"}, "3"]}) == UNREAD

    def test_without_a_name_fail_as_they_do_there(self):
        assert judge({"var": ".product"}) == UNREAD
        assert judge({"map": [{"var": ""}, 1]}) == UNREAD

    def test_tell_who_is_inside(self):
        inside = replace(SCAN, is_inside=True)
        assert passes({"==": [{"var": "entry_status"}, "present"]}, inside)

    def test_count_whole_minutes(self):
        facts = replace(SCAN, entries=(MORNING - timedelta(minutes=29, seconds=59),))
        assert not passes({">=": [{"var": "minutes_since_last_entry"}, 30]}, facts)
        facts = replace(SCAN, entries=(MORNING - timedelta(minutes=30),))
        assert passes({">=": [{"var": "minutes_since_last_entry"}, 30]}, facts)


class TestMoments:
    def test_may_have_any_offset(self):
        for text in ("2026-11-26T06:59:59.999+01:00", "2026-11-26T05:59:59Z", "20261126T0559Z"):
            assert passes({"isAfter": [NOW, time("custom", text)]})
        for text in ("2026-11-26T07:00:00+01:00", "2026-11-26T01:00:00-05:00"):
            assert not passes({"isAfter": [NOW, time("custom", text)]})
            assert not passes({"isBefore": [NOW, time("custom", text)]})

    def test_without_a_zone_cannot_be_compared(self):
        assert judge({"isAfter": [NOW, time("custom", "2026-11-26T06:00:00")]}) == UNREAD

    def test_without_a_day_are_of_the_day_of_the_scan(self):
        assert passes({"isAfter": [NOW, time("custom", "05:59Z")]}, at("2026-11-26T06:00Z"))
        assert passes({"isAfter": [NOW, time("custom", "05:59Z")]}, at("2031-02-03T06:00Z"))
        assert not passes({"isAfter": [NOW, time("custom", "06:01Z")]}, at("2031-02-03T06:00Z"))

    def test_of_the_event_fall_back_to_its_start(self):
        bare = replace(SCAN, dates=EventDates("", DATES.starts))
        for kind in ("date_from", "date_to", "date_admission"):
            assert passes({"==": [time(kind), time("date_from")]}, bare)
        assert passes({"isBefore": [time("date_admission"), time("date_from")]})
        assert passes({"isAfter": [time("date_to"), time("date_from")]})

    @pytest.mark.parametrize("tolerance", [1, "1", 0.02, True])
    def test_are_stretched_by_minutes(self, tolerance):
        limit = time("custom", "2026-11-26T07:00:00+01:00")
        assert passes({"isAfter": [NOW, limit, tolerance]})
        assert passes({"isBefore": [NOW, limit, tolerance]})

    @pytest.mark.parametrize("tolerance", [None, 0, "", False, -1])
    def test_are_not_stretched_by_nothing(self, tolerance):
        limit = time("custom", "2026-11-26T07:00:00+01:00")
        assert not passes({"isAfter": [NOW, limit, tolerance]})
        assert not passes({"isBefore": [NOW, limit, tolerance]})

    @pytest.mark.parametrize("tolerance", ["some", [5], 1e12, 10**400])
    def test_cannot_be_stretched_by_anything_else(self, tolerance):
        limit = time("custom", "2026-11-26T07:00:00+01:00")
        assert judge({"isAfter": [NOW, limit, tolerance]}) == UNREAD


class TestTheHourThatIsSkipped:
    """On 29 March, Brussels goes from 02:00 to 03:00 at one o'clock UTC."""

    @pytest.mark.parametrize(
        ("now", "reached"),
        [("00:50", False), ("01:15", False), ("01:30", False), ("01:31", True)],
    )
    def test_a_time_in_it_comes_an_hour_later(self, now, reached):
        rule = {"isAfter": [NOW, time("customtime", "02:30")]}
        assert passes(rule, at(f"2026-03-29T{now}Z")) is reached

    def test_the_day_begins_at_its_own_midnight(self):
        before = datetime(2026, 3, 28, 22, 30, tzinfo=UTC)
        after = datetime(2026, 3, 28, 23, 10, tzinfo=UTC)
        facts = at("2026-03-29T21:30Z", entries=(before, after))
        assert passes({"==": [{"var": "entries_today"}, 1]}, facts)
        assert passes({"==": [{"var": "entries_days"}, 2]}, facts)


class TestTheHourThatIsRepeated:
    """On 25 October, Brussels goes from 03:00 back to 02:00 at one o'clock UTC."""

    @pytest.mark.parametrize(
        ("now", "reached"),
        [
            ("00:15", False),
            ("00:45", True),
            ("01:15", False),
            ("01:45", True),
            ("10:00", True),
        ],
    )
    def test_a_time_in_it_comes_twice(self, now, reached):
        rule = {"isAfter": [NOW, time("customtime", "02:30")]}
        assert passes(rule, at(f"2026-10-25T{now}Z")) is reached

    def test_the_day_has_twenty_five_hours(self):
        entries = (
            datetime(2026, 10, 24, 21, 30, tzinfo=UTC),
            datetime(2026, 10, 24, 22, 30, tzinfo=UTC),
        )
        facts = at("2026-10-25T22:30Z", entries=entries)
        assert passes({"==": [{"var": "entries_today"}, 1]}, facts)
        assert passes({"==": [{"var": "entries_days"}, 2]}, facts)

    def test_entries_are_counted_from_its_first_half(self):
        entries = (
            datetime(2026, 10, 25, 0, 29, tzinfo=UTC),
            datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
            datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
        )
        half_past_two = time("customtime", "02:30")
        facts = at("2026-10-25T10:00Z", entries=entries)
        assert passes({"==": [{"entries_since": [half_past_two]}, 2]}, facts)
        assert passes({"==": [{"entries_before": [half_past_two]}, 1]}, facts)


class TestCountingFromAMoment:
    ENTRIES = tuple(
        datetime(2026, 11, day, hour, tzinfo=UTC)
        for day, hour in ((24, 8), (24, 22), (24, 23), (25, 5), (25, 22))
    )

    @pytest.mark.parametrize(
        ("name", "cutoff", "count"),
        [
            ("entries_since", "2026-11-24T23:00:00Z", 3),
            ("entries_before", "2026-11-24T23:00:00Z", 2),
            ("entries_days_since", "2026-11-24T08:00:00Z", 2),
            ("entries_days_since", "2026-11-25T20:00:00Z", 1),
            ("entries_days_before", "2026-11-24T22:30:00Z", 1),
            ("entries_days_before", "2026-11-30T00:00:00Z", 2),
            ("entries_since", "2026-11-25T00:00:00", 3),
        ],
    )
    def test_days_change_in_the_events_zone(self, name, cutoff, count):
        facts = replace(SCAN, entries=self.ENTRIES)
        assert passes({"==": [{name: [time("custom", cutoff)]}, count]}, facts)

    @pytest.mark.parametrize("cutoff", [None, 5, "2026", [1], time("unknown")])
    def test_fails_from_what_is_no_moment(self, cutoff):
        assert judge({">=": [{"entries_since": [cutoff]}, 0]}) == UNREAD


class TestLists:
    def test_hold_ids_as_numbers_or_texts(self):
        assert passes(one_of("product", 1, 3))
        assert not passes(one_of("product", 1, 2))
        assert not passes(one_of("variation", 1))
        assert passes({"inList": [{"var": "gate"}, {"objectList": [None, 1]}]})

    @pytest.mark.parametrize("operands", [["product", "x", "X"], ["product", None, ""], ["a", "1"]])
    def test_of_what_has_no_id_fail(self, operands):
        rule = {"inList": [{"var": "product"}, {"objectList": [{"lookup": operands}]}]}
        assert judge(rule) == UNREAD

    def test_are_evaluated_though_another_way_in_is_open(self):
        assert judge({"or": [True, {"lookup": ["product", "x", "X"]}]}) == UNREAD


def test_every_case_for_a_live_server_can_be_judged():
    cases = rule_cases(MORNING, RuleIds(3, 4, 0, 1, 2))
    assert {judge_rules(rules, SCAN).allowed for rules in cases.values()} == {True, False}
