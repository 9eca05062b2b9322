"""What the sessions of an Indico's event are called, of which registrations tell the numbers."""

from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import Protocol, Self
from urllib.parse import urlsplit

from checkin.core.errors import TargetUnreachable
from checkin.servers.http_answer import Answer
from checkin.servers.indico.indico_cursor import DETAILS
from checkin.servers.json_reading import Misread, Told, text, thing, things

_KIND = "sessions"  # of a field


class AskedByAnybody(Protocol):
    """The way to the server, as `HttpLine` is one."""

    def as_anybody(self) -> Self:
        """Give the way with no token to show."""

    def get(self, path: str) -> Answer:
        """Ask for what is at a path."""


class Sessions:
    """Puts titles in the place of sessions' numbers.

    Indico tells the titles whoever may see the event, and refuses them to tokens for check-in: so
    it is asked without one, and of an event that not everybody may see it tells none. It is asked
    only where somebody chose a session.
    """

    def __init__(self, line: AskedByAnybody, address: str) -> None:
        """Take the line, and the address of the event's target; ask nothing yet."""
        self._line = line
        self._path = f"{urlsplit(address).path}/api/registration/session-blocks"
        self._titles: Mapping[int, str] = {}
        self._is_asked = False

    def look_again(self) -> None:
        """Ask anew where the next session is chosen."""
        self._is_asked = False

    def told_in(self, row: Told) -> Told:
        """Give a registration with titles, as far as they are told; nothing else is changed."""
        try:
            return {**row, DETAILS: [*map(self._section, things(row, DETAILS))]}
        except Misread:
            return row

    def _section(self, section: Told) -> Told:
        return {**section, "fields": [*map(self._field, things(section, "fields"))]}

    def _field(self, field: Told) -> Told:
        chosen = field.get("data")
        if field.get("input_type") != _KIND or not isinstance(chosen, list) or not chosen:
            return field
        if not self._is_asked:
            self._is_asked = True
            self._titles = self._asked() or self._titles
        if not self._titles:
            return field
        numbers = [each for each in chosen if type(each) is int]
        return {**field, "data": "; ".join(self._titles.get(each, f"{each}") for each in numbers)}

    def _asked(self) -> Mapping[int, str]:
        try:
            answer = self._line.as_anybody().get(self._path)
            if answer.status != HTTPStatus.OK or answer.is_web_page():
                return {}
            return dict(_titles(thing(answer.json())))
        except (TargetUnreachable, Misread):
            return {}  # Somebody's registration came just now, and counts without.


def _titles(told: Told) -> Iterator[tuple[int, str]]:
    for day in told:
        for block in things(told, day):
            number = block.get("id")
            if type(number) is int:
                yield number, text(block, "full_title") or f"{number}"
