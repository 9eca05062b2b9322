"""A box of a badge that the mouse holds, and of which nothing comes."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.badges import test_badges_page
from tests.ui.badges.test_badges_page import box_of, choose, middle_of, press

page = test_badges_page.page


@pytest.fixture
def held(qtbot, page):
    """Hold a box with the mouse, far from its place and long enough that it is drawn there."""
    start, canvas = middle_of(page, "Code"), page.designer.view.canvas
    seen = canvas._picture.toImage()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 9):
        QTest.mouseMove(canvas, start + QPoint(4 * step, -3 * step))
    qtbot.waitUntil(lambda: canvas._picture.toImage() != seen)
    return start, seen


def test_a_box_that_escape_lets_go_is_shown_where_it_was(qtbot, page, held):
    start, seen = held
    press(page, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.designer.view.canvas._picture.toImage() == seen)
    assert page.designer.form.left.value() == box_of(page, "Code").x
    QTest.mouseRelease(page.designer.view.canvas, Qt.MouseButton.LeftButton, pos=start)
    assert not page.design.history.can_undo


def test_a_box_that_is_brought_back_is_shown_where_it_was(qtbot, page, held):
    start, seen = held
    QTest.mouseMove(page.designer.view.canvas, start)
    QTest.mouseRelease(page.designer.view.canvas, Qt.MouseButton.LeftButton, pos=start)
    qtbot.waitUntil(lambda: page.designer.view.canvas._picture.toImage() == seen)
    assert not page.design.history.can_undo


def test_a_box_that_is_moved_while_its_layout_is_read_anew_stays_where_that_has_it(qtbot, page):
    before = choose(page, "Code")
    page.design.history = None  # as between the removal of a layout and the next one
    press(page, Qt.Key.Key_Right)
    with qtbot.waitSignal(page.design.changed):
        page.design.read()
    assert box_of(page, "Code") == before


def test_a_box_that_is_taken_away_while_it_is_held_moves_no_other(page, held):
    start, _ = held
    places = {item.name: item.box for item in page.design.items}
    press(page, Qt.Key.Key_Delete)
    end = start + QPoint(32, -24)
    QTest.mouseRelease(page.designer.view.canvas, Qt.MouseButton.LeftButton, pos=end)
    del places["Code"]
    assert {item.name: item.box for item in page.design.items} == places
