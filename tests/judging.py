"""Judging scans at noon, for tests of who may pass."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from checkin.core.admission import Door, decide
from checkin.core.decision import sentence
from checkin.core.journal import EntryKind
from tests.builders import NOON, a_list, a_scan, a_ticket, an_entry

BUCHAREST = ZoneInfo("Europe/Bucharest")
BRUSSELS = ZoneInfo("Europe/Brussels")
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def judged(ticket=None, history=(), scan=None, door=None, **rules):
    """Judge a scan at noon of a good ticket at a door with these rules."""
    return decide(
        scan or a_scan(), ticket or a_ticket(), door or Door(a_list(**rules), BUCHAREST), history
    )


def said(decision, zone=BUCHAREST):
    return sentence(decision.explanation, decision.scan.at, zone)


def entered(at=NOON - HOUR, **fields):
    return an_entry(at=at, **fields)


def left(at=NOON - MINUTE):
    return an_entry(EntryKind.EXIT, at)
