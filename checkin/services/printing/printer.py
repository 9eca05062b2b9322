"""What the print queue needs of a printer, whatever its language."""

from typing import Protocol

from checkin.core.badges.printing import JobReport, PrintDocument, PrinterStatus


class Printer(Protocol):
    """A printer, spoken to from one thread; every call ends within some seconds.

    Raises `PrinterUnreachable` where it does not answer; then nothing was printed,
    unless it is said otherwise (`may_have_printed`).
    """

    def submit(self, document: PrintDocument) -> str:
        """Give a document to the printer; returns the printer's own name of the job.

        Raises `PrinterRefused` where the printer does not take it, with the obstacle.
        """

    def poll(self, job: str) -> JobReport:
        """Say how far the printer is with a job; one that does not tell may still print it."""

    def find(self, name: str) -> str | None:
        """Find the job of a document by the name it was given; None where that is unknown.

        Asked after an answer was lost: a badge that arrived is not sent again. A printer that
        keeps no list of what it has done may have printed it all the same.
        """

    def cancel(self, job: str) -> None:
        """Take a job back; one that was printed, is unknown or is kept by the printer is none.

        Never `PrinterRefused`: what becomes of it is told by `poll`, and by the report that calls
        it cancelled what is not certain then.
        """

    def status(self) -> PrinterStatus:
        """Say how the printer is; one that does not answer is OFFLINE, which is no error."""

    def close(self) -> None:
        """Let go of the printer."""
