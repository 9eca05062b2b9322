"""Columns of an attendee list that may decide who comes in, and are not taken for it."""

from collections.abc import Iterator, Mapping

from checkin.core.lists.attendee_list import Field
from checkin.core.lists.list_questions import (
    asks_whether_somebody_comes,
    may_ask_who_comes,
    may_ask_who_paid,
    may_tell_states,
    share_of_replies,
    status_reader,
)
from checkin.core.ticket import TicketStatus
from checkin.importers.column_looks import holds_codes
from checkin.importers.column_meanings import (
    HALF,
    ONLY_PERHAPS,
    SURELY_CODES,
    fits,
    meaning_in,
)
from checkin.importers.header_words import Meaning, numbered, simple_words
from checkin.importers.listed_columns import Columns

_DECIDING = frozenset({Field.CODE, Field.STATUS, Field.MODE})
# What a column may ask that is answered with yes or no.
_ASKED = frozenset({Field.STATUS, Field.MODE})
_LETS_IN = (None, TicketStatus.VALID)
_OF_AN_ADDRESS = frozenset({"state", "estado", "stato"})


def not_taken(columns: Columns, mapping: Mapping[Field, int]) -> Iterator[tuple[Field, int]]:
    """Give columns that would let people in, or keep them out, and are not understood."""
    for index, name in enumerate(columns.names):
        if index in mapping.values():
            continue
        meaning, values = meaning_in(columns, index), columns.filled(index)
        asks = 0 < share_of_replies(name, values) < HALF or (
            bool(values) and meaning is None and asks_whether_somebody_comes(name)
        )
        if Field.STATUS not in mapping and asks:
            yield Field.STATUS, index
            continue
        if meaning is None or _is_taken_as_surely(columns, mapping, meaning):
            continue
        is_sure = meaning.weight > ONLY_PERHAPS and not simple_words(name) <= _OF_AN_ADDRESS
        is_deciding = is_sure and meaning.field in _DECIDING
        if not (is_deciding or (meaning.field is Field.STATUS and _refuses(name, values))):
            continue
        # What somebody could take and does not is left out knowingly.
        if not fits(meaning.field, name, values):
            yield meaning.field, index


def _refuses(name: str, values: list[str]) -> bool:
    # "Paid" may hold amounts, and be told apart from them where somebody has not.
    return any(status_reader(name)(value) not in _LETS_IN for value in values)


def _is_taken_as_surely(columns: Columns, mapping: Mapping[Field, int], meaning: Meaning) -> bool:
    # "Paid" may be taken for the status where "Status" is not understood, and it says less.
    if meaning.field not in mapping:
        return False
    taken = meaning_in(columns, mapping[meaning.field])
    return meaning.field not in _ASKED or taken is None or taken.weight >= meaning.weight


def rivals(columns: Columns, mapping: Mapping[Field, int]) -> Iterator[tuple[Field, int]]:
    """Give columns before which another one was taken.

    Of "Paid" and "Cancelled" one is; and where "Status" is, "Cancelled" may say otherwise.
    """
    for index, name in enumerate(columns.names):
        meaning = meaning_in(columns, index)
        if meaning is None or index in mapping.values():
            continue
        values = columns.filled(index)
        at_least = 1 if numbered(name) else SURELY_CODES
        is_code = meaning.field is Field.CODE and Field.CODE in mapping
        if is_code and holds_codes(values, at_least=at_least):
            yield meaning.field, index
        if meaning.field not in _ASKED or meaning.field not in mapping:
            continue
        is_asked = meaning.weight <= ONLY_PERHAPS and values and fits(meaning.field, name, values)
        if is_asked or (meaning.field is Field.STATUS and _keeps_out(columns, mapping, index)):
            yield meaning.field, index


def _keeps_out(columns: Columns, mapping: Mapping[Field, int], index: int) -> bool:
    # "Payment status: unpaid" of somebody whose "Status" is confirmed.
    taken = mapping[Field.STATUS]
    one, other = (status_reader(columns.names[each]) for each in (taken, index))
    cells = zip(columns.values[taken], columns.values[index], strict=True)
    return any(one(cell) in _LETS_IN and other(beside) not in _LETS_IN for cell, beside in cells)


def part_or_all(columns: Columns, mapping: Mapping[Field, int]) -> Iterator[int]:
    """Give columns that may ask who comes, or has paid, for all of the event or a part of it.

    Where another one is taken that asks who comes to all of it, they ask for parts.
    """
    taken = [columns.names[mapping[field]] for field in _ASKED if field in mapping]
    is_asked_for_all = any(map(asks_whether_somebody_comes, taken))
    for index, name in enumerate(columns.names):
        if index in mapping.values() or meaning_in(columns, index) is not None:
            continue
        cells = columns.filled(index)
        asks_who_comes = not is_asked_for_all and may_ask_who_comes(name, cells)
        tells_states = Field.STATUS not in mapping and may_tell_states(cells)
        if asks_who_comes or tells_states or may_ask_who_paid(name, cells):
            yield index
