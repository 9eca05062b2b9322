"""Moments: as they are stored, and as a desk says them."""

from datetime import UTC, datetime, timedelta, tzinfo

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

# A time beyond these is as good as never, and these can still be told in any time zone.
EARLIEST = datetime(1, 1, 3, tzinfo=UTC)
LATEST = datetime(9999, 12, 29, tzinfo=UTC)
# In these a line of the journal is written.
LINE_YEARS = range(1970, 2201)
_FIRST_OF_LINES = datetime(LINE_YEARS[0], 1, 1, tzinfo=UTC)
_LAST_OF_LINES = datetime(LINE_YEARS[-1], 12, 31, 23, 59, 59, 999_999, tzinfo=UTC)


def within_time(moment: datetime) -> datetime:
    """Give an aware moment in UTC; one beyond `EARLIEST` or `LATEST` becomes that."""
    local = moment.replace(tzinfo=UTC)  # no time zone is days away
    if local >= LATEST:
        return LATEST
    return EARLIEST if local <= EARLIEST else moment.astimezone(UTC)


def within_journal(moment: datetime) -> datetime:
    """Give the nearest moment within the years in which lines of the journal are written."""
    return min(max(moment, _FIRST_OF_LINES), _LAST_OF_LINES)


def stored(moment: datetime) -> str:
    """Write an aware moment so that texts sort as moments do: always UTC, always microseconds."""
    if moment.tzinfo is not UTC:
        moment = moment.astimezone(UTC)
    return moment.isoformat(timespec="microseconds")


def spoken(moment: datetime, now: datetime, zone: tzinfo, *, exactly: bool = False) -> str:
    """Say a moment as seen from `now` in the event's time zone.

    Seconds, where there are any, are said only `exactly`, as of the end of a validity.
    "08:41" today, "tomorrow, 09:00", "yesterday, 17:05", "Thursday, 09:00" within a week,
    else "14 May 2026, 09:00".
    """
    local, today = moment.astimezone(zone), now.astimezone(zone).date()
    clock = f"{local:%H:%M:%S}" if exactly and local.second else f"{local:%H:%M}"
    days = (local.date() - today).days
    if days == 0:
        return clock
    if days == 1:
        return f"tomorrow, {clock}"
    if days == -1:
        return f"yesterday, {clock}"
    if 1 < days < len(_DAYS):
        return f"{_DAYS[local.weekday()]}, {clock}"
    return f"{local.day} {local:%b %Y}, {clock}"


def same_day(one: datetime, other: datetime, zone: tzinfo) -> bool:
    """Whether two moments fall on one day of the event."""
    return one.astimezone(zone).date() == other.astimezone(zone).date()


def is_before(moment: datetime, first: datetime | None) -> bool:
    """Whether a moment comes before the second in which something begins, if anything does."""
    return first is not None and moment < first.replace(microsecond=0)


def is_after(moment: datetime, last: datetime | None) -> bool:
    """Whether a moment comes after the second in which something ends, if anything does.

    Half a second past the last second is not late.
    """
    return last is not None and moment.replace(microsecond=0) > last


def local_moment(local: datetime, zone: tzinfo, *, latest: bool = False) -> datetime:
    """Turn a wall-clock time of the event into a UTC moment.

    A time that the clocks skip in spring is moved on by the gap. One that occurs twice in
    autumn means its first occurrence, or its second if `latest`, as an end should.
    """
    placed = local.replace(tzinfo=zone, fold=int(latest)).astimezone(UTC)
    if placed.astimezone(zone).replace(tzinfo=None) == local:
        return placed
    # In the gap, fold=0 reads the clock as before the change, which lands just after it.
    return local.replace(tzinfo=zone, fold=0).astimezone(UTC)


def end_of_day(local_midnight: datetime, zone: tzinfo) -> datetime:
    """Give the last second of the day that begins at `local_midnight`."""
    return local_moment(local_midnight + timedelta(days=1), zone) - timedelta(seconds=1)
