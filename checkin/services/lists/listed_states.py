"""Reads what the rows of an attendee list say of tickets: whether they are valid, and when."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from checkin.core.event import Event
from checkin.core.lists.listed_moments import DayOrder, is_against, last_moment_of, moment_of
from checkin.core.lists.listing import VALID, TicketState
from checkin.core.moments import stored
from checkin.core.ticket import TicketStatus
from checkin.services.lists.findings import Findings

_Meant = TypeVar("_Meant")

_NO_STATUS = "Not understood as a ticket's status; taken as valid."
_NO_BEGIN = "Not understood as a moment; taken as valid from the start."
_NO_END = "Not understood as a moment; taken as valid to the end."
_OTHER_ORDER = {
    DayOrder.DAY_FIRST: (
        "The month is first here, unlike elsewhere in the list; what can be read either way is "
        "read with the day first. Write days as 2026-05-31."
    ),
    DayOrder.MONTH_FIRST: (
        "The day is first here, unlike elsewhere in the list; what can be read either way is "
        "read with the month first. Write days as 2026-05-31."
    ),
}


class StateReader:
    """Reads states of tickets; what is not understood is told to `findings`."""

    def __init__(
        self,
        event: Event,
        order: DayOrder,
        status_of: Callable[[str], TicketStatus | None],
        findings: Findings,
    ) -> None:
        """Read days in this order, statuses as their column wants them read."""
        self._event = event
        self._order = order
        self._status_of = status_of
        self._findings = findings
        self._is_order_told = False

    def read(
        self, numbers: Sequence[int], columns: Sequence[Sequence[str]]
    ) -> Sequence[TicketState]:
        """Give the states that columns of statuses, first and last moments say, one for a row."""
        if not any(map(any, columns)):
            return (VALID,) * len(numbers)
        statuses, begins, ends = columns
        self._tell_other_order(numbers, begins, ends)
        where = self._event.zone, self._order, self._event.starts
        status_of = self._meant(numbers, statuses, self._status, _NO_STATUS)
        if not (any(begins) or any(ends)):
            states = {text: _state(status, None, None) for text, status in status_of.items()}
            return list(map(states.__getitem__, statuses))
        begin_of = self._meant(
            numbers, begins, lambda day: _stored(moment_of(day, *where)), _NO_BEGIN
        )
        end_of = self._meant(
            numbers, ends, lambda day: _stored(last_moment_of(day, *where)), _NO_END
        )
        return [
            _state(status_of[status], begin_of[begin], end_of[end])
            for status, begin, end in zip(statuses, begins, ends, strict=True)
        ]

    def _status(self, text: str) -> str | None:
        # As it is stored: an enum's value asked for anew with each row takes time.
        status = self._status_of(text)
        return status.value if status else None

    def _meant(
        self,
        numbers: Sequence[int],
        column: Sequence[str],
        read: Callable[[str], _Meant | None],
        reason: str,
    ) -> Mapping[str, _Meant | None]:
        # What is read in a cell, by its text; `reason` is told of what is not understood.
        meant = {text: read(text) if text else None for text in set(column)}
        wrong = {text for text, value in meant.items() if text and value is None}
        if wrong:
            for number, text in zip(numbers, column, strict=True):
                if text in wrong:
                    self._findings.warn_of_cell(number, reason, text)
        return meant

    def _tell_other_order(
        self, numbers: Sequence[int], begins: Sequence[str], ends: Sequence[str]
    ) -> None:
        against = {day for day in {*begins, *ends} if is_against(day, self._order)}
        if not against or self._is_order_told:
            return
        self._is_order_told = True
        number, *days = next(
            row for row in zip(numbers, begins, ends, strict=True) if against.intersection(row[1:])
        )
        day = next(day for day in days if day in against)
        self._findings.warn(number, _OTHER_ORDER[self._order], day)


def _state(status: str | None, begin: str | None, end: str | None) -> TicketState:
    # The same object for all that are valid without end, by which they are counted.
    valid, _, _ = VALID
    is_plain = status in {None, valid} and begin is None and end is None
    return VALID if is_plain else (status or valid, begin, end)


def _stored(moment: datetime | None) -> str | None:
    return stored(moment) if moment else None
