"""The buttons below a verdict: what is likely first, what is taken back alone at the end."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from checkin.ui.desk.actions import ACTIONS, Action
from checkin.ui.parts.look import Look
from checkin.ui.parts.loud_sheet import loud_sheet
from checkin.ui.parts.theme import Family
from checkin.ui.parts.widgets import LIST_NAME, KeyButton, name_button

_WITH_ICONS = 3  # more buttons have no room for them in a small window, or in large letters


class ActionBar(QWidget):
    """Keeps one button for every action, and shows those that make sense."""

    wanted = Signal(object)  # Action

    def __init__(self, look: Look) -> None:
        """Begin without buttons."""
        super().__init__()
        self._look = look
        self._buttons: dict[Action, KeyButton] = {}
        self._sheets: dict[Action, str] = {}
        self._shown: tuple[Action, ...] = ()
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def shown(self) -> list[KeyButton]:
        """Give the buttons that are shown, in their order."""
        return [self._buttons[action] for action in self._shown]

    def show_actions(
        self, actions: Sequence[Action], first: Action | None, loud: Family | None
    ) -> None:
        """Show buttons; on a loud panel in the family's colours, the proposed one filled."""
        look = self._look
        if self._shown != tuple(actions):
            self._line_up(actions)
        self._layout.setSpacing(look.px(3))
        self._layout.setContentsMargins(0, look.px(look.by_size(2, 1.25)), 0, 0)
        for action in actions:
            self._dress(action, self._button(action), loud, is_first=action is first)
        self.setVisible(bool(actions))
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Leave away what has no room: icons, then keys, the first button's own last."""
        buttons = self.shown()
        every = len(buttons)
        most = every if every <= _WITH_ICONS else 0
        for icons, keys in ((most, every), (0, every), (0, 1), (0, 0)):
            for place, action in enumerate(self._shown):
                self._button(action).set_icon(ACTIONS[action].icon if place < icons else "")
                self._button(action).tell_key(is_told=place < keys)
            gaps = self._layout.spacing() * (every - 1)
            if sum(each.sizeHint().width() for each in buttons) + gaps <= self.width():
                break

    def _line_up(self, actions: Sequence[Action]) -> None:
        while (item := self._layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None and widget not in self._meant(actions):
                widget.hide()
        # What is taken back stands alone at the far end, away from what is likely.
        for action in actions:
            if action is Action.UNDO:
                self._layout.addStretch(1)
            self._layout.addWidget(self._button(action))
            self._button(action).show()
        if Action.UNDO not in actions:
            self._layout.addStretch(1)
        self._shown = tuple(actions)

    def _meant(self, actions: Sequence[Action]) -> set[QWidget]:
        return {self._button(action) for action in actions}

    def name(self, action: Action, text: str) -> None:
        """Call an action something closer to what it does now; empty for its own words."""
        button = self._button(action)
        button.setText((text or ACTIONS[action].text()).replace("&", "&&"))
        button.setAccessibleName(text or ACTIONS[action].text())
        button.updateGeometry()

    def name_list(self, action: Action, words: str, name: str) -> None:
        """Say on an action's button the `{list}` it acts at, whose name may be a long one."""
        name_button(self._button(action), words, name, self._look.px(LIST_NAME))

    def _button(self, action: Action) -> KeyButton:
        if action not in self._buttons:
            words = ACTIONS[action]
            button = KeyButton(self._look, words.text(), words.key, words.icon)
            button.setParent(self)  # goes with the bar, also if it is never shown
            button.hide()
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            # Scanners send Enter: it must not press what happens to be the default.
            button.setAutoDefault(False)
            button.clicked.connect(lambda: self.wanted.emit(action))
            self._buttons[action] = button
        return self._buttons[action]

    def _dress(
        self, action: Action, button: KeyButton, loud: Family | None, *, is_first: bool
    ) -> None:
        button.set_key("Ctrl+Enter" if is_first and loud else ACTIONS[action].key)
        button.set_tall(tall=loud is not None)
        sheet = ""
        if loud is not None:
            sheet = loud_sheet(loud.on, is_filled=is_first)
            button.set_ink(loud.fill if is_first else loud.on)
        else:
            button.set_ink("")
        if self._sheets.get(action, "") != sheet:
            self._sheets[action] = sheet
            button.setStyleSheet(sheet)
