"""Names and notes of a list which call somebody off whose ticket is valid."""

from collections.abc import Sequence

from checkin.core.lists.list_questions import says_called_off
from checkin.core.lists.listing import VALID, TicketState
from checkin.services.lists.findings import Findings
from checkin.services.lists.small_letters import in_small_letters

_CALLED_OFF = (
    "This seems to say that somebody does not come, and the ticket is valid all the same; say it "
    "in a column “Status”."
)
# One of them is in every word for it: a look for these takes less time than one at each cell.
_STEMS = (
    b"cancel", b"storni", b"abgesagt", b"abgemeldet", b"anul", b"annul", b"avbok", b"avanm",
    b"peru", b"withdrawn", b"terbud",
)  # fmt: skip
# Of notes like “kommer inte” and “can't come”, which are no names.
_DENIALS = (
    b"not", b"n't", "n’t".encode(), b"inte", b" ej", b"nicht", b" pas", b"ei ", b"en ", b"nu ",
    b"no ", b"non ",
)  # fmt: skip
# A longer note tells of something else as well.
_MOST_WORDS = 5


def tell_called_off(
    numbers: Sequence[int],
    names: Sequence[str],
    notes: Sequence[str],
    states: Sequence[TicketState],
    findings: Findings,
) -> None:
    """Warn of rows whose name or short note calls somebody off who would be let in."""
    for cells, stems in ((names, _STEMS), (notes, _STEMS + _DENIALS)):
        every = in_small_letters(cells)
        if not any(stem in every for stem in stems):
            continue
        for number, cell, state in zip(numbers, cells, states, strict=True):
            is_short = len(cell.split()) <= _MOST_WORDS
            if state == VALID and is_short and says_called_off(cell):
                findings.warn(number, _CALLED_OFF, cell)
