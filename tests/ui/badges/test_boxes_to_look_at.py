"""Boxes of a layout that need a look: over the edge of the badge, or too small for somebody."""

from dataclasses import replace

from PySide6.QtCore import Qt

from tests.ui.badges import test_badges_page
from tests.ui.badges.test_badges_page import choose, press

page, crowded = test_badges_page.page, test_badges_page.crowded


def in_the_list(page, name):
    """Say what the list of boxes tells of one, as screen readers have it."""
    (row,) = page.designer.list.findItems(name, Qt.MatchFlag.MatchExactly)
    said = row.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert bool(row.toolTip()) == bool(said)
    return said


def moved_by(page, name, right):
    item = next(each for each in page.design.items if each.name == name)
    return replace(item, box=replace(item.box, x=item.box.x + right))


def test_a_box_over_the_edge_is_told_and_not_called_fitting(qtbot, page):
    facts = page.designer.facts
    choose(page, "Last name")
    qtbot.waitUntil(lambda: facts.everybody.text() == "All 4 people fit")
    assert facts.edge.text() == ""
    page.designer.form.changed.emit(moved_by(page, "Last name", 40), "x")
    assert facts.edge.text() == "Reaches over the badge's edge and is cut off there."
    qtbot.waitUntil(lambda: page.design.survey.is_whole)
    assert (facts.fits.text(), facts.everybody.text()) == ("", "")
    press(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: facts.everybody.text() == "All 4 people fit")
    assert facts.edge.text() == ""


def test_the_list_of_boxes_tells_each_over_the_edge_also_while_another_is_chosen(page):
    choose(page, "Last name")
    page.designer.form.changed.emit(moved_by(page, "Last name", 40), "x")
    choose(page, "Company")
    assert in_the_list(page, "Last name") == "Reaches over the badge's edge and is cut off there."
    assert in_the_list(page, "Company") == ""
    press(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert in_the_list(page, "Last name") == ""


def test_the_list_of_boxes_tells_each_whose_text_does_not_fit(crowded):
    assert in_the_list(crowded, "First name").startswith("1 of 5")
    assert in_the_list(crowded, "Company") == ""
