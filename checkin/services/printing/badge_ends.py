"""What became of badges that were on their way, as the event keeps it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from checkin.core.badges.badge_fingerprint import details_of
from checkin.core.badges.print_job import PrintJob, labels_of
from checkin.core.badges.printing import AT_PRINTER, Doubt, PrintDocument, PrintState
from checkin.core.journal import EntryKind
from checkin.core.moments import spoken
from checkin.services.printing.print_parts import PrintWorkStore
from checkin.services.printing.printer_notes import PrinterNotes
from checkin.services.scribe import Scribe

_UNKNOWN = PrintDocument(b"", 0.0, 0.0, "")  # given to a printer by a program that ended since


class BadgeEnds:
    """Writes down how far badges are; what came out is a line of the journal."""

    def __init__(self, store: PrintWorkStore, scribe: Scribe, notes: PrinterNotes) -> None:
        """Write into one event file in the name of one desk."""
        self._store = store
        self._scribe = scribe
        self._notes = notes
        self._sent: dict[str, PrintDocument] = {}  # by job: the badges at printers

    def sends(self, job: PrintJob, document: PrintDocument) -> None:
        """Keep what stands on a badge until it came out."""
        self._sent[job.id] = replace(document, pdf=b"")

    def note_printed(self, job: PrintJob) -> None:
        """Write into the journal a badge that its printer printed, and count the label."""
        self._write_line(job, self._notes.served)

    def note_seen(self, job: PrintJob) -> bool:
        """Write into the journal a badge that somebody found come out; says whether it was new."""
        return self._write_line(job, self._notes.used)

    def note_off(self, printer_id: str) -> None:
        """Write down that a printer that has a badge does not answer."""
        self._notes.seen(printer_id, is_off=True)

    def lose(self, job: PrintJob, kept: str) -> None:
        """Say of a badge that nobody knows whether it came out, and what kept it."""
        self.settle(job, PrintState.FAILED, kept, Doubt.CAME_OUT)

    def settle(
        self,
        job: PrintJob,
        state: PrintState,
        said: str = "",
        doubt: Doubt = Doubt.NONE,
        *,
        served: str = "",
    ) -> None:
        """Write down how far a badge is, what nobody knows of it, and which printer `served` it."""
        now = self._scribe.now()
        settled = replace(job, state=state, said=said, doubt=doubt, changed_at=now)
        with self._store.write():
            if not served:
                self.change(settled, (job.state,))
            elif self.change(settled, (job.state,)) or self._is_back(settled):
                self._notes.served(served)

    def change(self, job: PrintJob, before: Sequence[PrintState]) -> bool:
        """Note how far a badge is; says whether it was, see `change_job`. Inside a transaction.

        Printers take seconds to answer: what somebody retried or moved meanwhile is on a way of
        its own, and stays there.
        """
        now = self._store.print_job(job.id)
        is_ours = now is not None and (now.asked_at, now.wanted) == (job.asked_at, job.wanted)
        return is_ours and self._store.change_job(job, before)

    def _is_back(self, job: PrintJob) -> bool:
        """Note that a printer has a badge which another program took for lost meanwhile.

        It is there also where somebody wants it printed once more since.
        """
        return self._store.change_job(job, (PrintState.FAILED, PrintState.QUEUED))

    def kept_since(self, job: PrintJob) -> str:
        """Say what kept a badge at its printer, and since when; as it was, where that is said."""
        is_told = not job.said or job.state is PrintState.FAILED
        return job.said if is_told else self.since(job.said, job.changed_at)

    def since(self, said: str, moment: datetime) -> str:
        """Say since when something keeps a printer, in the event's time."""
        when = spoken(moment, self._scribe.now(), self._store.event().zone)
        return f"{said.rstrip('. ')} (since {when})."

    def _write_line(self, job: PrintJob, note: Callable[[str, int], None]) -> bool:
        ticket, sent = self._store.ticket(job.ticket_id), self._sent.pop(job.id, _UNKNOWN)
        with self._store.write():
            done = replace(
                job, state=PrintState.PRINTED, changed_at=self._scribe.now(),
                said=" ".join(sent.warnings), obstacles=frozenset(), doubt=Doubt.NONE,
            )  # fmt: skip
            if not self.change(done, (*AT_PRINTER, job.state)):
                return False
            labels = labels_of(sent.pages, job, self._store.printers())
            note(job.printer, labels)
            if ticket is not None:
                line = self._scribe.about_attendee(
                    EntryKind.BADGE, ticket.attendee.id, job.reason,
                    details_of(sent.fingerprint),
                )  # fmt: skip
                self._store.append(replace(line, ticket_id=ticket.id, code=ticket.code))
        return True
