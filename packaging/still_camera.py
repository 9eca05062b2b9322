"""A camera that gives one picture, for pictures of the window."""

from io import BytesIO

from PIL import Image, ImageDraw, ImageFilter
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from checkin.codes.picture import qr_png
from checkin.scanners.camera_facts import CameraChoice

_SIZE = (640, 360)


class StillCamera(QObject):
    """A camera before which somebody stands; `see` has them hold up a code."""

    scanned = Signal(str)
    pictured = Signal(QImage)
    failed = Signal(str)
    key = ""
    has_torch = False

    def choices(self) -> tuple[CameraChoice, ...]:
        """Name the camera."""
        return (CameraChoice("", "Camera"),)

    def choose(self, key: str) -> None:
        """Be the only camera."""

    def start(self, key: str) -> None:
        """Wait for somebody."""

    def stop(self) -> None:
        """Wait no longer."""

    def mirror(self, *, is_on: bool) -> None:
        """Show people as they are."""

    def light(self, *, is_on: bool) -> None:
        """Have no lamp."""

    def see(self, code: str) -> None:
        """See somebody who holds up a phone with a code."""
        drawn = _scene(code)
        image = QImage(drawn.tobytes(), *_SIZE, 3 * _SIZE[0], QImage.Format.Format_RGB888)
        self.pictured.emit(image.copy())
        self.scanned.emit(code)


def _scene(code: str) -> Image.Image:
    hall = Image.linear_gradient("L").resize(_SIZE).point([70 + shade // 3 for shade in range(256)])
    scene = Image.merge("RGB", [hall, hall, hall])
    pen = ImageDraw.Draw(scene)
    pen.rectangle((0, 280, 250, 360), fill=(110, 80, 60))
    pen.ellipse((380, -30, 530, 150), fill=(198, 158, 128))
    pen.rounded_rectangle((320, 165, 600, 460), 60, fill=(60, 80, 120))
    pen.rounded_rectangle((165, 90, 345, 330), 15, fill=(20, 20, 24))
    with Image.open(BytesIO(qr_png(code))) as picture:
        scene.paste(picture.convert("RGB").resize((140, 140)), (185, 130))
    return scene.filter(ImageFilter.GaussianBlur(0.8))
