"""What a column of an attendee list stands for: its name, and whether its cells agree."""

from checkin.core.lists.attendee_list import Field
from checkin.core.lists.list_questions import (
    asks_how_somebody_comes,
    asks_which_way_somebody_comes,
    asks_who_is_on_site,
    asks_who_waits,
    is_yes_or_no,
    mode_reader,
    share_of_replies,
    share_of_states,
    tells_whether_and_how,
)
from checkin.importers.column_looks import holds_tickets, share
from checkin.importers.column_words import TICKET_WORDS
from checkin.importers.header_words import (
    Meaning,
    is_for_names,
    meaning_of,
    names_a_contact,
    numbered,
    simple_words,
)
from checkin.importers.listed_columns import Columns

HALF = 0.5
# "Paid" may hold an amount or a day as well.
ONLY_PERHAPS = 50
SURELY_CODES = 3
# What people have several of, in columns of their own.
_HAVING_SEVERAL = frozenset({Field.EMAIL, Field.CODE})
_TICKETS_CODE = 80
# Less than any other name of a column that tells who may come in.
_WHO_COMES = 41
_WHO_WAITS = 47
_WHICH_WAY = 100
_ON_SITE, _AFAR = 35, 34


def meaning_in(columns: Columns, index: int) -> Meaning | None:
    """Say what a column stands for, by its name and what is in it; None for one of one's own."""
    # "Attendance" may hold the way to attend, or whether somebody comes at all.
    name = columns.names[index]
    meaning = _of_one_of_several(columns, index) or meaning_of(name)
    is_open = meaning is None or meaning.field is Field.MODE
    if is_open and share_of_replies(name, columns.filled(index)) >= HALF:
        return Meaning(Field.STATUS, _WHO_COMES)
    if meaning is None and asks_who_waits(name):
        return Meaning(Field.STATUS, _WHO_WAITS)
    if meaning is None and tells_whether_and_how(name, columns.filled(index)):
        return Meaning(Field.MODE, _WHO_COMES)
    if meaning is None and asks_which_way_somebody_comes(name):
        return Meaning(Field.MODE, _WHICH_WAY)
    if meaning is None and asks_how_somebody_comes(name):
        return Meaning(Field.MODE, _ON_SITE if asks_who_is_on_site(name) else _AFAR)
    return meaning


def _of_one_of_several(columns: Columns, index: int) -> Meaning | None:
    # "Ticket" may name what sort it is, or have its code; of "E-mail 1" and "E-mail 2" the first
    # is meant.
    name, which = numbered(columns.names[index]) or (columns.names[index], 0)
    meaning = meaning_of(name)
    words, at_least = simple_words(name), 1 if which else SURELY_CODES
    if words and words <= TICKET_WORDS and holds_tickets(columns.filled(index), at_least=at_least):
        meaning = Meaning(Field.CODE, _TICKETS_CODE)
    elif not which:
        return None
    if meaning is None or meaning.field not in _HAVING_SEVERAL:
        return None
    return Meaning(meaning.field, meaning.weight - which)


def fits(field: Field, name: str, values: list[str]) -> bool:
    """Whether the filled cells of a column hold what its name promises.

    "State" of an address does not, "anonymous" as an e-mail, a "code" that half the rows share.
    """
    if not values:
        return True
    match field:
        case Field.EMAIL:
            return any("@" in value for value in values)
        case Field.STATUS:
            return share_of_states(name, values) >= HALF
        case Field.MODE:
            return share(values, mode_reader(name)) >= HALF
        case Field.CODE:
            return len(set(values)) * 2 > len(values)
        case Field.NAME:
            # "Contact" may be a number or an address, "Name" the number of an order, as in
            # Shopify, and "Speaker" ask whether somebody is one.
            is_none = _is_to_reach if names_a_contact(name) else _is_number
            if share(values, is_none) >= HALF:
                return False
            return is_for_names(name) or not all(map(is_yes_or_no, values))
        case _:
            return True


def _is_to_reach(value: str) -> bool:
    return "@" in value or _is_number(value)


def _is_number(value: str) -> bool:
    return not any(map(str.isalpha, value))
