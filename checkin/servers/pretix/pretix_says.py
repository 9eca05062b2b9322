"""What pretix says to what it is sent, in words."""

from checkin.core.servers.outbox import DeliveryState
from checkin.servers.http_answer import Answer
from checkin.servers.push_says import Said, ServerWords, denial, in_words

NOT_TAKEN = "pretix does not take this: {said}"
LOOK_THERE = "Look at the order in pretix. If it is right there, dismiss this line."


def _denial_in(answer: Answer) -> tuple[str, str]:
    return (
        f"pretix does not let this device do that: {in_words(answer.json())}",
        (
            "Give the device another security profile in pretix, or its team the right to check "
            "people in, then sync by hand."
        ),
    )


PRETIX = ServerWords(
    "pretix",
    denial(
        "pretix does not take this device any more.",
        "Connect the event to pretix again. Until then nothing is lost.",
    ),
    _denial_in,
)

_REASONS = {
    "invalid": "it does not know the ticket",
    "canceled": "the order was canceled",
    "unpaid": "the order is not paid",
    "product": "the ticket is not for this list",
    "rules": "the rules of the list do not allow it",
    "revoked": "the code was replaced",
    "incomplete": "questions have to be answered first",
    "already_redeemed": "the ticket was used before",
    "ambiguous": "the code stands for several tickets",
    "blocked": "the ticket is blocked",
    "unapproved": "the order is not approved",
    "invalid_time": "the ticket is not valid at this time",
    "exchange": "the ticket has to be exchanged for a wristband or card first",
    "already_exchanged": "the ticket was exchanged for another medium",
}


def refused(reason: str, advice: str = LOOK_THERE) -> Said:
    """Say that pretix does not want a line, now or ever."""
    return Said(DeliveryState.REFUSED, reason, advice)


def refusal(answer: Answer) -> Said:
    """Put into words why pretix does not take a line."""
    told = answer.json()
    reason = told.get("reason") or told.get("status") if isinstance(told, dict) else None
    said = _REASONS.get(reason, "") if isinstance(reason, str) else ""
    return refused(NOT_TAKEN.format(said=f"{said or in_words(told, answer.status)}."))
