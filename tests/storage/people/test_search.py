"""People found by what somebody types, in a real event file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.lists.attendee_list import Field
from checkin.core.lists.listing import ListSource
from checkin.storage.store import Store
from tests.builders import (
    NOON,
    a_ticket,
    an_attendee,
    listed,
)

PEOPLE = (
    "Γιώργος Παπαδόπουλος", "Adam Wójcik", "Jan Straße", "Mesut Özil", "Георги Георгиев",
    "Ayşe Yıldız", "محمد حسن", "דוד כהן", "Sean O’Connor", "Vincent van der Berg", "王小明",
    "Anna Nilsson", "Anna Maria Nilsson-Ek", "Nils Holm", "Åsa Ångström", "Łukasz Żółć",
    "Jurgen Mueller", "Nina Li", "Lisa Lindqvist", "Alí", "Quirin 100% _Lovelace_",
    "יוסף רוזנברג", "عبد الرحمن بن زيتونة",
)  # fmt: skip


def codes(number):
    return f"BCDFGHJK{number:02}LNPRST{number * 7:04}"


@pytest.fixture(scope="module")
def crowd(tmp_path_factory, _empty_file):
    """Fill an event file once; the tests of this module only read it."""
    path = tmp_path_factory.mktemp("crowd") / "crowd.checkin"
    path.write_bytes(_empty_file.read_bytes())
    with Store(path) as store:
        listed(
            store,
            *(
                a_ticket(
                    codes(number),
                    attendee=an_attendee(
                        name, company=f"Firma {number}", email=f"x{number}y@mail.example"
                    ),
                )
                for number, name in enumerate(PEOPLE, 1)
            ),
        )
        yield store


def names(store, text, **wishes):
    return [found.attendee.name for found in store.find(text, **wishes)]


# -- who is found


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        # across scripts and without accents
        ("papadopoulos", "Γιώργος Παπαδόπουλος"),
        ("papadopulos", "Γιώργος Παπαδόπουλος"),
        ("Παπαδόπουλος", "Γιώργος Παπαδόπουλος"),
        ("ΠΑΠΑΔΟΠΟΥΛΟΣ", "Γιώργος Παπαδόπουλος"),
        ("παπαδοπουλος", "Γιώργος Παπαδόπουλος"),
        ("giorgos pap", "Γιώργος Παπαδόπουλος"),
        ("wojcik", "Adam Wójcik"),
        ("wo\u0301jcik", "Adam Wójcik"),
        ("Wójcik", "Adam Wójcik"),
        ("strasse", "Jan Straße"),
        ("straße", "Jan Straße"),
        ("STRASSE", "Jan Straße"),
        ("ozil", "Mesut Özil"),
        ("oezil", "Mesut Özil"),
        ("Özil", "Mesut Özil"),
        ("O\u0308ZIL", "Mesut Özil"),
        ("georgiev", "Георги Георгиев"),
        ("георгиев", "Георги Георгиев"),
        ("yildiz", "Ayşe Yıldız"),
        ("YILDIZ", "Ayşe Yıldız"),
        ("yıldız", "Ayşe Yıldız"),
        ("mohammed", "محمد حسن"),
        ("hassan", "محمد حسن"),
        ("محمد", "محمد حسن"),
        ("cohen", "דוד כהן"),
        ("כהן", "דוד כהן"),
        ("yosef", "יוסף רוזנברג"),
        ("rosenberg", "יוסף רוזנברג"),
        ("abdulrahman", "عبد الرحمن بن زيتونة"),
        ("abdel rahman", "عبد الرحمن بن زيتونة"),
        ("عبد الرحمن", "عبد الرحمن بن زيتونة"),
        ("wang", "王小明"),
        ("xiaoming", "王小明"),
        ("王", "王小明"),
        ("angstrom", "Åsa Ångström"),
        ("zolc lukasz", "Łukasz Żółć"),
        ("Müller", "Jurgen Mueller"),
        # in any order, from one letter, in pieces
        ("nilsson anna ek", "Anna Maria Nilsson-Ek"),
        ("ek", "Anna Maria Nilsson-Ek"),
        ("li", "Nina Li"),
        ("oconnor", "Sean O’Connor"),
        ("o'connor", "Sean O’Connor"),
        ("connor sean", "Sean O’Connor"),
        ("vanderberg", "Vincent van der Berg"),
        ("berg", "Vincent van der Berg"),
        ("ł", "Łukasz Żółć"),
        # mistyped
        ("papadpoulos", "Γιώργος Παπαδόπουλος"),
        ("wojick", "Adam Wójcik"),
        ("lindqivst", "Lisa Lindqvist"),
        ("lisa lnidq", "Lisa Lindqvist"),
        ("vincnet berg", "Vincent van der Berg"),
        ("papadpoulso", "Γιώργος Παπαδόπουλος"),
        ("lindkvisst", "Lisa Lindqvist"),
        # by company, address and code
        ("firma 2", "Adam Wójcik"),
        ("x2y", "Adam Wójcik"),
        ("x2y@mail.example", "Adam Wójcik"),
        ("x2y@mail.exa", "Adam Wójcik"),
        (codes(2), "Adam Wójcik"),
        (codes(2).lower(), "Adam Wójcik"),
        ("0014", "Adam Wójcik"),
        ("st0014", "Adam Wójcik"),
        ("LNPRST0014", "Adam Wójcik"),
    ],
)
def test_somebody_is_found(crowd, typed, name):
    assert name in names(crowd, typed)


@pytest.mark.parametrize("typed", ["papadopoulos", "wojcik", "oezil", "lindqvist", "0014"])
def test_from_the_first_letter_of_a_rare_name_on_it_is_never_lost_again(crowd, typed):
    (name,) = names(crowd, typed)[:1]
    for length in range(4, len(typed) + 1):
        assert name in names(crowd, typed[:length])


@pytest.mark.parametrize("typed", ["", " ", "%", "_", "%%%%", '"', "*", "'", "(", "-", "^", "\x00"])
def test_signs_alone_find_nobody(crowd, typed):
    assert crowd.find(typed) == []


@pytest.mark.parametrize(
    "typed",
    ["100%", "_lovelace_", '"lovelace"', "lovelace*", "^quirin", "(quirin", "quirin)", "-quirin",
     "quirin\x00lovelace", "quirin\nlovelace", "\ufeffquirin\u200b", "quirin\x1b"],
)  # fmt: skip
def test_signs_among_letters_are_nothing_but_signs(crowd, typed):
    assert names(crowd, typed) == ["Quirin 100% _Lovelace_"]


@pytest.mark.parametrize("typed", ["anna AND", "anna OR nils", "anna NOT holm", "NEAR(anna, ek)"])
def test_operators_are_words_like_others(crowd, typed):
    assert "Nils Holm" not in names(crowd, typed)
    assert "Anna Nilsson" not in names(crowd, typed)


@pytest.mark.parametrize("typed", ["a%", "a_a", "anna OR", "%anna", "an*a"])
def test_nothing_typed_is_a_pattern(crowd, typed):
    plain = "".join(letter if letter.isalnum() else " " for letter in typed)
    assert names(crowd, typed) == names(crowd, plain)


@pytest.mark.parametrize(
    "typed", ["x" * 10_000, "a " * 5_000, "anna" + " " * 10_000, "\ud800anna\udfff", "\u0301" * 99]
)
def test_absurd_input_is_answered_like_any_other(crowd, typed):
    assert len(crowd.find(typed)) <= 20


@given(st.text(max_size=40))
def test_whatever_is_typed_is_answered(crowd, typed):
    for found in crowd.find(typed):
        assert 1 <= found.score <= 100


@given(st.sampled_from(PEOPLE))
def test_everybody_is_found_by_their_own_name(crowd, name):
    assert names(crowd, name)[0] == name


def test_only_the_beginnings_of_words_count(crowd):
    assert names(crowd, "sson", thorough=False) == []


def test_who_still_types_is_not_kept_waiting_for_guesses(crowd):
    assert names(crowd, "papadpoulso", thorough=False) == []
    assert names(crowd, "papadpoulos", thorough=False) == ["Γιώργος Παπαδόπουλος"]


@pytest.mark.parametrize("code", ["ADA-OLD1", "8a"])
def test_a_further_code_of_a_ticket_finds_its_holder(store, code):
    listed(store, a_ticket("ADA-NEW1", attendee=an_attendee("Ada Ek")), a_ticket("BOB-0001"))
    with store.write():
        source = ListSource("list.csv", ("Name",), ((Field.NAME, 0),))
        ticket = store.tickets_by_code("ADA-NEW1")[0]
        store.begin_import(source, NOON).add_other_codes([(code, ticket.id)])
    assert names(store, code) == names(store, code.swapcase()) == ["Ada Ek"]


@pytest.mark.parametrize(("typed", "name"), [("7", "Ada"), ("041", "Ben"), ("b7", "Cem")])
def test_a_short_code_finds_its_holder_where_it_is_typed_whole(store, typed, name):
    people = {"7": "Ada", "041": "Ben", "B7": "Cem", "17": "Dov", "1041": "Eve"}
    listed(store, *(a_ticket(code, attendee=an_attendee(who)) for code, who in people.items()))
    assert names(store, typed) == [name]


@pytest.mark.parametrize("typed", ["INV 0012", "inv 0012", "V 0012", "0012"])
def test_a_code_with_a_blank_in_it_finds_its_holder_whole_and_by_its_end(store, typed):
    people = {"INV 0012": "Ada Ek", "INV 0013": "Bo Berg", "INV-0014": "Inv Nilsson"}
    listed(store, *(a_ticket(code, attendee=an_attendee(who)) for code, who in people.items()))
    assert names(store, typed) == ["Ada Ek"]


def test_three_characters_do_not_pass_for_the_end_of_a_code(store):
    listed(store, a_ticket("XYZ-ABCD", attendee=an_attendee("Ada Ek")))
    assert names(store, "ABCD") == ["Ada Ek"]
    assert names(store, "BCD") == []


def test_who_is_written_without_vowels_hides_nobody_who_was_mistyped(new_store):
    store = new_store()
    listed(store, a_ticket("A1", name="عبد الرحمن بن زيتونة"), a_ticket("A2", name="Itziar Ibáñez"))
    assert "Itziar Ibáñez" in [found.attendee.name for found in store.find("ibanes")]
