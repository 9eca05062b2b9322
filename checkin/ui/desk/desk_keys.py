"""Which keys do what at the desk."""

from PySide6.QtCore import QCoreApplication

from checkin.ui.desk.actions import ACTIONS, Action
from checkin.ui.page import KeyHelp

_OF_SOME_VERDICTS = (
    Action.SWITCH, Action.TAKE_UNPAID, Action.PAY, Action.WAIT, Action.CALL, Action.ASK,
)  # fmt: skip


def key_of(action: Action) -> KeyHelp:
    """Say which key does what a button of this action says."""
    return KeyHelp(ACTIONS[action].key, ACTIONS[action].text())


def desk_keys() -> tuple[KeyHelp, ...]:
    """Say which keys do what at the desk."""
    return (
        KeyHelp(
            QCoreApplication.translate("DeskPage", "Enter"),
            QCoreApplication.translate("DeskPage", "Confirm a typed name"),
        ),
        KeyHelp("↑ ↓", QCoreApplication.translate("DeskPage", "Go through the people found")),
        KeyHelp(
            QCoreApplication.translate("DeskPage", "Esc"),
            QCoreApplication.translate("DeskPage", "Clear the field, then back to Ready"),
        ),
        KeyHelp("F3", QCoreApplication.translate("DeskPage", "Choose the check-in list")),
        KeyHelp("Ctrl+D", QCoreApplication.translate("DeskPage", "In or out")),
        KeyHelp(
            "Ctrl+Enter", QCoreApplication.translate("DeskPage", "Do what the verdict proposes")
        ),
        KeyHelp("F4", QCoreApplication.translate("DeskPage", "Show the person")),
        KeyHelp("F5", QCoreApplication.translate("DeskPage", "Check this person out")),
        key_of(Action.GROUP),
        KeyHelp("F8", QCoreApplication.translate("DeskPage", "Print the badge")),
        KeyHelp("F9", QCoreApplication.translate("DeskPage", "Let in, with a reason")),
        *map(key_of, _OF_SOME_VERDICTS),
        KeyHelp(
            "Ctrl+Z", QCoreApplication.translate("DeskPage", "Undo the newest line of this desk")
        ),
        KeyHelp("F12", QCoreApplication.translate("DeskPage", "Camera on or off")),
        KeyHelp(
            QCoreApplication.translate("DeskPage", "Alt+1 …"),
            QCoreApplication.translate("DeskPage", "Choose an answer"),
        ),
        KeyHelp("1 … 9", QCoreApplication.translate("DeskPage", "Choose an answer at the door")),
    )
