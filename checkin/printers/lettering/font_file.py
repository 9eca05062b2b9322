"""A font file that somebody brought: whether it can be used, and for what."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from checkin.core.errors import CheckinError

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

ENDINGS = frozenset({".ttf", ".otf", ".ttc", ".otc"})
LARGEST = 64 * 1024 * 1024
_FOR_THE_WEB = (b"wOFF", b"wOF2")
_MOST_FACES = 64
_NEEDED = ("cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2")
_OUTLINES = ("glyf", "CFF ", "CFF2")
# Bits of OS/2 fsType: no embedding at all, none of a part, none of outlines.
_FORBIDS_EMBEDDING = 0x0002 | 0x0100 | 0x0200
_ITALIC = 0x0001
# What a family's name ends in, and for which forms of the Chinese characters it stands.
_HAN = {"JP": "ja", "KR": "ko", "SC": "zh-Hans", "CN": "zh-Hans", "TC": "zh-Hant", "TW": "zh-Hant"}
_HAN |= {"HK": "zh-Hant"}


class FontUnusable(CheckinError):
    """A file is no font that badges could be set in."""


@dataclass(frozen=True, slots=True)
class FontFile:
    """One face of a font file. `weight` runs from 100 to 900.

    A variable face has every weight from `weight` to `heaviest`; `language` says for whose
    forms of the Chinese characters it is made, empty for none in particular.
    """

    path: Path
    index: int
    family: str
    weight: int
    heaviest: int
    language: str = ""

    @property
    def is_variable(self) -> bool:
        """Whether it has a range of weights."""
        return self.heaviest > self.weight


def faces_of(path: Path) -> tuple[FontFile, ...]:
    """Look a font file over, and say which upright faces it has.

    Raises `FontUnusable` if it is broken, too large, or may not be embedded.
    """
    from fontTools.ttLib import TTLibError

    try:
        if path.stat().st_size > LARGEST:
            limit = LARGEST // 1_048_576
            raise FontUnusable(f"{path.name} is larger than {limit} MB. Take a smaller font.")
        faces = tuple(_faces(path))
    except OSError as error:
        raise FontUnusable(
            f"{path.name} cannot be read: {error.strerror}. Check the file and try again."
        ) from error
    except (
        TTLibError, struct.error, ArithmeticError, AssertionError, AttributeError, LookupError,
        TypeError, ValueError, EOFError, RecursionError, MemoryError,
    ) as error:  # fmt: skip
        raise FontUnusable(
            f"{path.name} is no font, or a damaged one. Take a TrueType or OpenType font."
        ) from error
    if not faces:
        raise FontUnusable(f"{path.name} has italics only. Take the upright font.")
    return faces


def _faces(path: Path) -> Iterator[FontFile]:
    from fontTools.ttLib import TTFont
    from fontTools.ttLib.sfnt import readTTCHeader

    size = path.stat().st_size
    with path.open("rb") as file:
        kind = file.read(4)
        if kind in _FOR_THE_WEB:
            raise ValueError(path.name)
        is_collection = kind == b"ttcf"
        file.seek(0)
        count = readTTCHeader(file).numFonts if is_collection else 1
        for index in range(min(count, _MOST_FACES)):
            font = TTFont(file, fontNumber=index, lazy=True)
            if any(entry.offset + entry.length > size for entry in font.reader.tables.values()):
                raise EOFError(path.name)
            face = _face(font, path, index)
            if face is not None:
                yield face


def _face(font: "TTFont", path: Path, index: int) -> FontFile | None:
    if any(tag not in font for tag in _NEEDED) or not any(tag in font for tag in _OUTLINES):
        raise ValueError(path.name)
    os2 = font["OS/2"]
    family = font["name"].getBestFamilyName() or path.stem
    if os2.fsType & _FORBIDS_EMBEDDING:
        raise FontUnusable(
            f"{family[:60]} may not be embedded in documents, its maker says. Take another font."
        )
    if os2.fsSelection & _ITALIC:
        return None
    lightest = heaviest = max(100, min(int(os2.usWeightClass), 900))
    for axis in font["fvar"].axes if "fvar" in font else ():
        if axis.axisTag == "wght":
            lightest, heaviest = int(axis.minValue), int(axis.maxValue)
    return FontFile(path, index, _tidy(family), lightest, heaviest, _language(family))


def _tidy(family: str) -> str:
    return " ".join("".join(char if char.isprintable() else " " for char in family).split())[:60]


def _language(family: str) -> str:
    words = family.split()
    return next((_HAN[word] for word in reversed(words) if word in _HAN), "")


def nearness(face: FontFile, weight: int) -> int:
    """Say how far a face is from a weight; 0 if it has it."""
    if face.is_variable:
        return max(face.weight - weight, weight - face.heaviest, 0)
    return abs(face.weight - weight)
