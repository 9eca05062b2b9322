"""How days and times of day are written: in the window's language, in the order of the system.

The one place for it: whether clocks go to 12 or to 24, and whether the day or the month comes
first, is the system's habit, whichever language the window speaks.
"""

from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QDate, QLocale, QTime


class Habit(NamedTuple):
    """What people here are used to."""

    has_halves: bool  # of the day: 5:05 PM
    is_month_first: bool


class DayForm(Enum):
    """How a day is written: with the day first, and with the month first."""

    LONG = ("dddd d MMMM", "dddd, MMMM d")
    SHORT = ("ddd d MMM", "ddd, MMM d")
    BRIEF = ("d MMM", "MMM d")
    OF_A_YEAR = ("d MMM yyyy", "MMM d, yyyy")
    WHOLE = ("d MMMM yyyy", "MMMM d, yyyy")
    # Where it is typed: no name of a month has to be spelt as Qt does, and the month is known
    # before the day, of which Qt drops what the month that stood there lacks.
    TYPED = ("yyyy-MM-dd", "yyyy-MM-dd")


def habit_of(system: QLocale) -> Habit:
    """Read the habits of a system."""
    clock = system.timeFormat(QLocale.FormatType.ShortFormat)
    day = system.dateFormat(QLocale.FormatType.LongFormat).replace("dddd", "")
    is_month_first = "M" in day and "d" in day and day.index("M") < day.index("d")
    return Habit("a" in clock.casefold(), is_month_first)


def day_form(form: DayForm, habit: Habit | None = None) -> str:
    """Give a form as Qt has it."""
    return form.value[(habit or _here()).is_month_first]


def clock_form(*, seconds: bool = False, habit: Habit | None = None) -> str:
    """Give the form of a time of day as Qt has it."""
    told = "mm:ss" if seconds else "mm"
    return f"h:{told} Ap" if (habit or _here()).has_halves else f"HH:{told}"


def clock_has_halves() -> bool:
    """Whether a time of day also says in which half of the day it is, and needs the room."""
    return _here().has_halves


def clock_words(local: datetime, *, seconds: bool = False, habit: Habit | None = None) -> str:
    """Say the time of day of a moment, as it is on the wall there: "08:41" or "8:41 AM"."""
    time = QTime(local.hour, local.minute, local.second)
    return QLocale().toString(time, clock_form(seconds=seconds, habit=habit))


def date_words(day: date, form: DayForm, habit: Habit | None = None) -> str:
    """Say a day: "Thursday 14 May" or "Thursday, May 14"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), day_form(form, habit))


@cache
def _here() -> Habit:
    return habit_of(QLocale.system())
