import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton

from checkin.ui.parts.form import Choice, Switch
from checkin.ui.parts.look import THEMES
from checkin.ui.start.start_cards import ActionCard


def button(look):
    return QPushButton()


def primary(look):
    made = QPushButton()
    made.setProperty("primary", "true")
    return made


def choice(look):
    return Choice(look)


def switch(look):
    return Switch(look, "")


def card(look):
    return ActionCard(look, "plus", "", "")


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("control", [button, primary, choice, switch, card])
def test_what_is_disabled_is_told_by_its_border(qtbot, look, theme, control):
    look.choose(theme)
    widget = control(look)
    qtbot.addWidget(widget)
    widget.resize(QSize(200, 40))
    enabled = widget.grab().toImage()
    widget.setEnabled(False)
    disabled = widget.grab().toImage()
    changed = [
        (x, y)
        for x in range(enabled.width())
        for y in range(enabled.height())
        if abs(enabled.pixelColor(x, y).lightness() - disabled.pixelColor(x, y).lightness()) > 40
    ]
    assert len(changed) > 20
