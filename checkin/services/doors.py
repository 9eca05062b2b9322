"""Setting up check-in lists."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from checkin.core.code import printable
from checkin.core.errors import Refused
from checkin.core.event import CheckInList
from checkin.core.lists.attendee_list import Field
from checkin.core.moments import stored
from checkin.core.names.folding import fold
from checkin.core.servers.outbox import Target
from checkin.core.servers.server_names import host_of
from checkin.services.lists.asked_columns import said_of_several, said_unclear

_LONGEST = 200


class DoorsStore(Protocol):
    """What setting up lists needs of the event file."""

    def write(self) -> AbstractContextManager[None]:
        """Begin a transaction that excludes every other writer."""

    def lists(self) -> Sequence[CheckInList]:
        """Give all check-in lists."""

    def targets(self) -> Sequence[Target]:
        """Give all targets, those that were left among them."""

    def add_list(self, checkin_list: CheckInList, changed_at: str) -> None:
        """Add a list, or change the one with its id."""

    def columns_in_use(self) -> AbstractSet[str]:
        """Give the headings of all attendee lists that were imported."""

    def columns_taken(self) -> Mapping[str, Field]:
        """Name the columns that no list keeps as it found them, and what they are taken for."""

    def cells_in(self, column: str) -> Mapping[str, int]:
        """Count what the cells of a column hold; nothing where they are empty."""

    def categories(self) -> Sequence[str]:
        """Give the categories that attendees have."""

    def usual_category(self) -> str:
        """Give the category that most attendees have; empty where nobody has one."""


class Doors:
    """Adds check-in lists and changes them."""

    def __init__(self, store: DoorsStore) -> None:
        """Set up the lists of one event file."""
        self._store = store

    def add(self, checkin_list: CheckInList, now: datetime) -> list[str]:
        """Write a list down as `keep` does; say what looks like a slip.

        A column or category that nobody has, and cells that are neither a yes nor a no, are only
        warned about, for the attendees may come later.
        """
        self.keep(checkin_list, now)
        return [
            *self._unknown_columns(checkin_list),
            *self.unclear([checkin_list]),
            *self._unknown_categories(checkin_list),
        ]

    def keep(self, checkin_list: CheckInList, now: datetime) -> None:
        """Add a list, or change the one with its id.

        Raises `Refused` for a list that could never admit anybody, for a change of what a
        registration server decides about its own list, and for a name that another list has.
        """
        if not checkin_list.name:
            raise Refused("A check-in list needs a name.")
        columns = (checkin_list.column, *checkin_list.hand_outs)
        for text in (checkin_list.name, *columns, *checkin_list.categories):
            if len(text) > _LONGEST or not text.isprintable():
                raise Refused(
                    f"“{printable(text, 40)}” is too long for a list, or holds characters that "
                    f"cannot be shown. Use up to {_LONGEST} plain characters."
                )
        opens, closes = checkin_list.opens, checkin_list.closes
        if opens and closes and closes < opens:
            raise Refused(f"“{checkin_list.name}” would close before it opens.")
        with self._store.write():
            self._refuse_foreign(checkin_list)
            self._store.add_list(checkin_list, stored(now))

    def add_new(self, doors: Sequence[CheckInList], now: datetime) -> tuple[CheckInList, ...]:
        """Add check-in lists that do not exist yet; give them with their ids.

        Raises `Refused` if a name is taken already: then none of them was added.
        """
        known = {_key(each.name): each.name for each in self._store.lists()}
        ids = {each.id for each in self._store.lists()}
        named = []
        for each in doors:
            key = _key(each.name)
            if key in known:
                raise _name_is_taken(known[key])
            known[key] = each.name
            named.append(replace(each, id=_free_id(each.name, ids)))
            ids.add(named[-1].id)
        for each in named:
            self.keep(each, now)
        return tuple(named)

    def unclear(self, doors: Iterable[CheckInList]) -> list[str]:
        """Say of how many people the columns of some lists say neither yes nor no."""
        columns = ((door, self._store.cells_in(door.column)) for door in doors if door.column)
        return list(filter(None, (said_unclear(door, cells) for door, cells in columns)))

    def named(self, name: str) -> CheckInList:
        """Give the list of a name, in any spelling of case and accents; a new one else."""
        lists = self._store.lists()
        known = next((each for each in lists if _key(each.name) == _key(name)), None)
        return known or CheckInList(_free_id(name, {each.id for each in lists}), name)

    def categories(self) -> tuple[str, ...]:
        """Give the categories that attendees have, in order."""
        return tuple(self._store.categories())

    def usual_first(self) -> tuple[str, ...]:
        """Give the categories that attendees have, first the one that most have."""
        usual = self._store.usual_category()
        return tuple(filter(None, dict.fromkeys((usual, *self._store.categories()))))

    def columns(self) -> tuple[str, ...]:
        """Give the headings of the attendee lists that were imported, in order.

        Those that are taken for a field are left out: lists and questions ask none of them.
        """
        return tuple(sorted(self._open_columns(), key=fold))

    def hosts(self) -> Mapping[str, str]:
        """Name the hosts at which servers that moved are reached now, by their addresses."""
        targets = self._store.targets()
        return {each.address: host_of(each.place) for each in targets if each.is_server}

    def _refuse_foreign(self, checkin_list: CheckInList) -> None:
        """Refuse what others have a say in: a server's list, and a name that is taken."""
        hosts = self.hosts()
        for known in self._store.lists():
            is_it = known.id == checkin_list.id
            host = hosts.get(known.server) or host_of(known.server)
            if known.server and is_it and not known.is_ruled_here:
                raise Refused(
                    f"“{known.name}” is kept by {host}. Change it there; it comes with the next "
                    "download."
                )
            if known.server and is_it and _beside_rules(known, checkin_list) != known:
                raise Refused(
                    f"Whom “{known.name}” is for is up to {host}. Here its hours are set, "
                    "how often somebody may pass, and how many may be inside."
                )
            if not is_it and _key(known.name) == _key(checkin_list.name):
                raise _name_is_taken(known.name)

    def _open_columns(self) -> AbstractSet[str]:
        return self._store.columns_in_use() - self._store.columns_taken().keys()

    def _unknown_columns(self, checkin_list: CheckInList) -> list[str]:
        columns, taken = self._open_columns(), self._store.columns_taken()
        nobody = f"so nobody is registered for “{checkin_list.name}”"
        wanted = [(checkin_list.column, nobody)] if checkin_list.column else []
        wanted += [(each, "so it is handed out to nobody") for each in checkin_list.hand_outs]
        there = f" There is {', '.join(sorted(columns))}." if columns else ""
        told = []
        for column, effect in wanted:
            if field := taken.get(column):
                told.append(
                    f"“{column}” is taken for the {field.replace('_', ' ')}, {effect}. If it says "
                    f"something else, import the list again with --map {field}=."
                )
            elif column not in columns and (columns or taken):
                told.append(f"No attendee list has a column “{column}”, {effect}.{there}")
        return told

    def _unknown_categories(self, checkin_list: CheckInList) -> list[str]:
        known = self._store.categories()
        folded = {fold(category) for category in known}
        missing = [name for name in checkin_list.categories if fold(name) not in folded]
        told = list(filter(None, [said_of_several(checkin_list, known)]))
        if known and missing:
            named = ", ".join(known)
            told.append(
                f"Nobody has the category {', '.join(missing)}. The categories are {named}."
            )
        return told


def _key(name: str) -> str:
    """Fold a name, so that its spellings are equal; one that only has signs stays as it is."""
    return fold(name) or name


def _beside_rules(known: CheckInList, wish: CheckInList) -> CheckInList:
    """Give the list as wished, but with the hours, re-entry and capacity that it has now."""
    return replace(
        wish,
        opens=known.opens,
        closes=known.closes,
        reentry=known.reentry,
        capacity=known.capacity,
    )


def _name_is_taken(name: str) -> Refused:
    return Refused(f"There is a door “{name}” already. Choose another name.")


def _free_id(name: str, taken: AbstractSet[str]) -> str:
    """Make a list's id of its name, so that desks which cannot reach each other give it the same.

    If a list that has since been renamed has that id, a number is added.
    """
    wish = first = _key(name)
    number = 1
    while wish in taken:
        number += 1
        wish = f"{first} {number}"
    return wish
