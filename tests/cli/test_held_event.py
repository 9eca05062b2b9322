"""An event file that another program holds: one is told at once what a command waits for."""

import sqlite3
from contextlib import closing

import pytest

from checkin.cli import held_event
from checkin.storage import connection

_BEHIND_THE_EVENT = {"scan": (), "note": ("ADA1", "Came by train")}


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr(held_event, "_SILENT_SECONDS", 0.01)
    monkeypatch.setattr(held_event, "_LOOK_SECONDS", 0.01)
    monkeypatch.setattr(connection, "_BUSY_SECONDS", 0.5)


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("command", ["scan", "note"])
def test_a_command_says_that_it_waits_for_whoever_writes(checkin, event, command):
    with closing(sqlite3.connect(event, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        told = checkin(command, event, *_BEHIND_THE_EVENT[command], given="ADA1\n")
    assert (told.status, told.out) == (1, "")
    waits, ends = told.err.splitlines()
    assert waits == f"checkin: Waiting for {event.name}, which another program holds …"
    assert ends.startswith(f"checkin: {event.name} is busy: another program does not let go of it.")


@pytest.mark.usefixtures("impatient")
def test_a_command_says_that_it_waits_to_open_what_is_held(checkin, event):
    with closing(sqlite3.connect(event, isolation_level=None)) as holder:
        holder.execute("PRAGMA locking_mode = EXCLUSIVE")
        holder.execute("BEGIN IMMEDIATE")
        told = checkin("status", event)
    assert (told.status, told.out) == (1, "")
    assert told.err.startswith(f"checkin: Waiting for {event.name}, ")


def test_a_command_that_need_not_wait_says_nothing(checkin, event):
    told = checkin("note", event, "ADA1", "Came by train")
    assert (told.status, told.err) == (0, "")
