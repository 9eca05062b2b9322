"""Says to whoever listens to a screen reader what others see appear."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, told: str, *, at_once: bool = False) -> None:
    """Have something said that a widget shows now: once all else is said, or `at_once`."""
    announcement = QAccessibleAnnouncementEvent(widget, told)
    politeness = QAccessible.AnnouncementPoliteness
    announcement.setPoliteness(politeness.Assertive if at_once else politeness.Polite)
    QAccessible.updateAccessibility(announcement)
