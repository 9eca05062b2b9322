from PySide6.QtWidgets import QApplication

from checkin.ui.desk.action_bar import ActionBar
from checkin.ui.desk.actions import Action
from checkin.ui.parts.widgets import KeyButton


def test_a_button_that_is_never_shown_goes_with_its_bar(qtbot, look):
    before = set(QApplication.topLevelWidgets())
    bar = ActionBar(look)
    qtbot.addWidget(bar)
    bar.name(Action.LET_IN, "Let in all the same")
    assert set(QApplication.topLevelWidgets()) - before == {bar}
    bar.show()
    assert not any(each.isVisible() for each in bar.findChildren(KeyButton))
