"""Letters as people see them."""

import pytest

from checkin.core.names.letters import letters_of


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Ada", ["A", "d", "a"]),
        ("x\u0302y", ["x\u0302", "y"]),
        ("กำไร", ["กำ", "ไ", "ร"]),
        ("क्षिति", ["क्षि", "ति"]),
        ("शर्मा", ["श", "र्मा"]),
        ("👩\u200d🚀!", ["👩\u200d🚀", "!"]),
        ("👍🏽", ["👍🏽"]),
        ("שָׁלוֹם", ["שָׁ", "ל", "וֹ", "ם"]),
        (" \u0301a", [" ", "\u0301", "a"]),
        ("\u0301a", ["\u0301", "a"]),
        ("", []),
    ],
)
def test_a_letter_keeps_its_marks(text, letters):
    assert letters_of(text) == letters
    assert "".join(letters_of(text)) == text


def test_no_letter_is_without_end():
    letters = letters_of("z" + "\u0301" * 1_000)
    assert max(map(len, letters)) < 20
    assert sum(map(len, letters)) == 1_001
