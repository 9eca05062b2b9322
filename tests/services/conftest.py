from datetime import timedelta

import pytest

from checkin.services.imports import Imports
from tests.auditing import problems
from tests.builders import NOON, an_entry, at_the_desk, new_id, some_lines
from tests.import_cases import recognise
from tests.services.print_hall import Hall


@pytest.fixture
def imports(store, clock):
    return Imports(store, recognise, lambda: new_id().upper(), clock)


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
