"""Tickets of Indico's plugins, found by the patterns that the event itself gives."""

import logging
from collections.abc import Iterator, Sequence
from time import thread_time
from typing import TYPE_CHECKING

from checkin.codes.json_forms import uuid_of_base64
from checkin.codes.plain import bare, uuid_in
from checkin.core.code import printable
from checkin.js_pattern import LONGEST_PATTERN, MOST_PATTERNS, compiled

if TYPE_CHECKING:
    import regex

_LONGEST_TEXT = 4096
# Somebody waits at the door meanwhile: for one pattern, and for all of them. What others keep the
# processor busy with does not count: a pattern that is not tried lets nobody in.
_SECONDS = 0.05
_SECONDS_IN_ALL = 0.2

logger = logging.getLogger(__name__)


def codes_by_patterns(text: str, patterns: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """List the tickets' UUIDs that these patterns, each behind its name, find in a text.

    A pattern finds what its groups hold, or else all that it matches: a UUID with dashes or
    without, or in base64. One that cannot be read or takes too long finds nothing.
    """
    if len(text) > _LONGEST_TEXT:
        return ()
    seen, ends = bare(text), thread_time() + _SECONDS_IN_ALL
    found: dict[str, None] = {}
    for name, pattern in patterns[:MOST_PATTERNS]:
        if thread_time() >= ends:
            logger.warning("There was no time for all patterns of Indico's plugins.")
            break
        read = compiled(pattern) if len(pattern) <= LONGEST_PATTERN else None
        if read is not None and (match := _match(name, read, seen)):
            found |= dict.fromkeys(_uuids(match))
    return tuple(found)


def _match(name: str, pattern: "regex.Pattern[str]", text: str) -> "regex.Match[str] | None":
    try:
        return pattern.search(text, timeout=_SECONDS)
    except (TimeoutError, MemoryError):
        # Neither the code nor a part of it may stand in a log.
        logger.warning("The pattern “%s” of an Indico's plugin took too long.", printable(name))
        return None


def _uuids(match: "regex.Match[str]") -> Iterator[str]:
    parts = [part for part in match.groups() if part] or [match.group()]
    for part in parts:
        if uuid := uuid_in(part) or uuid_of_base64(part):
            yield uuid
