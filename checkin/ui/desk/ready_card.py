"""What the desk shows while nothing has been scanned, or nothing can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from checkin.ui.desk.actions import ACTIONS, Action
from checkin.ui.parts.widgets import KeyButton, plain_label

if TYPE_CHECKING:
    from checkin.core.servers.sync_status import SyncStatus
    from checkin.ui.parts.look import Look


class ReadyCard(QFrame):
    """Ready for a scan; or what is missing before there can be one."""

    wanted = Signal(object)  # Action
    help_wanted = Signal()
    list_wanted = Signal()  # a check-in list is to be added: there is none
    server_wanted = Signal()  # or it comes from where people registered

    def __init__(self, look: Look) -> None:
        """Begin ready."""
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self._has_list, self._awaits_server = True, False
        self._icon, self._word = QLabel(), plain_label()
        self._told = plain_label(muted=True)
        walk_in = ACTIONS[Action.WALK_IN]
        self._walk_in = KeyButton(look, walk_in.text(), walk_in.key, walk_in.icon)
        self._help = KeyButton(look, self.tr("Help"), "F1", "help")
        self.add_list = KeyButton(look, self.tr("&Add a door…"), "", "plus")
        self.add_list.setProperty("primary", True)  # noqa: FBT003 - Qt takes it by place
        self.connect_server = KeyButton(look, self.tr("&Connect a server…"), "", "link")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.add_list, self.connect_server, self._walk_in, self._help):
            button.setAutoDefault(False)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._buttons = buttons
        column = QVBoxLayout(self)
        column.addStretch(1)
        for label in (self._icon, self._word, self._told):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addLayout(buttons)
        column.addStretch(1)
        self._column = column
        self._walk_in.clicked.connect(lambda: self.wanted.emit(Action.WALK_IN))
        self._help.clicked.connect(self.help_wanted)
        self.add_list.clicked.connect(self.list_wanted)
        self.connect_server.clicked.connect(self.server_wanted)
        self.show_state(has_list=True)

    def show_state(self, *, has_list: bool) -> None:
        """Say that the desk is ready, or that it has no check-in list yet."""
        self._has_list = has_list
        self._walk_in.setVisible(has_list)
        self.add_list.setVisible(not has_list)
        self.connect_server.setVisible(not has_list and not self._awaits_server)
        if has_list:
            self._word.setText(self.tr("Ready"))
            self._told.setText(
                self.tr("Scan a ticket or a badge.\nNo code? Type two letters of the name.")
            )
        else:
            self._word.setText(self.tr("No check-in list yet"))
            self._told.setText(
                self.tr(
                    "Those of the registration server come with the first download,\n"
                    "as soon as it can be reached. Nothing has to be done."
                )
                if self._awaits_server
                else self.tr(
                    "A check-in list is one door, day or session.\n"
                    "Add the first, or connect the server where people registered."
                )
            )
        self.dress()

    def show_status(self, status: SyncStatus) -> None:
        """Hear of what is connected: lists may be still to come."""
        if status.awaits_a_server != self._awaits_server:
            self._awaits_server = status.awaits_a_server
            self.show_state(has_list=self._has_list)

    def tell_of_scan(self) -> None:
        """Say of a scan that nobody is checked in by it: there is no check-in list."""
        self._told.setText(
            self.tr(
                "The code was read, but nobody is checked in without a list.\n"
                "Those of the registration server come with the first download."
            )
            if self._awaits_server
            else self.tr(
                "The code was read, but nobody is checked in without a list.\n"
                "Add the first, or connect the server where people registered."
            )
        )

    def buttons(self) -> list[KeyButton]:
        """Give the buttons that are shown, in their order."""
        every = (self.add_list, self.connect_server, self._walk_in, self._help)
        return [button for button in every if not button.isHidden()]

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        icon = "scan" if self._has_list else "list"
        self._icon.setPixmap(look.icons.icon(icon, look.theme.muted, look.px(12)))
        self._word.setFont(look.font(look.by_size(2.8, 2.2), 700))
        self._told.setFont(look.font(1.3))
        self._column.setSpacing(look.px(4))
        self._buttons.setSpacing(look.px(3))
        self._buttons.setContentsMargins(0, look.px(4), 0, 0)
