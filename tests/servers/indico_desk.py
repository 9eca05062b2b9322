"""An Indico as far as connecting to it goes; its answers were recorded from Indico 3.3.14."""

from tests.servers.loopback import Routes, http

EVENT = "/api/checkin/event/1"
DESK = "Bearer indp_d3skd3skd3sk"
READER = "Bearer indp_r34d3rr34d3r"
STRANGER = "Bearer indp_str4ng3rstr4"
DISCOVERY = "/.well-known/oauth-authorization-server"
FORBIDDEN, MISSING = "403 Forbidden", "404 NOT FOUND"
NO_SCOPE = {
    "error": "insufficient_scope",
    "error_description": "The request requires higher privileges than provided by the access "
    "token.",
}
NO_TOKEN = {
    "error": {
        "error_uuid": None,
        "message": "You are not allowed to access this page.",
        "title": "Access Denied",
    }
}
NO_RIGHT = {
    "error": {
        "error_uuid": "2359f926-89b7-42aa-8c56-a2e4623ba7b6",
        "message": "You are not authorised to manage this event.",
        "title": "Access Denied",
    }
}
BAD_TOKEN = {
    "error": "invalid_token",
    "error_description": "The access token provided is expired, revoked, malformed, or invalid "
    "for other reasons.",
}
NO_REGISTRATION = {
    "error": {
        "error_uuid": "96040050-2c36-449f-a82a-4d36ebfeb72d",
        "message": "The page you are looking for doesn't exist.",
        "title": "Not Found",
    }
}
ITS_PAGE = b"<!DOCTYPE html>\n\n<title>Indico</title>\n"
ABOUT = {
    "description": "",
    "end_dt": "2027-06-16T15:00:00+00:00",
    "id": 1,
    "registration_tags": [{"color": "blue", "id": 1, "title": "Speaker"}],
    "start_dt": "2027-06-14T07:00:00+00:00",
    "title": "PyCité 2027 — Conférence d’été",
}


def form(key, title, registrations=0, checked_in=0):
    return {
        "checked_in_count": checked_in,
        "end_dt": "2027-06-16T15:00:00+00:00",
        "event_id": 1,
        "id": key,
        "introduction": "",
        "is_open": True,
        "registration_count": registrations,
        "start_dt": "2026-11-22T00:32:39.287017+00:00",
        "title": title,
    }


FORMS = [form(1, "Participants", 107, 10), form(2, "Intervenant·e·s", 5)]


def discovery(issuer):
    return http({"issuer": issuer, "scopes_supported": ["read:user", "registrants"]})


class IndicoDesk(Routes):
    """Knows one event with two forms, a desk that may check in, and one that may only look."""

    def __init__(self):
        super().__init__()
        for path, told in ((f"{EVENT}/", ABOUT), (f"{EVENT}/forms/", FORMS)):
            self.add(path, http(BAD_TOKEN, "401 Unauthorized"))
            self.add(path, http(NO_TOKEN, FORBIDDEN), shown="")
            self.add(path, http(NO_RIGHT, FORBIDDEN), STRANGER)
            for shown in (DESK, READER):
                self.add(path, http(told), shown)
        nobody = f"{EVENT}/forms/1/registrations/0"
        self.add(nobody, http(NO_REGISTRATION, MISSING), DESK, "PATCH")
        self.add(nobody, http(NO_SCOPE, FORBIDDEN), READER, "PATCH")

    def is_called(self, issuer):
        """Call itself so: all else is answered by this name only."""
        self.add(DISCOVERY, discovery(issuer))
