"""Marking somebody as paid from the window, at a server that lets us."""

import threading

import pytest
from PySide6.QtCore import Qt

from checkin.core.scan import Verdict
from checkin.core.servers.outbox import Target
from checkin.core.ticket import TicketStatus
from checkin.services.servers.looking_closer import NOTHING, LookingCloser
from checkin.ui.desk.actions import Action
from tests.builders import a_ticket, listed
from tests.server_tickets import on_a_server, told_of
from tests.ui.attendee_steps import dialog_of, names, pick
from tests.ui.seen import called, read, reads

INDICO = "https://indico.example/event/7"


@pytest.fixture(autouse=True)
def _no_server_is_asked_of_anybody(monkeypatch):
    monkeypatch.setattr(LookingCloser, "look", lambda *_: NOTHING)


@pytest.fixture
def desk(window):
    return window.room.desk


@pytest.fixture
def eve(store):
    """Eve owes her fee at an Indico that is connected."""
    (eve,) = listed(store, a_ticket("EVE1", name="Eve Adams", status=TicketStatus.UNPAID))
    on_a_server(store, told_of(eve, server=INDICO))
    with store.write():
        store.add_target(Target("indico", INDICO))
    return eve


def refused(qtbot, window, code="EVE1"):
    """Scan somebody, and wait until all is looked up that is behind the verdict."""
    with qtbot.waitSignal(window.session.evidence_found), qtbot.waitSignal(window.session.decided):
        window.take_scan(code)


def agree(desk):
    called(desk.question, "Mark as paid").click()


def test_who_paid_at_the_desk_is_let_in(qtbot, window, desk, eve):
    refused(qtbot, window)
    assert desk.panel.possible() == {Action.SHOW_PERSON, Action.PAY, Action.LET_IN}
    desk.carry_out(Action.PAY)
    assert "Paid: Eve Adams?" in read(desk.question)
    assert reads(desk.question, "indico.example is told")
    assert window.focusWidget() is called(desk.question, "Back")
    with qtbot.waitSignal(window.session.decided) as signal:
        agree(desk)
    assert signal.args[0].admitted
    assert desk.panel.accessibleName().startswith("Admitted. Eve Adams")
    assert window.focusWidget() is desk.field.line


def test_enter_agrees_to_nothing(qtbot, window, desk, eve, store):
    refused(qtbot, window)
    desk.carry_out(Action.PAY)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert desk.question.is_asking
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert desk.panel.isVisible()
    assert store.ticket(eve.id).status is TicketStatus.UNPAID


def test_a_refusal_is_said_where_the_person_is_shown(qtbot, window, desk, eve, server):
    server.refusal = "indico.example does not answer."
    refused(qtbot, window)
    desk.carry_out(Action.PAY)
    with qtbot.waitSignal(window.session.paying.refused):
        agree(desk)
    assert desk.panel.isVisible()
    assert "Still unpaid: indico.example does not answer." in read(desk.panel)
    server.refusal = ""
    desk.carry_out(Action.PAY)  # once more
    with qtbot.waitSignal(window.session.decided) as signal:
        agree(desk)
    assert signal.args[0].admitted


def test_whoever_comes_meanwhile_is_let_in_and_keeps_the_desk(qtbot, window, desk, eve, server):
    server.may_go_on = threading.Event()
    refused(qtbot, window)
    desk.carry_out(Action.PAY)
    agree(desk)
    assert reads(desk.panel, "indico.example is being told")
    desk.carry_out(Action.PAY)
    assert not desk.question.is_asking  # it is under way
    refused(qtbot, window, "ADA1")
    with qtbot.waitSignal(window.session.paying.paid):
        server.may_go_on.set()
    assert desk.panel.decision.verdict is Verdict.ADMITTED
    assert desk.panel.decision.ticket.code == "ADA1"
    qtbot.waitUntil(lambda: reads(desk.latest, "Unpaid · paid: scan again"))


def test_where_no_server_takes_it_nothing_is_offered(qtbot, window, desk, eve, store):
    with store.write():
        store._db.execute("UPDATE targets SET kind = 'pretix'")
    store._tell_change()
    refused(qtbot, window)
    assert Action.PAY not in desk.panel.possible()


def test_the_page_of_the_person_takes_it_too(qtbot, window, eve, store, server):
    window.pages.turn_to("attendees")
    page = window.room.attendees
    qtbot.waitUntil(lambda: len(page.table.model.people) == 5)
    pick(qtbot, page, names(page).index("Adams, Eve"))
    server.refusal = "indico.example does not answer."
    page.carry_out(Action.PAY)
    dialog = dialog_of(qtbot, page)
    with qtbot.waitSignal(window.session.paying.refused):
        dialog.verb.click()
    assert dialog.trouble() == "indico.example does not answer."
    server.refusal = ""
    with qtbot.waitSignal(window.session.paying.paid):
        dialog.verb.click()
    assert store.ticket(eve.id).status is TicketStatus.VALID
    assert page.title.said() == "Eve Adams is marked as paid."
