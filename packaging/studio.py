"""One window on the demo, brought into one state after the other to be pictured."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeVar

from PIL import Image
from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog
from still_camera import StillCamera

from checkin import build
from checkin.core.event import CheckInList
from checkin.core.scan import Direction
from checkin.core.ticket import Ticket
from checkin.ui.crash import CrashReport
from checkin.ui.event_room import EventRoom
from checkin.ui.main_window import MainWindow
from checkin.ui.session import DeskSession
from checkin.window import Holder

_Found = TypeVar("_Found")

_PATIENCE = 60.0  # seconds
_ROUNDS, _FEW_ROUNDS = 20, 5
_ASIDE = QPoint(799, 799)
_COLOURS = 256
# Other ways give small signs the colours of large areas; a round of k-means keeps those of these.
_OF_ALL = Image.Quantize.MAXCOVERAGE


def there(found: _Found | None) -> _Found:
    """Give what a picture shows; that it is not there is a mistake of whoever describes it."""
    if found is None:
        raise LookupError("What the picture is to show is not there.")
    return found


class Take(NamedTuple):
    """How a picture is taken: the theme, and the window's size as "1280x800"."""

    theme: str
    size: str


class Studio:
    """Opens the window as the program does, and takes pictures of what it shows."""

    def __init__(
        self, app: QApplication, folder: Path, event: Path, *, is_rehearsal: bool = False
    ) -> None:
        """Take pictures into `folder`, of an event file; a rehearsal waits only as needed."""
        self._app = app
        self._is_rehearsal = is_rehearsal
        self._folder = folder
        self.event = event
        self._crash = CrashReport()
        self._mistakes: list[str] = []
        self._crash.noted.connect(self._mistakes.append)
        self.camera = StillCamera()
        self._holder = Holder(lambda: event, self.camera)
        self.window: MainWindow = self._holder.build(app, self._crash)
        self.window.resize(1280, 800)
        self.window.show()
        QCursor.setPos(_ASIDE)  # upon nothing that would show it
        with build.open_event(event) as store:
            self.tickets = list(store.tickets())
            self.inside = {
                ticket.id
                for ticket in self.tickets
                if any(each.inside for each in store.presences(ticket.id).values())
            }

    @property
    def room(self) -> EventRoom:
        """Give the pages of the event that is open."""
        return there(self.window.room)

    @property
    def session(self) -> DeskSession:
        """Give the session of the event that is open."""
        return there(self.window.session)

    @property
    def here(self) -> CheckInList:
        """Give the list at whose door the desk stands."""
        return there(self.session.checkin_list)

    def wait_for(self, come: Callable[[], bool]) -> None:
        """Let the window work until something has come."""
        until = time.monotonic() + _PATIENCE
        while not come() and time.monotonic() < until:
            self._app.processEvents()
            time.sleep(0.005)
        if not come():
            raise TimeoutError("What the picture is to show never came.")
        self.settle()

    def settle(self, seconds: float = 0.3) -> None:
        """Let answers come and everything be laid out; on a busy machine that takes longer."""
        if self._is_rehearsal:
            seconds = 0
        until = time.monotonic() + seconds
        rounds, least = 0, _FEW_ROUNDS if self._is_rehearsal else _ROUNDS
        while time.monotonic() < until or rounds < least:
            self._app.processEvents()
            time.sleep(0.005)
            rounds += 1

    def enter(self, list_id: str = "day 1") -> None:
        """Open the demo, at one of its doors, with nothing on the desk."""
        window = self.window
        for dialog in window.findChildren(QDialog):
            if dialog.isVisible():  # of the picture before
                dialog.reject()
        window.activateWindow()  # which offscreen nobody does once a dialog is gone
        if window.session is None:
            window.open_event(self.event)
            self.wait_for(window.is_open)
        self.session.stand_at(list_id)
        self.session.turn(Direction.ENTRY)
        window.pages.turn_to("desk")
        self.turn_camera(is_on=False)
        self.room.desk.be_ready()
        self.settle()

    def scan(self, code: str) -> None:
        """Scan a code at the door where the desk stands."""
        self.window.take_scan(code)
        self.settle()

    def scan_for(self, which: Callable[[Ticket], bool]) -> None:
        """Scan the code of the first ticket that is as asked, at the first day's door."""
        self.enter()
        self.scan(next(each for each in self.tickets if which(each)).code)

    def type_text(self, text: str) -> None:
        """Type into the field of the desk."""
        self.enter()
        line = self.room.desk.field.line
        line.setText(text)
        line.textEdited.emit(text)
        self.settle()

    def turn_camera(self, *, is_on: bool) -> None:
        """Press the switch at the field's end, if need be."""
        view = self.room.desk.camera_view
        if view is not None:
            view.switch.setChecked(is_on)

    def resize(self, size: str) -> None:
        """Give the window a size, such as “1280x800”."""
        width, height = map(int, size.split("x"))
        self.window.resize(width, height)

    def take(self, name: str, how: Take) -> None:
        """Take a picture of what is shown, in few colours: it is small, and looks the same."""
        self.resize(how.size)
        self.window._look.choose(how.theme)  # noqa: SLF001 - the studio dresses the window
        self.settle(0.15)
        self.check()
        path = self._folder / f"{name}.{how.theme}.{how.size}.png"
        picture = self.window.grab()
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():  # grabbed apart, for offscreen no window lies upon another
                _lay_upon(picture, dialog.grab())
        picture.save(str(path))
        with Image.open(path) as taken:
            few = taken.convert("RGB").quantize(_COLOURS, _OF_ALL, 1, dither=Image.Dither.NONE)
        few.save(path, optimize=True)

    def check(self) -> None:
        """See that the program made no mistake up to here."""
        if self._mistakes:
            raise RuntimeError(f"The program made a mistake: {self._mistakes[0]}")

    def close(self) -> None:
        """End the session."""
        self.window.close()
        self._holder.release()
        self._crash.release()


def _lay_upon(picture: QPixmap, dialog: QPixmap) -> None:
    """Put a dialog in the middle of the window's picture."""
    painter = QPainter(picture)
    x = (picture.width() - dialog.width()) // 2
    y = (picture.height() - dialog.height()) // 2
    painter.drawPixmap(x, y, dialog)
    painter.drawRect(x - 1, y - 1, dialog.width() + 1, dialog.height() + 1)
    painter.end()
