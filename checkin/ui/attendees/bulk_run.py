"""One thing done for several people, a few at a time, so that scans come in between."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from checkin.core.errors import CheckinError
from checkin.core.ticket import Ticket
from checkin.ui.services import Services
from checkin.ui.session import DeskSession
from checkin.ui.troubles.named_reasons import NamedReasons, by_reason
from checkin.ui.troubles.trouble_words import trouble_words

_AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class BulkResult:
    """How often it was done; and how often not, with everybody's reason: names by reason.

    `to_look_at` is what somebody should look at of what was done.
    """

    done: int
    left: int
    reasons: NamedReasons = ()
    to_look_at: NamedReasons = ()


class BulkRun(QObject):
    """Does it for one ticket after the other; what does not go for one does not stop the rest."""

    progressed = Signal(int, int)  # done so far, of so many
    ended = Signal(object)  # BulkResult

    def __init__(
        self,
        session: DeskSession,
        deed: Callable[[Services, Ticket], str],
        parent: QObject | None = None,
    ) -> None:
        """Take a deed, which says nothing, or why it could not be done."""
        super().__init__(parent)
        self._session = session
        self._deed = deed
        self._tickets: tuple[Ticket, ...] = ()
        self._results: list[str] = []
        self._trouble = ""
        self._is_canceled = False

    def begin(self, numbers: tuple[int, ...], list_id: str) -> None:
        """Find the tickets of some people, and begin."""
        self._session.reader.ask(
            lambda s: s.directory.tickets_at(numbers, list_id), self._take, self._fail
        )

    def cancel(self) -> None:
        """Stop before the next; what is done stays."""
        self._is_canceled = True

    def _take(self, tickets: tuple[Ticket, ...]) -> None:
        self._tickets = tickets
        self._go_on(())

    def _go_on(self, results: tuple[str, ...]) -> None:
        self._results += results
        self.progressed.emit(len(self._results), len(self._tickets))
        done = len(self._results)
        part = self._tickets[done : done + _AT_ONCE]
        if not part or self._is_canceled:
            self._end()
            return
        self._session.desk.ask(partial(_do_all, self._deed, part), self._go_on, self._fail)

    def _fail(self, error: CheckinError) -> None:
        self._trouble = trouble_words(error)
        self._end()

    def _end(self) -> None:
        reasons = list(self._results)
        if self._trouble:  # that keeps it from all the others
            reasons += [self._trouble] * (len(self._tickets) - len(reasons))
        names = (ticket.attendee.name for ticket in self._tickets)
        told = [each for each in zip(reasons, names, strict=False) if each[0]]
        done = self._results.count("")
        self.ended.emit(BulkResult(done, len(self._tickets) - done, by_reason(told)))


def _do_all(
    deed: Callable[[Services, Ticket], str], tickets: tuple[Ticket, ...], services: Services
) -> tuple[str, ...]:
    return tuple(_do(deed, ticket, services) for ticket in tickets)


def _do(deed: Callable[[Services, Ticket], str], ticket: Ticket, services: Services) -> str:
    try:
        return deed(services, ticket)
    except CheckinError as error:
        return trouble_words(error)
