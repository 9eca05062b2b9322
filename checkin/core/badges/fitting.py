"""Setting a text as large as it fits, shortened only where a name may be.

Widths come from a callable, in ems (the width at a size of 1): what the lines of a
text measure is the renderer's to know. Sizes and heights are points.
"""

import itertools
import math
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from checkin.core.badges.badge import POINTS, Box
from checkin.core.badges.han import is_han
from checkin.core.names.letters import letters_of

WidthOf = Callable[[str], float]
MeasureOf = Callable[[str], WidthOf]

# Sizes are whole quarters of a point.
_STEPS = 4
# Rounding in the finished file must not push a letter over the edge.
_SAFETY = 0.999
# A long word is rather set smaller than broken, down to this part of the smallest size.
_UNBROKEN = 0.7
_SQUEEZE = 0.94
# How much smaller a text may be that is broken where it reads better.
_NEARLY = 0.8
_PIECE = re.compile(r"[^ \-‐]+[\-‐]* ?|[\-‐]+ ?")
# Letters of a small word, and the blank after it.
_SMALL = 4
# Small words of scripts without capitals: servant of, son of, daughter of, father of, house of.
_SMALL_WORDS = frozenset("عبد بن ابن بنت أبو ابو أم آل בן בת אבו אבן אל".split())
# East Asian texts have no blanks; names are not broken all the same, longer ones are.
_LONG_WITHOUT_BLANK = 6
_LONGEST_BY_LETTERS = 80
_BEGINS_NO_LINE = frozenset(
    "、。，．・：；？！）」』】〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
)
_ENDS_NO_LINE = frozenset("（「『【〈《")


class Place(Protocol):
    """A box in millimetres, and in which sizes and over how many lines a text is set in it."""

    @property
    def box(self) -> Box:
        """The box."""

    @property
    def largest(self) -> float:
        """The size that is wished, in points."""

    @property
    def smallest(self) -> float:
        """The size below which somebody should look at it."""

    @property
    def lines(self) -> int:
        """How many lines it may take."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How far letters go above and below the baseline, and the way to the next one, in ems."""

    above: float
    below: float
    pitch: float

    def height(self, lines: int) -> float:
        """Measure `lines` lines, in ems."""
        return self.above + self.below + (lines - 1) * self.pitch


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text set in its box: the lines and their size in points.

    `shortened` if given names became initials; `squeezed` if even so it had to be
    smaller or on more lines than wished, which somebody should look at.
    """

    lines: tuple[str, ...]
    size: float
    reach: Reach
    shortened: bool = False
    squeezed: bool = False

    @property
    def height(self) -> float:
        """The height of all lines, in points."""
        return self.reach.height(len(self.lines)) * self.size if self.lines else 0.0

    @property
    def baselines(self) -> tuple[float, ...]:
        """How far each line's baseline lies below the top of the first, in points."""
        reach = self.reach
        return tuple((reach.above + n * reach.pitch) * self.size for n in range(len(self.lines)))


def fit(forms: Iterable[str], place: Place, measure_of: MeasureOf, reach: Reach) -> Fitted:
    """Set the first of `forms` that fits into its box, as large as it fits.

    The forms say the same in ever fewer letters. If none fits, the last is set
    smaller than wished and broken anywhere: nothing is ever cut off.
    `measure_of` gives for a form what its lines measure, which the whole of it may decide.
    """
    form = ""
    lines: tuple[str, ...] = ()
    size = 0.0
    for number, form in enumerate(forms):
        lines, size = _largest(form, place, measure_of(form), reach)
        if size >= place.smallest:
            return Fitted(lines, size, reach, shortened=number > 0)
    if size < place.smallest * _UNBROKEN:
        lines, size = _squeeze(form, place, measure_of(form), reach)
    return Fitted(lines, size, reach, squeezed=True)


def _largest(
    text: str, place: Place, width_of: WidthOf, reach: Reach
) -> tuple[tuple[str, ...], float]:
    """Set a text in the lines that let it be largest, or nearly so and read better."""
    room, height = _room(place)
    size = place.largest
    if text and width_of(text) * size <= room and reach.height(1) * size <= height:
        return (text,), size
    ways = [
        _set_pieces(pieces, place, width_of, reach)
        for pieces, _ in itertools.groupby(_ways_to_cut(text))
    ]
    largest = max(size for _, size in ways)
    enough = min(largest, max(largest * _NEARLY, place.smallest))
    lines, size = next((lines, size) for lines, size in ways if size >= enough)
    # Pieces may take more room together than apart where letters are shaped or change places.
    widest = max(map(width_of, lines), default=0.0)
    room = _room(place)[0]
    return lines, size if widest * size <= room else math.floor(room / widest * _STEPS) / _STEPS


def _set_pieces(
    pieces: list[str], place: Place, width_of: WidthOf, reach: Reach
) -> tuple[tuple[str, ...], float]:
    """Find the number of lines, and where to break between pieces, that give the largest size."""
    if not pieces:
        return (), place.largest
    widths = [width_of(piece.rstrip()) for piece in pieces]
    gap = width_of(" ")
    gaps = [gap if piece.endswith(" ") else 0.0 for piece in pieces]
    box_width, box_height = _room(place)
    best: tuple[tuple[str, ...], float] = ((), 0.0)
    for count in range(1, min(place.lines, len(pieces)) + 1):
        width, breaks = _balance(widths, gaps, count)
        room = min(box_width / max(width, 1e-6), box_height / reach.height(count))
        size = min(place.largest, math.floor(room * _STEPS) / _STEPS)
        if size > best[1]:
            lines = tuple("".join(pieces[a:b]).rstrip() for a, b in itertools.pairwise(breaks))
            best = (lines, size)
    return best


def _room(place: Place) -> tuple[float, float]:
    """Give width and height of a box in points."""
    return place.box.width * POINTS * _SAFETY, place.box.height * POINTS * _SAFETY


def _ways_to_cut(text: str) -> Iterator[list[str]]:
    """Cut a text where a line may end, first where it reads best, last wherever it may.

    A line ends best after a word; rather not after a small one (“van”, “de”), nor after
    a hyphen (“Hannu-Pekka”).
    """
    pieces = _PIECE.findall(text)
    ends_line = [piece.endswith(" ") for piece in pieces]
    is_small = [
        (len(piece) <= _SMALL and piece.islower()) or piece.rstrip() in _SMALL_WORDS
        for piece in pieces
    ]
    yield _joined(pieces, [e and not s for e, s in zip(ends_line, is_small, strict=True)])
    yield _joined(pieces, ends_line)
    yield pieces
    if not text.isascii() and len(text) <= _LONGEST_BY_LETTERS and any(map(is_han, text)):
        yield [part for piece in pieces for part in _by_characters(piece)]


def _by_characters(piece: str) -> Iterator[str]:
    """Cut a long East Asian word between any two characters, but for signs that must not part."""
    if len(piece) <= _LONG_WITHOUT_BLANK:
        yield piece
        return
    start = 0
    for end in range(1, len(piece)):
        before, after = piece[end - 1], piece[end]
        may_part = before not in _ENDS_NO_LINE and after not in _BEGINS_NO_LINE and after != " "
        if may_part and is_han(before) and is_han(after):
            yield piece[start:end]
            start = end
    yield piece[start:]


def _joined(pieces: list[str], may_end: list[bool]) -> list[str]:
    """Join each piece after which no line may end to the next."""
    joined = [""]
    for piece, ends in zip(pieces, may_end, strict=True):
        joined[-1] += piece
        if ends:
            joined.append("")
    return [piece for piece in joined if piece]


def _balance(widths: list[float], gaps: list[float], count: int) -> tuple[float, list[int]]:
    """Share pieces among `count` lines so that the longest line is as short as can be.

    Returns that line's width and the bounds of the lines, 0 and the end included.
    """
    ends = list(itertools.accumulate((w + g for w, g in zip(widths, gaps, strict=True)), initial=0))

    def line(a: int, b: int) -> float:
        return ends[b] - ends[a] - gaps[b - 1]

    total = len(widths)
    # table[b]: the best way to set pieces[:b] on the lines so far.
    table: list[tuple[float, list[int]]] = [
        (line(0, b) if b else 0.0, [0, b]) for b in range(total + 1)
    ]
    for number in range(2, count + 1):
        table = [
            min(
                ((max(table[a][0], line(a, b)), [*table[a][1], b]) for a in range(number - 1, b)),
                default=(math.inf, []),
            )
            for b in range(total + 1)
        ]
    return table[total]


def _squeeze(
    text: str, place: Place, width_of: WidthOf, reach: Reach
) -> tuple[tuple[str, ...], float]:
    """Set a text that is too long, breaking words where it must, as small as it takes."""
    letters = [(letter, width_of(letter)) for letter in letters_of(text)]
    box_width, box_height = _room(place)
    size = place.smallest
    while True:
        lines = _fill(letters, box_width / size)
        high_enough = reach.height(len(lines)) * size <= box_height
        # What was measured letter by letter may be wider set as a line (shaped scripts).
        if high_enough and all(width_of(line) * size <= box_width for line in lines):
            return lines, size
        size *= _SQUEEZE


def _fill(letters: list[tuple[str, float]], room: float) -> tuple[str, ...]:
    """Fill lines of `room` ems one after another, ending them at a blank if there is one."""
    lines: list[str] = []
    start = 0
    while start < len(letters):
        end, width, blank = start, 0.0, 0
        while end < len(letters) and (end == start or width + letters[end][1] <= room):
            width += letters[end][1]
            if letters[end][0] == " ":
                blank = end + 1
            end += 1
        if end < len(letters) and blank > start:
            end = blank
        lines.append("".join(letter for letter, _ in letters[start:end]).strip())
        start = end
    return tuple(line for line in lines if line)
