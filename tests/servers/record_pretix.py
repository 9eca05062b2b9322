"""Records what a pretix answers, for tests that have none: `python record_pretix.py FILE`.

FILE is the JSON that the script which starts a pretix prints. Everybody in it is invented.
"""

import json
import sys
from pathlib import Path
from typing import Any

from checkin.servers.http import HttpLine
from checkin.servers.http_answer import Query
from checkin.servers.pretix.pretix_pull import ORDERS_QUERY

WHERE = Path(__file__).parents[1] / "data" / "servers" / "pretix"
SMALL = (
    "",
    "settings",
    "items",
    "categories",
    "questions",
    "checkinlists",
    "badgelayouts",
    "badgeitems",
)
WITHDRAWN = ("revokedsecrets", "blockedsecrets")
ORDERS = 3  # pages


def record(server: dict[str, str], event: str) -> None:
    """Write one file for an event."""

    line = HttpLine(server["url"], f"Token {server['api_token']}")
    base = f"/api/v1/organizers/{server['organizer']}/events/{event}"

    def ask(path: str, query: Query = ()) -> dict[str, Any]:
        return line.get(f"{base}/{path}", query).record()

    told = {path: ask(f"{path}/" if path else "") for path in (*SMALL, *WITHDRAWN)}
    kept = ("locale", "name_scheme")
    told["settings"] = {key: told["settings"][key] for key in kept}
    orders = []
    for page in range(1, ORDERS + 1):
        answer = ask("orders/", (*ORDERS_QUERY, ("page", page)))
        orders += answer["results"]
        if not answer["next"]:
            break
    told["orders"] = orders
    text = json.dumps(told, ensure_ascii=False, indent=None, separators=(",", ":"))
    (WHERE / f"{event}.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    started = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    for name in ("conf", "confsig"):
        record(started, name)
