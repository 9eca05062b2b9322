"""Why a pretix does not answer what was asked: what it says misleads, so it is explained."""

from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

from checkin.core.code import printable
from checkin.core.errors import AccessDenied, TargetUnreachable
from checkin.servers.http import HttpLine
from checkin.servers.http_answer import Answer, Query, senseless
from checkin.servers.json_reading import Misread, results

_FINE = frozenset({HTTPStatus.OK, HTTPStatus.CREATED})
# pretix says 403 for some of what elsewhere is 401: only its words tell them apart.
_DENIED = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN})
_BUSY = frozenset({HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE})
_MOST_PAGES = 40

# Any: JSON, of which each reader takes what it knows.
Record = dict[str, Any]


def record_in(answer: Answer) -> Record:
    """Give what pretix answers. Raises what tells people why it is not what was asked for."""
    if answer.status not in _FINE:
        raise refusal(answer)
    return answer.record()


def rows(line: HttpLine, path: str, query: Query = ()) -> Iterator[Record]:
    """Give the rows of all pages of something that is small."""
    page = record_in(line.get(path, query))
    for _ in range(_MOST_PAGES):
        try:
            yield from map(dict, results(page))
        except Misread as error:
            raise senseless(line.server) from error
        link = page.get("next")
        if not isinstance(link, str) or not link:
            return
        page = record_in(line.follow(link))


def refusal(answer: Answer) -> TargetUnreachable:
    """Put into words why an answer is none."""
    server = answer.server
    if answer.is_web_page() and answer.status != HTTPStatus.OK:
        return _of_web_page(answer)
    if answer.status in _DENIED:
        return _of_denial(detail_in(answer), server)
    if answer.status in _BUSY:
        return answer.left_alone()
    if answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return answer.in_trouble()
    if answer.status == HTTPStatus.NOT_FOUND:
        return TargetUnreachable(f"{server} does not have what was asked for. Check the address.")
    return TargetUnreachable(
        f"{server} does not take what Checkin asks: {detail_in(answer) or answer.status}. Update "
        "Checkin, or tell whoever runs the server."
    )


def detail_in(answer: Answer) -> str:
    """Find the words of a refusal; empty where there are none."""
    told = answer.json()
    while told and isinstance(told, dict | list):
        told = next(iter(told.values())) if isinstance(told, dict) else told[0]
    return printable(told, 200) if isinstance(told, str) else ""


def _of_web_page(answer: Answer) -> TargetUnreachable:
    if answer.status in _DENIED:
        return AccessDenied(
            f"{answer.server} refuses with a web page, which is not pretix's own answer. "
            "Something between here and there keeps Checkin out: ask whoever runs the server."
        )
    if answer.status == HTTPStatus.NOT_FOUND:
        return TargetUnreachable(
            f"There is no pretix at {answer.server}. Take the address at which you set up your "
            "events; shops may have another one."
        )
    return answer.in_trouble()


def _of_denial(detail: str, server: str) -> AccessDenied:
    said = detail.casefold()
    if "revoked" in said:
        return AccessDenied(
            f"This device was revoked at {server}. Nothing is lost: what is unsent is kept. Add a "
            "device there, and connect the event with its code."
        )
    if "inactive or deleted" in said:
        return AccessDenied(
            f"This token was deleted at {server}. Nothing is lost: what is unsent is kept. Make "
            "another one there, and connect the event with it."
        )
    if "security profile" in said:
        return AccessDenied(
            f"The security profile of this device at {server} does not allow this. Choose “Full "
            "device access” or “pretixSCAN” for it there."
        )
    if "permission" in said:
        return AccessDenied(
            f"{server} does not allow this to this token, or has no such event. Check the event, "
            "and what the token's team may do."
        )
    return AccessDenied(
        f"{server} does not know this token. Copy it once more; if it was replaced meanwhile, "
        "connect the event with the new one."
    )
