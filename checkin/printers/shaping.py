"""Text that letters in a row cannot show: Arabic, Hebrew, and marks on any letter.

python-bidi says which way each letter runs (Unicode TR9), HarfBuzz which glyph stands
where. The result is drawn as outlines, so no viewer or printer can undo it.
"""

import itertools
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_NEUTRAL = frozenset({"WS", "ON", "CS", "ES", "ET"})


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph of a shaped line: its font, number and place in ems from the line's start."""

    font: int
    number: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class ShapedLine:
    """A line in the order it is drawn, from left to right. All ink is within `width`, in ems."""

    glyphs: tuple[Glyph, ...]
    width: float


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbouring letters of one direction (odd levels run to the left) and one font."""

    text: str
    level: int
    font: int


class ShapingFont:
    """A font file as HarfBuzz sees it."""

    def __init__(self, path: Path) -> None:
        import uharfbuzz

        face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)))
        self.letters = frozenset(map(chr, face.unicodes))
        self.units = face.upem
        self._font = uharfbuzz.Font(face)

    def shape(self, text: str, *, leftwards: bool) -> tuple[list[tuple[int, float, float]], float]:
        """Place the glyphs of a run: (number, x, y) each, in ems, and the run's width."""
        import uharfbuzz

        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if leftwards else "ltr"
        uharfbuzz.shape(self._font, buffer)
        glyphs = []
        pen = 0
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            x = (pen + place.x_offset) / self.units
            glyphs.append((info.codepoint, x, place.y_offset / self.units))
            pen += place.x_advance
        return glyphs, pen / self.units

    def ink(self, number: int) -> tuple[float, float]:
        """Say from where to where a glyph has ink, in ems from where it is placed."""
        extents = self._font.get_glyph_extents(number)
        left = extents.x_bearing / self.units
        return left, left + extents.width / self.units

    def lean(self, letter: str) -> tuple[float, float]:
        """Say how far a letter by itself leans out to the left and right of its width, in ems."""
        number = self._font.get_nominal_glyph(ord(letter)) or 0
        left, right = self.ink(number)
        width = self._font.get_glyph_h_advance(number) / self.units
        return max(-left, 0.0), max(right - width, 0.0)

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


def runs_leftwards(text: str) -> bool:
    """Whether a text as a whole reads from right to left: its first letter does."""
    for char in text:
        direction = unicodedata.bidirectional(char)
        if direction in {"R", "AL"}:
            return True
        if direction == "L":
            return False
    return False


def shape_line(text: str, fonts: Sequence[ShapingFont], *, leftwards: bool) -> ShapedLine:
    """Shape one line; each letter is taken from the first of `fonts` that has it."""
    glyphs: list[Glyph] = []
    x = 0.0
    for run in _in_drawing_order(_runs(text, fonts, leftwards=leftwards)):
        placed, width = fonts[run.font].shape(run.text, leftwards=run.level % 2 == 1)
        glyphs.extend(Glyph(run.font, number, x + dx, dy) for number, dx, dy in placed)
        x += width
    inks = [fonts[glyph.font].ink(glyph.number) for glyph in glyphs]
    left = min((glyph.x + ink[0] for glyph, ink in zip(glyphs, inks, strict=True)), default=0)
    right = max((glyph.x + ink[1] for glyph, ink in zip(glyphs, inks, strict=True)), default=0)
    lean = max(-left, 0.0)
    placed_inside = tuple(replace(glyph, x=glyph.x + lean) for glyph in glyphs)
    return ShapedLine(placed_inside, max(x, right) + lean)


def _runs(text: str, fonts: Sequence[ShapingFont], *, leftwards: bool) -> list[_Run]:
    keys: list[tuple[int, int]] = []
    font = 0
    for char, level in zip(text, _levels(text, leftwards=leftwards), strict=True):
        # Marks and joiners stay with their letter where its font has them too.
        stays = unicodedata.category(char) in {"Mn", "Mc", "Me", "Cf"}
        if not (stays and char in fonts[font].letters):
            font = next((n for n, each in enumerate(fonts) if char in each.letters), 0)
        keys.append((level, font))
    runs = []
    letters = iter(text)
    for (level, font), group in itertools.groupby(keys):
        runs.append(_Run("".join(itertools.islice(letters, len(list(group)))), level, font))
    return runs


def _in_drawing_order(runs: list[_Run]) -> list[_Run]:
    """Turn about what runs to the left, deepest level first (rule L2 of TR9)."""
    ordered = list(runs)
    for level in range(max((run.level for run in runs), default=0), 0, -1):
        turned: list[_Run] = []
        deep = 0
        for run in ordered:
            deep = deep + 1 if run.level >= level else 0
            turned.insert(len(turned) - max(deep - 1, 0), run)
        ordered = turned
    return ordered


def _levels(text: str, *, leftwards: bool) -> list[int]:
    """Give each letter its embedding level (TR9 up to rule I2)."""
    from bidi import algorithm

    base = int(leftwards)
    storage: dict[str, Any] = algorithm.get_empty_storage()
    storage["base_level"] = base
    storage["base_dir"] = "LR"[base]
    # The algorithm drops letters of no direction (joiners); they take the level before them.
    kept = [unicodedata.bidirectional(char) != "BN" for char in text]
    algorithm.get_embedding_levels("".join(itertools.compress(text, kept)), storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    found = iter(storage["chars"])
    levels = []
    level = base
    for is_kept in kept:
        if is_kept:
            level = next(found)["level"]
        levels.append(level)
    _pair_brackets(text, levels)
    return levels


def _pair_brackets(text: str, levels: list[int]) -> None:
    """Let two brackets of a pair run the same way, which rule N0 asks and python-bidi omits."""
    waiting: list[tuple[int, str]] = []
    for index, char in enumerate(text):
        if char in _BRACKETS:
            waiting.append((index, _BRACKETS[char]))
        elif waiting and char == waiting[-1][1]:
            opening, _ = waiting.pop()
            level = min(levels[opening], levels[index])
            for at, step in ((opening, -1), (index, 1)):
                _give_level(text, levels, level, range(at, len(text) if step > 0 else -1, step))


def _give_level(text: str, levels: list[int], level: int, places: range) -> None:
    """Give a bracket, and the blanks and signs beyond it, a level that is not deeper."""
    for place in places:
        if place != places.start and unicodedata.bidirectional(text[place]) not in _NEUTRAL:
            return
        levels[place] = min(level, levels[place])
