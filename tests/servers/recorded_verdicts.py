"""A part of the matrix as it was recorded: what the events held, and what pretix said.

    python -m tests.servers.recorded_verdicts PRETIX.json

records it anew from the pretix that `tests/live/pretix/up > PRETIX.json` started.
"""

import json
import random
import sys
import tempfile
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import Any

from checkin.core.journal import EntryKind, passages
from checkin.core.scan import Direction, Verdict
from checkin.storage.store import Store
from tests.builders import NOON, an_entry, an_event, some_lines
from tests.servers.live_pretix import live_pretix
from tests.servers.matrix import Cell, Outcome, cells, seeded_cells
from tests.servers.matrix_desk import Rehearsal
from tests.servers.matrix_live import Matrix

FILE = Path(__file__).resolve().parents[1] / "data" / "servers" / "verdicts.json"
_CELLS = 420
# What is kept of each table: its columns, and what is written in them instead of what was there.
_TABLES: dict[str, dict[str, str]] = {
    "check_in_lists": dict.fromkeys(("id", "name", "position", "rules", "changed_at"), ""),
    "questions": dict.fromkeys(("id", "position", "told", "removed", "changed_at"), ""),
    "attendees": {
        **dict.fromkeys(("number", "id"), ""),
        "source": "0", "name": "'Guest'", "mode": "'on-site'",
        **dict.fromkeys(
            ("first_name", "last_name", "email", "company", "country", "category", "flags",
             "notes", "cells", "changed_at"),
            "''",
        ),
    },
    "tickets": dict.fromkeys(
        ("number", "id", "code", "attendee", "category", "status", "valid_from", "valid_until"), ""
    ),
    "server_tickets": {
        **dict.fromkeys(("ticket_id", "server", "key", '"order"', "parent"), ""),
        "told": "json_remove(told, '$.passages')", "changed_at": "''",
    },
    "withdrawn_codes": dict.fromkeys(("server", "code", "kind"), ""),
    "server_facts": dict.fromkeys(("server", "name", "content"), ""),
}  # fmt: skip


def recorded(
    folder: Path, closing: ExitStack, *, only: str = "", without: Collection[str] = ()
) -> list[tuple[Cell, Outcome, Outcome]]:
    """Judge what was recorded; give each cell with what our desk says and what pretix said.

    What stands in the tables `without` is not known to our desk; `only` names an event.
    """
    told = json.loads(FILE.read_text(encoding="utf-8"))
    desks = {}
    for slug, held in told["events"].items():
        if only not in {"", slug}:
            continue
        store = closing.enter_context(Store.create(folder / f"{slug}.checkin", an_event()))
        _put(store, held | dict.fromkeys(without, ()))
        desks[slug] = closing.enter_context(Rehearsal(store, told["gate"]))
    found = []
    for row in told["cells"]:
        cell, said = _cell_from(row[:-3]), _outcome_from(row[-3:])
        if cell.slug in desks:
            found.append((cell, desks[cell.slug].outcome(cell), said))
    return found


def record(told: Mapping[str, Any], folder: Path) -> None:
    """Fill a pretix, ask it about some cells and write everything down."""
    pretix = live_pretix(told)
    with ExitStack() as closing:
        matrix = Matrix.filled(pretix, folder, closing)
        asked = list(_some(cells(matrix.told)))
        for slug, event in pretix.events.items():
            asked += seeded_cells(slug, event.cases, list(event.lists), matrix.noons(slug))
        outcomes = matrix.theirs(asked)
        told = {
            "gate": str(matrix.told["matrix"]["gate"]),
            "events": {slug: _held(store, asked) for slug, store in matrix.stores.items()},
            "cells": [
                [*_cell_row(cell), *_outcome_row(said)]
                for cell, said in zip(asked, outcomes, strict=True)
            ],
        }  # fmt: skip
    FILE.write_text(_written(told), encoding="utf-8")


def _some(found: Sequence[Cell]) -> Iterable[Cell]:
    """Choose among cells so that every ticket and every list is there, and all of the rarer."""
    chance = random.Random(5)  # noqa: S311 - the same cells every time
    kinds: dict[tuple[str, str], list[Cell]] = defaultdict(list)
    for cell in chance.sample(found, len(found)):
        kinds[cell.slug, cell.ticket].append(cell)
        kinds[cell.slug, f"list {cell.list_name}"].append(cell)
    chosen: dict[Cell, None] = {}
    for turn in range(max(map(len, kinds.values()))):
        for cells_of_kind in kinds.values():
            if turn < len(cells_of_kind) and len(chosen) < _CELLS:
                chosen[cells_of_kind[turn]] = None
    return chosen


def _held(store: Store, asked: Sequence[Cell]) -> dict[str, Any]:
    rows = {table: _rows(store, table) for table in _TABLES}
    ids = {each.name: each.id for each in store.lists()}
    codes: dict[str, set[str]] = {cell.code: set() for cell in asked}
    for cell in asked:
        codes[cell.code].add(cell.list_name)
    return rows | {"passages": list(_passages(store, codes, ids))}


def _passages(
    store: Store, codes: Mapping[str, set[str]], ids: Mapping[str, str]
) -> Iterable[tuple[str, str, str, str]]:
    for code, names in codes.items():
        for ticket in (*store.tickets_by_code(code), *store.on_medium(code, NOON)):
            told = store.server_tickets([ticket.id])[ticket.id]
            for each in (ticket, *store.tickets_added_to(told.server, told.key)):
                for list_id in (ids[name] for name in sorted(names) if name in ids):
                    for line in passages(store.history(each.id, list_id)):
                        yield each.id, list_id, str(line.kind), line.at.isoformat()


def _put(store: Store, held: Mapping[str, Any]) -> None:
    with store.write():
        for table, columns in _TABLES.items():
            where, places = f"{table} ({', '.join(columns)})", ", ".join("?" * len(columns))
            store._db.executemany(f"INSERT INTO {where} VALUES ({places})", held[table])
        store._tell_change()
    some_lines(
        store,
        *(
            an_entry(EntryKind(kind), datetime.fromisoformat(at), ticket_id=ticket, list_id=door)
            for ticket, door, kind, at in dict.fromkeys(map(tuple, held["passages"]))
        ),
    )


def _rows(store: Store, table: str) -> list[list[Any]]:
    columns = ", ".join(instead or name for name, instead in _TABLES[table].items())
    return [list(row) for row in store._db.execute(f"SELECT {columns} FROM {table}")]


def _cell_row(cell: Cell) -> list[Any]:
    at = cell.at.isoformat()
    how = (cell.direction, cell.answers, cell.at_gate, cell.takes_unpaid)
    return [cell.slug, cell.ticket, cell.code, cell.list_name, at, *how]


def _cell_from(row: Sequence[Any]) -> Cell:
    slug, ticket, code, list_name, at, direction, answers, at_gate, takes_unpaid = row
    said = tuple((name, text) for name, text in answers)
    moment = datetime.fromisoformat(at)
    where = (slug, ticket, code, list_name, moment)
    return Cell(*where, Direction(direction), said, at_gate, takes_unpaid)


def _outcome_row(said: Outcome) -> list[Any]:
    return [said.verdict, said.key, sorted(said.asked)]


def _outcome_from(row: Sequence[Any]) -> Outcome:
    verdict, key, asked = row
    return Outcome(Verdict(verdict), key, frozenset(asked))


def _written(told: Mapping[str, Any]) -> str:
    """Write a row a line, so that a change shows what changed."""

    def lines(rows: Sequence[object]) -> str:
        return "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]"

    events = ",\n".join(
        f"{json.dumps(slug)}: {{\n"
        + ",\n".join(f"{json.dumps(table)}: {lines(rows)}" for table, rows in held.items())
        + "\n}"
        for slug, held in told["events"].items()
    )
    gate = json.dumps(told["gate"])
    cells_written = lines(told["cells"])
    return f'{{"gate": {gate},\n"events": {{\n{events}\n}},\n"cells": {cells_written}}}\n'


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        record(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), Path(name))
