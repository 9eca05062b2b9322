"""The words of the journal's lines: what happened, to whom, where and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import tzinfo
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from checkin.core.answers import answer_in
from checkin.core.changes import edited_fields, newcomers
from checkin.core.code import tail
from checkin.core.journal import EntryKind, JournalEntry
from checkin.core.journal_filter import Wanted
from checkin.core.lists.attendee_list import Field
from checkin.core.scan import Verdict
from checkin.core.ticket import AttendanceMode
from checkin.services.journal.journal_pages import ReadLine
from checkin.ui.attendees.standing_words import mode_word
from checkin.ui.journal.kind_words import kind_word
from checkin.ui.lists.list_words import field_word
from checkin.ui.local_forms import DayForm, clock_words, date_words
from checkin.ui.words import headline

# Any: Qt types the marker as object.
_BROUGHT_BACK: Any = QT_TRANSLATE_NOOP("Kind", "Brought back")

_WANTED: dict[Wanted, Any] = {
    Wanted.EVERYTHING: QT_TRANSLATE_NOOP("Wanted", "Everything"),
    Wanted.ADMITTED: QT_TRANSLATE_NOOP("Wanted", "Admitted"),
    Wanted.CHECKED_OUT: QT_TRANSLATE_NOOP("Wanted", "Checked out"),
    Wanted.REFUSED: QT_TRANSLATE_NOOP("Wanted", "Not let in"),
    Wanted.UNDOS: QT_TRANSLATE_NOOP("Wanted", "Undone"),
    Wanted.OVERRIDES: QT_TRANSLATE_NOOP("Wanted", "Let in with reason"),
    Wanted.BADGES: QT_TRANSLATE_NOOP("Wanted", "Badges"),
    Wanted.PEOPLE: QT_TRANSLATE_NOOP("Wanted", "Walk-ins, corrections"),
    Wanted.NOTES: QT_TRANSLATE_NOOP("Wanted", "Notes, answers"),
}


@dataclass(frozen=True, slots=True)
class Wording:
    """What lines are told with: the event's time zone, and the names of its lists."""

    zone: tzinfo
    lists: Mapping[str, str]

    def clock(self, entry: JournalEntry) -> str:
        """Say the time of day of a line, to the second."""
        return clock_words(entry.at.astimezone(self.zone), seconds=True)

    def day_and_clock(self, entry: JournalEntry) -> str:
        """Say day and time of a line: "14 May 09:14"."""
        at = entry.at.astimezone(self.zone)
        return f"{date_words(at.date(), DayForm.BRIEF)} {clock_words(at)}"

    def why(self, line: ReadLine) -> str:
        """Say where a line happened, or why."""
        entry, undo = line.entry, line.undone_by
        if undo is not None:
            told = QCoreApplication.translate("Journal", "Undone {time}: {reason}")
            return told.format(time=self._seen_from(entry, undo), reason=undo.reason)
        place = self.lists.get(entry.list_id, "")
        by = QCoreApplication.translate("Journal", "by {operator}")
        operator = by.format(operator=entry.operator) if entry.operator else ""
        match entry.kind:
            case EntryKind.UNDO:
                parts = [entry.reason, operator]
            case EntryKind.OVERRIDE:
                verdict = headline(entry.verdict) if entry.verdict else ""
                parts = [verdict, f"“{entry.reason}”", operator]
            case EntryKind.EDIT:
                parts = [
                    ", ".join(_edited(*each) for each in edited_fields([entry]).items()),
                    entry.reason,
                ]  # fmt: skip
            case EntryKind.SUBSTITUTION:
                parts = [*(f"→ {each.attendee.name}" for each in newcomers([entry])), entry.reason]
            case EntryKind.ANSWER:
                parts = [_answer(entry)]
            case _:
                parts = [place, entry.reason]
        return " · ".join(filter(None, parts))

    def _seen_from(self, entry: JournalEntry, later: JournalEntry) -> str:
        """Say when a later line was: its time alone where that is the same day."""
        day, at = entry.at.astimezone(self.zone).date(), later.at.astimezone(self.zone)
        return clock_words(at) if at.date() == day else self.day_and_clock(later)

    def row(self, line: ReadLine) -> tuple[str, ...]:
        """Put a line as a row of an exported table, below `export_header`."""
        entry = line.entry
        at = entry.at.astimezone(self.zone)
        return (
            f"{at:%Y-%m-%d %H:%M:%S}", entry.desk, str(entry.number), entry.operator, what(line),
            line.name, line.company, self.lists.get(entry.list_id, ""), entry.code,
            self.why(line), line.undone_by.id if line.undone_by else "", entry.id,
        )  # fmt: skip


def export_header() -> tuple[str, ...]:
    """Name the columns of an exported journal."""
    translate = QCoreApplication.translate
    return (
        translate("Journal", "Time"), translate("Journal", "Desk"),
        translate("Journal", "Number"), translate("Journal", "Operator"),
        translate("Journal", "What"), translate("Journal", "Who"),
        translate("Journal", "Company"), translate("Journal", "Check-in list"),
        translate("Journal", "Code"), translate("Journal", "Where, why"),
        translate("Journal", "Undone by"), translate("Journal", "Line"),
    )  # fmt: skip


def what(line: ReadLine) -> str:
    """Say in a word or two what a line records."""
    entry = line.entry
    if (verdict := shape(entry)) is not None:
        return headline(verdict)
    if entry.kind is EntryKind.UNDO and line.refers_to and line.refers_to.kind is EntryKind.UNDO:
        return QCoreApplication.translate("Kind", _BROUGHT_BACK)
    return kind_word(entry.kind)


def shape(entry: JournalEntry) -> Verdict | None:
    """Give the verdict whose shape a line has; None where it has an icon."""
    match entry.kind:
        case EntryKind.ENTRY:
            return Verdict.ADMITTED
        case EntryKind.EXIT:
            return Verdict.CHECKED_OUT
        case EntryKind.REFUSAL:
            return entry.verdict or Verdict.RULES
        case _:
            return None


def who(line: ReadLine) -> str:
    """Say whom a line is about: a name, else the end of a code."""
    return line.name or (f"…{tail(line.entry.code)}" if line.entry.code else "")


def wanted_word(wanted: Wanted) -> str:
    """Say which lines somebody wants to see."""
    return QCoreApplication.translate("Wanted", _WANTED[wanted])


def _edited(name: str, value: str) -> str:
    """Say what became of a field: "Company: Engines Ltd"."""
    if name == Field.MODE and value in set(AttendanceMode):
        value = mode_word(AttendanceMode(value))
    told = QCoreApplication.translate("Journal", "{field}: {value}")
    return told.format(field=field_word(Field(name)), value=value or "–")


def _answer(entry: JournalEntry) -> str:
    answer = answer_in(entry)
    return answer.told if answer is not None else ""
