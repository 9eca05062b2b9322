"""What a desk says of a scan, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import StrEnum

from checkin.core.event import CheckInList
from checkin.core.journal import JournalEntry
from checkin.core.moments import spoken
from checkin.core.question import Question
from checkin.core.scan import Scan, Verdict
from checkin.core.ticket import Ticket


class Reason(StrEnum):
    """Why a verdict was given: a sentence whose placeholders are an `Explanation`'s facts.

    The values are English and double as the keys of translations.
    """

    WELCOME = "Welcome."
    WELCOME_UNPAID = "Welcome. The order is not paid yet; the desk checked in anyway."
    WELCOME_BACK = "Welcome back. First admitted {earlier}."
    OVERRIDDEN = "Let in with reason: {reason}"
    GOODBYE = "Checked out."
    NOT_SEEN_IN = "Checked out. No entry was recorded before."
    LEFT_ALREADY = "Checked out already {earlier}."
    ADMITTED_EARLIER = "Admitted {earlier} at {desk}."
    ADMITTED_TODAY = "Admitted {earlier} at {desk}. Once a day is allowed here; next from tomorrow."
    ADMITTED_ONCE = "Admitted {earlier} at {desk}. Coming back is not allowed here."
    UNKNOWN = "No ticket has this code. Search by name, or check that the ticket is for this event."
    UNKNOWN_OTHER = "This ticket belongs to another event or server: {origin}."
    UNKNOWN_HERE = (
        "Not a ticket of this event: it is of another one at {origin}, or of somebody who signed "
        "up since the last download. Synchronise."
    )
    UNKNOWN_FORM = (
        "Not known here: it is of another event at {origin}, of a form there that is not "
        "connected, or of somebody who signed up since the last download. Synchronise; if that "
        "does not help, have the form connected."
    )
    UNKNOWN_EVENT = "This ticket is for another event at {origin}: number {number} there."
    UNKNOWN_PLUGIN = (
        "This is a code of “{plugin}”, a plugin of Indico, and only Indico can tell whose it is. "
        "Search by name."
    )
    UNKNOWN_GUEST = (
        "A guest of {host}: their details are still to come, or they are not registered any more. "
        "Synchronise, then scan again."
    )
    NOT_REGISTERED = "Not registered for {list}."
    REGISTERED_ELSEWHERE = "Not registered for {list}. That list is open now: {others}."
    REGISTERED_AT_SEVERAL = "Not registered for {list}. Those lists are open now: {others}."
    REGISTERED_LATER = "Not registered for {list}. Registered for {others}."
    CANCELED = "This ticket was canceled. Send the person to the registration desk."
    GONE = (
        "This ticket was canceled: its holder is not in the newest list any more. "
        "Send the person to the registration desk."
    )
    LAPSED = "The order was not paid in time and has lapsed. Send the person to registration."
    WITHDRAWN = "This ticket was canceled, and its code with it. Send the person to registration."
    UNPAID = "This ticket is not paid. Send the person to the registration desk."
    UNPAID_ASK = "This order is not paid yet. The list leaves it to you."
    UNAPPROVED = "This registration is not approved yet. Send the person to the registration desk."
    BLOCKED = "This ticket is blocked. Call a supervisor."
    REVOKED = "This ticket was replaced or withdrawn. Ask for the newest one."
    VALID_FROM = "Valid from {moment}."
    VALID_UNTIL = "Valid until {moment}."
    OPENS = "{list} opens {moment}."
    CLOSED = "{list} closed {moment}."
    OPENS_ELSEWHERE = "{list} opens {moment}. That list is open now: {others}."
    CLOSED_ELSEWHERE = "{list} closed {moment}. That list is open now: {others}."
    OPENS_AT_SEVERAL = "{list} opens {moment}. Those lists are open now: {others}."
    CLOSED_AT_SEVERAL = "{list} closed {moment}. Those lists are open now: {others}."
    FULL = "{list} is full: {inside} of {capacity} are inside. Somebody has to leave first."
    VIRTUAL_ONLY = "Registered for virtual attendance only. A supervisor may switch it to on site."
    ON_SITE_ONLY = "{list} is for virtual attendance; this person is registered on site."
    ANSWERS_REQUIRED = "A question has to be answered first."
    SEVERAL_ANSWERS_REQUIRED = "{count} questions have to be answered first."
    RULES = "The rules of {list} do not allow it now."
    RULES_BECAUSE = "The rules of {list} do not allow it now: {because}."
    NOT_EXCHANGED = (
        "This ticket has to be exchanged for a wristband or card first. "
        "Send the person to where these are handed out."
    )
    ALREADY_EXCHANGED = "This ticket was exchanged for a wristband or card. Scan that instead."
    OTHER_DATE = "This ticket is for another date than {list}."
    OTHER_DATE_LIST = "This ticket is for another date than {list}. Its list is {others}."
    OTHER_DATE_LISTS = "This ticket is for another date than {list}. Its lists are {others}."
    OTHER_SERVER = "{list} is not for this ticket: it belongs to another event, {origin}."
    UNKNOWN_PRODUCT = "This ticket is genuine, but what it is for is not downloaded. Synchronise."
    NOT_GENUINE = "Not genuine, or of another event: the signature in this code is not ours."
    WELCOME_UNSEEN = "Welcome. The ticket is genuine; its holder's name is not downloaded yet."
    AMBIGUOUS = "Several tickets have this code. Search by name and pick the person."
    AMBIGUOUS_ADDED = "Several tickets of this person are for {list}. Search by name; pick one."
    MALFORMED = "This is not a ticket's code: {trouble}."


_MOST_NAMED = 3
# The sentences that name lists, where they name several.
_OF_SEVERAL = {
    Reason.REGISTERED_ELSEWHERE: Reason.REGISTERED_AT_SEVERAL,
    Reason.OPENS_ELSEWHERE: Reason.OPENS_AT_SEVERAL,
    Reason.CLOSED_ELSEWHERE: Reason.CLOSED_AT_SEVERAL,
    Reason.OTHER_DATE_LIST: Reason.OTHER_DATE_LISTS,
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """A reason with the facts that fill its sentence: text, numbers as text, or moments."""

    reason: Reason
    facts: tuple[tuple[str, str | datetime], ...] = ()


def explain(reason: Reason, **facts: str | datetime) -> Explanation:
    """Fill a reason with its facts."""
    return Explanation(reason, tuple(facts.items()))


def naming(reason: Reason, others: Sequence[CheckInList], **facts: str | datetime) -> Explanation:
    """Fill a reason that says of one list what would work with these lists, however many.

    The first few are named, and the rest counted: nobody reads thirty names at a door.
    """
    if len(others) > 1:
        reason = _OF_SEVERAL.get(reason, reason)
    told = ", ".join(other.name for other in others[:_MOST_NAMED])
    if (more := len(others) - _MOST_NAMED) > 0:
        told += f" (+{more})"
    return explain(reason, **facts, others=told)


def sentence(explanation: Explanation, now: datetime, zone: tzinfo) -> str:
    """Say in English why a verdict was given, moments as seen from `now` in the event's zone."""
    facts = {
        name: spoken(fact, now, zone, exactly=name == "moment")
        if isinstance(fact, datetime)
        else fact
        for name, fact in explanation.facts
    }
    return explanation.reason.value.format(**facts)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a desk says of a scan, and what it rests on.

    `earlier` is the passage that explains an `already_admitted`; `entry_id` the
    journal line that holds this decision, empty only before it is written. `questions` are
    those to be answered before this ticket's holder may pass. Where the server knows more,
    `asks_about` is the ticket about whose holder it should be asked.
    """

    scan: Scan
    verdict: Verdict
    explanation: Explanation
    ticket: Ticket | None = None
    earlier: JournalEntry | None = None
    entry_id: str = ""
    questions: tuple[Question, ...] = ()
    asks_about: str = ""

    @property
    def admitted(self) -> bool:
        """Whether somebody was let in by this scan."""
        return self.verdict is Verdict.ADMITTED

    @property
    def may_ignore_unpaid(self) -> bool:
        """Whether whoever stands at the desk may take the order all the same, unpaid."""
        return self.explanation.reason is Reason.UNPAID_ASK
