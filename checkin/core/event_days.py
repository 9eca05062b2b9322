"""The days of an event in words."""

from datetime import date

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def written_days(starts: date, ends: date) -> str:
    """Write down the days of an event: “14–16 May 2026”, “31 May – 2 June 2026”."""
    last = f"{ends.day} {_MONTHS[ends.month - 1]} {ends.year}"
    if starts >= ends:
        return last
    if (starts.year, starts.month) == (ends.year, ends.month):
        return f"{starts.day}–{last}"
    month = _MONTHS[starts.month - 1]
    year = "" if starts.year == ends.year else f" {starts.year}"
    return f"{starts.day} {month}{year} – {last}"
