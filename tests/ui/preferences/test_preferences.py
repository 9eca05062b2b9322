import pytest
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from checkin.core.device import Heard
from checkin.ui.preferences.preferences_page import PreferencesPage
from tests.ui.fakes import FakeKeyboardScanner

TEST_CODE = FakeKeyboardScanner.test_code
SECTIONS = ["desk", "sound", "look", "scanner", "camera", "printer", "folders"]


@pytest.fixture
def page(window):
    window.room.open_preferences("desk")
    return window.room.preferences


def chosen(choice, key):
    """Choose from a list as a person does."""
    choice.setCurrentIndex(choice.findData(key))
    choice.activated.emit(choice.currentIndex())


def named(widget, name):
    """Find a button by what a screen reader calls it."""
    return next(each for each in widget.findChildren(QPushButton) if each.accessibleName() == name)


def test_control_comma_opens_the_preferences(qtbot, window):
    QTest.keySequence(window, "Ctrl+,")
    assert window.pages.shown() is window.room.preferences


@pytest.mark.parametrize(("part", "section"), [("desk", "desk"), ("printer", "printer")])
def test_parts_of_the_status_line_lead_to_their_section(window, part, section):
    window.pages.status.wanted.emit(part)
    assert window.pages.shown() is window.room.preferences
    assert window.room.preferences.shown == section


def test_what_is_set_is_kept_at_once(qtbot, page, settings, keeper):
    page.turn_to("look")
    with qtbot.waitSignal(settings.kept):
        page.look_section.motion.click()
    assert [each.less_motion for each in keeper.kept] == [True]
    assert keeper.kept[-1].computer == "laptop"


def test_what_cannot_be_kept_holds_all_the_same_and_is_told(qtbot, page, look, settings, keeper):
    keeper.trouble = "The settings cannot be kept. Free the folder for writing."
    with qtbot.waitSignal(settings.failed):
        settings.change(less_motion=True)
    assert page._foot_words.text() == keeper.trouble
    assert page.look_section.motion.isChecked()


def test_the_journal_signs_with_the_new_name_from_the_next_line_on(qtbot, window, page, settings):
    page.desk.name.setText("Front door")
    page.desk.name.setModified(True)
    with qtbot.waitSignal(window.session.opened):
        page.desk.name.editingFinished.emit()
    assert window.pages.status._parts["desk"].text().startswith("Front door · Olive")
    window.room.go_ready()
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("ADA1")
    lines = []
    window.session.reader.ask(
        lambda s: s.lookup.board("main", "Front door", 5).latest, lines.extend, pytest.fail
    )
    qtbot.waitUntil(lambda: bool(lines))
    assert [line.entry.desk for line in lines] == ["Front door"]


def test_a_desk_always_has_a_name(page, settings):
    page.desk.name.setText("   ")
    page.desk.name.editingFinished.emit()
    assert settings.now.desk == "Desk 1"
    assert page.desk.name.text() == "Desk 1"


def test_a_name_that_is_half_typed_is_kept_when_the_page_is_left(window, page, settings):
    page.desk.operator.setText("Zoë")
    page.desk.operator.setModified(True)
    window.pages.turn_to("desk")
    assert settings.now.operator == "Zoë"


def test_mute_remembers_how_loud_it_was(page, settings):
    page.sound.volume.setValue(35)
    page.sound.mute.click()
    assert settings.now.volume == 0
    assert not page.sound.tests["refused"].isEnabled()
    page.sound.mute.click()
    assert settings.now.volume == 35


def test_every_sound_can_be_listened_to(page, sounds, player):
    sounds.set_volume(60)
    for button in page.sound.tests.values():
        button.click()
    assert [name for name, _ in player.played] == list(page.sound.tests)


def test_a_test_code_shows_what_arrived_and_checks_nobody_in(qtbot, window, page, devices):
    window.room.open_preferences("scanner")
    with qtbot.assertNotEmitted(window.session.decided, wait=100):
        window.take_scan(TEST_CODE)
    devices.keyboard.heard.emit(
        Heard("CHECKINßTESTß0123", TEST_CODE, 6, "enter", "de", is_test=True)
    )
    report = page.scanner.report
    assert report.headline.text() == "Your scanner works"
    assert [fact.text() for fact in report.facts][:3] == ["CHECKINßTESTß0123", TEST_CODE, "Enter"]
    assert "German" in report.facts[4].text()


@pytest.mark.parametrize(
    ("code", "headline"),
    [
        ("CHECKINßTESTß0123", "Codes arrive garbled"),
        ("CHECKIN-TES", "The code arrived in pieces"),
        ("ADA1", "The scanner reads"),
    ],
)
def test_the_test_code_tells_what_is_wrong_with_a_scanner(page, code, headline):
    page.scanner.show_heard(Heard(code, code, 6, "none"))
    assert page.scanner.report.headline.text() == headline


def test_layouts_suffix_pause_and_port_are_kept(page, settings):
    page.turn_to("scanner")
    chosen(page.scanner.layout_choice, "fr")
    page.scanner.suffix._buttons["tab"].click()
    page.scanner.pause.setValue(60)
    chosen(page.scanner.port, "/dev/ttyACM0")
    now = settings.now
    assert (now.scanner_layout, now.scanner_suffix) == ("fr", "tab")
    assert (now.scanner_gap_ms, now.serial_port) == (60, "/dev/ttyACM0")


def test_a_trouble_of_the_serial_port_is_told_on_the_page(page, devices):
    page.turn_to("scanner")
    devices.serial.failed.emit("The scanner was unplugged. Connect it again.")
    assert page.scanner._told.text() == "The scanner was unplugged. Connect it again."


def test_the_camera_is_on_only_while_its_picture_is_looked_at(window, page, devices):
    page.turn_to("camera")
    chosen(page.camera.camera, "desk")
    page.camera.show_picture.click()
    assert devices.camera.running == "desk"
    devices.camera.pictured.emit(QImage(64, 48, QImage.Format.Format_RGB32))
    page.camera.torch.click()
    assert devices.camera.lit
    window.pages.turn_to("desk")
    assert devices.camera.running is None


def test_a_camera_that_fails_says_why(page, devices):
    page.turn_to("camera")
    page.camera.show_picture.click()
    devices.camera.failed.emit("The camera is used by another program. Close it.")
    assert page.camera.told.text() == "The camera is used by another program. Close it."
    assert not page.camera.is_on


def test_a_code_before_the_camera_of_the_preferences_checks_nobody_in(qtbot, window, page, devices):
    page.turn_to("camera")
    page.camera.show_picture.click()
    devices.camera.scanned.emit("ADA1")
    with qtbot.assertNotEmitted(window.session.decided, wait=100):
        window.take_scan("ADA1")
    assert page.camera.told.text().startswith("Read: ADA1.")


def test_a_keyboard_layout_that_nobody_knows_is_shown_as_found_out(page, settings):
    settings.change(scanner_layout="klingon")
    page.turn_to("scanner")
    assert page.scanner.layout_choice.currentData() == "automatic"


def test_the_printers_of_this_computer_can_be_chosen(qtbot, page, settings):
    with qtbot.waitSignal(settings.printers_found):
        page.turn_to("printer")
    chosen(page.printer.printer, "Badge 1")
    assert settings.now.printer == "Badge 1"


def test_a_printer_that_is_gone_is_still_shown_as_chosen(page, settings):
    settings.change(printer="Old one")
    page.printer.show_printers(("Badge 1",))
    assert page.printer.printer.currentText() == "Old one"


def test_the_folder_of_the_settings_is_shown(qtbot, page, settings, keeper, monkeypatch):
    monkeypatch.setattr(
        "checkin.ui.preferences.preferences_folders.QDesktopServices.openUrl", lambda _: True
    )
    page.turn_to("folders")
    with qtbot.waitSignal(settings.folder_ready):
        page.folders.show_place.click()
    assert keeper.folders == [settings.place.parent]


def test_a_window_without_devices_says_so(qtbot, look, settings, sounds):
    from checkin.ui.devices import Devices

    page = PreferencesPage(look, settings, sounds, Devices())
    qtbot.addWidget(page)
    for section in SECTIONS:
        page.turn_to(section)
    assert "No USB scanner" in page.scanner.report.headline.text()
    assert "reads no camera" in page.camera.told.text()
    assert page.scanner.port.currentText() == "Not in this installation"


def test_the_status_line_names_the_event_s_printers_whatever_is_chosen_here(
    qtbot, window, settings, with_printer
):
    with_printer()
    window.room.printers.look()
    printer = window.pages.status._parts["printer"]
    qtbot.waitUntil(lambda: printer.text() == "Badge 1: 30 labels left")
    settings.change(printer="Office")
    assert printer.text() == "Badge 1: 30 labels left"
