"""What cannot be taken over of badge layouts of pretix, for the translators."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

# Any: Qt types the marker as object.
OF_PRETIX: tuple[Any, ...] = (
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Without its background the size of the page is not known; it is taken for "
        "{width} × {height} mm.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "Box {number} is {what} and is left out."),
    QT_TRANSLATE_NOOP("Trouble", "pretix's own mark"),
    QT_TRANSLATE_NOOP("Trouble", "of the type “{kind}”"),
    QT_TRANSLATE_NOOP(
        "Trouble", "Box {number} is on page {page}; a badge has two. It is left out."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The font “{family}” has to be added to each computer that prints: "
        "“checkin fonts install”.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "Box {number} is set in italics, which becomes upright."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The lines of box {number} have {height} times their usual height in pretix, and the "
        "usual one here.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "The lines of box {number} follow each other here, and break where it is full."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The QR code of box {number} says “{content}” in pretix, and the ticket's code here.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The picture of box {number} is the one that the column “{content}” of the list names; "
        "add it with “checkin layouts EVENT picture”.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Box {number} is turned by {angle} degrees in pretix, and by {turned} here.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "“{content}” of pretix becomes the column of that name in your list."
    ),
)
