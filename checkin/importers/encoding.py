"""Which encoding a text file is in: UTF-8 and UTF-16 are proven, 8-bit code pages weighed.

Libraries that guess encodings need prose; a list of names gives them too little. So every
code page's reading is judged by its letters: are they letters at all, are they used in that
part of Europe, and do they stand next to the letters they stand next to in names.
"""

import codecs
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import BinaryIO

from checkin.core.errors import ListUnreadable
from checkin.importers.european_names import NAMES_BY_CODEC

_CHUNK = 1 << 15
LONGEST_LINE = 1 << 20
"""Bytes of a line that may still be a row."""


_LABELS = {
    "utf-8": "UTF-8",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "cp1250": "Windows-1250",
    "cp1251": "Windows-1251",
    "cp1252": "Windows-1252",
    "cp1253": "Windows-1253",
    "cp1254": "Windows-1254",
    "cp1257": "Windows-1257",
    "iso8859-2": "ISO-8859-2",
    "iso8859-15": "ISO-8859-15",
}
_OLD = (
    "mac_roman mac_latin2 mac_greek mac_cyrillic mac_turkish cp437 cp737 cp850 cp852 cp866 "
    "koi8_r koi8_u iso8859_3 iso8859_5 iso8859_13"
).split()
# Code pages of old systems, with the one of ours whose names they write; Excel for Mac still
# writes the first.
_OLD_ALIKE = {
    "mac_roman": "cp1252",
    "cp850": "cp1252",
    "mac_latin2": "cp1250",
    "cp852": "cp1250",
    "mac_greek": "cp1253",
    "cp737": "cp1253",
    "mac_cyrillic": "cp1251",
    "cp866": "cp1251",
    "mac_turkish": "cp1254",
}
_ASCII = bytes(range(128))
_WORD = re.compile(rb"[A-Za-z\x80-\xff']+")
# What stands in lists without any letter beyond ASCII, read as programs of our days write it.
_SIGN_CODECS = ("cp1252", "iso8859-15")
_SIGNS = re.compile("[‘’“”„‚‹›«»–—…•·€£§°®©™½¼¾²´†\xa0]+")
# Beside a letter, where no such sign stands, it is a letter of another code page: “£ukasz”.
_MISPLACED = re.compile(r"[^\W\d_][‘“„‚‹«†€£§©½¼¾]|[”»›…®™°²†€£§©½¼¾][^\W\d_]")
_OTHER_SCRIPTS = re.compile("[\u0370-\u04ff]")
_LATIN = re.compile("[a-z]")
_ENOUGH_WORDS = 3000
_ENOUGH_PIECES = 8
# As many zero bytes has UTF-16 at least, even in Greek.
_ZEROS = 0.05
# Below this many points a word, no code page of ours reads like names.
_PLAUSIBLE = 0.5


@dataclass(frozen=True, slots=True)
class Encoding:
    """An encoding: Python's name of its codec, people's name for it, bytes of mark to skip."""

    codec: str
    label: str
    mark: int = 0


def chunks(file: BinaryIO, source: str) -> Iterator[bytes]:
    """Read a text file from where it stands, in pieces that fit a processor's cache.

    Raises ListUnreadable where the device fails, and for a line of more than 1 MB: nobody's
    row is that long, and reading on would fill the memory.
    """
    endless = 0
    while chunk := _read(file, source):
        endless = 0 if b"\n" in chunk or b"\r" in chunk else endless + len(chunk)
        if endless > LONGEST_LINE:
            raise ListUnreadable(
                f"“{source}” holds a line of more than 1 MB. That is no attendee list; "
                "export the list again as CSV or XLSX."
            )
        yield chunk


def _read(file: BinaryIO, source: str) -> bytes:
    try:
        return file.read(_CHUNK)
    except OSError as error:
        raise ListUnreadable(
            f"“{source}” cannot be read to its end: {error.strerror or error}. Copy it and retry."
        ) from error


def detect_encoding(file: BinaryIO, source: str) -> Encoding:
    """Find the encoding of a whole text file, which is read from its start.

    Raises ListUnreadable for lines without end, and for a file that is UTF-8 up to a
    broken row: guessing there would spoil the names of one half or the other.
    """
    file.seek(0)
    head = file.read(1 << 16)
    utf8 = _known("utf-8", len(codecs.BOM_UTF8) * head.startswith(codecs.BOM_UTF8))
    if wide := utf16(head):
        return wide
    broken_row = _first_row_not_utf8(file, source)
    if not broken_row:
        return utf8
    words, high_bytes = _foreign_words(file, source)
    if utf8.mark or _mostly_utf8(words):
        raise ListUnreadable(
            f"Row {broken_row} of “{source}” is not in UTF-8 as the other rows are. "
            "Save the list again with the encoding UTF-8."
        )
    return _by_letters(words, high_bytes, source)


def _known(codec: str, mark: int = 0) -> Encoding:
    return Encoding(codec, _LABELS[codec], mark)


def utf16(head: bytes) -> Encoding | None:
    """Recognise UTF-16 from the first bytes of a file, by its mark or by its zero bytes."""
    if head.startswith(codecs.BOM_UTF16_LE):
        return _known("utf-16-le", 2)
    if head.startswith(codecs.BOM_UTF16_BE):
        return _known("utf-16-be", 2)
    # Delimiters, line ends and Latin letters have a zero byte, always on the same side.
    low, high = head[0::2].count(0), head[1::2].count(0)
    if high > len(head) * _ZEROS and low < high * 0.05:
        return _known("utf-16-le")
    if low > len(head) * _ZEROS and high < low * 0.05:
        return _known("utf-16-be")
    return None


def _first_row_not_utf8(file: BinaryIO, source: str) -> int:
    # Counts from 1; 0 when the whole file is UTF-8.
    file.seek(0)
    decoder = codecs.getincrementaldecoder("utf-8")()
    before = 0
    try:
        for chunk in chunks(file, source):
            decoder.decode(chunk)
            before += len(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        # What the decoder kept from the piece before makes this late by three bytes at most.
        return _row_at(file, before + error.start, source)
    return 0


def _row_at(file: BinaryIO, place: int, source: str) -> int:
    file.seek(0)
    line_feeds = returns = 0
    for chunk in chunks(file, source):
        part = chunk[:place]
        line_feeds += part.count(b"\n")
        returns += part.count(b"\r")
        place -= len(part)
        if not place:
            break
    return 1 + (line_feeds or returns)


def _foreign_words(file: BinaryIO, source: str) -> tuple[list[bytes], frozenset[int]]:
    # Words beyond ASCII, from the beginning and from wherever new letters appear, as guests of
    # another country may stand far down; and all bytes beyond ASCII.
    file.seek(0)
    words: dict[bytes, None] = {}
    high: set[int] = set()
    pieces = 0
    for chunk in chunks(file, source):
        beyond = chunk.translate(None, _ASCII)
        if not beyond:
            continue
        if len(words) < _ENOUGH_WORDS and (pieces < _ENOUGH_PIECES or not high.issuperset(beyond)):
            words.update((word, None) for word in _WORD.findall(chunk) if not word.isascii())
            pieces += 1
        high.update(beyond)
    return list(words)[:_ENOUGH_WORDS], frozenset(high)


def _mostly_utf8(words: list[bytes]) -> bool:
    valid = 0
    for word in words:
        try:
            word.decode()
        except UnicodeDecodeError:
            continue
        valid += 1
    return valid * 2 > len(words)


def _by_letters(words: list[bytes], high_bytes: frozenset[int], source: str) -> Encoding:
    # A sign that stands alone says nothing of the letters elsewhere: “10 £” is “10 Ł”, too.
    words = [word for word in words if not _SIGNS.fullmatch(word.decode("cp1252", "replace"))]
    for codec in _SIGN_CODECS:
        if _can_read(codec, high_bytes) and _has_only_signs(codec, words):
            return _known(codec)
    best, is_plausible = _most_like({each: each for each in NAMES_BY_CODEC}, words, high_bytes)
    if is_plausible:
        return _known(best)
    old, is_plausible = _most_like(_OLD_ALIKE, words, high_bytes)
    if is_plausible:
        return Encoding(old, old)
    if found := _by_library(words):
        return found
    if not best:
        raise ListUnreadable(
            f"“{source}” is in an unknown encoding. Save it again with the encoding UTF-8."
        )
    return _known(best)


def _most_like(
    names_of: Mapping[str, str], words: list[bytes], high_bytes: frozenset[int]
) -> tuple[str, bool]:
    # The codec in which words read most like the names of another, and whether they do at all.
    best, most = "", float("-inf")
    for codec, names in names_of.items():
        if _can_read(codec, high_bytes):
            points = sum(_points(names, word.decode(codec)) for word in words)
            if points > most:
                best, most = codec, points
    return best, most >= len(words) * _PLAUSIBLE


def _has_only_signs(codec: str, words: list[bytes]) -> bool:
    texts = [word.decode(codec) for word in words]
    return all(_SIGNS.sub("", text).isascii() and not _MISPLACED.search(text) for text in texts)


def _by_library(words: list[bytes]) -> Encoding | None:
    # What is left are code pages of old systems, in which the library is at home.
    import charset_normalizer

    found = charset_normalizer.from_bytes(b" ".join(words), cp_isolation=_OLD).best()
    return Encoding(found.encoding, found.encoding) if found else None


def _can_read(codec: str, high_bytes: frozenset[int]) -> bool:
    # An ISO code page has control characters where Windows has letters; names have neither.
    try:
        text = bytes(high_bytes).decode(codec)
    except UnicodeDecodeError:
        return False
    return not any("\x80" <= letter <= "\x9f" for letter in text)


@cache
def _company(codec: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    # The letters, the pairs of neighbours (a blank is a word's edge) and the words of names.
    words = NAMES_BY_CODEC[codec].lower().split()  # not folded: “ß” is a letter of its own here
    pairs = {pair for word in words for pair in _pairs(f" {word} ") if not pair.isascii()}
    letters = {letter for word in words for letter in word if not letter.isascii()}
    return frozenset(letters), frozenset(pairs), frozenset(words)


def _pairs(text: str) -> Iterator[str]:
    return (text[at : at + 2] for at in range(len(text) - 1))


def _points(codec: str, word: str) -> float:
    """Say how much a word reads like a name: negative for what no name contains."""
    letters, pairs, words = _company(codec)
    folded = word.lower()
    if folded in words:
        return 6.0
    points = 0.0
    for letter in folded:
        if letter.isascii():
            continue
        if letter in letters:  # first, since a folded İ ends in a dot of its own
            points += 0.5
        elif not letter.isalpha():
            # Quotes and dashes stand beside a word; other signs are another code page's letters.
            points -= 0.2 if letter in "’‘“”„–—«»…€\xa0" else 3.0
        else:
            points -= 2.0
    points += sum(1.0 for pair in _pairs(f" {folded} ") if pair in pairs)
    if _OTHER_SCRIPTS.search(folded) and _LATIN.search(folded):
        points -= 2.0  # no word is of two scripts
    return points - 2.0 * _odd_capitals(word)


def _odd_capitals(word: str) -> int:
    # Capitals after other letters: not in names, but in small letters read wrongly.
    if word.isupper():
        return 0
    return sum(
        1
        for before, letter in pairwise(word)
        if before.isalpha() and letter.isupper() and not letter.isascii()
    )
