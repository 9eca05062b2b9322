"""Orders of pretix as people and tickets."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TypeVar

from checkin.core.names.folding import fold
from checkin.core.scan import Direction
from checkin.core.servers.pulled import PulledOrder, PulledPassage, PulledPerson, PulledTicket
from checkin.core.servers.server_names import list_id, ticket_id
from checkin.core.servers.server_ticket import OrderState, ServerTicket
from checkin.core.ticket import TicketStatus
from checkin.servers.json_reading import (
    Misread,
    Told,
    code,
    flag,
    line_moment,
    moment_or_none,
    name_of,
    name_or_none,
    text,
    thing,
    things,
)
from checkin.servers.pretix.pretix_event import POSITION, SEAT, SERIES, SORT, Catalog, Product
from checkin.turns import decisions

# Who orders for others may be among them; so many tickets of one order are believed.
_MOST_POSITIONS = 5_000
_STATES = {
    "p": OrderState.PAID,
    "n": OrderState.PENDING,
    "e": OrderState.EXPIRED,
    "c": OrderState.CANCELED,
}
_DIRECTIONS = {"entry": Direction.ENTRY, "exit": Direction.EXIT}
_ANSWERS = {"True": "yes", "False": "no"}
_FIRST = ("given_name", "middle_name")
_ATTENTION, _TEST = "Attention", "Test order"
_BADGE = "badge"
_COUNTRY = 2  # letters

_Kind = TypeVar("_Kind")


def orders_of(
    found: Iterable[Told], catalog: Catalog
) -> tuple[tuple[PulledOrder, ...], tuple[str, ...]]:
    """Read orders, and give the codes of those that cannot be read, which are left out."""
    read, left_out = [], []
    for told in found:
        decisions.stand_back()
        try:
            read.append(order_of(told, catalog))
        except Misread:
            left_out.append(_code_of(told))
    return tuple(read), tuple(left_out)


def order_of(told: Told, catalog: Catalog) -> PulledOrder:
    """Read an order. Raises `Misread`."""
    return _Order(told, catalog).read()


class _Order:
    """An order that is being read."""

    def __init__(self, told: Told, catalog: Catalog) -> None:
        self._told = told
        self._catalog = catalog
        self._key = code(told, "code")
        self._state = _one_of(_STATES, told, "status")
        self._valid_if_pending = flag(told, "valid_if_pending")
        self._needs_approval = flag(told, "require_approval")
        self._flags = (_TEST,) if flag(told, "testmode") else ()
        self._invoice = thing(told.get("invoice_address") or {})
        self._positions = {name_of(each, "id"): each for each in things(told, "positions")}
        if not isinstance(told.get("positions"), list) or len(self._positions) > _MOST_POSITIONS:
            raise Misread("positions")

    def read(self) -> PulledOrder:
        """Give the people and tickets of the order."""
        holders = {key: self._holder(key) for key in self._positions}
        held: dict[str, list[str]] = {}
        for key, holder in holders.items():
            held.setdefault(holder, []).append(key)
        return PulledOrder(
            self._key,
            tuple(self._person(holder, keys) for holder, keys in held.items()),
            tuple(self._ticket(key, holder) for key, holder in holders.items()),
        )

    def _holder(self, key: str) -> str:
        """Say whose ticket it is: what is added to one without a name of its own, its holder's."""
        position = self._positions[key]
        parent = name_or_none(position, "addon_to")
        base = self._positions.get(parent)
        if base is None or name_or_none(base, "addon_to"):
            return key
        own = text(position, "attendee_name")
        same = not own or fold(own) == fold(text(base, "attendee_name"))
        return parent if same else key

    def _person(self, key: str, keys: list[str]) -> PulledPerson:
        base = self._positions[key]
        invoice = {} if name_or_none(base, "addon_to") else self._invoice
        parts = thing(base.get("attendee_name_parts") or {})
        name = text(base, "attendee_name")
        if not name:
            name, parts = text(invoice, "name"), thing(invoice.get("name_parts") or {})
        country = text(base, "country") or text(invoice, "country")
        bought = [self._product(self._positions[each]) for each in sorted(keys, key=int)]
        flags = self._flags
        if flag(self._told, "checkin_attention") or any(each.needs_attention for each in bought):
            flags = (_ATTENTION, *flags)
        notes = (
            text(self._told, "checkin_text"), *(each.note for each in bought), *self._shown(keys)
        )  # fmt: skip
        return PulledPerson(
            key=key,
            name=name or f"{self._key}-{_number(base)}",
            first_name=" ".join(filter(None, (text(parts, part) for part in _FIRST))),
            last_name=text(parts, "family_name"),
            email=text(base, "attendee_email") or text(self._told, "email"),
            company=text(base, "company") or text(invoice, "company"),
            country=country.upper() if len(country) == _COUNTRY else "",
            category=self._product(base).name,
            flags=flags,
            notes=" · ".join(dict.fromkeys(filter(None, notes))),
            extra=self._extra(base, keys),
        )

    def _extra(self, base: Told, keys: list[str]) -> tuple[tuple[str, str], ...]:
        headings = self._catalog.headings
        cells = dict.fromkeys(headings, "") | {headings[0]: self._key, POSITION: _number(base)}
        for key in keys:
            position = self._positions[key]
            seat = thing(position.get("seat") or {})
            _add(cells, SEAT, text(seat, "name"))
            if SERIES in cells:
                series = self._catalog.series.get(name_or_none(position, "subevent"), "")
                _add(cells, SERIES, series)
            for place, said, _ in self._answers(position):
                _add(cells, headings[place], said)
        if SORT in cells:  # of what they hold themselves, as their category is, not of add-ons
            _add(cells, SORT, self._product(base).sort)
        return tuple(cells.items())

    def _answers(self, position: Told) -> Iterator[tuple[int, str, bool]]:
        """Give answers with the places of their headings, and whether a door is to show them."""
        catalog = self._catalog
        for answer in things(position, "answers"):
            question = name_of(answer, "question")
            place, kind = catalog.questions.get(question, (0, ""))
            if place:
                said = text(answer, "answer")
                said = "" if kind == "F" else _ANSWERS.get(said, said) if kind == "B" else said
                yield place, said, question in catalog.shown

    def _shown(self, keys: Iterable[str]) -> Iterator[str]:
        """Word the answers that pretix' own scanners show as well."""
        for key in keys:
            for place, said, is_shown in self._answers(self._positions[key]):
                if is_shown and said:
                    yield f"{self._catalog.headings[place]}: {said}"

    def _ticket(self, key: str, holder: str) -> PulledTicket:
        position, address = self._positions[key], self._catalog.address
        blocked = position.get("blocked")
        if not isinstance(blocked, list | None):
            raise Misread("blocked")
        told = ServerTicket(
            ticket_id=ticket_id(address, key),
            server=address,
            key=key,
            order=self._key,
            parent=name_or_none(position, "addon_to"),
            product=name_of(position, "item"),
            variation=name_or_none(position, "variation"),
            subevent=name_or_none(position, "subevent"),
            state=self._state,
            valid_if_pending=self._valid_if_pending,
            needs_approval=self._needs_approval,
            is_blocked=bool(blocked),
            is_withdrawn=flag(position, "canceled"),
            answered=frozenset(name_of(each, "question") for each in things(position, "answers")),
        )
        return PulledTicket(
            holder=holder,
            code=code(position, "secret"),
            category=self._product(position).name,
            status=status_of(told),
            told=told,
            valid_from=moment_or_none(position, "valid_from"),
            valid_until=moment_or_none(position, "valid_until"),
            passages=tuple(sorted(_passages(position, address), key=lambda each: each.at)),
            printed=tuple(sorted(_printed(position))),
        )

    def _product(self, position: Told) -> Product:
        item, variation = name_of(position, "item"), name_or_none(position, "variation")
        products = self._catalog.products
        known = products.get((item, variation)) or products.get((item, ""))
        return known or Product(f"Product {item}")


def unknown_products(found: Iterable[Told], catalog: Catalog) -> bool:
    """Whether orders refer to products or questions that a catalog does not know yet."""
    try:
        return any(
            (name_of(position, "item"), name_or_none(position, "variation")) not in catalog.products
            or any(
                name_of(a, "question") not in catalog.questions for a in things(position, "answers")
            )
            for told in found
            for position in things(told, "positions")
        )
    except Misread:
        return False


def status_of(told: ServerTicket) -> TicketStatus:
    """Say how such a ticket stands at lists that know nothing of its server's terms."""
    if told.is_withdrawn or told.state in {OrderState.CANCELED, OrderState.EXPIRED}:
        return TicketStatus.CANCELED
    if told.is_blocked:
        return TicketStatus.BLOCKED
    if told.state is OrderState.PENDING:
        if told.needs_approval:
            return TicketStatus.UNAPPROVED
        if not told.valid_if_pending:
            return TicketStatus.UNPAID
    return TicketStatus.VALID


def _passages(position: Told, address: str) -> Iterator[PulledPassage]:
    for told in things(position, "checkins"):
        yield PulledPassage(
            key=name_of(told, "id"),
            list_id=list_id(address, name_of(told, "list")),
            at=line_moment(told, "datetime"),
            direction=_one_of(_DIRECTIONS, told, "type"),
            by=_desk(told),
        )


def _desk(told: Told) -> str:
    device = name_or_none(told, "device_id") or name_or_none(told, "device")
    if device:
        return f"pretix, device {device}"
    return "pretix, by itself" if flag(told, "auto_checked_in") else "pretix"


def _printed(position: Told) -> Iterator[datetime]:
    for told in things(position, "print_logs"):
        if text(told, "type") == _BADGE and flag(told, "successful", usual=True):
            yield line_moment(told, "datetime")


def _add(cells: dict[str, str], heading: str, value: str) -> None:
    if value and value not in cells[heading].split("; "):
        cells[heading] = f"{cells[heading]}; {value}" if cells[heading] else value


def _number(position: Told) -> str:
    return name_or_none(position, "positionid") or "1"


def _one_of(known: dict[str, _Kind], told: Told, key: str) -> _Kind:
    found = told.get(key)
    if isinstance(found, str) and found in known:
        return known[found]
    raise Misread(key)


def _code_of(told: Told) -> str:
    try:
        return code(told, "code")
    except Misread:
        return "?"
