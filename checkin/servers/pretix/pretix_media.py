"""Reads what pretix exchanges tickets for: wristbands, cards and chips, its reusable media."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace

from checkin.core.event import CheckInList
from checkin.core.servers.pulled import PulledMedium
from checkin.servers.json_reading import Misread, Told, code, flag, moment_or_none, name_of, text

_SCANNED = "barcode"  # the type of media whose codes a scanner reads
# With an order, pretix makes a code for each ticket that is not to go onto a medium in use.
_MADE_AT_ONCE = frozenset({"new", "reuse_or_new", "append_or_new"})
_MOST_LINKED = 50  # tickets of one wristband


def exchanged_products(items: Iterable[Told]) -> tuple[str, ...]:
    """Give the ids of products whose tickets pretix has exchanged for wristbands or cards first."""
    exchanged = [each for each in items if each.get("media_policy") and each.get("media_type")]
    return tuple(name_of(each, "id") for each in exchanged)


def with_exchange(checkin_list: CheckInList, items: Iterable[Told], settings: Told) -> CheckInList:
    """Say whose tickets a list takes once they were exchanged, and whether it takes them then."""
    items = list(items)
    exchanged, terms = exchanged_products(items), checkin_list.terms
    if terms is None or not exchanged:
        return checkin_list
    terms = replace(
        terms,
        exchanged=exchanged,
        exchanged_at_once=exchanged_products(filter(_is_exchanged_at_once, items)),
        takes_exchanged=not flag(settings, "reusable_media_usage_enforced"),
    )
    return replace(checkin_list, terms=terms)


def _is_exchanged_at_once(item: Told) -> bool:
    return text(item, "media_type") == _SCANNED and text(item, "media_policy") in _MADE_AT_ONCE


def medium_of(told: Told) -> PulledMedium:
    """Read a wristband or card; earlier pretix link one ticket to it. Raises `Misread`."""
    linked = told.get("linked_orderpositions")
    if linked is None:
        linked = [told["linked_orderposition"]] if told.get("linked_orderposition") else []
    if not isinstance(linked, list) or not all(type(each) is int for each in linked):
        raise Misread("linked_orderpositions")
    tickets = tuple(str(each) for each in linked[:_MOST_LINKED])
    opened, retired = (tickets, ()) if flag(told, "active") else ((), tickets)
    kind = text(told, "type")
    return PulledMedium(
        code(told, "identifier"),
        opened,
        moment_or_none(told, "expires"),
        retired,
        "" if kind == _SCANNED else kind,
    )


def media_of(found: Iterable[Told]) -> tuple[PulledMedium, ...]:
    """Read wristbands and cards, of the whole organizer; what makes no sense is left out."""
    read = []
    for each in found:
        with suppress(Misread):
            read.append(medium_of(each))
    return tuple(read)
