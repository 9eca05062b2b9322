"""A font as HarfBuzz sees it: which letters it has, where its glyphs stand, how they look."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

# Words are shaped once; this many letters of them are kept.
_KEPT = 60_000
_SEEN = 0.015  # ems: less is a tenth of a millimetre in the largest name
_KERNING_ALONE = {"kern": True, "liga": False, "clig": False, "calt": False, "ccmp": False}
# They change what stands beside them, and are nothing by themselves.
_JOINERS = frozenset("\u200c\u200d")


@dataclass(frozen=True, slots=True)
class Ink:
    """A rectangle around ink, seen from where a line begins on its baseline; up is positive."""

    left: float
    bottom: float
    right: float
    top: float

    @staticmethod
    def around(inks: Iterable["Ink"]) -> "Ink":
        """Give the smallest rectangle around others, of which there is one at least."""
        lefts, bottoms, rights, tops = zip(
            *((ink.left, ink.bottom, ink.right, ink.top) for ink in inks), strict=True
        )
        return Ink(min(lefts), min(bottoms), max(rights), max(tops))

    def moved(self, x: float, y: float = 0.0) -> "Ink":
        """Move the rectangle."""
        return Ink(self.left + x, self.bottom + y, self.right + x, self.top + y)

    def scaled(self, scale: float) -> "Ink":
        """Enlarge the rectangle, its origin staying where it is."""
        return Ink(self.left * scale, self.bottom * scale, self.right * scale, self.top * scale)


@dataclass(frozen=True, slots=True)
class ShapedWord:
    """The glyphs of a word, (number, x, y) each in ems, its width, and its ink if it has any."""

    glyphs: tuple[tuple[int, float, float], ...]
    width: float
    ink: Ink | None


class ShapingFont:
    """A font file, or one face of a collection; of a variable font, the weight asked for."""

    def __init__(self, path: Path, index: int = 0, weight: int = 0, language: str = "") -> None:
        import uharfbuzz

        face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)), index)
        self.letters = frozenset(map(chr, face.unicodes))
        self.units = face.upem
        self.language = language
        self._font = uharfbuzz.Font(face)
        if weight:
            self._font.set_variations({"wght": float(weight)})
        self._words: dict[tuple[str, bool], ShapedWord] = {}
        self._inks: dict[int, Ink | None] = {}
        self._kept = 0

    def shape(self, text: str, *, leftwards: bool) -> ShapedWord:
        """Place the glyphs of a word, in the order they are drawn."""
        key = text, leftwards
        word = self._words.get(key)
        if word is None:
            if self._kept > _KEPT:
                self._words.clear()
                self._kept = 0
            self._kept += len(text) + 1
            word = self._words[key] = self._shaped(text, leftwards=leftwards)
        return word

    def _shaped(self, text: str, *, leftwards: bool) -> ShapedWord:
        import uharfbuzz

        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        # The language would be that of this computer, and some letters would look otherwise.
        buffer.language = self.language or "und"
        buffer.direction = "rtl" if leftwards else "ltr"
        uharfbuzz.shape(self._font, buffer)
        glyphs: list[tuple[int, float, float]] = []
        inks: list[Ink] = []
        pen = 0
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            x, y = (pen + place.x_offset) / self.units, place.y_offset / self.units
            glyphs.append((info.codepoint, x, y))
            if (ink := self.ink(info.codepoint)) is not None:
                inks.append(ink.moved(x, y))
            pen += place.x_advance
        return ShapedWord(tuple(glyphs), pen / self.units, Ink.around(inks) if inks else None)

    def ink(self, number: int) -> Ink | None:
        """Say where a glyph has ink, in ems from where it is placed; None for a blank."""
        if number not in self._inks:
            extents = self._font.get_glyph_extents(number)
            ink = None
            if extents is not None and extents.width:
                left, top = extents.x_bearing, extents.y_bearing
                edges = Ink(left, top + extents.height, left + extents.width, top)
                ink = edges.scaled(1 / self.units)
            self._inks[number] = ink
        return self._inks[number]

    def can_show(self, letter: str) -> bool:
        """Whether a letter is here with all its marks, so that they find their place on it."""
        return all(char in self.letters or char in _JOINERS for char in letter)

    def number_of(self, letter: str) -> int:
        """Say which glyph shows a letter by itself; 0 is the box that stands for none."""
        return self._font.get_nominal_glyph(ord(letter)) or 0

    def lean(self, letter: str) -> tuple[float, float]:
        """Say how far a letter by itself leans out to the left and right of its width, in ems."""
        number = self.number_of(letter)
        ink = self.ink(number)
        if ink is None:
            return 0.0, 0.0
        width = self._font.get_glyph_h_advance(number) / self.units
        return max(-ink.left, 0.0), max(ink.right - width, 0.0)

    def kern(self, left: str, right: str) -> float:
        """Say by how much two letters stand nearer (negative) or farther than their widths, in ems.

        Letters that become one glyph, or another, beside each other are left as they are.
        """
        import uharfbuzz

        buffer = uharfbuzz.Buffer()
        buffer.add_str(left + right)
        buffer.guess_segment_properties()
        buffer.language, buffer.direction = "und", "ltr"
        uharfbuzz.shape(self._font, buffer, _KERNING_ALONE)
        numbers = [info.codepoint for info in buffer.glyph_infos]
        if numbers != [self.number_of(left), self.number_of(right)]:
            return 0.0
        width = self._font.get_glyph_h_advance(numbers[0])
        kern: float = (buffer.glyph_positions[0].x_advance - width) / self.units
        return kern if abs(kern) >= _SEEN else 0.0

    def outline(self, number: int) -> str:
        """Draw a glyph as PDF path operators in the font's units; empty for a blank."""
        import uharfbuzz

        path: list[str] = []
        pen = uharfbuzz.DrawFuncs()
        pen.set_move_to_func(lambda x, y, _: path.append(f"{x:g} {y:g} m"))
        pen.set_line_to_func(lambda x, y, _: path.append(f"{x:g} {y:g} l"))
        pen.set_cubic_to_func(
            lambda a, b, c, d, x, y, _: path.append(f"{a:g} {b:g} {c:g} {d:g} {x:g} {y:g} c")
        )
        pen.set_close_path_func(lambda _: path.append("h"))
        self._font.draw_glyph(number, pen, None)
        return "\n".join(path)
