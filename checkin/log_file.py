"""The log of the window: mistakes of the program, in the folder for a program's state."""

import contextlib
import logging
from pathlib import Path

_LARGEST = 500_000  # bytes
_KEPT = 3
_FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class LogFile(logging.Handler):
    """Writes warnings and errors into a file that is made with the first of them, and rotates.

    What it is given holds no personal data: see `ui.crash`. A disk that takes nothing is no
    reason to stop a desk.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Write into `path`, or where the log is kept on this computer."""
        super().__init__(logging.WARNING)
        self._path = path
        self._inner: logging.Handler | None = None

    @property
    def path(self) -> Path:
        """Where it is written."""
        return self._path or log_path()

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record."""
        with contextlib.suppress(OSError):
            self._file().handle(record)

    def close(self) -> None:
        """Close the file."""
        if self._inner is not None:
            self._inner.close()
        super().close()

    def _file(self) -> logging.Handler:
        if self._inner is None:
            from logging.handlers import RotatingFileHandler

            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._inner = RotatingFileHandler(
                self.path, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8"
            )
            self._inner.setFormatter(logging.Formatter(_FORM))
        return self._inner


def keep_log(path: Path | None = None) -> LogFile:
    """Begin to keep the log; `release_log` ends it."""
    kept = LogFile(path)
    logging.getLogger().addHandler(kept)
    return kept


def release_log(kept: LogFile) -> None:
    """Keep the log no longer."""
    logging.getLogger().removeHandler(kept)
    kept.close()


def log_path() -> Path:
    """Say where the log is."""
    from platformdirs import user_state_path

    return user_state_path("checkin") / "checkin.log"
