from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from checkin.core.errors import CannotWrite, CheckinError
from checkin.core.journal import EntryKind
from checkin.core.scan import Direction, Verdict
from checkin.core.ticket import AttendanceMode
from checkin.ui.desk.actions import Action
from checkin.ui.desk.blocked_panel import BlockedPanel
from checkin.ui.desk.scene import Scene
from checkin.ui.desk.wash import Wash
from tests.builders import NOON, a_list, a_ticket, listed, with_lists
from tests.ui.seen import reads

HOUR = timedelta(hours=1)


@pytest.fixture
def desk(window):
    return window.room.desk


def scanned(qtbot, window, code):
    with qtbot.waitSignal(window.session.decided) as signal:
        window.take_scan(code)
    return signal.args[0]


def told(desk):
    """All that the panel says, as a screen reader finds it."""
    return [
        each.accessibleName()
        for each in desk.panel.findChildren(QWidget)
        if each.isVisible() and each.accessibleName()
    ]


def reread(qtbot, window, store, *lists):
    with_lists(store, *lists)
    with qtbot.waitSignal(window.session.opened):
        window.session.reread()


def test_whoever_comes_in_is_handed_what_the_list_says(qtbot, window, desk, store):
    listed(store, a_ticket("EVE1", name="Eve", extra=(("T-shirt", "Large"), ("Lunch", "no"))))
    reread(qtbot, window, store, replace(a_list(), hand_outs=("T-shirt", "Lunch")))
    scanned(qtbot, window, "EVE1")
    assert "Hand out: T-shirt Large" in told(desk)
    window.session.turn(Direction.EXIT)
    scanned(qtbot, window, "EVE1")
    window.session.turn(Direction.ENTRY)
    scanned(qtbot, window, "EVE1")
    assert "Hand out, unless given before: T-shirt Large" in told(desk)


def test_whoever_is_refused_is_handed_nothing(qtbot, window, desk, store):
    listed(store, a_ticket("EVE1", name="Eve", extra=(("T-shirt", "Large"),)))
    reread(qtbot, window, store, replace(a_list(), hand_outs=("T-shirt",)))
    scanned(qtbot, window, "EVE1")
    scanned(qtbot, window, "EVE1")
    assert not any(each.startswith("Hand out") for each in told(desk))


def test_a_note_and_a_category_are_told(qtbot, window, desk, store):
    listed(store, a_ticket("EVE1", name="Eve", category="VIP", notes="Meet at\nentrance A"))
    scanned(qtbot, window, "EVE1")
    assert "Note: Meet at entrance A" in told(desk)
    assert "VIP, On site" in told(desk)


def test_an_earlier_passage_is_the_evidence(qtbot, window, desk):
    scanned(qtbot, window, "ADA1")
    scanned(qtbot, window, "ADA1")
    qtbot.waitUntil(lambda: "Earlier today: 12:00 In at Main door Desk 1, Olive" in told(desk))


def test_a_code_of_two_tickets_lets_staff_choose(qtbot, window, desk, store):
    eve = a_ticket("SAME1", id="one", name="Eve Moneypenny")
    adam = a_ticket("SAME1", id="two", name="Adam Moneypenny")
    listed(store, eve, adam)
    assert scanned(qtbot, window, "SAME1").verdict is Verdict.AMBIGUOUS
    qtbot.waitUntil(lambda: len(desk.panel.buttons()) > 1)
    button = next(each for each in desk.panel.buttons() if "Adam" in each.accessibleName())
    with qtbot.waitSignal(window.session.decided) as signal:
        button.click()
    assert signal.args[0].ticket.attendee.name == "Adam Moneypenny"


def test_somebody_virtual_is_switched_to_on_site_and_let_in(qtbot, window, desk, store):
    listed(store, a_ticket("VIV1", name="Viv", mode=AttendanceMode.VIRTUAL))
    assert scanned(qtbot, window, "VIV1").verdict is Verdict.VIRTUAL_ONLY
    assert desk.panel.proposed() is Action.SWITCH
    with qtbot.waitSignal(window.session.decided) as signal:
        desk.carry_out_proposed()
    assert signal.args[0].verdict is Verdict.ADMITTED
    assert [line.kind for line in reversed(store.latest(2))] == [EntryKind.EDIT, EntryKind.ENTRY]


def test_the_door_that_is_somebody_s_is_one_button_away(qtbot, window, desk, store):
    listed(store, a_ticket("EVE1", name="Eve", category="Speaker"))
    media = replace(a_list(), categories=("Media",))
    speakers = a_list(id="speakers", name="Speakers", categories=("Speaker",))
    reread(qtbot, window, store, media, speakers)
    assert scanned(qtbot, window, "EVE1").verdict is Verdict.WRONG_LIST
    assert "Open Speakers" in [each.accessibleName() for each in desk.panel.buttons()]
    desk.carry_out_proposed()
    assert window.session.checkin_list.name == "Speakers"
    assert scanned(qtbot, window, "EVE1").verdict is Verdict.ADMITTED


def test_whom_no_door_is_for_is_shown_the_way_to_none(qtbot, window, desk, store):
    listed(store, a_ticket("EVE1", name="Eve", category="Speaker"))
    reread(qtbot, window, store, replace(a_list(), categories=("Media",)))
    assert scanned(qtbot, window, "EVE1").verdict is Verdict.WRONG_LIST
    assert desk.panel.proposed() is Action.SHOW_PERSON
    assert "A supervisor can let the person in all the same." in told(desk)


def test_a_list_that_has_closed_is_seen_and_the_open_one_is_offered(qtbot, window, desk, store):
    over = replace(a_list(), closes=NOON - HOUR)
    day_two = a_list(id="two", name="Day 2")
    reread(qtbot, window, store, over, day_two)
    button = next(each for each in desk.context.buttons() if each.accessibleName() == "Open Day 2")
    assert desk.context.buttons()[0].accessibleDescription() == (
        "This list closed at 11:00. Open Day 2?"
    )
    button.click()
    assert window.session.checkin_list.name == "Day 2"
    assert not button.isVisible()


def test_a_capacity_is_told(qtbot, window, desk, store):
    reread(qtbot, window, store, replace(a_list(), capacity=60))
    assert "holds 60" in desk.context.buttons()[0].accessibleDescription()


def test_a_desk_without_a_list_offers_to_add_one(qtbot, window, desk):
    window.session.stand_at("")
    desk.be_ready()
    add = next(each for each in desk.ready.buttons() if "door" in each.accessibleName())
    with qtbot.waitSignal(desk.list_wanted):
        add.click()


def test_a_scan_without_a_list_is_answered_in_words_and_in_sound(qtbot, window, desk, player):
    window._equipment.sounds.set_volume(50)
    window.session.stand_at("")
    window.take_scan("ADA1")
    assert desk.ready.isVisible()
    assert reads(desk.ready, "nobody is checked in")
    assert [name for name, _ in player.played] == ["attention"]
    assert any("door" in each.accessibleName() for each in desk.ready.buttons())


def test_a_calm_verdict_goes_after_a_while_and_a_loud_one_stays(qtbot, window, desk):
    scanned(qtbot, window, "ADA1")
    assert desk.is_ageing()
    scanned(qtbot, window, "ADA1")
    assert not desk.is_ageing()


def test_nobody_is_named_at_a_desk_that_was_left(qtbot, window, desk):
    scanned(qtbot, window, "ADA1")
    scanned(qtbot, window, "ADA1")
    qtbot.waitUntil(lambda: len(desk.latest.buttons()) > 0)
    desk.quiet.fall()
    assert "Ada" not in desk.panel.accessibleName()
    assert not any("Ada" in each for each in told(desk))
    assert not any("Ada" in each.accessibleName() for each in desk.latest.buttons())
    desk.quiet.stir()
    assert any("Ada" in each.accessibleName() for each in desk.latest.buttons())


def test_a_shortcut_says_that_somebody_is_back(qtbot, window, desk):
    desk.quiet.fall()
    with qtbot.waitSignal(desk.quiet.ended):
        qtbot.keyClick(window.windowHandle(), Qt.Key.Key_F2)


def test_who_was_found_is_hidden_at_a_desk_that_was_left(qtbot, window, desk):
    with qtbot.waitSignal(window.session.searched):
        qtbot.keyClicks(desk.field.line, "hopper")
    desk.quiet.fall()
    assert not desk.results.isVisible()
    assert desk.field.text() == ""


def test_a_question_left_open_is_said_in_latest(qtbot, window, desk):
    scanned(qtbot, window, "ADA1")
    qtbot.waitUntil(lambda: desk.latest.newest_undoable() is not None)
    desk.carry_out(Action.UNDO)
    with qtbot.waitSignal(window.session.board_changed):
        scanned(qtbot, window, "GRACE22")
    names = [each.accessibleName() for each in desk.latest.findChildren(QWidget)]
    assert any("question left open" in name for name in names)


def test_esc_in_a_question_leads_back_to_the_verdict(qtbot, window, desk):
    scanned(qtbot, window, "ADA1")
    scanned(qtbot, window, "ADA1")
    desk.carry_out(Action.LET_IN)
    qtbot.keyClick(QApplication.focusWidget() or desk.question, Qt.Key.Key_Escape)
    assert desk.panel.isVisible()
    assert window.focusWidget() is desk.field.line


def test_a_full_disk_stops_the_desk_in_words_until_a_scan_is_kept(qtbot, window, desk):
    window.session.failed.emit(CannotWrite("The disk is full."))
    blocked = desk.findChild(BlockedPanel)
    assert "The disk is full." in blocked.accessibleName()
    assert blocked.isVisible()
    scanned(qtbot, window, "ADA1")
    assert desk.panel.isVisible()


def test_any_other_trouble_is_a_sentence(window, desk):
    window.session.failed.emit(CheckinError("The list was removed."))
    assert desk.findChild(BlockedPanel) is None
    assert desk.trouble.isVisible()


@pytest.mark.parametrize("size", [(960, 500), (1280, 800)])
def test_every_verdict_fits_the_window(qtbot, window, desk, size):
    window.resize(*size)
    decision = scanned(qtbot, window, "ADA1")
    long = decision.ticket.attendee._replace(
        name="Αικατερίνη-Ευαγγελία Παπαδοπούλου-Κωνσταντινίδη " * 2,
        company="European Network of Innovation and Blue Growth " * 4, notes="Needs a seat " * 9,
        flags=("Eligible", "Vote 017", "Interpreter"),
    )  # fmt: skip
    ticket = decision.ticket._replace(attendee=long)
    scene = Scene(window.session.occasion.event.zone, window.session.occasion.lists)
    for verdict in Verdict:
        desk.panel.show_decision(replace(decision, verdict=verdict, ticket=ticket), scene)
        QApplication.processEvents()  # which lays out what is shown
        assert (window.width(), window.height()) == size, verdict
        frame = desk.panel.rect()
        for button in desk.panel.buttons():
            place = button.mapTo(desk.panel, button.rect().bottomRight())
            assert frame.contains(place), (verdict, button.text())
        assert window.minimumSizeHint().width() <= size[0], verdict


def test_the_way_out_is_seen_in_the_field(window, desk):
    window.session.turn(Direction.EXIT)
    assert desk.field.line.placeholderText() == "Scan to check out"
    assert desk.field.property("ring") == "out"


def test_two_equal_verdicts_in_a_row_are_seen_as_two(qtbot, window, desk):
    wash = desk.panel.findChild(Wash)
    scanned(qtbot, window, "ADA1")
    scanned(qtbot, window, "ADA1")
    qtbot.waitUntil(lambda: not wash.isVisible())
    scanned(qtbot, window, "ADA1")
    assert wash.isVisible()
    assert desk.panel.accessibleName().startswith("Already in. Ada Lovelace")
    qtbot.waitUntil(lambda: not wash.isVisible())


def test_with_less_motion_the_band_is_blank_for_a_moment_instead(qtbot, window, desk, look):
    look.less_motion = True
    scanned(qtbot, window, "ADA1")
    wash = desk.panel.findChild(Wash)
    assert wash.lasts_ms < 100
    qtbot.waitUntil(lambda: not wash.isVisible())
