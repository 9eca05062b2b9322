"""The properties of a box of a badge, changed in the form beside it."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.badges import test_badges_page
from tests.ui.badges.test_badges_page import choose, kept, press, take

page = test_badges_page.page


def test_a_smallest_size_above_the_largest_takes_it_along_and_is_kept(qtbot, page, store):
    choose(page, "Last name")
    with qtbot.waitSignal(page.design.kept):
        page.designer.form.smallest.setValue(350)
    assert page.designer.form.largest.value() == 350
    with qtbot.waitSignal(page.design.kept):
        page.designer.form.largest.setValue(20)
    item = kept(store)["a6-portrait"].front[4]
    assert (item.smallest, item.largest) == (20, 20)


@pytest.mark.parametrize(
    ("name", "tick"), [("Last name", "is_name"), ("Last name", "follows"), ("Category", "marked")]
)
def test_what_is_ticked_is_so_and_what_is_not_is_not(qtbot, page, name, tick):
    choose(page, name)
    place, box = page.designer._chosen, getattr(page.designer.form, tick)
    before = getattr(page.design.items[place], tick)
    box.click()
    assert getattr(page.design.items[place], tick) is not before
    press(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert getattr(page.design.items[place], tick) is before
    assert box.isChecked() is before


def test_what_is_printed_if_not_empty_asks_for_what_is_filled_in_also_when_it_changes(qtbot, page):
    choose(page, "Country")
    place, form = page.designer._chosen, page.designer.form

    def say(words):
        form.text.line.setText("")
        qtbot.keyClicks(form.text.line, words)
        return page.design.items[place].only_if

    assert say("From {country}") == ""
    take(form.only_if, "If not empty")
    assert page.design.items[place].only_if == "{country}"
    assert say("{first_name|name} of {company}") == "{first_name}{name}{company}"
    assert form.only_if.currentText() == "If not empty"
    take(form.only_if, "Always")
    assert say("From {country}") == ""
