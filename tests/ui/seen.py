"""What somebody in front of a part of the window reads there, and what they can use."""

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from checkin.ui.desk.verdict_parts import Part
from checkin.ui.parts.elided_label import ElidedLabel
from checkin.ui.parts.paragraph import Paragraph


def read(part):
    """Give every text that is visible in a part of the window; of an icon, what it stands for."""
    visible = (each for each in part.findChildren(QWidget) if each.isVisible())
    return [text for each in visible if (text := _text(each))]


def reads(part, words):
    """Whether some text that is visible in a part of the window has these words in it."""
    return any(words in each for each in read(part))


def called(part, name):
    """Give the one visible widget in a part of the window that has this accessible name."""
    every = part.findChildren(QWidget)
    (found,) = [each for each in every if each.isVisible() and each.accessibleName() == name]
    return found


def _text(widget):
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text() or widget.accessibleName()
    return widget.accessibleName() if isinstance(widget, ElidedLabel | Paragraph | Part) else ""
