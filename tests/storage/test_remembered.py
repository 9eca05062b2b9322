"""Of what a connection remembers it forgets what another one changes, and nothing else."""

import contextlib
from dataclasses import replace
from itertools import count

import pytest

from checkin.core.moments import stored
from checkin.core.question import Question, QuestionKind
from checkin.core.servers.outbox import Target
from checkin.core.servers.pulled import SignedCodes
from checkin.storage.servers.server_tickets import SIGNED, signed_codes_row
from checkin.storage.store import Store
from tests.builders import NOON, a_list, an_entry, at_the_desk, some_lines, with_lists
from tests.server_tickets import SERVER, with_signed_codes

GATE = '{"gate": "7"}'


def renamed(store):
    with store.write():
        store.change_event(replace(store.event(), name="Renamed"))


def with_a_gate(store):
    with store.write():
        store.add_target(Target("pretix", SERVER))
        store.remember(store.targets()[0].id, GATE)


def connected_at_a_gate(store):
    with store.write():
        store.add_target(Target("pretix", SERVER, GATE))


def asked(store):
    with store.write():
        store.put_question(Question("lunch", "Lunch?", QuestionKind.YES_NO), stored(NOON))


def patterned(store):
    with store.write():
        store.add_patterns(SERVER, [("Plugin", "^x$")])


@pytest.fixture
def elsewhere(store):
    with Store(store.path, computer="laptop") as other:
        yield other


@pytest.mark.parametrize(
    ("change", "look"),
    [
        (renamed, lambda store: store.event().name),
        (lambda store: with_lists(store, a_list(name="Side door")), lambda store: store.lists()),
        (asked, lambda store: store.questions()),
        (with_a_gate, lambda store: store.gate_at(SERVER)),
        (connected_at_a_gate, lambda store: store.gate_at(SERVER)),
        (patterned, lambda store: store.plugin_patterns()),
        (
            lambda store: with_signed_codes(store, SignedCodes("pretix_sig1", ("key",))),
            lambda store: (store.signed_codes(SERVER), store.signing_servers()),
        ),
    ],
)
def test_what_another_program_changes_is_seen_at_once(store, elsewhere, change, look):
    before = look(store)
    change(elsewhere)
    assert look(store) == look(elsewhere) != before


@pytest.mark.parametrize("statement", range(1, 8))
def test_what_is_changed_while_somebody_looks_is_seen_at_the_next_look(store, elsewhere, statement):
    signed = SignedCodes("pretix_sig1", ("key",))
    with_signed_codes(elsewhere, signed)
    numbers = count(1)

    def change(_: str) -> None:
        if next(numbers) == statement:
            with elsewhere.write():
                elsewhere.keep_fact("https://other.example/a/b", SIGNED, signed_codes_row(signed))

    store._db.set_trace_callback(change)
    store.signing_servers()
    store._db.set_trace_callback(None)
    assert store.signing_servers() == elsewhere.signing_servers()


def test_a_change_that_is_given_up_is_not_seen(store, elsewhere):
    before = store.event()
    with contextlib.suppress(LookupError), elsewhere.write():
        elsewhere.change_event(replace(before, name="Renamed"))
        raise LookupError
    renamed(store)  # counted as the one that was given up
    assert elsewhere.event().name == "Renamed"


def test_lines_that_another_program_writes_leave_the_doors_as_they_are(store, elsewhere):
    before = store.lists()
    some_lines(elsewhere, at_the_desk(an_entry(), "Desk 2"))
    assert store.lists() is before


def test_one_desk_of_two_programs_has_one_chain(store, elsewhere):
    for each in (store, elsewhere, elsewhere, store, elsewhere, store):
        some_lines(each, an_entry(desk="Desk 1"))
        some_lines(each, an_entry(desk="Desk 2"))
    lines = [line for line in store.entries() if line.desk == "Desk 1"]
    assert [line.number for line in lines] == [1, 2, 3, 4, 5, 6]
    assert len({line.chain for line in lines}) == 1
    assert [line.previous for line in lines[1:]] == [line.hash for line in lines[:-1]]


def test_a_chain_goes_on_where_a_transaction_was_given_up(store, elsewhere):
    some_lines(store, an_entry())
    some_lines(elsewhere, an_entry())
    with contextlib.suppress(LookupError), store.write():
        store.append(an_entry())
        raise LookupError
    some_lines(store, an_entry())
    assert [line.number for line in store.entries()] == [1, 2, 3]
