import pytest

from checkin.scanners.serial import Serial
from checkin.ui.devices import Devices
from checkin.ui.equipment import Equipment
from checkin.ui.session import DeskSession
from checkin.ui.start.lobby_session import LobbySession
from tests.ui.conftest import NoLobby, whole_window


@pytest.fixture
def serial(qapp):
    serial = Serial()
    yield serial
    serial.release()


def test_a_scanner_that_is_gone_is_told_at_the_desk(
    qtbot, look, crash, services, clock, store, serial, tmp_path
):
    equipment = Equipment(Devices(serial=serial))
    lobby = LobbySession(NoLobby)
    window = whole_window(look, lobby, lambda _: DeskSession(services, clock), crash, equipment)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.opened):
        window.open_event(store.path)
    serial.listen(str(tmp_path / "ttyUSB0"))
    assert window.room.desk.trouble.text().startswith("There is no scanner at")
    assert window.room.desk.trouble.isVisible()
    window.close()
