"""The window connects a real pretix: a pairing code is scanned, people come in, a scan goes out."""

from functools import partial

import pytest

from checkin import build
from checkin.core.scan import Verdict
from checkin.ui.desk.actions import Action
from checkin.ui.servers import sync_session
from checkin.ui.session import DeskSession
from checkin.ui.start.lobby_session import LobbySession
from tests.ui.conftest import (  # noqa: F401 - fixtures
    NoLobby,
    close,
    crash,
    in_fusion,
    look,
    read_and_drawn,
    whole_window,
)


@pytest.fixture
def window(qtbot, look, crash, store):  # noqa: F811 - fixtures
    def opened():
        return build.Program(build.open_event(store.path), build.Place("Desk 1", "Olive"))

    def begun(_):
        return DeskSession(opened, build.utc_now)

    window = whole_window(look, LobbySession(NoLobby), begun, crash)
    qtbot.addWidget(window, before_close_func=partial(close, qtbot))
    window.show()
    with qtbot.waitSignal(window.opened):
        window.open_event(store.path)
    return window


def connected(qtbot, window, pretix, event):
    """Connect an event in the window by a pairing code; give what the download told."""
    until = qtbot.waitUntil
    window.room.go_to_part("sync")
    page = window.room.outside.servers
    page.begin_connecting()
    view = page.view
    window.take_scan(pretix.pairing_text(pretix.new_device()))
    until(view.access.go.isEnabled)
    view.access.go.click()
    until(lambda: view.choice.go.isVisible() or bool(view.access.trouble()))
    assert view.access.trouble() == ""
    slugs = [each.slug for each in view.choice._offer.events]
    view.choice.events.setCurrentIndex(slugs.index(event.slug))
    view.choice.go.click()
    until(view.progress.done.isVisible)
    return view.progress.told()


def scanned(qtbot, window, event, ticket):
    """Scan a ticket at the event's “Day 1”."""
    session, first = window.session, str(event.lists["Day 1"])

    def days():
        lists = [each for each in session.occasion.lists if each.server == event.address]
        return [each.id for each in lists if each.server_list == first]

    qtbot.waitUntil(lambda: bool(days()))
    session.stand_at(days()[0])
    with qtbot.waitSignal(session.decided) as decided:
        window.take_scan(ticket["secret"])
    return decided.args[0]


def heard(qtbot, window, event, ticket):
    """Wait until pretix has heard that somebody came, and the window says so."""
    until = qtbot.waitUntil
    status = window.pages.status._parts["sync"]
    until(lambda: len(event.position(ticket["id"])["checkins"]) == 1)
    until(lambda: status.text().startswith("Everything sent"))


def test_a_pretix_is_connected_in_the_window_and_hears_who_came(
    qtbot, window, pretix, event, monkeypatch
):
    monkeypatch.setattr(sync_session, "_SOON_MS", 20)
    (ticket,) = event.order("Ada", "Lovelace")["positions"]
    assert "1 order" in connected(qtbot, window, pretix, event)
    assert scanned(qtbot, window, event, ticket).verdict is Verdict.ADMITTED
    heard(qtbot, window, event, ticket)


def test_whose_order_is_pending_is_checked_in_anyway_and_pretix_takes_it(
    qtbot, window, pretix, event, monkeypatch
):
    monkeypatch.setattr(sync_session, "_SOON_MS", 20)
    (ticket,) = event.order("Ada", "Lovelace", status="n", price="25.00")["positions"]
    connected(qtbot, window, pretix, event)
    refused = scanned(qtbot, window, event, ticket)
    assert (refused.verdict, refused.may_ignore_unpaid) == (Verdict.UNPAID, True)
    window.pages.turn_to("desk")
    with qtbot.waitSignal(window.session.decided) as decided:
        window.room.act(Action.TAKE_UNPAID)
    assert decided.args[0].admitted
    heard(qtbot, window, event, ticket)
