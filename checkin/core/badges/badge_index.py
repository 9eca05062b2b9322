"""The index of a run of badges: who is where in the piles on the pick-up table."""

from collections.abc import Iterable
from dataclasses import dataclass

from checkin.core.names.name_order import Key, NameOrder
from checkin.core.names.person_name import listed_name


@dataclass(frozen=True, slots=True)
class IndexLine:
    """One person: under which letter, the name as it is looked for, and where the badge is."""

    heading: str
    name: str
    company: str
    category: str
    color: str
    where: str


@dataclass(frozen=True, slots=True)
class IndexSheet:
    """What an index says: its lines in their order, and what `where` means in each."""

    lines: tuple[IndexLine, ...]
    legend: str


@dataclass(frozen=True, slots=True)
class IndexPerson:
    """Somebody to be put into an index."""

    name: str
    first_name: str
    last_name: str
    country: str
    company: str
    category: str
    color: str
    code: str
    where: str


def index_of(people: Iterable[IndexPerson], names: NameOrder, legend: str) -> IndexSheet:
    """Put people in order, each under a letter: “Berg, Jan van den” or “van den Berg, Jan”."""
    found: list[tuple[Key, str, IndexLine]] = []
    for who in people:
        key = names.name_key(who.name, who.first_name, who.last_name, who.country)
        family, given = listed_name(who.name, who.first_name, who.last_name)
        main = names.looked_for(family, who.country) or given or who.code
        particles = family[: len(family) - len(main)] if family.endswith(main) else ""
        rest = " ".join(filter(None, (given if family else "", particles.strip())))
        line = IndexLine(
            names.heading(main), f"{main}, {rest}" if rest else main, who.company, who.category,
            who.color, who.where,
        )  # fmt: skip
        found.append((key, who.code, line))
    found.sort(key=lambda each: each[:2])
    return IndexSheet(tuple(line for _, _, line in found), legend)
