"""What desks change about people, as it stands in journal lines.

An edit's details are `{"fields": {field: new value}}`; a walk-in's and a substitution's
`{"attendee": {…}, "ticket": id, "code": …}`, the person who comes. Lines are texts that came
from other desks: what does not fit is passed over.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from unicodedata import category

from checkin.core.journal import EntryKind, JournalEntry, read_details, standing
from checkin.core.ticket import EDITABLE, AttendanceMode, Attendee

_LONGEST = 10_000
_NO_LETTERS = frozenset({"Cc", "Cs"})
# What turns the direction of text around, which imports take out too.
_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"})
# Drawn as nothing, whatever their category: the fillers of Hangul, the blank of Braille, and
# what chooses between forms of the character before it or is set aside for such purposes.
_is_drawn_as_nothing = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u2800\u3164\ufe00-\ufe0f\uffa0"
    "\ufff0-\ufff8\U000e0000-\U000e0fff]"
).match


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody who came without having been listed: a walk-in or a substitute.

    Their id is that of their ticket, as is that of everybody who was listed.
    `replaces` is the ticket whose place a substitute takes, empty for a walk-in;
    `withdrawn` is true where the line was undone.
    """

    attendee: Attendee
    ticket_id: str
    code: str
    replaces: str = ""
    withdrawn: bool = False


def edits_to_text(fields: Mapping[str, str]) -> str:
    """Write the details of an edit."""
    return json.dumps({"fields": dict(fields)}, ensure_ascii=False)


def edited_fields(entries: Iterable[JournalEntry]) -> dict[str, str]:
    """Say what the standing edits among a person's lines have made of their fields."""
    fields: dict[str, str] = {}
    for line in standing(entries):
        if line.kind is EntryKind.EDIT:
            fields |= _texts(read_details(line.details).get("fields"), EDITABLE)
    return fields


def newcomer_to_text(attendee: Attendee, ticket_id: str, code: str) -> str:
    """Write the details of a walk-in or a substitution."""
    told = {name: str(getattr(attendee, name)) for name in EDITABLE}
    told["id"] = attendee.id
    return json.dumps({"attendee": told, "ticket": ticket_id, "code": code}, ensure_ascii=False)


def newcomers(entries: Iterable[JournalEntry]) -> list[Newcomer]:
    """Say who came by the walk-ins and substitutions among some lines and their undos."""
    lines = list(entries)
    kept = {line.id for line in standing(lines)}
    found = []
    for line in lines:
        if line.kind in {EntryKind.WALK_IN, EntryKind.SUBSTITUTION}:
            newcomer = _newcomer(line, withdrawn=line.id not in kept)
            if newcomer is not None:
                found.append(newcomer)
    return found


def with_fields(attendee: Attendee, fields: Mapping[str, str]) -> Attendee:
    """Change an attendee's fields, given by name as texts."""
    return Attendee(
        id=attendee.id,
        name=fields.get("name", attendee.name),
        first_name=fields.get("first_name", attendee.first_name),
        last_name=fields.get("last_name", attendee.last_name),
        email=fields.get("email", attendee.email),
        company=fields.get("company", attendee.company),
        country=fields.get("country", attendee.country),
        category=fields.get("category", attendee.category),
        mode=AttendanceMode(fields.get("mode", attendee.mode)),
        notes=fields.get("notes", attendee.notes),
    )


def _newcomer(line: JournalEntry, *, withdrawn: bool) -> Newcomer | None:
    details = read_details(line.details)
    fields = _texts(details.get("attendee"), (*EDITABLE, "id"))
    names = _texts(details, ("ticket", "code"))
    if not (fields.get("id") and fields.get("name") and names.get("ticket") and names.get("code")):
        return None
    replaces = line.ticket_id if line.kind is EntryKind.SUBSTITUTION else ""
    if fields["id"] != names["ticket"]:
        return None
    attendee = with_fields(Attendee(fields["id"], fields["name"]), fields)
    return Newcomer(attendee, names["ticket"], names["code"], replaces, withdrawn)


def plain(text: str) -> str:
    """Remove from a text what cannot be seen, and what changes its direction.

    Control characters and code points without a character become blanks; marks that turn the
    direction of writing are left out. A text in which nothing can be seen becomes empty.
    """
    if text.isprintable() and text.isascii():
        return text
    if not text.isprintable():
        text = "".join(
            " " if category(letter) in _NO_LETTERS else letter
            for letter in text
            if letter not in _TURNS
        )
    return text if any(map(_is_seen, text)) else ""


def _is_seen(letter: str) -> bool:
    return category(letter) not in _UNSEEN and not _is_drawn_as_nothing(letter)


def _texts(told: object, names: Iterable[str]) -> dict[str, str]:
    if not isinstance(told, dict):
        return {}
    values = {name: told.get(name) for name in names}
    return {
        name: plain(value)
        for name, value in values.items()
        if isinstance(value, str) and len(value) <= _LONGEST and _fits(name, value)
    }


def _fits(name: str, value: str) -> bool:
    if name == "mode":
        return value in set(AttendanceMode)
    return name != "name" or bool(plain(value).strip())
