"""What preferences are made of: rows of a label and a control, choices, switches."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from checkin.ui.parts.look import Look, colour, edge_pen
from checkin.ui.parts.widgets import plain_label

_LABEL = 42  # steps: 168 pixels at 10 points
_CONTROL = 75


class FormCard(QFrame):
    """A card with rows: a label at the start, its control behind, a word of help below."""

    def __init__(self, look: Look) -> None:
        """Begin without rows."""
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self._labels: list[QLabel] = []
        self._helps: list[QLabel] = []
        self._controls: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(1, 1)
        self.dress()

    def add(self, label: str, control: QWidget, *beside: QWidget, about: str = "") -> None:
        """Add a row; `label` names the control for screen readers too."""
        row = self._grid.rowCount()
        words = plain_label(label, wraps=True)
        words.setBuddy(control)
        if not control.accessibleName():
            control.setAccessibleName(label)
        across = QHBoxLayout()
        across.setSpacing(self._look.px(3))
        across.addWidget(control)
        for each in beside:
            across.addWidget(each)
        across.addStretch(1)
        behind = QVBoxLayout()
        behind.setSpacing(self._look.px(1.5))
        behind.addLayout(across)
        if about:
            told = plain_label(about, muted=True, wraps=True)
            control.setAccessibleDescription(about)
            self._helps.append(told)
            behind.addWidget(told)
        self._labels.append(words)
        self._controls.append(control)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(words, row, 0, top)
        self._grid.addLayout(behind, row, 1)
        self.dress()

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        side = look.px(look.by_size(5, 4))
        self._grid.setContentsMargins(side, side, side, side)
        self._grid.setHorizontalSpacing(look.px(4))
        self._grid.setVerticalSpacing(look.px(look.by_size(4, 3)))
        self._grid.setColumnMinimumWidth(0, look.px(_LABEL))
        for label in self._labels:
            label.setFont(look.font())
            label.setFixedWidth(look.px(_LABEL))
            label.setMinimumHeight(look.px(10))
        for told in self._helps:
            told.setFont(look.font(0.9))
        for control in self._controls:
            control.setMinimumHeight(look.px(10))
            if isinstance(control, Choice):
                control.setMinimumWidth(look.px(_CONTROL))


class Choice(QComboBox):
    """A choice from a list; what is chosen is told by its key, and only if a person chose."""

    chosen = Signal(str)

    def __init__(self, look: Look, choices: Sequence[tuple[str, str]] = ()) -> None:
        """Offer these: the key that is kept, and the words that are shown."""
        super().__init__()
        self._look = look
        self.setObjectName("choice")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.offer(choices)
        self.activated.connect(self._tell)

    def offer(self, choices: Sequence[tuple[str, str]], key: str = "") -> None:
        """Offer other choices; `key` is the one in force, named by itself if it is not there."""
        self.clear()
        known = {each for each, _ in choices}
        gone = [(key, key)] if key and key not in known else []
        for each, words in (*choices, *gone):
            self.addItem(words, each)
        self.show_key(key)

    def show_key(self, key: str) -> None:
        """Show what is in force; a key that is not on offer is added as it is."""
        place = self.findData(key)
        if place < 0 and key:
            self.addItem(key, key)
            place = self.count() - 1
        self.setCurrentIndex(max(place, 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look = self._look
        size, end = look.px(4), look.px(3)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        ink = look.theme.text if self.isEnabled() else look.theme.muted
        arrow = look.icons.icon("down", ink, size, self.devicePixelRatioF())
        x = end if is_mirrored else self.width() - end - size
        QPainter(self).drawPixmap(x, (self.height() - size) // 2, arrow)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Whoever scrolls the page past a choice has not chosen.
        event.ignore()

    def _tell(self, place: int) -> None:
        self.chosen.emit(self.itemData(place))


class Segments(QWidget):
    """Two to four choices side by side, one of which is in force."""

    chosen = Signal(str)

    def __init__(self, look: Look, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these: the key that is kept, and the words that are shown."""
        super().__init__()
        self._look = look
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        for key, words in choices:
            button = QToolButton()
            button.setObjectName("way")
            button.setText(words)
            button.setAccessibleName(words)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _=False, chosen=key: self.chosen.emit(chosen))
            self._group.addButton(button)
            self._buttons[key] = button
            across.addWidget(button)
        across.addStretch(1)
        self.dress()

    def show_key(self, key: str) -> None:
        """Show which one is in force."""
        if button := self._buttons.get(key):
            button.setChecked(True)

    def dress(self) -> None:
        """Take over colours and sizes."""
        for button in self._buttons.values():
            button.setFont(self._look.font(1, 500))
            button.setFixedHeight(self._look.px(10))


class Switch(QCheckBox):
    """Something that is on or off, with its words behind it; painted, for its box to be seen."""

    def __init__(self, look: Look, words: str) -> None:
        """Begin switched off."""
        super().__init__(words)
        self._look = look
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_state(self, *, is_on: bool) -> None:
        """Show what is in force, without telling anybody."""
        before = self.blockSignals(True)  # noqa: FBT003 - Qt takes it by place
        self.setChecked(is_on)
        self.blockSignals(before)
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._look.font())
        width = metrics.horizontalAdvance(self.text()) + self._look.px(10)
        return QSize(width, self._look.px(10))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, place: QPoint) -> bool:  # noqa: N802 - Qt's own name
        return self.rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side, gap = look.px(5), look.px(1)
        x = self.width() - side - gap if is_mirrored else gap
        box = QRectF(x, (self.height() - side) / 2, side, side)
        ground = theme.accent if self.isChecked() else theme.surface
        painter.setPen(edge_pen(theme, is_enabled=self.isEnabled()))
        painter.setBrush(colour(ground if self.isEnabled() else theme.window))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), gap, gap)
        if self.isChecked():
            ink = theme.on_accent if self.isEnabled() else theme.muted
            tick = look.icons.icon("check", ink, side, self.devicePixelRatioF())
            painter.drawPixmap(box.topLeft(), tick)
        painter.setFont(look.font())
        painter.setPen(colour(theme.text if self.isEnabled() else theme.muted))
        start = side + look.px(3)
        room = self.rect().adjusted(0, 0, -start, 0) if is_mirrored else self.rect()
        room = room if is_mirrored else room.adjusted(start, 0, 0, 0)
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, flags, self.text())
        if self.hasFocus():
            painter.setPen(QPen(colour(theme.accent), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().toRectF().adjusted(1.5, 1.5, -1.5, -1.5), gap, gap)


class SectionItem(QToolButton):
    """An item of a list of sections: an icon, words, a bar at its start where it is chosen."""

    def __init__(self, look: Look, icon: str, words: str) -> None:
        """Begin unchosen."""
        super().__init__()
        self._look = look
        self._icon = icon
        self.setObjectName("sectionItem")
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._look.font(1, 600))
        width = metrics.horizontalAdvance(self.text()) + self._look.px(15)
        return QSize(width, self._look.px(self._look.by_size(10.5, 9)))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        look, theme = self._look, self._look.theme
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self.isChecked():
            x = self.width() - 3 if is_mirrored else 0
            painter.fillRect(x, 0, 3, self.height(), colour(theme.accent))
        size, start = look.px(5), look.px(4)
        x = self.width() - start - size if is_mirrored else start
        pixmap = look.icons.icon(self._icon, theme.text, size, self.devicePixelRatioF())
        painter.drawPixmap(x, (self.height() - size) // 2, pixmap)
        painter.setPen(colour(theme.text))
        painter.setFont(look.font(1, 600 if self.isChecked() else 400))
        start += size + look.px(3)
        end = look.px(2)
        room = self.rect().adjusted(start, 0, -end, 0)
        if is_mirrored:
            room = self.rect().adjusted(end, 0, -start, 0)
        shown = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
