"""Badges as a PDF: one a page, exact in size, the same bytes for the same badges."""

from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from checkin.core.badge import A6, POINTS, Badge, BadgeLayout, BadgeRun, BadgeWarning, TextBox
from checkin.core.fitting import Fitted
from checkin.core.han import han_language
from checkin.core.person_name import name_forms
from checkin.printers.fonts import FontShelf, Spelling, typeface
from checkin.printers.pen import Pen
from checkin.printers.qr import qr_code
from checkin.printers.typesetting import set_text
from checkin.whole_file import written_whole

_LONGEST = 1_000
_CODE_END = 6
_RULE = "#C5CBD5"
_LACKING = "No font has “{}”: it is spelt in Latin letters or left out. Look at “checkin fonts”."


def write_badges(
    badges: Iterable[Badge],
    target: Path | BinaryIO,
    layout: BadgeLayout = A6,
    *,
    fonts: Path | FontShelf,
    title: str = "",
) -> BadgeRun:
    """Write one page a badge, in the order given, and say what to look at.

    `target` is a path, which then holds the whole document or is as it was, or a
    stream. `fonts` is the folder of the font files, or a shelf with more; `title`, the
    event's name, stands on every badge. Badges are taken one at a time and not kept.

    Raises `TargetUnreachable` if the path cannot be written.
    """
    if not isinstance(target, Path):
        return _write(badges, _Press(target, layout, fonts), title)
    with written_whole(target) as stream:
        return _write(badges, _Press(stream, layout, fonts), title)


def _write(badges: Iterable[Badge], press: "_Press", title: str) -> BadgeRun:
    press.draw_artwork(title)
    count = 0
    for badge in badges:
        press.draw(badge)
        count += 1
    press.finish()
    return BadgeRun(count, tuple(press.warnings))


class _Press:
    """Prints badges of one layout, and gathers what to warn of."""

    def __init__(self, stream: BinaryIO, layout: BadgeLayout, fonts: Path | FontShelf) -> None:
        self.warnings: list[BadgeWarning] = []
        self._layout = layout
        self._fonts = fonts if isinstance(fonts, FontShelf) else FontShelf(fonts)
        self._take_faces("")
        self._pen = Pen(stream, (layout.width, layout.height), self._faces[False].name)

    def draw_artwork(self, title: str) -> None:
        """Draw what is the same on every badge, once."""
        spelling = self._spell(title, self._layout.title, title)
        self._pen.set_title(spelling.original)
        self._pen.begin_artwork()
        self._pen.fill(self._layout.rule, _RULE)
        self._set([spelling.text], self._layout.title)
        self._pen.end_artwork()

    def draw(self, badge: Badge) -> None:
        """Draw one badge on a page of its own."""
        layout = self._layout
        self._take_faces(han_language(badge.name, badge.country, self._fonts.language))
        who = self._faces[True].spell(badge.name[:_LONGEST]).original
        self._pen.show_artwork()
        self._pen.fill(layout.band, badge.color)
        self._draw_name(badge, who)
        free = 0.0
        for what, text, box in (
            ("company", badge.company, layout.company),
            ("country", badge.country, layout.country),
            ("category", badge.category, layout.category),
            ("code", badge.code[-_CODE_END:].lstrip("-_/. "), layout.code),
        ):
            spelling = self._spell(text, box, who)
            fitted, free = self._set([spelling.text], box, free if box.follows else 0.0)
            self._warn_if_squeezed(what, fitted, who)
        self._draw_qr(badge.code, who)
        self._pen.end_page()

    def _take_faces(self, language: str) -> None:
        """Take the fonts for somebody of a language."""
        self._faces = {
            bold: typeface(self._fonts, "Bold" if bold else "Regular", language)
            for bold in (False, True)
        }

    def finish(self) -> None:
        """Write the document."""
        self._pen.save()

    def _draw_name(self, badge: Badge, who: str) -> None:
        box = self._layout.name
        spell = self._faces[box.bold].spell
        name = self._spell(badge.name, box, who).text
        first, last = spell(badge.first_name[:_LONGEST]), spell(badge.last_name[:_LONGEST])
        fitted, _ = self._set(name_forms(name, first.text, last.text), box)
        if not name:
            self._warn(who, "The name is empty.")
        self._warn_if_squeezed("name", fitted, who)

    def _draw_qr(self, code: str, who: str) -> None:
        qr = qr_code(code)
        if qr is None:
            reason = "too long" if code else "empty"
            self._warn(who, f"The code is {reason}, so the badge has no QR code.")
            return
        self._pen.qr(qr, self._layout.qr)

    def _set(self, forms: Iterable[str], place: TextBox, rise: float = 0) -> tuple[Fitted, float]:
        """Draw the first form that fits its box, moved up by `rise` millimetres.

        Returns how it was set, and the millimetres left free under it.
        """
        face = self._faces[place.bold]
        fitted = set_text(forms, place, face)
        if fitted.lines:
            self._pen.text(fitted, place, face, rise)
        return fitted, place.box.height - fitted.height / POINTS + rise

    def _spell(self, text: str, place: TextBox, who: str) -> Spelling:
        """Spell a text for its box, and warn of letters that no font has."""
        spelling = self._faces[place.bold].spell(text[:_LONGEST])
        if spelling.missing:
            self._warn(who, _LACKING.format(spelling.missing))
        if len(text) > _LONGEST:
            self._warn(who, f"Only the first {_LONGEST:,} letters of a text are printed.")
        return spelling

    def _warn_if_squeezed(self, what: str, fitted: Fitted, who: str) -> None:
        if fitted.squeezed:
            size = f"{fitted.size:.1f} points"
            self._warn(who, f"The {what} is too long for its box and is printed at {size}.")

    def _warn(self, who: str, reason: str) -> None:
        self.warnings.append(BadgeWarning(who, reason))
