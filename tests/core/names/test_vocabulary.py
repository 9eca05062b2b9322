"""What a mistyped word may stand for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.names.vocabulary import Vocabulary

NAMES = Vocabulary(
    "anna nilsson nielsen nilsen papadopoulos wojcik georgiev jan kim müller παπαδοπουλοσ".split()
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nilson", "nilsson"),  # a letter missing
        ("nilssson", "nilsson"),  # one too many
        ("nilssen", "nilsson"),  # a wrong one
        ("nlisson", "nilsson"),  # two swapped
        ("milsson", "nilsson"),  # the first wrong
        ("nilssno", "nilsson"),  # the last swapped
        ("ilsson", "nilsson"),  # the first missing
        ("wojick", "wojcik"),
        ("jna", "jan"),
        ("παπαδπουλοσ", "παπαδοπουλοσ"),
    ],
)
def test_one_mistake_is_forgiven(typed, meant):
    assert meant in NAMES.one_typo_away(typed)


def test_names_in_any_script_are_found_whatever_was_asked_before():
    names = Vocabulary(["anna", "παπας"])
    assert names.one_typo_away("bnna") == ("anna",)
    assert names.one_typo_away("καπας") == ("παπας",)
    names.add("enna")
    assert names.one_typo_away("nna") == ("anna", "enna")


def test_a_mistake_is_forgiven_before_the_word_is_complete():
    assert any("papadopoulos".startswith(meant) for meant in NAMES.one_typo_away("papdopou"))


@pytest.mark.parametrize(
    ("typed", "other"), [("bergtrom", "berg"), ("betgstrom", "be"), ("bergstron", "bergstro")]
)
def test_a_shorter_name_that_begins_alike_hides_no_mistake(typed, other):
    assert "bergstrom" in Vocabulary(["bergstrom", other]).one_typo_away(typed)


@pytest.mark.parametrize("typed", ["", "a", "an", "xyzzy", "nils"])
def test_what_cannot_be_a_mistake_is_none(typed):
    assert "nilsson" not in NAMES.one_typo_away(typed)


def test_words_are_found_by_their_beginnings():
    assert list(NAMES.beginning("ni", 3)) == ["nielsen", "nilsen", "nilsson"]
    assert list(NAMES.beginning("ni", 2)) == ["nielsen", "nilsen"]
    assert NAMES.has_beginning("papa")
    assert not NAMES.has_beginning("papas")
    assert list(NAMES.beginning("x", 3)) == []
    assert "anna" in NAMES
    assert "ann" not in NAMES
    assert "zz" not in NAMES


def test_an_empty_vocabulary_knows_nothing():
    nothing = Vocabulary()
    assert len(nothing) == 0
    assert nothing.one_typo_away("anna") == ()
    assert not nothing.has_beginning("a")


LETTERS = st.text("abcde", min_size=4, max_size=8)


@given(st.lists(LETTERS, min_size=1, max_size=30), st.data())
def test_any_one_mistake_in_any_word_leads_back_to_its_beginning(words, data):
    word = data.draw(st.sampled_from(words))
    place = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("abcde"))
    head, tail = word[:place], word[place:]
    typed = data.draw(
        st.sampled_from([head + tail[1:], head + letter + tail, head + letter + tail[1:]])
    )
    vocabulary = Vocabulary([word])
    assert typed == word or len(typed) < 3 or word in vocabulary.one_typo_away(typed)
    grown = Vocabulary(words[:1])
    for each in words:
        grown.add(each)
    assert list(grown.all()) == sorted(set(words))
    for meant in grown.one_typo_away(typed):
        assert grown.has_beginning(meant)
