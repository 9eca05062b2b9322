import pytest

from checkin.core.errors import EventFileDamaged
from checkin.core.moments import stored
from checkin.core.servers.pulled import SignedCodes
from checkin.core.servers.server_ticket import OrderState, ServerTicket
from tests.builders import NOON, a_ticket, listed, tampered
from tests.server_tickets import (
    SERVER,
    at_a_gate,
    on_a_server,
    told_of,
    with_signed_codes,
)

ADA, BOB = a_ticket("ADA1"), a_ticket("BOB2")
SIGNED = SignedCodes("pretix_sig1", ("key",), products=(("1", "Pass"), ("2", "Tour, Day 2")))


def test_what_a_server_says_of_a_ticket_comes_back_as_it_was_written(store):
    listed(store, ADA, BOB)
    much = ServerTicket(
        ADA.id, SERVER, "5", "ABC", "4", "1", "2", "3", OrderState.EXPIRED,
        valid_if_pending=True, needs_approval=True, is_blocked=True, is_withdrawn=True,
        answered=frozenset({"7", "8"}),
        picture="/api/picture/10/portrait.jpg",
    )  # fmt: skip
    on_a_server(store, much, told_of(BOB))
    assert store.server_tickets([ADA.id, "nobody", BOB.id]) == {ADA.id: much, BOB.id: told_of(BOB)}
    assert store.server_tickets([]) == {}


def test_tickets_are_found_by_what_they_are_added_to(store):
    tour, other, alone = a_ticket("TOUR"), a_ticket("OTHER"), a_ticket("ALONE")
    listed(store, ADA, tour, other, alone)
    on_a_server(
        store,
        told_of(ADA, key="1"),
        told_of(tour, parent="1"),
        told_of(other, parent="1", server="https://elsewhere.example/a/b"),
        told_of(alone),
    )
    assert [each.id for each in store.tickets_added_to(SERVER, "1")] == [tour.id]
    assert store.tickets_added_to(SERVER, "") == []


def test_withdrawn_codes_are_those_of_one_server(store):
    with_signed_codes(store, SignedCodes(revoked=("OLD",), blocked=(("BAD", True), ("ok", False))))
    assert store.withdrawn(SERVER, "OLD") == {"revoked"}
    assert store.withdrawn(SERVER, "BAD") == {"blocked"}
    for server, code in ((SERVER, "ok"), (SERVER, "old"), ("https://else.example/a/b", "OLD")):
        assert not store.withdrawn(server, code)


def test_how_codes_prove_themselves_is_known_once_it_was_told(store):
    assert store.signed_codes(SERVER) == SignedCodes()
    with_signed_codes(store, SIGNED)
    assert store.signed_codes(SERVER) == SIGNED
    assert store.signed_codes("https://elsewhere.example/a/b") == SignedCodes()


@pytest.mark.parametrize(("gate", "known"), [("3", "3"), (3, "3"), (None, ""), ("", "")])
def test_a_target_remembers_the_gate_at_which_this_computer_stands(store, gate, known):
    assert store.gate_at(SERVER) == ""
    at_a_gate(store, gate)
    assert store.gate_at(SERVER) == known


def test_a_ticket_known_by_its_signature_alone_is_found_like_any_other(store):
    unseen = a_ticket(
        "=signed", name="", category="Pass", valid_from=NOON, server=SERVER, product="1"
    )
    told = told_of(unseen, key="")
    with store.write():
        store.add_unseen(unseen, told, stored(NOON))
    assert store.tickets_by_code("=signed") == [unseen]
    assert store.server_tickets([unseen.id]) == {unseen.id: told}


@pytest.mark.parametrize(
    "told",
    ["", "[]", "{}", '{"product": 1, "variation": "", "subevent": "", "answered": []}',
     '{"product": "1", "variation": "", "subevent": "", "state": "lost", "answered": []}',
     ('{"product": "1", "variation": "", "subevent": "", "state": "paid", "answered": [], '
     '"is_blocked": 1}')],
)  # fmt: skip
def test_what_cannot_be_read_is_told(store, told):
    listed(store, ADA)
    on_a_server(store, told_of(ADA))
    tampered(store, "UPDATE server_tickets SET told = ?", [told])
    with pytest.raises(EventFileDamaged, match="of the ticket 'ticket-ADA1'"):
        store.server_tickets([ADA.id])


@pytest.mark.parametrize("content", ["", "[]", '{"scheme": "", "keys": [1], "products": []}'])
def test_keys_that_cannot_be_read_are_told(store, content):
    with_signed_codes(store, SIGNED)
    tampered(store, "UPDATE server_facts SET content = ?", [content])
    with pytest.raises(EventFileDamaged, match="prove themselves"):
        store.signed_codes(SERVER)
