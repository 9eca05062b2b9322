"""What somebody does about lines of the outbox: send again, send otherwise, dismiss."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.core.code import LONGEST_CODE
from checkin.core.errors import CheckinError
from checkin.services.servers.outbox_pages import OutboxRow
from checkin.ui.journal.journal_words import what, who
from checkin.ui.journal.reason_strip import ReasonStrip
from checkin.ui.parts.look import Look
from checkin.ui.servers.sync_session import SyncSession
from checkin.ui.services import Services
from checkin.ui.session import DeskSession
from checkin.ui.troubles.trouble_words import trouble_words


class OutboxDeeds(QWidget):
    """Asks in a strip above the table; scans go on meanwhile."""

    said = Signal(str)
    failed = Signal(object)  # CheckinError
    done = Signal()
    closed = Signal()  # a question was answered, or left

    def __init__(self, look: Look, session: DeskSession, syncing: SyncSession) -> None:
        """Ask nothing yet."""
        super().__init__()
        self._session, self._syncing = session, syncing
        self._rows: tuple[OutboxRow, ...] = ()
        self.dismissing = ReasonStrip(
            look,
            (
                self.tr("Entered there by hand"),
                self.tr("Not wanted there"),
            ),
            self.tr("&Keep this reason"),
        )
        self.coding = ReasonStrip(look, (), self.tr("&Send with this code"))
        # What is too long is refused, and not cut.
        self.coding.line.setMaxLength(2 * LONGEST_CODE)
        self.coding.line.setPlaceholderText(self.tr("The code of the right ticket"))
        self.coding.line.setAccessibleName(self.tr("The code of the right ticket"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for strip in (self.dismissing, self.coding):
            column.addWidget(strip)
            strip.dropped.connect(self._close)
        self.dismissing.agreed.connect(self.dismiss)
        self.coding.agreed.connect(self.send_as)
        self.hide()

    def dress(self) -> None:
        """Take over colours and sizes."""
        self.dismissing.dress()
        self.coding.dress()

    def send_all(self) -> None:
        """Send everything at once, what was refused or set aside too."""
        self._do(lambda s: s.outbox.retry(), self._tell_going)

    def retry(self, rows: Sequence[OutboxRow]) -> None:
        """Send some lines again."""
        if rows:
            self._do(partial(_retried, _places(rows)), self._tell_retried)

    def ask_for_code(self, row: OutboxRow) -> None:
        """Ask with which code a line is to be sent."""
        self._rows = (row,)
        told = self.tr("{what}: {who}. With which code is it sent? The journal stays as it is.")
        self._ask(self.coding, told.format(what=what(row.line), who=who(row.line)))

    def ask_to_dismiss(self, rows: Sequence[OutboxRow]) -> None:
        """Ask why lines are not to be sent."""
        if not rows:
            return
        self._rows = tuple(rows)
        told = self.tr("%n lines are not sent then. Why? They stay in the journal.", "", len(rows))
        if len(rows) == 1:
            one = self.tr("{what}: {who}, is not sent then. Why? It stays in the journal.")
            told = one.format(what=what(rows[0].line), who=who(rows[0].line))
        self._ask(self.dismissing, told)

    def dismiss(self, reason: str) -> None:
        """Keep the lines that were asked about from going out."""
        chosen = _places(self._rows)
        self._do(partial(_dismissed, chosen, reason), self._tell_dismissed, self.dismissing)

    def send_as(self, code: str) -> None:
        """Send the line that was asked about with another code."""
        ((entry_id, target),) = _places(self._rows[:1])
        self._do(lambda s: s.outbox.edit(entry_id, code, target), self._tell_going, self.coding)

    def _ask(self, strip: ReasonStrip, told: str) -> None:
        self.dismissing.hide()
        self.coding.hide()
        self.show()
        strip.ask(told)

    def _do(
        self,
        job: Callable[[Services], object],
        then: Callable[[object], object],
        strip: ReasonStrip | None = None,
    ) -> None:
        fail = self._fail if strip is None else self._fail_in_strip
        self._asking = strip
        self._session.desk.ask(job, then, fail)

    def _tell_retried(self, count: object) -> None:
        if count:
            self._tell_going(count)
        else:
            self._tell(self.tr("Nothing was left to be sent again."))

    def _tell_going(self, _: object) -> None:
        if self._syncing.sends:
            self._tell(self.tr("It is sent as soon as the server is reached."))
            self._syncing.go()
        elif self._syncing.status.is_offline:
            self._tell(self.tr("It is sent once you no longer work offline."))
        else:
            self._tell(self.tr("A rehearsal never sends anything."))

    def _tell(self, text: str) -> None:
        self._close()
        self.said.emit(text)
        self.done.emit()

    def _tell_dismissed(self, count: object) -> None:
        self._tell(self.tr("%n lines are dismissed.", "", int(str(count))))

    def _close(self) -> None:
        if not self.isHidden():
            self.hide()
            self.dismissing.hide()
            self.coding.hide()
            self.closed.emit()

    def _fail(self, error: CheckinError) -> None:
        self.failed.emit(error)

    def _fail_in_strip(self, error: CheckinError) -> None:
        if self._asking is not None:
            self._asking.tell(trouble_words(error))


def _places(rows: Sequence[OutboxRow]) -> list[tuple[str, str]]:
    """Give line and target of each row: what becomes of one says nothing of the others."""
    return [(row.line.entry.id, row.target.address) for row in rows]


def _retried(places: Sequence[tuple[str, str]], services: Services) -> int:
    chosen: dict[str, list[str]] = {}
    for entry_id, target in places:
        chosen.setdefault(target, []).append(entry_id)
    return sum(services.outbox.retry(entries, target) for target, entries in chosen.items())


def _dismissed(places: Sequence[tuple[str, str]], reason: str, services: Services) -> int:
    for entry_id, target in places:
        services.outbox.dismiss(entry_id, reason, target)
    return len(places)
