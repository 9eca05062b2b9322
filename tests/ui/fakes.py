"""Devices and keepers that tests hold in their hands."""

from PySide6.QtCore import QObject, Signal

from checkin.core.errors import CheckinError
from checkin.scanners.camera_facts import CameraChoice
from checkin.scanners.serial import Port


class FakeKeyboardScanner(QObject):
    scanned = Signal(str)
    heard = Signal(object)
    layouts = ("de", "fr")
    test_code = "CHECKIN-TEST-0123"

    def __init__(self):
        super().__init__()
        self.habits = None

    def adapt(self, habits):
        self.habits = habits


class FakeSerialScanner(QObject):
    scanned = Signal(str)
    failed = Signal(str)

    def __init__(self):
        super().__init__()
        self.port = ""

    def choices(self):
        return (Port("/dev/ttyACM0", "Honeywell 1900"),)

    def listen(self, port):
        self.port = port


class FakeCamera(QObject):
    scanned = Signal(str)
    pictured = Signal(object)
    failed = Signal(str)
    has_torch = True

    def __init__(self):
        super().__init__()
        self.running = None
        self.mirrored = self.lit = False
        self.key = ""

    def choices(self):
        return (CameraChoice("front", "Front camera"), CameraChoice("desk", "Desk camera"))

    def choose(self, key):
        self.key = key

    def start(self, key):
        self.running = self.key = key

    def stop(self):
        self.running = None

    def mirror(self, *, is_on):
        self.mirrored = is_on

    def light(self, *, is_on):
        self.lit = is_on


class FakeKeeper:
    """Keeps settings in a list, or cannot."""

    def __init__(self):
        self.kept = []
        self.trouble = ""
        self.folders = []
        self.is_calm = False

    def keep(self, settings):
        if self.trouble:
            raise CheckinError(self.trouble)
        self.kept.append(settings)

    def test_code(self):
        return b""

    def write_test_sheet(self, path):
        return path

    def printers(self):
        return ("Badge 1", "Office")

    def wants_less_motion(self):
        return self.is_calm

    def ready_folder(self, path):
        self.folders.append(path)
        return path

    def close(self):
        pass


class FakePlayer:
    """Notes what is played; says whether it can be heard."""

    def __init__(self, *, can_be_heard=True):
        self.played = []
        self.can_be_heard = can_be_heard

    def play(self, name, percent):
        self.played.append((name, percent))
        return self.can_be_heard
