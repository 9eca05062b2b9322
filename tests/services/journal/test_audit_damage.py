"""Damaged files, and counts that do not fit their journal, are found."""

import pytest

from checkin.core.errors import EventFileError
from checkin.core.servers.outbox import Target
from checkin.services.journal.audit import Audit
from checkin.storage.store import Store
from tests.auditing import problems, without_counts
from tests.builders import (
    a_list,
    a_ticket,
    an_entry,
    listed,
    some_lines,
    tampered,
    with_lists,
)

DESKS = ("Desk 1", "Desk 2")


# -- what is kept beside the journal


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM presence WHERE ticket_id = 'T1'",
        "UPDATE presence SET inside = 0 WHERE ticket_id = 'T1'",
        "UPDATE presence SET first_in = last_out WHERE ticket_id = 'T1'",
        "INSERT INTO presence VALUES ('T9', 'main', NULL, NULL, NULL, 1)",
    ],
)
@pytest.mark.usefixtures("lines")
def test_a_count_that_is_wrong_is_found_and_made_again(store, statement):
    tampered(store, statement)
    (found,) = problems(store)
    assert found == (
        "Tickets for which the file's own count of who is inside differs from its journal: 1. "
        "“checkin verify --repair” counts again."
    )
    assert without_counts(store) == []
    assert store.counts("main") == (8, 8)


@pytest.mark.parametrize("column", ["admitted", "inside"])
@pytest.mark.usefixtures("lines")
def test_a_sum_that_is_wrong_is_found_and_made_again(store, column):
    tampered(store, f"UPDATE totals SET {column} = {column} - 1")
    (found,) = problems(store)
    assert found == (
        "The file's own numbers for Main door differ from its journal, which has 8 admitted and "
        "8 inside. “checkin verify --repair” counts again."
    )
    assert without_counts(store) == []


@pytest.mark.usefixtures("lines")
def test_a_sum_for_a_door_that_nobody_passed_is_found(store):
    with_lists(store, a_list(id="dinner", name="Dinner"))
    tampered(store, "INSERT INTO totals VALUES ('dinner', 1, 0)")
    (found,) = problems(store)
    assert found.startswith("The file's own numbers for Dinner differ")


@pytest.mark.usefixtures("lines")
def test_a_moment_that_is_none_ends_the_reading_with_a_sentence(store):
    tampered(store, "UPDATE presence SET first_in = 'soon'")
    (found,) = problems(store)
    assert found.startswith("Not everything could be read. The event file is damaged: ")
    assert without_counts(store) == []


@pytest.mark.usefixtures("lines")
def test_a_target_of_which_nonsense_is_kept_is_found(store):
    with store.write():
        store.add_target(Target("csv", "/list.csv"))
    assert problems(store) == []
    tampered(store, "UPDATE targets SET settings = '{'")
    (found,) = problems(store)
    assert "what is kept of /list.csv cannot be read" in found


# -- lines in another order


def test_lines_that_changed_places_are_found(store, lines):
    places = dict(store._db.execute("SELECT id, position FROM journal").fetchall())
    one, other = lines[1], lines[2]
    for line, place in ((one, -1), (other, places[one.id]), (one, places[other.id])):
        tampered(store, "UPDATE journal SET position = ? WHERE id = ?", [place, line.id])
    assert problems(store) == [
        f"Line 2 of Desk 1 was moved to another place in the file: {one.id}."
    ]


# -- damaged files


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE attendees SET mode = 'astral'",
        "UPDATE attendees SET cells = 'x', source = 99",
        "UPDATE attendees SET listed = '[1]'",
        "INSERT INTO questions VALUES ('photo', 1, '[]', 0, '2026-05-14T09:00:00.000000Z')",
        "INSERT INTO questions VALUES ('photo', 1, '[]', 1, '2026-05-14T09:00:00.000000Z')",
        "UPDATE tickets SET valid_from = '2026-05-14T09:00:00'",
        "UPDATE settings SET value = '{}'",
        "UPDATE settings SET value = json_set(value, '$.timezone', 'Mars/Olympus')",
        "UPDATE settings SET value = json_set(value, '$.timezone', '../../etc/passwd')",
        "DELETE FROM settings WHERE key = 'event'",
    ],
)
@pytest.mark.usefixtures("lines")
def test_people_questions_and_events_that_cannot_be_read_are_found(store, statement):
    listed(store, a_ticket("ADA1"))
    tampered(store, statement)
    store._forget()
    (found,) = problems(store)
    assert found.startswith("Not everything could be read. The event file is damaged: ")


@pytest.mark.parametrize("table", ["journal", "totals", "attendees", "presence", "search_texts"])
@pytest.mark.usefixtures("lines")
def test_a_table_that_is_gone_is_named(store, table):
    store._db.execute("PRAGMA foreign_keys = OFF")
    store._db.execute(f"DROP TABLE {table}")
    found = problems(store)
    assert found[0] == f"The database is damaged: table {table} is missing or not whole."
    assert "checkin verify”," not in " ".join(found)


def test_people_who_were_taken_from_their_tickets_are_missed(store):
    listed(store, a_ticket("ADA1"))
    store._db.execute("PRAGMA foreign_keys = OFF")
    tampered(store, "DELETE FROM attendees")
    lost = "The database is damaged: rows of tickets whose attendees are gone: 1."
    assert lost in problems(store)


@pytest.mark.usefixtures("lines")
def test_a_tally_that_lost_its_place_is_found_and_made_again(store):
    tampered(store, "DELETE FROM tallied")
    (found,) = problems(store)
    assert found.endswith(
        "The event file is damaged: how far its lines are counted cannot be read."
    )
    assert without_counts(store) == []


@pytest.mark.parametrize("rules", ["{}", "[", '{"opens": 7}', "[" * 100_000])
@pytest.mark.usefixtures("lines")
def test_rules_of_a_door_that_are_none_are_found(store, rules):
    tampered(store, "UPDATE check_in_lists SET rules = ?", [rules])
    store._forget()
    (found,) = problems(store)
    assert found.startswith("Not everything could be read. The event file is damaged: the check-in")


def test_texts_that_are_none_are_named(store, lines):
    tampered(
        store, "UPDATE journal SET reason = CAST(x'ff41fe' AS TEXT) WHERE id = ?", [lines[1].id]
    )
    assert problems(store) == [f"Line 2 of Desk 1 was changed after it was written: {lines[1].id}."]
    with pytest.raises(EventFileError, match="is damaged"):
        list(store.entries())


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE journal SET kind = 'bribe'", "Line 1 of Desk 1 cannot be read"),
        ("UPDATE journal SET reason = CAST(x'ff' AS TEXT)", "event.checkin is damaged"),
        ("UPDATE tickets SET category = CAST(x'ff' AS TEXT)", "event.checkin is damaged"),
        ("UPDATE tickets SET status = 'lost'", "The status 'lost' of a ticket cannot be read"),
        ("UPDATE tickets SET valid_from = 'soon'", "The moment 'soon' cannot be read"),
        ("UPDATE attendees SET mode = 'astral'", "The attendance mode 'astral' cannot be read"),
    ],
)
def test_a_desk_says_that_a_file_is_damaged(store, desk, statement, words):
    listed(store, a_ticket("ADA1"))
    desk.scan("ADA1")
    tampered(store, statement)
    with pytest.raises(EventFileError) as damaged:
        desk.scan("ADA1")
    assert words in str(damaged.value)
    assert "run “checkin verify”" in str(damaged.value)


@pytest.fixture
def path(store, lines):  # noqa: ARG001 -- some lines come first
    """Close a file of many pages, and give its path."""
    some_lines(store, *(an_entry(ticket_id=f"V{number}") for number in range(200)))
    store.close()
    return store.path


def test_a_damaged_page_is_found(path):
    raw = bytearray(path.read_bytes())
    half = len(raw) // 2 // 4096 * 4096
    raw[half : half + 4096] = bytes(4096)
    path.write_bytes(raw)
    with Store(path) as store:
        report = Audit(store).verify()
    assert not report.ok
    assert "The database is damaged" in report.problems[0]


@pytest.mark.parametrize("part", [0.3, 0.6, 0.9])
def test_flipped_bytes_are_found(path, part):
    raw = bytearray(path.read_bytes())
    # A byte of a line's text, which SQLite itself does not notice.
    place = raw.index(b"Desk 1main", int(len(raw) * part))
    raw[place] ^= 0xFF
    path.write_bytes(raw)
    with Store(path) as store:
        report = Audit(store).verify()
    assert any("was changed after it was written" in each for each in report.problems)


def test_bytes_that_are_gone_are_told_wherever_they_were(path):
    raw = path.read_bytes()
    for place in range(4096, len(raw) - 512, len(raw) // 60):
        path.write_bytes(raw[:place] + bytes(512) + raw[place + 512 :])
        assert verified(path) == "" or "damaged" in verified(path), place


@pytest.mark.parametrize("gone", [b"\x00" * 24, b"\xff" * 24])
def test_a_line_that_lost_its_beginning_is_told(path, gone):
    raw = path.read_bytes()
    place = raw.index(b"Desk 1main", len(raw) // 2) - 80  # what kind of values the columns hold
    path.write_bytes(raw[:place] + gone + raw[place + 24 :])
    assert "damaged" in verified(path)


def test_tables_whose_names_are_no_texts_any_more_are_told(path):
    raw = path.read_bytes()
    place = raw.index(b"tabletalliedtallied") + len(b"table")
    path.write_bytes(raw[:place] + b"\xff" * 8 + raw[place + 8 :])
    assert verified(path).startswith("event.checkin is damaged.")


@pytest.mark.usefixtures("lines")
def test_words_that_are_none_are_told_when_somebody_is_looked_for(store):
    listed(store, a_ticket("ADA1"))
    store._db.execute("DROP TABLE vocabulary")
    store._db.execute("CREATE TABLE vocabulary (number INTEGER PRIMARY KEY, word)")
    store._db.execute("INSERT INTO vocabulary VALUES (1000, 'ada'), (1001, NULL)")
    with pytest.raises(EventFileError, match="the words that people are found by cannot be read"):
        store.find("ada", limit=5)


@pytest.mark.parametrize("part", [0.3, 0.6, 0.95])
def test_a_file_that_was_cut_off_is_found(path, part):
    raw = path.read_bytes()
    path.write_bytes(raw[: int(len(raw) * part)])
    assert "damaged" in verified(path)


def verified(path):
    """Say what opening and verifying a file tells."""
    try:
        with Store(path) as store:
            return " ".join(problems(store))
    except EventFileError as error:
        return str(error)
