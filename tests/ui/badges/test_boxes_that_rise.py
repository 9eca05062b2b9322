"""Boxes that close up gaps: people point at what is printed, which is above where they are laid."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtTest import QTest

from checkin.core.badges.badge import Box
from checkin.core.badges.badge_layout import Side
from checkin.core.badges.snapping import Snapped
from checkin.ui.badges.canvas_drag import Drag
from checkin.ui.badges.canvas_grips import MOVES
from tests.ui.badges import test_badges_page
from tests.ui.badges.test_badges_page import box_of, choose
from tests.ui.badges.test_badges_page import drag as drag_by

page = test_badges_page.page


@pytest.fixture
def spot(qtbot, page):
    """Say where the company stands for somebody whose name left room above it."""
    with qtbot.waitSignal(page.design.drawn) as drawn:
        page.design.read()
    (sheet,) = drawn.args
    box, rise = box_of(page, "Company"), sheet.fit_of("Company", Side.FRONT).rise
    assert rise > box.height / 2  # so that it stands in the box above its own
    frame = page.designer.view.canvas.frame
    # Beside the middle, where the frame of the box above has its grip.
    return frame.rect(replace(box, y=box.y - rise, width=20, height=5)).center().toPoint()


def chosen(page):
    canvas = page.designer.view.canvas
    return page.design.items[canvas.chosen].name if canvas.chosen >= 0 else ""


def test_whoever_clicks_on_a_text_chooses_its_box(page, spot):
    QTest.mouseClick(page.designer.view.canvas, Qt.MouseButton.LeftButton, pos=spot)
    assert chosen(page) == "Company"


def test_whoever_clicks_on_a_text_within_the_frame_of_another_chooses_that(page, spot):
    choose(page, "Last name")
    QTest.mouseClick(page.designer.view.canvas, Qt.MouseButton.LeftButton, pos=spot)
    assert chosen(page) == "Company"


def test_a_text_is_dragged_by_its_letters(page, spot):
    before = box_of(page, "Company")
    drag_by(page, spot, (30, 0), Qt.KeyboardModifier.AltModifier)
    after = box_of(page, "Company")
    assert (after.x > before.x, after.y) == (True, before.y)


def test_a_text_goes_with_its_frame_while_it_is_dragged(qapp):
    box, picture = Box(10, 50, 40, 10), QPixmap(100, 100)
    assert qapp is not None
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.fillRect(10, 20, 40, 10, Qt.GlobalColor.black)  # printed 30 mm above its place
    painter.end()
    drag = Drag(0, QPointF(), box, MOVES, Snapped(box))
    ghost = drag.ghost(picture, 100, 1.0, 30)
    assert ghost.toImage().pixelColor(20, 5) == QColor(Qt.GlobalColor.black)
