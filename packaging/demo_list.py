"""Write the demo's attendee list: 400 invented people, as an organiser's spreadsheet holds them.

    python packaging/demo_list.py [FILE.xlsx]

Names and employers come from `resources/demo/names.toml`, people with a part to play from
`resources/demo/guests.toml`. Chance is seeded: the same files give the same workbook, byte for
byte. What has to be true of the list is written down in `resources/demo/README.md`.
"""

import itertools
import random
import re
import sys
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import xlsxwriter
from anyascii import anyascii
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

DEMO = Path(__file__).resolve().parent.parent / "resources" / "demo"
WORKBOOK = DEMO / "European Cluster Conference 2026.xlsx"

SEED: Final = 2026
NUMBERS: Final = 404  # 400 people, two of them twice, two rows without a name
WITH_CODE: Final = 300
FIRST_DAY = date(2026, 1, 12)
LAST_DAY = date(2026, 5, 2)
CREATED = datetime(2026, 5, 2, 17, 40, tzinfo=UTC)

# Crockford's base 32: without I, L, O and U, which are misread.
CODE_LETTERS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

# They come in person.
ALWAYS_ON_SITE: Final = {"VIP", "Organiser", "Media"}
FROM_AN_AUTHORITY: Final = {"VIP", "Policy maker"}


@dataclass(frozen=True, slots=True)
class Registration:
    """One row of the list, its fields in the order of `COLUMNS`."""

    no: str
    registered: date | None = None
    first: str = ""
    last: str = ""
    email: str = ""
    organisation: str | int = ""
    position: str = ""
    country: str = ""
    category: str = ""
    mode: str = ""
    partnering: str = ""
    meetings: str = ""
    day1: str = ""
    day2: str = ""
    day3: str = ""
    dinner: str = ""
    table: int | None = None
    diet: str = ""
    photos: str = ""
    code: str = ""
    status: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the sheet; without a `field` it stays empty. `group` stands above the heading."""

    field: str
    heading: str
    width: float
    group: str = ""


COLUMNS: Final = (
    Column("no", "Registration no.", 15),
    Column("registered", "Registered on", 13),
    Column("first", "First name", 20),
    Column("last", "Last name", 26),
    Column("email", "E-mail", 40),
    Column("organisation", "Organisation", 36),
    Column("position", "Position", 24),
    Column("country", "Country", 16),
    Column("", "", 3),
    Column("category", "Participant type", 17),
    Column("mode", "Attendance", 11),
    Column("partnering", "Partnering event 11 May", 22),
    Column("meetings", "Project meetings 11 May", 22),
    Column("day1", "Day 1", 7, "Attends"),
    Column("day2", "Day 2", 7, "Attends"),
    Column("day3", "Day 3", 7, "Attends"),
    Column("dinner", "Dinner 13 May", 14, "Meals"),
    Column("table", "Table", 7, "Meals"),
    Column("diet", "Dietary needs", 18, "Meals"),
    Column("photos", "Photo consent", 14),
    Column("code", "Ticket code", 32),
    Column("status", "Status", 17),
    Column("notes", "Notes", 44),
)
TITLES: Final = (
    "European Cluster Conference 2026 – Registrations",
    "Bucharest, 12–14 May 2026; partnering event and project meetings on 11 May, by invitation",
    "Export of 2 May 2026, 17:40",
)
LEGEND: Final = (
    "x or Yes: registered for that part; empty, no or -: not registered",
    "Ticket code: issued by the registration site; empty: to be issued on site",
    "Pending approval: eligibility is being checked",
)
GROUP_ROW: Final = len(TITLES) + 1
GAP_AFTER: Final = 250  # somebody left a blank row here


class Draw:
    """Draws people from names.toml, each different, the same ones for the same seed."""

    def __init__(self, names: Mapping[str, Any]) -> None:
        self._names = names
        self._chance = random.Random(SEED)  # noqa: S311 - invented people, no secrets
        self._addresses: set[str] = set()
        self._full_names = {origin: self._pairs(pool) for origin, pool in names["pools"].items()}

    def everybody(self, guests: Mapping[str, Any]) -> list[Registration]:
        """Draw everybody once, in the list's order; `guests` says who has a part to play."""
        parts = {row["no"]: row for row in guests["guests"]}
        taken = {row["no"] for row in guests["nameless"]}
        taken |= {row["no"] for row in guests["repeats"] if row["no"] != row["of"]}
        pools = self._names["pools"].items()
        origins = [origin for origin, pool in pools for _ in range(pool["people"])]
        for part in parts.values():
            origins.remove(part["pool"])
        self._chance.shuffle(origins)
        people = []
        for number in range(1, NUMBERS + 1):
            if number not in taken:
                part = parts.get(number, {"no": number})
                people.append(self._person(part.get("pool") or origins.pop(), part))
        return self._with_codes(people)

    def _pairs(self, pool: Mapping[str, Any]) -> list[tuple[str, str]]:
        surnames = pool["surnames"]
        men = itertools.product(pool["men"], surnames)
        women = itertools.product(pool["women"], pool.get("surnames_women", surnames))
        return self._chance.sample([*men, *women], pool["people"])

    def _person(self, origin: str, part: Mapping[str, Any]) -> Registration:
        """Draw somebody from pool `origin`; what `part` prescribes wins."""
        pool = self._names["pools"][origin]
        first, last = self._full_names[origin].pop()
        category = str(part.get("category") or self._pick("category"))
        mode = "On site" if category in ALWAYS_ON_SITE else self._pick("mode")
        on_site = part.get("mode", mode) == "On site"
        dinner = self._mark("dinner") if on_site else ""
        person = Registration(
            no=_no(part["no"]),
            registered=_registered(part["no"]),
            first=first,
            last=last,
            organisation=self._employer(category.strip(), pool),
            position=self._chance.choice(self._names["positions"][category.strip()]),
            country=pool.get("country", origin),
            category=category,
            mode=mode,
            partnering=self._mark("partnering") if on_site else "",
            meetings=self._mark("meetings") if on_site else "",
            day1=self._mark("day1"),
            day2=self._mark("day2"),
            day3=self._mark("day3"),
            dinner=dinner or self._pick("no"),
            table=self._chance.randint(1, 24) if dinner else None,
            diet=self._pick("diet"),
            photos=self._pick("photos"),
            code=self._code(),
            status="Confirmed" if "pool" in part else self._pick("status"),
            notes=self._pick("notes"),
        )
        if not (person.day1 or person.day2 or person.day3):
            person = replace(person, day2="x")
        person = replace(person, **_fields(part))
        return person if "email" in part else replace(person, email=self._address(person))

    def _employer(self, category: str, pool: Mapping[str, Any]) -> str:
        if category in FROM_AN_AUTHORITY:
            return str(pool["authority"])
        employers = self._names["employers"].get(category, pool["organisations"])
        return str(self._chance.choice(employers))

    def _address(self, person: Registration) -> str:
        """Make an e-mail address that nobody else has, in a domain that cannot exist."""
        local = ".".join(filter(None, (_ascii(person.first, 20), _ascii(person.last, 24))))
        domain = _ascii(str(person.organisation), 30)
        spellings = (f"{local}{number}@{domain}.example" for number in ("", *range(2, NUMBERS)))
        address = next(spelling for spelling in spellings if spelling not in self._addresses)
        self._addresses.add(address)
        return address

    def _with_codes(self, people: list[Registration]) -> list[Registration]:
        """Leave `WITH_CODE` people their code; nobody who waits for approval has one."""
        able = [person.no for person in people if person.code and "Pending" not in person.status]
        have = set(self._chance.sample(able, WITH_CODE))
        return [person if person.no in have else replace(person, code="") for person in people]

    def _code(self) -> str:
        groups = ("".join(self._chance.choices(CODE_LETTERS, k=5)) for _ in range(4))
        return "-".join(("ECC26", *groups))

    def _mark(self, what: str) -> str:
        return self._pick("yes") if self._chance.random() < self._names["likely"][what] else ""

    def _pick(self, what: str) -> str:
        weights: dict[str, int] = self._names["weights"][what]
        return self._chance.choices(list(weights), list(weights.values()))[0]


def registrations(names: Mapping[str, Any], guests: Mapping[str, Any]) -> list[Registration]:
    """Give the rows of the list, in its order, from the contents of the two files."""
    people = Draw(names).everybody(guests)
    first_rows = {person.no: person for person in people}
    repeats = [
        replace(first_rows[_no(row["of"])], registered=_registered(row["no"]), **_fields(row))
        for row in guests["repeats"]
    ]
    nameless = [
        Registration(**_fields(row), registered=_registered(row["no"]), status="Confirmed")
        for row in guests["nameless"]
    ]
    return sorted(people + repeats + nameless, key=lambda person: person.no)


def _fields(row: Mapping[str, Any]) -> dict[str, Any]:
    """Keep what a row of guests.toml prescribes, its number as the list writes it."""
    known = {field.name for field in fields(Registration)}
    kept = {key: value for key, value in row.items() if key in known}
    return kept | {"no": _no(row["no"])}


def _no(number: int) -> str:
    return f"{number:05}"


def _registered(number: int) -> date:
    return FIRST_DAY + timedelta(days=(LAST_DAY - FIRST_DAY).days * number // NUMBERS)


def _ascii(text: str, length: int) -> str:
    return re.sub(r"[^a-z0-9]+", "-", anyascii(text).lower()).strip("-")[:length].rstrip("-")


def write_workbook(rows: Iterable[Registration], path: Path) -> None:
    """Write `rows` as the organiser's workbook, the same bytes for the same rows."""
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"title": TITLES[0], "created": CREATED})
        sheet = book.add_worksheet("Registrations")
        heading = book.add_format(
            {"bold": True, "bg_color": "#DCE6F1", "bottom": 1, "align": "center"}
        )
        title = book.add_format({"bold": True, "font_size": 14})
        _write_head(sheet, heading, title)
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        _write_rows(sheet, rows, day, wrapped)
        legend = book.add_worksheet("Legend")
        legend.write_column(0, 0, LEGEND)


def _write_head(sheet: Worksheet, heading: Format, title: Format) -> None:
    for number, text in enumerate(TITLES):
        sheet.write_string(number, 0, text, title if number == 0 else None)
    for number, column in enumerate(COLUMNS):
        sheet.set_column(number, number, column.width)
        if column.heading:
            sheet.write_string(GROUP_ROW + 1, number, column.heading, heading)
    for group in ("Attends", "Meals"):
        within = [number for number, column in enumerate(COLUMNS) if column.group == group]
        sheet.merge_range(GROUP_ROW, within[0], GROUP_ROW, within[-1], group, heading)
    sheet.freeze_panes(GROUP_ROW + 2, 4)


def _write_rows(
    sheet: Worksheet, rows: Iterable[Registration], day: Format, wrapped: Format
) -> None:
    line = GROUP_ROW + 2
    for count, person in enumerate(rows, 1):
        for number, column in enumerate(COLUMNS):
            value = getattr(person, column.field) if column.field else None
            if isinstance(value, date):
                sheet.write_datetime(line, number, value, day)
            elif isinstance(value, int):
                sheet.write_number(line, number, value)
            elif value:  # as a string even where it looks like a formula: "=Cluster+"
                sheet.write_string(line, number, value, wrapped if "\n" in value else None)
        line += 2 if count == GAP_AFTER else 1


def main() -> None:
    """Write the workbook to the path given, or in its place among the resources."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else WORKBOOK
    names = tomllib.loads((DEMO / "names.toml").read_text(encoding="utf-8"))
    guests = tomllib.loads((DEMO / "guests.toml").read_text(encoding="utf-8"))
    write_workbook(registrations(names, guests), path)


if __name__ == "__main__":
    main()
