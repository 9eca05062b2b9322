import errno
import os
import shutil
import sqlite3

import pytest

from checkin.storage.failures import Translation, sentence_for


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("file is not a database", "is not an event file, or its beginning is damaged"),
        ("database disk image is malformed", "is damaged. Keep it"),
        ("Could not decode to UTF-8 column 'reason'", "is damaged. Keep it"),
        ("no such table: journal", "is damaged: no such table: journal. Keep it"),
        ("no such column: kind", "is damaged: no such column: kind. Keep it"),
        ("table journal already exists", "is damaged: table journal already exists. Keep it"),
        ("database or disk is full", "is full. Make room and try again"),
        ("attempt to write a readonly database", "cannot be written. Check the permissions"),
        ("database is locked", "is busy: another program does not let go of it"),
        ("unable to open database file", "cannot be opened. Check the folder's permissions"),
        ("disk I/O error", "reports an error. Check its space and its cable"),
    ],
)
def test_what_the_database_says_becomes_a_sentence(tmp_path, said, words):
    told = str(sentence_for(sqlite3.OperationalError(said), tmp_path / "event.checkin"))
    assert "event.checkin" in told
    assert words in told
    assert told.endswith(".")


def test_an_error_of_a_full_disk_is_told_as_that(tmp_path, monkeypatch):
    nothing_left = shutil.disk_usage(tmp_path)._replace(free=0)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: nothing_left)
    error = sqlite3.OperationalError("disk I/O error")
    assert "is full. Make room" in str(sentence_for(error, tmp_path / "event.checkin"))


def test_a_disk_that_is_gone_is_not_said_to_be_full(tmp_path):
    error = sqlite3.OperationalError("disk I/O error")
    gone = tmp_path / "gone" / "event.checkin"
    assert "reports an error" in str(sentence_for(error, gone))


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "is full. Make room"),
        (errno.EACCES, "may not be opened. Check the permissions"),
        (errno.ESTALE, "event.checkin cannot be used: Stale file handle."),
    ],
)
def test_what_the_system_says_becomes_a_sentence(tmp_path, number, words):
    error = OSError(number, os.strerror(number))
    assert words in str(sentence_for(error, tmp_path / "event.checkin"))


@pytest.mark.parametrize(
    "mistake",
    [
        sqlite3.IntegrityError("UNIQUE constraint failed"),
        sqlite3.ProgrammingError("Cannot operate on a closed database."),
        sqlite3.OperationalError('near "SELCT": syntax error'),
        ZeroDivisionError(),
    ],
)
def test_a_mistake_of_ours_stays_one(tmp_path, mistake):
    def make():
        with Translation(tmp_path / "event.checkin"):
            raise mistake

    with pytest.raises(type(mistake)) as raised:
        make()
    assert raised.value is mistake
