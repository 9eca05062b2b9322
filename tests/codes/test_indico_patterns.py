"""Tickets of Indico's plugins, found by patterns that come from outside."""

import base64
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.codes.indico_patterns import read_by_patterns
from checkin.core.code import PluginCode
from checkin.js_pattern import unread

NUMBER = "8c5b2a1e-7d3f-4c1a-9e21-0a9b8c7d6e5f"
OTHER = "11111111-2222-4333-8444-555555555555"
BARE = NUMBER.replace("-", "")
PACKED = base64.b64encode(uuid.UUID(NUMBER).bytes).decode()
OTHERS = base64.b64encode(uuid.UUID(OTHER).bytes).decode()
WRITTEN = [NUMBER, NUMBER.upper(), BARE, PACKED, PACKED.rstrip("=")]
ANY_UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
ENDLESS = "(a+)+$"
LONG_WAY = "a" * 4000 + "!"


def found(text, *patterns):
    return read_by_patterns(text, [("site cards", each) for each in patterns]).codes


@pytest.mark.parametrize("written", WRITTEN)
def test_a_group_holds_the_uuid_in_whichever_form(written):
    assert found(f"card:{written};7", "^card:(.+);[0-9]$") == (NUMBER,)


def test_a_named_group_is_written_as_javascript_has_it(caplog):
    assert found(f"card/{BARE}", r"^card\/(?<id>[0-9a-f]{32})$") == (NUMBER,)
    assert caplog.records == []


def test_without_a_group_all_that_matches_is_the_uuid():
    assert found(f"card {NUMBER} of Ada", ANY_UUID) == (NUMBER,)


@pytest.mark.parametrize("between", ["\n", "\r\n", "\t"])
def test_of_a_text_of_several_lines_all_has_to_be_the_plugins(between):
    text = f"CARD{between}id={NUMBER}{between}Ada"
    for whole in (r"^CARD\s+id=(\S+)\s+Ada$", r"CARD[\s\S]*", r"^CARD[\s\S]+$", r"D\s+id=\S+\s+A"):
        assert found(text, whole) == (NUMBER,)
    for some in ("^CARD", "id=(.+)", ANY_UUID, "^id=.+$", r"CARD\s+id"):
        assert read_by_patterns(text, [("site cards", some)]) == PluginCode()
    # Nobody passes unnoticed by a code that was read with another's.
    assert found(f"CARD {NUMBER}{between}CARD {OTHER}", "CARD (.+)", ANY_UUID, r"CARD[\s\S]+") == ()


@pytest.mark.parametrize("pattern", ["^card:", "card:.+:[0-9]$", "^card:(.+)$", "(?<kind>card)"])
@pytest.mark.parametrize("written", WRITTEN)
def test_a_pattern_that_only_tells_whose_code_it_is_leads_to_the_uuid_in_it(pattern, written):
    assert found(f"card:{written}:7", pattern) == (NUMBER,)


@pytest.mark.parametrize("two", [f"{NUMBER};{OTHER}", f"{BARE};{OTHER}", f"{PACKED};{OTHERS}"])
def test_of_two_uuids_none_is_guessed_to_be_the_tickets(two):
    assert found(f"card:{two}", "^card:") == ()


@pytest.mark.parametrize("text", ["card:7", f"card:7{BARE}", f"card:{BARE}f", f"card:x{PACKED}"])
def test_a_part_of_something_longer_is_no_uuid(text):
    assert found(text, "^card:") == ()


def test_what_a_scanner_puts_around_a_text_is_no_part_of_it():
    assert found(f"]Q1card:{NUMBER}\r\n", "^card:(.+)$") == (NUMBER,)


@pytest.mark.parametrize("text", ["card:4711", "card:", "", f"bill:{NUMBER}"])
def test_a_text_without_a_uuid_in_the_right_place_has_no_ticket(text):
    assert found(text, "^card:(.*)$") == ()


def test_the_first_plugin_whose_text_it_is_is_named():
    patterns = [("bills", "^bill:"), ("site cards", "^card:"), ("all", "")]
    assert read_by_patterns("card:4711", patterns) == PluginCode((), "site cards")
    assert read_by_patterns(f"card:{NUMBER}", patterns) == PluginCode((NUMBER,), "site cards")
    assert read_by_patterns("4711", patterns[:2]) == PluginCode()


def test_each_pattern_is_tried_in_turn():
    text = f"{OTHER} {NUMBER}"
    assert found(text, "^bill:(.+)$", r" (\S+)$", r"^(\S+)", r" (\S+)$") == (NUMBER, OTHER)


def test_a_pattern_that_takes_too_long_is_skipped_and_logged_without_the_code(caplog):
    text = LONG_WAY + NUMBER
    assert found(text, ENDLESS, f"!({ANY_UUID})$") == (NUMBER,)
    (told,) = caplog.messages
    caplog.clear()
    assert "site cards" in told
    assert NUMBER not in told
    assert LONG_WAY not in told


def test_many_patterns_without_end_do_not_keep_a_desk_waiting(caplog):
    assert found(LONG_WAY, *[ENDLESS] * 20) == ()
    told = caplog.messages
    caplog.clear()
    assert len(told) < 20
    assert told[-1] == "There was no time for all patterns of Indico's plugins."


@pytest.mark.parametrize("pattern", [r"\k<id>", "[^]", "(", "(" * 500, "a{99999999999999999999}"])
def test_a_pattern_that_cannot_be_read_finds_nothing_and_hinders_none(pattern):
    assert found(NUMBER, pattern, ANY_UUID) == (NUMBER,)


def test_texts_and_patterns_are_bounded():
    assert found(NUMBER + " " * 5000, ANY_UUID) == ()
    assert found(NUMBER, f"(?:{'x' * 500})?{ANY_UUID}") == ()
    assert found(NUMBER, *["x"] * 20, ANY_UUID) == ()


def test_patterns_that_find_nothing_are_named():
    many = [(f"plugin {number}", "x") for number in range(20)]
    assert unread([*many[:18], ("broken", "("), ("long", "x" * 501), ("late", "x")]) == [
        "broken",
        "long",
        "late",
    ]
    assert unread(many) == []


@pytest.mark.parametrize("pattern", ["((x{99}){99}){99}", "(x{9})(?#){9}", "(?x)(x{9}) {9}"])
def test_a_pattern_that_would_fill_the_memory_is_one_that_finds_nothing(pattern):
    assert unread([("vast", pattern)]) == ["vast"]
    assert unread([("usual", f"^({ANY_UUID}|{ANY_UUID})$")]) == []


@given(st.text(max_size=50), st.lists(st.text(max_size=20), max_size=3))
def test_whatever_text_and_patterns_are_nothing_is_raised(text, patterns):
    assert isinstance(found(text, *patterns), tuple)
