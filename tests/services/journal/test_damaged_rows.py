"""Rows of people and tickets that a failing disk has changed are told in a sentence."""

from sqlite3 import IntegrityError

import pytest

from checkin.core.errors import EventFileDamaged
from checkin.core.servers.outbox import Target
from tests.builders import an_entry, some_lines, tampered
from tests.import_cases import a_table

ADA = ("Ada Lovelace", "ada@example.org", "Analytical Engines", "ADA1")
BOB = ("Bob Byron", "bob@example.org", "Poets", "BOB1")
# Bytes that changed may say of any value that it is no text, whatever the table's rules are.
NO_TEXT = "X'41'"


@pytest.fixture(autouse=True)
def people(imports):
    imports.run(a_table(ADA, BOB))


def damage(store, table, change):
    """Change the rows of a table as no program can that keeps to the table's rules."""
    store._db.execute("PRAGMA foreign_keys = OFF")
    (rules,) = store._db.execute("SELECT sql FROM sqlite_schema WHERE name = ?", [table]).fetchone()
    for written in (rules.replace("STRICT", ""), rules):
        store._db.execute("PRAGMA writable_schema = ON")
        tampered(store, "UPDATE sqlite_schema SET sql = ? WHERE name = ?", [written, table])
        store._db.execute("PRAGMA writable_schema = RESET")
        if written != rules:
            tampered(store, f"UPDATE {table} SET {change}")


def come_again(imports):
    imports.run(a_table((*ADA[:2], "Engines", "ADA1"), BOB))


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("attendees", f"email = {NO_TEXT} WHERE number = 1"),
        ("attendees", f"cells = {NO_TEXT}"),
        ("attendees", "cells = 'Ada Lovelace'"),
        ("attendees", "source = 7"),
        ("attendees", f"flags = {NO_TEXT}"),  # of which no import reads the value
        ("tickets", "attendee = 99 WHERE number = 1"),
        ("tickets", f"code = {NO_TEXT} WHERE number = 1"),
    ],
)
def test_a_list_that_comes_again_into_a_damaged_file_is_told_so(imports, store, table, change):
    damage(store, table, change)
    before = list(store._db.iterdump())
    with pytest.raises(EventFileDamaged, match=r"is damaged.*checkin verify"):
        come_again(imports)
    assert list(store._db.iterdump()) == before


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("attendees", f"notes = {NO_TEXT}"),
        ("attendees", "cells = 'Ada Lovelace'"),
        ("tickets", f"code = {NO_TEXT} WHERE number = 1"),
        ("tickets", "source = 1, cells = 'Ada Lovelace' WHERE number = 1"),
    ],
)
def test_attendance_that_a_damaged_row_keeps_from_being_told_is_told_so(store, table, change):
    damage(store, table, change)
    with pytest.raises(EventFileDamaged, match="checkin verify"):
        list(store.listed())


def test_categories_that_are_no_texts_are_told(store):
    damage(store, "attendees", f"category = {NO_TEXT}")
    with pytest.raises(EventFileDamaged, match="the categories cannot be read"):
        store.categories()


def test_a_desk_that_is_no_text_is_told_where_attendance_goes_out(store):
    some_lines(store, an_entry(ticket_id="ADA1"))
    assert store.first_desks() == {"ADA1": "Desk 1"}
    damage(store, "journal", f"desk = {NO_TEXT}")
    with pytest.raises(EventFileDamaged, match="at which desk somebody was let in"):
        store.first_desks()


def test_what_is_written_beside_a_value_that_is_no_number_is_told(store):
    with store.write():
        store.add_target(Target("csv", "list.csv"))
    (target,) = store.targets()
    damage(store, "targets", f"sent_position = {NO_TEXT}")
    with pytest.raises(EventFileDamaged, match=r"is damaged.*checkin verify"), store.write():
        store.remember(target.id, "{}")


def test_a_rule_that_a_sound_file_breaks_is_a_mistake_of_ours(store):
    with pytest.raises(IntegrityError), store.write():
        store._db.execute("UPDATE tickets SET attendee = 99")
