"""The check-in lists in an event file."""

import json

from checkin.core.event import MOST_INSIDE, CheckInList, Reentry
from checkin.core.moments import stored
from checkin.core.ticket import AttendanceMode
from checkin.storage.event_file import EventFile
from checkin.storage.rows import moment_from, reading, texts_from
from checkin.storage.servers.list_terms import terms_from, told_of_terms


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
            self._tell_change()

    def _read_lists(self) -> tuple[CheckInList, ...]:
        rows = self._db.execute("SELECT id, name, rules FROM check_in_lists ORDER BY position, id")
        return tuple(list_from(*row) for row in rows)


def rules_of(checkin_list: CheckInList) -> str:
    """Write what a list allows as JSON."""
    told: dict[str, object] = {
        "opens": checkin_list.opens and stored(checkin_list.opens),
        "closes": checkin_list.closes and stored(checkin_list.closes),
        "categories": checkin_list.categories,
        "modes": checkin_list.modes,
        "reentry": checkin_list.reentry,
        "capacity": checkin_list.capacity,
        "column": checkin_list.column,
        "hand_outs": checkin_list.hand_outs,
    }
    if checkin_list.server:
        told |= {"server": checkin_list.server, "server_list": checkin_list.server_list}
    if checkin_list.terms is not None:
        told["terms"] = told_of_terms(checkin_list.terms)
    return json.dumps(told, ensure_ascii=False)


def list_from(list_id: str, name: str, rules: str) -> CheckInList:
    """Read a list written with `rules_of`."""
    with reading(f"the check-in list {name!r:.100}"):
        told = json.loads(rules)
        capacity = told["capacity"]
        if not (capacity is None or type(capacity) is int):
            raise TypeError(rules)
        # Lists of earlier versions hand nothing out, and are of no server.
        column, server, server_list = texts_from(
            [told["column"], told.get("server", ""), told.get("server_list", "")]
        )
        terms = told.get("terms")
        return CheckInList(
            id=list_id,
            name=name,
            opens=moment_from(told["opens"]),
            closes=moment_from(told["closes"]),
            categories=texts_from(told["categories"]),
            modes=tuple(AttendanceMode(mode) for mode in texts_from(told["modes"])),
            reentry=Reentry(told["reentry"]),
            capacity=None if capacity is None else min(capacity, MOST_INSIDE),
            column=column,
            hand_outs=texts_from(told.get("hand_outs", [])),
            server=server,
            server_list=server_list,
            terms=None if terms is None else terms_from(terms),
        )
