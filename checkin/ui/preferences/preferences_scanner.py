"""Preferences: the scanner, tried out and set up."""

from pathlib import Path

from PySide6.QtWidgets import QSpinBox

from checkin.core.device import Heard
from checkin.settings import LONGEST_GAP_MS, SHORTEST_GAP_MS, Settings
from checkin.ui.devices import Devices
from checkin.ui.parts.form import Choice, Segments
from checkin.ui.parts.look import Look
from checkin.ui.parts.save_choice import ask_where
from checkin.ui.parts.widgets import plain_label
from checkin.ui.preferences.keyboard_words import keyboard_name
from checkin.ui.preferences.preferences_section import PreferencesSection
from checkin.ui.preferences.scanner_report import ScannerReport
from checkin.ui.preferences.settings_session import SettingsSession
from checkin.ui.troubles.trouble_words import said_anew

_STEP_MS = 5
_SHEET = "Checkin test codes.pdf"


class ScannerSection(PreferencesSection):
    """A test code with what arrives of it; layout, suffix, pause and serial port."""

    def __init__(self, look: Look, settings: SettingsSession, devices: Devices) -> None:
        """Show what is in force."""
        super().__init__(look, settings, "")
        self._title.setText(self.tr("Scanner"))
        self._keyboard, self._serial = devices.keyboard, devices.serial
        sheet = self.add_action(self.tr("Test sheet…"), "print")
        sheet.clicked.connect(self._choose_sheet)
        self.report = ScannerReport(look, self._keyboard.test_code if self._keyboard else "")
        self.add_card(self.report)
        self._build_form()
        self._told = plain_label(muted=True, wraps=True)
        self._told.hide()
        self.add_card(self._told)
        settings.test_code_drawn.connect(self.report.show_code)
        settings.sheet_written.connect(self.show_sheet)
        if self._keyboard is None:
            self.report.show_absent()
        else:
            self._keyboard.heard.connect(self.show_heard)
        if self._serial is not None:
            self._serial.failed.connect(self.show_serial_trouble)
        self._settings.draw_test_code()
        self.show_settings(settings.now)
        self.dress()

    def show_settings(self, settings: Settings) -> None:
        """Show what is in force."""
        layout = settings.scanner_layout
        # The scanner, too, takes a layout that it does not know for the automatic one.
        is_strange = self._keyboard is not None and layout not in self._keyboard.layouts
        self.layout_choice.show_key("automatic" if is_strange else layout)
        self.suffix.show_key(settings.scanner_suffix)
        before = self.pause.blockSignals(True)  # noqa: FBT003 - Qt takes it by place
        self.pause.setValue(settings.scanner_gap_ms)
        self.pause.blockSignals(before)
        self.port.show_key(settings.serial_port)

    def open(self) -> None:
        """Look for serial ports."""
        self._offer_ports()

    def show_heard(self, heard: Heard) -> None:
        """Show how a scan arrived."""
        self.report.show_heard(heard)

    def show_sheet(self, path: Path) -> None:
        """Say where the test sheet is."""
        self._tell(self.tr("The test sheet is in {file}. Print it at its full size.").format(
            file=path))  # fmt: skip

    def show_serial_trouble(self, sentence: str) -> None:
        """Say why nothing can be read from the serial port."""
        self._tell(said_anew(sentence))

    def dress(self) -> None:
        """Take over colours and sizes."""
        super().dress()
        self.report.dress()
        self._told.setFont(self._look.font())
        self.pause.setFixedWidth(self._look.px(30))
        self.pause.lineEdit().setTextMargins(self._look.px(2), 0, self._look.px(2), 0)

    def _build_form(self) -> None:
        look, form = self._look, self.add_form()
        layouts = self._keyboard.layouts if self._keyboard else ()
        self.layout_choice = Choice(
            look,
            [
                ("automatic", self.tr("Found out by itself")),
                *((each, keyboard_name(each)) for each in layouts),
            ],
        )
        self.layout_choice.chosen.connect(self._set_layout)
        self.suffix = Segments(
            self._look,
            [
                ("any", self.tr("Anything")),
                ("enter", self.tr("Enter")),
                ("tab", self.tr("Tab")),
                ("none", self.tr("A pause")),
            ],
        )
        self.suffix.chosen.connect(self._set_suffix)
        self.pause = QSpinBox()
        self.pause.setRange(SHORTEST_GAP_MS, LONGEST_GAP_MS)
        self.pause.setSingleStep(_STEP_MS)
        self.pause.setSuffix(self.tr(" ms"))
        self.pause.setKeyboardTracking(False)
        self.pause.valueChanged.connect(self._set_pause)
        self.port = Choice(look)
        self.port.chosen.connect(self._set_port)
        again = self.button(self.tr("Look again"))
        again.setAccessibleName(self.tr("Look again for serial ports"))
        again.clicked.connect(self._offer_ports)
        again.setEnabled(self._serial is not None)
        about_layout = self.tr("A scanner types as on a US keyboard. The computer's may differ.")
        form.add(self.tr("Keyboard layout"), self.layout_choice, about=about_layout)
        form.add(self.tr("A scan ends with"), self.suffix)
        about_pause = self.tr(
            "Raise it if codes arrive in pieces, or as if somebody had typed them."
        )
        form.add(self.tr("Pause within a scan"), self.pause, about=about_pause)
        form.add(self.tr("Serial scanner"), self.port, again)
        self.layout_choice.setEnabled(self._keyboard is not None)
        self._offer_ports()

    def _offer_ports(self) -> None:
        found = self._serial.choices() if self._serial else ()
        if self._serial is None:
            nothing = self.tr("Not in this installation")
        else:
            nothing = self.tr("None") if found else self.tr("None found")
        self.port.offer([("", nothing), *((each.key, each.name) for each in found)],
                        self._settings.now.serial_port)  # fmt: skip
        self.port.setEnabled(self._serial is not None)

    def _tell(self, sentence: str) -> None:
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))

    def _choose_sheet(self) -> None:
        first = Path(self._settings.now.folder) / _SHEET
        kind = self.tr("PDF (*.pdf)")
        title = self.tr("Keep the test sheet")
        ask_where(self, title, first, kind, self._write_sheet)

    def _write_sheet(self, path: Path) -> None:
        self._settings.write_test_sheet(path.with_suffix(".pdf"))

    def _set_layout(self, layout: str) -> None:
        self._settings.change(scanner_layout=layout)

    def _set_suffix(self, suffix: str) -> None:
        self._settings.change(scanner_suffix=suffix)

    def _set_pause(self, milliseconds: int) -> None:
        self._settings.change(scanner_gap_ms=milliseconds)

    def _set_port(self, port: str) -> None:
        self._tell("")
        self._settings.change(serial_port=port)
