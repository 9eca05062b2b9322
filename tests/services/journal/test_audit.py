"""Whatever is done to a journal behind Checkin's back is found, and the line is named."""

import shutil
from dataclasses import replace

import pytest

from checkin.core.journal import EntryKind, seal, told_by
from checkin.services.journal.audit import Audit
from checkin.storage.store import Store
from tests.auditing import problems, without_counts
from tests.builders import (
    an_entry,
    an_undo,
    at_the_desk,
    some_lines,
    tampered,
)

DESKS = ("Desk 1", "Desk 2")


def copied(store, tmp_path, name="copy"):
    store.close()
    path = tmp_path / f"{name}.checkin"
    shutil.copyfile(store.path, path)
    return Store(path, computer="laptop")


# -- whole journals


def test_an_empty_journal_is_whole(store):
    report = Audit(store).verify()
    assert report.ok
    assert report.lines == 0


def test_a_chain_that_has_no_line_yet_is_whole(store):
    tampered(store, "INSERT INTO chains VALUES ('new', 'Desk 9', 'home', 0, '')")
    assert problems(store) == []


def test_a_journal_of_all_kinds_of_lines_is_whole(store):
    written = [an_entry(kind) for kind in EntryKind]
    undo = an_undo(written[0])
    some_lines(store, *written, undo, an_undo(undo))
    report = Audit(store).verify()
    assert report.problems == ()
    assert report.lines == len(written) + 2


@pytest.mark.usefixtures("lines")
def test_a_journal_opened_again_is_whole(store):
    store.close()
    with Store(store.path, computer="laptop") as again:
        some_lines(again, an_entry())
        assert problems(again) == []


# -- lines that were changed


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("at", "2026-05-14T09:00:00.000001+00:00"),
        ("at", "2026-05-14T12:01:00.000000+03:00"),  # the same moment, in another spelling
        ("at", "2026-05-14T09:01:00.000000"),
        ("at", "yesterday"),
        ("kind", "override"),
        ("kind", "bribe"),
        ("desk", "Desk 9"),
        ("operator", "Mallory"),
        ("list_id", "dinner"),
        ("ticket_id", "T9"),
        ("attendee_id", "somebody"),
        ("code", "ADA2"),
        ("direction", "exit"),
        ("direction", "sideways"),
        ("verdict", None),
        ("verdict", ""),
        ("verdict", "maybe"),
        ("refers_to", "x"),
        ("reason", "because"),
        ("details", "{}"),
        ("previous", ""),
        ("hash", "0" * 64),
    ],
)
def test_a_line_that_was_changed_is_named(store, lines, column, value):
    tampered(store, f"UPDATE journal SET {column} = ? WHERE id = ?", (value, lines[1].id))
    found = problems(store)
    assert any(lines[1].id in each and "Line 2 of Desk" in each for each in found)


def test_a_changed_line_is_one_problem(store, lines):
    tampered(store, "UPDATE journal SET reason = 'x' WHERE id = ?", [lines[1].id])
    assert problems(store) == [f"Line 2 of Desk 1 was changed after it was written: {lines[1].id}."]


def test_a_line_whose_id_was_changed_is_found(store, lines):
    tampered(store, "UPDATE journal SET id = 'new' WHERE id = ?", [lines[1].id])
    assert problems(store) == ["Line 2 of Desk 1 was changed after it was written: new."]


@pytest.mark.parametrize("place", [0, 1, 4])
def test_a_line_that_was_exchanged_and_sealed_anew_is_found(store, lines, place, new_store):
    forger = new_store()
    some_lines(forger, *(an_entry(ticket_id="X") for _ in range(place + 1)))
    forged = list(forger.entries())[place]
    old = lines[place]
    new = replace(forged, chain=old.chain, number=old.number, previous=old.previous)
    digest = seal(told_by(new), new.chain, new.number, new.previous)
    tampered(
        store,
        "UPDATE journal SET id = ?, at = ?, ticket_id = ?, operator = ?, attendee_id = ?, "
        "hash = ? WHERE id = ?",
        (new.id, "2026-05-14T09:00:00.000000+00:00", "X", "", "", digest, old.id),
    )
    (found,) = without_counts(store)
    if place == 4:
        assert found == f"The last line of Desk 1 was exchanged: {new.id}."
    else:
        assert found == (
            f"Line {place + 2} of Desk 1 does not follow the line before it, "
            f"which was changed or exchanged: {lines[place + 1].id}."
        )


# -- lines that are missing, moved or added


@pytest.mark.parametrize(
    ("gone", "words"),
    [
        ([0], "Line 1 of Desk 1 is missing; line {1} follows."),
        ([2], "Line 3 of Desk 1 is missing; line {3} follows."),
        ([1, 2], "Lines 2 to 3 of Desk 1 are missing; line {3} follows."),
        ([4], "Line 5 of Desk 1 is missing, after line {3}."),
        ([2, 3, 4], "Lines 3 to 5 of Desk 1 are missing, after line {1}."),
        ([0, 1, 2, 3, 4], "Lines 1 to 5 of Desk 1 are missing."),
    ],
)
def test_lines_that_were_removed_are_missed(store, lines, gone, words):
    for place in gone:
        tampered(store, "DELETE FROM journal WHERE id = ?", [lines[place].id])
    assert without_counts(store) == [words.format(*(line.id for line in lines))]


def test_the_last_line_is_missed_also_where_another_program_wrote_since(store):
    before, last = some_lines(store, an_entry(), an_entry())
    with Store(store.path, computer="laptop") as other:
        with other.write():
            other.go_offline()
        store.lists()  # looks whether they were changed
        store.close()
        tampered(other, "DELETE FROM journal WHERE id = ?", [last.id])
        assert without_counts(other) == [f"Line 2 of Desk 1 is missing, after line {before.id}."]


END_GONE = "Where the lines of {} end was removed from the file. Line {} is the last one left: {}."
ONE_GONE = (
    "Lines once removed from the file besides those named: 1. "
    "A merge may have brought them back since."
)


@pytest.mark.usefixtures("lines")
def test_a_last_line_is_missed_also_where_its_end_was_removed_with_it(store):
    before, last = some_lines(store, an_entry(), an_entry(EntryKind.REFUSAL))
    (chain,) = {line.chain for line in store.entries() if line.desk == "Desk 1"}
    store.close()
    with Store(store.path, computer="laptop") as there:
        tampered(there, "DELETE FROM journal WHERE id = ?", [last.id])
        tampered(there, "DELETE FROM chains WHERE id = ?", [chain])
        assert problems(there) == [END_GONE.format("Desk 1", 6, before.id), ONE_GONE]


@pytest.mark.usefixtures("lines")
def test_a_desks_only_line_is_missed_also_where_nothing_else_tells_of_it(store, new_store):
    here = new_store()
    with here.write():
        here.add_foreign(store.entries())
        (last,) = [here.append(at_the_desk(an_entry(EntryKind.REFUSAL), "Desk 9"))]
    here.close()
    with Store(here.path, computer="laptop") as there:
        tampered(there, "DELETE FROM journal WHERE id = ?", [last.id])
        tampered(there, "DELETE FROM chains WHERE desk = 'Desk 9'")
        assert problems(there) == [ONE_GONE]
        # Whoever goes on does not take the place of the line that was removed.
        (new,) = some_lines(there, at_the_desk(an_entry(), "Desk 9"))
        assert problems(there) == [ONE_GONE]
        assert there.presences(new.ticket_id)["main"].inside


def test_lines_taken_in_from_another_file_are_missed_once_it_was_closed(store, lines, new_store):
    here = new_store()
    with here.write():
        here.add_foreign(store.entries())
    here.close()
    with Store(here.path, computer="laptop") as there:
        tampered(there, "DELETE FROM journal WHERE desk = 'Desk 1' AND number > 3")
        tampered(there, "DELETE FROM chains WHERE id = (SELECT chain FROM journal LIMIT 1)")
        found = problems(there)
        assert END_GONE.format("Desk 1", 3, lines[2].id) in found
        assert ONE_GONE.replace("1.", "2.") in found


def test_lines_that_changed_places_are_found(store, lines):
    tampered(store, "UPDATE journal SET number = number + 100 WHERE id = ?", [lines[1].id])
    tampered(store, "UPDATE journal SET number = 2 WHERE id = ?", [lines[2].id])
    tampered(store, "UPDATE journal SET number = 3 WHERE id = ?", [lines[1].id])
    found = problems(store)
    assert f"Line 2 of Desk 1 was changed after it was written: {lines[2].id}." in found
    assert f"Line 3 of Desk 1 was changed after it was written: {lines[1].id}." in found


@pytest.mark.parametrize(("line", "place"), [(1, 100), (0, 0), (0, -5)])
def test_a_line_that_was_moved_in_the_file_is_found(store, lines, line, place):
    moved = lines[line]
    tampered(store, "UPDATE journal SET position = ? WHERE id = ?", [place, moved.id])
    found = f"Line {line + 1} of Desk 1 was moved to another place in the file: {moved.id}."
    assert found in problems(store)


def test_a_line_at_no_place_is_found(store, lines):
    tampered(store, "UPDATE journal SET number = 0 WHERE id = ?", [lines[0].id])
    assert f"Line 0 of Desk 1 is at the wrong place: {lines[0].id}." in problems(store)


COPY_LINE = (
    "INSERT INTO journal SELECT NULL, 'added', kind, at, desk, operator, list_id, 'T9', "
    "attendee_id, code, direction, verdict, refers_to, reason, details, chain, {}, {}, hash "
    "FROM journal WHERE id = ?"
)


def test_a_line_that_was_added_at_the_end_is_found(store, lines):
    tampered(store, COPY_LINE.format("number + 1", "hash"), [lines[4].id])
    assert problems(store) == ["Line 6 of Desk 1 was changed after it was written: added."]


def test_a_line_that_was_added_in_between_is_found(store, lines):
    tampered(store, COPY_LINE.format("number", "previous"), [lines[2].id])
    found = problems(store)
    assert any("Line 3 of Desk 1 exists twice" in each for each in found)
    assert "Line 3 of Desk 1 was changed after it was written: added." in found
    assert len(found) == 2


def test_a_line_that_the_tally_never_saw_is_found(store, lines):
    tampered(store, COPY_LINE.format("number + 1", "hash"), [lines[4].id])
    tampered(store, "UPDATE journal SET position = -1 WHERE id = 'added'")
    assert "Line 6 of Desk 1 was added at the end: added." in problems(store)


def test_removed_lines_of_another_file_are_missed_too(store, lines, new_store):
    here = new_store()
    with here.write():
        here.add_foreign(store.entries())
    assert problems(here) == []
    tampered(here, "DELETE FROM journal WHERE id = ?", [lines[4].id])
    assert without_counts(here) == [f"Line 5 of Desk 1 is missing, after line {lines[3].id}."]


def test_that_an_end_was_removed_is_told_until_a_copy_brings_the_lines_back(store, tmp_path):
    before, last = some_lines(store, an_entry(), an_entry(EntryKind.REFUSAL))
    with copied(store, tmp_path) as whole, Store(store.path, computer="laptop") as cut:
        tampered(cut, "DELETE FROM journal WHERE id = ?", [last.id])
        tampered(cut, "DELETE FROM chains")
        told = [END_GONE.format("Desk 1", 1, before.id), ONE_GONE]
        assert problems(cut) == without_counts(cut) == told
        with cut.write():
            cut.take_in(whole)
        assert problems(cut) == [ONE_GONE]


# -- old copies


def test_an_old_copy_that_was_put_back_is_found_once_its_lines_meet(store, tmp_path):
    some_lines(store, an_entry(id="1"))
    old = copied(store, tmp_path, "old")
    old.close()
    newer = Store(store.path, computer="laptop")
    some_lines(newer, an_entry(id="2"), an_entry(id="3"))
    kept = copied(newer, tmp_path, "kept")
    shutil.copyfile(old.path, store.path)  # into the same file: to SQLite it never was another
    with Store(store.path, computer="laptop") as again, kept:
        some_lines(again, an_entry(id="2b"), an_entry(id="3b"))
        assert problems(again) == []
        with again.write():
            again.take_in(kept)
        words = "An older copy of the file was probably used to go on."
        assert problems(again) == [
            f"Line 2 of Desk 1 exists twice: 2 and 2b. {words}",
            f"Line 3 of Desk 1 exists twice: 3 and 3b. {words}",
        ]
        some_lines(again, an_entry(id="4"))
        assert len(problems(again)) == 2
