"""Layouts and pictures that come from files, and layouts that go into them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from checkin.core.badges.badge_edges import overhangs
from checkin.core.badges.badge_layout import BadgeLayout
from checkin.core.badges.layout_file import LONGEST_FILE, read_layout, write_layout
from checkin.core.errors import LayoutUnreadable, PictureUnreadable, Refused
from checkin.core.names.folding import fold
from checkin.held_files import keep_off
from checkin.whole_file import written_whole

_LARGEST_PICTURE = 8_000_000
_LARGEST_BACKGROUND = 50_000_000
_LONGEST_ID = 50


@dataclass(frozen=True, slots=True)
class TakenLayout:
    """A layout of another program: itself, pictures by their names, and what could not be taken."""

    layout: BadgeLayout
    pictures: tuple[tuple[str, bytes], ...] = ()
    told: tuple[str, ...] = ()


class KeptLayouts(Protocol):
    """What files need of the event's layouts."""

    def all(self) -> tuple[BadgeLayout, ...]:
        """Give all layouts."""

    def keep(self, layout: BadgeLayout) -> None:
        """Keep a layout in the event."""

    def keep_picture(self, name: str, content: bytes) -> None:
        """Keep a picture in the event."""


# Reads a layout of pretix, with the PDF below it or nothing, under a name of one's own or pretix's.
ReadForeign = Callable[[str, bytes, str], TakenLayout]


class LayoutFiles:
    """Brings layouts and pictures into one event, and writes layouts into files."""

    def __init__(self, layouts: KeptLayouts, read_foreign: ReadForeign) -> None:
        """Keep layouts among those of one event; `read_foreign` reads those of pretix."""
        self._layouts = layouts
        self._read_foreign = read_foreign

    def bring_in(self, path: Path, background: Path | None = None) -> TakenLayout:
        """Keep the layout of a file, ours or of pretix, beside those there are.

        Raises `LayoutUnreadable`.
        """
        text = _text_of(path)
        # Ours is one object with a version; pretix writes a list, or an object around one.
        if '"version"' in text and background is None and not text.lstrip().startswith("["):
            return self.keep(_own(text))
        return self.keep(self._foreign(text, background))

    def put(self, path: Path) -> TakenLayout:
        """Keep a layout of ours from a file, in the place of the one with its id.

        Raises `LayoutUnreadable`.
        """
        taken = _own(_text_of(path))
        return self.keep(taken, taken.layout.id)

    def put_foreign(self, path: Path, background: Path | None, name: str) -> TakenLayout:
        """Keep a layout of pretix from files, in the place of the one with the id of its name.

        Raises `LayoutUnreadable`.
        """
        taken = self._foreign(_text_of(path), background, name)
        return self.keep(taken, taken.layout.id)

    def keep(self, taken: TakenLayout, layout_id: str = "") -> TakenLayout:
        """Keep a layout that was read, in the place of the one with an id or beside all others.

        Raises `LayoutUnreadable`.
        """
        layout = replace(taken.layout, id=layout_id) if layout_id else None
        taken = replace(taken, layout=layout or self._beside_others(taken.layout))
        for name, content in taken.pictures:
            self._layouts.keep_picture(name, content)
        self._layouts.keep(taken.layout)
        return taken

    def save(self, layout: BadgeLayout, path: Path) -> Path:
        """Write a layout into a file. Raises `TargetUnreachable`."""
        if path.suffix.casefold() != ".json":
            raise Refused(f"{path.name} names no JSON file. End its name in .json.")
        with written_whole(path) as stream:
            stream.write(write_layout(layout).encode())
        return path

    def bring_in_picture(self, path: Path, name: str = "") -> str:
        """Keep a PNG or JPEG by a name, else by that of its file; gives the name."""
        name = name or fold(path.stem)[:_LONGEST_ID]
        try:
            content = _bytes_of(path, _LARGEST_PICTURE)
        except LayoutUnreadable as error:
            raise PictureUnreadable(str(error)) from error
        self._layouts.keep_picture(name, content)
        return name

    def _foreign(self, text: str, background: Path | None, name: str = "") -> TakenLayout:
        under = _bytes_of(background, _LARGEST_BACKGROUND) if background else b""
        return self._read_foreign(text, under, name)

    def _beside_others(self, layout: BadgeLayout) -> BadgeLayout:
        """Give a layout an id and a name that no other has."""
        others = self._layouts.all()
        ids, names = {each.id for each in others}, {each.name for each in others}
        if layout.id not in ids:
            return layout
        number = 2
        while (
            f"{layout.id[:_LONGEST_ID]}-{number}" in ids
            or f"{layout.name[:90]} ({number})" in names
        ):
            number += 1
        return replace(
            layout, id=f"{layout.id[:_LONGEST_ID]}-{number}", name=f"{layout.name[:90]} ({number})"
        )


def _own(text: str) -> TakenLayout:
    layout = read_layout(text)
    return TakenLayout(layout, told=tuple(overhangs(layout)))


def _text_of(path: Path) -> str:
    try:
        # As many letters as a layout may have, in four bytes at most.
        return _bytes_of(path, LONGEST_FILE * 4).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LayoutUnreadable(f"{path.name} is no badge layout. Choose a JSON file.") from error


def _bytes_of(path: Path, most: int) -> bytes:
    try:
        keep_off(path)
        with path.open("rb") as stream:
            content = stream.read(most + 1)
    except OSError as error:
        raise LayoutUnreadable(
            f"{path.name} cannot be read: {error.strerror}. Choose another file."
        ) from error
    if len(content) > most:
        raise LayoutUnreadable(f"{path.name} is larger than {most // 1_000_000} MB.")
    return content
