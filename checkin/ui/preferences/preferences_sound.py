"""Preferences: how loud verdicts are, and what they sound like."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSlider, QWidget

from checkin.settings import Settings
from checkin.ui.parts.form import Switch
from checkin.ui.parts.look import Look
from checkin.ui.parts.widgets import KeyButton, plain_label
from checkin.ui.preferences.preferences_section import PreferencesSection
from checkin.ui.preferences.settings_session import SettingsSession
from checkin.ui.sounds import Sounds

_AUDIBLE = 80
_STEP = 10


class SoundSection(PreferencesSection):
    """Volume, silence, and each sound to listen to."""

    def __init__(self, look: Look, settings: SettingsSession, sounds: Sounds) -> None:
        """Show the volume in force."""
        super().__init__(look, settings, "")
        self._title.setText(self.tr("Sounds"))
        self._sounds = sounds
        self._before = settings.now.volume or _AUDIBLE
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, 100)
        self.volume.setSingleStep(_STEP)
        self.volume.setPageStep(_STEP)
        self.volume.setTracking(False)
        self.volume.valueChanged.connect(self._set_volume)
        self.volume.sliderMoved.connect(self._show_percent)
        self._percent = plain_label()
        self.mute = Switch(look, self.tr("No sounds at this desk"))
        self.mute.toggled.connect(self._mute)
        form = self.add_form()
        form.add(self.tr("Volume"), self.volume, self._percent)
        form.add("", self.mute)
        self.tests: dict[str, KeyButton] = {}
        self._shapes: dict[str, QLabel] = {}
        self._labels: list[QLabel] = []
        form.add(
            self.tr("Listen"),
            self._build_tests(),
            about=self.tr(
                "Each kind of verdict has its own rhythm. Without a loudspeaker the computer beeps."
            ),
        )
        self.show_settings(settings.now)
        self.dress()

    def show_settings(self, settings: Settings) -> None:
        """Show the volume in force."""
        self._before = settings.volume or self._before
        before = self.volume.blockSignals(True)  # noqa: FBT003 - Qt takes it by place
        self.volume.setValue(settings.volume)
        self.volume.blockSignals(before)
        self.mute.show_state(is_on=not settings.volume)
        self._show_percent(settings.volume)
        for button in self.tests.values():
            button.setEnabled(bool(settings.volume))

    def dress(self) -> None:
        """Take over colours and sizes."""
        super().dress()
        look = self._look
        self.volume.setFixedWidth(look.px(75))
        self._percent.setFont(look.font())
        self._tests.setHorizontalSpacing(look.px(3))
        self._tests.setVerticalSpacing(look.px(2))
        shown = {"checked_out": "info", "chime": "admitted", "refused": "refused"}
        verdicts = {
            "attention": "already_admitted",
            "refused": "canceled",
            "info": "malformed_code",
        }
        for name, shape in self._shapes.items():
            family = look.family(shown.get(name, name))
            if name == "chime":
                shape.setPixmap(look.icons.icon("star", look.theme.text, look.px(6)))
                continue
            verdict = verdicts.get(name, name)
            shape.setPixmap(look.icons.shape(verdict, family.fill, family.on, look.px(6)))
        for label in self._labels:
            label.setFont(look.font())

    def _build_tests(self) -> QWidget:
        names = {
            "admitted": self.tr("Admitted"),
            "attention": self.tr("Attention"),
            "refused": self.tr("Refused"),
            "info": self.tr("Information"),
            "checked_out": self.tr("Checked out"),
            "chime": self.tr("Guest who is awaited"),
        }
        whole = QWidget()
        self._tests = QGridLayout(whole)
        self._tests.setContentsMargins(0, 0, 0, 0)
        for row, (name, words) in enumerate(names.items()):
            shape, label = QLabel(), plain_label(words)
            button = self.button(self.tr("Play"), "sound")
            button.setAccessibleName(self.tr("Play: {name}").format(name=words))
            button.clicked.connect(lambda _=False, sound=name: self._sounds.play(sound))
            self._tests.addWidget(shape, row, 0)
            self._tests.addWidget(label, row, 1)
            self._tests.addWidget(button, row, 2)
            self.tests[name] = button
            self._shapes[name] = shape
            self._labels.append(label)
        return whole

    def _set_volume(self, percent: int) -> None:
        self._settings.change(volume=percent)

    def _mute(self, is_on: bool) -> None:  # noqa: FBT001 - Qt gives it by place
        self._settings.change(volume=0 if is_on else self._before)

    def _show_percent(self, percent: int) -> None:
        self._percent.setText(self.tr("{number} %").format(number=percent))
