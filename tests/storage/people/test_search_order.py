"""The order in which people are found, and what is told of them."""

from tests.builders import (
    a_list,
    a_ticket,
    an_attendee,
    an_entry,
    listed,
    some_lines,
    tampered,
    with_lists,
)


def names(store, text, **wishes):
    return [found.attendee.name for found in store.find(text, **wishes)]


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


def test_those_still_to_come_are_first_among_hundreds_of_the_same_name(store):
    came = [f"Ann Adams {n}" for n in range(250)]
    filled(store, *people(*((name, {}) for name in came), ("Ann Zorn", {}), ("Ann Yeo", {})))
    some_lines(store, *(an_entry(ticket_id=f"ticket-{name}", code=name) for name in came))
    for typed in ("a", "ann", "anb"):
        assert names(store, typed)[:2] == ["Ann Yeo", "Ann Zorn"]
        assert len(store.find(typed)) == 20


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


def test_somebody_is_found_with_all_their_tickets(store):
    ada = an_attendee("Ada Lovelace")
    listed(store, *(a_ticket(code, attendee=ada) for code in ("ADA2", "ADA3", "ADA1")))
    (found,) = store.find("lovelace")
    assert [ticket.code for ticket in found.tickets] == ["ADA2", "ADA3", "ADA1"]
    assert [hit.attendee for hit in store.find("ADA3")] == [found.attendee]


def test_somebody_without_a_ticket_is_found_too(store):
    listed(store, a_ticket("ADA1", attendee=an_attendee("Ada Lovelace")))
    tampered(store, "DELETE FROM tickets")
    (found,) = store.find("ada")
    assert found.attendee.name == "Ada Lovelace"
    assert found.tickets == ()
