from dataclasses import fields, replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.journal import (
    ABSENT,
    EntryKind,
    JournalEntry,
    Presence,
    in_order,
    is_sealed_right,
    is_undone,
    passages,
    presence,
    seal,
    standing,
    told_by,
    what_is_undone,
)
from checkin.core.scan import Direction, Verdict
from tests.builders import NOON, an_entry, an_undo

MINUTE = timedelta(minutes=1)


def left(at):
    return an_entry(EntryKind.EXIT, at)


# -- what stands


def test_lines_stand_in_the_order_of_their_time_then_their_id():
    late, second, first = an_entry(at=NOON + MINUTE), an_entry(id="b"), an_entry(id="a")
    assert in_order([late, second, first]) == [first, second, late]


def test_an_undo_takes_back_its_line():
    line = an_entry()
    other = an_entry()
    assert standing([line, other, an_undo(line)]) == [other]


def test_an_undone_undo_takes_back_nothing():
    line = an_entry()
    undo = an_undo(line)
    assert standing([line, undo, an_undo(undo)]) == [line]


def test_a_line_stays_undone_while_one_undo_of_it_stands():
    line = an_entry()
    one, other = an_undo(line), an_undo(line)
    assert standing([line, one, other, an_undo(one)]) == []


def test_what_was_undone_twice_needs_both_undos_undone():
    line = an_entry()
    one, other = an_undo(line), an_undo(line)
    assert standing([line, one, other, an_undo(one), an_undo(other)]) == [line]


def test_an_undo_of_what_is_not_here_yet_waits_for_it():
    line = an_entry()
    undo = an_undo(line)
    assert standing([undo]) == []
    assert is_undone(line.id, [undo])


@pytest.mark.parametrize("depth", [1, 2, 3, 10_000])
def test_every_second_undo_brings_a_line_back(depth):
    lines = [an_entry()]
    for _ in range(depth):
        lines.append(an_undo(lines[-1]))
    assert is_undone(lines[0].id, lines) is (depth % 2 == 1)


def test_a_long_row_of_undos_leads_back_to_what_they_are_about():
    lines = [an_entry()]
    for _ in range(20_000):
        lines.append(an_undo(lines[-1]))
    assert what_is_undone(lines[-1], {line.id: line for line in lines}) == lines[::-1]


def test_undos_that_refer_to_each_other_in_a_circle_undo_nothing():
    line = an_entry()
    one = an_entry(EntryKind.UNDO, id="one", refers_to="two")
    two = an_entry(EntryKind.UNDO, id="two", refers_to="one")
    itself = an_entry(EntryKind.UNDO, id="itself", refers_to="itself")
    assert standing([line, one, two, itself]) == [line]


kinds = st.sampled_from([EntryKind.ENTRY, EntryKind.EXIT, EntryKind.OVERRIDE, EntryKind.NOTE])
moments = st.integers(0, 5).map(lambda minutes: NOON + minutes * MINUTE)


@st.composite
def journals(draw):
    lines = [an_entry(kind, at) for kind, at in draw(st.lists(st.tuples(kinds, moments)))]
    for _ in range(draw(st.integers(0, 8)) if lines else 0):
        lines.append(an_undo(draw(st.sampled_from(lines)), draw(moments)))
    return lines


@given(journals(), st.randoms())
def test_what_stands_does_not_depend_on_the_order_in_which_lines_came(lines, chance):
    shuffled = chance.sample(lines, len(lines))
    assert standing(shuffled) == standing(lines)
    assert presence(shuffled) == presence(lines)


@given(journals())
def test_a_line_stands_unless_a_standing_undo_says_otherwise(lines):
    undos = [line for line in lines if line.kind is EntryKind.UNDO]
    for line in lines:
        undone = [undo for undo in undos if undo.refers_to == line.id]
        assert is_undone(line.id, lines) == any(not is_undone(undo.id, lines) for undo in undone)


@given(journals())
def test_only_passages_are_passages(lines):
    assert all(line.kind in {"entry", "exit", "override"} for line in passages(lines))


# -- who is inside


def test_who_never_passed_is_absent():
    assert presence([]) is ABSENT
    assert presence([an_entry(EntryKind.REFUSAL), an_entry(EntryKind.NOTE)]) == ABSENT


def test_presence_tells_the_first_and_the_last_time():
    lines = [
        an_entry(at=NOON),
        left(NOON + MINUTE),
        an_entry(EntryKind.OVERRIDE, NOON + 2 * MINUTE),
        left(NOON + 3 * MINUTE),
        an_entry(at=NOON + 4 * MINUTE),
    ]
    assert presence(lines) == Presence(NOON, NOON + 4 * MINUTE, NOON + 3 * MINUTE, inside=True)
    assert presence(lines[:4]) == Presence(NOON, NOON + 2 * MINUTE, NOON + 3 * MINUTE, inside=False)


def test_who_was_only_seen_leaving_was_never_in():
    assert presence([left(NOON)]) == Presence(last_out=NOON)


# -- the seal


def a_sealed_line(**told):
    line = an_entry(chain="chain", number=7, previous="the hash before", **told)
    return replace(line, hash=seal(told_by(line), line.chain, line.number, line.previous))


def changed(value):
    if isinstance(value, EntryKind):
        return EntryKind.EXIT
    if isinstance(value, Direction):
        return Direction.EXIT
    if isinstance(value, Verdict) or value is None:
        return Verdict.BLOCKED
    if isinstance(value, int):
        return value + 1
    if isinstance(value, str):
        return value + "x"
    return value + timedelta(microseconds=1)


@pytest.mark.parametrize("field", [field.name for field in fields(JournalEntry)])
def test_no_field_can_change_unnoticed(field):
    line = a_sealed_line()
    assert is_sealed_right(line)
    assert not is_sealed_right(replace(line, **{field: changed(getattr(line, field))}))


def test_a_verdict_cannot_be_taken_away_unnoticed():
    assert not is_sealed_right(replace(a_sealed_line(), verdict=None))


def test_a_moment_is_sealed_as_such_and_not_as_it_was_written():
    line = a_sealed_line()
    elsewhere = replace(line, at=line.at.astimezone(ZoneInfo("Europe/Bucharest")))
    assert is_sealed_right(elsewhere)


texts = st.text(st.sampled_from(["a", "\x1f", '"', "\\", ",", "é", "\ud800", "\0"]), max_size=4)


@given(texts, texts, texts, texts)
def test_no_two_lines_share_a_seal(desk, operator, other_desk, other_operator):
    one = a_sealed_line(id="x", desk=desk, operator=operator)
    other = a_sealed_line(id="x", desk=other_desk, operator=other_operator)
    same = (desk, operator) == (other_desk, other_operator)
    assert (one.hash == other.hash) is same
