"""The properties of a box of a badge, changed in the form beside it."""

import pytest
from PySide6.QtCore import Qt

from tests.ui import test_badges_page
from tests.ui.test_badges_page import choose, kept, press

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
