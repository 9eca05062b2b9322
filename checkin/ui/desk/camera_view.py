"""What the camera sees, beside the verdict: held-up codes, or why there is no picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QHideEvent,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from checkin.ui.desk.camera_switch import IconButton
from checkin.ui.parts.look import Look, colour
from checkin.ui.parts.timers import timer
from checkin.ui.parts.widgets import KeyButton, plain_label, plain_tip
from checkin.ui.troubles.trouble_words import said_anew

if TYPE_CHECKING:
    from checkin.ui.devices import Camera

_READ_SHOWN_MS = 700
_SHAPE = 9 / 16  # of its width


class CameraView(QFrame):
    """The camera's picture. The camera is on while this is seen, and off when it is not.

    `switch` is the button that shows and hides it, to be put where people look for it.
    """

    def __init__(self, look: Look, camera: Camera, switch: IconButton) -> None:
        """Stay away until the switch is pressed."""
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self._camera = camera
        self._title = plain_label(self.tr("Camera"))
        self._hint = plain_label(self.tr("Hold a code up to it"), muted=True)
        self._torch = IconButton(look, "torch", self.tr("Light"))
        self.switch = switch
        self._again = KeyButton(look, self.tr("Try again"))
        self._close = KeyButton(look, self.tr("Close"), self.tr("Esc"))
        self._picture = _Picture(look, (self._again, self._close))
        self._build()
        self._connect()
        self.hide()
        self.dress()

    def give_way(self) -> None:
        """Close where there is no picture, only why there is none."""
        if self._picture.is_in_trouble:
            self.switch.setChecked(False)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._picture.say("")
            self._camera.start(self._camera.key)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._camera.stop()
            self._torch.setChecked(False)
            self._torch.hide()

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        side = look.px(look.by_size(4, 3))
        self._head.setContentsMargins(side, 0, look.px(2.5), 0)
        self._hint.setContentsMargins(0, 0, side - look.px(2.5), 0)
        self._title.setFont(look.font(1.1, 600))
        self._title.setMinimumHeight(look.px(look.by_size(9.5, 9)))
        self._hint.setFont(look.font(0.9))
        self._picture.dress()
        for button in (self.switch, self._torch):
            button.dress()
        self._torch.setFixedSize(look.px(9), look.px(9))

    def _build(self) -> None:
        self._torch.hide()
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        self._head.addStretch(1)
        self._head.addWidget(self._hint)
        self._head.addWidget(self._torch)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._picture)

    def _connect(self) -> None:
        self._camera.pictured.connect(self._show_picture)
        self._camera.scanned.connect(self._picture.mark)
        self._camera.failed.connect(self._show_trouble)
        self._torch.toggled.connect(self._shine)
        self._again.clicked.connect(self._try_again)
        self._close.clicked.connect(self.give_way)

    def turn(self, *, is_on: bool) -> None:
        """Show the picture, or hide it."""
        self.setVisible(is_on)
        self.dress()

    def _try_again(self) -> None:
        self._camera.stop()
        self._picture.say("")
        self._camera.start(self._camera.key)

    def _shine(self, is_on: bool) -> None:  # noqa: FBT001 - Qt gives it by place
        self._camera.light(is_on=is_on)
        self.dress()

    def _show_picture(self, image: QImage) -> None:
        if self.isVisible():
            self._torch.setVisible(self._camera.has_torch)
            self._hint.setVisible(not self._camera.has_torch)
            self._picture.show_image(image)

    def _show_trouble(self, sentence: str) -> None:
        if self.isVisible():
            self._torch.hide()
            self._hint.hide()
            self._picture.say(said_anew(sentence))


class _Picture(QWidget):
    """A picture in a thin frame, which is thick for a moment when a code was read."""

    def __init__(self, look: Look, offers: tuple[KeyButton, ...]) -> None:
        """Begin without a picture; `offers` is what can be done where there is none."""
        super().__init__()
        self._look = look
        self._offers = offers
        for button in offers:
            button.setParent(self)
            button.setAutoDefault(False)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the field keeps the keyboard
        self._image: QImage | None = None
        self._words = plain_label(wraps=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # Outside a layout: the height is the picture's, whatever a sentence would want.
        self._words.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._marked = timer(self, _READ_SHOWN_MS, self.update)
        self.say("")

    def dress(self) -> None:
        """Take over colours and sizes."""
        self._words.setFont(self._look.font(0.95))
        self.updateGeometry()
        self._place_words()
        self.update()

    def show_image(self, image: QImage) -> None:
        """Show another picture."""
        self._image = image
        if not self._words.isHidden():
            self._words.hide()
            self._show_offers(are_shown=False)
            self.setToolTip("")
            self.setAccessibleName(self.tr("What the camera sees"))
        self.update()

    def say(self, sentence: str) -> None:
        """Say in the picture's place why there is none; nothing while it is still to come."""
        self._image = None
        self._words.setText(sentence)
        self.setToolTip(plain_tip(sentence))
        self._words.setVisible(True)
        self.setAccessibleName(sentence or self.tr("The camera is being turned on"))
        self._show_offers(are_shown=bool(sentence))
        self.update()

    @property
    def is_in_trouble(self) -> bool:
        """Whether it is said why there is no picture."""
        return not self._words.isHidden() and bool(self._words.text())

    def _show_offers(self, *, are_shown: bool) -> None:
        for button in self._offers:
            button.setVisible(are_shown)
        self._place_words()

    def mark(self, code: str) -> None:
        """Show that a code was read."""
        del code
        self._marked.start()
        self.update()

    def sizeHint(self) -> QSize:
        width = self._look.px(self._look.by_size(74, 60))
        return QSize(width, round(self._margin() + (width - 2 * self._margin()) * _SHAPE))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(40), self._look.px(12))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_words()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        margin = self._margin()
        room = QRectF(self.rect()).adjusted(margin, 0, -margin, -margin)
        shape = QPainterPath()
        shape.addRoundedRect(room, self._look.u, self._look.u)
        painter.fillPath(shape, colour(theme.sunken))
        if self._image is not None:
            painter.setClipPath(shape)
            size = self._image.size().toSizeF()
            size.scale(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRectF(room.topLeft(), size)
            place.moveCenter(room.center())
            painter.drawImage(place, self._image)
            painter.setClipping(False)
        is_read = self._marked.isActive()
        width = 4 if is_read else 1
        inset = width / 2
        painter.setPen(QPen(colour(theme.accent if is_read else theme.edge), width))
        painter.drawRoundedRect(
            room.adjusted(inset, inset, -inset, -inset), self._look.u, self._look.u
        )

    def _place_words(self) -> None:
        inset = self._look.px(2.5)
        room = self.rect().adjusted(inset, 0, -inset, -self._look.px(1.5))
        if self.is_in_trouble:
            high = max(button.sizeHint().height() for button in self._offers)
            wide = sum(button.sizeHint().width() for button in self._offers)
            gap = self._look.px(2)
            # In a narrow place they have less room beside their words.
            less = max(0, wide + gap - room.width()) // len(self._offers)
            x = max(room.left(), room.center().x() - (wide + gap) // 2)
            room.setBottom(room.bottom() - high - self._look.px(2.5))
            for button in self._offers:
                size = button.sizeHint().shrunkBy(QMargins(0, 0, less, 0))
                button.setGeometry(QRect(QPoint(x, room.bottom()), size))
                x += size.width() + gap
        self._words.setGeometry(room)

    def _margin(self) -> float:
        return self._look.u * 1.5
