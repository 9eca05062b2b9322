"""The picture of a person, as their registration server has it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel

from checkin.core.servers.portrait import Portrait
from checkin.ui.parts.look import Look

_SIDE = 32  # steps


class PersonPortrait(QLabel):
    """Takes no room where there is no picture."""

    def __init__(self, look: Look) -> None:
        """Begin without one."""
        super().__init__()
        self.setObjectName("portrait")
        self._look = look
        self._whole = QPixmap()
        self.hide()

    @property
    def is_there(self) -> bool:
        """Whether there is a picture."""
        return not self._whole.isNull()

    def show_portrait(self, portrait: Portrait | None, name: str = "") -> None:
        """Show the picture of somebody, or none."""
        self._whole = _pixmap_of(portrait) if portrait else QPixmap()
        self.setAccessibleName(self.tr("Picture of {name}").format(name=name) if portrait else "")
        self.dress()

    def dress(self) -> None:
        """Take over sizes."""
        if self._whole.isNull():
            self.clear()
            return
        ratio = self.devicePixelRatioF()
        side = self._look.px(_SIDE)
        fitting = self._whole.scaled(
            QSize(side, side) * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        fitting.setDevicePixelRatio(ratio)
        self.setPixmap(fitting)
        self.setFixedSize(fitting.deviceIndependentSize().toSize())


def _pixmap_of(portrait: Portrait) -> QPixmap:
    image = QImage(
        portrait.pixels, portrait.width, portrait.height, 3 * portrait.width,
        QImage.Format.Format_RGB888,
    )  # fmt: skip
    return QPixmap.fromImage(image.copy())
