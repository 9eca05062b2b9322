"""What a desk does about somebody whom it cannot let in: waiting list, and calling for help."""

import pytest

from checkin.core.journal import EntryKind
from checkin.core.scan import Direction, Verdict
from checkin.core.ticket import TicketStatus
from checkin.ui.desk.actions import Action
from tests.builders import a_list, a_ticket, listed, with_lists
from tests.ui.seen import read, reads


@pytest.fixture
def desk(window):
    return window.room.desk


@pytest.fixture
def full(qtbot, window, store, people):
    """Stand at a workshop of one seat, which Ada has."""
    with_lists(store, a_list(capacity=1))
    with qtbot.waitSignal(window.session.opened):
        window.session.reread()
    scanned(qtbot, window, "ADA1")


def scanned(qtbot, window, code):
    with qtbot.waitSignal(window.session.evidence_found), qtbot.waitSignal(window.session.decided):
        window.take_scan(code)


def waits(qtbot, window, desk, code):
    """Put somebody on the waiting list whom the full list refuses."""
    scanned(qtbot, window, code)
    assert desk.panel.decision.verdict is Verdict.FULL
    assert desk.panel.proposed() is Action.WAIT
    desk.carry_out_proposed()
    qtbot.waitUntil(lambda: desk.panel.background.place > 0)


def test_people_are_put_on_the_waiting_list_in_the_order_of_arrival(qtbot, window, desk, full):
    assert "Nobody waits" in read(desk.counts)
    waits(qtbot, window, desk, "GRACE22")
    assert "Next on the waiting list." in read(desk.panel)
    assert Action.WAIT not in desk.panel.possible()
    waits(qtbot, window, desk, "WOJ1")
    assert "Second on the waiting list." in read(desk.panel)
    qtbot.waitUntil(lambda: "2 waiting · next: Grace Hopper" in read(desk.counts))
    assert reads(desk.latest, "Full · waiting list")
    assert window.focusWidget() is desk.field.line


def test_who_waits_already_is_told_so_at_the_next_scan(qtbot, window, desk, full):
    waits(qtbot, window, desk, "GRACE22")
    scanned(qtbot, window, "GRACE22")
    assert "Next on the waiting list." in read(desk.panel)
    assert desk.panel.proposed() is Action.SHOW_PERSON


def test_whoever_is_next_is_named_when_somebody_leaves(qtbot, window, desk, full):
    waits(qtbot, window, desk, "GRACE22")
    window.session.turn(Direction.EXIT)
    scanned(qtbot, window, "ADA1")
    assert desk.panel.decision.verdict is Verdict.CHECKED_OUT
    words = "A place is free. Next on the waiting list: Grace Hopper."
    assert reads(desk.panel, words)
    window.session.turn(Direction.ENTRY)
    scanned(qtbot, window, "GRACE22")
    assert desk.panel.decision.admitted
    qtbot.waitUntil(lambda: "Nobody waits" in read(desk.counts))


def test_nobody_is_next_while_more_than_the_list_holds_are_inside(qtbot, window, desk, full):
    waits(qtbot, window, desk, "GRACE22")
    scanned(qtbot, window, "WOJ1")
    with qtbot.waitSignal(window.session.evidence_found):
        window.session.let_in(desk.panel.decision, "A chair was found")
    window.session.turn(Direction.EXIT)
    scanned(qtbot, window, "WOJ1")
    assert desk.panel.decision.verdict is Verdict.CHECKED_OUT
    assert not reads(desk.panel, "A place is free.")
    scanned(qtbot, window, "ADA1")
    assert reads(desk.panel, "A place is free.")


def test_at_a_desk_that_was_left_nobody_who_waits_is_named(qtbot, window, desk, full):
    waits(qtbot, window, desk, "GRACE22")
    qtbot.waitUntil(lambda: reads(desk.counts, "Grace"))
    desk.quiet.fell.emit()
    assert "1 waiting" in read(desk.counts)
    desk.quiet.ended.emit()
    assert reads(desk.counts, "Grace")


def test_a_list_without_end_has_no_waiting_list(qtbot, window, desk):
    qtbot.waitUntil(lambda: reads(desk.counts, "of 4 here"))
    assert not reads(desk.counts, "wait")


@pytest.mark.parametrize(
    ("status", "button", "note"),
    [
        (TicketStatus.BLOCKED, "Call supervisor", "Supervisor called"),
        (TicketStatus.UNAPPROVED, "Call organiser", "Organiser called"),
    ],
)
def test_somebody_is_called_and_the_verdict_stands(
    qtbot, window, desk, store, player, sounds, status, button, note
):
    sounds.set_volume(50)
    listed(store, a_ticket("EVE1", name="Eve Adams", status=status))
    scanned(qtbot, window, "EVE1")
    assert desk.panel.buttons()[0].accessibleName() == button
    player.played.clear()
    desk.carry_out_proposed()
    qtbot.waitUntil(lambda: reads(desk.panel, "noted in the journal"))
    desk.carry_out(Action.CALL)  # once more: it sounds again, and is noted once
    scanned(qtbot, window, "ADA1")
    lines = [line for line in store.entries() if line.kind is EntryKind.NOTE]
    assert [line.reason for line in lines] == [note]
    assert len(player.played) >= 2
    assert reads(desk.latest, note.lower())
