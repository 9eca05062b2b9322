"""What moments the cells of an attendee list mean, and which comes first in them: day or month."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, tzinfo
from enum import StrEnum

from checkin.core.lists.worded_days import whole_year, without_weekday, worded_day
from checkin.core.moments import end_of_day, local_moment

_LONGEST = 200
_YEAR_FIRST = re.compile(r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?=\D|$)")
_YEAR_LAST = re.compile(
    r"(?P<one>\d{1,2})\s?[-/.]\s?(?P<other>\d{1,2})\s?(?:[-/.]\s?(?=\d{4})|[/.]\s?)"
    r"(?P<y>\d{4}|\d{2})(?=\D|$)"
)
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?=\D|$)")
_LETTERS = re.compile(r"[^\W\d_]{3}")
_TIME = re.compile(
    r"(?P<h>\d{1,2})[:.](?P<min>\d{2})(?:[:.](?P<s>\d{2})(?:[.,]\d+)?)?\s*(?P<half>[ap]\.?m\.?)?$",
    re.IGNORECASE,
)
_NOON = 12
_MONTHS = 12
_LAST_DAY = 31
_LONG_AS_A_DAY = len("2026-05-14")


class DayOrder(StrEnum):
    """What comes first where a list writes days as 05/12/2026; open where its days do not say."""

    DAY_FIRST = "day"
    MONTH_FIRST = "month"
    OPEN = "open"


def day_order(texts: Iterable[str]) -> DayOrder:
    """Say which comes first in the days of a list: one whose second part is no month tells.

    Where some say the one and some the other, the day is taken to be first.
    """
    said = set(map(_order, texts))
    # With no cell at all there is nothing to wait for; rows without days may precede those with.
    if DayOrder.DAY_FIRST in said or not said:
        return DayOrder.DAY_FIRST
    return DayOrder.MONTH_FIRST if DayOrder.MONTH_FIRST in said else DayOrder.OPEN


def can_be_either(text: str) -> bool:
    """Whether a day is written so that it may be another one with the month first."""
    return _order(text) is DayOrder.OPEN


def is_against(text: str, order: DayOrder) -> bool:
    """Whether a day can only be in the other order than this, which is not open."""
    return _order(text) in {*DayOrder} - {order, DayOrder.OPEN} and order is not DayOrder.OPEN


def moment_of(
    text: str, zone: tzinfo, order: DayOrder = DayOrder.DAY_FIRST, near: date | None = None
) -> datetime | None:
    """Read a moment, in the event's `zone` unless it names an offset; the result is UTC.

    Understands ISO 8601 and day.month.year, or month/day/year in that `order`; the other way
    around where it can only be that; and months in words, where days without a year are those
    next to `near`. With or without a time; a bare day means its first second. None for what is
    no moment.
    """
    return _moment(zone, _local(text, order, near), latest=False)


def last_moment_of(
    text: str, zone: tzinfo, order: DayOrder = DayOrder.DAY_FIRST, near: date | None = None
) -> datetime | None:
    """Read a moment as `moment_of` does, but take a bare day for its last second."""
    return _moment(zone, _local(text, order, near), latest=True)


def _order(text: str) -> DayOrder | None:
    # None of what is no day that ends with the year, and of one that is the same either way.
    found = _YEAR_LAST.match(text[:_LONGEST].strip())
    if found is None or not text.isascii():
        return None
    first, second = int(found["one"]), int(found["other"])
    if first == second or max(first, second) > _LAST_DAY:
        return None
    if second > _MONTHS >= first:
        return DayOrder.MONTH_FIRST
    return DayOrder.DAY_FIRST if first > _MONTHS >= second else DayOrder.OPEN


def _moment(zone: tzinfo, local: datetime | date | None, *, latest: bool) -> datetime | None:
    try:
        if local is None:
            return None
        if not isinstance(local, datetime):
            start = datetime.combine(local, time.min)
            return end_of_day(start, zone) if latest else local_moment(start, zone, latest=False)
        if local.tzinfo:
            return local.astimezone(UTC)
        return local_moment(local, zone, latest=latest)
    except (ValueError, OverflowError):
        return None


def _local(text: str, order: DayOrder, near: date | None) -> datetime | date | None:
    # A moment of the clocks there, or a day without a time.
    text = text[:_LONGEST].strip()
    try:
        if _LETTERS.search(text):
            if worded := _worded(text, near):
                return worded
            text = without_weekday(text)
        return _iso(text) or _usual(text, order) if text.isascii() else None
    except ValueError:
        return None


def _worded(text: str, near: date | None) -> datetime | date | None:
    said = worded_day(text)
    if said is None:
        return None
    year = said.year
    if year is None and near:
        year = said.year_near(near)
    return None if year is None else _at(date(year, said.month, said.day), said.time)


def _at(day: date, clock: str) -> datetime | date | None:
    if not clock:
        return day
    read = _clock(clock)
    return None if read is None else datetime.combine(day, read)


def _iso(text: str) -> datetime | date | None:
    # Compact forms (20260514) are not taken: a number in a list is not a day.
    if not _ISO_DAY.match(text):
        return None
    try:
        return (date if len(text) == _LONG_AS_A_DAY else datetime).fromisoformat(text)
    except ValueError:
        return None


def _usual(text: str, order: DayOrder) -> datetime | date | None:
    if found := _YEAR_FIRST.match(text):
        month, day = int(found["m"]), int(found["d"])
    elif found := _YEAR_LAST.match(text):
        day, month = int(found["one"]), int(found["other"])
        if order is DayOrder.MONTH_FIRST:
            day, month = month, day
    else:
        return None
    if month > _MONTHS >= day:
        month, day = day, month
    return _at(date(whole_year(found["y"]), month, day), text[found.end() :].strip(" ,T"))


def _clock(text: str) -> time | None:
    found = _TIME.match(text)
    if found is None:
        return None
    hour = int(found["h"])
    if half := found["half"]:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half[0] in "pP" else 0)
    return time(hour, int(found["min"]), int(found["s"] or 0))
