"""The window's one way to the settings of this computer."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from checkin.core.errors import CheckinError
    from checkin.settings import Settings
    from checkin.ui.lane import Lane


class SettingsKeeper(Protocol):
    """Keeps the settings, and reaches what they are about; lives in a lane."""

    def keep(self, settings: Settings) -> None:
        """Write the settings down. Raises `CheckinError`."""

    def test_code(self) -> bytes:
        """Draw the code that scanners are tried out with, as a PNG."""

    def write_test_sheet(self, path: Path) -> Path:
        """Write the sheet with test codes as PDF. Raises `CheckinError`."""

    def printers(self) -> tuple[str, ...]:
        """Name the printers of this computer."""

    def wants_less_motion(self) -> bool:
        """Ask the desktop whether less is to move."""

    def ready_folder(self, path: Path) -> Path:
        """Make a folder where it is missing. Raises `CheckinError`."""

    def close(self) -> None:
        """Finish."""


class SettingsSession(QObject):
    """The settings in force; what is changed holds at once and is kept behind the window's back.

    `now` is read from any thread: the record never changes, another takes its place.
    """

    changed = Signal(object)  # Settings, in force already
    kept = Signal()
    test_code_drawn = Signal(object)  # bytes, a PNG
    printers_found = Signal(object)  # tuple[str, ...]
    motion_told = Signal(bool)  # whether the desktop asks that less moves
    sheet_written = Signal(object)  # Path
    folder_ready = Signal(object)  # Path
    failed = Signal(object)  # CheckinError

    def __init__(
        self,
        first: Settings,
        place: Path,
        make: Callable[[], SettingsKeeper],
    ) -> None:
        """Begin with settings kept in a file; `make` is called in the lane's own thread."""
        super().__init__()
        self.now = first
        self.place = place
        self._make = make

    @cached_property
    def _lane(self) -> Lane[SettingsKeeper]:
        """Where the settings are kept; begun when it is first asked."""
        from checkin.ui.lane import Lane

        return Lane("settings", self._make, self)

    def change(self, **wishes: Any) -> None:  # noqa: ANN401 - as a record has it
        """Let other values hold from now on, by the names of `Settings`."""
        wished = self.now._replace(**wishes)
        if wished == self.now:
            return
        self.now = wished
        self.changed.emit(wished)
        self._lane.ask(lambda keeper: keeper.keep(wished), self._was_kept, self._fail)

    def draw_test_code(self) -> None:
        """Draw the code that scanners are tried out with; comes as `test_code_drawn`."""
        self._lane.ask(lambda keeper: keeper.test_code(), self.test_code_drawn.emit, self._fail)

    def write_test_sheet(self, path: Path) -> None:
        """Write the sheet with test codes; comes as `sheet_written`."""
        self._lane.ask(
            lambda keeper: keeper.write_test_sheet(path), self.sheet_written.emit, self._fail
        )

    def look_for_printers(self) -> None:
        """Find the printers of this computer; they come as `printers_found`."""
        self._lane.ask(lambda keeper: keeper.printers(), self.printers_found.emit, self._fail)

    def ask_about_motion(self) -> None:
        """Ask the desktop whether less is to move; comes as `motion_told`."""
        self._lane.ask(lambda keeper: keeper.wants_less_motion(), self.motion_told.emit, self._fail)

    def ready_folder(self, path: Path) -> None:
        """Have a folder, to be shown; comes as `folder_ready`."""
        self._lane.ask(lambda keeper: keeper.ready_folder(path), self.folder_ready.emit, self._fail)

    def close(self) -> None:
        """Keep what was changed, and end the lane."""
        if "_lane" in vars(self):
            self._lane.finish()

    def _was_kept(self, _: None) -> None:
        self.kept.emit()

    def _fail(self, error: CheckinError) -> None:
        self.failed.emit(error)
