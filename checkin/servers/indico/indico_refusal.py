"""Why an Indico does not answer what was asked: what it says misleads, so it is explained."""

from http import HTTPStatus
from typing import Any

from checkin.core.errors import AccessDenied, TargetUnreachable
from checkin.servers.http_answer import Answer
from checkin.servers.push_says import in_words

_SCOPE = "insufficient_scope"
_RIGHT = "manage this event"


def told_in(answer: Answer) -> Any:  # noqa: ANN401 - JSON, of which each reader takes what it knows
    """Give what an Indico answers. Raises what tells people why it is not what was asked for."""
    if answer.status != HTTPStatus.OK:
        raise refusal(answer)
    return answer.json()


def refusal(answer: Answer) -> TargetUnreachable:
    """Put into words why an answer is none."""
    server = answer.server
    if answer.status == HTTPStatus.UNAUTHORIZED:
        return AccessDenied(
            f"{server} does not know this token: it is not copied whole, or was revoked. "
            "Nothing is lost: what is unsent is kept. Connect the event again, by signing in, "
            "or with another token."
        )
    if answer.status == HTTPStatus.FORBIDDEN:
        return AccessDenied(" ".join(denial_in(answer)))
    if answer.status == HTTPStatus.NOT_FOUND:
        return TargetUnreachable(
            f"{server} has no event of this number, or not any more. Check the number in the "
            "address: “/event/123”."
        )
    if answer.status in {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE}:
        return answer.left_alone()
    if answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return answer.in_trouble()
    said = "" if answer.is_web_page() else in_words(message_in(answer), answer.status)
    return answer.unreachable(
        f"{server} does not take what Checkin asks: {said or answer.status}. Update Checkin, or "
        "tell whoever runs the server."
    )


def message_in(answer: Answer) -> object:
    """Find the message of a refusal, without the number under which the server keeps it."""
    told = answer.json()
    error = told.get("error") if isinstance(told, dict) else None
    return error.get("message") if isinstance(error, dict) else told


def denial_in(answer: Answer) -> tuple[str, str]:
    """Say why an Indico does not let somebody do something, and what can be done about it."""
    server = answer.server
    if answer.is_web_page():
        return (
            f"{server} refuses with a web page, which is not Indico's own answer.",
            "Something between here and there keeps Checkin out: ask whoever runs the server.",
        )
    said = in_words(message_in(answer))
    if _SCOPE in said:
        return (
            f"This token of {server} is not for check-in.",
            (
                "Make one with the scope “Event registrants” there. If the server has another "
                "name by now, connect the event by that one."
            ),
        )
    if _RIGHT in said:
        return (
            f"{server} does not let the token's owner check in at this event.",
            (
                "Give them the right “Registration (check-in only)” there, at the event, under "
                "“Protection”."
            ),
        )
    return (
        f"No token reached {server}: something on the way takes it out, as some proxies do.",
        "Ask whoever runs the server to let the header “Authorization” pass.",
    )
