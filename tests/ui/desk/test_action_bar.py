import pytest
from PySide6.QtWidgets import QApplication

from checkin.ui.desk.action_bar import ActionBar
from checkin.ui.desk.actions import Action
from checkin.ui.parts.widgets import KeyButton

ACTIONS = (Action.SHOW_PERSON, Action.CHECK_OUT, Action.PRINT, Action.LET_IN)


@pytest.fixture
def bar(qtbot, look):
    bar = ActionBar(look)
    qtbot.addWidget(bar)
    bar.show()
    return bar


def needed(bar):
    return sum(each.sizeHint().width() for each in bar.shown()) + 3 * bar.layout().spacing()


@pytest.mark.parametrize("share", [1, 0.9, 0.7])
def test_no_button_is_cut_where_there_is_less_room(qtbot, look, bar, share):
    bar.resize(2000, 60)
    bar.show_actions(ACTIONS, Action.SHOW_PERSON, look.family("attention"))
    whole = needed(bar)
    bar.resize(round(whole * share), 60)
    assert needed(bar) <= bar.width()
    assert [each.accessibleDescription() for each in bar.shown()] == [
        "Ctrl+Enter",
        "F5",
        "F8",
        "F9",
    ]
    bar.resize(2000, 60)
    assert needed(bar) == whole


def test_a_button_that_is_never_shown_goes_with_its_bar(qtbot, look):
    before = set(QApplication.topLevelWidgets())
    bar = ActionBar(look)
    qtbot.addWidget(bar)
    bar.name(Action.LET_IN, "Let in all the same")
    assert set(QApplication.topLevelWidgets()) - before == {bar}
    bar.show()
    assert not any(each.isVisible() for each in bar.findChildren(KeyButton))
