from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QTableView

from checkin.ui.start.day_box import DayBox
from checkin.ui.start.new_event_dialog import NewEventDialog
from tests.ui.looking import clashing, nameless


@pytest.fixture
def dialog(qtbot, look):
    dialog = NewEventDialog(look)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_only_a_zone_that_exists_can_be_agreed_to(dialog):
    dialog.name.setText("Spring")
    assert dialog.verb.isEnabled()
    dialog.zone.setEditText("Europe/Nowhere")
    assert not dialog.verb.isEnabled()


def test_it_is_headed_by_what_it_asks_for(dialog):
    first = dialog.layout().itemAt(0).widget()
    assert (first.text(), first.isVisible()) == ("New event", True)


def test_it_begins_with_the_name(qtbot, dialog):
    qtbot.waitUntil(dialog.name.hasFocus)


def test_its_days_can_be_typed(qtbot, dialog):
    dialog.activateWindow()
    qtbot.waitUntil(dialog.name.hasFocus)
    qtbot.keyClicks(dialog.name, "Spring")
    for typed in ("2027-05-30", "2027-6-1"):
        _tab_on(qtbot, dialog)
        qtbot.keyClicks(dialog.focusWidget(), typed)
    with qtbot.waitSignal(dialog.wished) as wished:
        dialog.verb.click()
    wish = wished.args[0]
    assert (wish.starts, wish.ends) == (date(2027, 5, 30), date(2027, 6, 1))


def test_no_event_ends_before_it_starts(qtbot, dialog):
    dialog.name.setText("Spring")
    first, last = dialog.findChildren(DayBox)
    last.setDate(first.date().addDays(-3))
    with qtbot.waitSignal(dialog.wished) as wished:
        dialog.verb.click()
    assert wished.args[0].ends == wished.args[0].starts


def _tab_on(qtbot, dialog):
    here = dialog.focusWidget()
    qtbot.keyClick(here, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: dialog.focusWidget() is not here)


def test_a_calendar_shows_the_last_week_of_a_month_too(qtbot, dialog):
    calendar = dialog.findChildren(DayBox)[0].calendarWidget()
    calendar.setParent(None)  # as large as where it pops up, which only a real screen lets it
    qtbot.addWidget(calendar)
    calendar.resize(calendar.minimumSizeHint().expandedTo(calendar.minimumSize()))
    calendar.show()
    weeks = calendar.findChild(QTableView)
    last = weeks.visualRect(weeks.model().index(6, 1))
    assert weeks.viewport().rect().contains(last)


def test_its_words_stand_beside_their_fields(dialog):
    def middle(widget):
        return widget.mapTo(dialog, widget.rect().center()).y()

    labels = [each for each in dialog.findChildren(QLabel) if _names_a_field(each)]
    assert len(labels) == 4
    assert all(abs(middle(each) - middle(each.buddy())) <= 1 for each in labels)


def _names_a_field(label):
    return label.buddy() is not None and not isinstance(label.buddy(), QLabel)


def test_a_name_moves_nothing(dialog):
    before = dialog.size(), dialog.verb.pos()
    dialog.name.setText("Cluster Days 2026")
    dialog.layout().activate()
    assert (dialog.size(), dialog.verb.pos()) == before


def test_what_is_wrong_and_a_long_path_press_nothing_together(qtbot, dialog):
    dialog.name.setText("Cluster Days of the Nordic and the Baltic Countries, with workshops " * 2)
    dialog.show_trouble("There is a file of that name already. Choose another name. " * 3)
    qtbot.waitUntil(lambda: not _pressed(dialog))


def _pressed(dialog):
    fields = (dialog.form.itemAt(row, QFormLayout.ItemRole.FieldRole) for row in range(4))
    whole = [(each.widget(), each.widget().minimumHeight()) for each in fields]
    words = [each for each in dialog.findChildren(QLabel) if each.wordWrap() and each.isVisible()]
    whole += [(each, each.heightForWidth(each.width())) for each in words]
    return [each for each, height in whole if each.height() < height]


def test_each_of_its_mnemonics_is_for_one_thing(dialog):
    assert not clashing(dialog)


def test_all_of_it_has_names_for_who_listens(dialog):
    assert not nameless(dialog)
