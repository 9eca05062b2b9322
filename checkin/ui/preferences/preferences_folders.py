"""Preferences: where files go, and where the settings are."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from checkin.settings import Settings
from checkin.ui.parts.elided_label import ElidedLabel
from checkin.ui.parts.file_choice import ask_for_folder
from checkin.ui.parts.look import Look
from checkin.ui.preferences.preferences_section import PreferencesSection
from checkin.ui.preferences.settings_session import SettingsSession


class FoldersSection(PreferencesSection):
    """The folders of this computer that Checkin uses."""

    def __init__(self, look: Look, settings: SettingsSession) -> None:
        """Show the folders in force."""
        super().__init__(look, settings, "")
        self._title.setText(self.tr("Folders"))
        self.folder, self.place = ElidedLabel(), ElidedLabel(str(settings.place.parent))
        self.choose = self.button(self.tr("Choose…"), "folder")
        self.choose.setAccessibleName(self.tr("Choose the folder for badges and exports"))
        self.choose.clicked.connect(self._choose)
        self.forget = self.button(self.tr("Beside the event"))
        self.forget.clicked.connect(self._forget)
        self.show_folder = self.button(self.tr("Show folder"))
        self.show_folder.clicked.connect(self._show_folder)
        self.show_place = self.button(self.tr("Show folder"))
        self.show_place.setAccessibleName(self.tr("Show the folder of the settings"))
        self.show_place.clicked.connect(self._show_place)
        form = self.add_form()
        form.add(
            self.tr("Badges and exports"),
            self.folder,
            about=self.tr("Where they go first; each can be put elsewhere."),
        )
        form.add("", self.choose, self.show_folder, self.forget)
        form.add(
            self.tr("Settings"),
            self.place,
            about=self.tr("They belong to this computer. Do not copy them to another one."),
        )
        form.add("", self.show_place)
        self.show_settings(settings.now)
        settings.folder_ready.connect(show_in_files)
        self.dress()

    def show_settings(self, settings: Settings) -> None:
        """Show the folders in force."""
        self.folder.setText(settings.folder or self.tr("Beside the event's file"))
        for button in (self.forget, self.show_folder):
            button.setVisible(bool(settings.folder))

    def dress(self) -> None:
        """Take over colours and sizes."""
        super().dress()
        for label in (self.folder, self.place):
            label.setFont(self._look.font())
            label.setMinimumWidth(self._look.px(100))

    def _choose(self) -> None:
        told = self.tr("Folder for badges and exports")
        ask_for_folder(self, told, self._settings.now.folder, self._take_folder)

    def _take_folder(self, folder: Path) -> None:
        self._settings.change(folder=str(folder))

    def _forget(self) -> None:
        self._settings.change(folder="")

    def _show_folder(self) -> None:
        self._settings.ready_folder(Path(self._settings.now.folder))

    def _show_place(self) -> None:
        self._settings.ready_folder(self._settings.place.parent)


def show_in_files(folder: Path) -> None:
    """Show a folder in the system's own window for files."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
