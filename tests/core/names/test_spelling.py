"""The ways a name may be typed in another alphabet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.names.folding import fold
from checkin.core.names.spelling import skeleton, spellings


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Παπαδόπουλος", "papadopoulos papadopulos"),
        ("Χρήστος", "christos hristos"),
        ("Αχιλλέας", "achilleas ahilleas akhilleas"),
        ("Άγγελος", "angelos"),
        ("Βασίλης", "vasilis basiles"),
        ("Γιώργος", "giorgos yiorgos"),
        ("Ευαγγελία", "evangelia"),
        ("Ευθύμιος", "efthymios"),
        ("Παύλος", "pavlos paulos"),
        ("Μπακογιάννη", "bakogianni bakoyianni"),
        ("Γεωργίου", "georgiou"),
        ("Ντίνος", "ntinos dinos"),
        ("Γκίκας", "gkikas gikas"),
        ("Георгиев", "georgiev"),
        ("Желязков", "zhelyazkov jeljazkov"),
        ("Христо", "hristo khristo christo"),
        ("Цветан", "tsvetan cvetan"),
        ("Юлия", "yulia julija"),
        ("Андрей", "andrey andrei andrej"),
        ("Мария", "maria marija"),
        ("Щербаков", "shterbakov shcherbakov"),
        ("Достоевский", "dostoevskiy dostoevskii dostoevsky"),
        ("Григоренко", "hryhorenko"),
        ("Ђорђевић", "djordjevic"),
        ("Özil", "ozil oezil"),
        ("Jürgen", "jurgen juergen"),
        ("Käthe", "kathe kaethe"),
        ("Ångström", "angstrom"),
        ("Åsa", "asa aasa"),
        ("Søren", "soren soeren"),
        ("Đorđević", "dordevic djordjevic"),
        ("Straße", "strasse"),
        ("Wójcik", "wojcik"),
        ("Yıldız", "yildiz"),
    ],
)
def test_a_name_is_found_as_others_would_type_it(written, typed):
    assert set(typed.split()) <= set(spellings(written))


def test_decomposed_letters_are_spelt_as_composed_ones():
    assert spellings("O\u0308zil") == spellings("Özil")
    assert spellings("Андреи\u0306") == spellings("Андрей")


def test_plain_names_have_one_spelling():
    assert spellings("Smith") == ("smith",)
    assert spellings("\u0301") == ()


@given(st.text(max_size=20))
def test_spellings_are_folded_few_and_never_empty(word):
    forms = spellings(word)
    assert all(form and fold(form) == form for form in forms)
    assert len(forms) <= 8
    assert forms[:1] == ((fold(word),) if fold(word) else ())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mohammed", "mhmd"),
        ("muhamad", "mhmd"),
        ("hassan", "hsn"),
        ("yousef", "ysf"),
        ("cohen", "khhn"),
        ("yitzhak", "ytshk"),
        ("omar", "`mr"),
    ],
)
def test_names_without_vowels_are_known_by_their_consonants(one, other):
    assert skeleton(one) == skeleton(other)
