"""The check-in lists in an event file."""

import json

from checkin.core.event import CheckInList, Reentry
from checkin.core.moments import stored
from checkin.core.ticket import AttendanceMode
from checkin.storage.event_file import EventFile
from checkin.storage.rows import moment_from, reading, texts_from


class Lists(EventFile):
    """Reads and writes check-in lists."""

    def lists(self) -> tuple[CheckInList, ...]:
        """Give all lists in the order in which they were added."""
        return self._remembered("lists", self._read_lists)

    def add_list(self, checkin_list: CheckInList, changed_at: str) -> None:
        """Add a list, or change the one with its id; inside a transaction."""
        with self.translated:
            self._db.execute(
                "INSERT INTO check_in_lists (id, name, position, rules, changed_at) VALUES "
                "(?, ?, (SELECT count(*) FROM check_in_lists), ?, ?) ON CONFLICT (id) DO UPDATE "
                "SET name = excluded.name, rules = excluded.rules, "
                "changed_at = excluded.changed_at",
                (checkin_list.id, checkin_list.name, rules_of(checkin_list), changed_at),
            )
        self._forget()

    def _read_lists(self) -> tuple[CheckInList, ...]:
        rows = self._db.execute("SELECT id, name, rules FROM check_in_lists ORDER BY position, id")
        return tuple(list_from(*row) for row in rows)


def rules_of(checkin_list: CheckInList) -> str:
    """Write what a list allows as JSON."""
    return json.dumps(
        {
            "opens": checkin_list.opens and stored(checkin_list.opens),
            "closes": checkin_list.closes and stored(checkin_list.closes),
            "categories": checkin_list.categories,
            "modes": checkin_list.modes,
            "reentry": checkin_list.reentry,
            "capacity": checkin_list.capacity,
            "column": checkin_list.column,
            "hand_outs": checkin_list.hand_outs,
        },
        ensure_ascii=False,
    )


def list_from(list_id: str, name: str, rules: str) -> CheckInList:
    """Read a list written with `rules_of`."""
    with reading(f"the check-in list {name!r:.100}"):
        told = json.loads(rules)
        capacity, column = told["capacity"], told["column"]
        if not (capacity is None or type(capacity) is int) or not isinstance(column, str):
            raise TypeError(rules)
        return CheckInList(
            id=list_id,
            name=name,
            opens=moment_from(told["opens"]),
            closes=moment_from(told["closes"]),
            categories=texts_from(told["categories"]),
            modes=tuple(AttendanceMode(mode) for mode in texts_from(told["modes"])),
            reentry=Reentry(told["reentry"]),
            capacity=capacity,
            column=column,
            # Lists of earlier versions hand nothing out.
            hand_outs=texts_from(told.get("hand_outs", [])),
        )
