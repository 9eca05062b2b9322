"""The words of verdicts, reasons and moments, in the language of the window."""

from datetime import datetime, tzinfo
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from checkin.core.decision import Explanation, Reason
from checkin.core.scan import Verdict
from checkin.core.ticket import AttendanceMode
from checkin.ui.local_forms import DayForm, clock_words, date_words
from checkin.ui.trouble_words import said_anew

_DAYS_OF_A_WEEK = 7

FAMILIES: dict[Verdict, str] = {
    Verdict.ADMITTED: "admitted",
    Verdict.CHECKED_OUT: "info",
    Verdict.ALREADY_ADMITTED: "attention",
    Verdict.UNPAID: "attention",
    Verdict.UNAPPROVED: "attention",
    Verdict.VIRTUAL_ONLY: "attention",
    Verdict.ANSWERS_REQUIRED: "attention",
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

# The sentences of the core, here once more for the translators; a test keeps the two alike.
_REASONS: dict[Reason, Any] = {
    Reason.WELCOME: QT_TRANSLATE_NOOP("Reason", "Welcome."),
    Reason.WELCOME_BACK: QT_TRANSLATE_NOOP("Reason", "Welcome back. First admitted {earlier}."),
    Reason.OVERRIDDEN: QT_TRANSLATE_NOOP("Reason", "Let in by hand: {reason}"),
    Reason.GOODBYE: QT_TRANSLATE_NOOP("Reason", "Checked out."),
    Reason.NOT_SEEN_IN: QT_TRANSLATE_NOOP("Reason", "Checked out. No entry was recorded before."),
    Reason.ADMITTED_EARLIER: QT_TRANSLATE_NOOP("Reason", "Admitted {earlier} at {desk}."),
    Reason.ADMITTED_TODAY: QT_TRANSLATE_NOOP(
        "Reason", "Admitted {earlier} at {desk}. Once a day is allowed here; next from tomorrow."
    ),
    Reason.ADMITTED_ONCE: QT_TRANSLATE_NOOP(
        "Reason", "Admitted {earlier} at {desk}. Coming back is not allowed here."
    ),
    Reason.UNKNOWN: QT_TRANSLATE_NOOP(
        "Reason",
        "No ticket has this code. Search by name, or check that the ticket is for this event.",
    ),
    Reason.UNKNOWN_OTHER: QT_TRANSLATE_NOOP(
        "Reason", "This ticket belongs to another event or server: {origin}."
    ),
    Reason.NOT_REGISTERED: QT_TRANSLATE_NOOP("Reason", "Not registered for {list}."),
    Reason.REGISTERED_ELSEWHERE: QT_TRANSLATE_NOOP(
        "Reason", "Not registered for {list}. That list is open now: {others}."
    ),
    Reason.REGISTERED_LATER: QT_TRANSLATE_NOOP(
        "Reason", "Not registered for {list}. Registered for {others}."
    ),
    Reason.CANCELED: QT_TRANSLATE_NOOP(
        "Reason", "This ticket was canceled. Send the person to the registration desk."
    ),
    Reason.UNPAID: QT_TRANSLATE_NOOP(
        "Reason", "This ticket is not paid. Send the person to the registration desk."
    ),
    Reason.UNAPPROVED: QT_TRANSLATE_NOOP(
        "Reason", "This registration is not approved yet. Send the person to the registration desk."
    ),
    Reason.BLOCKED: QT_TRANSLATE_NOOP("Reason", "This ticket is blocked. Call a supervisor."),
    Reason.REVOKED: QT_TRANSLATE_NOOP(
        "Reason", "This ticket was replaced or withdrawn. Ask for the newest one."
    ),
    Reason.VALID_FROM: QT_TRANSLATE_NOOP("Reason", "Valid from {moment}."),
    Reason.VALID_UNTIL: QT_TRANSLATE_NOOP("Reason", "Valid until {moment}."),
    Reason.OPENS: QT_TRANSLATE_NOOP("Reason", "{list} opens {moment}."),
    Reason.CLOSED: QT_TRANSLATE_NOOP("Reason", "{list} closed {moment}."),
    Reason.OPENS_ELSEWHERE: QT_TRANSLATE_NOOP(
        "Reason", "{list} opens {moment}. That list is open now: {others}."
    ),
    Reason.CLOSED_ELSEWHERE: QT_TRANSLATE_NOOP(
        "Reason", "{list} closed {moment}. That list is open now: {others}."
    ),
    Reason.FULL: QT_TRANSLATE_NOOP(
        "Reason", "{list} is full: {inside} of {capacity} are inside. Somebody has to leave first."
    ),
    Reason.VIRTUAL_ONLY: QT_TRANSLATE_NOOP(
        "Reason", "Registered for virtual attendance only. A supervisor may switch it to on site."
    ),
    Reason.ON_SITE_ONLY: QT_TRANSLATE_NOOP(
        "Reason", "{list} is for virtual attendance; this person is registered on site."
    ),
    Reason.ANSWERS_REQUIRED: QT_TRANSLATE_NOOP("Reason", "A question has to be answered first."),
    Reason.SEVERAL_ANSWERS_REQUIRED: QT_TRANSLATE_NOOP(
        "Reason", "{count} questions have to be answered first."
    ),
    Reason.RULES: QT_TRANSLATE_NOOP("Reason", "The rules of {list} do not allow it now."),
    Reason.AMBIGUOUS: QT_TRANSLATE_NOOP(
        "Reason", "Several tickets have this code. Search by name and pick the person."
    ),
    Reason.MALFORMED: QT_TRANSLATE_NOOP("Reason", "This is not a ticket's code: {trouble}."),
}

_MODES: dict[AttendanceMode, Any] = {
    AttendanceMode.ON_SITE: QT_TRANSLATE_NOOP("Mode", "On site"),
    AttendanceMode.VIRTUAL: QT_TRANSLATE_NOOP("Mode", "Virtual"),
}


def headline(verdict: Verdict) -> str:
    """Say a verdict in one or two words."""
    return QCoreApplication.translate("Verdict", _HEADLINES[verdict])


def mode_word(mode: AttendanceMode) -> str:
    """Say how somebody takes part."""
    return QCoreApplication.translate("Mode", _MODES[mode])


def reason_sentence(explanation: Explanation, now: datetime, zone: tzinfo) -> str:
    """Say why a verdict was given, moments as seen from `now` in the event's zone."""
    facts = {name: _fact_words(name, fact, now, zone) for name, fact in explanation.facts}
    sentence: str = QCoreApplication.translate("Reason", _REASONS[explanation.reason])
    return sentence.format_map(facts)


def _fact_words(name: str, fact: str | datetime, now: datetime, zone: tzinfo) -> str:
    if isinstance(fact, datetime):
        return moment_words(fact, now, zone)
    # What is wrong with a code is said by who reads it; everything else is a name.
    return said_anew(fact) if name == "trouble" else fact


def clock_time(moment: datetime, zone: tzinfo) -> str:
    """Say the time of day of a moment: "08:41"."""
    return clock_words(moment.astimezone(zone))


def moment_words(moment: datetime, now: datetime, zone: tzinfo) -> str:
    """Say a moment as seen from `now`: "08:41", "tomorrow, 09:00", "Friday 15 May, 09:00"."""
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


def day_words(moment: datetime, zone: tzinfo) -> str:
    """Say the day of a moment: "Thursday 14 May"."""
    return date_words(moment.astimezone(zone).date(), DayForm.LONG)
