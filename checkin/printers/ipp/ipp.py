"""Printers that speak IPP: in the network, and the queues of CUPS on this computer."""

import getpass
import math
import re
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from checkin.core.badges.printing import (
    Doubt,
    JobReport,
    Obstacle,
    PrintDocument,
    PrinterStatus,
    PrintState,
)
from checkin.core.code import printable
from checkin.core.errors import PrinterRefused, PrinterUnreachable
from checkin.printers.ipp.ipp_address import IppAddress
from checkin.printers.ipp.ipp_begun import PROCESSED, BegunJobs
from checkin.printers.ipp.ipp_device import DEVICE, DeviceBehind
from checkin.printers.ipp.ipp_line import asked, silent
from checkin.printers.ipp.ipp_media import Media, media_for, offered
from checkin.printers.ipp.ipp_message import (
    Answer,
    Attributes,
    Group,
    Operation,
    Sent,
    Tag,
    number,
    request,
    text,
    texts,
)
from checkin.printers.ipp.ipp_words import hindrance_of, report_of, status_of

ANSWER_SECONDS = 8.0
DOCUMENT_SECONDS = 30.0
FRESH_SECONDS = 16.0  # longer than between two looks of the window, which nobody waits for
_LONGEST_NAME = 255  # bytes
_MOST_JOBS = 500
_NUMBER = re.compile(r"[0-9]{1,9}")
_PDF = "application/pdf"
# The first is what CUPS passes on as it is: an ordinary PDF it writes anew, and fits it to a page.
_FORMS = ("application/vnd.cups-pdf", _PDF, "application/octet-stream")

_NOT_FOUND, _GONE = 0x0406, 0x0407
_ATTRIBUTES_REFUSED, _OTHER_VERSION, _BUSY = 0x040B, 0x0503, 0x0507
_REFUSALS = {
    0x0401: (Obstacle.REFUSED, "does not allow printing from here. Allow it there."),
    0x0402: (Obstacle.REFUSED, "asks for a password. Allow printing without one there."),
    0x0403: (Obstacle.REFUSED, "does not allow printing from here. Allow it there."),
    _NOT_FOUND: (Obstacle.REFUSED, "is not known there by this name. Check its address."),
    0x0408: (Obstacle.REFUSED, "finds the badge too large. Use smaller pictures in its layout."),
    0x040A: (Obstacle.REFUSED, "cannot print PDF. Reach it by way of the system, as system:NAME."),
    0x0502: (Obstacle.OTHER, "is not ready. Look at it, and try again."),
    0x0504: (Obstacle.OTHER, "has a fault. Look at it, and try again."),
    0x0505: (Obstacle.OTHER, "is not ready. Look at it, and try again."),
    0x0506: (Obstacle.PAUSED, "takes no jobs now. Start it again there."),
    _BUSY: (Obstacle.BUSY, "is printing something else. The badge is tried again."),
}
_OF_PRINTERS = (
    "printer-state", "printer-state-reasons", "printer-state-message", "printer-input-tray",
    "printer-is-accepting-jobs", "document-format-supported", "media-size-supported",
    "media-bottom-margin-supported", "media-left-margin-supported",
    "media-right-margin-supported", "media-top-margin-supported", "sides-supported", DEVICE,
)  # fmt: skip
_OF_JOBS = (
    "job-name", "job-state", "job-state-reasons", "job-state-message",
    "job-printer-state-reasons", "job-printer-state-message", PROCESSED,
)  # fmt: skip
_BOTH_SIDES = "two-sided-long-edge"
_LOST = "The printer does not know this job any more."


class IppPrinter:
    """A printer at an address, asked anew each time: no line is kept that could go stale.

    A document's name has to be its own: `find` asks for it where an answer was lost.
    """

    def __init__(
        self,
        address: IppAddress,
        *,
        seconds: float = ANSWER_SECONDS,
        document_seconds: float = DOCUMENT_SECONDS,
        fresh_seconds: float = FRESH_SECONDS,
    ) -> None:
        """Reach the printer there; an answer may take so long, and one to a document longer.

        Before it gets a document it is asked how it is, but where that is known so freshly.
        """
        self._address = address
        self._seconds = seconds
        self._document_seconds = document_seconds
        self._fresh_seconds = fresh_seconds
        self._looked_at = -math.inf
        self._version = (2, 0)
        self._printer: Attributes = {}
        self._behind = DeviceBehind(address)
        self._doubted: set[str] = set()  # jobs that a printer had while it was off
        self._begun = BegunJobs(is_queue=address.is_queue)

    def submit(self, document: PrintDocument) -> str:
        """Give a document to the printer, byte for byte and in its exact size.

        One that would not print now gets nothing that could come out later.
        """
        self._check()
        media = self._media(document)
        # A label that the printer has not is refused, rather than another one taken.
        answer = self._print(document, media, strictly=True)
        if answer.status == _ATTRIBUTES_REFUSED and not _is_about_media(answer):
            answer = self._print(document, media, strictly=False)
        if not answer.is_successful:
            raise self._refusal(answer, document)
        job = number(answer.first_of(Group.JOB), "job-id")
        if job is None:
            raise PrinterUnreachable(
                f"The printer {self._address.called} took the badge and gave it no number. "
                "Look whether it comes out.",
                may_have_printed=True,
            )
        return _job(job, _name_of(document.name))

    def poll(self, job: str) -> JobReport:
        """Say how far the printer is with a job, by its number."""
        try:
            return self._report(job)
        except PrinterRefused as error:
            # It answers, and does not say what becomes of the job: it may still come out.
            return JobReport(PrintState.PRINTING, frozenset({Obstacle(error.obstacle)}), str(error))

    def cancel(self, job: str) -> None:
        """Take a job back; how far it was is looked at before, for afterwards it is cancelled.

        A printer that answers and does not give it back keeps it: the job says how far it is.
        """
        if not self.poll(job).state.is_final:
            with suppress(PrinterRefused):
                self._ask(Operation.CANCEL_JOB, [_job_id(job.partition(":")[0])])

    def status(self) -> PrinterStatus:
        """Say how the printer is."""
        try:
            return status_of(self._look())
        except PrinterUnreachable as error:
            return PrinterStatus(frozenset({Obstacle.OFFLINE}), str(error))
        except PrinterRefused as error:
            return PrinterStatus(frozenset({Obstacle(error.obstacle)}), str(error))

    def find(self, name: str) -> str | None:
        """Find the job of the document with this name, waiting, printing or done."""
        wanted = _name_of(name)
        for which in ("not-completed", "completed"):
            answer = self._ask(
                Operation.GET_JOBS,
                [
                    ("which-jobs", Tag.KEYWORD, [which]),
                    ("limit", Tag.INTEGER, [_MOST_JOBS]),
                    ("requested-attributes", Tag.KEYWORD, ["job-id", "job-name"]),
                ],
            )
            if not answer.is_successful:
                raise self._refusal(answer)
            for job in answer.all_of(Group.JOB):
                number_there = number(job, "job-id")
                if text(job, "job-name") == wanted and number_there is not None:
                    return _job(number_there, wanted)
        return None

    def close(self) -> None:
        """Let go of the printer; nothing is held."""

    def _report(self, job: str) -> JobReport:
        number_there, _, name = job.partition(":")
        answer = self._ask(
            Operation.GET_JOB_ATTRIBUTES,
            [_job_id(number_there), ("requested-attributes", Tag.KEYWORD, _OF_JOBS)],
        )
        found = answer.first_of(Group.JOB)
        # Printers that were started anew count from one again, and hide names from strangers.
        is_another = text(found, "job-name") not in {name, ""}
        if answer.status in {_NOT_FOUND, _GONE} or is_another:
            return _lost(_LOST)
        if not answer.is_successful:
            raise self._refusal(answer)
        report = report_of(found, {})
        if report.state is PrintState.PRINTED and job in self._doubted:
            # CUPS calls done what its printer does not know any more.
            return _lost(f"The printer {self._address.called} was off while it had the badge.")
        if report.state.is_final:
            self._looked_at = -math.inf  # it may have been the last label
            return self._begun.ended(job, found, report)
        report = report_of(found, self._look())
        self._begun.seen(job, found, self._printer, report)
        if self._behind.has_job_while_off:
            self._doubted.add(job)
            return replace(report, doubt=Doubt.CAME_OUT)
        return report

    def _check(self) -> None:
        """Look whether a badge would come out now, and refuse it if not."""
        is_known = time.monotonic() - self._looked_at < self._fresh_seconds
        if not is_known or self._behind.is_off or self._hindrance().obstacles:
            self._look()
        if self._behind.is_off:
            raise PrinterRefused(silent(self._address), Obstacle.OFFLINE)
        told = self._hindrance()
        if told.obstacles:
            obstacle = next(each for each in Obstacle if each in told.obstacles)
            said = told.said.rstrip(". ") or obstacle.replace("_", " ")
            raise self._refused(obstacle, f"cannot print now: {said}.")

    def _hindrance(self) -> PrinterStatus:
        return hindrance_of(self._printer, is_queue=self._address.is_queue)

    def _media(self, document: PrintDocument) -> Media:
        """Choose the label; what was known of the printer may have changed since."""
        for is_last in (False, True):
            printer = self._look() if is_last or not self._printer else self._printer
            formats = texts(printer, "document-format-supported")
            if formats and not set(_FORMS).intersection(formats):
                raise self._refused(*_REFUSALS[0x040A])
            if media := media_for(document.width, document.height, printer):
                return media
        raise self._wrong_media(document)

    def _print(self, document: PrintDocument, media: Media, *, strictly: bool) -> Answer:
        formats = texts(self._printer, "document-format-supported")
        form = next((each for each in _FORMS if each in formats), _PDF)
        about = (
            ("job-name", Tag.NAME, [_name_of(document.name)]),
            ("ipp-attribute-fidelity", Tag.BOOLEAN, [strictly]),
            ("document-format", Tag.MIME, [form]),
        )
        job = [media.as_sent(), ("print-scaling", Tag.KEYWORD, ["none"])]
        if document.pages > 1 and _BOTH_SIDES in texts(self._printer, "sides-supported"):
            job.append(("sides", Tag.KEYWORD, [_BOTH_SIDES]))
        question = self._question(Operation.PRINT_JOB, about, job) + document.pdf
        looked_at, self._looked_at = self._looked_at, -math.inf
        answer = asked(self._address, question, self._document_seconds, prints=True)
        if answer.is_successful:  # else it is not what it was when it was looked at
            self._looked_at = looked_at
        return answer

    def _look(self) -> Attributes:
        about = [("requested-attributes", Tag.KEYWORD, _OF_PRINTERS)]
        answer = self._ask(Operation.GET_PRINTER_ATTRIBUTES, about)
        if answer.status == _OTHER_VERSION and self._version == (2, 0):
            self._version = (1, 1)
            answer = self._ask(Operation.GET_PRINTER_ATTRIBUTES, about)
        if not answer.is_successful:
            raise self._refusal(answer)
        self._printer = self._behind.told(answer.first_of(Group.PRINTER))
        self._looked_at = time.monotonic()
        return self._printer

    def _ask(self, operation: Operation, about: Sequence[Sent]) -> Answer:
        return asked(self._address, self._question(operation, about), self._seconds)

    def _question(
        self, operation: Operation, about: Sequence[Sent], job: Sequence[Sent] = ()
    ) -> bytes:
        # A job's number stands right behind the printer's address.
        printer = ("printer-uri", Tag.URI, [self._address.uri])
        user = ("requesting-user-name", Tag.NAME, [_user()])
        return request(operation, [printer, *about, user], job, version=self._version)

    def _refusal(self, answer: Answer, document: PrintDocument | None = None) -> PrinterRefused:
        if document is not None and _is_about_media(answer):
            return self._wrong_media(document)
        if answer.status in _REFUSALS:
            return self._refused(*_REFUSALS[answer.status])
        said = text(answer.first_of(Group.OPERATION), "status-message")
        unsupported = ", ".join(answer.first_of(Group.UNSUPPORTED))
        reason = printable(said or unsupported) or f"answer {answer.status:#06x}"
        return self._refused(Obstacle.REFUSED, f"does not take this: {reason}. Look at it there.")

    def _wrong_media(self, document: PrintDocument) -> PrinterRefused:
        size = f"{document.width:g} × {document.height:g} mm"
        has = offered(self._printer)
        sizes = f"It has {has}. " if has else ""
        return self._refused(
            Obstacle.WRONG_MEDIA,
            f"has no label of {size}. {sizes}Choose another layout, or another printer.",
        )

    def _refused(self, obstacle: Obstacle, what: str) -> PrinterRefused:
        return PrinterRefused(f"The printer {self._address.called} {what}", obstacle)


def _lost(said: str) -> JobReport:
    """Tell of a job of which nobody knows what became."""
    return JobReport(PrintState.FAILED, frozenset({Obstacle.OTHER}), said, Doubt.CAME_OUT)


def _is_about_media(answer: Answer) -> bool:
    refused = answer.first_of(Group.UNSUPPORTED)
    return answer.status == _ATTRIBUTES_REFUSED and bool({"media", "media-col"} & refused.keys())


def _job(number_there: int, name: str) -> str:
    return f"{number_there}:{name}"


def _job_id(digits: str) -> Sent:
    # What is no number of ours is nobody's job: printers count from one.
    return "job-id", Tag.INTEGER, [int(digits) if _NUMBER.fullmatch(digits) else 0]


def _name_of(name: str) -> str:
    """Shorten a job's name to what a printer keeps."""
    visible = printable(name, _LONGEST_NAME)
    return visible.encode()[:_LONGEST_NAME].decode(errors="ignore")


def _user() -> str:
    """Name who prints: CUPS shows and hands over jobs to those whose they are."""
    try:
        return printable(getpass.getuser())
    except (OSError, KeyError):  # an account without a name
        return "checkin"
