"""What a badge says: templates with placeholders, filled in for one person.

    {name}          what it stands for; {Dietary needs} is a column of the list
    {a|b}           the first of them that is not empty
    [ … ]           printed only if every placeholder in it has something
    {{ }} [[ ]]     the brackets themselves

What is filled in is never read as a template.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from checkin.core.badges.badge import Badge, BadgeEvent
from checkin.core.badges.badge_layout import AnyItem
from checkin.core.names.folding import fold
from checkin.core.names.person_name import name_parts

CODE_END = 6  # letters of a code by which a desk finds somebody whose QR code is damaged


def _parts(badge: Badge) -> tuple[str, str]:
    return name_parts(badge.name, badge.first_name, badge.last_name)


# Each is a word of the person ...
PERSON_WORDS: dict[str, Callable[[Badge], str]] = {
    "name": lambda badge: badge.name,
    "first_name": lambda badge: _parts(badge)[0],
    "last_name": lambda badge: _parts(badge)[1],
    "company": lambda badge: badge.company,
    "country": lambda badge: badge.country,
    "category": lambda badge: badge.category,
    "code": lambda badge: badge.code,
    "code_end": lambda badge: badge.code[-CODE_END:].lstrip("-_/. "),
    "email": lambda badge: badge.email,
    "mode": lambda badge: badge.mode,
}
# ... or of the event.
EVENT_WORDS: dict[str, Callable[[BadgeEvent], str]] = {
    "event": lambda event: event.name,
    "event_dates": lambda event: event.dates,
    "event_place": lambda event: event.place,
}

# Three brackets in a row: the outer two stand for themselves, the inner one is meant.
_TOKEN = re.compile(r"\{\{|\{[^{}]+\}|\}\}|\[\[|\]\]|[{}\[\]]|[^{}\[\]]+")
_BRACKETS = {"{{": "{", "}}": "}", "[[": "[", "]]": "]"}


@dataclass(frozen=True, slots=True)
class _Placeholder:
    """A place to fill in: the first of `names` that is not empty."""

    names: tuple[str, ...]

    def value(self, badge: Badge, event: BadgeEvent) -> str:
        for name in self.names:
            if value := word(name, badge, event):
                return value
        return ""


_Part = str | _Placeholder


@dataclass(frozen=True, slots=True)
class _Section:
    """A piece of a template; an optional one stands in square brackets."""

    parts: tuple[_Part, ...]
    is_optional: bool = False

    def fill(self, badge: Badge, event: BadgeEvent) -> str:
        texts = []
        for part in self.parts:
            if isinstance(part, str):
                texts.append(part)
                continue
            value = part.value(badge, event)
            if self.is_optional and not value.strip():
                return ""
            texts.append(value)
        return texts[0] if len(texts) == 1 else "".join(texts)


@dataclass(frozen=True, slots=True)
class Template:
    """A text with places to fill in; `faults` are sentences on what cannot be read in it."""

    sections: tuple[_Section, ...] = ()
    faults: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Name all its placeholders, in order."""
        return tuple(
            name
            for section in self.sections
            for part in section.parts
            if isinstance(part, _Placeholder)
            for name in part.names
        )

    def fill(self, badge: Badge, event: BadgeEvent) -> str:
        """Write down what the template says of a person."""
        filled = [section.fill(badge, event) for section in self.sections]
        return filled[0] if len(filled) == 1 else "".join(filled)


def is_word(name: str) -> bool:
    """Whether a placeholder is one that needs no column of the list."""
    return name in PERSON_WORDS or name in EVENT_WORDS


def word(name: str, badge: Badge, event: BadgeEvent) -> str:
    """Say what a placeholder stands for; empty if for nothing."""
    if of_person := PERSON_WORDS.get(name):
        return of_person(badge)
    if of_event := EVENT_WORDS.get(name):
        return of_event(event)
    return column(badge, name)


def column(badge: Badge, name: str) -> str:
    """Say what a column of the list holds, by its own name or that name in another case."""
    for header, value in badge.columns:
        if header == name:
            return value.strip()
    folded = fold(name)
    return next((value.strip() for header, value in badge.columns if fold(header) == folded), "")


def literal(text: str) -> str:
    """Write a template that says just this text."""
    return re.sub(r"([{}\[\]])", r"\1\1", text)


def filled_in(text: str) -> str:
    """Write a template of what is filled into another: empty for whom nothing is.

    Of a text that nothing is filled into, such as one half typed, it is the text.
    """
    return "".join(f"{{{name}}}" for name in dict.fromkeys(read_template(text).names)) or text


@lru_cache(maxsize=1024)
def read_template(text: str) -> Template:
    """Read a template; what is no placeholder and no part stays as it is written."""
    reading = _Reading()
    for token in _TOKEN.findall(text):
        reading.take(token)
    return reading.end()


def is_printed(item: AnyItem, badge: Badge, event: BadgeEvent) -> bool:
    """Whether a box is on somebody's badge: what it is printed for is not empty."""
    return not item.only_if or bool(read_template(item.only_if).fill(badge, event).strip())


class _Reading:
    """A template half read."""

    def __init__(self) -> None:
        self._sections: list[_Section] = []
        self._parts: list[_Part] = []
        self._is_optional = False
        self._faults: list[str] = []

    def take(self, piece: str) -> None:
        """Read the next piece."""
        if piece == "[" and not self._is_optional:
            self._close()
            self._is_optional = True
        elif piece == "]" and self._is_optional:
            self._close()
        elif piece[0] == "{" and piece[-1] == "}" and (names := _names(piece)):
            self._parts.append(_Placeholder(names))
        else:
            if piece[0] in "{}[]" and piece not in _BRACKETS:
                self._faults.append(_stray(piece[0]))
            self._parts.append(_BRACKETS.get(piece, piece))

    def end(self) -> Template:
        """Say what was read."""
        if self._is_optional:
            self._faults.append(_stray("["))
            self._parts.insert(0, "[")
            self._is_optional = False
        self._close()
        return Template(tuple(self._sections), tuple(dict.fromkeys(self._faults)))

    def _close(self) -> None:
        if self._parts:
            self._sections.append(_Section(tuple(self._parts), self._is_optional))
        self._parts = []
        self._is_optional = False


def _names(token: str) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, token[1:-1].split("|"))))


def _stray(bracket: str) -> str:
    pair = {"{": "}", "}": "{", "[": "]", "]": "["}[bracket]
    return (
        f"A “{bracket}” has no “{pair}” that belongs to it. "
        f"Write “{bracket}{bracket}” where it is to be printed."
    )
