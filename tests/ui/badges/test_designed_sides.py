"""Both sides of a badge that is designed: what the one that is not shown has is told as well."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from checkin.core.badges.badge import Box
from checkin.core.badges.badge_layout import Side, TextItem
from tests.ui.badges import test_badges_page

page = test_badges_page.page


def switch(page, words):
    """Find what shows one of the sides when it is pressed."""
    buttons = page.designer.sides.findChildren(QToolButton)
    return next(each for each in buttons if each.text() == words)


def told_at(page, words):
    """Say what the switch between the sides tells of one of them."""
    button = switch(page, words)
    assert button.icon().isNull() is not bool(button.accessibleDescription())
    return button.accessibleDescription()


def has_picture(page):
    return not page.designer.view.canvas._picture.isNull()


def with_back(page, *items):
    page.design.change(replace(page.design.layout, back=items))


def test_a_box_over_the_edge_of_the_hidden_side_is_told_at_its_switch(page):
    assert told_at(page, "Back") == ""
    with_back(page, TextItem(name="House rules", box=Box(90, 10, 40, 10), text="No smoking"))
    assert told_at(page, "Back") == (
        "House rules: Reaches over the badge's edge and is cut off there."
    )
    page.designer._turn("back")
    assert told_at(page, "Back") == ""  # the list of boxes says it now
    assert told_at(page, "Front") == ""


def test_who_does_not_fit_into_a_box_of_the_hidden_side_is_told_at_its_switch(qtbot, page):
    narrow = TextItem(name="Company", box=Box(5, 5, 6, 3), text="{name}", smallest=9)
    with_back(page, narrow)
    qtbot.waitUntil(lambda: told_at(page, "Back") == "Company: 4 of 4 people do not fit")
    # A box of the same name on the other side fits all the same.
    assert page.design.survey.misfits_of("Company", Side.FRONT) == ()
    front = [item.name for item in page.design.items]
    page.designer.choose(front.index("Company"))
    assert page.designer.facts.everybody.text() == "All 4 people fit"


def test_a_press_on_the_side_that_is_shown_leaves_the_badge_and_the_chosen_box(qtbot, page):
    page.designer.choose(0)
    qtbot.waitUntil(lambda: has_picture(page))
    qtbot.mouseClick(switch(page, "Front"), Qt.MouseButton.LeftButton)
    assert has_picture(page)
    page.designer.form.turned.chosen.emit("90")
    assert page.design.items[0].turned == 90
