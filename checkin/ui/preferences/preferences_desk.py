"""Preferences: this desk's name, and who works at it."""

from PySide6.QtWidgets import QLineEdit

from checkin.settings import Settings
from checkin.ui.parts.look import Look
from checkin.ui.preferences.preferences_section import PreferencesSection
from checkin.ui.preferences.settings_session import SettingsSession

_LONGEST = 100


class DeskSection(PreferencesSection):
    """What the journal is signed with from the next line on."""

    def __init__(self, look: Look, settings: SettingsSession) -> None:
        """Show the names in force."""
        super().__init__(look, settings, "")
        self._title.setText(self.tr("This desk"))
        self.name, self.operator = QLineEdit(), QLineEdit()
        for line in (self.name, self.operator):
            line.setMaxLength(_LONGEST)
            line.editingFinished.connect(self._take_names)
        self.operator.setPlaceholderText(self.tr("Nobody named"))
        form = self.add_form()
        form.add(
            self.tr("Name of this desk"),
            self.name,
            about=self.tr("Other desks and the journal call this computer so."),
        )
        form.add(
            self.tr("Operator"),
            self.operator,
            about=self.tr("Who works here now. The journal names them with every line."),
        )
        self.show_settings(settings.now)
        self.dress()

    def show_settings(self, settings: Settings) -> None:
        """Show the names in force."""
        for line, text in ((self.name, settings.desk), (self.operator, settings.operator)):
            if not line.isModified():
                line.setText(text)

    def leave(self) -> None:
        """Take over what is half typed."""
        self._take_names()

    def dress(self) -> None:
        """Take over colours and sizes."""
        super().dress()
        for line in (self.name, self.operator):
            line.setFixedWidth(self._look.px(75))

    def _take_names(self) -> None:
        """Keep the names; a desk needs one, so an empty one is not taken."""
        name, operator = (" ".join(line.text().split()) for line in (self.name, self.operator))
        self.name.setModified(False)
        self.operator.setModified(False)
        self._settings.change(desk=name or self._settings.now.desk, operator=operator)
        self.show_settings(self._settings.now)
