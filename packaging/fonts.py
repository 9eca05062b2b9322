"""Makes the fonts of badges: subsets of Noto in three weights, into resources/fonts.

    npm pack @expo-google-fonts/noto-{serif,sans{,-arabic,-armenian,-georgian,-hebrew}}
    pip download --no-deps fontpkg-noto-sans
    python packaging/fonts.py FOLDER_OF_THE_PACKAGES

The packages of npm hold static fonts of each weight; that of PyPI holds one of every weight and
width, out of which the condensed ones are made. Hints are left out (badges are printed, not
shown at twelve pixels), and letters of scripts that have a font of their own.
"""

import sys
import tarfile
import zipfile
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter, parse_unicodes
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FONTS = Path(__file__).resolve().parents[1] / "resources" / "fonts"
WEIGHTS = {"Regular": "400Regular", "SemiBold": "600SemiBold", "Bold": "700Bold"}
_LATIN_GREEK_CYRILLIC = (
    "0020-036F,0370-052F,1AB0-1ABE,1C80-1C88,1D00-1DFF,1E00-1FFF,2000-206F,2070-209F,20A0-20C0,"
    "20D0-20F0,2100-214F,2150-215F,2190-2193,2212,2215,221E,2260,2264,2265,25CA,25CC,2C60-2C7F,"
    "2DE0-2DFF,2E17,A640-A69F,A720-A7FF,AB30-AB6F,FB00-FB06,FFFD"
)
# Families beside Noto Sans, which has the letters that are rare on badges for them too.
_USUAL_LETTERS = (
    "0020-024F,0259,02B0-02FF,0300-036F,0370-03FF,0400-052F,1AB0-1ABE,1E00-1FFF,2000-206F,"
    "2070-209F,20A0-20C0,2116,2122,2126,212B,2190-2193,2212,25CC,FB00-FB06,FFFD"
)
_CONDENSED = 75.0  # of the usual width, in percent
FAMILIES = {
    "NotoSerif": ("noto-serif", _USUAL_LETTERS),
    "NotoSans": ("noto-sans", _LATIN_GREEK_CYRILLIC),
    "NotoSansArabic": (
        "noto-sans-arabic",
        "0020,00A0,0600-06FF,0750-077F,0870-08FF,200C,200D,25CC,FB50-FDFF,FE70-FEFC",
    ),
    "NotoSansHebrew": (
        "noto-sans-hebrew",
        "0020,00A0,0300-036F,0590-05FF,20AA,200C,200D,25CC,FB1D-FB4F",
    ),
    "NotoSansArmenian": ("noto-sans-armenian", "0020,00A0,0300-036F,25CC,0530-058F,FB13-FB17"),
    "NotoSansGeorgian": (
        "noto-sans-georgian",
        "0020,00A0,0300-036F,25CC,10A0-10FF,1C90-1CBF,2D00-2D2D",
    ),
}
_FEATURES = "ccmp locl kern mark mkmk init medi fina isol rlig calt liga curs rclt dlig".split()


def subset(font: TTFont, letters: str) -> None:
    """Leave of a font what is needed to set these letters."""
    options = Options()
    options.hinting = False
    options.notdef_outline = True
    options.layout_features = _FEATURES
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.name_legacy = True
    options.recalc_timestamp = False
    cut = Subsetter(options)
    cut.populate(unicodes=parse_unicodes(letters))
    cut.subset(font)


def _static(package: str, weight: str, packages: Path) -> bytes:
    """Take a font out of its package."""
    [archive] = packages.glob(f"expo-google-fonts-{package}-[0-9]*.tgz")
    with tarfile.open(archive) as packed:
        for member in packed:
            if member.name.endswith(f"_{weight}.ttf") and (file := packed.extractfile(member)):
                return file.read()
    raise SystemExit(f"{archive.name} has no font {weight}.")


def _condensed(weight: str, packages: Path) -> TTFont:
    """Make a narrow font of one weight, and call it a family of its own."""
    [wheel] = packages.glob("fontpkg_noto_sans-*.whl")
    with zipfile.ZipFile(wheel) as packed:
        name = next(each for each in packed.namelist() if each.endswith("NotoSans[wdth,wght].ttf"))
        font = TTFont(BytesIO(packed.read(name)), recalcTimestamp=False)
    place = {"wdth": _CONDENSED, "wght": float(weight[:3])}
    font = instantiateVariableFont(font, place)
    names, style = font["name"], weight[3:]
    for number in (16, 17, 21, 22, 25):
        names.removeNames(nameID=number)
    is_named_so = style != "SemiBold"  # of four styles that a family could have of old
    for number, text in (
        (1, "Noto Sans Condensed" + ("" if is_named_so else f" {style}")),
        (2, style if is_named_so else "Regular"),
        (3, f"{names.getDebugName(3)};Condensed {style}"), (4, f"Noto Sans Condensed {style}"),
        (6, f"NotoSansCondensed-{style}"), (16, "Noto Sans Condensed"), (17, style),
    ):  # fmt: skip
        names.setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass, font["OS/2"].usWidthClass = int(weight[:3]), 3
    return font


def main(packages: Path) -> None:
    """Write every family in every weight."""
    for weight, suffix in WEIGHTS.items():
        narrow = _condensed(suffix, packages)
        subset(narrow, _USUAL_LETTERS)
        narrow.save(FONTS / f"NotoSansCondensed-{weight}.ttf")
    for family, (package, letters) in FAMILIES.items():
        for weight, suffix in WEIGHTS.items():
            font = TTFont(BytesIO(_static(package, suffix, packages)), recalcTimestamp=False)
            subset(font, letters)
            font.save(FONTS / f"{family}-{weight}.ttf")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
