"""Keyboard layouts in words, and what was recognised of a scan."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from checkin.core.device import Heard

# Layouts that one name stands for look alike to a scanner.
KEYBOARDS: dict[str, object] = {
    "us": QT_TRANSLATE_NOOP("Keyboard", "American"),
    "gb": QT_TRANSLATE_NOOP("Keyboard", "British"),
    "fr": QT_TRANSLATE_NOOP("Keyboard", "French"),
    "be": QT_TRANSLATE_NOOP("Keyboard", "Belgian"),
    "de": QT_TRANSLATE_NOOP("Keyboard", "German"),
    "ch": QT_TRANSLATE_NOOP("Keyboard", "Swiss, German"),
    "ch-fr": QT_TRANSLATE_NOOP("Keyboard", "Swiss, French"),
    "sv": QT_TRANSLATE_NOOP("Keyboard", "Swedish or Finnish"),
    "da": QT_TRANSLATE_NOOP("Keyboard", "Danish"),
    "no": QT_TRANSLATE_NOOP("Keyboard", "Norwegian"),
    "ro": QT_TRANSLATE_NOOP("Keyboard", "Romanian"),
    "ro-legacy": QT_TRANSLATE_NOOP("Keyboard", "Romanian, QWERTZ"),
    "hu": QT_TRANSLATE_NOOP("Keyboard", "Hungarian"),
    "pl-qwertz": QT_TRANSLATE_NOOP("Keyboard", "Polish, QWERTZ"),
    "cs": QT_TRANSLATE_NOOP("Keyboard", "Czech"),
    "sk": QT_TRANSLATE_NOOP("Keyboard", "Slovak"),
    "hr": QT_TRANSLATE_NOOP("Keyboard", "Croatian or Slovenian"),
    "it": QT_TRANSLATE_NOOP("Keyboard", "Italian"),
    "es": QT_TRANSLATE_NOOP("Keyboard", "Spanish"),
    "pt": QT_TRANSLATE_NOOP("Keyboard", "Portuguese"),
    "et": QT_TRANSLATE_NOOP("Keyboard", "Estonian"),
    "lt": QT_TRANSLATE_NOOP("Keyboard", "Lithuanian"),
    "tr": QT_TRANSLATE_NOOP("Keyboard", "Turkish"),
    "el": QT_TRANSLATE_NOOP("Keyboard", "Greek"),
    "bg": QT_TRANSLATE_NOOP("Keyboard", "Bulgarian"),
    "bg-phonetic": QT_TRANSLATE_NOOP("Keyboard", "Bulgarian, phonetic"),
    "uk": QT_TRANSLATE_NOOP("Keyboard", "Ukrainian"),
    "ru": QT_TRANSLATE_NOOP("Keyboard", "Russian"),
}
_RIGHT = QT_TRANSLATE_NOOP("Keyboard", "Read as it was typed")
_REPAIRED = QT_TRANSLATE_NOOP("Keyboard", "American scanner, keyboard: {keyboard}. Repaired.")
_CAPS_LOCK = QT_TRANSLATE_NOOP("Keyboard", "Caps Lock is on. Repaired.")
_BOTH = QT_TRANSLATE_NOOP(
    "Keyboard", "American scanner, keyboard: {keyboard}, and Caps Lock is on. Repaired."
)


def keyboard_name(layout: str) -> str:
    """Call a keyboard layout as people do; one that has no words by its letters."""
    return _told(KEYBOARDS.get(layout, layout))


def recognised(heard: Heard) -> str:
    """Say by which keyboard layout a scan was read."""
    if heard.layout:
        words = _told(_BOTH if heard.caps_lock else _REPAIRED)
        return words.format(keyboard=keyboard_name(heard.layout))
    return _told(_CAPS_LOCK if heard.caps_lock else _RIGHT)


def _told(words: object) -> str:
    return QCoreApplication.translate("Keyboard", str(words))
