"""Repairs what a scanner typed on a keyboard layout that is not its own.

A scanner presses the keys of an American keyboard, and the computer takes them for those of its
own: on a German one "A-1Z" arrives as "Aß1Y". Caps Lock turns letters besides. Which layout it
was is found out by trying: the text that a layout makes of it is a code of the event, or is not.
"""

import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice, product
from typing import NamedTuple

from checkin.scanners.layout_tables import AMERICAN, TABLES

AUTOMATIC = "automatic"
LAYOUTS = tuple(TABLES)

# Every layout above makes something else of it, but for a few that differ in signs only.
TEST_CODE = "CHECKIN-TEST-0123456789-YZ;A@"

# A key of a layout may stand for several of the scanner's: tried up to so many texts.
_MOST_TEXTS = 32
# Letters and digits that give other letters and digits prove nothing where they are few.
_TELLING = 8
_ACCENTED = 2
_LATEST = 16  # texts that are remembered as typed, until the desk has judged them
_DEAD = {
    "\u0300": "`", "\u0301": "´", "\u0302": "^", "\u0303": "~", "\u0306": "˘", "\u0307": "˙",
    "\u0308": "¨", "\u030a": "°", "\u030b": "˝", "\u030c": "ˇ", "\u0327": "¸", "\u0328": "˛",
}  # fmt: skip
# Upper and lower case of the Turkish i, which Unicode pairs otherwise.
_PAIRS = frozenset({("i", "İ"), ("ı", "I")})

Means = Callable[[str], bool]


class Reading(NamedTuple):
    """A text as it was meant: by which layout, and whether Caps Lock was on.

    `layout` is empty where the text needed no other layout.
    """

    text: str
    layout: str = ""
    caps_lock: bool = False


class LayoutRepair:
    """Repairs texts at one desk, and learns from them which layout they come by.

    The window's thread says which layout is `chosen`, the desk's lane learns from codes.
    """

    def __init__(self) -> None:
        """Know nothing yet: `chosen` leaves the layout to be found out, until it names one."""
        self.chosen = AUTOMATIC
        self.learnt = ""
        self._typed: tuple[str, ...] = ()

    def take_note(self, text: str) -> None:
        """Take note of a text that came by the keyboard: no other scanner's can be changed."""
        self._typed = (*self._typed[1 - _LATEST :], text)

    def guessed(self, text: str) -> str:
        """Give what was likely meant by a text that nobody knows, where the keyboard typed it."""
        return self.best_guess(text).text if text in self._typed else text

    def repaired(self, text: str, is_known: Means) -> str | None:
        """Give the text that `is_known` knows; None where it knows none that this may stand for."""
        reading = find_reading(text, is_known, self.chosen, self.learnt)
        if reading is None:
            return None
        # What was typed as it is meant, and would be something else by the layout learnt: the
        # computer has another keyboard now.
        if not reading.layout and text in self._typed and self.best_guess(text).text != text:
            self.learnt = AMERICAN
        self.learnt = reading.layout or self.learnt
        return reading.text

    def read_test_code(self, text: str) -> Reading | None:
        """Read the printed test code, and learn from it; None for any other text."""
        # Dead keys may have made one letter of two.
        if not len(TEST_CODE) - _ACCENTED <= len(text) <= len(TEST_CODE):
            return None
        reading = find_reading(text, TEST_CODE.__eq__)
        if reading is not None:
            self.learnt = reading.layout or AMERICAN
        return reading

    def best_guess(self, text: str) -> Reading:
        """Read a text that nobody was asked about, by the layout chosen or learnt."""
        layout = self.learnt if self.chosen == AUTOMATIC else self.chosen
        if not layout or layout == AMERICAN:
            return Reading(text)
        return next(_readings(text, layout, turned=False), Reading(text))


def find_reading(
    text: str, is_known: Means, layout: str = AUTOMATIC, learnt: str = ""
) -> Reading | None:
    """Find the reading of a text that is known; None where there is none.

    Automatic tries all layouts, `learnt` first; one that is named is tried alone, so that
    nothing is mistaken for another. Caps Lock is always tried.
    """
    tried = set()
    for reading in _candidates(text, layout, learnt):
        if reading.text not in tried:
            tried.add(reading.text)
            if is_known(reading.text):
                return reading
    return None


def _candidates(text: str, layout: str, learnt: str) -> Iterator[Reading]:
    yield Reading(text)
    yield from _readings(text, AMERICAN, turned=True)
    if layout in TABLES:
        yield from _all_readings(text, layout)
        return
    if learnt in TABLES:
        yield from _all_readings(text, learnt)
    for each in TABLES:
        yield from (
            reading for reading in _all_readings(text, each) if _is_telling(text, reading.text)
        )


def _all_readings(text: str, layout: str) -> Iterator[Reading]:
    yield from _readings(text, layout, turned=False)
    yield from _readings(text, layout, turned=True)


def _is_telling(text: str, read: str) -> bool:
    """Whether a repair by a layout that nobody named is more than another's code by chance."""
    return len(text) >= _TELLING or not (text.isascii() and text.isalnum() and read.isalnum())


def _readings(text: str, layout: str, *, turned: bool) -> Iterator[Reading]:
    """Yield what a text may have been; `turned` if Caps Lock was on."""
    name = "" if layout == AMERICAN else layout
    for keys in _maps(layout, turned=turned):
        choices = _choices(text, keys)
        for letters in islice(product(*choices), _MOST_TEXTS) if choices else ():
            yield Reading("".join(letters), name, turned)


def _choices(text: str, keys: dict[str, str]) -> list[str]:
    """Give for each letter the keys it may come from; nothing where one comes from none."""
    choices: list[str] = []
    for letter in unicodedata.normalize("NFC", text):
        if not letter.isprintable() or letter == " ":
            choices.append(letter)
        elif letter in keys:
            choices.append(keys[letter])
        elif accented := _dead_and_letter(letter, keys):
            choices += accented
        else:
            return []
    return choices


def _dead_and_letter(letter: str, keys: dict[str, str]) -> list[str]:
    """Take a letter with an accent for the dead key and the letter that were pressed."""
    parts = unicodedata.normalize("NFD", letter)
    if len(parts) != 2:  # noqa: PLR2004 - a letter and one accent
        return []
    pressed = (_DEAD.get(parts[1], ""), parts[0])
    return [keys[each] for each in pressed] if all(each in keys for each in pressed) else []


@cache
def _maps(layout: str, *, turned: bool) -> tuple[dict[str, str], ...]:
    """Give for each letter of a layout the American ones of its keys.

    Caps Lock turns the letters; on some keyboards it holds Shift down for every key.
    """
    if not turned:
        return (_map(layout, lambda pair, level: pair[level]),)
    return (
        _map(layout, lambda pair, level: pair[1 - level] if _is_letter(pair) else pair[level]),
        _map(layout, _capital),
        _map(layout, lambda pair, level: pair[1 - level]),
    )


def _map(layout: str, typed: Callable[[tuple[str, str], int], str]) -> dict[str, str]:
    keys: dict[str, str] = {}
    places = [zip(*TABLES[name], strict=True) for name in (AMERICAN, layout)]
    for meant, pair in zip(*places, strict=True):
        for level in (0, 1):
            letter = typed((pair[0], pair[1]), level)
            keys[letter] = keys.get(letter, "") + meant[level]
    return keys


def _capital(pair: tuple[str, str], level: int) -> str:
    """Say what a key gives where Caps Lock makes capitals also of é and à, as X does."""
    if _is_letter(pair):
        return pair[1 - level]
    capital = "ẞ" if pair[level] == "ß" else pair[level].upper()
    return capital if len(capital) == 1 else pair[level]


def _is_letter(pair: tuple[str, str]) -> bool:
    return pair in _PAIRS or (pair[0] != pair[1] and pair[0].upper() == pair[1])
