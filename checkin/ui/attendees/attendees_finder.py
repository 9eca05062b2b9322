"""Asks for the people whom the table shows; keeps the newest wish, one question at a time."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QLocale, QObject, Signal

from checkin.core.directory import Choices, Listing, PersonRow, Wish
from checkin.core.errors import CheckinError
from checkin.services.directory import Directory
from checkin.ui.attendees.attendees_model import PAGE
from checkin.ui.parts.timers import timer
from checkin.ui.session import DeskSession

_REST_MS = 250  # between two looks after scans, so that a busy door does not read without end


@dataclass(frozen=True, slots=True)
class Looked:
    """Who was wished for, the first rows of them, and what else could be wished for."""

    listing: Listing
    first: tuple[PersonRow, ...]
    choices: Choices


class AttendeesFinder(QObject):
    """Turns wishes into listings, and numbers into rows."""

    looked = Signal(object)  # Looked, for the newest wish only
    read = Signal(object)  # tuple of PersonRow
    begun = Signal()  # a large event is being read for the first time
    failed = Signal(object)  # CheckinError

    def __init__(self, session: DeskSession) -> None:
        """Ask a session's reader."""
        super().__init__()
        self._session = session
        self.wish = Wish()
        self._asked: Wish | None = None
        self._is_stale = False
        self._forgets = False
        self._is_awake = False
        self._rest = timer(self, _REST_MS, self._look)

    def wake(self) -> None:
        """Look from now on: the page is shown."""
        self._is_awake = True
        self._look()

    def sleep(self) -> None:
        """Look no more until somebody sees it."""
        self._is_awake = False

    def look_for(self, wish: Wish) -> None:
        """Wish for people; `looked` answers the newest wish."""
        self.wish = wish
        self._look()

    def look_again(self) -> None:
        """Look anew soon: somebody passed or was changed."""
        if not self._rest.isActive():
            self._rest.start()

    def read_anew(self) -> None:
        """Read everybody anew: a list was imported, or lists have changed."""
        self._forgets = True
        self.look_again()

    def read_rows(self, numbers: tuple[int, ...]) -> None:
        """Read the rows of some people; they come as `read`."""
        list_id = self.wish.list_id
        self._session.reader.ask(
            lambda s: s.directory.rows(numbers, list_id), self.read.emit, self._fail
        )

    def _look(self) -> None:
        if not self._is_awake:
            return
        if self._asked is not None:
            self._is_stale = True
            return
        self._rest.stop()
        self._asked, self._is_stale = self.wish, False
        forgets, self._forgets = self._forgets, False
        job = _job(self.wish, QLocale().name().partition("_")[0], forgets=forgets)
        self._session.reader.ask(lambda s: job(s.directory), partial(self._take, self.wish),
                                 self._fail_to_look)  # fmt: skip

    def _take(self, wish: Wish, looked: Looked | None) -> None:
        self._asked = None
        if looked is None:
            self.begun.emit()
            self._look()
            return
        if wish == self.wish:
            self.looked.emit(looked)
        if self._is_stale:
            self._look()

    def _fail_to_look(self, error: CheckinError) -> None:
        self._asked = None
        self._fail(error)

    def _fail(self, error: CheckinError) -> None:
        self.failed.emit(error)


def _job(wish: Wish, language: str, *, forgets: bool) -> Callable[[Directory], Looked | None]:
    def look(directory: Directory) -> Looked | None:
        if forgets:
            directory.forget(language)
        if not directory.prepare(language):
            return None  # so that a search in this lane comes in between
        listing = directory.listing(wish)
        first = directory.rows(listing.people[:PAGE], wish.list_id)
        return Looked(listing, first, directory.choices())

    return look
