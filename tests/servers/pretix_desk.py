"""A pretix as far as connecting to it goes; its answers were recorded from pretix 2026.8.0."""

from tests.servers.loopback import Routes, http

API = "/api/v1"
DEMO = f"{API}/organizers/demo"
TEAM = "Token t3amt3amt3am"
DEVICE = "Device d3vic3d3vic3"
SET_UP = "9d0oi901l4v5n23p"
HERS = {
    "organizer": "demo", "device_id": 3, "unique_serial": "HM2RG0ZYGJ19ZQFM",
    "api_token": DEVICE.partition(" ")[2], "name": "Desk 1", "security_profile": "full",
    "gate": {"id": 7, "name": "Main entrance", "identifier": "MAIN"},
}  # fmt: skip
FORBIDDEN = "403 Forbidden"
NOT_ALLOWED = {"detail": "You do not have permission to perform this action."}
BY_PROFILE = {"detail": "Request denied by device security profile."}
UNKNOWN_TICKET = {"detail": "Not found.", "status": "error", "reason": "invalid"}


def page(*results, following=None):
    return http({"count": len(results), "next": following, "previous": None, "results": results})


def event(slug, name, **told):
    usual = {"live": True, "testmode": False, "has_subevents": False}
    dates = {"date_from": "2026-11-26T09:00:00+02:00", "date_to": "2099-11-28T18:00:00+02:00"}
    return {"slug": slug, "name": {"de": "?", "en": name}, **usual, **dates, **told}


CONF = event("conf", "Conference")
FAIR = event("fair", "Fair", testmode=True, live=False)
PAST = event("past", "Old", date_from="2019-01-01T09:00:00Z", date_to="2019-01-02T09:00:00Z")


class PretixDesk(Routes):
    """Knows a team and a device of one organizer with three events."""

    def __init__(self):
        super().__init__()
        no_token = http({"detail": "Authentication credentials were not provided."}, FORBIDDEN)
        self.add(f"{API}/version", no_token, shown="")
        self.add(f"{API}/version", http({"detail": "Invalid token."}, FORBIDDEN))
        for shown in (TEAM, DEVICE):
            self.add(f"{API}/version", http({"pretix": "2026.8.0"}), shown)
        self.add(f"{API}/organizers/", page({"name": "Demo organizer", "slug": "demo"}), TEAM)
        self.add(f"{API}/device/info", http({"device": HERS}), DEVICE)
        self.add(f"{API}/device/eventselection", http({"event": {"slug": "fair"}}), DEVICE)
        self.add(f"{API}/device/initialize", http(HERS), method="POST")
        self.add(f"{API}/device/update", http(HERS), DEVICE, "POST")
        self.add(f"{DEMO}/events/", page(PAST, CONF, FAIR))
        for number, slug in enumerate(("conf", "fair", "past"), 1):
            there = f"{DEMO}/events/{slug}"
            lists = page({"id": number, "name": "Day 1"}, {"id": number + 10, "name": "Day 2"})
            self.add(f"{there}/checkinlists/", lists)
            self.add(f"{there}/orders/", page({"code": "CAAAA"}))
        unknown = http(UNKNOWN_TICKET, "404 Not Found")
        self.add(f"{DEMO}/checkinrpc/redeem/", unknown, method="POST")

    def many(self, count):
        """Have so many events, each with a list of its own name; give them as they are listed."""
        events = [event(f"e{number}", f"Event {number}") for number in range(count)]
        for number, each in enumerate(events):
            there = f"{DEMO}/events/{each['slug']}"
            self.add(f"{there}/checkinlists/", page({"id": number, "name": f"List {number}"}))
            self.add(f"{there}/orders/", page({"code": "CAAAA"}))
        return events


def indico():
    """Answer as an Indico does where somebody asks how to log in."""
    told = Routes()
    found = {"issuer": "https://indico.example", "scopes_supported": ["registrants", "read:user"]}
    told.add("/.well-known/oauth-authorization-server", http(found))
    return told
