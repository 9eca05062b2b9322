"""One sentence of help with a verdict: what staff do next, in calm words."""

from datetime import timedelta
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from checkin.core.decision import Decision, Reason
from checkin.core.event import CheckInList, Reentry
from checkin.core.journal import INWARDS
from checkin.core.scan import Direction, Verdict
from checkin.core.ticket import ENDED
from checkin.ui.desk.reason_words import reason_sentence
from checkin.ui.desk.scene import Scene
from checkin.ui.desk.sensible import is_final
from checkin.ui.words import brief_moment, clock_time

_A_DAY = timedelta(days=1)
_WORTH_COUNTING = 90  # minutes

# Any: Qt types the marker as object.
_HELP: dict[Verdict, Any] = {
    Verdict.ALREADY_ADMITTED: QT_TRANSLATE_NOOP(
        "Help", "Not the same person? Keep the ticket and call the supervisor."
    ),
    Verdict.UNPAID: QT_TRANSLATE_NOOP(
        "Help", "Paid meanwhile? A supervisor can let the person in, with the reason."
    ),
    Verdict.UNAPPROVED: QT_TRANSLATE_NOOP(
        "Help", "An organiser can decide it here and now: let the person in, with the reason."
    ),
    Verdict.VIRTUAL_ONLY: QT_TRANSLATE_NOOP(
        "Help", "Is there a free seat? Switching checks the person in, and the journal keeps it."
    ),
    Verdict.ANSWERS_REQUIRED: QT_TRANSLATE_NOOP(
        "Help", "Ask, and keep the answer: the person is then let in by itself."
    ),
    Verdict.NOT_EXCHANGED: QT_TRANSLATE_NOOP(
        "Help", "Exchanged just now? Scan the wristband or card, or synchronise."
    ),
    Verdict.ALREADY_EXCHANGED: QT_TRANSLATE_NOOP(
        "Help", "Lost or forgotten? A supervisor can let the person in, with the reason."
    ),
    Verdict.AMBIGUOUS: QT_TRANSLATE_NOOP("Help", "Ask for the name, and choose."),
    Verdict.UNKNOWN_CODE: QT_TRANSLATE_NOOP(
        "Help", "Ask for the name and type it: the person may be listed with another code."
    ),
    Verdict.WRONG_LIST: QT_TRANSLATE_NOOP("Help", "Show the person the way to the right door."),
    Verdict.CANCELED: QT_TRANSLATE_NOOP(
        "Help", "Canceled by mistake? A supervisor can let the person in, with the reason."
    ),
    Verdict.BLOCKED: QT_TRANSLATE_NOOP(
        "Help", "Do not discuss it at the door: a supervisor takes over."
    ),
    Verdict.REVOKED: QT_TRANSLATE_NOOP("Help", "The newest ticket is in the newest message."),
    Verdict.TOO_EARLY: QT_TRANSLATE_NOOP("Help", "Say when to come back."),
    Verdict.TOO_LATE: QT_TRANSLATE_NOOP("Help", "A supervisor can let the person in all the same."),
    Verdict.FULL: QT_TRANSLATE_NOOP(
        "Help", "Check out whoever leaves. Whoever waits is named beside, first come first."
    ),
    Verdict.RULES: QT_TRANSLATE_NOOP("Help", "A supervisor can let the person in all the same."),
    Verdict.MALFORMED_CODE: QT_TRANSLATE_NOOP(
        "Help", "Hold the code flat and a little further away, or type the name."
    ),
}

_BACK: dict[Reentry, Any] = {
    Reentry.AFTER_EXIT: QT_TRANSLATE_NOOP(
        "Help", "May come back: this list lets people in again after an exit."
    ),
    Reentry.ALWAYS: QT_TRANSLATE_NOOP("Help", "May come back: this list lets people in again."),
    Reentry.DAILY: QT_TRANSLATE_NOOP("Help", "May come back tomorrow: once a day is allowed here."),
    Reentry.NEVER: QT_TRANSLATE_NOOP("Help", "Coming back is not allowed here."),
}
# At a list of a server that takes nobody whom it has canceled.
_CANCELED_THERE: Any = QT_TRANSLATE_NOOP(
    "Help", "Canceled by mistake? The registration desk can register the person anew."
)
_GUEST: Any = QT_TRANSLATE_NOOP(
    "Help",
    "Their server is asked about them now, if it can be reached. Scan again in a moment; if that "
    "does not help, send the guest to the registration desk.",
)
_NOT_BACK: Any = QT_TRANSLATE_NOOP(
    "Help", "May not come back: this ticket lets nobody in any more."
)
_WAS_NOT_INSIDE = frozenset({Reason.NOT_SEEN_IN, Reason.LEFT_ALREADY})
# What helps whoever wants to come in is no help to who leaves.
_ABOUT_LETTING_IN = frozenset(
    {
        Verdict.UNPAID, Verdict.UNAPPROVED, Verdict.VIRTUAL_ONLY, Verdict.CANCELED,
        Verdict.TOO_LATE, Verdict.RULES, Verdict.ALREADY_EXCHANGED,
    }
)  # fmt: skip
_TAKE_UNPAID: Any = QT_TRANSLATE_NOOP(
    "Help", "Whoever checks in anyway needs no reason; the journal says that it was unpaid."
)
_STAYS_COUNTED: Any = QT_TRANSLATE_NOOP(
    "Help",
    "Let the person go: the server does not take that they leave, so they count as inside still.",
)
_ON_THE_WAY_OUT: Any = QT_TRANSLATE_NOOP(
    "Help", "Nobody was in on this ticket: let the person go, nothing is counted."
)


def advice(decision: Decision, scene: Scene) -> str:
    """Say what helps now; empty where nothing has to be said."""
    here = scene.list_of(decision)
    if decision.verdict is Verdict.CHECKED_OUT and here is not None:
        return f"{_unseen(decision, scene)} {_back(decision, here)}".strip()
    if decision.explanation.reason is Reason.OVERRIDDEN:
        return reason_sentence(decision.explanation, decision.scan.at, scene.zone)
    if decision.explanation.reason is Reason.UNKNOWN_GUEST:
        return QCoreApplication.translate("Help", _GUEST)
    if decision.may_ignore_unpaid:
        return QCoreApplication.translate("Help", _TAKE_UNPAID)
    if decision.scan.direction is Direction.EXIT and decision.verdict in _ABOUT_LETTING_IN:
        is_in = decision.earlier is not None and decision.earlier.kind in INWARDS
        return QCoreApplication.translate("Help", _STAYS_COUNTED if is_in else _ON_THE_WAY_OUT)
    words = _CANCELED_THERE if is_final(decision, scene) else _HELP.get(decision.verdict)
    if _has_no_door(decision, scene):
        words = _HELP[Verdict.RULES]
    return QCoreApplication.translate("Help", words) if words else ""


def _back(decision: Decision, here: CheckInList) -> str:
    """Say whether whoever leaves may come back; nothing where the list has closed anyway."""
    if decision.ticket is not None and decision.ticket.status in ENDED:
        return QCoreApplication.translate("Help", _NOT_BACK)
    is_open = here.is_open(decision.scan.at)
    return QCoreApplication.translate("Help", _BACK[here.reentry]) if is_open else ""


def _has_no_door(decision: Decision, scene: Scene) -> bool:
    """Whether somebody wants in at a list, and is registered for none."""
    is_entry = decision.scan.direction is Direction.ENTRY
    is_elsewhere = decision.verdict is Verdict.WRONG_LIST
    return is_entry and is_elsewhere and not scene.admitting(decision.ticket)


def beside(decision: Decision, scene: Scene) -> str:
    """Say the one thing worth knowing of a calm verdict, in a few words."""
    earlier, now = decision.earlier, decision.scan.at
    if decision.explanation.reason is Reason.GOODBYE and earlier is not None:
        told = QCoreApplication.translate("Beside", "In since {time}")
        return told.format(time=brief_moment(earlier.at, now, scene.zone))
    if decision.explanation.reason is Reason.WELCOME_UNPAID:
        return QCoreApplication.translate("Beside", "Not paid yet")
    if decision.explanation.reason is Reason.WELCOME:
        here = scene.list_of(decision)
        if here is not None and here.opens and here.closes and here.closes - here.opens < _A_DAY:
            return QCoreApplication.translate("Beside", "First time today")
        return QCoreApplication.translate("Beside", "First time here")
    if decision.explanation.reason is Reason.WELCOME_BACK and earlier is not None:
        first = earlier.at.astimezone(scene.zone).date()
        if first == now.astimezone(scene.zone).date():
            told = QCoreApplication.translate("Beside", "Back again, last in {time}")
            return told.format(time=clock_time(earlier.at, scene.zone))
        return QCoreApplication.translate("Beside", "Here before")
    return ""


def explained(decision: Decision, scene: Scene) -> str:
    """Say why a verdict was given, and how long ago what explains it was."""
    told = reason_sentence(decision.explanation, decision.scan.at, scene.zone)
    if decision.explanation.reason is not Reason.ADMITTED_EARLIER or decision.earlier is None:
        return told
    minutes = int((decision.scan.at - decision.earlier.at).total_seconds() // 60)
    if not 1 <= minutes <= _WORTH_COUNTING:
        return told
    return f"{told} {_Ago().words(minutes)}"


class _Ago(QObject):
    """Asks for a plural: those are collected where an object asks, not from a function."""

    def words(self, minutes: int) -> str:
        return self.tr("%n minutes ago.", "", minutes)


def _unseen(decision: Decision, scene: Scene) -> str:
    if decision.explanation.reason in _WAS_NOT_INSIDE:
        return reason_sentence(decision.explanation, decision.scan.at, scene.zone)
    return ""
