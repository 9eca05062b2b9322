"""Small widgets that pages are made of."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from checkin.ui.parts.look import Look, colour

LIST_NAME = 30  # steps of a button that the name of a list takes at most
_START = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
_MARKUP = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"},
)


def name_button(button: QPushButton, words: str, name: str, width: int) -> None:
    """Say on a button the `{list}` it acts at; a name wider than `width` is cut there."""
    shown = button.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, width)
    button.setText(words.format(list=shown).replace("&", "&&"))
    button.setAccessibleName(words.format(list=name))
    button.setToolTip(plain_tip(button.accessibleName()) if shown != name else "")
    button.updateGeometry()


class KeyButton(QPushButton):
    """A button that also says its key; the accessible name is its words alone."""

    def __init__(self, look: Look, text: str, key: str = "", icon: str = "") -> None:
        super().__init__()
        self._look = look
        self._icon = icon
        self._key = key
        self._is_key_told = True
        self._is_tall = False
        self._ink = ""
        self.setText(text)
        self.setAccessibleName(bare(text))
        if key:
            self.setAccessibleDescription(key)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_key(self, key: str) -> None:
        """Say another key."""
        self._key = key
        self.setAccessibleDescription(key)
        self.updateGeometry()

    def tell_key(self, *, is_told: bool) -> None:
        """Write the key beside the words, or leave it away where there is no room for it."""
        if is_told != self._is_key_told:
            self._is_key_told = is_told
            self.updateGeometry()
            self.update()

    def set_tall(self, *, tall: bool) -> None:
        """Be a larger target, as what matters at a loud verdict is."""
        self._is_tall = tall
        self.updateGeometry()

    def set_ink(self, text: str) -> None:
        """Draw words and icon in a colour; empty for the colour the button has by itself."""
        self._ink = text
        self.update()

    def set_icon(self, name: str) -> None:
        """Draw another icon, or none."""
        if name != self._icon:
            self._icon = name
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        px = self._look.px
        width = 8.5 * self._look.u + self._metrics().horizontalAdvance(self._bare())
        if self._icon:
            width += px(7)
        if self._key and self._is_key_told:
            width += px(2.5) + QFontMetrics(self._look.font(0.85)).horizontalAdvance(self._key)
        height = self._look.by_size(12, 11) if self._is_tall else self._look.by_size(10, 10)
        return QSize(round(width), px(height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def initStyleOption(self, option: QStyleOptionButton) -> None:  # noqa: N802 - as Qt has it
        super().initStyleOption(option)
        option.text = ""  # written by `paintEvent`, beside icon and key

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._paint_inside(QPainter(self))

    def _paint_inside(self, painter: QPainter) -> None:
        look = self._look
        ink = self._ink or self._own_ink()
        x = round((self.width() - self.sizeHint().width()) / 2 + 4.25 * look.u)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self._icon:
            size = look.px(5)
            place = self.width() - x - size if is_mirrored else x
            pixmap = look.icons.icon(self._icon, ink, size, self.devicePixelRatioF())
            painter.drawPixmap(place, (self.height() - size) // 2, pixmap)
            x += look.px(7)
        painter.setPen(colour(ink))
        painter.setFont(self._font())
        advance = self._metrics().horizontalAdvance(self._bare())
        painter.drawText(
            self._place(x, advance), int(_START) | int(self._underlining()), self.text()
        )
        if self._key and self._is_key_told:
            painter.setFont(look.font(0.85))
            width = painter.fontMetrics().horizontalAdvance(self._key)
            key = self._place(x + advance + look.px(2.5), width)
            painter.drawText(key, int(_START), in_order(self._key))

    def _place(self, x: int, width: int) -> QRect:
        """Give the place of words, from where the button begins for whoever reads it."""
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - x - width - 2 if is_mirrored else x
        return QRect(left, 0, width + 2, self.height())

    def _underlining(self) -> Qt.TextFlag:
        """Say whether the letter to press with Alt is underlined, as the system has it now."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        is_shown = self.style().styleHint(QStyle.StyleHint.SH_UnderlineShortcut, option, self)
        return Qt.TextFlag.TextShowMnemonic if is_shown else Qt.TextFlag.TextHideMnemonic

    def _own_ink(self) -> str:
        theme = self._look.theme
        if not self.isEnabled():
            return theme.muted
        return theme.on_accent if self.property("primary") else theme.text

    def _bare(self) -> str:
        return bare(self.text())

    def _font(self) -> QFont:
        return self._look.font(1.05, 600 if self.property("primary") else 500)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._font())


def plain_label(text: str = "", *, muted: bool = False, wraps: bool = False) -> QLabel:
    """Make a label that never takes its text for markup."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wraps)
    if _is_read_from_right():
        # Qt has a name in Latin letters begin at the left, far from the label that it belongs to.
        sides = Qt.AlignmentFlag
        label.setAlignment(sides.AlignRight | sides.AlignAbsolute | sides.AlignVCenter)
    if muted:
        label.setProperty("muted", True)  # noqa: FBT003 - Qt takes it by place
    return label


def heading(look: Look, text: str = "") -> QLabel:
    """Make the heading of a dialog, which says again what its frame says in small letters."""
    label = plain_label(text, wraps=True)
    label.setFont(look.font(1.3, 600))
    return label


def in_order(code: str) -> str:
    """Keep the letters of a code or a key in their order, where words run from right to left."""
    return f"\u2066{code}\u2069" if code and _is_read_from_right() else code


def _is_read_from_right() -> bool:
    return QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


def bare(text: str) -> str:
    """Give a button's text without its mnemonic; a doubled & is one that is meant."""
    return "&".join(part.replace("&", "") for part in text.split("&&"))


def plain_tip(text: str) -> str:
    """Make a tool tip that shows a text as it is, even where it looks like markup."""
    lines = text.translate(_MARKUP).replace("\n", "<br>")
    return f"<span>{lines}</span>" if text else ""


def rule() -> QFrame:
    """Make a thin line across."""
    line = QFrame()
    line.setObjectName("rule")
    line.setFixedHeight(1)
    return line


def row(*widgets: QWidget, gap: int = 0) -> QHBoxLayout:
    """Put widgets side by side."""
    layout = QHBoxLayout()
    layout.setSpacing(gap)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget)
    return layout


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout, and out of sight."""
    while layout.count() and (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            emptied(inner)


def restyle(widget: QWidget) -> None:
    """Let the style sheet see a property that has changed."""
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # it will, when the widget is first shown
    widget.style().unpolish(widget)
    widget.style().polish(widget)
