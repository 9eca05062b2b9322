"""What a printer says about itself in the words of IPP, and what that means to us."""

import re
from dataclasses import replace

from checkin.core.badges.printing import JobReport, Obstacle, PrinterStatus, PrintState
from checkin.core.code import printable
from checkin.printers.ipp.ipp_message import Attributes, number, text, texts

_LONGEST = 200  # characters of what a printer says
_IDLE, _PROCESSING, _STOPPED = 3, 4, 5  # states of a printer
_FINAL = {7: PrintState.CANCELLED, 8: PrintState.FAILED, 9: PrintState.PRINTED}  # and of a job
_REASONS = {
    "media-empty": Obstacle.OUT_OF_LABELS,
    "media-needed": Obstacle.OUT_OF_LABELS,
    "input-tray-missing": Obstacle.OUT_OF_LABELS,
    "marker-supply-empty": Obstacle.OUT_OF_INK,
    "marker-supply-missing": Obstacle.OUT_OF_INK,
    "marker-ribbon-empty": Obstacle.OUT_OF_INK,
    "toner-empty": Obstacle.OUT_OF_INK,
    "developer-empty": Obstacle.OUT_OF_INK,
    "cover-open": Obstacle.COVER_OPEN,
    "door-open": Obstacle.COVER_OPEN,
    "interlock-open": Obstacle.COVER_OPEN,
    "media-jam": Obstacle.JAM,
    "paused": Obstacle.PAUSED,
    "moving-to-paused": Obstacle.PAUSED,
    "printer-stopped": Obstacle.PAUSED,
    "offline": Obstacle.OFFLINE,
    "shutdown": Obstacle.OFFLINE,
    "timed-out": Obstacle.OFFLINE,
    "document-format-error": Obstacle.REFUSED,
    "document-unprintable-error": Obstacle.REFUSED,
    "unsupported-document-format": Obstacle.REFUSED,
}
# Said as staff say it, and as label printers are made to.
_AS_STAFF_SAY = {
    "media-empty": "out of labels",
    "media-needed": "out of labels",
    "door-open": "cover open",
    "interlock-open": "cover open",
}
# What lets no badge come out, however lightly it is told; of other warnings it is seen what the
# printer makes of them.
_ALWAYS = frozenset({Obstacle.COVER_OPEN, Obstacle.JAM, Obstacle.PAUSED})
_HINDERS = _ALWAYS | {Obstacle.OUT_OF_LABELS, Obstacle.OUT_OF_INK, Obstacle.OFFLINE}
_SLIGHT = ("-warning", "-report")
_SEVERITY = re.compile(r"-(error|warning|report)$")
# CUPS gives no reason for these, only an English sentence.
_SENTENCES = {
    "may not exist or is unavailable": Obstacle.OFFLINE,
    "is not responding": Obstacle.OFFLINE,
    "is unreachable": Obstacle.OFFLINE,
    "unable to locate printer": Obstacle.OFFLINE,
    "unable to connect to printer": Obstacle.OFFLINE,
    "printer is in use": Obstacle.BUSY,
}
# What is said although something is wrong.
_SMALL_TALK = frozenset({"idle.", "printing.", "processing.", "stopped.", "job printing."})
# CUPS calls cancelled, too, what the printer behind it gave up.
_GIVEN_UP = "canceled at printer"
_LEVEL = re.compile(r"(?:^|;)level=(\d{1,6})(?:;|$)")


def status_of(printer: Attributes) -> PrinterStatus:
    """Say how a printer is, by its own attributes."""
    found = _obstacles(printer, "printer-state-reasons", "printer-state-message")
    state = number(printer, "printer-state")
    is_shut = False in printer.get("printer-is-accepting-jobs", ())
    if not found and (is_shut or state == _STOPPED):
        found = {Obstacle.PAUSED}
    if not found and state == _PROCESSING:
        found = {Obstacle.BUSY}
    said = _said(printer, "printer-state-message", "printer-state-reasons") if found else ""
    return PrinterStatus(frozenset(found), said, _labels_left(printer))


def hindrance_of(printer: Attributes, *, is_queue: bool) -> PrinterStatus:
    """Say what keeps a printer from printing a badge that it is given now, if anything.

    The queue of a print server that has nothing to do says what it heard with its last job.
    """
    state, told = number(printer, "printer-state"), status_of(printer)
    if is_queue and state == _IDLE:
        is_shut = False in printer.get("printer-is-accepting-jobs", ())
        return replace(told, obstacles=frozenset({Obstacle.PAUSED} if is_shut else ()))
    if state != _STOPPED:
        reasons = texts(printer, "printer-state-reasons")
        grave = tuple(each for each in reasons if _is_grave(each, printer))
        told = status_of({**printer, "printer-state-reasons": grave})
    return replace(told, obstacles=told.obstacles & _HINDERS)


def _is_grave(reason: str, printer: Attributes) -> bool:
    meaning = _REASONS.get(_SEVERITY.sub("", reason))
    if meaning is Obstacle.OUT_OF_LABELS:  # in a tray of several there may be others
        return len(printer.get("printer-input-tray", ())) <= 1 or not reason.endswith(_SLIGHT)
    return meaning in _ALWAYS or not reason.endswith(_SLIGHT)


def report_of(job: Attributes, printer: Attributes) -> JobReport:
    """Say how far a job is, by its own attributes and those of its printer.

    The number of its state alone decides: CUPS gives done jobs reasons that read otherwise.
    """
    state = _FINAL.get(number(job, "job-state") or 0, PrintState.PRINTING)
    if state is PrintState.CANCELLED and _GIVEN_UP in text(job, "job-printer-state-message"):
        state = PrintState.FAILED
    if state is PrintState.PRINTED or state is PrintState.CANCELLED:
        return JobReport(state)
    found = _obstacles(job, "job-state-reasons", "job-state-message")
    found |= _obstacles(job, "job-printer-state-reasons", "job-printer-state-message")
    said = _said(job, "job-printer-state-message", "job-state-message", "job-state-reasons")
    if state is PrintState.FAILED:
        return JobReport(state, frozenset(found or {Obstacle.OTHER}), said)
    now = status_of(printer)
    found |= now.obstacles - {Obstacle.BUSY}  # it is, with this very job
    return JobReport(state, frozenset(found), (now.said or said) if found else "")


def _obstacles(attributes: Attributes, reasons: str, message: str) -> set[Obstacle]:
    named = (_SEVERITY.sub("", each) for each in texts(attributes, reasons))
    found = {_REASONS[each] for each in named if each in _REASONS}
    said = text(attributes, message).casefold()
    found |= {meaning for part, meaning in _SENTENCES.items() if part in said}
    if not found and any(each.endswith("-error") for each in texts(attributes, reasons)):
        found = {Obstacle.OTHER}
    return found


def _said(attributes: Attributes, *names: str) -> str:
    """Give the printer's own words: its first sentence, or else its keywords, made readable."""
    for name in names:
        said = texts(attributes, name)
        if name.endswith("-reasons"):
            said = tuple(map(_readable, said))
        words = ", ".join(each for each in dict.fromkeys(said) if each != "none").strip()
        if words and words.casefold() not in _SMALL_TALK:
            return printable(words, _LONGEST)
    return ""


def _readable(reason: str) -> str:
    keyword = _SEVERITY.sub("", reason)
    return _AS_STAFF_SAY.get(keyword, keyword.replace("-", " "))


def _labels_left(printer: Attributes) -> int | None:
    """Count the labels, where there is one tray only and the printer counts."""
    trays = printer.get("printer-input-tray", ())
    if len(trays) != 1:
        return None
    tray = trays[0] if isinstance(trays[0], bytes) else str(trays[0]).encode()
    level = _LEVEL.search(tray.decode(errors="replace"))
    return int(level[1]) if level else None
