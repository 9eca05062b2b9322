"""The import of 100,000 rows, beside csv.reader over the same file.

The goal: at most six times the CPU time with people found by code, twenty-five times with the
search index, and never more than 300 MB of memory. Each run is a process of its own, ours and
the yardstick's in turns.
"""

import csv
import json
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from pathlib import Path

from benchmarks.figure import Figure, print_table
from benchmarks.people import Person, people
from checkin.codes.issue import new_code
from checkin.core.event import Event
from checkin.importers.columns import recognise
from checkin.importers.source import read_table
from checkin.services.lists.imports import Imports
from checkin.storage.store import Store

ROWS = 100_000
_ROUNDS = 5
_KILOBYTES_A_MEGABYTE = 1024
_HEADER = (
    "Ticket code", "First name", "Last name", "E-mail", "Organisation", "Country", "Category",
    "Attendance", "Job title", "Sessions", "Dietary and access needs", "What do you hope to find?",
)  # fmt: skip
_JOBS = ("Cluster manager", "Policy officer", "Head of R&D", "Directrice générale", "Forscherin")
_SESSIONS = (
    "Opening plenary", "Matchmaking", "Workshop 2: Circular textiles", "Site visit, Măgurele",
    "Project meeting (by invitation)", "Closing plenary",
)  # fmt: skip
_NEEDS = ("", "", "", "", "vegetarian", "vegan, no nuts", "wheelchair access, please")
_HOPES = (
    *("",) * 30,
    *("Partners for a call on hydrogen valleys, if possible with a port.",) * 15,
    *('People who have run a "living lab", in industry or in a city.',) * 15,
    "Suppliers of sensors.\nAnd a talk about data spaces.",
)


def measure(rows: int = ROWS, rounds: int = _ROUNDS) -> list[Figure]:
    """Import a list into new events and compare with reading it."""
    with tempfile.TemporaryDirectory() as folder:
        attendees = Path(folder) / "attendees.csv"
        write_list(attendees, rows)
        taken: dict[str, list[dict[str, float]]] = {way: [] for way in _WAYS}
        for _ in range(rounds):
            for way, times in taken.items():
                times.append(_in_a_process(way, attendees))
        size = attendees.stat().st_size / 1e6
    spent = {way: statistics.median(one["cpu"] for one in times) for way, times in taken.items()}
    most = max(one["rss"] for one in (*taken["found_by_code"], *taken["searchable"]))
    yardstick = f"csv.reader, {size:.0f} MB, CPU s"
    figures = [
        Figure(what, yardstick, spent[way], spent["read"], ratio := spent[way] / spent["read"],
               f"<= {goal}", ratio <= goal)
        for way, what, goal in (
            ("found_by_code", f"import of {rows:,} rows, CPU s", 6),
            ("searchable", f"import of {rows:,} rows, with search index, CPU s", 25),
        )
    ]  # fmt: skip
    figures.append(
        Figure("memory of an import, MB", "", most, 300, most / 300, "<= 300 MB", most <= 300)
    )
    return figures


def write_list(path: Path, rows: int) -> None:
    """Write a list as a registration form gives it, with one row in a hundred amiss."""
    chance = random.Random(5)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_HEADER)
        before: list[str] = []
        for person in people(rows):
            row = _row(person, chance)
            amiss = chance.randrange(400)
            if amiss == 0 and before:
                row = before
            elif amiss == 1:
                row[1:3] = "", ""
            elif amiss in {2, 3}:
                row[3] = row[3].replace("@", " at ")
            writer.writerow(row)
            before = row


def _row(person: Person, chance: random.Random) -> list[str]:
    return [
        person.code, person.first, person.last, person.email, person.company, person.country,
        person.category, chance.choice(("On site", "On site", "Virtual")), chance.choice(_JOBS),
        "; ".join(chance.sample(_SESSIONS, chance.randint(1, 3))), chance.choice(_NEEDS),
        chance.choice(_HOPES),
    ]  # fmt: skip


class _Unsearchable(Store):
    """An event file in which people are found by their codes only."""

    def index_for_search(self, numbers: Iterable[int] | None) -> None:
        """Leave the search index empty."""


def _read(attendees: Path) -> None:
    with attendees.open(encoding="utf-8", newline="") as file:
        for _ in csv.reader(file):
            pass


def _import(attendees: Path, kind: type[Store]) -> None:
    with kind(attendees.with_suffix(".checkin")) as store:
        report = _imports(store).run(read_table(attendees))
        assert report.new > report.rows * 0.98, report


def _imports(store: Store) -> Imports:
    return Imports(store, recognise, new_code, lambda: datetime.now(UTC))


_WAYS: dict[str, Callable[[Path], None]] = {
    "read": _read,
    "found_by_code": lambda attendees: _import(attendees, _Unsearchable),
    "searchable": lambda attendees: _import(attendees, Store),
}


def _in_a_process(way: str, attendees: Path) -> dict[str, float]:
    event = Event("e", "Import", date(2026, 5, 12), date(2026, 5, 14), "Europe/Bucharest")
    path = attendees.with_suffix(".checkin")
    path.unlink(missing_ok=True)
    Store.create(path, event).close()
    command = [sys.executable, "-m", "benchmarks.imports", way, str(attendees)]
    told = subprocess.run(command, check=True, capture_output=True, text=True)
    return dict(json.loads(told.stdout))


def _tell(way: str, attendees: Path) -> None:
    begun = time.process_time()
    _WAYS[way](attendees)
    used = resource.getrusage(resource.RUSAGE_SELF)
    cpu = time.process_time() - begun
    print(json.dumps({"cpu": cpu, "rss": used.ru_maxrss / _KILOBYTES_A_MEGABYTE}))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _tell(sys.argv[1], Path(sys.argv[2]))
    else:
        print_table(measure())
