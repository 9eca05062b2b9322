"""How things stand with targets and printers, as “checkin status” shows it."""

from collections.abc import Iterable, Sequence
from datetime import datetime, tzinfo

from checkin.build import Program
from checkin.cli.answers import counted
from checkin.cli.label_watch import label_state, off_words
from checkin.cli.words import STATES
from checkin.core.attendance import in_utc
from checkin.core.badges.print_job import PrintBoard
from checkin.core.moments import spoken
from checkin.core.servers.outbox import DeliveryState
from checkin.core.servers.server_names import holds_orders
from checkin.core.servers.sync_status import SyncStatus, TargetStatus

_MOST_NAMED, _LONGEST_NAME = 10, 40
# How lines stand that a target does not have.
_WORDS = {state: word for state, word in STATES.items() if state is not DeliveryState.ACCEPTED}
_WORDS[DeliveryState.SENDING] = "on their way"


def not_taken_words(address: str, left_out: Sequence[str], told: Iterable[str]) -> list[str]:
    """Say what of a server could not be taken in, and what to do about it."""
    if not left_out:
        return list(told)
    names = ", ".join(each[:_LONGEST_NAME] for each in left_out[:_MOST_NAMED]) + (
        ", …" if len(left_out) > _MOST_NAMED else ""
    )
    orders = counted(len(left_out), "order" if holds_orders(address) else "registration")
    is_out = "is" if len(left_out) == 1 else "are"
    missing = (
        f"{orders} of {address} could not be read ({names}) and {is_out} missing or out of date "
        "here. Update Checkin, or tell whoever runs the server."
    )
    return [missing, *told]


def still_coming(people: int) -> list[str]:
    """Say of how many people a server has not told all yet."""
    if not people:
        return []
    who = "1 person" if people == 1 else f"{people:,} people"
    return [f"Details of {who} are still coming."]


def target_objects(status: SyncStatus) -> list[dict[str, object]]:
    """Write how things stand with each target as objects for JSON."""
    return [
        {
            "target": each.target.address,
            "place": each.target.place,
            **{state.value: each.count(state) for state in _WORDS},
            "reached_at": in_utc(each.reached_at),
            "pulled_at": in_utc(each.pulled_at),
            "clock_offset": each.clock_offset,
            "trouble": each.trouble,
            "failures": each.failures,
            "rests_until": in_utc(each.rests_until),
            "left_out": each.left_out,
            "told": each.told,
            "without_details": each.without_details,
        }
        for each in status.targets
    ]


def target_rows(status: SyncStatus, now: datetime, zone: tzinfo) -> list[tuple[str, str]]:
    """Put how things stand with each target in rows of a table."""
    rows = []
    if status.is_offline:
        rows.append(("Offline", "nothing is sent or fetched until: checkin sync EVENT --online"))
    for each in status.targets:
        rows.append(("Target", each.target.place))
        rows += [("", words) for words in _told(each, now, zone)]
    return rows


def printing_object(board: PrintBoard) -> dict[str, object]:
    """Write how printing stands for JSON: printers as they last were, and badges on their way."""
    return {
        "printers": [
            {
                "printer": each.name,
                "address": each.address,
                "off_since": in_utc(each.off_since),
                "labels_left": each.labels_left,
            }
            for each in board.printers
        ],
        "badges": {
            "waiting": board.waiting,
            "at_printers": board.at_printers,
            "failed": board.failed,
            "trouble": board.trouble,
        },
    }


def printing_rows(program: Program, board: PrintBoard) -> list[tuple[str, str]]:
    """Put how printing stands in rows of a table."""
    rows = []
    for each in board.printers:
        off = off_words(program, each.off_since) if each.off_since else ""
        rows.append(("Printer", ", ".join(filter(None, (each.name, off, label_state(each))))))
    counts = {
        "waiting": board.waiting,
        "at printers": board.at_printers,
        "did not come out": board.failed,
    }
    if told := [f"{count} {words}" for words, count in counts.items() if count]:
        rows.append(("Badges", ", ".join(told)))
    if board.trouble:
        rows.append(("", board.trouble))
    return rows


def _told(each: TargetStatus, now: datetime, zone: tzinfo) -> list[str]:
    told = []
    if each.pulled_at:
        told.append(f"data from {spoken(each.pulled_at, now, zone)}")
    if each.reached_at:
        told.append(f"last contact {spoken(each.reached_at, now, zone)}")
    if left := [
        f"{each.count(state)} {word}" for state, word in _WORDS.items() if each.count(state)
    ]:
        told.append(", ".join(left))
    if each.trouble:
        told.append(each.trouble)
    if each.rests_until and each.rests_until > now:
        told.append(f"left alone until {spoken(each.rests_until, now, zone)}")
    told += still_coming(each.without_details)
    return [*told, *not_taken_words(each.target.place, each.left_out, each.told)]
