"""How to print a text from outside: without what does harm, with letters that fonts have."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from checkin.core.names.letters import letters_of

_JOINERS = frozenset("\u200c\u200d")
# Scripts in which a joiner changes how a letter looks: Arabic's, and those of India and beyond.
_JOINED = (
    range(0x0600, 0x0900),
    range(0x0900, 0x0E00),
    range(0x0F00, 0x1100),
    range(0x1780, 0x18B0),
)
# Letters to Unicode, and nothing to the eye: fillers of hangul, the empty braille cell.
_INVISIBLE = frozenset("\u115f\u1160\u3164\uffa0\u2800")
# Arabic and Hebrew letters in one form only, which old systems write; they would not join.
_FORMS = (range(0xFB1D, 0xFDF0), range(0xFE70, 0xFEFD))
_MOST_MARKS = 5
_ROUNDS = 3
_CASELESS = ("CJK", "HANGUL", "HIRAGANA", "KATAKANA")

HasLetter = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Spelling:
    """A text as the fonts can show it, and the letters for which they had to make do.

    `original` is what was asked for, without controls and surplus blanks.
    """

    original: str
    text: str
    missing: str = ""


def spell(text: str, has: HasLetter) -> Spelling:
    """Spell a text so that `has` says yes to each of its letters.

    What no font has is spelt in Latin, with the whole word if that is in the same
    script, since half a word in another alphabet cannot be read. What cannot be spelt,
    such as pictures, is left out. Both are among the missing.
    """
    original = _tidy(text)
    missing: dict[str, None] = {}
    calm = _with_few_marks(original, missing)
    words = [_spell_word(word, has, missing) for word in calm.split(" ")]
    return Spelling(original, " ".join(filter(None, words)), "".join(missing))


def _tidy(text: str) -> str:
    """Compose a text, make blanks of controls, and take out what only steers."""
    plain: list[str] = []
    for char in unicodedata.normalize("NFC", text):
        code = ord(char)
        if char in _JOINERS:
            # What was taken out left nothing behind, and some letters became two.
            before = next((piece[-1] for piece in reversed(plain) if piece), "\0")
            if any(ord(before) in script for script in _JOINED):
                plain.append(char)
        elif any(code in forms for forms in _FORMS):
            plain.append(unicodedata.normalize("NFKC", char))
        else:
            plain.append(char if char.isascii() and char.isprintable() else _visible(char))
    return " ".join(unicodedata.normalize("NFC", "".join(plain)).split())


def _visible(char: str) -> str:
    category = unicodedata.category(char)
    if char in _INVISIBLE or category in {"Cc", "Zl", "Zp", "Zs"}:
        return " "
    # What steers directions or breaks; half letters; marks that choose among pictures.
    selects = "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"
    return "" if selects or category in {"Cf", "Cs"} or char == "\u034f" else char


def _spell_word(word: str, has: HasLetter, missing: dict[str, None]) -> str:
    letters = letters_of(word)
    lacking = [letter for letter in dict.fromkeys(letters) if not has(letter)]
    if not lacking:
        return word
    spelt: dict[str, str] = {}
    unknown = set()
    for letter in lacking:
        alike = _alike(letter, has)
        if alike is not None:
            spelt[letter] = alike
        elif has(letter[0]):
            spelt[letter] = _without_unknown_marks(letter, has, missing)
        else:
            unknown.add(letter)
            missing[letter] = None
    scripts = {_script(letter) for letter in unknown} - {"", "LATIN"}
    pieces = []
    begins = True
    for letter in letters:
        if letter in unknown or _script(letter) in scripts:
            pieces.append(_latin(letter, begins=begins))
            begins = False
        else:
            pieces.append(spelt.get(letter, letter))
            begins = True
    return _sound("".join(pieces), has)


def _without_unknown_marks(letter: str, has: HasLetter, missing: dict[str, None]) -> str:
    kept = letter[0]
    for mark in letter[1:]:
        if has(kept + mark):
            kept += mark
        else:
            missing[mark] = None
    return kept


def _sound(word: str, has: HasLetter) -> str:
    """Take from a word the marks that came to stand on letters of another script."""
    for _ in range(_ROUNDS):
        letters = letters_of(word)
        if all(map(has, letters)):
            return word
        word = "".join(
            letter if has(letter) else letter[0] if has(letter[0]) else "" for letter in letters
        )
    return "".join(char for char in word if has(char) and not unicodedata.combining(char))


def _with_few_marks(text: str, missing: dict[str, None]) -> str:
    """Leave each letter as many marks as languages put on one: a hundred would leave the badge."""
    if text.isascii():
        return text
    kept = []
    in_a_row = 0
    for char in text:
        in_a_row = in_a_row + 1 if unicodedata.combining(char) else 0
        if in_a_row > _MOST_MARKS:
            missing[char] = None
        else:
            kept.append(char)
    return "".join(kept)


def _alike(letter: str, has: HasLetter) -> str | None:
    """Find another way to write the very same, such as a letter of normal width."""
    for alike in (unicodedata.normalize("NFKC", letter), unicodedata.normalize("NFD", letter)):
        if alike != letter and all(map(has, letters_of(alike))):
            return alike
    return None


def _latin(letter: str, *, begins: bool) -> str:
    """Write a letter in Latin ones; nothing for what is no letter, number or sign."""
    from anyascii import anyascii

    first = letter[0]
    if not unicodedata.category(first).startswith(("L", "N", "P")):
        return ""
    spelt = "".join(anyascii(char) for char in letter)
    return spelt[:1].upper() + spelt[1:] if begins and not _has_case(first) else spelt


def _has_case(char: str) -> bool:
    return char.lower() != char.upper()


def _script(letter: str) -> str:
    """Say of which script a letter is; empty for digits, signs and marks."""
    if not letter[0].isalpha():
        return ""
    script = unicodedata.name(letter[0], "").partition(" ")[0]
    return "CJK" if script in _CASELESS else script
