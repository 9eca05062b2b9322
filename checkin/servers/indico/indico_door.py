"""An Indico's door: knowing that it is one, and coming in with a token."""

import json
import re
from collections.abc import Iterator, Sequence
from http import HTTPStatus
from typing import Never

from checkin.core.code import printable
from checkin.core.errors import AccessDenied, CheckinError, TargetUnreachable
from checkin.core.servers.offer import Offer, OfferedEvent
from checkin.core.servers.server_ticket import ServerTicket
from checkin.core.servers.sign_in import Client, Waiting
from checkin.js_pattern import unread
from checkin.servers.http import Bounds, HttpLine, Opener
from checkin.servers.http_answer import senseless
from checkin.servers.http_place import server_name
from checkin.servers.indico.indico_event import Form, event_path, forms_in, list_of
from checkin.servers.indico.indico_name import check_name, is_indico, own_name
from checkin.servers.indico.indico_person import IndicoPerson
from checkin.servers.indico.indico_refusal import refusal, told_in
from checkin.servers.indico.indico_sign_in import BEARER, DISCOVERY, sign_in, was_signed_in
from checkin.servers.json_reading import Misread, Told, text, thing
from checkin.servers.pasted import INDICO_EVENT, PastedPlace, not_below

KIND = "indico"
# As it may stand before a token that was copied with it.
_BEARER = re.compile(rf"^\s*{BEARER}\b\s*:?", re.IGNORECASE)
# No registration has it, so that asking changes nothing.
_NOBODY = 0
_LONGEST_NAME = 60
# A server that moved may be gone without a word, and somebody waits.
_SOON = Bounds(connect=4.0, silence=8.0, total=12.0)


class IndicoDoor:
    """Comes in at servers of this kind."""

    kind = KIND
    asks_for = (
        "asks for a token. Make a personal one there, in your profile under “API tokens”, with the "
        "scope “Event registrants”. If there is no such page, an administrator has to allow it; or "
        "sign in with the browser."
    )
    stays = (
        "What was allowed there stays allowed until whoever signed in takes it back, in their "
        "profile under “Applications”."
    )

    def __init__(self, opened: Opener) -> None:
        """Take the way to open a line."""
        self._opened = opened

    def is_at(self, origin: str) -> bool:
        """Whether an Indico answers at an address, even if it calls itself otherwise."""
        return is_indico(self._opened(origin, ""))

    def knock(self, place: PastedPlace, token: str) -> Offer:
        """Come in with a token. Raises `AccessDenied`."""
        self._check(place)
        shown = f"{BEARER} {_BEARER.sub('', token).strip()}"
        line = self._opened(place.origin, shown)
        address = f"{place.origin}/{INDICO_EVENT}/{int(place.event)}"  # “01” is “1” there
        path = event_path(address)
        try:
            event = thing(told_in(line.get(f"{path}/")))
            forms = forms_in(told_in(line.get(f"{path}/forms/")))
            offered = _offered(event, forms, address, place)
        except Misread as error:
            raise senseless(line.server) from error
        patterns = {"patterns": dict(place.patterns)} if place.patterns else {}
        return Offer(
            KIND,
            line.server,
            shown,
            "whoever signed in" if was_signed_in(shown) else "the owner of the token",
            (offered,),
            (*_lacking(line, path, forms, offered), *_gone(place, offered), *_unread(place)),
            json.dumps(patterns),
        )

    def sign_in(self, place: PastedPlace, client: Client, waiting: Waiting) -> str:
        """Have somebody sign in with the browser; give what is to be shown from then on."""
        self._check(place)
        return sign_in(self._opened(place.origin, ""), client, waiting)

    def was_signed_in(self, shown: str) -> bool:
        """Whether what is shown came of signing in."""
        return was_signed_in(shown)

    def look_into(self, line: HttpLine, offer: Offer, event: OfferedEvent) -> Offer:
        """Give the offer as it is: it is of one event, of which all was asked."""
        del line, event
        return offer

    def holds(
        self, line: HttpLine, event: OfferedEvent, tickets: Sequence[tuple[ServerTicket, str]]
    ) -> bool:
        """Whether an event is the one that these tickets, each with its code, are of.

        Codes are secrets of 122 bits: they are compared here, and none is shown to the server.
        Raises `TargetUnreachable` where none is there, as far as it tells, and of some it tells
        nothing: whoever took it for another event would have everybody twice.
        """
        there = IndicoPerson(line, event.address)
        untold: TargetUnreachable | None = None
        for told, code in tickets:
            try:
                order = there.order(told)
            except TargetUnreachable as error:
                untold = error
                continue
            if order is not None and order.tickets[0].code == code:
                return True
        if untold is not None:
            raise untold
        return False

    def is_still_at(self, address: str) -> bool:
        """Whether a server answers at the address of an event, and goes by its name as ever."""
        line = self._opened(address, "")
        try:
            return own_name(line.get(DISCOVERY, bounds=_SOON)) == line.origin
        except TargetUnreachable:
            return False

    def set_up(self, origin: str, code: str) -> Never:
        """Say that codes which serve once are not known here."""
        del code
        raise CheckinError(
            f"{server_name(origin)} is an Indico, which gives no set-up codes. Connect with a "
            "personal token, or sign in."
        )

    def renew(self, line: HttpLine, shown: str) -> Never:
        """Say that only its owner can replace a token."""
        raise _owned(line, shown)

    def revoke(self, line: HttpLine, shown: str) -> Never:
        """Say that only its owner can revoke a token."""
        raise _owned(line, shown)

    def _check(self, place: PastedPlace) -> None:
        """Look whether an address is the server's own, and names an event."""
        if place.below:
            raise not_below(place)
        check_name(self._opened(place.origin, ""))
        if place.organizer != INDICO_EVENT or not place.event.isdecimal():
            raise CheckinError(
                f"{server_name(place.origin)} does not tell which events there are. Open yours in "
                "the browser, and take its address from there: it ends in “/event/” and a number."
            )


def _offered(
    event: Told, forms: tuple[Form, ...], address: str, place: PastedPlace
) -> OfferedEvent:
    meant = (place.form,) if any(each.key == place.form for each in forms) else ()
    return OfferedEvent(
        address,
        text(event, "title") or place.event,
        text(event, "start_dt"),
        tuple(list_of(each, address) for each in forms),
        is_meant=True,
        meant_lists=meant,
    )


def _lacking(
    line: HttpLine, path: str, forms: tuple[Form, ...], event: OfferedEvent
) -> Iterator[str]:
    """Say which rights are missing, as far as asking tells; nothing is changed by it."""
    if not forms:
        yield (
            f"“{event.name}” has no registration form. Add one at {line.server}, or nobody comes "
            "in."
        )
        return
    there = f"{path}/forms/{forms[0].key}/registrations/{_NOBODY}"
    answer = line.patch(there, {})
    if answer.status == HTTPStatus.FORBIDDEN:
        yield f"Nobody who is let in is reported. {refusal(answer)}"


def _gone(place: PastedPlace, event: OfferedEvent) -> Iterator[str]:
    """Say that a code names a form which was deleted since."""
    if place.form and event.lists and not event.meant_lists:
        yield (
            f"The form that this code names is not there any more, so all forms of “{event.name}” "
            "are meant. Choose yours."
        )


def _unread(place: PastedPlace) -> Iterator[str]:
    """Say which plugins' tickets will not be known at the desk."""
    for name in unread(place.patterns):
        yield (
            f"Tickets of the plugin “{printable(name, _LONGEST_NAME)}” are not known here: "
            "Checkin cannot read the pattern of their codes. Search for these people by name."
        )


def _owned(line: HttpLine, shown: str) -> AccessDenied:
    if was_signed_in(shown):
        return AccessDenied(
            f"What was allowed at {line.server} is taken back there only, by whoever signed in, in "
            "their profile under “Applications”."
        )
    return AccessDenied(
        f"{line.server} was connected with a personal token, which only its owner can replace or "
        "revoke there, in their profile under “API tokens”."
    )
