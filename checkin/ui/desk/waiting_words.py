"""What is said of waiting lists."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

# Any: Qt types the marker as object.
_PLACES: dict[int, Any] = {
    1: QT_TRANSLATE_NOOP("Waiting", "Next on the waiting list."),
    2: QT_TRANSLATE_NOOP("Waiting", "Second on the waiting list."),
    3: QT_TRANSLATE_NOOP("Waiting", "Third on the waiting list."),
}
_PLACE: Any = QT_TRANSLATE_NOOP("Waiting", "Number {place} on the waiting list.")
_FREE: Any = QT_TRANSLATE_NOOP("Waiting", "A place is free. Next on the waiting list: {name}.")


def place_words(place: int) -> str:
    """Say which place on a waiting list somebody has; nothing for none."""
    if not place:
        return ""
    return QCoreApplication.translate("Waiting", _PLACES.get(place, _PLACE)).format(place=place)


def free_words(name: str) -> str:
    """Say who is next, now that somebody has left."""
    return QCoreApplication.translate("Waiting", _FREE).format(name=name)
