"""A flat button of a tool bar: an icon, with words behind it or without."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPaintEvent
from PySide6.QtWidgets import (
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
)

from checkin.ui.parts.look import Look, colour
from checkin.ui.parts.widgets import plain_tip


class IconButton(QToolButton):
    """Where it shows no words they are its tool tip; they are its accessible name always."""

    def __init__(self, look: Look, icon: str, words: str, *, says: bool = False) -> None:
        """Draw an icon; the words are shown where it `says` them."""
        super().__init__()
        self._look, self._icon, self._says = look, icon, says
        self.setObjectName("bar")
        self.setText(words)
        self.setAccessibleName(words)
        if not says:
            self.setToolTip(plain_tip(words))
            self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, *, says: bool) -> None:
        """Show the words, or the icon alone where there is no room."""
        if says != self._says:
            self._says = says
            self.setToolTip("" if says else plain_tip(self.text()))
            self.setToolButtonStyle(
                Qt.ToolButtonStyle.ToolButtonTextBesideIcon
                if says
                else Qt.ToolButtonStyle.ToolButtonIconOnly
            )
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        px = self._look.px
        height = px(9) if self._says else px(8)
        if not self._says:
            return QSize(height, height)
        words = QFontMetrics(self._look.font(1, 500)).horizontalAdvance(self.text())
        return QSize(words + px(12), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        look, theme = self._look, self._look.theme
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        option.features = QStyleOptionToolButton.ToolButtonFeature.None_
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        ink = theme.text if self.isEnabled() else theme.muted
        size = look.px(5) if self._says else look.px(4.5)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        start = look.px(3) if self._says else (self.width() - size) // 2
        x = self.width() - start - size if is_mirrored else start
        if not self.isEnabled():
            painter.setOpacity(0.45)
        icon = look.icons.icon(self._icon, ink, size, self.devicePixelRatioF())
        painter.drawPixmap(x, (self.height() - size) // 2, icon)
        if self._says:
            painter.setPen(colour(ink))
            painter.setFont(look.font(1, 500))
            gone = start + size + look.px(2)
            room = self.rect().adjusted(gone, 0, -look.px(1), 0)
            if is_mirrored:
                room = self.rect().adjusted(look.px(1), 0, -gone, 0)
            side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            painter.drawText(room, side, self.text())
