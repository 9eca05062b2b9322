"""JSON logic gives what its shared cases say, or what pretix makes of it where they differ."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.servers.pretix.json_rules import FAILURES, read_rule

DATA = Path(__file__).parents[2] / "data" / "json_logic"
SHARED = [
    case
    for case in json.loads((DATA / "tests.json").read_text(encoding="utf-8"))
    if isinstance(case, list)
]

# pretix does not look for rules within lists: they stay as they are.
DIFFERENT = {
    '[1, {"var": "x"}, 3]': [1, {"var": "x"}, 3],
    '{"if": [{"var": "x"}, [{"var": "y"}], 99]}': [{"var": "y"}],
}

FAILS = "it fails"


def result(rule: object, data: object = None) -> object:
    try:
        return read_rule(rule).evaluate(data)
    except FAILURES:
        return FAILS


def reduced(items: list, rule: object, start: object = None) -> dict:
    return {"reduce": [items, rule, start]}


def test_the_shared_cases_are_all_there():
    assert len(SHARED) == 278
    assert DIFFERENT.keys() <= {json.dumps(rule) for rule, _, _ in SHARED}


def test_the_shared_cases_give_their_results():
    for rule, data, expected in SHARED:
        assert result(rule, data) == DIFFERENT.get(json.dumps(rule), expected), (rule, data)


class TestOperators:
    @pytest.mark.parametrize(
        "rule",
        [
            {"foo": [1]},
            {},
            {"__note": 1},
            {"and": [True, {"foo": []}]},
            {"or": [True, {"foo": []}]},
            {"if": [True, 1, {}]},
        ],
    )
    def test_that_are_unknown_fail_wherever_they_are_reached(self, rule):
        assert result(rule) == FAILS

    def test_that_are_never_reached_do_no_harm(self):
        assert result({"map": [[], {"foo": 1}]}) == []
        assert result({"some": [[1, 2], {"foo": 1}]}) == FAILS

    @pytest.mark.parametrize("name", ["date", "datetime", "today", "rdelta", "duration"])
    def test_of_the_library_alone_are_unknown(self, name):
        assert result({name: "2026-11-26"}) == FAILS

    def test_may_have_notes_beside_them(self):
        assert result({"__note": "x", "==": [1, 1]}) is True
        assert result({"==": [1, 1], "other": 5}) is True


class TestTruth:
    @pytest.mark.parametrize("value", [None, "", [], 0, 0.0, False])
    def test_of_what_is_empty_is_false(self, value):
        assert result({"!!": [value]}) is False
        assert result({"if": [value, "yes", "no"]}) == "no"

    @pytest.mark.parametrize("value", ["0", "false", [0], [[]], -1, 0.1, " "])
    def test_of_everything_else_is_true(self, value):
        assert result({"!!": [value]}) is True
        assert result({"if": [value, "yes", "no"]}) == "yes"

    def test_needs_one_operand(self):
        assert result({"!": []}) == FAILS
        assert result({"!!": []}) is False


class TestComparing:
    @pytest.mark.parametrize(
        ("rule", "expected"),
        [
            ({"==": [None, None]}, True),
            ({"==": [None, 0]}, False),
            ({"==": [None, "None"]}, True),
            ({"==": [None, False]}, True),
            ({"==": [[1], [1]]}, True),
            ({"==": [[1], "[1]"]}, True),
            ({"==": [5.0, "5"]}, False),
            ({"==": [5.0, 5]}, True),
            ({"===": [5.0, 5]}, False),
            ({"==": [True, 2]}, True),
            ({"===": [True, 1]}, False),
            ({"==": [1]}, FAILS),
            ({"<": [None, 1]}, False),
            ({">": [None, 1]}, False),
            ({">=": [None, None]}, FAILS),
            ({"<": [None, None]}, FAILS),
            ({"<": ["x", 1]}, False),
            ({"<=": ["x", 1]}, False),
            ({"<": ["x", "y"]}, True),
            ({"<": ["10", "9"]}, True),
            ({"<": ["10", 9]}, False),
            ({"<": [[1], [2]]}, True),
            ({"<": [[1], 2]}, False),
            ({"<": [True, "x"]}, FAILS),
            ({"<": [1, 2, "x"]}, False),
            ({"<=": [1, 1, 2, 2]}, True),
            ({"<=": [1, 2, 1]}, False),
            ({">": [3, 2, 1]}, FAILS),
            ({"<": [1]}, FAILS),
        ],
        ids=json.dumps,
    )
    def test_null_lists_texts_and_numbers(self, rule, expected):
        assert result(rule) == expected


class TestBeingIn:
    @pytest.mark.parametrize(
        ("rule", "expected"),
        [
            ({"in": [1, [1, 2]]}, True),
            ({"in": ["1", [1, 2]]}, False),
            ({"in": [None, [None]]}, True),
            ({"in": ["", "text"]}, True),
            ({"in": [1, "123"]}, FAILS),
            ({"in": [1, None]}, False),
            ({"in": [1, 5]}, False),
            ({"in": [1, True]}, False),
            ({"in": [1]}, FAILS),
        ],
        ids=json.dumps,
    )
    def test_lists_texts_and_what_holds_nothing(self, rule, expected):
        assert result(rule) == expected


class TestParts:
    @pytest.mark.parametrize(
        ("operands", "expected"),
        [
            (["json", 0], "json"),
            (["json", 99], ""),
            (["json", -99], "json"),
            (["json", 1, 0], ""),
            (["json", 1, 99], "son"),
            (["json", 1, -99], ""),
            (["json", -2, -1], "o"),
            (["json", 1, None], "son"),
            (["json", None, 2], "js"),
            (["", 0, 1], ""),
            ([None, 0], FAILS),
            ([12345, 1], FAILS),
            (["json", "1"], FAILS),
            (["json", 1.0], FAILS),
            (["json"], FAILS),
            ([["a", "b"], 1], ["b"]),
        ],
        ids=json.dumps,
    )
    def test_of_a_text(self, operands, expected):
        assert result({"substr": operands}) == expected


class TestSums:
    @pytest.mark.parametrize(
        ("rule", "expected"),
        [
            ({"-": []}, FAILS),
            ({"-": [2]}, -2),
            ({"-": "2"}, -2),
            ({"-": [5, 2]}, 3),
            ({"-": [5, 2, 1]}, 3),
            ({"-": ["5.5", 1]}, 4.5),
            ({"-": [None]}, FAILS),
            ({"+": []}, 0),
            ({"+": ["x"]}, FAILS),
            ({"+": [None, 1]}, FAILS),
            ({"*": []}, 1),
            ({"*": ["x", 2]}, FAILS),
            ({"/": [5]}, 5),
            ({"/": [5, 0]}, FAILS),
            ({"/": [5, None]}, 5),
            ({"%": [5, 0]}, FAILS),
            ({"%": [-7, 3]}, 2),
            ({"%": ["%d seats", 5]}, "5 seats"),
            ({"max": []}, FAILS),
            ({"max": [1, "x"]}, FAILS),
            ({"count": [1, 0, "x", None]}, 2),
            ({"log": "seen"}, "seen"),
        ],
        ids=json.dumps,
    )
    def test_with_few_many_and_wrong_operands(self, rule, expected):
        assert result(rule) == expected


class TestLookingIntoData:
    @pytest.mark.parametrize(
        ("rule", "data", "expected"),
        [
            ({"var": "a"}, {"a": None}, None),
            ({"var": ["a", 5]}, {"a": None}, None),
            ({"var": ["b", 5]}, {"a": None}, 5),
            ({"var": ["a.0.b", 5]}, {"a": [{"b": 7}]}, 7),
            ({"var": "5"}, [1, 2], FAILS),
            ({"var": "-1"}, [1, 2], 2),
            ({"var": 0}, [1, 2], 1),
            ({"var": False}, {"False": 3}, 3),
            ({"var": ["a", 1, 2]}, {"a": 1}, FAILS),
            ({"var": ""}, 0, {}),
            ({"some": [[0], {"==": [{"var": ""}, 0]}]}, None, False),
            ({"missing": [["a", "b"], "c"]}, {"a": 1}, ["b"]),
            ({"missing_some": [0, ["a"]]}, {}, []),
            ({"missing_some": [1]}, {}, FAILS),
            ({"missing_some": ["1", ["a"]]}, {}, FAILS),
        ],
        ids=json.dumps,
    )
    def test_finds_falls_back_or_fails(self, rule, data, expected):
        assert result(rule, data) == expected

    @pytest.mark.parametrize(
        ("rule", "expected"),
        [
            ({"all": [None, {}]}, False),
            ({"some": [None, True]}, FAILS),
            ({"none": [[]]}, True),
            ({"none": [[1]]}, FAILS),
            ({"filter": [None, True]}, FAILS),
            ({"map": [None, True]}, []),
            ({"map": ["ab", {"var": ""}]}, ["a", "b"]),
            ({"reduce": [[1, 2], 5]}, FAILS),
            ({"reduce": [None, {"foo": 1}, 9]}, 9),
        ],
        ids=json.dumps,
    )
    def test_goes_through_lists_and_what_is_none(self, rule, expected):
        assert result(rule) == expected


class TestBounds:
    def test_a_rule_nested_too_deeply_is_refused(self):
        rule: object = True
        for _ in range(61):
            rule = {"!": rule}
        with pytest.raises(ValueError, match="too deeply"):
            read_rule(rule)
        assert result(rule["!"]) is True

    @pytest.mark.parametrize(
        "rule",
        [
            reduced([1] * 500, {"cat": [{"var": "accumulator"}] * 2}, "xx"),
            reduced([1] * 500, {"merge": [{"var": "accumulator"}] * 2}, [1, 1]),
            reduced([1] * 500, {"+": [{"var": "accumulator"}] * 2} | {"__n": 1}, 1) | {"__also": 1},
            reduced([1] * 40_000, {"+": [{"var": "accumulator"}] * 2}, 1),
            {"map": [[1] * 300, {"map": [[1] * 300, {"!": 1}]}]},
            {"%": ["%999999999d", 1]},
            {"%": ["%*d", [999999999, 1]]},
            {"%": ["%s" * 500, 1]},
            {"==": [reduced([1] * 60, {"filter": [[1, 1], True]}, 1)] * 2},
        ],
        ids=lambda rule: next(iter(rule)),
    )
    def test_growing_rules_end_soon(self, rule):
        read = result(rule)
        assert read == FAILS or len(str(read)) < 1_000

    @given(
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
            lambda part: (
                st.lists(part, max_size=3)
                | st.dictionaries(
                    st.sampled_from(
                        "== < <= ! % and or if in cat + * - / min merge substr none all some "
                        "reduce map filter var missing missing_some foo __x".split()
                    ),
                    part,
                    max_size=2,
                )
            ),
            max_leaves=12,
        ),
        st.none() | st.integers() | st.text(max_size=3) | st.dictionaries(st.text(), st.none()),
    )
    def test_nothing_but_known_failures_comes_of_any_rule(self, rule, data):
        result(rule, data)
