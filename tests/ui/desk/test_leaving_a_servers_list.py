"""Whoever wants to leave a server's list that does not take that."""

import pytest

from checkin.core.scan import Direction, Verdict
from checkin.core.servers.server_ticket import OrderState
from tests.builders import with_lists
from tests.server_tickets import a_servers_list, on_a_server, told_of
from tests.ui.seen import reads


@pytest.fixture
def scanned(qtbot, window, store, people):
    """Scan Ada's ticket of a server, inwards and then outwards, where her order is canceled."""
    ada = people["ADA1"]
    on_a_server(store, told_of(ada))
    with_lists(store, a_servers_list())
    with qtbot.waitSignal(window.session.opened):
        window.session.reread()

    def scan():
        with qtbot.waitSignal(window.session.decided) as signal:
            window.take_scan("ADA1")
        return signal.args[0]

    def both(*, comes):
        if comes:
            assert scan().admitted
        on_a_server(store, told_of(ada, state=OrderState.CANCELED))
        window.session.turn(Direction.EXIT)
        assert scan().verdict is Verdict.CANCELED
        return window.room.desk.panel

    return both


def test_who_is_in_is_not_said_to_be_out(scanned):
    assert reads(scanned(comes=True), "Let the person go: the server does not take")


def test_who_was_never_in_may_go_as_well(scanned):
    assert reads(scanned(comes=False), "Nobody was in on this ticket")
