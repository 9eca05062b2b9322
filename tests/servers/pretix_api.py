"""What tests do on a pretix as its organizer does, or as another desk: a bare client of its API."""

import json
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urlencode

_PATIENCE_SECONDS = 60
_DIRECTLY = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Refused(Exception):
    """That pretix does not do what a test asks for, with its answer."""

    def __init__(self, status: int, answer: str) -> None:
        super().__init__(f"{status}: {answer[:2_000]}")
        self.status = status


@dataclass(frozen=True, slots=True)
class Api:
    """The API of one organizer, with the rights of one token."""

    url: str
    organizer: str
    token: str = field(repr=False)
    kind: str = "Token"  # or "Device"

    def get(self, path: str, **query: object) -> Any:
        """Get a resource of the organizer, or of the whole server with a path that begins so."""
        return self.ask("GET", f"{path}?{urlencode(query)}" if query else path)

    def post(self, path: str, body: object = None) -> Any:
        """Post to a resource."""
        return self.ask("POST", path, {} if body is None else body)

    def patch(self, path: str, body: object) -> Any:
        """Change a resource."""
        return self.ask("PATCH", path, body)

    def every(self, path: str, **query: object) -> Iterator[dict[str, Any]]:
        """Get all of a list, page after page."""
        number = 1
        while True:
            page = self.get(path, **query, page=number)
            yield from page["results"]
            if not page["next"]:
                return
            number += 1

    def ask(self, method: str, path: str, body: object = None) -> Any:
        """Ask and give the answer as pretix gives it. Raises `Refused`."""
        place = path if path.startswith("/") else f"/organizers/{quote(self.organizer)}/{path}"
        request = urllib.request.Request(  # noqa: S310 - a server that tests started
            f"{self.url}/api/v1{place}",
            data=None if body is None else json.dumps(body).encode(),
            headers={
                "Authorization": f"{self.kind} {self.token}",
                "Content-Type": "application/json",
            },
            method=method,
        )
        try:
            with _DIRECTLY.open(request, timeout=_PATIENCE_SECONDS) as answer:
                return json.loads(answer.read() or b"null")
        except urllib.error.HTTPError as error:
            raise Refused(error.code, error.read().decode(errors="replace")) from error


@dataclass(frozen=True, slots=True)
class LiveEvent:
    """An event on a pretix, as its organizer sees it; names are mapped to pretix's ids."""

    api: Api
    slug: str
    lists: Mapping[str, int]
    items: Mapping[str, int]
    questions: Mapping[str, int]
    cases: Mapping[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def address(self) -> str:
        """Give the address of the target that this event is."""
        return f"{self.api.url}/{self.api.organizer}/{self.slug}"

    def order(
        self, given: str, family: str, *, item: str = "Conference pass", addons: int = 0,
        consents: bool = True, status: str = "p", **ticket: object,
    ) -> dict[str, Any]:  # fmt: skip
        """Order a ticket for somebody; what pretix calls a position may be told more of."""
        main = {
            "positionid": 1, "item": self.items[item], "price": "0.00",
            "attendee_name_parts": _name(given, family),
            "attendee_email": "guest@example.org", "company": "Blåbär AB", "country": "SE",
            "answers": [self._consent()] if consents else [],
        }  # fmt: skip
        added = [
            {"positionid": number, "item": self.items["Matchmaking add-on"], "price": "0.00",
             "addon_to": 1, "answers": []}
            for number in range(2, 2 + addons)
        ]  # fmt: skip
        return self.api.post(self.path("orders/"), {
            "email": "guest@example.org", "locale": "en", "sales_channel": "web",
            "status": status, "payment_provider": "manual", "force": True, "fees": [],
            "positions": [main | ticket, *added],
        })  # fmt: skip

    def orders(self) -> list[dict[str, Any]]:
        """Give all orders, as pretix does, with tickets that were canceled."""
        return list(self.api.every(self.path("orders/"), include_canceled_positions="true"))

    def cancel(self, order: Mapping[str, Any]) -> None:
        """Cancel an order."""
        self.api.post(self.path(f"orders/{order['code']}/mark_canceled/"), {"send_email": False})

    def block(self, position: int) -> None:
        """Block a ticket."""
        self.api.post(self.path(f"orderpositions/{position}/add_block/"), {"name": "api:test"})

    def rename(self, position: int, given: str, family: str) -> None:
        """Put another name on a ticket."""
        parts = {"attendee_name_parts": _name(given, family)}
        self.api.patch(self.path(f"orderpositions/{position}/"), parts)

    def redeem(
        self, secret: str, checkin_list: str = "Day 1", *, api: Api | None = None, **said: object
    ) -> dict[str, Any]:
        """Check somebody in (or out, `type="exit"`), as another desk does."""
        body = {"secret": secret, "lists": [self.lists[checkin_list]], **said}
        return (api or self.api).post("checkinrpc/redeem/", body)

    def annul(self, nonce: str, checkin_list: str = "Day 1", *, api: Api | None = None) -> None:
        """Take a check-in back, which whoever made it may."""
        body = {"lists": [self.lists[checkin_list]], "nonce": nonce}
        (api or self.api).post("checkinrpc/annul/", body)

    def position(self, position: int) -> dict[str, Any]:
        """Give a ticket as pretix has it now, with its check-ins that stand."""
        return self.api.get(self.path(f"orderpositions/{position}/"))

    def attempts(self) -> list[dict[str, Any]]:
        """Give every check-in, also those that were refused."""
        return list(self.api.every(self.path("checkins/")))

    def path(self, below: str) -> str:
        """Give the path of something in this event."""
        return f"events/{quote(self.slug)}/{below}"

    def _consent(self) -> dict[str, Any]:
        return {"question": self.questions["CONSENT"], "answer": "true", "options": []}


def event_named(
    api: Api, slug: str, cases: Mapping[str, dict[str, Any]] | None = None
) -> LiveEvent:
    """Look an event's ids up."""
    place = f"events/{quote(slug)}"
    return LiveEvent(
        api,
        slug,
        lists={each["name"]: each["id"] for each in api.every(f"{place}/checkinlists/")},
        items={each["name"]["en"]: each["id"] for each in api.every(f"{place}/items/")},
        questions={each["identifier"]: each["id"] for each in api.every(f"{place}/questions/")},
        cases=cases or {},
    )


def _name(given: str, family: str) -> dict[str, str]:
    return {"_scheme": "given_family", "given_name": given, "family_name": family}
