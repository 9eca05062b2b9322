"""Tokens of registration servers: in the system's keyring, or else in files of their owner."""

import contextlib
import hashlib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from checkin.core.errors import TargetUnreachable
from checkin.whole_file import written_whole

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_SERVICE = "Checkin"
_LARGEST = 1 << 16  # bytes of a file
# What the libraries below the keyrings of the systems raise beside the keyring's own errors.
_FOREIGN = (
    ("secretstorage.exceptions", "SecretStorageException"),
    ("jeepney", "DBusErrorResponse"),
    ("win32ctypes.pywin32.pywintypes", "error"),
)


class KeyringSafe:
    """Keeps each token in one place only: the keyring, or a file where there is none."""

    def __init__(
        self,
        folder: Path,
        *,
        ring: "Callable[[], KeyringBackend] | None" = None,
        service: str = _SERVICE,
        event: str = "",
    ) -> None:
        """Take the folder for files, which is made when it is needed, and the keyring.

        Two events may be connected to one server as two devices: tokens are kept for the
        `event`'s id, which all copies of its file share.
        """
        self._folder = folder
        self._ring = ring or _ring_of_system
        self._service = f"{service}, event {event}" if event else service
        self._event = event

    def keep(self, address: str, token: str) -> str:
        """Keep a token; give a warning in a sentence where that is in a file."""
        file = self._file(address)
        if self._keep_in_ring(address, token):
            self._remove(file)
            return ""
        self._write(file, address, token)
        self._forget_in_ring(address)
        return (
            "This computer has no keyring that Checkin can use. The token is kept in "
            f"{file}, which only you can read: do not pass that on."
        )

    def token(self, address: str) -> str:
        """Give a token; empty where none is kept.

        Raises `TargetUnreachable` where the keyring that may hold it is locked.
        """
        if token := self._written(self._file(address)):
            return token
        from keyring.errors import NoKeyringError

        try:
            return self._ring().get_password(self._service, address) or ""
        except _trouble() as error:
            if isinstance(error, NoKeyringError):
                return ""
            raise TargetUnreachable(
                "The keyring of this computer, which holds the token, cannot be opened. Unlock "
                "it: log in anew, or open the program that keeps your passwords."
            ) from error

    def forget(self, address: str) -> None:
        """Forget a token, wherever it is."""
        self._forget_in_ring(address)
        self._remove(self._file(address))

    def _keep_in_ring(self, address: str, token: str) -> bool:
        try:
            ring = self._ring()
            ring.set_password(self._service, address, token)
            # There are keyrings that take everything and keep nothing.
            return ring.get_password(self._service, address) == token
        except _trouble():
            return False

    def _forget_in_ring(self, address: str) -> None:
        # What is not there cannot be deleted, and what is locked away stays there.
        with contextlib.suppress(*_trouble()):
            self._ring().delete_password(self._service, address)

    def _file(self, address: str) -> Path:
        named = f"{self._event} {address}".strip()
        return self._folder / f"{hashlib.sha256(named.encode()).hexdigest()[:32]}.json"

    def _write(self, file: Path, address: str, token: str) -> None:
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._folder.chmod(0o700)
        except OSError as error:
            raise TargetUnreachable(
                f"The token cannot be kept: the folder {self._folder} cannot be written. Free it "
                "for writing."
            ) from error
        with written_whole(file, is_secret=True) as written:
            written.write(json.dumps({"address": address, "token": token}).encode())

    def _written(self, file: Path) -> str:
        try:
            with file.open("rb") as opened:
                token = json.loads(opened.read(_LARGEST))["token"]
        except FileNotFoundError:
            return ""
        except (OSError, ValueError, LookupError, TypeError, RecursionError) as error:
            raise TargetUnreachable(
                f"The token in {file} cannot be read. Delete the file, and connect the server anew."
            ) from error
        return token if isinstance(token, str) else ""

    def _remove(self, file: Path) -> None:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise TargetUnreachable(
                f"The token in {file} cannot be deleted. Delete the file by hand."
            ) from error


def _ring_of_system() -> "KeyringBackend":
    import keyring

    return keyring.get_keyring()


def _trouble() -> tuple[type[Exception], ...]:
    """Name what a keyring may raise."""
    from keyring.errors import KeyringError

    foreign = (getattr(sys.modules.get(place), name, None) for place, name in _FOREIGN)
    return KeyringError, OSError, RuntimeError, *(each for each in foreign if each is not None)
