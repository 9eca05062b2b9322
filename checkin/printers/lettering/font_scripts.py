"""Which scripts can be printed here, and by which fonts."""

from collections.abc import Iterator
from dataclasses import dataclass

from checkin.printers.lettering.font_shelf import FontShelf
from checkin.printers.lettering.fonts import typeface

# A script can be printed if these can; each names letters that most fonts of it have.
_SCRIPTS = {
    "Latin": "AzÅėșŧñ",
    "Greek": "Ωάᾧ",
    "Cyrillic": "ЖјїқӘ",
    "Arabic": "عليپ",
    "Hebrew": "אבגש",
    "Armenian": "ԱբՖ",
    "Georgian": "ანᲐ",
    "Chinese, simplified": "国华",
    "Chinese, traditional": "國華",
    "Japanese": "田なカ",
    "Korean": "김민",
    "Thai": "กท",
    "Devanagari": "कम",
    "Bengali": "কম",
    "Tamil": "கம",
    "Telugu": "కమ",
    "Gujarati": "કમ",
    "Gurmukhi": "ਕਮ",
    "Malayalam": "കമ",
    "Sinhala": "කම",
    "Khmer": "កម",
    "Lao": "ກມ",
    "Myanmar": "ကမ",
    "Ethiopic": "ሀለ",
}
_LANGUAGES = {
    "Chinese, simplified": "zh-Hans",
    "Chinese, traditional": "zh-Hant",
    "Japanese": "ja",
    "Korean": "ko",
}


@dataclass(frozen=True, slots=True)
class Coverage:
    """A script, and where its letters come from: empty if they cannot be printed."""

    script: str
    source: str


def covered_scripts(shelf: FontShelf) -> Iterator[Coverage]:
    """Say of each script that names come in which fonts print it."""
    packs = FontShelf(shelf.shipped, shelf.packs)
    for script, letters in _SCRIPTS.items():
        language = _LANGUAGES.get(script, "")
        found = (
            source
            for source, each in (
                ("shipped", FontShelf(shelf.shipped)),
                ("font pack", packs),
                ("system", shelf),
            )
            if typeface(each, "Bold", language).spell(letters).text == letters
        )
        yield Coverage(script, next(found, ""))
