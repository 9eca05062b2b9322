"""Why the rules of a check-in list do not let somebody pass, in a few English words."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from checkin.core.moments import spoken
from checkin.servers.pretix.json_rules import FAILURES, Term

_DAYS = ("Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays")

# How little a visitor can do about it: they can come again, but not with another product.
_VISITS, _TIME, _WEEKDAY, _GATE, _PRODUCT = range(5)


class RuledScan(Protocol):
    """What is known of a scan, as far as reasons need it."""

    @property
    def now(self) -> datetime:
        """The moment of the scan."""

    @property
    def zone(self) -> ZoneInfo:
        """The event's time zone."""


@dataclass(frozen=True, slots=True)
class _Reason:
    rank: int
    words: str
    seconds_off: float = 0.0


@dataclass(frozen=True, slots=True)
class _Bounds:
    """What a failed comparison asks of a number: at least or at most so much."""

    least: int | None = None
    most: int | None = None


def why_not(rule: Term, scan: RuledScan) -> str:
    """Say which condition of a rule keeps somebody out; empty where that has no simple words.

    Of several that fail, the one that can be changed least; of several ways in, the nearest.
    """
    try:
        _, reason = _judged(rule, scan)
    except FAILURES:
        return ""
    return reason.words if reason else ""


def _judged(term: Term, scan: RuledScan) -> tuple[bool, _Reason | None]:
    """Say whether a term is true, and if it is not, why."""
    if term.operator not in {"and", "or"}:
        if term.evaluate(scan):
            return True, None
        return False, _reason_of_condition(term, scan)
    judged = [_judged(each, scan) for each in term.operands]
    reasons = [reason for _, reason in judged if reason]
    if term.operator == "and":
        reason = max(reasons, key=lambda reason: reason.rank, default=None)
        return all(passes for passes, _ in judged), reason
    reason = min(reasons, key=lambda reason: (reason.rank, reason.seconds_off), default=None)
    return any(passes for passes, _ in judged), reason


def _reason_of_condition(term: Term, scan: RuledScan) -> _Reason | None:
    if not term.operands:
        return None
    if term.operator in {"isBefore", "isAfter"}:
        return _reason_of_time(term, scan)
    subject = term.operands[0]
    name = _variable(subject, scan) or subject.operator
    if name in _SIMPLE:
        return _SIMPLE[name]
    if name == "now_isoweekday":
        return _Reason(_WEEKDAY, f"not on {_DAYS[scan.now.astimezone(scan.zone).weekday()]}")
    if name == "entry_status":
        return _reason_of_status(term, scan)
    if name in _COUNTED:
        words = _COUNTED[name](_bounds(term, scan), _since(subject, scan))
        return _Reason(_VISITS, words) if words else None
    return None


_SIMPLE = {
    "product": _Reason(_PRODUCT, "not for this product"),
    "variation": _Reason(_PRODUCT, "not for this variation of the product"),
    "gate": _Reason(_GATE, "only at another gate"),
}


def _variable(term: Term, scan: RuledScan) -> str:
    if term.operator != "var" or not term.operands:
        return ""
    return str(term.operands[0].evaluate(scan))


def _reason_of_time(term: Term, scan: RuledScan) -> _Reason | None:
    one, other, *rest = term.operands
    starts = term.operator == "isAfter"
    if _variable(other, scan) == "now":
        one, other, starts = other, one, not starts
    limit = other.evaluate(scan)
    if _variable(one, scan) != "now" or not isinstance(limit, datetime):
        return None
    tolerance = rest[0].evaluate(scan) if rest else None
    minutes = timedelta(minutes=float(str(tolerance)) if tolerance else 0)
    limit = limit - minutes if starts else limit + minutes
    said = spoken(limit, scan.now, scan.zone)
    words = f"only from {said} on" if starts else f"only until {said}"
    return _Reason(_TIME, words, abs((limit - scan.now).total_seconds()))


def _reason_of_status(term: Term, scan: RuledScan) -> _Reason | None:
    wanted = term.operands[-1].evaluate(scan)
    if term.operator not in {"==", "!="} or wanted not in {"present", "absent"}:
        return None
    inside = (wanted == "present") is (term.operator == "==")
    return _Reason(_VISITS, f"only for those who are {'inside' if inside else 'outside'}")


def _bounds(term: Term, scan: RuledScan) -> _Bounds:
    found, limit = (each.evaluate(scan) for each in term.operands[:2])
    if not isinstance(found, (int, float)) or not isinstance(limit, (int, float)):
        return _Bounds()
    if term.operator == "<":
        return _Bounds(most=math.ceil(limit) - 1)
    if term.operator == "<=":
        return _Bounds(most=math.floor(limit))
    if term.operator == ">":
        return _Bounds(least=math.floor(limit) + 1)
    if term.operator == ">=":
        return _Bounds(least=math.ceil(limit))
    if term.operator == "==":
        return _Bounds(most=int(limit)) if found > limit else _Bounds(least=int(limit))
    return _Bounds()


def _since(subject: Term, scan: RuledScan) -> str:
    """Say the moment that an operator as `entries_since` counts from or to."""
    if subject.operator == "var":
        return ""
    cutoff = subject.operands[0].evaluate(scan)
    return spoken(cutoff, scan.now, scan.zone) if isinstance(cutoff, datetime) else ""


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _entries(count: int) -> str:
    return "an entry" if count == 1 else f"{count} entries"


def _minutes(count: int) -> str:
    return f"{count} minute{'' if count == 1 else 's'}"


def _of_visits(period: str, *, after: str = "") -> Callable[[_Bounds, str], str]:
    """Tell how often somebody may come in a period, the visit asked for being one of them."""

    def say(bounds: _Bounds, moment: str) -> str:
        if bounds.most is not None and bounds.most >= 0:
            return f"only {_times(bounds.most + 1)}{period.format(moment)}"
        if bounds.least is not None and bounds.least > 0:
            return f"only after {_entries(bounds.least)}{(after or period).format(moment)}"
        return ""

    return say


def _of_days(period: str) -> Callable[[_Bounds, str], str]:
    def say(bounds: _Bounds, moment: str) -> str:
        when = period.format(moment)
        if bounds.most is not None and bounds.most >= 0:
            return f"only on {bounds.most + 1} day{'s' if bounds.most else ''}{when}"
        if bounds.least is not None and bounds.least > 0:
            return f"only after {bounds.least} day{'s' if bounds.least > 1 else ''} here{when}"
        return ""

    return say


def _of_earlier_visits(bounds: _Bounds, moment: str) -> str:
    if bounds.most is not None and bounds.most >= 0:
        return f"not after {_entries(bounds.most + 1)} before {moment}"
    return _of_visits(" before {}")(bounds, moment)


def _of_minutes(visit: str) -> Callable[[_Bounds, str], str]:
    def say(bounds: _Bounds, _moment: str) -> str:
        if bounds.most is not None:
            if bounds.most < 0:
                return "only once"
            return f"only within {_minutes(bounds.most)} of the {visit} entry"
        if bounds.least is not None:
            if bounds.least <= 0:
                return "only after an entry"
            return f"only {_minutes(bounds.least)} after the {visit} entry"
        return ""

    return say


_COUNTED: dict[str, Callable[[_Bounds, str], str]] = {
    "entries_number": _of_visits(""),
    "entries_today": _of_visits(" a day", after=" on the same day"),
    "entries_days": _of_days(""),
    "entries_since": _of_visits(" since {}"),
    "entries_before": _of_earlier_visits,
    "entries_days_since": _of_days(" since {}"),
    "entries_days_before": _of_days(" before {}"),
    "minutes_since_last_entry": _of_minutes("last"),
    "minutes_since_first_entry": _of_minutes("first"),
}
