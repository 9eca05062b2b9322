"""Records what a pretix says to what it is sent: `python -m tests.servers.record_push FILE`.

FILE is the JSON that the script which starts a pretix prints. Everybody in it is invented.
"""

import json
import sys
from pathlib import Path

from checkin.servers.http import HttpLine
from tests.servers.live_pretix import LivePretix, live_pretix

WHERE = Path(__file__).parents[1] / "data" / "servers" / "pretix" / "push.json"
EARLIER, LATER = "2026-11-26T08:00:00+02:00", "2026-11-26T08:20:00+02:00"


def record(pretix: LivePretix) -> None:
    """Make an event, send everything there is to send, and write down the answers."""
    event, device = pretix.new_event(), pretix.new_device_api()
    line = HttpLine(pretix.url, f"Device {device.token}")
    told = {}

    def note(name: str, path: str, body: dict[str, object], on: HttpLine = line) -> None:
        answer = on.post(f"/api/v1/organizers/{pretix.organizer}/{path}", body)
        told[name] = {"status": answer.status, "body": answer.json()}

    (ticket,) = event.order("Ada", "Lovelace")["positions"]
    pass_, *_ = event.order("Grace", "Hopper", addons=2)["positions"]
    day, matchmaking = event.lists["Day 1"], event.lists["Matchmaking"]
    entry = {"secret": ticket["secret"], "lists": [day], "force": True, "datetime": EARLIER}
    redeem, annul = "checkinrpc/redeem/", "checkinrpc/annul/"
    note("redeemed", redeem, entry | {"nonce": "1"})
    note("redeemed again", redeem, entry | {"nonce": "1"})
    note("looked", redeem, entry | {"simulate": True})
    note("unknown", redeem, entry | {"secret": "nobody"})
    note("ambiguous", redeem, entry | {"secret": pass_["secret"], "lists": [matchmaking]})
    note("no such list", redeem, entry | {"lists": [999_999]})
    note("annulled too late", annul, {"lists": [day], "nonce": "1", "datetime": LATER})
    note("annulled", annul, {"lists": [day], "nonce": "1", "datetime": EARLIER})
    note("annulled again", annul, {"lists": [day], "nonce": "1", "datetime": EARLIER})
    note("nothing to annul", annul, {"lists": [day], "nonce": "2", "datetime": EARLIER})
    failed = {"error_reason": "blocked", "raw_barcode": "nobody", "datetime": EARLIER}
    note("refused", event.path(f"checkinlists/{day}/failed_checkins/"), failed)
    badge = {"datetime": EARLIER, "type": "badge", "source": "Checkin", "info": {}}
    note("printed", event.path(f"orderpositions/{ticket['id']}/printlog/"), badge)
    note("no such position", event.path("orderpositions/999999/printlog/"), badge)
    kiosk = pretix.new_device_api("pretixscan_online_kiosk")
    narrow = HttpLine(pretix.url, f"Device {kiosk.token}")
    note("not allowed", event.path("orders/"), {}, narrow)
    note("unknown device", redeem, entry, HttpLine(pretix.url, "Device nobody"))
    WHERE.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    record(live_pretix(json.loads(Path(sys.argv[1]).read_text("utf-8"))))
