"""What happened to a person before, one line each."""

from datetime import datetime, tzinfo
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from checkin.core.journal import EntryKind, JournalEntry
from checkin.ui.words import moment_words

# Any: Qt types the marker as object.
_KINDS: dict[EntryKind, Any] = {
    EntryKind.ENTRY: QT_TRANSLATE_NOOP("Kind", "In"),
    EntryKind.EXIT: QT_TRANSLATE_NOOP("Kind", "Out"),
    EntryKind.REFUSAL: QT_TRANSLATE_NOOP("Kind", "Refused"),
    EntryKind.UNDO: QT_TRANSLATE_NOOP("Kind", "Undone"),
    EntryKind.OVERRIDE: QT_TRANSLATE_NOOP("Kind", "Let in by hand"),
    EntryKind.ANSWER: QT_TRANSLATE_NOOP("Kind", "Answered"),
    EntryKind.BADGE: QT_TRANSLATE_NOOP("Kind", "Badge printed"),
    EntryKind.WALK_IN: QT_TRANSLATE_NOOP("Kind", "Registered here"),
    EntryKind.EDIT: QT_TRANSLATE_NOOP("Kind", "Corrected"),
    EntryKind.SUBSTITUTION: QT_TRANSLATE_NOOP("Kind", "Replaced"),
    EntryKind.NOTE: QT_TRANSLATE_NOOP("Kind", "Note"),
}


def kind_word(kind: EntryKind) -> str:
    """Say what a line of the journal records."""
    return QCoreApplication.translate("Kind", _KINDS[kind])


def evidence_line(entry: JournalEntry, now: datetime, zone: tzinfo) -> str:
    """Tell a line in a line: "08:41  In · Desk 2, Elena"."""
    who = ", ".join(filter(None, (entry.desk, entry.operator)))
    told = f"{moment_words(entry.at, now, zone)}   {kind_word(entry.kind)} · {who}"
    return f"{told} · {entry.reason}" if entry.reason else told
