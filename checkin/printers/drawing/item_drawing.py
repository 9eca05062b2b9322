"""Drawing the items of one badge: texts as large as they fit, bands, codes, pictures, signs."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache, lru_cache, partial

from checkin.core.badges.badge import POINTS, Anchor, Badge, BadgeEvent, BadgeWarning, Box
from checkin.core.badges.badge_layout import (
    CATEGORY_COLOR,
    Align,
    BandItem,
    CodeContent,
    CodeItem,
    MarkItem,
    MarkKind,
    PictureItem,
    ShapeItem,
    TextItem,
    Weight,
)
from checkin.core.badges.category_mark import mark_of
from checkin.core.badges.contact_card import contact_card
from checkin.core.badges.fitting import Fitted
from checkin.core.badges.han import han_language
from checkin.core.errors import PictureUnreadable
from checkin.core.names.person_name import name_parts, part_forms
from checkin.printers.drawing.figures import figure_path, mark_path
from checkin.printers.drawing.pen import Pen
from checkin.printers.drawing.pictures import Raster, raster_of
from checkin.printers.drawing.plate import ReadyItem
from checkin.printers.drawing.qr import qr_code
from checkin.printers.drawing.signs import draw_sign, parts_of_sign
from checkin.printers.lettering.directions import runs_leftwards
from checkin.printers.lettering.font_shelf import FontShelf
from checkin.printers.lettering.fonts import Typeface, typeface
from checkin.printers.lettering.spelling import Spelling
from checkin.printers.lettering.typesetting import set_text

_LONGEST = 1_000
_LACKING = "No font has “{}”: it is spelt in Latin letters or left out. Look at “checkin fonts”."
# A category's mark beside its word, in ems: its side, and from its left edge to the word.
_MARK, _MARK_ROOM = 0.78, 1.2
# A module narrower than this is printed by no label printer and read by no phone, in mm.
_FINEST = 0.25

# How much of the room that a text leaves is below it.
_BELOW = {Anchor.TOP: 1.0, Anchor.MIDDLE: 0.5, Anchor.BOTTOM: 0.0}

_FILES = {Weight.REGULAR: "Regular", Weight.SEMI_BOLD: "SemiBold", Weight.BOLD: "Bold"}


def face_of(shelf: FontShelf, weight: Weight, language: str = "", family: str = "") -> Typeface:
    """Load the fonts of a weight for people of a language; those of a family before the rest."""
    return typeface(shelf, _FILES[weight], language, family)


class _Faces(dict[tuple[str, Weight], Typeface]):
    """The typefaces for people of one language, by family and weight, loaded when needed."""

    def __init__(self, shelf: FontShelf, language: str) -> None:
        self._shelf, self._language = shelf, language

    def __missing__(self, key: tuple[str, Weight]) -> Typeface:
        family, weight = key
        face = self[key] = face_of(self._shelf, weight, self._language, family)
        return face


class Drawing:
    """Draws items for one badge after the other."""

    def __init__(
        self,
        pen: Pen,
        shelf: FontShelf,
        event: BadgeEvent,
        picture_of: Callable[[str], bytes | None],
    ) -> None:
        """Draw with a pen, in the fonts of a shelf."""
        self._pen = pen
        self._shelf = shelf
        self._faces_for = cache(partial(_Faces, shelf))
        self._faces = self._faces_for("")
        self._event = event
        # Countries, companies and categories are the same on many badges.
        self._spelling = lru_cache(maxsize=4096)(_spelt)
        self._picture_of = picture_of
        self._rasters: dict[str, tuple[str, Raster] | str] = {}
        self._warnings: list[BadgeWarning] = []
        self._badge = Badge("", "", "", "", "")
        self._free = 0.0
        self.leftwards = False  # where on this badge lines start that start with its direction

    def begin(self, badge: Badge) -> None:
        """Begin a face of a badge."""
        self._badge = badge
        self._free = 0.0
        if self._shelf.knows_forms:
            self._faces = self._faces_for(
                han_language(badge.name, badge.country, self._shelf.language)
            )
        # Where no letter of a name has a direction, the company's tells.
        self.leftwards = runs_leftwards(f"{self._who().text} {badge.company[:_LONGEST]}")

    def take_warnings(self, *, whole: bool) -> list[BadgeWarning]:
        """Say what to look at on this face; `whole` asks after the person, too."""
        who = self._who().original
        if whole and not who:
            self._warn("The name is empty.")
        warnings = [
            BadgeWarning(who, each.reason, each.item) for each in dict.fromkeys(self._warnings)
        ]
        self._warnings.clear()
        return warnings

    def _who(self) -> Spelling:
        return self._spelling(self._faces["", Weight.BOLD], self._badge.name[:_LONGEST])

    def apart(self, draw: Callable[[], None]) -> tuple[tuple[BadgeWarning, ...], float]:
        """Draw something to be shown again: give what to warn of then, and the room it left."""
        before, faces = self._warnings, self._faces
        # What all people share is not in the forms of the first one's language.
        self._warnings, self._faces = [], self._faces_for(self._shelf.language)
        draw()
        found, self._warnings, self._faces = self._warnings, before, faces
        return tuple(found), self._free

    def go_on(self, warnings: Iterable[BadgeWarning], free: float) -> None:
        """Go on after something that was drawn before is shown again."""
        self._warnings += warnings
        self._free = free

    def draw(self, ready: ReadyItem) -> None:
        """Draw an item, where it is to be printed."""
        item = ready.item
        if ready.only_if and not ready.only_if.fill(self._badge, self._event).strip():
            if isinstance(item, TextItem) and not isinstance(item, BandItem):
                self._free = item.box.height + (self._free if item.follows else 0.0)
            return
        text = ready.says.fill(self._badge, self._event)
        match item:
            case BandItem():
                self._draw_band(item, text, self._align(ready, item))
            case TextItem():
                self._draw_text(item, text, self._align(ready, item))
            case CodeItem():
                self._draw_code(item)
            case PictureItem():
                self._draw_picture(item, text)
            case ShapeItem():
                self._draw_shape(item)
            case MarkItem():
                self._draw_sign(item, text)

    def _draw_text(self, item: TextItem, text: str, align: Align) -> None:
        rise = self._free if item.follows else 0.0
        fitted = self._fit(item, text)
        if fitted.lines:
            self._pen.text(
                fitted,
                replace(item, align=align),
                self._faces[item.font, item.weight],
                self._color(item.color),
                rise,
            )
        # What is free above a text that stands lower is not below it.
        free = (item.box.height - fitted.height / POINTS) * _BELOW[item.anchor]
        self._free = (free if fitted.lines else item.box.height) + rise

    def _draw_band(self, item: BandItem, text: str, align: Align) -> None:
        box, face = item.box, self._faces[item.font, item.weight]
        if item.fill:
            self._pen.fill(box, self._color(item.fill))
        inset = min(item.inset, box.width / 3)
        above = min(item.inset / 4, box.height / 6)
        inner = Box(box.x + inset, box.y + above, box.width - 2 * inset, box.height - 2 * above)
        is_marked = item.marked and bool(self._badge.category.strip())
        room = min(_MARK_ROOM * item.largest / POINTS, inner.width / 4) if is_marked else 0.0
        within = replace(item, box=replace(inner, width=inner.width - room))
        fitted = self._fit(within, text)
        if not fitted.lines:
            return
        room = min(room, _MARK_ROOM * fitted.size / POINTS)
        # The mark and the words are one block, which stands in the band as the words would.
        said = " ".join(fitted.lines)
        wide = max(map(face.measure_of(said), fitted.lines)) * fitted.size / POINTS
        leftwards = runs_leftwards(said)
        if align is not item.align:  # it follows the name
            leftwards = self.leftwards
        share = {Align.LEFT: 0.0, Align.MIDDLE: 0.5, Align.RIGHT: 1.0}.get(align, leftwards)
        left = inner.x + max(0.0, inner.width - room - wide) * share
        words = replace(inner, x=left if leftwards else left + room, width=wide)
        lines = replace(within, box=words, align=align)
        self._pen.text(fitted, lines, face, self._color(item.color))
        if is_marked:
            side = room * _MARK / _MARK_ROOM
            free = inner.height - fitted.height / POINTS
            drop = {Anchor.TOP: 0.0, Anchor.MIDDLE: free / 2, Anchor.BOTTOM: free}[item.anchor]
            # Beside the middle of the capitals of the first line.
            middle = inner.y + drop + (fitted.baselines[0] - 0.36 * fitted.size) / POINTS
            x = left + wide + room - side if leftwards else left
            at = Box(x, middle - side / 2, side, side)
            path = mark_path(mark_of(self._badge.category), side)
            self._pen.path(path, at, fill=self._color(item.color))

    def _draw_code(self, item: CodeItem) -> None:
        badge = self._badge
        is_card = item.content is CodeContent.VCARD
        # A contact card is long: with less correction its modules are larger, and it is no ticket.
        qr = qr_code(contact_card(badge), "L") if is_card else qr_code(badge.code)
        if qr is None:
            reason = "too long" if badge.code else "empty"
            what = "The contact card is too long" if is_card else f"The code is {reason}"
            self._warn(f"{what}, so the badge has no QR code.", item.name)
            return
        side = min(item.box.width, item.box.height)
        if side / qr.modules < _FINEST:
            self._warn(f"The QR code “{item.name}” is too fine to be read well.", item.name)
        self._pen.qr(qr, item.box)

    def _draw_picture(self, item: PictureItem, source: str) -> None:
        source = source.strip()
        if not source:
            return
        found = self._rasters.get(source) or self._read_picture(source)
        if isinstance(found, str):
            # A place for a picture that the event does not have stays empty, as meant; but
            # somebody whose picture is named is to have it.
            if found or item.source != source:
                self._warn(found or f"The event has no picture “{source}”.", item.name)
            return
        self._pen.picture(*found, item.box)

    def _read_picture(self, source: str) -> tuple[str, Raster] | str:
        content = self._picture_of(source)
        found: tuple[str, Raster] | str = ""
        if content is not None:
            try:
                found = f"p{len(self._rasters)}", raster_of(content)
            except PictureUnreadable as error:
                found = f"The picture “{source}” is left out. {error}"
        self._rasters[source] = found
        return found

    def _draw_shape(self, item: ShapeItem) -> None:
        box = item.box
        path = figure_path(item, box.width, box.height)
        fill, stroke = self._color(item.fill), self._color(item.stroke)
        if item.figure.value == "line":
            fill, stroke = "", stroke or fill
        width = item.stroke_width if stroke else 0
        self._pen.path(path, box, fill=fill, stroke=stroke if width else "", width=width)

    def _draw_sign(self, item: MarkItem, value: str) -> None:
        face = self._faces["", Weight.SEMI_BOLD]
        if item.kind is MarkKind.LANGUAGE:
            missing = "".join(face.spell(part).missing for part in parts_of_sign(value))
            if missing:
                self._warn(_LACKING.format("".join(dict.fromkeys(missing))), item.name)
        colored = replace(item, color=self._color(item.color))
        if said := draw_sign(self._pen, colored, value[:_LONGEST], face):
            self._warn(said, item.name)

    def _fit(self, item: TextItem, text: str) -> Fitted:
        """Find the first form of a text that fits, as large as it fits."""
        face = self._faces[item.font, item.weight]
        spelt = self._spell(text, item).text
        forms = iter(self._forms(spelt, face) if item.is_name else [spelt])
        fitted = set_text(forms, item, face)
        if fitted.squeezed:
            self._warn(
                f"“{item.name}” is too long for its box and is printed at "
                f"{fitted.size:.1f} points.",
                item.name,
            )
        return fitted

    def _forms(self, text: str, face: Typeface) -> Iterable[str]:
        badge = self._badge
        names = (badge.name, *name_parts(badge.name, badge.first_name, badge.last_name))
        name, first, last = (self._spelling(face, name[:_LONGEST]).text for name in names)
        return part_forms(text, name, first, last)

    def _spell(self, text: str, item: TextItem) -> Spelling:
        """Spell a text, and warn of letters that no font has."""
        spelling = self._spelling(self._faces[item.font, item.weight], text[:_LONGEST])
        if spelling.missing:
            self._warn(_LACKING.format(spelling.missing), item.name)
        if len(text) > _LONGEST:
            reason = f"Only the first {_LONGEST:,} letters of a text are printed."
            self._warn(reason, item.name)
        return spelling

    def _align(self, ready: ReadyItem, item: TextItem) -> Align:
        """Say at which side the lines of an item stand; START leaves it to their letters."""
        if item.align is not Align.START or not ready.follows_name:
            return item.align
        return Align.RIGHT if self.leftwards else Align.LEFT

    def _color(self, color: str) -> str:
        return self._badge.color if color == CATEGORY_COLOR else color

    def _warn(self, reason: str, item: str = "") -> None:
        self._warnings.append(BadgeWarning("", reason, item))


def _spelt(face: Typeface, text: str) -> Spelling:
    return face.spell(text)
