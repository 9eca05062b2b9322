"""What goes wrong with registration servers and the outbox, for the translators."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

# Any: Qt types the marker as object.
OF_SERVERS: tuple[Any, ...] = (
    # Double admissions.
    QT_TRANSLATE_NOOP(
        "Trouble", "Give a decision a few words, so that everybody can follow it later."
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The line {line} is of no double admission. “checkin conflicts” shows the id of each.",
    ),
)
