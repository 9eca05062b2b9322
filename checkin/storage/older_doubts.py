"""What nobody knows of badges, in files of before there was a column for it: told in words."""

import re
import sqlite3

from checkin.core.badges.printing import Doubt

# As they were written then, whatever is said today; a time may have been put before the full stop.
_CAME_OUT = "It is not known whether this badge came out. Look, then print it again"
_MAY_COME = "The printer does not give it back: it may still come out"
_DOUBT = re.compile(
    rf"(?:\.? ?(?:{_CAME_OUT}|{_MAY_COME})(?= \(since )|(?:{_CAME_OUT}|{_MAY_COME})\.?)"
)


def take_doubts_out_of_words(connection: sqlite3.Connection) -> None:
    """Fill the column of doubts from what is said of badges, and say it no more there."""
    rows = connection.execute("SELECT id, said FROM print_jobs WHERE said <> ''").fetchall()
    for job_id, said in rows:
        if doubt := _doubt_in(said):
            connection.execute(
                "UPDATE print_jobs SET said = ?, doubt = ? WHERE id = ?",
                (_without_doubt(said), doubt.value, job_id),
            )


def _doubt_in(said: str) -> Doubt:
    if _MAY_COME in said:
        return Doubt.MAY_COME
    return Doubt.CAME_OUT if _CAME_OUT in said else Doubt.NONE


def _without_doubt(said: str) -> str:
    return " ".join(_DOUBT.sub("", said).split())
