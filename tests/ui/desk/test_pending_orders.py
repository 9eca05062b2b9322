"""Orders that are not paid yet, at a list of a server that leaves them to the desk."""

import pytest
from PySide6.QtCore import Qt

from checkin.core.moments import stored
from checkin.core.question import Question, QuestionKind
from checkin.core.scan import Direction, Verdict
from checkin.core.servers.server_ticket import OrderState
from checkin.services.desk import TAKEN_UNPAID
from checkin.ui.attendees.person_panel import Deed
from checkin.ui.desk.actions import ACTIONS, Action
from tests.builders import NOON, with_lists
from tests.server_tickets import SERVER, a_servers_list, on_a_server, told_of
from tests.ui.attendee_steps import names, pick


@pytest.fixture
def desk(window):
    return window.room.desk


@pytest.fixture
def at_a_list(qtbot, window, store, people):
    """Stand at a server's list, to which Ada's order is pending and Grace's is paid."""

    def stand(**terms):
        ada, grace = told_of(people["ADA1"], state=OrderState.PENDING), told_of(people["GRACE22"])
        on_a_server(store, ada, grace)
        with_lists(store, a_servers_list(**terms))
        with qtbot.waitSignal(window.session.opened):
            window.session.reread()

    return stand


def scanned(qtbot, window, code):
    with qtbot.waitSignal(window.session.decided) as signal:
        window.take_scan(code)
    return signal.args[0]


def test_the_desk_may_check_in_anyway(qtbot, window, desk, at_a_list, store):
    at_a_list(takes_unpaid=True)
    assert scanned(qtbot, window, "ADA1").verdict is Verdict.UNPAID
    assert desk.panel.accessibleName() == (
        "Unpaid. Ada Lovelace. This order is not paid yet. The list leaves it to you."
    )
    assert desk.panel.proposed() is Action.TAKE_UNPAID
    assert Action.LET_IN not in desk.panel.possible()
    with qtbot.waitSignal(window.session.decided) as signal:
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert signal.args[0].admitted
    assert store.latest(1)[0].reason == TAKEN_UNPAID
    assert window.focusWidget() is desk.field.line


def test_enter_checks_nobody_in_anyway(qtbot, window, desk, at_a_list, store):
    at_a_list(takes_unpaid=True)
    scanned(qtbot, window, "ADA1")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    scanned(qtbot, window, "GRACE22")
    assert [line.verdict for line in store.entries()] == [Verdict.UNPAID, Verdict.ADMITTED]


def test_where_the_list_does_not_allow_it_a_reason_is_needed(qtbot, window, desk, at_a_list):
    at_a_list()
    scanned(qtbot, window, "ADA1")
    assert desk.panel.possible() == {Action.SHOW_PERSON, Action.LET_IN}
    desk.carry_out(Action.TAKE_UNPAID)
    assert desk.panel.isVisible()


def test_what_is_asked_at_the_door_is_asked_of_who_is_checked_in_anyway(
    qtbot, window, desk, at_a_list, store
):
    photo = Question("photo", "Photos?", QuestionKind.YES_NO, server=SERVER, products=("1",))
    with store.write():
        store.put_question(photo, stored(NOON))
    at_a_list(takes_unpaid=True)
    scanned(qtbot, window, "ADA1")
    with qtbot.waitSignal(window.session.decided) as signal:
        desk.carry_out(Action.TAKE_UNPAID)
    assert signal.args[0].verdict is Verdict.ANSWERS_REQUIRED
    qtbot.keyClicks(window.focusWidget(), "y")
    with qtbot.waitSignal(window.session.decided) as signal:
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert signal.args[0].admitted


def test_on_the_way_out_it_is_called_checking_out(qtbot, window, desk, at_a_list):
    at_a_list(takes_unpaid=True)
    window.session.turn(Direction.EXIT)
    scanned(qtbot, window, "ADA1")
    shown = [each.accessibleName() for each in desk.panel.buttons()]
    assert shown[0] == "Check out anyway"
    window.session.turn(Direction.ENTRY)
    scanned(qtbot, window, "ADA1")
    assert desk.panel.buttons()[0].accessibleName() == ACTIONS[Action.TAKE_UNPAID].text()


def test_the_page_of_the_person_checks_in_anyway_too(qtbot, window, at_a_list, attendees_page):
    at_a_list(takes_unpaid=True)
    panel = attendees_page.side.panel
    row = names(attendees_page).index("Lovelace, Ada")
    pick(qtbot, attendees_page, row)
    with qtbot.waitSignal(window.session.decided):
        panel.wanted.emit(panel.primary())
    assert panel.primary() is Deed.TAKE_UNPAID
    with qtbot.waitSignal(window.session.decided) as signal:
        attendees_page.carry_out(Action.TAKE_UNPAID)
    assert signal.args[0].admitted
