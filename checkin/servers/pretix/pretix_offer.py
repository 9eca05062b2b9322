"""What a pretix offers to a token: its events, with their lists, and what is not allowed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from http import HTTPStatus
from itertools import islice

from checkin.core.code import printable
from checkin.core.errors import AccessDenied
from checkin.core.event import CheckInList
from checkin.core.servers.offer import Offer, OfferedEvent
from checkin.core.servers.server_names import list_id
from checkin.servers.http import HttpLine
from checkin.servers.http_answer import Answer, senseless
from checkin.servers.json_reading import Misread, name_of
from checkin.servers.pasted import PastedPlace
from checkin.servers.pretix.pretix_account import (
    DEVICE,
    PretixAccount,
    account_at,
    authorization,
    selected_event,
)
from checkin.servers.pretix.pretix_event import date_name, told_apart
from checkin.servers.pretix.pretix_refusal import Record, refusal, rows

KIND = "pretix"
_MOST_EVENTS = 500
_MOST_WITH_LISTS = 20
_A_DAY = 86_400
_SLUG = re.compile(r"[A-Za-z0-9._-]{1,200}")
_DENIED = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN})
# No ticket has it, and nothing is saved where it is asked for to see what would be.
_NOBODY = "checkin-asks-what-it-may-do"


def pretix_offer(line: HttpLine, scheme: str, token: str, place: PastedPlace) -> Offer:
    """Ask what there is for a token that the server takes."""
    account = account_at(line, scheme)
    base = f"/api/v1/organizers/{account.organizer}"
    meant = place.event if place.organizer in {account.organizer, ""} else ""
    found = rows(line, f"{base}/events/", [("ordering", "-date_from")])
    told = list(islice(filter(_is_named, found), _MOST_EVENTS))
    if meant and all(each.get("slug") != meant for each in told):
        told += _one_of_many(line, f"{base}/events/{meant}/", told)
    if meant and all(each.get("slug") != meant for each in told):
        raise AccessDenied(
            f"{line.server} has no event “{meant}” for this token. Check the address, and which "
            "events the device, or the token's team, may reach."
        )
    if not told:
        raise AccessDenied(
            f"{line.server} has no event for this token. Let the device, or the token's team, "
            "reach the event there."
        )
    if not meant and scheme == DEVICE:
        meant = selected_event(line)
    told.sort(key=lambda each: _order(each, meant))
    events = tuple(_events(line, account, told, meant))
    return Offer(
        KIND,
        line.server,
        authorization(scheme, token),
        account.called(),
        events,
        tuple(_lacking(line, base, events[0])),
        account.memory(),
    )


def looked_into(line: HttpLine, offer: Offer, event: OfferedEvent) -> Offer:
    """Ask more of one event that was offered: the offer is then for that one alone."""
    if event.is_unread:
        event = replace(event, lists=_lists(line, event.address), is_unread=False)
    if event.address == offer.events[0].address:
        return replace(offer, events=(event,))
    base = f"/api/v1/organizers/{event.address.rsplit('/', 2)[1]}"
    return replace(offer, events=(event,), cannot=tuple(_lacking(line, base, event)))


def _one_of_many(line: HttpLine, path: str, told: list[Record]) -> list[Record]:
    """Ask for an event that may stand beyond all that are looked through."""
    if len(told) < _MOST_EVENTS:
        return []
    answer = line.get(path)
    return [answer.record()] if answer.status == HTTPStatus.OK else []


def _events(
    line: HttpLine, account: PretixAccount, told: list[Record], meant: str
) -> Iterator[OfferedEvent]:
    for place, each in enumerate(told):
        slug = each["slug"]
        address = f"{line.origin}/{account.organizer}/{slug}"
        yield OfferedEvent(
            address,
            _worded(each.get("name")) or slug,
            printable(str(each.get("date_from") or "")),
            _lists(line, address) if place < _MOST_WITH_LISTS else (),
            _note(each),
            is_meant=slug == meant,
            is_unread=place >= _MOST_WITH_LISTS,
        )


def _lists(line: HttpLine, address: str) -> tuple[CheckInList, ...]:
    organizer, slug = address.rsplit("/", 2)[1:]
    base = f"/api/v1/organizers/{organizer}/events/{slug}"
    try:
        told = list(rows(line, f"{base}/checkinlists/"))
        lists = [_list(each, address) for each in told]
    except AccessDenied:
        return ()  # which is said once, of the first event
    except Misread as error:
        raise senseless(line.server) from error
    if len({each.name for each in lists}) == len(lists):
        return tuple(lists)
    subevents = {str(each["id"]): str(each["subevent"]) for each in told if each.get("subevent")}
    names = _dates(line, base) if subevents else {}
    return told_apart(lists, {key: names.get(date, "") for key, date in subevents.items()})


def _dates(line: HttpLine, base: str) -> Mapping[str, str]:
    """Name the dates of a series, as they are named once it is connected."""
    try:
        dates = list(rows(line, f"{base}/subevents/"))
        return {name_of(each, "id"): date_name(each, "en") for each in dates}
    except (AccessDenied, Misread):
        return {}


def _list(told: Record, address: str) -> CheckInList:
    key = name_of(told, "id")
    name = told.get("name")
    shown = printable(name) if isinstance(name, str) else key
    return CheckInList(list_id(address, key), shown, server=address, server_list=key)


def _lacking(line: HttpLine, base: str, event: OfferedEvent) -> Iterator[str]:
    """Say which rights are missing, as far as asking tells; nothing is changed by it."""
    if trouble := _denied(line.get(f"{base}/events/{event.slug}/orders/", [("page_size", 1)])):
        yield (
            f"No attendees come in. {trouble}"
            if "profile" in trouble
            else (
                f"No attendees come in: the token may not read the orders of “{event.name}”. Give "
                f"its team at {line.server} the right to see orders (event.orders:read)."
            )
        )
    if not event.lists:
        yield (
            f"“{event.name}” has no check-in list that Checkin may see. Add one at {line.server}, "
            "or give the token's team the right to check in (event.orders:checkin)."
        )
        return
    keys = [int(each.server_list) for each in event.lists[:1]]
    asked = {"secret": _NOBODY, "lists": keys, "simulate": True}
    answer = line.post(f"{base}/checkinrpc/redeem/", asked)
    if trouble := _denied(answer):
        yield f"Nobody who is let in is reported. {trouble}"
    elif answer.status == HTTPStatus.BAD_REQUEST and "lists" in answer.record():
        yield (
            "Nobody who is let in is reported: the token may not check in at "
            f"“{event.name}”. Give its team at {line.server} the right to check in "
            "(event.orders:checkin)."
        )


def _denied(answer: Answer) -> str:
    return str(refusal(answer)) if answer.status in _DENIED else ""


def _is_named(told: Record) -> bool:
    slug = told.get("slug")
    return isinstance(slug, str) and bool(_SLUG.fullmatch(slug))


def _order(told: Record, meant: str) -> tuple[int, float]:
    """Put the event that is meant first, then what is to come, then what is over."""
    starts, ends = _seconds(told.get("date_from")), _seconds(told.get("date_to"))
    if told.get("slug") == meant:
        return 0, 0.0
    is_over = max(starts, ends) + _A_DAY < datetime.now(UTC).timestamp()
    if is_over and not told.get("has_subevents"):
        return 2, -starts
    return 1, starts


def _seconds(moment: object) -> float:
    try:
        return datetime.fromisoformat(moment).timestamp() if isinstance(moment, str) else 0.0
    except (ValueError, OverflowError):
        return 0.0


def _note(told: Record) -> str:
    notes = {
        "test mode": told.get("testmode") is True,
        "not live": told.get("live") is False,
        "a series": told.get("has_subevents") is True,
    }
    return ", ".join(note for note, holds in notes.items() if holds)


def _worded(names: object) -> str:
    """Read a name that may be there in several languages, in English where it is."""
    if isinstance(names, dict):
        names = names.get("en") or next(iter(names.values()), "")
    return printable(names) if isinstance(names, str) else ""
