"""What has the keyboard is seen, and so are the letters that lead to it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProxyStyle, QPushButton, QStyle, QVBoxLayout, QWidget

from checkin.core.decision import Decision, Explanation, Reason
from checkin.core.scan import Verdict
from checkin.services.lookup import Background
from checkin.ui.desk.actions import Action
from checkin.ui.desk.blocked_panel import BlockedPanel
from checkin.ui.desk.scene import Scene
from checkin.ui.desk.verdict_panel import VerdictPanel
from checkin.ui.desk.wash import Wash
from checkin.ui.parts.look import THEMES
from checkin.ui.parts.widgets import KeyButton
from checkin.ui.words import FAMILIES
from tests.builders import NOON, a_scan, a_ticket, an_event

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

_RING, _GAP, _INSIDE = 1, 4, 7  # pixels from the edge
_MOST_TABS = 9
TWO = (a_ticket("SAME1", id="one"), a_ticket("SAME1", id="two"))
LOUD = {
    Verdict.ALREADY_ADMITTED: (Reason.ADMITTED_EARLIER, (("earlier", NOON), ("desk", "Desk 2"))),
    Verdict.CANCELED: (Reason.CANCELED, ()),
    Verdict.AMBIGUOUS: (Reason.AMBIGUOUS, ()),
}


@pytest.fixture
def page(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(900, 620)
    QVBoxLayout(page)
    return page


def show_on(qtbot, page, *widgets):
    first = QPushButton()  # has the keyboard at first
    for widget in (first, *widgets):
        page.layout().addWidget(widget)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)


def picture(button):
    """Take a picture of a button as it lies upon its page."""
    page = button.window()
    place = button.rect().translated(button.mapTo(page, button.rect().topLeft()))
    return page.grab(place).toImage()


def with_the_keyboard(button):
    """Take a picture of a button that Tab has come to, which is when Qt draws most."""
    for _ in range(_MOST_TABS):
        if button.hasFocus():
            break
        QTest.keyClick(button.window().focusWidget(), Qt.Key.Key_Tab)
    assert button.hasFocus()
    return picture(button)


def edge(image, *insets):
    """Give the colours that lie so far inside the edge, half-way down."""
    return [image.pixelColor(inset, image.height() // 2) for inset in insets]


def inside(image):
    return image.copy(image.rect().adjusted(_INSIDE, _INSIDE, -_INSIDE, -_INSIDE))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("verdict", LOUD)
def test_on_a_loud_verdict_it_is_seen_which_button_has_the_keyboard(
    qtbot, look, page, theme, verdict
):
    look.choose(theme)
    panel, family = VerdictPanel(look), look.family(FAMILIES[verdict])
    panel.offer(Action.SHOW_PERSON)
    show_on(qtbot, page, panel)
    decision = Decision(a_scan(at=NOON), verdict, Explanation(*LOUD[verdict]), a_ticket())
    panel.show_decision(decision, Scene(an_event().zone))
    panel.show_evidence(decision.entry_id, Background((), TWO))
    qtbot.waitUntil(panel.findChild(Wash).isHidden)
    assert len(panel.buttons()) > 1
    for button in panel.buttons():
        before, after = picture(button), with_the_keyboard(button)
        assert edge(after, _RING, _GAP) == [QColor(family.on), QColor(family.fill)]
        assert edge(before, _RING, _GAP) != edge(after, _RING, _GAP)
        assert inside(before) == inside(after)


@pytest.mark.parametrize("theme", THEMES)
def test_where_nothing_can_be_kept_the_one_button_shows_that_it_has_the_keyboard(
    qtbot, look, page, theme
):
    look.choose(theme)
    panel, family = BlockedPanel(look), look.family("refused")
    show_on(qtbot, page, panel)
    panel.tell("The disk is full.")
    (button,) = panel.buttons()
    before, after = picture(button), with_the_keyboard(button)
    assert edge(before, _RING, _GAP) == [QColor(family.on), QColor(family.on)]
    assert edge(after, _RING, _GAP) == [QColor(family.on), QColor(family.fill)]
    assert inside(before) == inside(after)


def test_no_line_but_the_ring_is_drawn_through_a_button_that_has_the_keyboard(qtbot, look, page):
    button = KeyButton(look, "&Back", "Esc", "left")
    show_on(qtbot, page, button)
    before, after = picture(button), with_the_keyboard(button)
    assert edge(after, _RING) == [QColor(look.theme.accent)]
    assert inside(before) == inside(after)


class Underlining(QProxyStyle):
    """The style of a system that shows letters to press only while Alt is held."""

    is_shown = False

    def styleHint(self, hint, option=None, widget=None, data=None):  # noqa: N802 - as Qt has it
        if hint == QStyle.StyleHint.SH_UnderlineShortcut:
            return int(self.is_shown)
        return super().styleHint(hint, option, widget, data)


def test_the_letter_that_presses_a_button_with_alt_is_underlined(qtbot, look, page):
    with_letter, without = KeyButton(look, "&Back && forth"), KeyButton(look, "Back && forth")
    show_on(qtbot, page, with_letter, without)
    assert with_letter.size() == without.size()
    assert picture(with_letter) != picture(without)


def test_letters_are_underlined_only_while_the_system_has_them_so(qtbot, look, page):
    with_letter, without = KeyButton(look, "&Back"), KeyButton(look, "Back")
    style = Underlining("Fusion")
    style.setParent(QApplication.instance())  # as long as anything is drawn in it
    for button in (with_letter, without):
        button.setStyle(style)
    show_on(qtbot, page, with_letter, without)
    assert picture(with_letter) == picture(without)
    style.is_shown = True
    assert picture(with_letter) != picture(without)
