"""Lines made out to a pretix, and what it says stands there, for tests."""

from datetime import timedelta

from checkin.core.journal import EntryKind
from checkin.core.servers.posting import Deed, Posting
from checkin.core.servers.server_ticket import ServerTicket
from tests.builders import an_entry, an_undo
from tests.server_tickets import SERVER
from tests.servers.scripted_pretix import saying

MINUTE = timedelta(minutes=1)


def told_of(number=1, **fields):
    return ServerTicket(f"ticket-{number}", SERVER, str(number), "CAAAA", product="1", **fields)


def a_passage(number=1, line=None, **fields):
    line = line or an_entry()
    about = {"list_key": "7", "told": told_of(number), "code": f"CODE{number}", "passage": line}
    return Posting(line, Deed.PASSAGE, **about | {"names": (line.id,)} | fields)


def a_badge(**fields):
    return Posting(an_entry(EntryKind.BADGE), Deed.BADGE, told=told_of(), **fields)


def an_undoing(after=MINUTE, **fields):
    line = an_entry(code="CODE1")
    about = {"list_key": "7", "told": told_of(), "code": "CODE1", "passage": line}
    stands = {"names": (line.id,), "stands": False}
    return Posting(an_undo(line, line.at + after), Deed.UNDO, **about | stands | fields)


def standing(*passages, **fields):
    """Say that some passages stand at pretix."""
    rows = [
        {"datetime": at.isoformat(), "type": kind, "list": 7, "device_id": 3}
        for at, kind in passages
    ]
    return saying(201, {"status": "ok", "position": {"id": 1, "checkins": rows} | fields})
