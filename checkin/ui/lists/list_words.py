"""The words of attendee lists: what columns can be, and what became of rows."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from checkin.core.lists.attendee_list import Field, ProblemKind

# Any: Qt types the marker as object.
_FIELDS: dict[Field, Any] = {
    Field.NAME: QT_TRANSLATE_NOOP("Field", "Full name"),
    Field.FIRST_NAME: QT_TRANSLATE_NOOP("Field", "First name"),
    Field.LAST_NAME: QT_TRANSLATE_NOOP("Field", "Last name"),
    Field.EMAIL: QT_TRANSLATE_NOOP("Field", "E-mail"),
    Field.COMPANY: QT_TRANSLATE_NOOP("Field", "Company"),
    Field.COUNTRY: QT_TRANSLATE_NOOP("Field", "Country"),
    Field.CATEGORY: QT_TRANSLATE_NOOP("Field", "Category"),
    Field.MODE: QT_TRANSLATE_NOOP("Field", "On site or virtual"),
    Field.CODE: QT_TRANSLATE_NOOP("Field", "Ticket code"),
    Field.STATUS: QT_TRANSLATE_NOOP("Field", "Ticket status"),
    Field.VALID_FROM: QT_TRANSLATE_NOOP("Field", "Valid from"),
    Field.VALID_UNTIL: QT_TRANSLATE_NOOP("Field", "Valid until"),
    Field.FLAGS: QT_TRANSLATE_NOOP("Field", "Flags"),
    Field.NOTES: QT_TRANSLATE_NOOP("Field", "Notes"),
}

_RESULTS: dict[ProblemKind, Any] = {
    ProblemKind.REJECTED: QT_TRANSLATE_NOOP("Result", "Not imported"),
    ProblemKind.DUPLICATE: QT_TRANSLATE_NOOP("Result", "Listed twice, taken once"),
    ProblemKind.VANISHED: QT_TRANSLATE_NOOP("Result", "Stays, marked"),
    ProblemKind.WARNING: QT_TRANSLATE_NOOP("Result", "Imported"),
}

# The shapes of verdicts that say the same of a row.
SHAPES: dict[ProblemKind, str] = {
    ProblemKind.REJECTED: "canceled",
    ProblemKind.DUPLICATE: "ambiguous",
    ProblemKind.VANISHED: "checked_out",
    ProblemKind.WARNING: "already_admitted",
}


def field_word(field: Field) -> str:
    """Say what a column can be."""
    return QCoreApplication.translate("Field", _FIELDS[field])


def result_word(kind: ProblemKind) -> str:
    """Say what becomes of a row."""
    return QCoreApplication.translate("Result", _RESULTS[kind])
