"""Preferences: theme, language, motion."""

from checkin.settings import Settings
from checkin.ui.languages import LANGUAGES
from checkin.ui.parts.form import Choice, Segments, Switch
from checkin.ui.parts.look import AUTOMATIC, Look
from checkin.ui.preferences.preferences_section import PreferencesSection
from checkin.ui.preferences.settings_session import SettingsSession


class LookSection(PreferencesSection):
    """How the window looks, and in which language it speaks."""

    def __init__(self, look: Look, settings: SettingsSession) -> None:
        """Show what is in force."""
        super().__init__(look, settings, "")
        self._title.setText(self.tr("Look"))
        self.theme = Segments(
            look,
            [
                (AUTOMATIC, self.tr("As the system")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
                ("high-contrast", self.tr("High contrast")),
            ],
        )
        self.theme.chosen.connect(self._set_theme)
        self.language = Choice(look, [("", self.tr("As the system")), *LANGUAGES.items()])
        self.language.chosen.connect(self._set_language)
        self.motion = Switch(look, self.tr("Less motion"))
        self.motion.toggled.connect(self._set_motion)
        form = self.add_form()
        form.add(self.tr("Theme"), self.theme)
        form.add(
            self.tr("Language"),
            self.language,
            about=self.tr("The window is built anew in the language chosen; nothing is lost."),
        )
        form.add(
            "",
            self.motion,
            about=self.tr(
                "A verdict that replaces another is shown without a wash of colour; also where a "
                "Linux desktop asks for less motion."
            ),
        )
        self.show_settings(settings.now)
        self.dress()

    def show_settings(self, settings: Settings) -> None:
        """Show what is in force."""
        self.theme.show_key(settings.theme)
        self.language.show_key(settings.language)
        self.motion.show_state(is_on=settings.less_motion)

    def _set_theme(self, theme: str) -> None:
        self._settings.change(theme=theme)

    def _set_language(self, language: str) -> None:
        self._settings.change(language=language)

    def _set_motion(self, is_on: bool) -> None:  # noqa: FBT001 - Qt gives it by place
        self._settings.change(less_motion=is_on)
