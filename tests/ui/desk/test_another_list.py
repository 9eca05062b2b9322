import pytest

from checkin.core.journal import EntryKind
from checkin.core.scan import Direction, Verdict
from checkin.ui.desk.actions import Action
from tests.builders import a_list, with_lists
from tests.ui.seen import called, read, reads


@pytest.fixture
def desk(qtbot, window, store):
    """Stand at “Main door” of an event that has “Dinner”, too."""
    with_lists(store, a_list(), a_list(id="dinner", name="Dinner"))
    with qtbot.waitSignal(window.session.opened):
        window.session.reread()
    return window.room.desk


def scanned(qtbot, window, code):
    with qtbot.waitSignal(window.session.decided) as signal:
        window.take_scan(code)
    return signal.args[0]


def test_a_verdict_goes_when_the_desk_goes_to_another_list(qtbot, window, desk):
    scanned(qtbot, window, "ADA1")
    window.session.stand_at("main")
    assert desk.is_showing_verdict()
    window.session.stand_at("dinner")
    assert not desk.is_showing_verdict()
    assert desk.ready.isVisible()


def test_a_question_about_one_list_is_left_open_at_another(qtbot, window, desk):
    scanned(qtbot, window, "ADA1")
    scanned(qtbot, window, "ADA1")
    desk.carry_out(Action.LET_IN)
    assert desk.question.isVisible()
    window.session.stand_at("dinner")
    assert desk.ready.isVisible()
    qtbot.waitUntil(lambda: reads(desk.latest, "question left open"))


def test_what_is_asked_stays_while_doors_change(qtbot, window, desk, store):
    scanned(qtbot, window, "ADA1")
    qtbot.waitUntil(lambda: desk.latest.newest_undoable() is not None)
    window.session.stand_at("dinner")
    desk.carry_out(Action.UNDO)
    with_lists(store, a_list(), a_list(id="dinner", name="Dinner", capacity=40))
    with qtbot.waitSignal(window.session.stood):
        window.session.reread()
    assert desk.question.isVisible()


def test_somebody_is_checked_out_at_the_list_that_the_verdict_is_of(qtbot, window, desk, store):
    ticket = scanned(qtbot, window, "ADA1").ticket
    for verdict in (Verdict.ADMITTED, Verdict.ALREADY_ADMITTED):
        with qtbot.waitSignal(window.session.decided) as signal:
            window.session.admit(ticket, Direction.ENTRY, "dinner")
        assert signal.args[0].verdict is verdict
    with qtbot.waitSignal(window.session.decided):
        desk.carry_out(Action.CHECK_OUT)
    last = store.latest(1)[0]
    assert (last.kind, last.list_id) == (EntryKind.EXIT, "dinner")


def test_a_long_name_of_the_list_to_open_is_cut_at_its_end(qtbot, window, desk, store):
    name = "Dinner on board of the old steamer between the islands, with dancing"
    with_lists(store, a_list(categories=("Press",)), a_list(id="dinner", name=name))
    with qtbot.waitSignal(window.session.opened):
        window.session.reread()
    assert scanned(qtbot, window, "ADA1").verdict is Verdict.WRONG_LIST
    button = called(desk.panel, f"Open {name}")
    assert button.text().startswith("Open Dinner on")
    assert button.text().endswith("…")
    qtbot.waitUntil(lambda: button.width() >= button.sizeHint().width())


def test_the_latest_say_at_which_other_list_they_were(qtbot, window, desk):
    scanned(qtbot, window, "ADA1")
    qtbot.waitUntil(lambda: desk.latest.newest_undoable() is not None)
    assert not reads(desk.latest, "Main door")
    window.session.stand_at("dinner")
    qtbot.waitUntil(lambda: reads(desk.latest, "Main door"))


def test_undo_says_what_it_takes_back_and_where(qtbot, window, desk):
    scanned(qtbot, window, "ADA1")
    qtbot.waitUntil(lambda: desk.latest.newest_undoable() is not None)
    window.session.stand_at("dinner")
    desk.carry_out(Action.UNDO)
    assert "In at Main door, 12:00. Why? The journal keeps both lines." in read(desk.question)
    assert "Did not come in" in read(desk.question)


def test_an_exit_is_taken_back_of_who_did_not_leave(qtbot, window, desk):
    scanned(qtbot, window, "ADA1")
    window.session.turn(Direction.EXIT)
    scanned(qtbot, window, "ADA1")
    qtbot.waitUntil(lambda: len(desk.latest.buttons()) == 2)
    desk.carry_out(Action.UNDO)
    assert {"Out at Main door, 12:00. Why? The journal keeps both lines.", "Did not leave"} <= set(
        read(desk.question)
    )


def test_the_choice_of_lists_begins_where_the_desk_stands(qtbot, window, desk):
    window.session.stand_at("dinner")
    menu = desk.context.buttons()[0].menu()
    menu.aboutToShow.emit()
    assert menu.activeAction().text() == "Dinner"
    assert [each.text() for each in menu.actions() if each.isChecked()] == ["Dinner"]
