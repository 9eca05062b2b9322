"""Files that got lists of their own: in whatever order they merge, they say the same."""

import contextlib
import shutil
from datetime import timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.codes.recognise import recognise as recognise_code
from checkin.core.errors import NotFound, Refused
from checkin.services.attendees import Attendees
from checkin.services.corrections import Corrections
from checkin.services.desk import Desk
from checkin.services.journal.merging import Merging
from checkin.services.lists.imports import Imports
from checkin.services.scribe import Scribe
from checkin.storage.store import Store
from tests.auditing import problems
from tests.builders import NOON, Clock, new_id
from tests.import_cases import HEADER, a_table, recognise

ADA = ("Ada Lovelace", "ada@example.org", "Analytical Engines")
BOB = ("Bob Byron", "bob@example.org", "Poets")
DAYS = (*HEADER, "Category", "Status")
CODES = ("A1", "A2", "A3", "A4", "T1", "T2", "B1", "B2")


def list_in(store, minutes, *rows):
    """Bring a list in, so many minutes after noon."""
    moment = NOON + timedelta(minutes=minutes)
    Imports(store, recognise, new_id, lambda: moment).run(a_table(*rows, header=DAYS))


def at_a_desk(store, name, work, minutes, code):
    """Do something about a code, or about the last line that was written here."""
    scribe = Scribe(name, "Olive", Clock(NOON + timedelta(minutes=minutes)), new_id)
    attendees = Attendees(store, scribe, new_id)
    corrections = Corrections(store, scribe)
    last = [line.id for line in store.latest(1)]
    with contextlib.suppress(Refused, NotFound):  # what cannot be done is not
        match work:
            case "scan":
                Desk(store, scribe, recognise_code, "main").scan(code)
            case "edit":
                attendees.edit(code, {"company": f"{name} Ltd"})
            case "substitute":
                attendees.substitute(code, {"name": f"Guest of {name}"})
            case _ if last:
                getattr(corrections, work)(last[0], "as was said")


def told(store):
    """All that a file says of people and tickets, who is inside, and what is known at a door."""
    assert problems(store) == []
    presences = {ticket: found for ticket, found in store.all_presences().items() if found}
    tickets = sorted(store.tickets(), key=lambda ticket: ticket.id)
    scribe = Scribe("Desk 1", "Olive", Clock(NOON + timedelta(hours=1)), new_id)
    desk = Desk(store, scribe, recognise_code, "main")
    verdicts = {code: desk.scan(code).verdict for code in CODES}
    return tickets, store.counts("main"), presences, verdicts


class Desks:
    """Event files that are copied, for desks that work apart, and merged."""

    def __init__(self, folder):
        self._folder = folder
        self._opened = []

    def copy(self, store):
        path = self._folder / f"copy{len(self._opened)}.checkin"
        store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        shutil.copyfile(store.path, path)
        self._opened.append(Store(path))
        return self._opened[-1]

    def merged(self, first, *others):
        """Merge copies of some files into a copy of the first."""
        whole = self.copy(first)
        for other in others:
            Merging(whole).merge(other)
        return whole

    def close(self):
        for each in self._opened:
            each.close()


@pytest.fixture
def desks(tmp_path):
    made = Desks(tmp_path)
    yield made
    made.close()


def assert_merging_in_any_order_is_one(desks, *files):
    """Whichever file takes in which first, and whichever are merged before, all say the same."""
    first, *rest = files
    whole = told(desks.merged(first, *rest))
    for order in permutations(files):
        assert told(desks.merged(*order)) == whole
    assert told(desks.merged(first, desks.merged(*reversed(rest)))) == whole
    assert told(desks.merged(desks.merged(*files), first, *files)) == whole


def test_a_ticket_of_which_two_lists_say_different_things_is_as_the_later_says_everywhere(
    new_store, desks
):
    origin = new_store()
    list_in(origin, 0, (*ADA, "A1", "Monday", "valid"))
    early, late, without = (desks.copy(origin) for _ in range(3))
    list_in(early, 1, (*ADA, "A1", "Monday", "valid"), (*ADA, "T1", "Tuesday", "valid"))
    list_in(late, 2, (*ADA, "A1", "Monday", "valid"), (*ADA, "T1", "Tuesday", "canceled"))
    list_in(without, 3, ("Ada King", *ADA[1:], "A1", "Monday", "valid"))
    assert_merging_in_any_order_is_one(desks, early, late, without)


@pytest.mark.parametrize("code", ["B1", ""])
def test_who_was_taken_back_and_whom_a_list_names_stands_the_same_everywhere(
    new_store, desks, code
):
    origin = new_store()
    list_in(origin, 0, (*ADA, "A1", "", "valid"))
    scribe = Scribe("Desk 1", "Olive", Clock(), new_id)
    bob = {"name": BOB[0], "email": BOB[1]}
    cleo = {"name": "Cleo Byron", "email": "cleo@example.org"}
    attendees = Attendees(origin, scribe, new_id)
    lines = attendees.substitute("A1", bob), attendees.walk_in(cleo)
    undone, listed = desks.copy(origin), desks.copy(origin)
    for line in lines:
        Corrections(undone, scribe).undo(line.id, "slip")
    listed_now = (*ADA, "A1", "", "valid"), (*BOB, code, "", "valid"), (*cleo.values(), "", "T1")
    list_in(listed, 1, *listed_now)
    both = desks.copy(undone)
    list_in(both, 2, *listed_now)
    assert_merging_in_any_order_is_one(desks, undone, listed, both)


@pytest.mark.parametrize(
    ("early", "late"),
    [
        (("valid", "canceled"), [(*ADA[:2], "Royal", "A1", "Monday", "valid")]),
        (("canceled", "valid"), [(*ADA, "T1", "Tuesday", "revoked")]),
        (("canceled", "revoked"), [(*BOB, "B1", "", "valid")]),
    ],
    ids=["a further one", "the first one", "those of somebody no longer listed"],
)
def test_a_list_that_has_no_row_about_a_ticket_changes_nothing_of_what_another_said_of_it(
    new_store, desks, early, late
):
    origin = new_store()
    ada = (*ADA, "A1", "Monday", "valid"), (*ADA, "T1", "Tuesday", "valid")
    list_in(origin, 0, *ada, (*BOB, "B1", "", "valid"))
    here, there, copy = (desks.copy(origin) for _ in range(3))
    monday, tuesday = early
    bob = (*BOB, "B1", "", "valid")
    list_in(here, 1, (*ADA, "A1", "Monday", monday), (*ADA, "T1", "Tuesday", tuesday), bob)
    list_in(there, 2, *late)
    assert_merging_in_any_order_is_one(desks, here, there, copy)
    status = {ticket.id: ticket.status for ticket in desks.merged(there, here).tickets()}
    assert status["A1"] == monday
    assert status["T1"] == (late[0][5] if late[0][3] == "T1" else tuesday)


def test_a_code_that_desks_replaced_several_times_is_known_everywhere(new_store, desks):
    origin = new_store()
    list_in(origin, 0, (*ADA, "A1", "", ""))
    here, there = (desks.copy(origin) for _ in range(2))
    list_in(here, 1, (*ADA, "A2", "", ""))
    list_in(here, 2, (*ADA, "A3", "", ""))
    list_in(there, 3, (*ADA[:2], "Difference Engines", "A1", "", ""))
    assert_merging_in_any_order_is_one(desks, here, there)
    whole = desks.merged(here, there)
    status = {code: [ticket.status for ticket in whole.tickets_by_code(code)]
              for code in ("A1", "A2", "A3")}  # fmt: skip
    assert status == {"A1": ["valid"], "A2": ["revoked"], "A3": ["revoked"]}


STATUSES = st.sampled_from(["valid", "canceled", "revoked"])
MONDAYS = st.none() | st.tuples(st.sampled_from(["A1", "A2", "A3", "A4"]), STATUSES)
TUESDAYS = st.none() | st.tuples(st.sampled_from(["T1", "T2"]), STATUSES)
BOBS = st.none() | st.tuples(st.sampled_from(["B1", "B2"]), STATUSES)
MINUTES = st.integers(1, 9)
LISTS = st.tuples(MINUTES, st.sampled_from(["", "CEO"]), MONDAYS, TUESDAYS, BOBS)
FILES = st.integers(0, 2)
WORK = st.sampled_from(["scan", "edit", "substitute", "undo", "override"])
AT_DESKS = st.tuples(WORK, MINUTES, st.sampled_from(CODES))


@given(story=st.lists(st.tuples(FILES, LISTS | FILES | AT_DESKS), max_size=8))
def test_files_that_got_different_lists_say_the_same_in_whatever_order_they_merge(
    new_store, desks, story
):
    origin = new_store()
    list_in(origin, 0, (*ADA, "A1", "Monday", "valid"), (*BOB, "B1", "", "valid"))
    files = [desks.copy(origin) for _ in range(3)]
    for place, act in story:
        match act:
            case int():
                with Store(files[act].path) as other:
                    Merging(files[place]).merge(other)
            case (str(), _, _):
                at_a_desk(files[place], f"Desk {place}", *act)
            case minutes, company, monday, tuesday, bob:
                ada = (*ADA[:2], ADA[2] + company)
                rows = [(*ada, monday[0], "Monday", monday[1])] if monday else []
                rows += [(*ada, tuesday[0], "Tuesday", tuesday[1])] if tuesday else []
                rows += [(*BOB, bob[0], "", bob[1])] if bob else []
                list_in(files[place], minutes, *rows)
    assert_merging_in_any_order_is_one(desks, *files)
    desks.close()
    origin.close()
