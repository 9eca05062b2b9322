"""Why a verdict was given, in the language of the window."""

from __future__ import annotations

from datetime import datetime, tzinfo
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from checkin.core.decision import Explanation, Reason
from checkin.ui.troubles.trouble_words import said_anew
from checkin.ui.words import moment_words

# Any: Qt types the marker as object.
# The sentences of the core, here once more for the translators; a test keeps the two alike.
_REASONS: dict[Reason, Any] = {
    Reason.WELCOME: QT_TRANSLATE_NOOP("Reason", "Welcome."),
    Reason.WELCOME_UNPAID: QT_TRANSLATE_NOOP(
        "Reason", "Welcome. The order is not paid yet; the desk checked in anyway."
    ),
    Reason.WELCOME_BACK: QT_TRANSLATE_NOOP("Reason", "Welcome back. First admitted {earlier}."),
    Reason.OVERRIDDEN: QT_TRANSLATE_NOOP("Reason", "Let in with reason: {reason}"),
    Reason.GOODBYE: QT_TRANSLATE_NOOP("Reason", "Checked out."),
    Reason.NOT_SEEN_IN: QT_TRANSLATE_NOOP("Reason", "Checked out. No entry was recorded before."),
    Reason.LEFT_ALREADY: QT_TRANSLATE_NOOP("Reason", "Checked out already {earlier}."),
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
    Reason.UNKNOWN_HERE: QT_TRANSLATE_NOOP(
        "Reason",
        "Not a ticket of this event: it is of another one at {origin}, or of somebody who signed "
        "up since the last download. Synchronise.",
    ),
    Reason.UNKNOWN_FORM: QT_TRANSLATE_NOOP(
        "Reason",
        "Not known here: it is of another event at {origin}, of a form there that is not "
        "connected, or of somebody who signed up since the last download. Synchronise; if that "
        "does not help, have the form connected.",
    ),
    Reason.UNKNOWN_EVENT: QT_TRANSLATE_NOOP(
        "Reason", "This ticket is for another event at {origin}: number {number} there."
    ),
    Reason.UNKNOWN_PLUGIN: QT_TRANSLATE_NOOP(
        "Reason",
        "This is a code of “{plugin}”, a plugin of Indico, and only Indico can tell whose it is. "
        "Search by name.",
    ),
    Reason.UNKNOWN_GUEST: QT_TRANSLATE_NOOP(
        "Reason",
        "A guest of {host}: their details are still to come, or they are not registered any more. "
        "Synchronise, then scan again.",
    ),
    Reason.NOT_REGISTERED: QT_TRANSLATE_NOOP("Reason", "Not registered for {list}."),
    Reason.REGISTERED_ELSEWHERE: QT_TRANSLATE_NOOP(
        "Reason", "Not registered for {list}. That list is open now: {others}."
    ),
    Reason.REGISTERED_AT_SEVERAL: QT_TRANSLATE_NOOP(
        "Reason", "Not registered for {list}. Those lists are open now: {others}."
    ),
    Reason.REGISTERED_LATER: QT_TRANSLATE_NOOP(
        "Reason", "Not registered for {list}. Registered for {others}."
    ),
    Reason.CANCELED: QT_TRANSLATE_NOOP(
        "Reason", "This ticket was canceled. Send the person to the registration desk."
    ),
    Reason.GONE: QT_TRANSLATE_NOOP(
        "Reason",
        "This ticket was canceled: its holder is not in the newest list any more. "
        "Send the person to the registration desk.",
    ),
    Reason.LAPSED: QT_TRANSLATE_NOOP(
        "Reason",
        "The order was not paid in time and has lapsed. Send the person to registration.",
    ),
    Reason.WITHDRAWN: QT_TRANSLATE_NOOP(
        "Reason",
        "This ticket was canceled, and its code with it. Send the person to registration.",
    ),
    Reason.UNPAID: QT_TRANSLATE_NOOP(
        "Reason", "This ticket is not paid. Send the person to the registration desk."
    ),
    Reason.UNPAID_ASK: QT_TRANSLATE_NOOP(
        "Reason", "This order is not paid yet. The list leaves it to you."
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
    Reason.OPENS_AT_SEVERAL: QT_TRANSLATE_NOOP(
        "Reason", "{list} opens {moment}. Those lists are open now: {others}."
    ),
    Reason.CLOSED_AT_SEVERAL: QT_TRANSLATE_NOOP(
        "Reason", "{list} closed {moment}. Those lists are open now: {others}."
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
    Reason.RULES_BECAUSE: QT_TRANSLATE_NOOP(
        "Reason", "The rules of {list} do not allow it now: {because}."
    ),
    Reason.NOT_EXCHANGED: QT_TRANSLATE_NOOP(
        "Reason",
        "This ticket has to be exchanged for a wristband or card first. "
        "Send the person to where these are handed out.",
    ),
    Reason.ALREADY_EXCHANGED: QT_TRANSLATE_NOOP(
        "Reason", "This ticket was exchanged for a wristband or card. Scan that instead."
    ),
    Reason.OTHER_DATE: QT_TRANSLATE_NOOP("Reason", "This ticket is for another date than {list}."),
    Reason.OTHER_DATE_LIST: QT_TRANSLATE_NOOP(
        "Reason", "This ticket is for another date than {list}. Its list is {others}."
    ),
    Reason.OTHER_DATE_LISTS: QT_TRANSLATE_NOOP(
        "Reason", "This ticket is for another date than {list}. Its lists are {others}."
    ),
    Reason.OTHER_SERVER: QT_TRANSLATE_NOOP(
        "Reason", "{list} is not for this ticket: it belongs to another event, {origin}."
    ),
    Reason.UNKNOWN_PRODUCT: QT_TRANSLATE_NOOP(
        "Reason", "This ticket is genuine, but what it is for is not downloaded. Synchronise."
    ),
    Reason.NOT_GENUINE: QT_TRANSLATE_NOOP(
        "Reason", "Not genuine, or of another event: the signature in this code is not ours."
    ),
    Reason.WELCOME_UNSEEN: QT_TRANSLATE_NOOP(
        "Reason", "Welcome. The ticket is genuine; its holder's name is not downloaded yet."
    ),
    Reason.AMBIGUOUS: QT_TRANSLATE_NOOP(
        "Reason", "Several tickets have this code. Search by name and pick the person."
    ),
    Reason.AMBIGUOUS_ADDED: QT_TRANSLATE_NOOP(
        "Reason", "Several tickets of this person are for {list}. Search by name; pick one."
    ),
    Reason.MALFORMED: QT_TRANSLATE_NOOP("Reason", "This is not a ticket's code: {trouble}."),
}

_SENTENCES = frozenset({"trouble", "because"})


def reason_sentence(explanation: Explanation, now: datetime, zone: tzinfo) -> str:
    """Say why a verdict was given, moments as seen from `now` in the event's zone."""
    facts = {name: _fact_words(name, fact, now, zone) for name, fact in explanation.facts}
    sentence: str = QCoreApplication.translate("Reason", _REASONS[explanation.reason])
    return sentence.format_map(facts)


def _fact_words(name: str, fact: str | datetime, now: datetime, zone: tzinfo) -> str:
    if isinstance(fact, datetime):
        return moment_words(fact, now, zone)
    # What is wrong with a code, or what rules want, is said by who reads them; all else is a name.
    return said_anew(fact) if name in _SENTENCES else fact
