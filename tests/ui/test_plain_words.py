"""What a list or a person is called is shown as it is: no markup, no mnemonic."""

from checkin.ui.person_chips import SignChip
from checkin.ui.verdict_parts import NoteStrip

MARKUP = "<b>Day</b> & <img src='x'>"
ESCAPED = "&lt;b&gt;Day&lt;/b&gt; &amp; &lt;img src=&#x27;x&#x27;&gt;"


def test_a_chip_whose_word_looks_like_markup_has_a_plain_tip(qtbot, look):
    chip = SignChip(look, MARKUP)
    qtbot.addWidget(chip)
    assert chip.toolTip() == f"<span>{ESCAPED}</span>"
    assert chip.accessibleName() == MARKUP


def test_a_note_that_looks_like_markup_has_a_plain_tip(qtbot, look):
    strip = NoteStrip(look)
    qtbot.addWidget(strip)
    strip.show_note(MARKUP, "black")
    assert strip.toolTip() == f"<span>{ESCAPED}</span>"
