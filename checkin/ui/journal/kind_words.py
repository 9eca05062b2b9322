"""What a line of the journal records, in a word or two, and its icon."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from checkin.core.journal import EntryKind

# Any: Qt types the marker as object.
_KINDS: dict[EntryKind, Any] = {
    EntryKind.ENTRY: QT_TRANSLATE_NOOP("Kind", "In"),
    EntryKind.EXIT: QT_TRANSLATE_NOOP("Kind", "Out"),
    EntryKind.REFUSAL: QT_TRANSLATE_NOOP("Kind", "Refused"),
    EntryKind.UNDO: QT_TRANSLATE_NOOP("Kind", "Undone"),
    EntryKind.OVERRIDE: QT_TRANSLATE_NOOP("Kind", "Let in with reason"),
    EntryKind.ANSWER: QT_TRANSLATE_NOOP("Kind", "Answer"),
    EntryKind.BADGE: QT_TRANSLATE_NOOP("Kind", "Badge printed"),
    EntryKind.WALK_IN: QT_TRANSLATE_NOOP("Kind", "Walk-in"),
    EntryKind.EDIT: QT_TRANSLATE_NOOP("Kind", "Corrected"),
    EntryKind.SUBSTITUTION: QT_TRANSLATE_NOOP("Kind", "Replaced"),
    EntryKind.NOTE: QT_TRANSLATE_NOOP("Kind", "Note"),
    EntryKind.WAITING: QT_TRANSLATE_NOOP("Kind", "On the waiting list"),
}

# Passages and refusals have the shape of their verdict.
KIND_ICONS: dict[EntryKind, str] = {
    EntryKind.UNDO: "undo",
    EntryKind.OVERRIDE: "lock",
    EntryKind.ANSWER: "help",
    EntryKind.BADGE: "print",
    EntryKind.WALK_IN: "walkin",
    EntryKind.EDIT: "edit",
    EntryKind.SUBSTITUTION: "swap",
    EntryKind.NOTE: "note",
    EntryKind.WAITING: "clock",
}


def kind_word(kind: EntryKind) -> str:
    """Say what a line of the journal records."""
    return QCoreApplication.translate("Kind", _KINDS[kind])
