"""How codes and scanned texts are shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.code import SHOWN_CHARACTERS, CodeKind, Recognised, printable, quoted, tail


@given(st.text(st.characters(codec=None)))
def test_any_text_is_shown_in_one_printable_line(text):
    line = printable(text)
    assert line.isprintable()
    assert len(line) <= SHOWN_CHARACTERS


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Παναγιώτης Γ. – OURS-1", "Παναγιώτης Γ. – OURS-1"),
        ("A\r\n\tB\x00", "A B"),
        ("A\udcffB", "A B"),
        ("\u202eABC", "ABC"),
        ("A" * 100, "A" * 100),
        ("A" * 101, "A" * 99 + "…"),
        ("\x00" * 1_000_000, "…"),
    ],
)
def test_what_cannot_be_shown_becomes_a_blank_and_what_is_long_is_cut(text, line):
    assert printable(text) == line


def test_of_many_names_and_of_long_ones_the_beginning_is_quoted():
    assert quoted(["A", "B\nC"]) == "“A”, “B C”"
    assert quoted(["A", "B", "C"], most=2) == "“A”, “B”, …"
    assert quoted(["A" * 61]) == f"“{'A' * 59}…”"


@pytest.mark.parametrize(
    ("code", "end"), [("BCDFGHJK", "GHJK"), ("AB", "AB"), ("", ""), ("ABCDE\nF\x1b", "E?F?")]
)
def test_logs_get_the_last_four_characters(code, end):
    assert tail(code) == end


def test_the_first_candidate_is_shown_and_none_is_repeated():
    found = Recognised.found(CodeKind.URL, ("B", "A", "B"), "host\n.example")
    assert found == Recognised(("B", "A"), CodeKind.URL, "", "B", "host .example")
