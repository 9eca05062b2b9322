"""What people are found by, after they were added, changed or removed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.names.folding import words
from checkin.storage.people.search_words import every_spelling
from checkin.storage.store import Store
from tests.builders import a_ticket, an_attendee, listed, new_id, tampered


def names(store, text, **wishes):
    return [found.attendee.name for found in store.find(text, **wishes)]


def test_an_edit_is_found_at_once(store, attendees):
    listed(store, a_ticket("ADA1", name="Ada Lovelace"))
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
