"""Brings the badge layouts of an event on a pretix, with the PDFs that they are printed on."""

import json
from collections.abc import Sequence
from http import HTTPStatus
from typing import Protocol, Self
from urllib.parse import urlsplit

from checkin.core.errors import TargetUnreachable
from checkin.servers.http_answer import Answer
from checkin.servers.http_place import is_loopback
from checkin.servers.json_reading import Told, name_of, text

_MOST_LAYOUTS = 50

# As events keep a layout: name, JSON text, and background; none where it could not be brought.
Layout = tuple[str, str, bytes | None]


class Line(Protocol):
    """The way to the server, as `HttpLine` is one."""

    origin: str

    def follow(self, link: str) -> Answer:
        """Ask for what an answer names, at this server whatever it says."""

    def elsewhere(self, address: str) -> Self:
        """Give the way to another server, where nothing is shown."""

    def close(self) -> None:
        """Let go of the connections."""


class BadgeLayouts:
    """Brings layouts; `owes` tells whether a background may come that did not come yet."""

    def __init__(self, line: Line) -> None:
        """Take the line to the server."""
        self._line = line
        self._silent: set[str] = set()
        self.owes = False

    def brought(self, layouts: Sequence[Told], told: list[str]) -> tuple[Layout, ...]:
        """Give layouts with their backgrounds, and tell of those that could not be brought."""
        self.owes = False
        self._silent.clear()
        return tuple(self._layout(each, told) for each in layouts[:_MOST_LAYOUTS])

    def _layout(self, layout: Told, told: list[str]) -> Layout:
        name, boxes = text(layout, "name") or name_of(layout, "id"), layout.get("layout")
        written = json.dumps({"name": name, "layout": boxes}, ensure_ascii=False)
        written = written.encode(errors="replace").decode()  # JSON may hold halves of characters
        link = layout.get("background")
        background = self._background(link) if link else b""
        if background is None:
            told.append(f"The background of the badge layout “{name:.100}” could not be brought.")
        return name, written, background

    def _background(self, link: object) -> bytes | None:
        answer = self._answer(link) if isinstance(link, str) else None
        if answer is not None and answer.status == HTTPStatus.OK:
            return answer.body if answer.body.startswith(b"%PDF") else None
        self.owes = self.owes or (answer is not None and answer.is_busy)
        return None

    def _answer(self, link: str) -> Answer | None:
        """Ask for a file; a server that does not give one is not waited for twice."""
        line = self._line_to(link)
        if line is None or line.origin in self._silent:
            return None
        try:
            return line.follow(link)
        except TargetUnreachable:
            self._silent.add(line.origin)
            self.owes = True
            return None
        finally:
            if line is not self._line:
                line.close()

    def _line_to(self, link: str) -> Line | None:
        """Give the way to a file, which pretix may keep at the event's own domain or elsewhere."""
        try:
            if urlsplit(link).hostname == urlsplit(self._line.origin).hostname:
                return self._line
            line = self._line.elsewhere(link)
        except (TargetUnreachable, ValueError):
            return None
        # No server names what runs on this computer, which may be written in many ways.
        if is_loopback(urlsplit(line.origin).hostname or ""):
            line.close()
            return None
        return line
