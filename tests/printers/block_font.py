"""A font for tests that nobody takes for another."""

import string

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen


def a_block_font(path, name, weight, wide):
    """Draw a font whose letters are blocks, taller than those of any other."""
    builder = FontBuilder(1000, isTTF=True)
    glyphs = {letter: f"g{ord(letter)}" for letter in string.ascii_letters + " -"}
    builder.setupGlyphOrder([".notdef", *glyphs.values()])
    builder.setupCharacterMap({ord(letter): glyph for letter, glyph in glyphs.items()})
    pen = TTGlyphPen(None)
    for corner, draw in (((40, -500), pen.moveTo), ((wide, -500), pen.lineTo),
                         ((wide, 1400), pen.lineTo), ((40, 1400), pen.lineTo)):  # fmt: skip
        draw(corner)
    pen.closePath()
    block, blank = pen.glyph(), TTGlyphPen(None).glyph()
    builder.setupGlyf({g: blank if g == "g32" else block for g in (".notdef", *glyphs.values())})
    builder.setupHorizontalMetrics(dict.fromkeys((".notdef", *glyphs.values()), (600, 40)))
    builder.setupHorizontalHeader(ascent=1400, descent=-500)
    builder.setupNameTable({"familyName": name, "styleName": "Regular"})
    builder.setupOS2(usWeightClass=weight)
    builder.setupPost()
    builder.save(path / f"{name}-{weight}.ttf")
