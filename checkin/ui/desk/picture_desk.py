"""Pictures that are dropped on the desk or pasted into it, and the codes in them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QObject
from PySide6.QtGui import QImage, QImageWriter

from checkin.core.code import printable
from checkin.core.errors import CheckinError

if TYPE_CHECKING:
    from checkin.ui.services import Services
    from checkin.ui.session import DeskSession

_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".pdf"})
# More are no tickets held out by somebody, but a list's badges dropped by mistake.
_MOST_CODES = 20


@dataclass(frozen=True, slots=True)
class Pictures:
    """Pictures to be read: files, or one without a file."""

    files: tuple[Path, ...] = ()
    image: QImage | None = None

    def __bool__(self) -> bool:
        """Whether there is anything to read."""
        return bool(self.files) or self.image is not None


def pictures_in(mime: QMimeData) -> Pictures:
    """Say which pictures are dropped or pasted, by the names of files."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    files = tuple(path for path in paths if path.suffix.casefold() in _PICTURES)
    image = None if paths or not mime.hasImage() else QImage(mime.imageData())
    return Pictures(files, image)


def read_codes(picture: Path | QImage, services: Services) -> tuple[str, ...]:
    """Read the codes in a picture; for a lane."""
    return services.read_codes(picture if isinstance(picture, Path) else _as_file(picture))


class PictureDesk(QObject):
    """Has the codes in pictures judged as if they had been scanned."""

    def __init__(self, session: DeskSession) -> None:
        """Read in the lane of `session` for what takes long."""
        super().__init__(session)
        self._session = session

    def takes(self, mime: QMimeData) -> bool:
        """Whether there are pictures in what is dropped."""
        return bool(pictures_in(mime))

    def take_dropped(self, mime: QMimeData) -> None:
        """Read the pictures that are dropped."""
        self.take(pictures_in(mime))

    def take(self, found: Pictures) -> None:
        """Read pictures one after the other; a sentence comes as the session's `failed`."""
        for path in found.files:
            self._read(f"“{printable(path.name)}”", path)
        if found.image is not None:
            self._read(self.tr("The picture"), found.image)

    def _read(self, name: str, picture: Path | QImage) -> None:
        self._session.work.ask(
            partial(read_codes, picture),
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
