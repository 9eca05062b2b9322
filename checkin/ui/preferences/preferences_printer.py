"""Preferences: which printer badges are for."""

from checkin.settings import Settings
from checkin.ui.parts.form import Choice
from checkin.ui.parts.look import Look
from checkin.ui.preferences.preferences_section import PreferencesSection
from checkin.ui.preferences.settings_session import SettingsSession


class PrinterSection(PreferencesSection):
    """A choice from the printers of this computer."""

    def __init__(self, look: Look, settings: SettingsSession) -> None:
        """Show the choice in force; the printers are looked for when the section is opened."""
        super().__init__(look, settings, "")
        self._title.setText(self.tr("Printer"))
        self.printer = Choice(look)
        self.printer.chosen.connect(self._set_printer)
        again = self.button(self.tr("Look again"))
        again.clicked.connect(self.open)
        form = self.add_form()
        form.add(
            self.tr("Printer for badges"),
            self.printer,
            again,
            about=self.tr(
                "For events without printers of their own: their badges are written as PDF, and "
                "the line at the foot names this printer. An event's own printers are on the page "
                "Badges, and this choice changes nothing there."
            ),
        )
        self._found: tuple[str, ...] = ()
        self.show_settings(settings.now)
        settings.printers_found.connect(self.show_printers)
        self.dress()

    def open(self) -> None:
        """Look for printers."""
        self._settings.look_for_printers()

    def show_settings(self, settings: Settings) -> None:
        """Show the choice in force."""
        nothing = self.tr("No printer") if self._found else self.tr("None found")
        self.printer.offer([("", nothing), *((each, each) for each in self._found)],
                           settings.printer)  # fmt: skip

    def show_printers(self, names: tuple[str, ...]) -> None:
        """Offer the printers that were found."""
        self._found = names
        self.show_settings(self._settings.now)

    def _set_printer(self, name: str) -> None:
        self._settings.change(printer=name)
