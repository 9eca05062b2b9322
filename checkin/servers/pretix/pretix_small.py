"""What is small at a pretix event, and is asked for whole: all but orders and withdrawn codes."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from itertools import count, islice
from typing import Protocol
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from checkin.core.event import CheckInList
from checkin.core.question import Question
from checkin.core.servers.pulled import PulledEvent, SignedCodes
from checkin.core.servers.server_ticket import EventDates
from checkin.servers.http_answer import Answer, Query, senseless
from checkin.servers.json_reading import (
    Misread,
    Told,
    moment,
    moment_or_none,
    results,
    text,
    thing,
    worded,
)
from checkin.servers.pretix.pretix_account import DEVICE_INFO, gate_told
from checkin.servers.pretix.pretix_badges import BadgeLayouts
from checkin.servers.pretix.pretix_badges import Line as BadgeLine
from checkin.servers.pretix.pretix_event import (
    Catalog,
    badge_plan,
    catalog_of,
    dates_of,
    list_of,
    question_of,
    told_apart,
    why_not_asked,
    with_categories,
    with_sorts,
    within_bounds,
)
from checkin.servers.pretix.pretix_media import exchanged_products, with_exchange
from checkin.servers.pretix.pretix_refusal import refusal

_FORM = 7  # of what is made of the answers: another one has everything brought in anew
_MOST_PAGES = 200
_MOST_THINGS = _MOST_PAGES * 50
_MOST_PAGES_OF_CODES = 20_000  # a million codes
_PAGES_AT_ONCE = 20  # of wristbands, which are written at once while desks wait
_LONGEST_KEY = 2_000  # characters
_PAGE = ("page_size", 50)
_ORDINARY = HTTPStatus.OK
_SCHEME = "pretix_sig1"
_SETTINGS = ("locale", "reusable_media_usage_enforced")  # of many
# A server without the badges of pretix, or a token that may not see them, has none.
_MAY_BE_MISSING = frozenset({HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND})


class Line(BadgeLine, Protocol):
    """The way to the server, as `HttpLine` is one."""

    server: str

    def get(self, path: str, query: Query = ()) -> Answer:
        """Ask for what is at a path."""


@dataclass(frozen=True, slots=True)
class Small:
    """Everything small as it came, and a fingerprint of it."""

    event: Told
    settings: Told
    language: str
    items: Sequence[Told]
    questions: Sequence[Told]
    lists: Sequence[Told]
    series: Sequence[Told]
    layouts: Sequence[Told]
    assignments: Sequence[Told]
    catalog: Catalog
    gate: str | None
    fingerprint: str


class SmallThings:
    """Asks one event of a pretix for what is small."""

    def __init__(self, line: Line, address: str, *, is_device: bool = False) -> None:
        """Take the line, the address of the event's target, and whether this is a device there."""
        self.line = line
        self._badges = BadgeLayouts(line)
        self._is_device = is_device
        self.address = address
        organizer, event = urlsplit(address).path.strip("/").split("/")[-2:]
        self.organizer = f"/api/v1/organizers/{organizer}"
        self.base = f"{self.organizer}/events/{event}"

    def ask(self) -> Small:
        """Bring everything. Raises `TargetUnreachable`."""
        try:
            return self._ask()
        except Misread as error:
            raise senseless(self.line.server) from error

    def lists(self) -> tuple[CheckInList, ...]:
        """Bring the check-in lists alone."""
        try:
            event, settings = self._event(), self._settings()
            series, items = self._series(event), self.all("items")
            catalog = catalog_of(self.address, _language(event, settings), items, (), series)
            lists = self._lists(self.all("checkinlists"), dates_of(event, series), catalog)
            return tuple(with_exchange(each, items, settings) for each in lists)
        except Misread as error:
            raise senseless(self.line.server) from error

    def all(self, path: str, query: Query = (), *, may_be_missing: bool = False) -> Sequence[Told]:
        """Bring all pages of a listing, of which none is where it may be missing and is."""
        pages = self._pages(f"{self.base}/{path}/", query, may_be_missing=may_be_missing)
        found = [each for page in islice(pages, _MOST_PAGES + 1) for each in page]
        if len(found) > _MOST_THINGS:
            raise Misread(path)
        return found

    def portions(self, path: str, query: Query) -> Iterator[Sequence[Told]]:
        """Bring all pages of a long listing, some thousand things at a time.

        There is always one portion, even an empty one, also where the listing is missing.
        """
        found: list[Told] = []
        for number, page in enumerate(self._pages(f"{self.base}/{path}/", query)):
            if number == _MOST_PAGES_OF_CODES:
                raise Misread(path)
            if len(found) >= _MOST_THINGS:
                yield found
                found = []
            found += page
        yield found

    def media(self, query: Query) -> Iterator[tuple[Sequence[Told], str]]:
        """Bring wristbands and cards of the organizer, a thousand at a time, newest first.

        With each thousand comes when the server began to answer.

        Whichever is changed meanwhile goes to the front, so that others come twice at most; from
        the other end, those behind it would move up, past the pages that are still to come. None
        come where the server has nothing of the kind, or shows it to others alone.
        """
        newest_first: Query = (("ordering", "-updated,-id"), *query)
        pages = self._dated_pages(f"{self.organizer}/reusablemedia/", newest_first)
        pages = islice(pages, _MOST_PAGES_OF_CODES)
        while portion := list(islice(pages, _PAGES_AT_ONCE)):
            yield [each for page, _ in portion for each in page], portion[0][1]

    def _pages(
        self, path: str, query: Query, *, may_be_missing: bool = True
    ) -> Iterator[Sequence[Told]]:
        """Ask for one page behind the other, for as long as somebody wants them."""
        dated = self._dated_pages(path, query, may_be_missing=may_be_missing)
        return (page for page, _ in dated)

    def _dated_pages(
        self, path: str, query: Query, *, may_be_missing: bool = True
    ) -> Iterator[tuple[Sequence[Told], str]]:
        for number in count(1):
            answer = self.line.get(path, (_PAGE, ("page", number), *query))
            if may_be_missing and answer.status in _MAY_BE_MISSING:
                return
            told = checked(answer).record()
            yield results(told), answer.page_generated
            if not told.get("next"):
                return

    @property
    def owes(self) -> bool:
        """Whether something of the event that was made last may come that did not come yet."""
        return self._badges.owes

    def event_of(self, small: Small) -> PulledEvent:
        """Make of what came what an event file keeps; brings the backgrounds of badges."""
        try:
            return self._event_of(small)
        except Misread as error:
            raise senseless(self.line.server) from error

    def _ask(self) -> Small:
        event, settings = self._event(), self._settings()
        language = _language(event, settings)
        series = self._series(event)
        items, questions = self.all("items"), self.all("questions")
        categories = self.all("categories", may_be_missing=True)
        lists = self.all("checkinlists")
        layouts = self.all("badgelayouts", may_be_missing=True)
        assignments = self.all("badgeitems", may_be_missing=True) if layouts else ()
        # How many came to each list changes all the time, and is nothing that is kept.
        fixed = [
            {key: value for key, value in each.items() if not key.endswith("_count")}
            for each in lists
        ]
        gate = gate_told(self.line.get(DEVICE_INFO)) if self._is_device else None
        kinds = (items, categories, questions, fixed, series, layouts, assignments)
        everything = (_FORM, event, settings, language, *kinds, gate)
        written = json.dumps(everything, sort_keys=True).encode()
        catalog = catalog_of(self.address, language, items, questions, series)
        catalog = with_sorts(catalog, language, items, categories)
        return Small(
            event, settings, language, items, questions, lists, series, layouts, assignments,
            catalog, gate, hashlib.sha256(written).hexdigest()[:32],
        )  # fmt: skip

    def _event(self) -> Told:
        return thing(checked(self.line.get(f"{self.base}/")).json())

    def _settings(self) -> Told:
        answer = self.line.get(f"{self.base}/settings/")
        settings = answer.record() if answer.status == _ORDINARY else {}
        return {key: settings.get(key) for key in _SETTINGS}

    def _lists(
        self, lists: Sequence[Told], dates: tuple[EventDates, ...], catalog: Catalog
    ) -> tuple[CheckInList, ...]:
        found = [with_categories(list_of(each, self.address, dates), catalog) for each in lists]
        named = {
            each.server_list: catalog.series.get(each.terms.subevent, "")
            for each in found
            if each.terms
        }
        return told_apart(found, named)

    def _series(self, event: Told) -> Sequence[Told]:
        return self.all("subevents") if event.get("has_subevents") is True else ()

    def _event_of(self, small: Small) -> PulledEvent:
        zone = _zone(text(small.event, "timezone"))
        dates = dates_of(small.event, small.series)
        lists = tuple(
            with_exchange(each, small.items, small.settings)
            for each in self._lists(small.lists, dates, small.catalog)
        )
        exchanged = exchanged_products(small.items)
        products = [small.catalog.products[key, ""] for key in exchanged]
        told = [
            f"Tickets of “{product.name:.100}” are exchanged for wristbands or cards first, which "
            "only pretix's own app does."
            for product in products
        ]
        begins = moment(small.event, "date_from")
        ends = moment_or_none(small.event, "date_to") or begins
        starts, last = (each.astimezone(ZoneInfo(zone)).date() for each in (begins, ends))
        return PulledEvent(
            name=worded(small.event, "name", small.language) or self.address,
            starts=starts,
            ends=max(starts, last),
            timezone=zone,
            lists=lists,
            questions=self._questions(small, tuple(each.id for each in lists), told),
            signed=SignedCodes(_SCHEME, keys_of(small.event), products=_products(small.catalog)),
            layouts=self._badges.brought(small.layouts, told),
            badge_plan=badge_plan(small.catalog, small.layouts, small.assignments),
            gate=small.gate,
            told=tuple(told),
        )

    def _questions(
        self, small: Small, list_ids: tuple[str, ...], told: list[str]
    ) -> tuple[Question, ...]:
        read, zone = [], _zone(text(small.event, "timezone"))
        for each in small.questions:
            if question := question_of(each, self.address, small.language, list_ids):
                read.append(within_bounds(question, each, ZoneInfo(zone)))
            elif why := why_not_asked(each, small.language):
                told.append(why)
        return tuple(read)


def _language(event: Told, settings: Told) -> str:
    names = event.get("name")
    usual = next(iter(names), "en") if isinstance(names, dict) else "en"
    return text(settings, "locale") or str(usual)[:20]


def checked(answer: Answer) -> Answer:
    """Give an answer that is what was asked for; raise what tells people why it is none."""
    if answer.status != _ORDINARY:
        raise refusal(answer)
    return answer


def keys_of(event: Told) -> tuple[str, ...]:
    """Give the public keys that prove the event's signed codes. Raises `Misread`."""
    known = event.get("valid_keys")
    keys = known.get(_SCHEME) if isinstance(known, dict) else None
    if keys is None:
        return ()
    if isinstance(keys, list) and all(_is_key(key) for key in keys):
        return tuple(keys)
    raise Misread("valid_keys")


def _is_key(key: object) -> bool:
    return isinstance(key, str) and key.isascii() and len(key) <= _LONGEST_KEY


def _products(catalog: Catalog) -> tuple[tuple[str, str], ...]:
    named: Mapping[str, str] = {
        "-".join(filter(None, key)): product.name for key, product in catalog.products.items()
    }
    return tuple(named.items())


def _zone(name: str) -> str:
    try:
        return ZoneInfo(name).key
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise Misread("timezone") from error
