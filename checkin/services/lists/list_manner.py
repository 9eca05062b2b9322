"""How a list writes what can be written in two ways: names, and the days of moments."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checkin.core.lists.attendee_list import ColumnMapping, Field
from checkin.core.lists.listed_moments import DayOrder, can_be_either, day_order
from checkin.core.names.person_name import are_turned, name_turned
from checkin.services.lists.findings import Findings

_TURNED = "Names are listed last name first here; they are turned around, this one to “{}”."
_MONTH_FIRST = "Days are listed month first here, as another row shows; they are read so."
_OPEN = (
    "Nothing in the list says whether the day or the month is first here; the day is taken to be. "
    "If it is the month, write days as 2026-05-31."
)
_MOMENTS = (Field.VALID_FROM, Field.VALID_UNTIL)

Cells = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Manner:
    """How a list writes names and days.

    `turned` is the first name of one that has its people as “Müller, Jürgen”, empty in others;
    `day` the first of its days that may be two, as 05/12/2026, and `order` tells which it is.
    """

    turned: str = ""
    order: DayOrder = DayOrder.DAY_FIRST
    day: str = ""

    def tell(self, findings: Findings) -> None:
        """Warn of what is not read as it stands, or may be meant in another way."""
        if self.turned:
            findings.warn(0, _TURNED.format(name_turned(self.turned)), self.turned)
        if self.day and self.order is DayOrder.MONTH_FIRST:
            findings.warn(0, _MONTH_FIRST, self.day)
        # With dots and hyphens, days are hardly ever written month first.
        elif "/" in self.day and self.order is DayOrder.OPEN:
            findings.warn(0, _OPEN, self.day)


AS_USUAL = Manner()


def manner_of(mapping: ColumnMapping, rows: Cells) -> Manner:
    """Say how a list writes names and days, by rows of it.

    Names are sure after a few rows. Days are open until a row tells, be it the last.
    """
    names = list(_column(mapping, Field.NAME, rows))
    turned = next(filter(name_turned, names), "") if are_turned(names) else ""
    days = [day for field in _MOMENTS for day in _column(mapping, field, rows)]
    day = next(filter(can_be_either, days), "")
    return Manner(turned, day_order(days), day)


def _column(mapping: ColumnMapping, field: Field, rows: Cells) -> Iterator[str]:
    place = mapping.index(field)
    return (row[place] for row in rows if place is not None and place < len(row))
