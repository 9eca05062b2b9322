from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from checkin.cli.words import STATES
from checkin.core.journal_filter import JournalFilter, Wanted
from checkin.core.scan import Direction
from checkin.core.servers.outbox import DeliveryState
from checkin.services.journal.journal_pages import ReadLine
from checkin.ui.journal.journal_words import Wording, export_header, wanted_word, what, who
from checkin.ui.servers.outbox_words import state_word
from tests.builders import NOON, an_entry, an_undo

BUCHAREST = ZoneInfo("Europe/Bucharest")


@pytest.fixture
def program(services):
    program = services()
    yield program
    program.close()


def told(program):
    """Say what the newest line records, whom it is about, and where or why."""
    line = next(program.journal_pages.lines(JournalFilter()))
    wording = Wording(BUCHAREST, {"main": "Main door"})
    assert len(wording.row(line)) == len(export_header())
    return what(line), who(line), wording.why(line)


def scan(program, code, direction=Direction.ENTRY):
    return program.station.scan("main", code, direction)


def test_passages_are_told_with_their_list(program):
    scan(program, "ADA1")
    assert told(program) == ("Admitted", "Ada Lovelace", "Main door")
    scan(program, "ADA1", Direction.EXIT)
    assert told(program) == ("Checked out", "Ada Lovelace", "Main door")


@pytest.mark.parametrize(
    ("later", "told"),
    [(timedelta(hours=1), "Undone 13:00: Mistaken"),
     (timedelta(hours=13), "Undone 15 May 01:00: Mistaken")],
)  # fmt: skip
def test_an_undo_is_told_with_its_day_where_that_is_another(later, told):
    line = an_entry()
    undone = ReadLine(line, undone_by=an_undo(line, NOON + later, reason="Mistaken"))
    assert Wording(BUCHAREST, {}).why(undone) == told


def test_a_refusal_is_told_with_its_verdict_and_the_end_of_the_code(program):
    scan(program, "XYZ987654")
    assert told(program) == ("Unknown code", "…7654", "Main door")


def test_letting_in_is_told_with_the_reason_and_who_answers_for_it(program):
    scan(program, "ADA1")
    program.station.let_in(scan(program, "ADA1"), "Supervisor agreed")
    assert told(program) == (
        "Let in with reason", "Ada Lovelace", "Already in · “Supervisor agreed” · by Olive",
    )  # fmt: skip


def test_corrections_are_told_with_what_is_new(program):
    program.attendees.edit("ADA1", {"company": "Engines <b>Ltd</b>"})
    assert told(program) == ("Corrected", "Ada Lovelace", "Company: Engines <b>Ltd</b>")
    program.attendees.edit("ADA1", {"mode": "virtual", "notes": ""}, "Ill")
    assert told(program)[2] == "On site or virtual: Virtual, Notes: – · Ill"


def test_a_walk_in_and_a_substitute_are_told_by_name(program):
    program.attendees.walk_in({"name": "Zoë Walker"})
    assert told(program)[:2] == ("Walk-in", "Zoë Walker")
    program.attendees.substitute("ADA1", {"name": "Mary Somerville"}, "Ill")
    assert told(program) == ("Replaced", "Ada Lovelace", "→ Mary Somerville · Ill")


def test_notes_and_answers_are_told_with_their_words(program, people):
    person = people["ADA1"].attendee.id
    program.corrections.note(person, "Needs a ramp")
    assert told(program) == ("Note", "Ada Lovelace", "Needs a ramp")
    program.corrections.answer(person, "Photos?", "Yes", {"version": "1"})
    assert told(program) == ("Answer", "Ada Lovelace", "Photos?: Yes")
    wording = {"wording": "Which lunch?", "shown": "Vegan"}
    program.corrections.answer(person, "lunch", "3", wording)
    assert told(program) == ("Answer", "Ada Lovelace", "Which lunch?: Vegan")
    program.corrections.answer(person, "lunch", "", {"wording": "Which lunch?"})
    assert told(program) == ("Answer", "Ada Lovelace", "Which lunch?: –")


@pytest.mark.parametrize("each", Wanted)
def test_every_sort_of_line_has_a_word(each):
    assert wanted_word(each)


@pytest.mark.parametrize("each", DeliveryState)
def test_every_state_on_the_way_out_has_a_word(each):
    assert state_word(each)


@pytest.mark.parametrize("state", DeliveryState)
def test_how_a_line_stands_is_called_alike_by_commands_and_in_the_window(qapp, state):
    assert state_word(state).lower() == STATES[state]
