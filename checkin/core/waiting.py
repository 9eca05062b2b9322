"""Who waits for a place at a list that is full, in the order of arrival."""

from collections.abc import Iterable

from checkin.core.journal import INWARDS, PASSAGES, EntryKind, JournalEntry, passages, standing

# An admission stands behind these, whatever a clock says: it ends the wait, and the exit.
BEFORE_ADMISSION = PASSAGES | {EntryKind.WAITING}


def still_waiting(lines: Iterable[JournalEntry]) -> list[JournalEntry]:
    """Keep the lines of those who still wait at one list, first come first.

    `lines` are all lines about the tickets that were ever put on its waiting list. Whoever was
    let in since waits no more, and whoever was put on it twice waits from the first time on.
    """
    by_ticket: dict[str, list[JournalEntry]] = {}
    for line in lines:
        by_ticket.setdefault(line.ticket_id, []).append(line)
    found = [first for each in by_ticket.values() if (first := _since(each)) is not None]
    return sorted(found, key=lambda line: (line.at, line.id))


def _since(lines: list[JournalEntry]) -> JournalEntry | None:
    entered = [(line.at, line.id) for line in passages(lines) if line.kind in INWARDS]
    return next(
        (
            line
            for line in standing(lines)
            if line.kind is EntryKind.WAITING and not (entered and entered[-1] > (line.at, line.id))
        ),
        None,
    )
