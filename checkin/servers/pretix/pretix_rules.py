"""The rules of pretix's check-in lists, judged as its server judges them."""

import json
import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from checkin.core.servers.server_ticket import EventDates, RuleFacts, RulesRuling
from checkin.servers.pretix.json_rules import FAILURES, Dialect, Term, read_rule
from checkin.servers.pretix.pretix_reasons import why_not

UNREADABLE = "the rules of this list cannot be read"

_LONGEST_RULES = 200_000
_LONGEST_MOMENT = 100
_MOST_UNUSUAL_MOMENTS = 50
_MOMENT = re.compile(
    r"\d{4}-\d\d-\d\dT([01]\d|2[0-3]):\d\d(:\d\d([.]\d{3}(\d{3})?)?)?(Z|[+-][01]\d:[0-5]\d)?",
    re.ASCII,
)
_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?", re.ASCII)


def judge_rules(rules: str, facts: RuleFacts) -> RulesRuling:
    """Say whether the rules of a list let a ticket pass, as its server would.

    Rules that cannot be read or evaluated let nobody pass, as there. Never raises.
    """
    rule = _read(rules)
    if rule is None:
        return RulesRuling(allowed=True)
    try:
        scan = Scan(facts)
        if rule.evaluate(scan):
            return RulesRuling(allowed=True)
        return RulesRuling(allowed=False, because=why_not(rule, scan))
    except (*FAILURES, OSError):  # a zone's file may be unreadable
        return RulesRuling(allowed=False, because=UNREADABLE)


@lru_cache(maxsize=32)
def _read(rules: str) -> Term | None:
    """Read the rules once; None if there are none."""
    if not rules.strip():
        return None
    if len(rules) > _LONGEST_RULES:
        return _NEVER_EVALUATED
    try:
        rule = json.loads(rules)
        return read_rule(rule, _PRETIX) if rule else None
    except (RecursionError, ValueError):
        return _NEVER_EVALUATED


# A rule without an operator fails whenever it is asked.
_NEVER_EVALUATED = read_rule({})


class Scan:
    """A scan as rules see it: by the names of its variables."""

    def __init__(self, facts: RuleFacts) -> None:
        self.facts = facts
        self.zone = ZoneInfo(facts.zone)
        self.now = facts.now.astimezone(UTC)
        self._unusual_moments = 0

    def __getitem__(self, name: str) -> object:
        # An empty name is an error there, not an unknown variable.
        if name[0] == "_":
            raise KeyError(name)
        return _VARIABLES[name](self)

    def local_now(self) -> datetime:
        """Tell the moment of the scan in the event's zone."""
        return self.now.astimezone(self.zone)

    def parsed(self, text: str) -> datetime:
        """Read a moment that is written in an unusual way, which takes long."""
        self._unusual_moments += 1
        if self._unusual_moments > _MOST_UNUSUAL_MOMENTS:
            raise ValueError("too many moments are written in unusual ways")
        return _parsed(text, self.local_now().date())

    def dates(self) -> EventDates:
        """Tell the dates of the event; an error if it has none."""
        if self.facts.dates is None:
            raise ValueError("the event has no dates")
        return self.facts.dates

    def instant(self, moment: object) -> datetime:
        """Place a moment in time; one without a zone is of the event's.

        There it is of the server's own zone, which it tells nobody.
        """
        if not isinstance(moment, datetime):
            raise TypeError("this is no moment")
        return (moment if moment.tzinfo else moment.replace(tzinfo=self.zone)).astimezone(UTC)

    def since(self, cutoff: object) -> list[datetime]:
        """Find the admissions at and after a moment."""
        first = self.instant(cutoff)
        return [entry for entry in self.facts.entries if entry >= first]

    def before(self, cutoff: object) -> list[datetime]:
        """Find the admissions before a moment."""
        end = self.instant(cutoff)
        return [entry for entry in self.facts.entries if entry < end]

    def days(self, entries: list[datetime]) -> int:
        """Count the days of the event with one of these admissions."""
        return len({entry.astimezone(self.zone).date() for entry in entries})

    def entries_since(self, cutoff: object) -> int:
        """Count the admissions at and after a moment."""
        return len(self.since(cutoff))

    def entries_before(self, cutoff: object) -> int:
        """Count the admissions before a moment."""
        return len(self.before(cutoff))

    def entries_days_since(self, cutoff: object) -> int:
        """Count the days with an admission at and after a moment."""
        return self.days(self.since(cutoff))

    def entries_days_before(self, cutoff: object) -> int:
        """Count the days with an admission before a moment."""
        return self.days(self.before(cutoff))

    def entries_today(self) -> int:
        """Count the admissions since midnight in the event's zone."""
        midnight = self.local_now().replace(hour=0, minute=0, second=0, microsecond=0)
        return len(self.since(midnight))

    def minutes_since(self, pick: Callable[[tuple[datetime, ...]], datetime]) -> float:
        """Count the whole minutes since the admission that is picked; -1 if there was none."""
        if not self.facts.entries:
            return -1
        return (self.now - pick(self.facts.entries)).total_seconds() // 60


_VARIABLES: Mapping[str, Callable[[Scan], object]] = {
    "now": lambda scan: scan.now,
    "now_isoweekday": lambda scan: scan.local_now().isoweekday(),
    "product": lambda scan: _number(scan.facts.product),
    "variation": lambda scan: _number(scan.facts.variation),
    "gate": lambda scan: _number(scan.facts.gate),
    "entries_number": lambda scan: len(scan.facts.entries),
    "entries_today": Scan.entries_today,
    "entries_days": lambda scan: scan.days(list(scan.facts.entries)),
    "entry_status": lambda scan: "present" if scan.facts.is_inside else "absent",
    "minutes_since_last_entry": lambda scan: scan.minutes_since(max),
    "minutes_since_first_entry": lambda scan: scan.minutes_since(min),
    # Operators are known as variables, too; they are true.
    "entries_since": lambda scan: scan.entries_since,
    "entries_before": lambda scan: scan.entries_before,
    "entries_days_since": lambda scan: scan.entries_days_since,
    "entries_days_before": lambda scan: scan.entries_days_before,
}


def _number(server_id: str) -> int | str | None:
    if not server_id:
        return None
    return int(server_id) if server_id.isdecimal() else server_id


def _build_time(scan: Scan, kind: object = None, value: object = None) -> datetime | None:
    if kind == "custom":
        return _moment(scan, value)
    if kind == "customtime":
        clock = _clock(scan, value)
        # In an hour that comes twice a day, it is the one that the scan is in.
        return scan.local_now().replace(
            hour=clock.hour,
            minute=clock.minute,
            second=clock.second,
            microsecond=clock.microsecond,
        )
    if kind == "date_from":
        return scan.dates().starts
    if kind == "date_to":
        return scan.dates().ends or scan.dates().starts
    if kind == "date_admission":
        return scan.dates().admission or scan.dates().starts
    return None


def _moment(scan: Scan, value: object) -> datetime:
    text = _text(value)
    return datetime.fromisoformat(text) if _MOMENT.fullmatch(text) else scan.parsed(text)


def _clock(scan: Scan, value: object) -> time:
    text = _text(value)
    return time.fromisoformat(text) if _CLOCK.fullmatch(text) else scan.parsed(text).time()


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST_MOMENT:
        raise TypeError("this is no text of a moment")
    return value


@lru_cache(maxsize=256)
def _parsed(text: str, today: date) -> datetime:
    """Read a moment in any form that people write; what it leaves out is that of today."""
    from dateutil import parser
    from dateutil.tz import tzoffset

    def place(_name: str | None, seconds: int | None) -> tzoffset | None:
        return None if seconds is None else tzoffset(None, seconds)

    midnight = datetime.combine(today, time())
    parsed: datetime = parser.parse(text, default=midnight, tzinfos=place)
    return parsed


def _is_before(_scan: Scan, one: datetime, other: datetime, tolerance: object = None) -> object:
    if tolerance:
        return one < other + timedelta(minutes=float(tolerance))  # type: ignore[arg-type]
    return one < other


_PRETIX = Dialect(
    operators={
        "objectList": lambda _scan, *values: list(values),
        "lookup": lambda _scan, _kind, key, _name: int(key),
        "inList": lambda _scan, one, many: one in many,
        "buildTime": _build_time,
        "isBefore": _is_before,
        "isAfter": lambda scan, one, other, tolerance=None: _is_before(scan, other, one, tolerance),
        "entries_since": Scan.entries_since,
        "entries_before": Scan.entries_before,
        "entries_days_since": Scan.entries_days_since,
        "entries_days_before": Scan.entries_days_before,
    },
    constant=frozenset({"objectList", "lookup"}),
)
