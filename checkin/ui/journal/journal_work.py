"""The journal's long work: an export, and the audit that shows that nothing was changed."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from checkin.core.errors import CheckinError
from checkin.core.journal_filter import JournalFilter
from checkin.services.journal.audit import AuditReport
from checkin.ui.journal.journal_foot import JournalFoot
from checkin.ui.journal.journal_words import Wording, export_header
from checkin.ui.parts.long_work import LongWork
from checkin.ui.services import Services
from checkin.ui.session import DeskSession
from checkin.ui.troubles.trouble_words import trouble_words

_EVERY = 500


class JournalWork(QObject):
    """Has the work lane export and verify; the page's foot says how it goes."""

    def __init__(self, session: DeskSession, foot: JournalFoot, parent: QObject) -> None:
        """Begin with nothing to do."""
        super().__init__(parent)
        self._session = session
        self._foot = foot
        self._export: LongWork | None = None

    def verify(self) -> None:
        """Verify the whole journal."""
        self._foot.begin_verifying()
        self._session.work.ask(
            lambda services: services.audit.verify(), self._show_verified, self._fail_to_verify
        )

    def export(self, wanted: JournalFilter, wording: Wording, path: Path) -> None:
        """Write the lines that fit into a file."""
        work = self._export = LongWork(self)
        work.progressed.connect(self._foot.show_exporting)
        self._foot.show_exporting(0)
        header = export_header()
        self._session.work.ask(
            lambda services: services.save_rows(
                header, _rows(services, wanted, wording, work), path
            ),
            partial(self._show_exported, path.name),
            self._fail_to_export,
        )

    def stop(self) -> None:
        """Stop an export; its file stays as it was."""
        if self._export is not None:
            self._export.stop()

    def _show_verified(self, report: AuditReport) -> None:
        self._foot.show_verified(report, self._session.now())

    def _fail_to_verify(self, error: CheckinError) -> None:
        self._foot.tell_unverified(trouble_words(error))

    def _show_exported(self, name: str, count: int) -> None:
        self._foot.end_exporting(self.tr("%n lines are in {file}.", "", count).format(file=name))

    def _fail_to_export(self, error: CheckinError) -> None:
        self._foot.end_exporting(trouble_words(error))


def _rows(
    services: Services, wanted: JournalFilter, wording: Wording, work: LongWork
) -> Iterator[tuple[str, ...]]:
    for number, line in enumerate(services.journal_pages.lines(wanted), 1):
        if number % _EVERY == 0:
            work.tell(number)
        yield wording.row(line)
    work.tell(0)
