"""What no code is, and what verifying the journal finds, for the translators."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

# Any: Qt types the marker as object.
OF_JOURNALS: tuple[Any, ...] = (
    # What is no code.
    QT_TRANSLATE_NOOP("Trouble", "it is {count} characters long"),
    QT_TRANSLATE_NOOP("Trouble", "it holds bytes that are not text"),
    QT_TRANSLATE_NOOP("Trouble", "it holds no visible characters"),
    QT_TRANSLATE_NOOP("Trouble", "it is JSON nested too deeply"),
    QT_TRANSLATE_NOOP("Trouble", "it is an Indico ticket whose number is damaged"),
    QT_TRANSLATE_NOOP("Trouble", "it sets up a scanning device"),
    QT_TRANSLATE_NOOP("Trouble", "it is empty"),
    QT_TRANSLATE_NOOP("Trouble", "it has several lines, as of two codes read at once"),
    # What verifying the journal finds.
    QT_TRANSLATE_NOOP("Trouble", "The database is damaged: {found}."),
    QT_TRANSLATE_NOOP("Trouble", "Not everything could be read. {found}"),
    QT_TRANSLATE_NOOP(
        "Trouble", "Line {number} of {desk} was moved to another place in the file: {id}."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Line {number} of {desk} exists twice: {one} and {other}. An older copy of the file "
        "was probably used to go on.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "Line {number} of {desk} is missing; line {id} follows."),
    QT_TRANSLATE_NOOP(
        "Trouble", "Lines {first} to {last} of {desk} are missing; line {id} follows."
    ),
    QT_TRANSLATE_NOOP("Trouble", "Line {number} of {desk} is at the wrong place: {id}."),
    QT_TRANSLATE_NOOP("Trouble", "Line {number} of {desk} was changed after it was written: {id}."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Line {number} of {desk} does not follow the line before it, which was changed or "
        "exchanged: {id}.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "Line {number} of {desk} is missing, after line {id}."),
    QT_TRANSLATE_NOOP("Trouble", "Lines {first} to {last} of {desk} are missing, after line {id}."),
    QT_TRANSLATE_NOOP("Trouble", "Line {number} of {desk} was added at the end: {id}."),
    QT_TRANSLATE_NOOP("Trouble", "The last line of {desk} was exchanged: {id}."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Where the lines of {desk} end was removed from the file. Line {number} is the last one "
        "left: {id}.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Lines once removed from the file besides those named: {count}."
        " A merge may have brought them back since.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "Line {number} of {desk} is missing."),
    QT_TRANSLATE_NOOP("Trouble", "Lines {first} to {last} of {desk} are missing."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Tickets for which the file's own count of who is inside differs from its journal: "
        "{count}. “checkin verify --repair” counts again.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The file's own numbers for {list} differ from its journal, which has {admitted} "
        "admitted and {inside} inside. “checkin verify --repair” counts again.",
    ),
)
