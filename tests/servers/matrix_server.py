"""What a real pretix says of the cells of the matrix: its own redeem, simulated."""

import http.client
import json
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from urllib.parse import urlsplit

from checkin.core.scan import Direction, Verdict
from tests.servers.matrix import Cell, Outcome

_AT_ONCE = 3
_VERDICTS = {
    "invalid": Verdict.UNKNOWN_CODE,
    "revoked": Verdict.REVOKED,
    "canceled": Verdict.CANCELED,
    "unpaid": Verdict.UNPAID,
    "unapproved": Verdict.UNAPPROVED,
    "blocked": Verdict.BLOCKED,
    "product": Verdict.WRONG_LIST,
    "rules": Verdict.RULES,
    "already_redeemed": Verdict.ALREADY_ADMITTED,
    "ambiguous": Verdict.AMBIGUOUS,
    "exchange": Verdict.NOT_EXCHANGED,
    "already_exchanged": Verdict.ALREADY_EXCHANGED,
}
_PASSED = {Direction.ENTRY: Verdict.ADMITTED, Direction.EXIT: Verdict.CHECKED_OUT}


class Asking:
    """Asks a pretix about cells, over a few connections that stay open."""

    def __init__(
        self, url: str, organizer: str, credentials: Mapping[bool, str],
        list_ids: Mapping[tuple[str, str], int],
    ) -> None:  # fmt: skip
        """Take what to show at and off the gate, and the ids of lists by event and name."""
        self._place = urlsplit(url)
        self._path = f"/api/v1/organizers/{organizer}/checkinrpc/redeem/"
        self._credentials = credentials
        self._list_ids = list_ids

    def outcomes(
        self, cells: Sequence[Cell], said: Callable[[Cell], Mapping[str, str]]
    ) -> list[Outcome]:
        """Ask about all cells; `said` gives their answers by the server's ids of questions."""
        parts = [range(first, len(cells), _AT_ONCE) for first in range(_AT_ONCE)]
        found: dict[int, Outcome] = {}

        def ask_part(part: range) -> None:
            host, port = self._place.hostname or "", self._place.port
            with closing(http.client.HTTPConnection(host, port, timeout=120)) as line:
                for place in part:
                    found[place] = self._ask(line, cells[place], said(cells[place]))

        with ThreadPoolExecutor(_AT_ONCE) as pool:
            list(pool.map(ask_part, parts))
        return [found[place] for place in range(len(cells))]

    def _ask(
        self, line: http.client.HTTPConnection, cell: Cell, answers: Mapping[str, str]
    ) -> Outcome:
        body = {
            "secret": cell.code,
            "lists": [self._list_ids[cell.slug, cell.list_name]],
            "type": cell.direction.value,
            "datetime": cell.at.isoformat(),
            "answers": dict(answers),
            "ignore_unpaid": cell.takes_unpaid,
            "questions_supported": True,
            "simulate": True,
        }
        headers = {
            "Authorization": self._credentials[cell.at_gate],
            "Content-Type": "application/json",
        }
        line.request("POST", self._path, json.dumps(body), headers)
        return outcome_of(json.loads(line.getresponse().read()), cell)


def outcome_of(told: Mapping[str, object], cell: Cell) -> Outcome:
    """Read what the server answered."""
    position = told.get("position")
    key = str(position["id"]) if isinstance(position, dict) else ""
    if told["status"] == "ok":
        return Outcome(_PASSED[cell.direction], key)
    if told["status"] == "incomplete":
        questions = told["questions"]
        assert isinstance(questions, list)
        asked = frozenset(str(question["id"]) for question in questions)
        return Outcome(Verdict.ANSWERS_REQUIRED, key, asked)
    if told["reason"] == "invalid_time":
        is_early = "after" in str(told["reason_explanation"])
        return Outcome(Verdict.TOO_EARLY if is_early else Verdict.TOO_LATE, key)
    verdict = _VERDICTS[str(told["reason"])]
    # Of which ticket it says so is nothing that a desk can tell.
    is_clear = verdict not in {Verdict.AMBIGUOUS, Verdict.REVOKED}
    return Outcome(verdict, key if is_clear else "")
