"""The designer of badges: boxes moved by keys and mouse, undone, kept; whom they do not fit."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QColorDialog, QToolButton

from checkin import build
from checkin.core.badges.badge import Anchor
from checkin.core.badges.badge_layout import Side
from checkin.core.badges.layout_edit import ItemKind
from checkin.ui.badges.badges_page import BadgesPage
from tests.builders import a_ticket, listed

LONG = "Wolfeschlegelsteinhausenbergerdorff Featherstonehaugh-Cholmondeley-Marjoribanks"


@pytest.fixture
def page(qtbot, look, session):
    page = BadgesPage(look, session)
    qtbot.addWidget(page, before_close_func=lambda page: page.leave())
    page.resize(1180, 760)
    with qtbot.waitSignal(page.design.drawn):
        page.show()
    return page


def choose(page, name):
    names = [item.name for item in page.design.items]
    page.designer.choose(names.index(name))
    page.designer.take_focus()
    return page.design.items[names.index(name)].box


def box_of(page, name):
    return next(item.box for item in page.design.items if item.name == name)


def press(page, key, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(page.designer.view.canvas, key, held)


def middle_of(page, name):
    canvas = page.designer.view.canvas
    return canvas.frame.rect(box_of(page, name)).center().toPoint()


def drag(page, start, by, held=Qt.KeyboardModifier.NoModifier):
    canvas = page.designer.view.canvas
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, held, start)
    for step in range(1, 6):
        QTest.mouseMove(canvas, start + QPoint(by[0] * step // 5, by[1] * step // 5))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, held, start + QPoint(*by))


def kept(store):
    program = build.Program(build.open_event(store.path), build.Place("Desk 1"))
    own = {each.id: each for each in program.badge_layouts.own()}
    program.close()
    return own


def test_the_badge_of_a_real_attendee_is_shown(page):
    assert page.designer.view.who.value.name == "Ada Lovelace"
    assert not page.designer.view.canvas._picture.isNull()


def test_an_arrow_moves_the_box_by_a_millimetre(page):
    before = choose(page, "Last name")
    press(page, Qt.Key.Key_Right)
    press(page, Qt.Key.Key_Down)
    press(page, Qt.Key.Key_Down)
    after = box_of(page, "Last name")
    assert (after.x - before.x, after.y - before.y) == pytest.approx((1, 2))


def test_with_shift_a_tenth_and_with_control_the_size(page):
    before = choose(page, "Last name")
    press(page, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    press(page, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    after = box_of(page, "Last name")
    assert before.x - after.x == pytest.approx(0.1)
    assert before.height - after.height == pytest.approx(1)


def test_the_mouse_moves_a_box_and_it_snaps(page):
    before = box_of(page, "Country")
    start = middle_of(page, "Country")
    # A little less than the left edge of all the other boxes: it snaps back to them.
    drag(page, start, (-1, 14))
    after = box_of(page, "Country")
    assert after.x == before.x
    assert after.y > before.y


def test_a_handle_sizes_the_box(page):
    before = choose(page, "Code")
    canvas = page.designer.view.canvas
    corner = canvas.frame.rect(before).bottomRight().toPoint()
    drag(page, corner, (20, -24))
    after = box_of(page, "Code")
    assert (after.x, after.y) == (before.x, before.y)
    assert after.width > before.width
    assert after.height < before.height


def test_control_z_takes_a_step_back_and_control_y_does_it_again(page):
    before = choose(page, "Company")
    press(page, Qt.Key.Key_Right)
    after = box_of(page, "Company")
    press(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert box_of(page, "Company") == before
    press(page, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert box_of(page, "Company") == after


def test_tab_goes_from_box_to_box(page):
    choose(page, "Event")
    press(page, Qt.Key.Key_Tab)
    assert page.designer.list.currentItem().text() == "Days and place"
    assert "Days and place" in page.designer.view.canvas.accessibleDescription()


def test_delete_and_copy(page):
    choose(page, "Country")
    count = len(page.design.items)
    press(page, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert page.design.items[-1].name == "Country 2"
    press(page, Qt.Key.Key_Delete)
    assert len(page.design.items) == count


def test_a_change_is_kept_in_the_event_as_its_own(qtbot, page, store):
    choose(page, "Company")
    with qtbot.waitSignal(page.design.kept):
        press(page, Qt.Key.Key_Right)
    own = kept(store)["a6-portrait"]
    assert own.name == "A6 portrait, band below (yours)"
    assert own.front[5].box.x == 9


def test_what_was_changed_last_is_kept_when_the_page_is_left(qtbot, page, store):
    choose(page, "Company")
    press(page, Qt.Key.Key_Right)
    page.leave()
    assert "a6-portrait" in kept(store)


def test_a_built_in_layout_comes_back(qtbot, page, store):
    choose(page, "Company")
    with qtbot.waitSignal(page.design.kept):
        press(page, Qt.Key.Key_Right)
    with qtbot.waitSignal(page.design.changed):
        page.choice.remove()
    assert box_of(page, "Company").x == 8
    assert kept(store) == {}


def test_a_text_is_added_and_says_what_is_typed(qtbot, page):
    page.designer.view.added.emit(ItemKind.TEXT)
    qtbot.keyClicks(page.window().focusWidget(), "Hello {name}")
    assert page.design.items[-1].text == "Hello {name}"
    with qtbot.waitSignal(page.design.drawn):
        pass
    qtbot.waitUntil(lambda: page.designer.facts.fits.text().startswith("Fits at"))


def test_the_form_changes_the_box(page):
    choose(page, "Last name")
    form = page.designer.form
    form.left.setValue(12)
    form.largest.setValue(20)
    item = page.design.items[4]
    assert (item.box.x, item.largest) == (12, 20)


def take(choice, words):
    """Choose by words, as a person does."""
    choice.setCurrentIndex(choice.findText(words))
    choice.activated.emit(choice.currentIndex())


def test_a_box_gets_another_font(qtbot, page):
    choose(page, "Last name")
    form = page.designer.form
    assert form.family.currentText() == "Noto Sans"
    with qtbot.waitSignal(page.design.drawn):
        take(form.family, "Noto Serif")
    assert page.design.items[4].font == "Noto Serif"


def test_a_font_that_this_computer_lacks_is_shown_as_such(page):
    choose(page, "Last name")
    item = replace(page.design.items[4], font="Corporate")
    page.designer.form.show_item(item)
    assert page.designer.form.family.currentText() == "Corporate (not here)"


def test_a_text_stands_at_the_bottom_of_its_box(qtbot, page):
    choose(page, "Last name")
    buttons = page.designer.form.anchor.findChildren(QToolButton)
    bottom = next(each for each in buttons if each.text() == "Bottom")
    qtbot.mouseClick(bottom, Qt.MouseButton.LeftButton)
    assert page.design.items[4].anchor is Anchor.BOTTOM


def test_a_box_gets_a_colour_of_its_own(page):
    choose(page, "Last name")
    form = page.designer.form
    take(form.color, "Another colour…")
    assert form.color.currentText() == "Black"  # until one is chosen
    dialog = page.findChild(QColorDialog)
    dialog.setCurrentColor(QColor("#AB12CD"))
    dialog.accept()
    assert page.design.items[4].color == "#AB12CD"
    assert form.color.currentText() == "#AB12CD"


def test_a_band_may_have_no_ground(qtbot, page):
    choose(page, "Category")
    with qtbot.waitSignal(page.design.drawn):
        take(page.designer.form.fill, "None")
    assert page.design.items[-1].fill == ""
    with qtbot.waitSignal(page.design.kept):
        pass


def test_the_order_changes_by_keys(page):
    choose(page, "Event")
    QTest.keyClick(page.designer.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [item.name for item in page.design.items[:2]] == ["Days and place", "Event"]
    assert page.designer.list.currentRow() == 1


@pytest.fixture
def crowded(qtbot, store, people, page):
    """Add somebody whose name is too long, and look at everybody."""
    listed(store, a_ticket("LONG1", name=LONG))
    choose(page, "First name")
    press(page, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: page.design.survey.is_whole and page.design.survey.total == 5)
    return page


def test_who_does_not_fit_is_shown(qtbot, crowded):
    misfits = crowded.design.survey.misfits_of("First name", Side.FRONT)
    assert [each.name for each in misfits] == [LONG]
    assert crowded.designer.facts.everybody.text().startswith("1 of 5")
    with qtbot.waitSignal(crowded.design.drawn):
        crowded.designer.facts.show_them.click()
    assert crowded.designer.view.who.value.name == LONG


def test_the_ten_worst_names_begin_with_the_worst(crowded):
    crowded.designer.view.worst.click()
    assert crowded.designer.view.who.value.name == LONG
    crowded.designer.view.after.click()
    assert crowded.designer.view.who.value.name != LONG


def test_whoever_gets_the_layout_no_more_is_not_counted(qtbot, crowded):
    crowded.designer.plan._use("speaker", "")
    qtbot.waitUntil(lambda: crowded.design.survey.is_whole and crowded.design.survey.total == 4)


def test_a_category_gets_no_badge(qtbot, page, store):
    rows = page.designer.plan.rows
    rows()[1].setFocus()
    page.designer.plan._use("speaker", "")
    qtbot.waitUntil(lambda: "Speaker: No badge" in [each.accessibleName() for each in rows()])
    assert page.window().focusWidget() is rows()[1]  # though the rows are new ones
    # Every row has the height that it needs.
    plan = page.designer.plan
    qtbot.waitUntil(lambda: plan.visibleRegion().boundingRect().height() >= plan.wanted_height())


def test_somebody_is_found_by_name_and_shown(qtbot, page):
    dialog = page.designer.ask_for_somebody()
    dialog._line.setText("hopper")
    with qtbot.waitSignal(page.design.drawn):
        dialog.verb.click()
    assert page.designer.view.who.value.name == "Grace Hopper"


def test_whoever_is_not_found_is_told_in_the_dialog(qtbot, page):
    dialog = page.designer.ask_for_somebody()
    dialog._line.setText("qqxxzz")
    dialog.verb.click()
    qtbot.waitUntil(lambda: not dialog._trouble.isHidden())
    assert page.designer.view.who.value.name == "Ada Lovelace"


def test_without_a_box_the_size_of_the_badge_is_changed(page):
    page.designer.choose(-1)
    page.designer.whole.wide.setValue(90)
    assert page.design.layout.width == 90
    assert page.designer.view.canvas.size_mm == (90, 148)


def test_the_back_has_boxes_of_its_own(page):
    page.designer._turn("back")
    assert page.design.items == ()
    page.designer.add(ItemKind.CODE)
    assert [item.name for item in page.design.layout.back] == ["Code 2"]


def test_the_place_of_the_box_is_said_aloud(page):
    choose(page, "Last name")
    press(page, Qt.Key.Key_Right)
    assert "left 9" in page.designer.view.canvas.accessibleDescription()


def test_the_badge_is_shown_larger_and_whole_again(qtbot, page):
    choose(page, "Code")
    before = page.designer.view.canvas.shown_percent()
    with qtbot.waitSignal(page.design.drawn) as told:
        press(page, Qt.Key.Key_Plus)
    canvas = page.designer.view.canvas
    assert canvas.shown_percent() > before
    qtbot.waitUntil(lambda: canvas._picture.width() == canvas.picture_width())
    assert told.args[0].fits
    press(page, Qt.Key.Key_0)
    assert page.designer.view.canvas.shown_percent() == before


def test_a_placeholder_that_no_list_has_a_column_for_is_told_at_its_box(qtbot, page):
    choose(page, "Company")
    page.designer.form.text.changed.emit("{Compnay}")
    told = "No list has a column “Compnay”, so nothing is printed for it."
    qtbot.waitUntil(lambda: page.designer.facts.words.text() == told)
    choose(page, "Country")
    assert page.designer.facts.words.text() == ""


def test_a_bracket_that_is_not_closed_is_told_at_its_box(page):
    choose(page, "Company")
    page.designer.form.text.changed.emit("{company} [{country}")
    assert page.designer.facts.words.text().startswith("A “[” has no “]”")
