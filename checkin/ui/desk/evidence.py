"""What happened to a person before, and what they are registered for: a few rows of evidence."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from checkin.core.answers import answer_in
from checkin.core.changes import newcomers
from checkin.core.decision import Decision
from checkin.core.event import CheckInList
from checkin.core.journal import PASSAGES, EntryKind, JournalEntry
from checkin.core.moments import same_day
from checkin.core.scan import Verdict
from checkin.core.ticket import Ticket
from checkin.ui.desk.scene import Scene
from checkin.ui.journal.kind_words import kind_word
from checkin.ui.words import clock_time, moment_words

# Where the question is when or where somebody may come in, not what they did before.
_OF_REGISTRATION = frozenset({Verdict.WRONG_LIST, Verdict.TOO_EARLY, Verdict.TOO_LATE})
_REPLACING = frozenset({EntryKind.SUBSTITUTION})
# What happens at one list, and says little without its name.
AT_ONE_LIST = PASSAGES | {EntryKind.WAITING}


class Row(NamedTuple):
    """A row of evidence: when or where, what, and by whom or how it stands."""

    head: str
    told: str
    end: str = ""


class Evidence(NamedTuple):
    """Rows of evidence under their title."""

    title: str = ""
    rows: tuple[Row, ...] = ()


def evidence_for(decision: Decision, scene: Scene, lines: Sequence[JournalEntry]) -> Evidence:
    """Choose the evidence that explains a verdict: registrations, or what happened before."""
    if decision.verdict in _OF_REGISTRATION:
        rows = _registrations(decision, scene)
        if rows:
            return Evidence(QCoreApplication.translate("Evidence", "Registered for"), rows)
    if not lines:
        return Evidence()
    now = decision.scan.at
    if all(same_day(line.at, now, scene.zone) for line in lines):
        title = QCoreApplication.translate("Evidence", "Earlier today")
    else:
        title = QCoreApplication.translate("Evidence", "Earlier")
    # Where there is room for one row, a passage says more than a badge that was printed, and who
    # came instead more than either where the ticket was replaced.
    first = _REPLACING if decision.verdict is Verdict.REVOKED else PASSAGES
    told = sorted(lines, key=lambda line: (line.kind not in first, line.kind not in PASSAGES))
    return Evidence(title, tuple(_row_of(line, now, scene) for line in told))


def _row_of(line: JournalEntry, now: datetime, scene: Scene) -> Row:
    told = kind_word(line.kind)
    if line.kind in AT_ONE_LIST:
        told = at_list(told, scene.name_of(line.list_id))
    if reason := reason_of(line):
        told = f"{told}: {reason}"
    who = ", ".join(filter(None, (line.desk, line.operator)))
    return Row(moment_words(line.at, now, scene.zone), told, who)


def at_list(told: str, name: str) -> str:
    """Say besides at which list something happened, where it is known."""
    pattern = QCoreApplication.translate("Evidence", "{what} at {list}")
    return pattern.format(what=told, list=name) if name else told


def reason_of(line: JournalEntry) -> str:
    """Say why a line was written, or what it tells of somebody's answer or substitute."""
    answer = answer_in(line)
    if answer is not None:
        return answer.told
    came = (each.attendee.name for each in newcomers([line]) if line.kind in _REPLACING)
    return " · ".join(filter(None, (*came, line.reason)))


def _registrations(decision: Decision, scene: Scene) -> tuple[Row, ...]:
    ticket, now = decision.ticket, decision.scan.at
    if ticket is None:
        return ()
    # What is over helps nobody; what is open now helps most.
    known = [each for each in scene.admitting(ticket) if not _is_over(each, now)]
    known.sort(key=lambda each: (not each.is_open(now), each.opens or now))
    rows = [Row(each.name, _hours(each, now, scene), _state(each, now)) for each in known]
    if ticket.valid_from or ticket.valid_until:
        rows.insert(0, _validity(ticket, now, scene))
    return tuple(rows)


def _is_over(checkin_list: CheckInList, now: datetime) -> bool:
    return checkin_list.closes is not None and checkin_list.closes < now


def _hours(checkin_list: CheckInList, now: datetime, scene: Scene) -> str:
    opens, closes = checkin_list.opens, checkin_list.closes
    if opens and closes and same_day(opens, closes, scene.zone):
        return f"{moment_words(opens, now, scene.zone)}–{clock_time(closes, scene.zone)}"
    ends = [moment_words(each, now, scene.zone) if each else "" for each in (opens, closes)]
    return " – ".join(ends) if any(ends) else QCoreApplication.translate("Evidence", "Always open")


def _state(checkin_list: CheckInList, now: datetime) -> str:
    if checkin_list.is_open(now):
        return QCoreApplication.translate("Evidence", "Open now")
    return QCoreApplication.translate("Evidence", "Later")


def _validity(ticket: Ticket, now: datetime, scene: Scene) -> Row:
    ends = [
        moment_words(each, now, scene.zone) if each else "…"
        for each in (ticket.valid_from, ticket.valid_until)
    ]
    return Row(QCoreApplication.translate("Evidence", "Ticket"), " – ".join(ends))
