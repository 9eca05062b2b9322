"""Whether the keys that do something are told (F1), and whether what is told does something."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from checkin.ui.key_card import KeyCard
from checkin.ui.parts.widgets import KeyButton

ONE_OF_A_ROW = {f"{key}+{number}": f"{key}+1 …" for key in ("Ctrl", "Alt") for number in range(10)}
PAGES = (
    "desk", "attendees", "badges", "journal", "outbox", "servers", "conflicts", "import",
    "preferences",
)  # fmt: skip


def as_told(sequence):
    """Give a key as the list of keys names it."""
    key = QKeySequence(sequence).toString().replace("Return", "Enter")
    return ONE_OF_A_ROW.get(key, key)


def told(qtbot, window):
    """Ask for the keys of the page that is shown, and give them."""
    qtbot.keyClick(window, Qt.Key.Key_F1)
    card = window.pages.findChild(KeyCard)
    assert card.isVisible()
    keys = {key for each in card.findChildren(QLabel) for key in each.text().split(", ")}
    qtbot.keyClick(window, Qt.Key.Key_F1)
    return keys


def owned(page):
    """Find the keys of a page's own shortcuts and buttons, but not what its words underline."""
    keys = {as_told(each.key()) for each in page.findChildren(QShortcut)}
    for button in page.findChildren(QAbstractButton):
        keys.add(as_told(button.shortcut()))
        if isinstance(button, KeyButton):
            keys.add(as_told(button.accessibleDescription()))
    keys -= {"", "Enter", "Esc"}  # which answer and leave every question
    return {each for each in keys if not (each.startswith("Alt+") and len(each) == len("Alt+A"))}


@pytest.mark.parametrize("key", PAGES)
def test_every_key_that_a_page_owns_stands_in_its_list(qtbot, window, key):
    window.pages.turn_to(key)
    assert owned(window.pages.shown()) - told(qtbot, window) == set()


def test_every_key_of_the_window_stands_in_the_desk_s_list(qtbot, window):
    here = Qt.FindChildOption.FindDirectChildrenOnly
    shortcuts = [
        *window.findChildren(QShortcut, options=here),
        *window.pages.findChildren(QShortcut, options=here),
    ]
    keys = {as_told(each.key()) for each in shortcuts}
    assert {"F1", "F7", "Ctrl+E", "Ctrl+K", "Ctrl+O", "Ctrl+Enter"} <= keys
    assert keys - told(qtbot, window) == set()


def test_keys_about_a_person_are_told_beside_the_table(qtbot, window, attendees_page):
    keys = {"Ctrl+F", "F5", "F6", "F7", "F8", "F9", "Ctrl+T", "Ctrl+M"}
    assert keys <= told(qtbot, window)


def test_the_search_of_the_journal_is_found_and_cleared_by_keys(qtbot, window):
    window.pages.turn_to("journal")
    page = window.room.journal
    page.filters.search.setText("ada")
    page.table.setFocus()
    QTest.keySequence(window, "Ctrl+F")
    assert window.focusWidget() is page.filters.search
    with qtbot.waitSignal(page.filters.changed):
        qtbot.keyClick(page.filters.search, Qt.Key.Key_Escape)
    assert page.filters.search.text() == ""
    assert window.pages.shown() is page


def test_arrows_go_through_the_sections_of_the_preferences(qtbot, window):
    window.pages.turn_to("preferences")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    assert window.room.preferences.shown == "sound"
