import shutil
import subprocess
import threading
from contextlib import contextmanager

import pytest

from checkin.desktop_wishes import wants_less_motion

jeepney = pytest.importorskip("jeepney")


@pytest.fixture(scope="module")
def bus(tmp_path_factory):
    """Run a bus of our own, as a desktop's session has one."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("dbus-daemon is not installed")
    place = tmp_path_factory.mktemp("bus") / "bus"
    config = place.with_name("bus.conf")
    config.write_text(
        f"<busconfig><type>session</type><listen>unix:path={place}</listen><policy context="
        '"default"><allow send_destination="*"/><allow own="*"/><allow eavesdrop="true"/>'
        "</policy></busconfig>",
        encoding="utf-8",
    )
    command = ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as daemon:
        yield daemon.stdout.readline().strip()
        daemon.terminate()


@contextmanager
def portal(address, settings):
    """Stand in for the desktop's portal, and answer one question."""
    from jeepney.bus_messages import message_bus
    from jeepney.io.blocking import open_dbus_connection

    with open_dbus_connection(address) as ours:
        name = "org.freedesktop.portal.Desktop"
        ours.send_and_get_reply(message_bus.RequestName(name))

        def answer():
            while (asked := ours.receive()).header.message_type is not (
                jeepney.MessageType.method_call
            ):
                pass
            ours.send(jeepney.new_method_return(asked, "a{sa{sv}}", (settings,)))

        thread = threading.Thread(target=answer)
        thread.start()
        yield
        thread.join()


@pytest.mark.parametrize(
    ("settings", "is_wished"),
    [
        ({"org.freedesktop.appearance": {"reduced-motion": ("u", 1)}}, True),
        ({"org.gnome.desktop.interface": {"enable-animations": ("b", False)}}, True),
        ({"org.kde.kdeglobals.KDE": {"AnimationDurationFactor": ("s", "0")}}, True),
        ({"org.gnome.desktop.interface": {"enable-animations": ("b", True)}}, False),
        ({"org.freedesktop.appearance": {"reduced-motion": ("u", 0)}}, False),
        ({}, False),
    ],
)
def test_the_desktop_says_whether_less_is_to_move(monkeypatch, bus, settings, is_wished):
    monkeypatch.setattr("checkin.desktop_wishes._PATIENCE", 60.0)  # the portal is beside us
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
    with portal(bus, settings):
        assert wants_less_motion() is is_wished


def test_a_desktop_without_a_portal_says_nothing(monkeypatch, bus):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
    assert not wants_less_motion()


def test_without_a_desktop_nothing_is_wished(monkeypatch, tmp_path):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    assert not wants_less_motion()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'none'}")
    assert not wants_less_motion()
