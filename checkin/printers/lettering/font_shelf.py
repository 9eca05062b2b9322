"""Where fonts are taken from: those that ship, the packs of this computer, the system's own."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from checkin.core.badges.badge_layout import USUAL_FONT
from checkin.core.badges.han import han_language, is_han
from checkin.printers.lettering.font_file import FontFile, nearness
from checkin.printers.lettering.font_packs import edition_of, installed_faces
from checkin.printers.lettering.shaping_font import ShapingFont
from checkin.printers.lettering.system_fonts import faces_with

WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}
# What a box can be set in without a pack, and what its files begin with.
SHIPPED_FAMILIES = {
    USUAL_FONT: "NotoSans",
    "Noto Sans Condensed": "NotoSansCondensed",
    "Noto Serif": "NotoSerif",
}


@dataclass(frozen=True, slots=True)
class FontShelf:
    """The folder of the fonts that ship, that of the packs, and whether the system is asked.

    `language` is the event's, by which Chinese characters get their forms where the
    country of a person does not say more.
    """

    shipped: Path
    packs: Path | None = None
    system: bool = False
    language: str = ""

    def fonts_with(self, letter: str, weight: str, language: str) -> Iterator[ShapingFont]:
        """Find fonts beside the shipped ones that may have a letter, in the order to be asked."""
        wanted = WEIGHTS.get(weight, WEIGHTS["Regular"])
        if is_han(letter):
            language = language or han_language(letter, otherwise=self.language)
        else:
            language = ""
        for face in _sorted(self._installed(), wanted, language):
            yield _loaded(face, _weight_of(face, wanted))
        for face in _sorted(faces_with(letter), wanted, language) if self.system else ():
            yield _loaded(face, _weight_of(face, wanted))

    def families(self) -> tuple[str, ...]:
        """Name the families that a box can be set in: those that ship, then the packs'."""
        packs = {face.family for face in self._installed()} - set(SHIPPED_FAMILIES)
        return *SHIPPED_FAMILIES, *sorted(packs, key=str.casefold)

    def known_as(self, family: str) -> str:
        """Give the name of a family however it is written; empty if this computer lacks it."""
        if family in SHIPPED_FAMILIES:
            return family
        name = family.casefold()
        return next((each for each in self.families() if each.casefold() == name), "")

    def font_of(self, family: str, weight: str) -> ShapingFont | None:
        """Find the font of a pack's family that is nearest to a weight; None if none has it."""
        wanted = WEIGHTS.get(weight, WEIGHTS["Regular"])
        faces = [face for face in self._installed() if face.family == family]
        face = min(faces, key=lambda each: nearness(each, wanted), default=None)
        return _loaded(face, _weight_of(face, wanted)) if face is not None else None

    @property
    def knows_forms(self) -> bool:
        """Whether fonts differ by language: otherwise one typeface does for all people."""
        return self.packs is not None or self.system

    @property
    def edition(self) -> int:
        """A number that is another one once a font was added."""
        return edition_of(self.packs) if self.packs is not None else 0

    def can_set_latin(self, family: str) -> bool:
        """Whether a pack's family is for more than the letters of a script of its own."""
        font = self.font_of(family, "Regular")
        return font is not None and font.letters.issuperset("AZaz")

    def _installed(self) -> tuple[FontFile, ...]:
        return installed_faces(self.packs) if self.packs is not None else ()


def _sorted(faces: tuple[FontFile, ...], weight: int, language: str) -> list[FontFile]:
    """Put those of the language first, then those of no language, then the nearest weight."""

    def rank(face: FontFile) -> tuple[int, int]:
        stranger = face.language != language and (1 + bool(face.language))
        return int(stranger), nearness(face, weight)

    return sorted(faces, key=rank)


def _weight_of(face: FontFile, wanted: int) -> int:
    """Say which weight to ask of a face; 0 if it has only one."""
    return max(face.weight, min(wanted, face.heaviest)) if face.is_variable else 0


@cache
def _loaded(face: FontFile, weight: int) -> ShapingFont:
    return ShapingFont(face.path, face.index, weight, face.language)
