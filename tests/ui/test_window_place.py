"""Where a window stands when it is opened again."""

import struct

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QWidget

from checkin.ui.window_place import FIRST, keep_place, kept_places, restore_place

# Where Qt's own record of a place says how wide the screen was.
SCREEN_WIDTH = slice(46, 50)


@pytest.fixture
def places(tmp_path):
    return kept_places(tmp_path / "settings.json")


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return window


def test_a_window_stands_where_it_stood(qtbot, places, window):
    before = QWidget()
    qtbot.addWidget(before)
    before.setGeometry(30, 60, 400, 300)
    keep_place(before, places)
    restore_place(window, places)
    assert (window.width(), window.height()) == (400, 300)


def test_a_place_on_a_screen_of_another_size_counts_for_nothing(places, window):
    window.resize(400, 300)
    kept = bytearray(window.saveGeometry().data())
    assert struct.unpack(">i", kept[SCREEN_WIDTH]) == (window.screen().geometry().width(),)
    kept[SCREEN_WIDTH] = struct.pack(">i", 3840)
    places.setValue("geometry", QByteArray(bytes(kept)))
    assert window.screen().availableSize().width() < FIRST[0]
    restore_place(window, places)
    assert window.isMaximized()
