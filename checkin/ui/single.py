"""One window for one event file: a second start raises the first."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QLockFile, QObject, QStandardPaths, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_WAIT_MS = 500


class SingleInstance(QObject):
    """Holds an event file for this window.

    It looks at the disk in the window's thread, but only where an event is about to be opened:
    no desk stands yet that would wait for it, and nothing may be read before it is known whose
    the file is.

    `called` tells that the same event was opened again, by whoever has just asked in vain.
    """

    called = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        """Speak for an event file; nothing is held yet."""
        super().__init__(parent)
        kind = QCryptographicHash.Algorithm.Sha256
        digest = QCryptographicHash.hash(str(path.resolve()).encode(), kind)
        name = bytes(digest.toHex().data()).decode()[:24]
        places = QStandardPaths.StandardLocation
        folder = Path(QStandardPaths.writableLocation(places.TempLocation))
        self._address = f"checkin-{name}"
        self._lock = QLockFile(str(folder / f"{self._address}.lock"))
        # Only a program that is gone leaves its lock behind, however old.
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def hold(self) -> bool:
        """Take the file, or ask the window that has it to show itself and return False."""
        if not self._lock.tryLock(0):
            self._call_first()
            return False
        return True

    def listen(self) -> None:
        """Hear from now on when the same event is opened again; only whoever holds it does."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._address)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._hear)
        self._server.listen(self._address)

    def release(self) -> None:
        """Give the file back."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _call_first(self) -> None:
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._address)
        if socket.waitForConnected(_WAIT_MS):
            socket.disconnectFromServer()

    def _hear(self) -> None:
        while self._server and (socket := self._server.nextPendingConnection()) is not None:
            socket.deleteLater()
            self.called.emit()
