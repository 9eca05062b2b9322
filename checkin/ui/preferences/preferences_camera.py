"""Preferences: which camera, and its picture to look at."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.core.code import printable
from checkin.settings import Settings
from checkin.ui.devices import Devices
from checkin.ui.parts.form import Choice, Switch
from checkin.ui.parts.look import Look, colour
from checkin.ui.parts.widgets import plain_label
from checkin.ui.preferences.preferences_section import PreferencesSection
from checkin.ui.preferences.settings_session import SettingsSession
from checkin.ui.troubles.trouble_words import said_anew


class CameraSection(PreferencesSection):
    """Choose a camera, and see whether it sees; nothing is checked in here."""

    def __init__(self, look: Look, settings: SettingsSession, devices: Devices) -> None:
        """Show what is in force; the camera stays off until its picture is asked for."""
        super().__init__(look, settings, "")
        self._title.setText(self.tr("Camera"))
        self._camera = devices.camera
        self._is_on = False
        self.camera = Choice(look)
        self.camera.chosen.connect(self._set_camera)
        self.mirror = Switch(look, self.tr("Show the picture as a mirror does"))
        self.mirror.toggled.connect(self._set_mirror)
        self.torch = Switch(look, self.tr("Lamp of the camera"))
        self.torch.toggled.connect(self._set_torch)
        self.show_picture = self.button(self.tr("Show picture"), "camera")
        self.show_picture.clicked.connect(self._turn)
        form = self.add_form()
        form.add(self.tr("Camera for codes"), self.camera, self.show_picture)
        form.add("", self.mirror)
        form.add("", self.torch)
        self.picture = CameraPicture(look)
        self.picture.hide()
        self.add_card(self.picture)
        self.told = plain_label(muted=True, wraps=True)
        self.add_card(self.told)
        if self._camera is None:
            self.told.setText(self.tr("This installation reads no camera. Scanners work as ever."))
        else:
            self._camera.pictured.connect(self.show_image)
            self._camera.failed.connect(self.show_trouble)
            self._camera.scanned.connect(self.show_code)
        for control in (self.camera, self.mirror, self.show_picture):
            control.setEnabled(self._camera is not None)
        self.torch.setEnabled(False)
        self.show_settings(settings.now)
        self.dress()

    @property
    def is_on(self) -> bool:
        """Whether the picture is shown now."""
        return self._is_on

    def open(self) -> None:
        """Name the cameras there are now."""
        self.show_settings(self._settings.now)

    def leave(self) -> None:
        """Turn the camera off, if it was turned on here."""
        if self._is_on:
            self._turn()

    def show_settings(self, settings: Settings) -> None:
        """Show what is in force."""
        found = self._camera.choices() if self._camera else ()
        first = self.tr("As the system") if found else self.tr("None found")
        self.camera.offer(
            [("", first), *((each.key, each.name) for each in found)], settings.camera
        )
        self.mirror.show_state(is_on=settings.camera_mirrored)

    def show_image(self, image: QImage) -> None:
        """Show what the camera sees."""
        if self._is_on:
            self.picture.show_image(image)
            self.torch.setEnabled(self._camera is not None and self._camera.has_torch)

    def show_code(self, code: str) -> None:
        """Say which code was read."""
        if self._is_on:
            told = self.tr("Read: {code}. Nothing is checked in here.")
            self.told.setText(told.format(code=printable(code)))

    def show_trouble(self, sentence: str) -> None:
        """Say why there is no picture."""
        if self._is_on:
            self.leave()
            self.told.setText(said_anew(sentence))

    def dress(self) -> None:
        """Take over colours and sizes."""
        super().dress()
        self.told.setFont(self._look.font())
        self.picture.updateGeometry()

    def _turn(self) -> None:
        if self._camera is None:
            return
        self._is_on = not self._is_on
        self.told.setText("")
        if self._is_on:
            self._camera.start(self._settings.now.camera)
        else:
            self._camera.stop()
            self.torch.show_state(is_on=False)
            self.torch.setEnabled(False)
        words = self.tr("Hide picture") if self._is_on else self.tr("Show picture")
        self.show_picture.setText(words)
        self.show_picture.setAccessibleName(words)
        self.picture.setVisible(self._is_on)

    def _set_camera(self, key: str) -> None:
        self._settings.change(camera=key)

    def _set_mirror(self, is_on: bool) -> None:  # noqa: FBT001 - Qt gives it by place
        self._settings.change(camera_mirrored=is_on)

    def _set_torch(self, is_on: bool) -> None:  # noqa: FBT001 - Qt gives it by place
        if self._camera is not None:
            self._camera.light(is_on=is_on)


class CameraPicture(QWidget):
    """The newest picture, whole, in a frame that keeps its place."""

    def __init__(self, look: Look) -> None:
        """Show nothing yet."""
        super().__init__()
        self._look = look
        self._image = QImage()
        self.setAccessibleName(self.tr("Picture of the camera"))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)

    def show_image(self, image: QImage) -> None:
        """Show another picture."""
        self._image = image
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.px(68))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect())
        path = QPainterPath()
        path.addRoundedRect(frame, 2 * self._look.u, 2 * self._look.u)
        painter.setClipPath(path)
        painter.fillRect(self.rect(), colour(self._look.theme.sunken))
        if self._image.isNull():
            return
        shown = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, shown.width(), shown.height())
        place.moveCenter(frame.center())
        painter.drawImage(place, self._image)
