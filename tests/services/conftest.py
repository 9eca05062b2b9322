from datetime import timedelta

import pytest

from checkin.codes.recognise import recognise
from checkin.core.servers.server_ticket import RulesRuling
from checkin.services.desk import Desk
from checkin.services.lists.imports import Imports
from checkin.services.servers.server_doors import ServerDoors
from tests import import_cases
from tests.auditing import problems
from tests.builders import NOON, an_entry, at_the_desk, new_id, some_lines, with_lists
from tests.server_tickets import a_servers_list
from tests.services.print_hall import Hall


@pytest.fixture
def imports(store, clock):
    return Imports(store, import_cases.recognise, lambda: new_id().upper(), clock)


@pytest.fixture
def lines(store):
    """Write five lines of one desk and three of another; give those of the first."""
    for number in range(5):
        some_lines(store, an_entry(ticket_id=f"T{number}", at=NOON + timedelta(minutes=number)))
        if number < 3:
            some_lines(store, at_the_desk(an_entry(ticket_id=f"U{number}"), "Desk 2"))
    assert problems(store) == []
    return [line for line in store.entries() if line.desk == "Desk 1"]


@pytest.fixture
def hall(store, scribe, clock):
    return Hall(store, scribe, clock)


@pytest.fixture
def printer(hall):
    return hall.with_printer("Badge 1")


@pytest.fixture
def left_behind(hall, printer):
    """Have a badge fail that is in a printer which nobody reaches; give its job."""
    printer.waits = True
    (job,) = hall.queue.ask(hall.people("ADA1"), printer="Badge 1").jobs
    hall.steps()
    hall.gives_up_in(printer)
    return job.id


class Rules:
    """Rules that say what they are told to, and keep what they were asked."""

    def __init__(self):
        self.asked = []
        self.ruling = RulesRuling(allowed=True)

    def __call__(self, rules, facts):
        self.asked.append((rules, facts))
        return self.ruling


@pytest.fixture
def rules():
    return Rules()


@pytest.fixture
def signed():
    """Say what each genuine code says of itself: there is none."""
    return {}


@pytest.fixture
def stand(store, scribe, rules, signed):
    """Stand at the server's list on some terms."""

    def at(**terms):
        with_lists(store, a_servers_list(**terms))
        doors = ServerDoors(store, rules, lambda code, keys: signed.get(code) if keys else None)
        return Desk(store, scribe, recognise, "main", doors)

    return at
