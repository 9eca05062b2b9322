"""The languages of the window: chosen before widgets are made."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

# In their own names, as everybody finds them; English is what the program is written in.
LANGUAGES = {"en": "English", "sv": "Svenska"}
_FIRST = "en"


class Languages:
    """Puts one language in force: words, Qt's own words, direction, dates and sorting."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        """Take the translations from the files checkin_*.qm in `folder`."""
        self._app = app
        self._folder = folder
        self._held: list[QTranslator] = []
        self.language = _FIRST

    def choose(self, wish: str) -> bool:
        """Speak a language, or the system's where `wish` is empty; whether it is another one."""
        locale = _locale_for(wish)
        language = locale.name().partition("_")[0]
        is_another = language != self.language
        self.release()
        self.language = language
        self._install(self._folder / f"checkin_{language}.qm")
        qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        if language != _FIRST:
            self._install(qt / f"qtbase_{language}.qm")
        QLocale.setDefault(locale)
        self._app.setLayoutDirection(locale.textDirection())
        return is_another

    def release(self) -> None:
        """Speak as the program is written."""
        for translator in self._held:
            self._app.removeTranslator(translator)
        self._held = []

    def _install(self, file: Path) -> None:
        translator = QTranslator()
        # Without the file the program speaks as it is written; nothing is lost but plurals.
        if file.is_file() and translator.load(str(file)):
            self._app.installTranslator(translator)
            self._held.append(translator)


def _locale_for(wish: str) -> QLocale:
    """Find the locale: the one wished for, else the system's first language that we speak."""
    system = QLocale.system()
    spoken = [QLocale(name) for name in system.uiLanguages()]
    if wish in LANGUAGES:
        # The system's own variant of the language, where it has one: en_GB writes 14 May.
        same = (each for each in spoken if each.name().partition("_")[0] == wish)
        return next(same, QLocale(wish))
    known = (each for each in spoken if each.name().partition("_")[0] in LANGUAGES)
    return next(known, QLocale(_FIRST))
