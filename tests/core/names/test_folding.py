"""One spelling for everything that should be found or compared as the same."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.names.folding import fold, words


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Wójcik", "wojcik"),
        ("Straße", "strasse"),
        ("STRASSE", "strasse"),
        ("Özil", "ozil"),
        ("Yıldız", "yildiz"),
        ("YILDIZ", "yildiz"),
        ("İpek", "ipek"),
        ("Łukasz Żółć", "lukasz zolc"),
        ("Søren Kierkegård", "soren kierkegard"),
        ("Đorđević", "dordevic"),
        ("Þórður Ægisson", "thordur aegisson"),
        ("Ħamrun", "hamrun"),
        ("Œuvre", "oeuvre"),
        ("Παπαδόπουλος", "παπαδοπουλοσ"),
        ("ΠΑΠΑΔΟΠΟΥΛΟΣ", "παπαδοπουλοσ"),
        ("Андрей", "андреи"),
        ("Țîru Şerban", "tiru serban"),
        ("O’Neill–Smith", "o'neill-smith"),
        ("  two \t words\u00a0here ", "two words here"),
        ("ﬁnal Ⅻ", "final xii"),
        ("so\u00adft\u200bly", "softly"),
    ],
)
def test_folding_leaves_what_names_are_compared_by(written, folded):
    assert fold(written) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


def test_folding_any_one_letter_twice_is_folding_it_once():
    letters = map(chr, range(sys.maxunicode + 1))
    assert [letter for letter in letters if fold(once := fold(letter)) != once] == []


def test_accents_and_what_nobody_sees_are_left_out_the_first_time_and_later():
    left_out = [
        letter
        for letter in map(chr, range(sys.maxunicode + 1))
        if (unicodedata.combining(letter) or unicodedata.category(letter) == "Cf")
        and letter.casefold() == letter
    ]
    for _ in range(2):
        assert [letter for letter in left_out if fold(f"a{letter}b") != "ab"] == []


@given(st.text())
def test_a_letter_and_its_accent_fold_as_the_accented_letter(text):
    composed, apart = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert fold(composed) == fold(apart)


@given(st.text())
def test_capitals_do_not_matter(text):
    # Not so for letters whose capital is another letter without its accent, as the Turkish İ.
    assert fold(text.casefold()) == fold(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Anna-Maria O'Neill", ["Anna", "Maria", "O", "Neill"]),
        ("Παύλος Ψαράς, 2nd", ["Παύλος", "Ψαράς", "2nd"]),
        ("100 % _id_ \"a\" * (b)", ["100", "id", "a", "b"]),
        ("राम कुमार", ["राम", "कुमार"]),
        ("e\u0301te\u0301", ["e\u0301te\u0301"]),
        ("\x00a\x1fb\ud800c", ["a", "b", "c"]),
        ("%_*-", []),
        ("", []),
    ],
)  # fmt: skip
def test_words_are_runs_of_letters_digits_and_their_marks(text, found):
    assert words(text) == found


@given(st.text())
def test_words_hold_nothing_that_a_search_could_take_for_an_operator(text):
    assert not set("".join(words(text))) & set("\"'*^%_:+-(){}[] \t\n\x00")
