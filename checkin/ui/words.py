"""The words of verdicts and moments, in the language of the window."""

from __future__ import annotations

from datetime import datetime, tzinfo
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from checkin.core.scan import Verdict

_DAYS_OF_A_WEEK = 7

FAMILIES: dict[Verdict, str] = {
    Verdict.ADMITTED: "admitted",
    Verdict.CHECKED_OUT: "info",
    Verdict.ALREADY_ADMITTED: "attention",
    Verdict.UNPAID: "attention",
    Verdict.UNAPPROVED: "attention",
    Verdict.VIRTUAL_ONLY: "attention",
    Verdict.ANSWERS_REQUIRED: "attention",
    Verdict.NOT_EXCHANGED: "attention",
    Verdict.ALREADY_EXCHANGED: "attention",
    Verdict.AMBIGUOUS: "attention",
    Verdict.UNKNOWN_CODE: "refused",
    Verdict.WRONG_LIST: "refused",
    Verdict.CANCELED: "refused",
    Verdict.BLOCKED: "refused",
    Verdict.REVOKED: "refused",
    Verdict.TOO_EARLY: "refused",
    Verdict.TOO_LATE: "refused",
    Verdict.FULL: "refused",
    Verdict.RULES: "refused",
    Verdict.MALFORMED_CODE: "info",
}
LOUD = frozenset({"attention", "refused"})

# Any: Qt types the marker as object.
_HEADLINES: dict[Verdict, Any] = {
    Verdict.ADMITTED: QT_TRANSLATE_NOOP("Verdict", "Admitted"),
    Verdict.CHECKED_OUT: QT_TRANSLATE_NOOP("Verdict", "Checked out"),
    Verdict.ALREADY_ADMITTED: QT_TRANSLATE_NOOP("Verdict", "Already in"),
    Verdict.UNPAID: QT_TRANSLATE_NOOP("Verdict", "Unpaid"),
    Verdict.UNAPPROVED: QT_TRANSLATE_NOOP("Verdict", "Not approved"),
    Verdict.VIRTUAL_ONLY: QT_TRANSLATE_NOOP("Verdict", "Virtual only"),
    Verdict.ANSWERS_REQUIRED: QT_TRANSLATE_NOOP("Verdict", "Ask first"),
    Verdict.NOT_EXCHANGED: QT_TRANSLATE_NOOP("Verdict", "Exchange first"),
    Verdict.ALREADY_EXCHANGED: QT_TRANSLATE_NOOP("Verdict", "Exchanged"),
    Verdict.AMBIGUOUS: QT_TRANSLATE_NOOP("Verdict", "Which ticket?"),
    Verdict.UNKNOWN_CODE: QT_TRANSLATE_NOOP("Verdict", "Unknown code"),
    Verdict.WRONG_LIST: QT_TRANSLATE_NOOP("Verdict", "Wrong list"),
    Verdict.CANCELED: QT_TRANSLATE_NOOP("Verdict", "Canceled"),
    Verdict.BLOCKED: QT_TRANSLATE_NOOP("Verdict", "Blocked"),
    Verdict.REVOKED: QT_TRANSLATE_NOOP("Verdict", "Revoked"),
    Verdict.TOO_EARLY: QT_TRANSLATE_NOOP("Verdict", "Too early"),
    Verdict.TOO_LATE: QT_TRANSLATE_NOOP("Verdict", "Too late"),
    Verdict.FULL: QT_TRANSLATE_NOOP("Verdict", "Full"),
    Verdict.RULES: QT_TRANSLATE_NOOP("Verdict", "Not allowed"),
    Verdict.MALFORMED_CODE: QT_TRANSLATE_NOOP("Verdict", "Scan again"),
}


def headline(verdict: Verdict) -> str:
    """Say a verdict in one or two words."""
    return QCoreApplication.translate("Verdict", _HEADLINES[verdict])


def clock_time(moment: datetime, zone: tzinfo) -> str:
    """Say the time of day of a moment: "08:41"."""
    from checkin.ui.local_forms import clock_words

    return clock_words(moment.astimezone(zone))


def moment_words(moment: datetime, now: datetime, zone: tzinfo) -> str:
    """Say a moment as seen from `now`: "08:41", "tomorrow, 09:00", "Friday 15 May, 09:00"."""
    from checkin.ui.local_forms import DayForm, clock_words, date_words

    local, today = moment.astimezone(zone), now.astimezone(zone).date()
    clock = clock_words(local)
    days = (local.date() - today).days
    if days == 0:
        return clock
    if days == 1:
        return QCoreApplication.translate("Moment", "tomorrow, {time}").format(time=clock)
    if days == -1:
        return QCoreApplication.translate("Moment", "yesterday, {time}").format(time=clock)
    long_ago = abs(days) > 6 * _DAYS_OF_A_WEEK
    day = date_words(local.date(), DayForm.OF_A_YEAR if long_ago else DayForm.LONG)
    return QCoreApplication.translate("Moment", "{day}, {time}").format(day=day, time=clock)


def brief_moment(moment: datetime, now: datetime, zone: tzinfo) -> str:
    """Say a moment as seen from `now` where there is little room: "08:41", "14 May 08:41"."""
    from checkin.ui.local_forms import DayForm, clock_words, date_words

    local = moment.astimezone(zone)
    is_today = local.date() == now.astimezone(zone).date()
    day = "" if is_today else f"{date_words(local.date(), DayForm.BRIEF)} "
    return day + clock_words(local)


def day_words(moment: datetime, zone: tzinfo) -> str:
    """Say the day of a moment: "Thursday 14 May"."""
    from checkin.ui.local_forms import DayForm, date_words

    return date_words(moment.astimezone(zone).date(), DayForm.LONG)
