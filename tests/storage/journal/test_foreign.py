"""Files that hold what cannot be read are not taken in, and change nothing."""

import shutil
from dataclasses import replace

import pytest

from checkin.core.errors import CannotWrite, EventFileError, Refused
from checkin.core.journal import REPORTABLE, EntryKind, seal, told_by
from checkin.core.servers.server_ticket import ListTerms
from checkin.services.journal.audit import Audit
from checkin.storage.store import Store
from tests.builders import (
    NOON,
    a_list,
    a_ticket,
    an_entry,
    listed,
    some_lines,
    tampered,
    with_lists,
)


@pytest.fixture
def two(store, tmp_path):
    """Open a file of two people at a server's list, and a copy of it."""
    with_lists(store, a_list(server="https://tickets.example/a/b", terms=ListTerms()))
    listed(store, a_ticket("ADA1", extra=(("Dinner", "x"),)), a_ticket("BOB2"))
    some_lines(store, an_entry())
    store.close()
    shutil.copyfile(store.path, tmp_path / "copy.checkin")
    with Store(store.path) as here, Store(tmp_path / "copy.checkin") as there:
        yield here, there


CHANGED = (
    "INSERT INTO settings SELECT 'event_changed_at', '{}'",
    "UPDATE settings SET value = json_set(value, '$.name', 'Y', '$.{}', {}) WHERE key = 'event'",
)


@pytest.mark.parametrize(
    ("moment", "what", "said"),
    [
        ("zzz", "name", "'Fair'"),
        ("9999-12-31", "name", "'Fair'"),
        ("2026-05-14T07:00:00.000000Z", "name", "'A' || char(27) || 'da'"),
        ("2026-05-14T07:00:00.000000Z", "name", "printf('%2000s', 'x')"),
        ("2026-05-14T07:00:00.000000Z", "ends", "'2020-01-01'"),
    ],
)
def test_an_event_that_was_changed_to_nonsense_is_not_taken_in(two, moment, what, said):
    here, there = two
    tampered(there, CHANGED[0].format(moment))
    tampered(there, CHANGED[1].format(what, said))
    there._forget()
    before = content(here)
    with pytest.raises(Refused, match="cannot be taken in: its event “"):
        take_in(here, there)
    assert content(here) == before


def take_in(here, there):
    with here.write():
        return here.take_in(there)


def content(store):
    return list(store._db.iterdump())


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE attendees SET mode = 'astral'", "its attendee “ticket-"),
        ("UPDATE attendees SET name = 'A' || char(27) || 'da'", "its attendee “ticket-"),
        ("UPDATE attendees SET name = char(8238) || 'da'", "its attendee “ticket-"),
        ("UPDATE attendees SET notes = printf('%20002s', 'x')", "its attendee “ticket-"),
        ("UPDATE attendees SET cells = 'one cell'", "its attendee “ticket-"),
        ("UPDATE attendees SET source = 99", "its attendee “ticket-"),
        ('UPDATE attendees SET listed = \'{"id": "x"}\'', "its attendee “ticket-"),
        ('UPDATE attendees SET listed = \'{"mode": "x"}\'', "its attendee “ticket-"),
        ("UPDATE attendees SET listed = '['", "its attendee “ticket-"),
        ("UPDATE attendees SET changed_at = '9999-12-31'", "its attendee “ticket-"),
        ("UPDATE tickets SET status = 'lost'", "its ticket “ticket-ADA1”"),
        ("UPDATE tickets SET overruled = 'lost'", "its ticket “ticket-ADA1”"),
        ("UPDATE tickets SET valid_from = '2026-05-14T09:00:00'", "its ticket “ticket-ADA1”"),
        ("UPDATE tickets SET code = printf('%301s', 'x')", "its ticket “ticket-ADA1”"),
        ("UPDATE tickets SET cells = 'x'", "its ticket “ticket-ADA1”"),
        ("INSERT INTO other_codes VALUES ('a' || char(8238), 'ticket-ADA1')", "its code “a"),
        ("UPDATE check_in_lists SET rules = '{}'", "its check-in list “main”"),
        ("UPDATE check_in_lists SET changed_at = ''", "its check-in list “main”"),
        (
            "UPDATE check_in_lists SET rules = json_set(rules, '$.opens', '2026-05-14T09:00')",
            "its check-in list “main”",
        ),
        (
            "UPDATE check_in_lists SET rules = json_set(rules, '$.capacity', 'ten')",
            "its check-in list “main”",
        ),
        *(
            (f"UPDATE check_in_lists SET rules = json_patch(rules, '{patch}')", "its check-in list")
            for patch in (
                '{"server": 5}',
                '{"server_list": "a\\u202e"}',
                '{"terms": {"takes_unpaid": 1}}',
                '{"terms": {"products": "all"}}',
                '{"terms": {"rules": {}}}',
                '{"terms": {"dates": [["", null, null, null]]}}',
                '{"terms": {"dates": [["", "0001-01-01T09:00:00+00:00", null, null]]}}',
            )
        ),
        ("UPDATE sources SET mapping = '{\"shoe size\": 1}'", "its attendee list “people.csv”"),
        ("UPDATE sources SET mapping = '{\"name\": 77}'", "its attendee list “people.csv”"),
        ("UPDATE sources SET header = '[1]'", "its attendee list “people.csv”"),
    ],
)
def test_a_file_that_holds_what_cannot_be_read_is_not_taken_in(two, statement, words):
    here, there = two
    before = content(here)
    tampered(there, statement)
    with pytest.raises(Refused) as refused:
        take_in(here, there)
    assert f"cannot be taken in: {words}" in str(refused.value)
    assert str(refused.value).endswith("is damaged. Nothing was changed.")
    assert content(here) == before


def test_a_ticket_that_a_list_spoke_of_at_no_moment_is_not_taken_in(two):
    here, there = two
    tampered(there, "DROP TABLE older_tickets")
    tampered(
        there,
        "CREATE TABLE older_tickets AS SELECT t.id AS ticket_id, NULL AS listed_at, "
        "a.changed_at AS holder_listed_at FROM tickets t JOIN attendees a ON a.number = t.attendee",
    )
    before = content(here)
    with pytest.raises(Refused, match="its ticket “ticket-ADA1” is damaged"):
        take_in(here, there)
    assert content(here) == before


@pytest.mark.parametrize(
    ("name", "fact"),
    [
        ("event", "{}"),
        ("event", '{"name": "A", "timezone": 7}'),
        ("event", '{"name": "A", "timezone": "UTC", "told": [[]]}'),
        ("event", '{"name": "A", "timezone": "UTC", "starts": {"a": 1}}'),
        ("signed", '{"scheme": "x", "keys": [], "products": [["1"]]}'),
        ("badges", f'{{"a": {"[" * 100_000}{"]" * 100_000}}}'),
        ("medium BAND1", '{"tickets": "5", "until": null}'),
        ("not taken", '{"orders": [5], "told": []}'),
        ("not taken", '{"orders": [], "told": "x"}'),
        ("medium BAND1", '{"tickets": ["5"], "until": "soon"}'),
        ("medium:nfc_uid 04AA", '{"tickets": [], "until": null, "retired": "5"}'),
    ],
)
def test_what_a_server_is_said_to_say_has_to_make_sense(two, name, fact):
    here, there = two
    before = content(here)
    tampered(there, "INSERT INTO server_facts VALUES ('https://a.example/a/b', ?, ?)", (name, fact))
    with pytest.raises(Refused, match=r"its server .https://a\.example/a/b. is damaged"):
        take_in(here, there)
    assert content(here) == before


@pytest.mark.parametrize("kind", [kind for kind in EntryKind if kind not in REPORTABLE])
def test_what_only_desks_write_is_not_taken_in_from_a_server(two, kind):
    here, there = two
    before = content(here)
    line = an_entry(kind, id="forged", chain="", number=0, previous="")
    with there.write():
        there.add_reported([replace(line, hash=seal(told_by(line), "", 0, ""))])
    with pytest.raises(Refused, match="its line “forged” is damaged"):
        take_in(here, there)
    assert content(here) == before
    assert "in no desk's chain" in " ".join(Audit(there).verify().problems)


@pytest.mark.parametrize("year", [1969, 2201, 9999])
def test_lines_of_another_age_are_not_taken_in(two, year):
    here, there = two
    before = content(here)
    (line,) = some_lines(there, an_entry(at=NOON.replace(year=year)))
    with pytest.raises(Refused, match=f"its line “{line.id}” is damaged"):
        take_in(here, there)
    assert content(here) == before


@pytest.mark.parametrize("table", ["journal", "attendees", "tickets", "check_in_lists"])
def test_a_file_without_a_table_is_not_taken_in(two, table):
    here, there = two
    before = content(here)
    there._db.execute("PRAGMA foreign_keys = OFF")
    there._db.execute(f"DROP TABLE {table}")
    with pytest.raises(EventFileError, match="is damaged"):
        take_in(here, there)
    assert content(here) == before


def test_a_file_that_lost_who_holds_a_ticket_takes_nobody_in(two):
    here, there = two
    listed(there, a_ticket("CEA3"))
    here._db.execute("PRAGMA foreign_keys = OFF")
    tampered(here, "DELETE FROM attendees WHERE id = 'ticket-BOB2'")
    with pytest.raises(EventFileError, match="damaged: whose some tickets are cannot be read"):
        take_in(here, there)


def test_the_file_that_has_no_room_for_another_is_the_one_that_is_named(two):
    here, there = two
    with_lists(there, *(a_list(id=f"room{n}", name=f"Room {n:0900}") for n in range(50)))
    (pages,) = here._db.execute("PRAGMA page_count").fetchone()
    here._db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(CannotWrite, match=f"that holds {here.path.name} is full"):
        take_in(here, there)
