"""A pretix's door: knowing that it is one, and coming in with a token or a set-up code."""

import re
from collections.abc import Sequence
from http import HTTPStatus
from typing import Never

from checkin.core.errors import AccessDenied, TargetUnreachable
from checkin.core.servers.offer import Offer, OfferedEvent
from checkin.core.servers.server_ticket import ServerTicket
from checkin.core.servers.sign_in import Client, Waiting
from checkin.servers.http import HttpLine, Opener
from checkin.servers.http_answer import Answer
from checkin.servers.http_place import server_name
from checkin.servers.pasted import PastedPlace
from checkin.servers.pretix.pretix_account import (
    DEVICE,
    TEAM,
    authorization,
    initialize,
    revoke,
    roll,
    update,
)
from checkin.servers.pretix.pretix_offer import KIND, looked_into, pretix_offer
from checkin.servers.pretix.pretix_refusal import refusal

_VERSION = "/api/v1/version"
_SCHEMED = re.compile(rf"({DEVICE}|{TEAM})\s+(\S+)", re.IGNORECASE)
_SET_UP_CODE = re.compile(r"[a-z0-9]{16}")


class PretixDoor:
    """Comes in at servers of this kind."""

    kind = KIND
    asks_for = (
        "asks for a token. Make one there, or add this computer as a device, and connect with its "
        "code."
    )
    stays = ""

    def __init__(self, opened: Opener) -> None:
        """Take the way to open a line."""
        self._opened = opened

    def is_at(self, origin: str) -> bool:
        """Whether a pretix answers at an address."""
        return _is_pretix(self._opened(origin, "").get(_VERSION))

    def knock(self, place: PastedPlace, token: str) -> Offer:
        """Come in with a token, whosever it is. Raises `AccessDenied`."""
        schemed = _SCHEMED.fullmatch(token)
        schemes = [schemed[1].capitalize()] if schemed else [TEAM, DEVICE]
        plain = schemed[2] if schemed else token
        for scheme in schemes:
            line = self._opened(place.origin, authorization(scheme, plain))
            answer = line.get(_VERSION)
            if answer.status == HTTPStatus.OK:
                return pretix_offer(line, scheme, plain, place)
            # A token that is known, and shut out, says so.
            trouble = refusal(answer)
            if not isinstance(trouble, AccessDenied) or "does not know" not in str(trouble):
                raise trouble
        if _SET_UP_CODE.fullmatch(plain):
            raise AccessDenied(
                "That is no token, but perhaps the set-up code of a device. Connect with it as a "
                "pairing code: the address, a blank, and the set-up code."
            )
        raise trouble

    def sign_in(self, place: PastedPlace, client: Client, waiting: Waiting) -> Never:
        """Say that nobody signs in here: computers are devices."""
        del client, waiting
        raise AccessDenied(
            f"{server_name(place.origin)} is a pretix: add this computer as a device there, and "
            "connect with its code, or with a token."
        )

    def was_signed_in(self, shown: str) -> bool:
        """Nobody signs in here."""
        del shown
        return False

    def look_into(self, line: HttpLine, offer: Offer, event: OfferedEvent) -> Offer:
        """Ask more of one event that was offered."""
        return looked_into(line, offer, event)

    def holds(
        self, line: HttpLine, event: OfferedEvent, tickets: Sequence[tuple[ServerTicket, str]]
    ) -> bool:
        """Say no: that a pretix moved is not looked for."""
        del line, event, tickets
        return False

    def is_still_at(self, address: str) -> bool:
        """Say yes: that a pretix moved is not looked for."""
        return bool(address)

    def set_up(self, origin: str, code: str) -> str:
        """Set this computer up as a device; give what to show there from now on."""
        return authorization(DEVICE, initialize(self._opened(origin, ""), code))

    def renew(self, line: HttpLine, shown: str) -> str:
        """Have a device's token replaced; give what to show there from now on."""
        _refuse_team(shown, line.server)
        update(line)
        return authorization(DEVICE, roll(line))

    def revoke(self, line: HttpLine, shown: str) -> None:
        """Have the device shut out for ever."""
        _refuse_team(shown, line.server)
        revoke(line)


def _is_pretix(answer: Answer) -> bool:
    """Tell pretix by its own words, whether it lets us in or not."""
    if answer.is_busy:
        raise refusal(answer)
    try:
        told = answer.json()
    except TargetUnreachable:
        return False
    return isinstance(told, dict) and bool({"pretix", "detail"} & told.keys())


def _refuse_team(shown: str, server: str) -> None:
    if not shown.startswith(f"{DEVICE} "):
        raise AccessDenied(
            f"{server} was connected with a team's token, which can only be replaced or deleted "
            "there, in the team."
        )
