import errno
import os
import sqlite3
from pathlib import Path

import pytest

from checkin.core.errors import CannotWrite, EventFileDamaged, EventFileError
from checkin.storage.failures import sentence_for


@pytest.mark.parametrize(
    "error",
    [
        sqlite3.OperationalError("database or disk is full"),
        sqlite3.OperationalError("attempt to write a readonly database"),
        OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)),
    ],
)
def test_what_keeps_a_desk_from_writing_stops_it(error):
    assert isinstance(sentence_for(error, Path("e.checkin")), CannotWrite)


@pytest.mark.parametrize(
    "said",
    [
        "no such table: totals",
        "table totals has no column named inside",
        "table other_codes has 3 columns but 2 values were supplied",
        "no such collation sequence: NOCASQ",
        "no such tokenizer: asciq",
        'unrecognized option: "columnsjze"',
        "unknown function: sqbstr()",
        "no query solution",
    ],
)
def test_a_file_whose_tables_are_not_as_they_were_made_is_damaged(said):
    told = sentence_for(sqlite3.OperationalError(said), Path("e.checkin"))
    assert isinstance(told, EventFileDamaged)
    assert str(told).startswith(f"e.checkin is damaged: {said}.")


def test_a_file_that_is_busy_stops_nobody(tmp_path):
    told = sentence_for(sqlite3.OperationalError("database is locked"), tmp_path / "e.checkin")
    assert isinstance(told, EventFileError)
    assert not isinstance(told, CannotWrite)


@pytest.mark.parametrize(
    "error",
    [
        sqlite3.DatabaseError("vtable constructor failed: search_names"),
        sqlite3.OperationalError("invalid fts5 file format (found 0, expected 4) - run 'rebuild'"),
    ],
)
def test_an_index_that_cannot_be_opened_is_damaged(error):
    assert isinstance(sentence_for(error, Path("e.checkin")), EventFileDamaged)
