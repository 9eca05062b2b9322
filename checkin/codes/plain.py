"""Plain codes: how a scanned text is cleaned, and the spellings a code is looked up by."""

import re
from itertools import islice

# A code as lists and servers issue them, which needs no cleaning. UUIDs and bare hex
# digits in the shape of one are left out: they have a second spelling.
_UUID = r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"
_SHORTEST, _HEX_DIGITS = 8, 32
_ORDINARY = re.compile(rf"(?!(?:[0-9A-Fa-f]{{32}}|{_UUID})\Z)[0-9A-Za-z._-]{{8,64}}")
_DASHED = re.compile(_UUID)
_BARE = re.compile(r"[0-9A-Fa-f]{32}")
# As alf.io prints it: its lists have the UUID only.
_SEALED = re.compile(rf"({_UUID})/[0-9A-Za-z+/=_-]+")

# What a code inside a URL or JSON may consist of. None of these characters can begin
# another form, so that recognising such a code again gives the code.
_WITHIN = re.compile(r"[0-9A-Za-z._~+/=@!*-]{3,255}")

# Characters that nobody sees: controls but the blank ones, soft hyphen, zero-width and
# direction marks, byte order mark, variation selectors.
_INVISIBLE = (
    "[\x00-\x08\x0e-\x1b\x1d-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]"
)
# In front of a code, scanners may write the AIM identifier of its symbology ("]Q1", and
# "]d2" for a GS1 text in DataMatrix) and designators of its character set ("\000026").
_PREFIXES = re.compile(r"(?:\s|\][A-Za-z][0-9A-Za-z]|\\[0-9]{6})*")
_BREAK = re.compile("[\t\n\x0b\x0c\r\x1c\x85\u2028\u2029]")
_GROUP_SEPARATOR = "\x1d"
# Each is looked up, so a text may not hold any number of them.
MOST_WITHIN = 8


def is_ordinary(text: str) -> bool:
    """Whether `text` is a code of 8 to 64 plain characters that is looked up as it is."""
    if text.isalnum() and text.isascii() and _SHORTEST <= len(text) < _HEX_DIGITS:
        return True  # as nearly all are, and quicker to see
    return _ORDINARY.fullmatch(text) is not None


def bare(text: str) -> str:
    """Strip invisible characters everywhere, and blanks and scanners' prefixes at the ends.

    Doing it twice is doing it once.
    """
    seen = text if _is_plain(text) else re.sub(_INVISIBLE, "", text)
    prefixes = _PREFIXES.match(seen)
    start = prefixes.end() if prefixes else 0
    return seen[start:].rstrip()


def _is_plain(text: str) -> bool:
    return text.isascii() and text.isprintable()


def has_several_lines(text: str) -> bool:
    """Whether a bare text goes on after a line break or tab."""
    return _BREAK.search(text) is not None


def spellings(text: str) -> tuple[str, ...]:
    """List the ways a bare code may be written elsewhere, the likeliest first.

    A UUID is best known by its lower-case form with dashes; 32 bare hex digits are rather
    some system's own token, and a UUID in the second place; so is one before a slash and a
    seal. Blanks in a code read out or typed in groups count for nothing if the rest is ordinary.
    """
    if _DASHED.fullmatch(text):
        return (text.lower(), text)
    if _BARE.fullmatch(text):
        return (text, dashed(text))
    if sealed := _SEALED.fullmatch(text):
        return (text, sealed[1].lower())
    if " " in text and is_ordinary(joined := text.replace(" ", "")):
        return (text, joined)
    return (text,)


def uuid_in(text: str) -> str:
    """Write a UUID, with dashes or without, with dashes; empty where a text is none."""
    if _DASHED.fullmatch(text):
        return text.lower()
    return dashed(text) if _BARE.fullmatch(text) else ""


def dashed(digits: str) -> str:
    """Write 32 hex digits as a UUID."""
    low = digits.lower()
    return "-".join((low[:8], low[8:12], low[12:16], low[16:20], low[20:]))


def spellings_within(part: str) -> tuple[str, ...]:
    """List the spellings of a code found inside another text; none where it is no code."""
    return spellings(part) if _WITHIN.fullmatch(part) else ()


def spellings_of_groups(raw: str) -> tuple[str, ...]:
    """List the spellings of the parts of a GS1 text, last first; none in other texts.

    In a GS1 text the serial number, which alone tells tickets apart, comes late.
    """
    if _GROUP_SEPARATOR not in raw:
        return ()
    parts = (bare(part) for part in reversed(raw.split(_GROUP_SEPARATOR)))
    found = (spelling for part in parts for spelling in spellings_within(part))
    return tuple(islice(found, MOST_WITHIN))
