"""Badges of people who were selected in a table, as lanes make them or ask for them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from checkin.core.badges.badge import BadgeRun
from checkin.core.badges.badge_choice import in_pile, why_no_badge
from checkin.core.names.name_order import NameOrder
from checkin.core.ticket import Ticket
from checkin.services.printing.badges import no_badge
from checkin.ui.attendees.bulk_run import BulkResult
from checkin.ui.parts.long_work import LongWork
from checkin.ui.printing.print_badges_dialog import PrintWish
from checkin.ui.services import Services
from checkin.ui.troubles.named_reasons import by_reason, to_look_at
from checkin.ui.troubles.trouble_words import said_anew
from checkin.ui.words import headline

# Any: Qt types the marker as object.
_HAS_ONE: Any = QT_TRANSLATE_NOOP("BulkDeeds", "has a badge already, or may have one")


@dataclass(frozen=True, slots=True)
class Selected:
    """People who are selected, and the list at which their tickets are looked for."""

    people: tuple[int, ...]
    list_id: str


def ask_for_badges(selected: Selected, wish: PrintWish, services: Services) -> BulkResult:
    """Ask printers for the badges; say who has one, or is to get it anyway, and who gets none."""
    tickets, left = _who_gets_one(selected, services)
    pile = in_pile(tickets, wish.order, NameOrder(wish.locale))
    names = {each.id: each.attendee.name for each in pile}
    asked = services.print_queue.ask(names, printer=wish.printer)
    told = QCoreApplication.translate("BulkDeeds", _HAS_ONE)
    left += [(told, names[each]) for each in asked.passed_over]
    return BulkResult(len(asked.jobs), len(left), by_reason(left))


def write_badges(
    selected: Selected, title: str, wish: PrintWish, work: LongWork, services: Services
) -> BulkResult:
    """Write the badges into a file; say what to look at, and who gets none."""
    tickets, left = _who_gets_one(selected, services)
    run, path = BadgeRun(0), wish.path or Path()
    if tickets:
        run = services.badges.produce_again(
            path, [each.id for each in tickets], title=title, order=wish.order, form=wish.form(work)
        )
    return BulkResult(run.count, len(left), by_reason(left), to_look_at(run.warnings))


def _who_gets_one(
    selected: Selected, services: Services
) -> tuple[list[Ticket], list[tuple[str, str]]]:
    """Tell those who get a badge from those who get none, these with the reason and the name."""
    tickets, left = list[Ticket](), list[tuple[str, str]]()
    has_badge: dict[str, bool] = {}
    for ticket in services.directory.tickets_at(selected.people, selected.list_id):
        category = ticket.category_in_force
        if category not in has_badge:
            has_badge[category] = services.badge_layouts.layout_for(category) is not None
        if (why := why_no_badge(ticket)) is not None:
            left.append((headline(why), ticket.attendee.name))
        elif not has_badge[category]:
            left.append((said_anew(no_badge(category)), ticket.attendee.name))
        else:
            tickets.append(ticket)
    return tickets, left
