"""Where more people are found than are shown, the desk says so."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from checkin.core.event import Reentry
from checkin.core.scan import Direction
from checkin.core.ticket import TicketStatus
from tests.builders import a_list, a_ticket, listed, with_lists
from tests.ui.seen import called, read


def found(qtbot, window, text):
    with qtbot.waitSignal(
        window.session.searched, check_params_cb=lambda searched: searched.text == text
    ) as signal:
        qtbot.keyClicks(window.room.desk.field.line, text)
    return signal.args[0]


def test_the_first_of_many_are_shown_and_said_to_be_the_first(qtbot, window, store):
    listed(store, *(a_ticket(f"KIM{number}", name=f"Kim Holm {number}") for number in range(25)))
    searched = found(qtbot, window, "kim")
    assert (len(searched.matches), searched.has_more) == (20, True)
    assert "The first 20. Type more letters." in read(window.room.desk.results)


def test_as_many_as_are_shown_are_all(qtbot, window, store):
    listed(store, *(a_ticket(f"KIM{number}", name=f"Kim Holm {number}") for number in range(20)))
    searched = found(qtbot, window, "kim")
    assert (len(searched.matches), searched.has_more) == (20, False)
    assert "20 people" in read(window.room.desk.results)


def names_of(searched):
    return [match.found.attendee.name.split()[0] for match in searched.matches]


def shown_at(qtbot, window, place):
    """Click a row that is in sight; give who is chosen by that."""
    rows = window.room.desk.results._rows
    qtbot.mouseClick(rows, Qt.MouseButton.LeftButton, pos=QPoint(40, place * rows._row() + 5))
    return window.room.desk.results.chosen().found.attendee.name


def turn_wheel(rows, notches):
    middle = QPointF(rows.rect().center())
    turned = QPoint(0, -120 * notches)
    event = QWheelEvent(
        middle, middle, QPoint(), turned, Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(rows, event)


def test_the_wheel_brings_those_further_down_into_sight(qtbot, window, store):
    listed(store, *(a_ticket(f"KIM{n}", name=f"Kim Holm {n:02}") for n in range(20)))
    found(qtbot, window, "kim")
    rows = window.room.desk.results._rows
    assert shown_at(qtbot, window, 0) == "Kim Holm 00"
    turn_wheel(rows, 3)
    assert shown_at(qtbot, window, 0) == "Kim Holm 03"
    turn_wheel(rows, -99)
    assert shown_at(qtbot, window, 0) == "Kim Holm 00"


def test_on_the_way_out_those_who_are_here_are_first(qtbot, window):
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("WOJ2")
    assert names_of(found(qtbot, window, "klaster")) == ["Małgorzata", "Andrzej"]
    with qtbot.waitSignal(window.session.searched) as signal:
        window.session.turn(Direction.EXIT)
    assert names_of(signal.args[0]) == ["Andrzej", "Małgorzata"]
    assert "Here first" in read(window.room.desk.results)


def test_at_another_list_those_found_are_shown_as_they_stand_there(qtbot, window, store):
    with_lists(store, a_list(id="dinner", name="Dinner"))
    with qtbot.waitSignal(window.session.opened):
        window.session.reread()
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("ADA1")
    assert [match.presence.inside for match in found(qtbot, window, "lovelace").matches] == [True]
    with qtbot.waitSignal(window.session.searched) as signal:
        window.session.stand_at("dinner")
    assert [match.presence.inside for match in signal.args[0].matches] == [False]
    assert "Check in Ada Lovelace?" in read(window.room.desk.results)


def test_whoever_is_here_is_not_proposed_to_be_checked_in(qtbot, window):
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("ADA1")
    found(qtbot, window, "lovelace")
    results = window.room.desk.results
    qtbot.waitUntil(lambda: results.chosen() is not None)
    assert "Ada Lovelace is here already" in read(results)
    assert not called(results, "Check in again").property("primary")
    window.session.turn(Direction.EXIT)
    assert "Check out Ada Lovelace?" in read(results)
    assert called(results, "Check out").property("primary")


def test_who_may_come_in_again_is_proposed_to_be_checked_in(qtbot, window, store, clock):
    with_lists(store, replace(a_list(), reentry=Reentry.DAILY))
    with qtbot.waitSignal(window.session.opened):
        window.session.reread()
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("ADA1")
    results = window.room.desk.results
    found(qtbot, window, "lovelace")
    qtbot.waitUntil(lambda: "Ada Lovelace is here already" in read(results))
    window.room.desk.be_ready()
    found(qtbot, window, "hopper")
    window.room.desk.be_ready()
    clock.pass_by(days=1)
    found(qtbot, window, "lovelace")
    qtbot.waitUntil(lambda: "Check in Ada Lovelace?" in read(results))


def test_who_has_been_at_a_list_that_takes_nobody_twice_is_told(qtbot, window, store):
    with_lists(store, replace(a_list(), reentry=Reentry.NEVER))
    with qtbot.waitSignal(window.session.opened):
        window.session.reread()
    for way in (Direction.ENTRY, Direction.EXIT):
        window.session.turn(way)
        with qtbot.waitSignal(window.session.decided):
            window.take_scan("ADA1")
    window.session.turn(Direction.ENTRY)
    found(qtbot, window, "lovelace")
    results = window.room.desk.results
    qtbot.waitUntil(lambda: "Ada Lovelace has been here" in read(results))


def test_a_canceled_namesake_is_told_apart(qtbot, window, store):
    listed(store, a_ticket("ADA2", name="Ada Lovelace", status=TicketStatus.CANCELED))
    searched = found(qtbot, window, "lovelace")
    told = [window.room.desk.results._rows._state(match) for match in searched.matches]
    assert sorted(told) == ["Canceled", "Not here yet"]
