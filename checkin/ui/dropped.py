"""What is dropped on the window or pasted into it: event files, and pictures with codes."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QObject
from PySide6.QtGui import QImage, QImageWriter

from checkin.core.code import printable
from checkin.core.errors import CheckinError
from checkin.ui.session import DeskSession

_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".pdf"})
# More are no tickets held out by somebody, but a list's badges dropped by mistake.
_MOST_CODES = 20


@dataclass(frozen=True, slots=True)
class Dropped:
    """What was dropped: an event file, files that are pictures, a picture without a file."""

    event: Path | None = None
    pictures: tuple[Path, ...] = ()
    image: QImage | None = None

    @property
    def shows_something(self) -> bool:
        """Whether there is a picture to read."""
        return bool(self.pictures) or self.image is not None


def dropped(mime: QMimeData) -> Dropped:
    """Say what is dropped, by the names of files."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    event = next((path for path in paths if path.suffix == ".checkin"), None)
    pictures = tuple(path for path in paths if path.suffix.casefold() in _PICTURES)
    image = None if pictures or not mime.hasImage() else QImage(mime.imageData())
    return Dropped(event, pictures, image)


class PictureDesk(QObject):
    """Has the codes in pictures judged as if they had been scanned."""

    def __init__(self, session: DeskSession) -> None:
        """Read in the lane of `session` for what takes long."""
        super().__init__(session)
        self._session = session

    def take(self, found: Dropped) -> None:
        """Read pictures one after the other; a sentence comes as the session's `failed`."""
        for path in found.pictures:
            self._read(f"“{printable(path.name)}”", path)
        if found.image is not None:
            self._read(self.tr("The picture"), found.image)

    def _read(self, name: str, picture: Path | QImage) -> None:
        self._session.work.ask(
            lambda services: services.read_codes(
                picture if isinstance(picture, Path) else _as_file(picture)
            ),
            partial(self._judge, name),
            self._session.failed.emit,
        )

    def _judge(self, name: str, codes: tuple[str, ...]) -> None:
        if not codes:
            words = self.tr("{name} shows no code. Try a sharper picture, or type the name.")
            self._session.failed.emit(CheckinError(words.format(name=name)))
        elif len(codes) > _MOST_CODES:
            words = self.tr(
                "{name} holds {count} codes, and nobody was checked in. Drop a picture of {most} "
                "at most."
            )
            told = words.format(name=name, count=len(codes), most=_MOST_CODES)
            self._session.failed.emit(CheckinError(told))
        else:
            self._session.scan_all(codes)


def _as_file(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"bmp")).write(image)
    return bytes(buffer.data().data())
