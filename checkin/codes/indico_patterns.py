"""Tickets of Indico's plugins, found by the patterns that the event itself gives."""

import logging
import re
from collections.abc import Iterator, Sequence
from time import thread_time
from typing import TYPE_CHECKING

from checkin.codes.json_forms import uuid_of_base64
from checkin.codes.plain import bare, has_several_lines, uuid_in
from checkin.core.code import PluginCode, printable
from checkin.js_pattern import LONGEST_PATTERN, MOST_PATTERNS, compiled

if TYPE_CHECKING:
    import regex

_LONGEST_TEXT = 4096
# A UUID anywhere in a text, as long as it is not a part of something longer.
_HEX = re.compile(
    r"(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{32}|[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})"
    r"(?![0-9A-Za-z])"
)
_BASE64 = re.compile(r"(?<![0-9A-Za-z+/_-])[0-9A-Za-z+/_-]{22}(?:==)?(?![0-9A-Za-z+/_=-])")
# Somebody waits at the door meanwhile: for one pattern, and for all of them. What others keep the
# processor busy with does not count: a pattern that is not tried lets nobody in.
_SECONDS = 0.05
_SECONDS_IN_ALL = 0.2

logger = logging.getLogger(__name__)


def read_by_patterns(text: str, patterns: Sequence[tuple[str, str]]) -> PluginCode:
    """List the tickets' UUIDs that these patterns, each behind its name, find in a text.

    A pattern finds what its groups hold, or else all that it matches: a UUID with dashes or
    without, or in base64. It need not be written so, for a pattern is there to tell that a
    text is the plugin's: where these hold none, the only UUID in the text is meant. One that
    cannot be read or takes too long finds nothing; nor does one that matches some lines of a text
    only, for that may be two codes read at once.
    """
    if len(text) > _LONGEST_TEXT:
        return PluginCode()
    seen, ends = bare(text), thread_time() + _SECONDS_IN_ALL
    found: dict[str, None] = {}
    plugin = ""
    for name, pattern in patterns[:MOST_PATTERNS]:
        if thread_time() >= ends:
            logger.warning("There was no time for all patterns of Indico's plugins.")
            break
        read = compiled(pattern) if len(pattern) <= LONGEST_PATTERN else None
        if read is not None and (match := _match(name, read, seen)) and _has_all_lines(match):
            plugin = plugin or printable(name)
            found |= dict.fromkeys(tuple(_uuids(match)) or _only_uuid(seen))
    return PluginCode(tuple(found), plugin)


def _match(name: str, pattern: "regex.Pattern[str]", text: str) -> "regex.Match[str] | None":
    try:
        return pattern.search(text, timeout=_SECONDS)
    except (TimeoutError, MemoryError):
        # Neither the code nor a part of it may stand in a log.
        logger.warning("The pattern “%s” of an Indico's plugin took too long.", printable(name))
        return None


def _has_all_lines(match: "regex.Match[str]") -> bool:
    rest = match.string[: match.start()], match.string[match.end() :]
    return not any(map(has_several_lines, rest))


def _uuids(match: "regex.Match[str]") -> Iterator[str]:
    parts = [part for part in match.groups() if part] or [match.group()]
    for part in parts:
        if uuid := uuid_in(part) or uuid_of_base64(part):
            yield uuid


def _only_uuid(text: str) -> tuple[str, ...]:
    # Of two, one may be of a guest, and the other of whom the guest comes with.
    found = {uuid_in(each) for each in _HEX.findall(text)}
    found = found or {uuid_of_base64(each) for each in _BASE64.findall(text)} - {""}
    return tuple(found) if len(found) == 1 else ()
