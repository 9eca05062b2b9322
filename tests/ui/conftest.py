import os
import threading
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"  # clocks go to 24 here, wherever the tests run

import pytest
from PySide6.QtCore import QLocale, QSettings, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest

from checkin import build
from checkin.core.badges.print_job import EventPrinter, PrintRules
from checkin.core.errors import CheckinError
from checkin.settings import Settings
from checkin.shipped import resources
from checkin.ui.crash import CrashReport
from checkin.ui.devices import Devices
from checkin.ui.equipment import Equipment
from checkin.ui.main_window import MainWindow
from checkin.ui.parts.look import Look
from checkin.ui.preferences.settings_session import SettingsSession
from checkin.ui.session import DeskSession
from checkin.ui.sounds import Sounds
from checkin.ui.start.lobby_session import LobbySession
from tests.builders import a_ticket, listed
from tests.services.scripted_printer import ScriptedPrinter
from tests.ui.fakes import (
    FakeCamera,
    FakeKeeper,
    FakeKeyboardScanner,
    FakePlayer,
    FakeSerialScanner,
)
from tests.ui.server_fakes import FakeCourier, FakeServer

TODAY = [
    a_ticket("ADA1", name="Ada Lovelace", company="Analytical Engines", category="Speaker"),
    a_ticket("GRACE22", name="Grace Hopper", company="Navy"),
    a_ticket("WOJ1", name="Małgorzata Wójcik", company="Klaster", country="Poland"),
    a_ticket("WOJ2", name="Andrzej Wojciechowski", company="Klaster"),
]


class NoLobby:
    """A lobby in which nothing was opened before."""

    def recent(self):
        return ()

    def look_into(self, path):
        build.open_event(path).close()
        return path

    def close(self):
        pass


@pytest.fixture(autouse=True)
def _no_key_is_held(qapp):
    """Let go of Ctrl and its like: Qt takes them for held until a key comes without them."""
    yield
    if qapp.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
        window = QWindow()
        QTest.keyClick(window, Qt.Key.Key_Escape)


@pytest.fixture(autouse=True)
def _locale():
    """Give back the way of writing days and numbers after a test that speaks another language."""
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.fixture(autouse=True)
def _no_thread_is_left():
    yield
    assert [each.name for each in threading.enumerate() if each.name.startswith("lane")] == []


@pytest.fixture(autouse=True)
def _window_settings_of_nobody(tmp_path):
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))


@pytest.fixture
def people(store):
    """Four people in the event, one of whom has a category."""
    return {ticket.code: ticket for ticket in listed(store, *TODAY)}


@pytest.fixture
def courier():
    return FakeCourier()


@pytest.fixture
def server():
    return FakeServer()


@pytest.fixture
def services(store, people, clock, courier, server):
    """Open the event's services, as each lane does in its own thread; no network is reached."""
    path = store.path

    def opened():
        program = build.Program(build.open_event(path), build.Place("Desk 1", "Olive", clock))
        doorway = server.over(program.store)
        vars(program).update(
            courier=courier.over(program.store),
            connecting=doorway,
            fetch=doorway.fetch,
            trusting=doorway.trusting,
            paying=doorway,
        )
        return program

    return opened


@pytest.fixture
def session(qapp, qtbot, services, clock):
    session = DeskSession(services, clock)
    with qtbot.waitSignal(session.stood):
        session.start(pytest.fail)
    yield session
    session.close()


@pytest.fixture(scope="session")
def in_fusion(qapp):
    """Take the style that the window has, once: taking it dresses the whole application."""
    qapp.setStyle("Fusion")


@pytest.fixture(scope="session")
def read_and_drawn(qapp):
    """Keep themes and icons from window to window: they are the same in each of them."""
    kept = Look(qapp, resources() / "ui", "light")
    kept.read_all()
    kept.release()
    yield kept
    kept.icons.forget()  # while there is still an application to hold pictures


@pytest.fixture
def look(qapp, in_fusion, read_and_drawn):
    before = qapp.font()
    look = Look(qapp, resources() / "ui", "light")
    look.icons, look._themes = read_and_drawn.icons, read_and_drawn._themes
    yield look
    look.release()
    qapp.setFont(before)  # a large window has a larger one


@pytest.fixture
def crash():
    report = CrashReport()
    yield report
    report.release()


@pytest.fixture
def keeper():
    return FakeKeeper()


@pytest.fixture
def settings(qapp, keeper, tmp_path):
    """Begin with the settings of a new computer, called Desk 1."""
    first = Settings("Desk 1", "Olive", computer="laptop")
    session = SettingsSession(first, tmp_path / "config" / "settings.json", lambda: keeper)
    yield session
    session.close()


@pytest.fixture
def devices(qapp):
    return Devices(FakeKeyboardScanner(), FakeSerialScanner(), FakeCamera())


@pytest.fixture
def player():
    return FakePlayer()


@pytest.fixture
def sounds(qapp, player):
    return Sounds(lambda: player)


@pytest.fixture
def equipment(devices, settings, sounds):
    return Equipment(devices, settings, sounds)


def whole_window(look, lobby, open_session, crash, equipment=None):
    """Make a window in one step, at its start page."""
    settings = equipment.settings if equipment else None
    window = MainWindow(look, settings.place if settings else None)
    window.furnish(lobby, open_session, crash, equipment)
    return window


def close(qtbot, window):
    """Close a window, which finishes first what it promised."""
    window.close()
    qtbot.waitUntil(window.isHidden)


@pytest.fixture
def window(qtbot, look, services, clock, store, crash, equipment):
    """Open the window on the event, at its desk."""
    lobby = LobbySession(NoLobby)
    window = whole_window(look, lobby, lambda _: DeskSession(services, clock), crash, equipment)
    qtbot.addWidget(window, before_close_func=partial(close, qtbot))
    window.show()
    with qtbot.waitSignal(window.opened):
        window.open_event(store.path)
    return window


@pytest.fixture
def promised(window):
    """Have something under way that takes long; give how it goes on, and what it did."""
    begun, go_on, done = threading.Event(), threading.Event(), []

    def long_job(_):
        begun.set()
        go_on.wait(60)
        done.append("promised")

    window.session.work.ask(long_job, lambda _: None, pytest.fail)
    begun.wait(60)
    return go_on, done


@pytest.fixture
def attendees_page(qtbot, window):
    """Open the page of attendees, all four of them in the table."""
    window.pages.turn_to("attendees")
    page = window.room.attendees
    qtbot.waitUntil(lambda: len(page.table.model.people) == 4)
    return page


@pytest.fixture
def printers(monkeypatch):
    """Plug in the printers that the event's addresses name."""
    plugged = {"badge-1": ScriptedPrinter()}

    def opened(address):
        if address not in plugged:
            raise CheckinError(f"{address} is no printer.")
        return plugged[address]

    monkeypatch.setattr("checkin.badge_room.open_printer", opened)
    return plugged


@pytest.fixture
def with_printer(store, people, printers):
    def added(**rules):
        with store.write():
            store.put_printer(EventPrinter("p1", "Badge 1", "badge-1", labels_left=30))
            store.change_print_rules(PrintRules(**rules))
        return printers["badge-1"]

    return added
