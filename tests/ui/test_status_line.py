from dataclasses import replace
from datetime import timedelta

import pytest

from checkin.core.badges.print_job import NOT_KNOWN, EventPrinter, PrintBoard
from checkin.core.badges.printing import Obstacle, PrinterStatus
from checkin.core.event import Event
from checkin.core.scan import Direction
from checkin.services.lookup import Board
from checkin.services.station import Occasion
from checkin.ui.servers.sync_words import SyncPart
from checkin.ui.status_line import StatusLine
from tests.builders import NOON, a_list, an_event
from tests.ui.test_languages import built, languages  # noqa: F401 - fixtures


@pytest.fixture
def status(qtbot, look):
    status = StatusLine(look)
    qtbot.addWidget(status)
    return status


def told(status, key):
    return status._parts[key].accessibleName()


def test_the_desk_says_who_stands_where(status):
    event: Event = an_event()
    status.show_occasion(Occasion(event, (a_list(),), "Desk 2", "Olive"))
    status.show_place(a_list(), Direction.ENTRY)
    assert told(status, "desk") == f"Desk 2 · Olive · {a_list().name}"
    assert event.name in told(status, "event")


@pytest.mark.parametrize(
    ("unsent", "words"),
    [(None, "Kept on this computer"), (0, "Everything sent"), (3, "3 waiting")],
)
def test_what_waits_to_be_sent_is_always_told(status, unsent, words):
    status.show_board(Board("main", 0, 0, 0, (), unsent))
    assert told(status, "sync") == words


def test_more_is_told_of_what_is_connected_where_there_is_room(qtbot, status):
    status.show_place(a_list(), Direction.ENTRY)
    words = ("1 refused", "Working alone since 12:00", "data 3 h old", "40 waiting")
    status.resize(1600, 40)
    status.show()
    status.show_sync(SyncPart(words, 3, "outbox", "urgent"))
    assert told(status, "sync") == " · ".join(words)
    status.resize(status._parts["desk"].sizeHint().width() + 300, 40)
    qtbot.waitUntil(lambda: told(status, "sync") == " · ".join(words[:3]))
    status.resize(1600, 40)
    qtbot.waitUntil(lambda: told(status, "sync") == " · ".join(words))


def test_where_badges_go_is_always_told(status):
    status.show_printer("")
    assert told(status, "printer") == "Badges as PDF"
    status.show_printer("Badge 1")
    assert told(status, "printer") == "Badge 1"


def test_labels_that_run_low_are_told_while_many_badges_are_still_to_come(status):
    low = EventPrinter("1", "Hall", "a", labels_left=18)
    status.show_printing(PrintBoard((low,), waiting=380, at_printers=1))
    assert told(status, "printer") == "Hall: 18 labels left"


def test_what_keeps_a_badge_makes_the_window_no_wider_and_begins_where_it_does(qtbot, status):
    why = "The printer at 192.0.2.7 does not answer. Look whether it is on and in the network. "
    board = PrintBoard((EventPrinter("1", "Hall", "a"),), failed=1, trouble=f"{why}{NOT_KNOWN}")
    status.show_printing(board)
    status.resize(800, status.height())
    assert status.minimumSizeHint().width() < 400
    shown = status.part("printer").text()
    assert shown.startswith("Printer: The printer at 192.0.2.7 does not answer.")
    assert (shown[-1], status.part("printer").sizeHint().width() <= 800) == ("…", True)
    assert told(status, "printer").endswith(NOT_KNOWN)
    status.show_printing(PrintBoard((EventPrinter("1", "Hall", "a"),)))
    assert status.part("printer").text() == "Hall"


def test_long_names_make_the_window_no_wider_the_event_s_is_cut_first(status):
    event = replace(an_event(), name="European Cluster Conference of Renewable Hydrogen & Storage")
    session = a_list(name="Session 12: Cross-border matchmaking & investment in value chains")
    status.show_occasion(Occasion(event, (session,), "Desk 2", "Olive"))
    status.show_place(session, Direction.ENTRY)
    status.show_board(Board("main", 0, 0, 0, (), None))
    status.resize(900, status.height())
    status.show()
    desk, of_event = status.part("desk"), status.part("event")
    assert desk.text().startswith("Desk 2 · Olive · Session 12")
    assert of_event.text().endswith("…")
    status.layout().activate()
    assert all(each.width() >= each.sizeHint().width() for each in (desk, of_event))  # none is cut
    assert status.minimumSizeHint().width() < 900
    assert session.name in told(status, "desk")
    status.resize(2500, status.height())
    assert desk.text() == f"Desk 2 · Olive · {session.name}".replace("&", "&&")
    assert of_event.text() == event.name.replace("&", "&&")


def test_a_printer_that_was_removed_is_not_told_any_more(status):
    status.show_printer("Office")
    status.show_printing(PrintBoard((EventPrinter("1", "Hall", "a", labels_left=3),)))
    assert "Hall" in told(status, "printer")
    status.show_printing(PrintBoard())
    assert told(status, "printer") == "Office"


def test_since_when_a_printer_is_off_is_told_while_badges_wait_and_while_none_does(status):
    status.show_occasion(Occasion(an_event(), (a_list(),), "Desk 2", ""))
    status.show_time(NOON)
    off = EventPrinter("1", "Hall", "a", off_since=NOON - timedelta(minutes=48))
    trouble = "The printer at 192.0.2.7 does not answer."
    status.show_printing(PrintBoard((off,), waiting=2, trouble=trouble, off=off))
    assert told(status, "printer") == "Hall: Offline since 11:12"
    silent = PrinterStatus(frozenset({Obstacle.OFFLINE}), trouble, off_since=off.off_since)
    status.show_printing(PrintBoard((off,)), {"1": silent})
    assert told(status, "printer") == "Hall: Offline since 11:12"


def test_which_printer_keeps_a_badge_is_told_and_what_keeps_it(status):
    hall, office = EventPrinter("1", "Hall", "a"), EventPrinter("2", "Office", "b")
    trouble = "The printer 192.0.2.7 cannot print now: out of labels."
    board = PrintBoard((hall, office), waiting=1, trouble=trouble, at=office)
    status.show_printing(replace(board, obstacles=frozenset({Obstacle.OUT_OF_LABELS})))
    assert told(status, "printer") == "Office: Out of labels"
    status.show_printing(replace(board, waiting=0, failed=1))
    assert told(status, "printer") == f"Office: {trouble}"


def test_what_keeps_a_badge_is_told_in_the_language_of_the_window(
    languages,  # noqa: F811
    status,
):
    languages.choose("sv")
    trouble = "No printer took this badge (since 09:12)."
    status.show_printing(PrintBoard((EventPrinter("1", "Hall", "a"),), failed=1, trouble=trouble))
    assert told(status, "printer").endswith("Ingen skrivare tog namnbrickan (sedan 09:12).")
