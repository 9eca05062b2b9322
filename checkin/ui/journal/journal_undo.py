"""Taking back a line of the journal: asks for the reason, and scans go on meanwhile."""

from PySide6.QtCore import QObject, Signal

from checkin.core.errors import CheckinError
from checkin.core.journal import EntryKind, JournalEntry
from checkin.services.journal.journal_pages import ReadLine
from checkin.ui.journal.journal_words import what, who
from checkin.ui.journal.reason_strip import ReasonStrip
from checkin.ui.parts.look import Look
from checkin.ui.session import DeskSession
from checkin.ui.troubles.trouble_words import trouble_words


class JournalUndo(QObject):
    """Undoes one line at a time; an undo is taken back the same way."""

    finished = Signal()

    def __init__(self, look: Look, session: DeskSession, parent: QObject) -> None:
        """Ask nothing yet; the page gives `strip` its place."""
        super().__init__(parent)
        self._session = session
        self._entry_id = ""
        self.strip = ReasonStrip(
            look,
            (self.tr("Wrong person"), self.tr("Scanned by mistake"), self.tr("Did not come in")),
            self.tr("&Keep this reason"),
        )
        self.strip.agreed.connect(self.undo)
        self.strip.dropped.connect(self.finished)

    def ask(self, line: ReadLine) -> None:
        """Ask why a line is to be undone."""
        self._entry_id = line.entry.id
        told = self.tr("Undo “{what}”: {who}. Why? The journal keeps both lines.")
        if line.entry.kind is EntryKind.UNDO:
            told = self.tr("Bring back what was undone: {who}. Why?")
        self.strip.ask(told.format(what=what(line), who=who(line)))

    def undo(self, reason: str) -> None:
        """Undo the line that was asked about."""
        entry_id = self._entry_id
        self._session.desk.ask(
            lambda services: services.station.undo(entry_id, reason),
            self._tell_undone,
            self._tell_not_undone,
        )

    def _tell_undone(self, entry: JournalEntry) -> None:
        self.strip.hide()
        self._session.undone.emit(entry)
        self._session.refresh_board()
        self.finished.emit()

    def _tell_not_undone(self, error: CheckinError) -> None:
        self.strip.tell(trouble_words(error))
