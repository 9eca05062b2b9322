"""Reads what a server says, field by field, into plain texts, numbers and moments.

Nothing that comes over a network is trusted: every field has the type that it should have or
is `Misread`, every text is cut and made plain. Fields that nobody asks for are not looked at.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from checkin.core.changes import plain
from checkin.core.moments import within_journal, within_time

Told = Mapping[str, Any]

LONGEST_TEXT = 1_000
LONGEST_CODE = 300
_LARGEST_ID = 1 << 63


class Misread(ValueError):
    """A field is missing, or holds something else than it should."""


def thing(told: object) -> Told:
    """Read a JSON object."""
    if isinstance(told, dict):
        return told
    raise Misread


def things(told: Told, key: str) -> Iterator[Told]:
    """Read a list of objects; a field that is missing or null holds none."""
    found = told.get(key)
    if found is None:
        return iter(())
    if isinstance(found, list):
        return map(thing, found)
    raise Misread(key)


def results(told: object) -> Sequence[Told]:
    """Read what a page of a listing holds."""
    found = thing(told).get("results")
    if isinstance(found, list):
        return [thing(each) for each in found]
    raise Misread("results")


def text(told: Told, key: str, longest: int = LONGEST_TEXT) -> str:
    """Read a text; a field that is missing or null is empty."""
    found = told.get(key)
    if found is None:
        return ""
    if isinstance(found, str):
        return tidy(found, longest)
    raise Misread(key)


def tidy(found: str, longest: int = LONGEST_TEXT) -> str:
    """Make a text plain, of one line, and no longer than may be."""
    if not (found.isascii() and found.isprintable()):
        found = " ".join(plain(found[: 2 * longest]).split())
    return found[:longest].strip()


def code(told: Told, key: str) -> str:
    """Read a code, which is needed as it is or not at all."""
    found = told.get(key)
    if isinstance(found, str) and 0 < len(found) <= LONGEST_CODE and found == tidy(found):
        return found
    raise Misread(key)


def name_of(told: Told, key: str) -> str:
    """Read an id that has to be there, as a text."""
    if found := name_or_none(told, key):
        return found
    raise Misread(key)


def name_or_none(told: Told, key: str) -> str:
    """Read an id, as a text; empty where there is none."""
    found = told.get(key)
    if found is None:
        return ""
    if type(found) is int and 0 <= found < _LARGEST_ID:
        return str(found)
    raise Misread(key)


def names(told: Told, key: str) -> tuple[str, ...]:
    """Read a list of ids, as texts."""
    found = told.get(key)
    if found is None:
        return ()
    if isinstance(found, list) and all(type(each) is int for each in found):
        return tuple(map(str, found))
    raise Misread(key)


def flag(told: Told, key: str, *, usual: bool = False) -> bool:
    """Read yes or no; `usual` stands for a field that is missing or null."""
    found = told.get(key)
    if found is None:
        return usual
    if isinstance(found, bool):
        return found
    raise Misread(key)


def moment(told: Told, key: str) -> datetime:
    """Read a moment that has to be there."""
    if found := moment_or_none(told, key):
        return found
    raise Misread(key)


def moment_or_none(told: Told, key: str) -> datetime | None:
    """Read a moment as UTC; none where the field is missing or null.

    One that is as good as never, as the end of what is valid for ever, is one that can be told.
    """
    found = told.get(key)
    if found is None:
        return None
    try:
        return within_time(datetime.fromisoformat(found))
    except (TypeError, ValueError, OverflowError, OSError) as error:
        raise Misread(key) from error


def line_moment(told: Told, key: str) -> datetime:
    """Read a moment at which something happened, for a line of the journal."""
    return within_journal(moment(told, key))


def worded(told: Told, key: str, language: str) -> str:
    """Read a text that may be there in several languages: in this one, else in English, or any."""
    found = told.get(key)
    if not isinstance(found, dict):
        return text(told, key)
    for each in (language, "en", *found):
        if isinstance(found.get(each), str) and (said := tidy(found[each])):
            return said
    return ""
