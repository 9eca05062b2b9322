"""People found by what somebody types, in a real event file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.folding import words
from checkin.storage.search_words import every_spelling
from checkin.storage.store import Store
from tests.builders import (
    a_list,
    a_ticket,
    an_attendee,
    an_entry,
    listed,
    new_id,
    some_lines,
    tampered,
    with_lists,
)

PEOPLE = (
    "Γιώργος Παπαδόπουλος", "Adam Wójcik", "Jan Straße", "Mesut Özil", "Георги Георгиев",
    "Ayşe Yıldız", "محمد حسن", "דוד כהן", "Sean O’Connor", "Vincent van der Berg", "王小明",
    "Anna Nilsson", "Anna Maria Nilsson-Ek", "Nils Holm", "Åsa Ångström", "Łukasz Żółć",
    "Jurgen Mueller", "Nina Li", "Lisa Lindqvist", "Alí", "Quirin 100% _Lovelace_",
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


def test_three_characters_do_not_pass_for_the_end_of_a_code(store):
    listed(store, a_ticket("XYZ-ABCD", attendee=an_attendee("Ada Ek")))
    assert names(store, "ABCD") == ["Ada Ek"]
    assert names(store, "BCD") == []


# -- who comes first


def filled(store, *tickets):
    listed(store, *tickets)
    return store


def people(*told):
    return (a_ticket(name, attendee=an_attendee(name, **fields)) for name, fields in told)


def test_names_come_before_companies_and_companies_before_addresses(store):
    filled(
        store,
        *people(
            ("Zoe Adams", {"email": "nokia@mail.example"}),
            ("Bea Brown", {"company": "Nokia"}),
            ("Zac Nokia", {}),
        ),
    )
    assert names(store, "nokia") == ["Zac Nokia", "Bea Brown", "Zoe Adams"]


def test_whole_words_come_before_beginnings(store):
    filled(store, *people(("Adam Ahlin", {}), ("Ann Zorn", {}), ("Anna Berg", {})))
    assert names(store, "ann") == ["Ann Zorn", "Anna Berg"]
    assert [found.score for found in store.find("ann")] == [100, 90]


def test_the_beginning_of_a_name_comes_before_its_middle(store):
    filled(
        store,
        *people(
            ("Eva Maria Adams", {"first_name": "Eva Maria", "last_name": "Adams"}),
            ("Marit Zorn", {"first_name": "Marit", "last_name": "Zorn"}),
        ),
    )
    assert names(store, "mari") == ["Marit Zorn", "Eva Maria Adams"]


def test_equals_are_in_the_order_of_their_last_names(store):
    told = [("Zoe", "Åberg"), ("Ada", "Cole"), ("Bo", "Berg"), ("Al", "Berg")]
    filled(
        store,
        *people(
            *((f"{a} {b}", {"first_name": a, "last_name": b, "company": "ACME"}) for a, b in told)
        ),
    )
    assert names(store, "acme") == ["Zoe Åberg", "Al Berg", "Bo Berg", "Ada Cole"]


def test_those_still_to_come_are_first(store):
    with_lists(store, a_list(id="dinner", name="Dinner"))
    filled(store, *people(("Ann Adams", {}), ("Ann Berg", {}), ("Anna Cole", {})))
    some_lines(
        store,
        an_entry(ticket_id="ticket-Ann Adams", code="Ann Adams"),
        an_entry(ticket_id="ticket-Ann Berg", code="Ann Berg", list_id="dinner"),
    )
    assert names(store, "ann") == ["Ann Adams", "Ann Berg", "Anna Cole"]
    assert names(store, "ann", list_id="main") == ["Ann Berg", "Ann Adams", "Anna Cole"]
    assert names(store, "ann", list_id="dinner") == ["Ann Adams", "Ann Berg", "Anna Cole"]
    assert [found.arrived for found in store.find("ann", list_id="main")] == [False, True, False]
    assert [found.arrived for found in store.find("ann")] == [True, True, False]


def test_a_code_comes_before_names(store):
    filled(
        store,
        a_ticket("ANNA", attendee=an_attendee("Bo Berg")),
        a_ticket("X-ANNA", attendee=an_attendee("Cy Cole")),
        a_ticket("ADA1", attendee=an_attendee("Anna Adams")),
        a_ticket("ADA2", attendee=an_attendee("Bea Annafors")),
    )
    assert names(store, "anna") == ["Anna Adams", "Bo Berg", "Bea Annafors", "Cy Cole"]


def test_a_single_letter_gives_a_bounded_choice_with_whole_names_in_it(store):
    filled(
        store,
        *people(*((f"Bo B{chr(97 + n % 26)}{n}", {}) for n in range(300)), ("Zoe B", {})),
    )
    assert len(store.find("b")) == 20
    assert len(store.find("b", limit=3)) == 3
    assert names(store, "b", limit=1) == ["Zoe B"]
    assert store.find("b", limit=0) == []


# -- what is found


def test_somebody_is_found_with_all_their_tickets(store):
    ada = an_attendee("Ada Lovelace")
    listed(store, a_ticket("ADA1", attendee=ada), a_ticket("ADA2", attendee=ada))
    (found,) = store.find("lovelace")
    assert [ticket.code for ticket in found.tickets] == ["ADA1", "ADA2"]
    assert [hit.attendee for hit in store.find("ADA2")] == [found.attendee]


def test_somebody_without_a_ticket_is_found_too(store):
    listed(store, a_ticket("ADA1", attendee=an_attendee("Ada Lovelace")))
    tampered(store, "DELETE FROM tickets")
    (found,) = store.find("ada")
    assert found.attendee.name == "Ada Lovelace"
    assert found.tickets == ()


# -- how it is kept


def test_an_edit_is_found_at_once(store, attendees):
    listed(store, a_ticket("ADA1", attendee=an_attendee("Ada Lovelace")))
    attendees.edit("ADA1", {"name": "Ada Byron", "first_name": "Ada", "last_name": "Byron"})
    assert names(store, "byron") == ["Ada Byron"]
    assert names(store, "lovelace", thorough=False) == []
    attendees.edit("ADA1", {"company": "Analytical Engines"})
    assert names(store, "engines") == ["Ada Byron"]


def test_a_walk_in_and_a_substitute_are_found_at_once(store, attendees):
    listed(store, a_ticket("ADA1", attendee=an_attendee("Ada Lovelace")))
    attendees.walk_in({"name": "Grace Hopper"})
    attendees.substitute("ADA1", {"name": "Mary Somerville"})
    assert names(store, "hoper") == ["Grace Hopper"]
    assert names(store, "somervile") == ["Mary Somerville"]
    assert names(store, "lovelace") == ["Ada Lovelace"]


def test_another_connection_finds_what_was_added_since(store):
    listed(store, a_ticket("ADA1", attendee=an_attendee("Ada Lovelace")))
    with Store(store.path) as other:
        assert names(other, "lovelaec") == ["Ada Lovelace"]
        listed(store, a_ticket("BO1", attendee=an_attendee("Bo Hopper")))
        assert names(other, "hoppre") == ["Bo Hopper"]
        with store.write():
            store.index_attendees()
        listed(store, a_ticket("CY1", attendee=an_attendee("Cy Turing")))
        assert names(other, "truing") == ["Cy Turing"]
        assert names(other, "hoppre") == ["Bo Hopper"]


def test_indexing_all_anew_changes_nothing_and_forgets_who_is_gone(store):
    listed(store, *(a_ticket(name, attendee=an_attendee(name)) for name in ("Ada Ek", "Bo Ek")))
    before = store.find("ek")
    with store.write():
        store.index_attendees()
    assert store.find("ek") == before
    tampered(store, "DELETE FROM tickets")
    tampered(store, "DELETE FROM attendees WHERE name = 'Bo Ek'")
    with store.write():
        store.index_attendees()
    assert names(store, "ek") == ["Ada Ek"]
    assert names(store, "bo") == []
    assert not store.damage()


def test_somebody_removed_is_no_longer_found(store):
    listed(store, a_ticket("ADA1", attendee=an_attendee("Ada Ek")))
    tampered(store, "DELETE FROM tickets")
    tampered(store, "DELETE FROM attendees")
    with store.write():
        store.index_attendees([1])
    assert store.find("ada") == []


def _index_and_give_up(store):
    with store.write():
        store._db.execute("UPDATE attendees SET name = 'Ada Ek'")
        store.index_attendees()
        assert names(store, "ada") == ["Ada Ek"]
        raise KeyboardInterrupt


def test_what_was_rolled_back_is_not_found(store):
    listed(store, a_ticket("BO1", attendee=an_attendee("Bo Ek")))
    with pytest.raises(KeyboardInterrupt):
        _index_and_give_up(store)
    assert names(store, "ada") == []
    listed(store, a_ticket("ADA1", attendee=an_attendee("Adam Ek")))
    assert names(store, "adma") == ["Adam Ek"]
    assert names(store, "bo") == ["Bo Ek"]


@given(name=st.text(max_size=60), company=st.text(max_size=60), email=st.text(max_size=60))
def test_whatever_a_list_holds_is_indexed_and_found(store, name, company, email):
    texts = [value.encode(errors="replace").decode() for value in (name, company, email)]
    fields = dict(zip(("name", "company", "email"), texts, strict=True))
    (ticket,) = listed(store, a_ticket(f"CODE{new_id()}", attendee=an_attendee(**fields)))
    known = ticket.attendee.id
    found = {hit.attendee.id for hit in store.find(texts[0], limit=1000)}
    assert known in found or not searchable(texts[0])


def searchable(text):
    """Tell whether a text has words, not too many of them and not too long."""
    found = [word for word in words(text[:200]) if every_spelling(word)]
    return 0 < len(found) <= 8 and max(map(len, found)) <= 40 and len(text.split()) <= 8
