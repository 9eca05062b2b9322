"""Who was canceled, as the window tells of it: a supervisor may let them in."""

import pytest

from checkin.core.journal import EntryKind
from checkin.core.scan import Direction, Verdict
from checkin.core.servers.server_ticket import OrderState
from checkin.core.ticket import TicketStatus
from checkin.ui.attendees.person_panel import Deed
from checkin.ui.desk.actions import Action
from tests.builders import a_list, a_ticket, listed, with_lists
from tests.server_tickets import a_servers_list, on_a_server, told_of
from tests.ui.attendee_steps import dialog_of
from tests.ui.seen import called, reads

INDICO = "https://indico.example/event/7"
A_SUPERVISOR = "Canceled by mistake? A supervisor can let the person in, with the reason."


@pytest.fixture
def desk(window):
    return window.room.desk


@pytest.fixture
def eve(qtbot, window, store):
    """Eve was rejected at an Indico, at whose form the desk stands."""
    note = "Rejected in Indico."
    (eve,) = listed(store, a_ticket("EVE1", name="Eve", status=TicketStatus.CANCELED, notes=note))
    on_a_server(store, told_of(eve, server=INDICO, state=OrderState.CANCELED))
    with_lists(store, a_list(server=INDICO, server_list="3"))
    reread(qtbot, window)
    return eve


def reread(qtbot, window):
    with qtbot.waitSignal(window.session.opened):
        window.session.reread()


def scanned(qtbot, window, code):
    with qtbot.waitSignal(window.session.decided) as signal:
        window.take_scan(code)
    return signal.args[0]


def test_whoever_an_indico_rejected_is_let_in_where_they_are_refused(
    qtbot, window, desk, eve, store
):
    assert scanned(qtbot, window, "EVE1").verdict is Verdict.CANCELED
    assert desk.panel.possible() == {Action.SHOW_PERSON, Action.LET_IN, Action.WALK_IN}
    assert reads(desk.panel, A_SUPERVISOR)
    desk.carry_out(Action.LET_IN)
    with qtbot.waitSignal(window.session.decided) as signal:
        called(desk.question, "Supervisor agreed").click()
    assert signal.args[0].ticket.id == eve.id
    assert store.latest(1)[0].kind is EntryKind.OVERRIDE


def test_whoever_was_refused_is_let_in_on_the_page_of_the_person_too(
    qtbot, window, desk, eve, store
):
    scanned(qtbot, window, "EVE1")
    desk.carry_out(Action.SHOW_PERSON)
    page = window.room.attendees
    panel = page.side.panel
    qtbot.waitUntil(lambda: panel.decision is not None)
    assert panel.primary() is Deed.LET_IN
    page.carry_out(Action.LET_IN)
    dialog = dialog_of(qtbot, page)
    called(dialog, "Reason").setText("Invited by the chair")
    with qtbot.waitSignal(window.session.decided):
        dialog.verb.click()
    assert store.latest(1)[0].kind is EntryKind.OVERRIDE


def test_a_list_of_pretix_takes_nobody_whom_it_canceled(qtbot, window, desk, store, people):
    on_a_server(store, told_of(people["ADA1"], state=OrderState.CANCELED))
    with_lists(store, a_servers_list())
    reread(qtbot, window)
    assert scanned(qtbot, window, "ADA1").verdict is Verdict.CANCELED
    assert desk.panel.possible() == {Action.SHOW_PERSON, Action.WALK_IN}
    assert reads(desk.panel, "The registration desk can register the person anew.")
    desk.carry_out(Action.SHOW_PERSON)
    panel = window.room.attendees.side.panel
    qtbot.waitUntil(lambda: panel.decision is not None)
    assert panel.primary() is Deed.CHECK_IN
    assert not panel._in_menu[Deed.LET_IN].isEnabled()


def test_nobody_who_was_canceled_is_let_in_on_the_way_out(qtbot, window, desk, eve):
    window.session.turn(Direction.EXIT)
    scanned(qtbot, window, "EVE1")
    assert Action.LET_IN not in desk.panel.possible()
    assert reads(desk.panel, "let the person go, nothing is counted")
