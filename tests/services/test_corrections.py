import json

import pytest

from checkin.core.errors import NotFound, Refused
from checkin.core.journal import EntryKind
from checkin.core.scan import Direction, Verdict
from checkin.core.ticket import TicketStatus
from tests.builders import a_ticket, listed

pytestmark = pytest.mark.usefixtures("people")


@pytest.fixture
def people(store):
    return listed(
        store,
        a_ticket("ADA1"),
        a_ticket("BOB2", status=TicketStatus.UNPAID, name="Bob Kahn"),
    )


@pytest.fixture
def ada(people):
    return people[0]


# -- undo


def test_an_undo_takes_an_admission_back(store, desk, corrections):
    entry = desk.scan("ADA1").entry_id
    line = corrections.undo(entry, "wrong person")
    assert line.kind is EntryKind.UNDO
    assert (line.refers_to, line.reason, line.operator) == (entry, "wrong person", "Olive")
    assert (line.list_id, line.ticket_id, line.code) == ("main", "ticket-ADA1", "ADA1")
    assert store.counts("main") == (0, 0)


def test_an_undone_undo_brings_the_admission_back(store, desk, corrections):
    undo = corrections.undo(desk.scan("ADA1").entry_id, "wrong person")
    corrections.undo(undo.id, "right person after all")
    assert store.counts("main") == (1, 1)


def test_undoing_an_exit_puts_the_person_back_inside(store, desk, corrections):
    desk.scan("ADA1")
    left = desk.scan("ADA1", Direction.EXIT).entry_id
    assert store.inside("main") == 0
    corrections.undo(left, "only looked outside")
    assert store.inside("main") == 1


def test_what_is_undone_cannot_be_undone_again(desk, corrections):
    entry = desk.scan("ADA1").entry_id
    undo = corrections.undo(entry, "wrong person")
    with pytest.raises(Refused) as refused:
        corrections.undo(entry, "wrong person")
    assert str(refused.value) == (
        f"This line is undone already, by Desk 1. To bring it back, undo the undo: {undo.id}."
    )


def test_the_undo_that_is_named_is_the_one_in_force(desk, corrections):
    entry = desk.scan("ADA1").entry_id
    first = corrections.undo(entry, "wrong person")
    corrections.undo(first.id, "right person")
    second = corrections.undo(entry, "wrong person after all")
    with pytest.raises(Refused, match=f"undo the undo: {second.id}"):
        corrections.undo(entry, "again")


def test_a_refused_scan_let_nobody_in_and_cannot_be_undone(desk, corrections):
    with pytest.raises(Refused, match="Nobody was let in by this scan"):
        corrections.undo(desk.scan("NOBODY7").entry_id, "oops")


@pytest.mark.parametrize("entry_id", ["", "nothing", "x" * 5_000, "\udcff", "%"])
def test_an_unknown_line_cannot_be_undone(corrections, entry_id):
    with pytest.raises(NotFound) as missing:
        corrections.undo(entry_id, "oops")
    assert len(str(missing.value)) < 200


def test_an_id_may_come_with_blanks_around_it(store, desk, corrections):
    entry = desk.scan("ADA1").entry_id
    corrections.undo(f" {entry}\n", "wrong person")
    with pytest.raises(Refused, match="undone already"):
        corrections.undo(f" {entry}\n", "wrong person")
    assert store.inside("main") == 0


@pytest.mark.parametrize("reason", ["", "  ", "\n", "\x00", "\udcff"])
def test_an_undo_needs_a_reason(store, desk, corrections, reason):
    entry = desk.scan("ADA1").entry_id
    with pytest.raises(Refused, match="Give an undo a few words"):
        corrections.undo(entry, reason)
    assert store.inside("main") == 1


def test_a_reason_is_one_line_that_can_be_shown(store, desk, corrections):
    entry = desk.scan("ADA1").entry_id
    line = corrections.undo(entry, "wrong\n\tperson\x07 \udcff" + "x" * 1_000)
    assert line.reason.startswith("wrong person xxx")
    assert store.entry(line.id).reason == line.reason


def test_a_reason_is_never_cut(desk, corrections):
    entry = desk.scan("ADA1").entry_id
    with pytest.raises(Refused, match="This text has 2,001 characters, and 2,000 can be kept"):
        corrections.undo(entry, "x" * 2_001)


# -- override


def test_an_override_lets_in_whom_a_scan_refused(store, desk, corrections):
    refused = desk.scan("BOB2")
    assert refused.verdict is Verdict.UNPAID
    line = corrections.override(refused.entry_id, "paid in cash")
    assert line.kind is EntryKind.OVERRIDE
    assert line.verdict is Verdict.UNPAID
    assert line.direction is Direction.ENTRY
    assert store.counts("main") == (1, 1)


def test_an_override_counts_as_an_entry(desk, corrections):
    corrections.override(desk.scan("BOB2").entry_id, "paid in cash")
    assert desk.scan("BOB2", Direction.EXIT).verdict is Verdict.CHECKED_OUT


def test_a_scan_is_overridden_once(store, desk, corrections):
    refused = desk.scan("BOB2").entry_id
    override = corrections.override(refused, "paid in cash")
    with pytest.raises(Refused, match="overridden already, at Desk 1"):
        corrections.override(refused, "paid in cash")
    corrections.undo(override.id, "the note was false")
    assert store.inside("main") == 0
    corrections.override(refused, "paid by card")
    assert store.inside("main") == 1


def test_only_a_refused_scan_can_be_overridden(desk, corrections):
    with pytest.raises(Refused, match="Only a refused scan"):
        corrections.override(desk.scan("ADA1").entry_id, "let in")


def test_nobody_is_let_in_by_an_unknown_code(desk, corrections):
    with pytest.raises(Refused, match="Find the person by name"):
        corrections.override(desk.scan("NOBODY7").entry_id, "let in")


def test_nobody_is_let_in_by_a_scan_on_the_way_out(store, desk, corrections):
    refused = desk.scan("BOB2", Direction.EXIT)
    assert refused.verdict is Verdict.UNPAID
    with pytest.raises(Refused, match="on the way out"):
        corrections.override(refused.entry_id, "let in")
    assert store.inside("main") == 0


def test_an_override_needs_a_reason_and_a_line(desk, corrections):
    with pytest.raises(Refused, match="Give an override a few words"):
        corrections.override(desk.scan("BOB2").entry_id, " ")
    with pytest.raises(NotFound, match="no line"):
        corrections.override("nothing", "let in")


# -- notes and answers


def test_a_note_stays_with_the_person(store, corrections, ada):
    line = corrections.note(ada.attendee.id, "needs  a\nramp")
    assert line.reason == "needs a ramp"
    assert [note.id for note in store.entries_of(ada.attendee.id)] == [line.id]


def test_a_note_says_something(corrections, ada):
    with pytest.raises(Refused, match="Give a note a few words"):
        corrections.note(ada.attendee.id, "\n")


def test_an_answer_is_kept_with_what_was_asked(corrections, ada):
    wording = {"text": "May we publish photos?", "version": "2", "language": "en", "answer": "x"}
    line = corrections.answer(ada.attendee.id, " photos ", "yes", wording)
    assert line.kind is EntryKind.ANSWER
    assert json.loads(line.details) == wording | {"question": "photos", "answer": "yes"}


def test_an_answer_is_text_that_can_be_shown(store, corrections, ada):
    line = corrections.answer(ada.attendee.id, "q\udcff", "y\x1f", {"text": "é" * 2_000})
    told = json.loads(store.entry(line.id).details)
    assert told == {"question": "q", "answer": "y", "text": "é" * 2_000}


def test_the_wording_of_a_consent_is_never_cut(corrections, ada):
    with pytest.raises(Refused, match="can be kept"):
        corrections.answer(ada.attendee.id, "photo", "yes", {"wording": "é" * 2_001})


def test_a_consent_that_is_taken_back_counts_though_the_clock_went_back(
    store, corrections, ada, clock
):
    corrections.answer(ada.attendee.id, "photo", "yes", {})
    clock.pass_by(hours=-2)
    corrections.answer(ada.attendee.id, "photo", "no", {})
    assert store.answers_of(ada.attendee.id)["photo"].value == "no"


def test_an_answer_needs_a_question(corrections, ada):
    with pytest.raises(Refused, match="Give an answer a few words"):
        corrections.answer(ada.attendee.id, "", "yes", {})


def test_who_was_let_in_by_hand_is_inside_for_the_next_scan(desk, corrections):
    corrections.override(desk.scan("BOB2").entry_id, "pays in cash tomorrow")
    assert desk.scan("BOB2").verdict is Verdict.ALREADY_ADMITTED


def test_a_second_refusal_cannot_let_in_who_is_inside_already(desk, corrections):
    first, second = desk.scan("BOB2").entry_id, desk.scan("BOB2").entry_id
    corrections.override(first, "pays in cash tomorrow")
    with pytest.raises(Refused, match="inside already"):
        corrections.override(second, "pays in cash tomorrow")
