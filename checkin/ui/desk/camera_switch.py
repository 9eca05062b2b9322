"""The button that shows the camera's picture, to be put where people look for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QPushButton

from checkin.ui.parts.widgets import plain_tip

if TYPE_CHECKING:
    from checkin.ui.parts.look import Look


class IconButton(QPushButton):
    """A button of an icon alone that stays pressed, and leaves the focus where it is."""

    def __init__(self, look: Look, icon: str, name: str, key: str = "") -> None:
        """Begin as it is not pressed."""
        super().__init__()
        self._look, self._icon = look, icon
        self.setObjectName("flat")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(f"{name} ({key})" if key else name))
        if key:
            self.setShortcut(key)

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        ink = look.theme.accent if self.isChecked() else look.theme.text
        self.setFixedSize(look.px(10), look.px(10))
        self.setIcon(look.icons.button_icon(self._icon, ink, look.px(6)))
        self.setIconSize(QSize(look.px(6), look.px(6)))


def camera_switch(look: Look) -> IconButton:
    """Make the switch of the camera."""
    return IconButton(look, "camera", QCoreApplication.translate("CameraView", "Camera"), "F12")
