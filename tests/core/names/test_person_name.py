"""Family names, and given names as initials."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.names.person_name import (
    are_turned,
    listed_name,
    name_forms,
    name_parts,
    name_turned,
    part_forms,
)


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        (
            "George William Henry van der Bellen",
            ["George W. H. van der Bellen", "G. W. H. van der Bellen"],
        ),
        ("Anna Svensson", ["A. Svensson"]),
        ("Jean-Pierre Dupont-Moretti", ["J.-P. Dupont-Moretti"]),
        ("Martin Luther King Jr.", ["Martin L. King Jr.", "M. L. King Jr."]),
        ("Ελένη Μαρία Παπαδοπούλου", ["Ελένη Μ. Παπαδοπούλου", "Ε. Μ. Παπαδοπούλου"]),
        ("Борис Петров Димитров", ["Борис П. Димитров", "Б. П. Димитров"]),
        ("Prof. Ada Lovelace", ["Prof. A. Lovelace"]),
        ("Madonna", []),
        ("محمد عبد الرحمن الخوري", []),
        ("", []),
    ],
)
def test_given_names_become_initials_and_particles_stay(name, forms):
    assert list(dict.fromkeys(name_forms(name))) == [name, *forms]


def test_the_list_says_which_names_are_given():
    assert list(name_forms("María García Márquez", "María", "García Márquez")) == [
        "María García Márquez",
        "M. García Márquez",
    ]


def test_a_family_name_that_comes_first_is_kept():
    assert list(name_forms("Kovács János Béla", last_name="Kovács"))[-1] == "Kovács J. B."


def test_a_first_name_that_is_not_in_the_name_is_no_guide():
    assert list(name_forms("Anna Svensson", "Anna-Karin", "Svensson"))[-1] == "A. Svensson"


@pytest.mark.parametrize(
    ("name", "first", "last", "family"),
    [
        ("Alexander van der Bellen", "", "", "van der Bellen"),
        ("Kovács János", "János", "Kovács", "Kovács"),
        ("Gabriel García Márquez", "Gabriel", "García Márquez", "García Márquez"),
        ("Al Gore", "", "", "Gore"),
        ("Madonna", "", "", "Madonna"),
        ("", "", "", ""),
    ],
)
def test_the_family_name_is_what_badges_are_sorted_by(name, first, last, family):
    assert listed_name(name, first, last)[0] == family


@given(st.text(max_size=40), st.text(max_size=20), st.text(max_size=20))
def test_shorter_forms_are_shorter_and_keep_every_word(name, first, last):
    full, *shorter = name_forms(name, first, last)
    assert full == name
    for form in shorter:
        assert len(form.split()) == len(name.split())
        assert len(form) <= len(name) + len(name.split())


def test_a_first_name_alone_keeps_its_first_word():
    forms = part_forms("Anna Maria", "Anna Maria Rossi", "Anna Maria", "Rossi")
    assert list(forms) == ["Anna Maria", "Anna M."]


def test_a_family_name_alone_stays_as_it_is():
    assert list(part_forms("de la Cruz", "Ana de la Cruz", "Ana", "de la Cruz")) == ["de la Cruz"]


def test_a_whole_name_is_shortened_as_ever():
    assert list(part_forms("Ana Maria Rey", "Ana Maria Rey", "Ana Maria", "Rey")) == list(
        name_forms("Ana Maria Rey", "Ana Maria", "Rey")
    )


@pytest.mark.parametrize(
    ("listed", "parts"),
    [
        (("Ada Lovelace", "", ""), ("Ada", "Lovelace")),
        (("Jan van der Berg", "", ""), ("Jan", "van der Berg")),
        (("van der Berg", "", ""), ("van der Berg", "")),
        (("Van der Berg", "", ""), ("Van der Berg", "")),
        (("de Vries", "", ""), ("de Vries", "")),
        (("Ben de Vries", "", ""), ("Ben", "de Vries")),
        (("Di van Dyk", "", ""), ("Di", "van Dyk")),
        (("Van Nguyen", "", ""), ("Van", "Nguyen")),
        (("ben miller", "", ""), ("ben", "miller")),
        (("Ada Lovelace", "Ada", ""), ("Ada", "Lovelace")),
        (("Dr Ada L.", "Ada", "Lovelace"), ("Ada", "Lovelace")),
        (("Björk", "", ""), ("Björk", "")),
        (("", "", ""), ("", "")),
    ],
)
def test_first_and_last_name_are_known_from_the_whole(listed, parts):
    assert name_parts(*listed) == parts


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Maria De Luca", ("Maria", "De Luca")),
        ("Jan Van den Berghe", ("Jan", "Van den Berghe")),
        ("JAN VAN DEN BERGHE", ("JAN", "VAN DEN BERGHE")),
        ("Giuseppe Di Stefano", ("Giuseppe", "Di Stefano")),
        ("Charles De Gaulle", ("Charles", "De Gaulle")),
        ("Pieter Van Damme", ("Pieter", "Van Damme")),
        ("Juan Carlos De La Torre", ("Juan Carlos", "De La Torre")),
        ("Mohammed Bin Salman", ("Mohammed", "Bin Salman")),
        ("Mai Van Dijk Jr.", ("Mai", "Van Dijk Jr.")),
        # The first word, or one behind a title, is somebody's given name ...
        ("Al Gore", ("Al", "Gore")),
        ("Van Morrison", ("Van", "Morrison")),
        ("Van Petrosyan", ("Van", "Petrosyan")),
        ("Dr Ben Miller", ("Dr Ben", "Miller")),
        # ... the last one a family name ...
        ("Anh Do", ("Anh", "Do")),
        # ... and others are middle names or initials.
        ("Nguyen Van An", ("Nguyen Van", "An")),
        ("Nguyễn Van An", ("Nguyễn Van", "An")),
        ("Le Van Duc", ("Le Van", "Duc")),
        ("Duc Van Le", ("Duc Van", "Le")),
        ("John E Smith", ("John E", "Smith")),
        ("Kim Na Young", ("Kim Na", "Young")),
        ("Maria Del Carmen García", ("Maria Del Carmen", "García")),
        ("Maria De Los Angeles Ruiz Gil", ("Maria De Los Angeles Ruiz", "Gil")),
        ("Maria De La Cruz", ("Maria", "De La Cruz")),
    ],
)
def test_particles_that_are_written_large_begin_a_family_name_too(name, parts):
    assert name_parts(name) == parts


@pytest.mark.parametrize(
    ("listed", "turned"),
    [
        ("Dr. Müller, Jürgen", "Dr. Jürgen Müller"),
        ("Prof. Dr. van der Berg, Piet, PhD", "Prof. Dr. Piet van der Berg, PhD"),
        ("Müller, Jürgen", "Jürgen Müller"),
        ("van der Berg,Jan", "Jan van der Berg"),
        ("García Márquez, Gabriel José", "Gabriel José García Márquez"),
        ("Ann Lee, PhD", ""),
        ("Bo Ek, MSc", ""),
        ("Bo Ek, M.Sc., PhD", ""),
        ("Bo Ek, Ph.D.", ""),
        ("Ek, Ma", "Ma Ek"),
        ("King, Martin, Jr.", "Martin King, Jr."),
        ("Lee, Ann, MSc, PhD", "Ann Lee, MSc, PhD"),
        ("Lee, Ann, London", ""),
        ("Ada Lovelace", ""),
        ("Lovelace,", ""),
        ("", ""),
    ],
)
def test_a_name_that_is_listed_last_name_first_is_turned_around(listed, turned):
    assert name_turned(listed) == turned


def test_a_list_is_one_of_turned_names_where_most_are():
    assert are_turned(["Müller, Jürgen", "", "Öberg, Nils", "Cher"])
    assert not are_turned(["Müller, Jürgen", "Nils Öberg"])
    assert not are_turned([])
