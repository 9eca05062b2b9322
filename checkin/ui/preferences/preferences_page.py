"""Preferences: sections at the side, forms beside; everything is kept at once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
)

from checkin.core.errors import CheckinError
from checkin.settings import Settings
from checkin.ui.devices import Devices
from checkin.ui.page import KeyHelp, Page
from checkin.ui.parts.form import SectionItem
from checkin.ui.parts.look import Look
from checkin.ui.parts.widgets import KeyButton, plain_label
from checkin.ui.preferences.preferences_camera import CameraSection
from checkin.ui.preferences.preferences_desk import DeskSection
from checkin.ui.preferences.preferences_folders import FoldersSection
from checkin.ui.preferences.preferences_look import LookSection
from checkin.ui.preferences.preferences_printer import PrinterSection
from checkin.ui.preferences.preferences_scanner import ScannerSection
from checkin.ui.preferences.preferences_section import PreferencesSection
from checkin.ui.preferences.preferences_sound import SoundSection
from checkin.ui.preferences.settings_session import SettingsSession
from checkin.ui.sounds import Sounds
from checkin.ui.troubles.trouble_words import trouble_words

_WIDTH = 52  # steps: 208 pixels at 10 points
_TRYING_OUT = frozenset({"scanner", "camera"})


class PreferencesPage(Page):
    """What belongs to this computer and not to an event."""

    left = Signal()  # back to where no event is open

    def __init__(
        self, look: Look, settings: SettingsSession, sounds: Sounds, devices: Devices
    ) -> None:
        """Show the settings in force."""
        super().__init__(look)
        self._settings = settings
        self.desk = DeskSection(look, settings)
        self.sound = SoundSection(look, settings, sounds)
        self.look_section = LookSection(look, settings)
        self.scanner = ScannerSection(look, settings, devices)
        self.camera = CameraSection(look, settings, devices)
        self.printer = PrinterSection(look, settings)
        self.folders = FoldersSection(look, settings)
        self._sections: dict[str, PreferencesSection] = {}
        self._items: dict[str, SectionItem] = {}
        self._group = QButtonGroup(self)
        self._shown = ""
        self._trouble = ""
        self._build()
        settings.changed.connect(self.show_settings)
        settings.kept.connect(self.show_kept)
        settings.failed.connect(self.show_trouble)
        self.dress()
        self.turn_to("desk")

    @property
    def is_trying_out(self) -> bool:
        """Whether codes are shown here, and nobody is to be checked in by them."""
        return self.isVisible() and self._shown in _TRYING_OUT

    @property
    def shown(self) -> str:
        """The key of the section that is shown."""
        return self._shown

    def keys(self) -> tuple[KeyHelp, ...]:
        """Say which keys do what on this page; for F1."""
        sections = KeyHelp("↑ ↓", self.tr("Go through the sections"))
        if self._back.isHidden():
            return (sections,)
        return (sections, KeyHelp(self.tr("Esc"), self.tr("Back to the start page")))

    def offer_way_back(self) -> None:
        """Let a button and Esc lead back to the start page: without an event there is no rail."""
        self._back.show()

    def turn_to(self, key: str) -> None:
        """Show a section."""
        if self._shown and self._shown != key:
            self._sections[self._shown].leave()
        self._shown = key
        self._items[key].setChecked(True)
        self._stack.setCurrentWidget(self._areas[key])
        if self.isVisible():
            self._sections[key].open()

    def take_focus(self) -> None:
        """Give the keyboard to the section's item."""
        self._sections[self._shown].open()
        self._items[self._shown].setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Take over what is half typed; called when another page is shown, or at the end."""
        self._sections[self._shown].leave()

    def show_settings(self, settings: Settings) -> None:
        """Show the settings in force."""
        for section in self._sections.values():
            section.show_settings(settings)

    def show_kept(self) -> None:
        """Say that what was changed is kept."""
        self._trouble = ""
        self._show_foot()

    def show_trouble(self, error: CheckinError) -> None:
        """Say what could not be kept or done."""
        self._trouble = trouble_words(error)
        self._show_foot()

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        margin, gap = look.px(look.by_size(6, 3)), look.px(look.by_size(4, 2.5))
        self._outer.setContentsMargins(margin, look.px(look.by_size(4, 2.5)), margin, margin)
        self._outer.setSpacing(look.px(look.by_size(3, 2)))
        self._across.setSpacing(gap)
        self._title.setFont(look.font(1.7, 600))
        self._title.setMinimumHeight(look.px(10))
        self._side.setFixedWidth(look.px(_WIDTH))
        self._column.setContentsMargins(look.px(2), look.px(2), look.px(2), look.px(2))
        self._column.setSpacing(look.px(0.5))
        for section in self._sections.values():
            section.dress()
        for item in self._items.values():
            item.updateGeometry()
        self._foot_words.setFont(look.font())
        self._show_foot()

    def hideEvent(self, event: QHideEvent) -> None:
        self.leave()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._back.isHidden():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self._title = plain_label(self.tr("Preferences"))
        self._back = KeyButton(
            self._look, self.tr("&Back to the start page"), self.tr("Esc"), icon="left"
        )
        self._back.setAutoDefault(False)
        self._back.clicked.connect(self.left)
        self._back.hide()
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._back)
        self._side = QFrame()
        self._side.setObjectName("card")
        self._column = QVBoxLayout(self._side)
        self._stack = QStackedWidget()
        self._areas: dict[str, QScrollArea] = {}
        self._add("desk", "desk", self.tr("This desk"), self.desk)
        self._add("sound", "sound", self.tr("Sounds"), self.sound)
        self._add("look", "theme", self.tr("Look"), self.look_section)
        self._add("scanner", "scan", self.tr("Scanner"), self.scanner)
        self._add("camera", "camera", self.tr("Camera"), self.camera)
        self._add("printer", "print", self.tr("Printer"), self.printer)
        self._add("folders", "folder", self.tr("Folders"), self.folders)
        self._column.addStretch(1)
        self._foot_icon, self._foot_words = QLabel(), plain_label(muted=True, wraps=True)
        self._foot_words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        foot = QHBoxLayout()
        foot.setSpacing(self._look.px(2))
        foot.addWidget(self._foot_icon, 0, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self._foot_words, 1)
        beside = QVBoxLayout()
        beside.addWidget(self._stack, 1)
        beside.addLayout(foot)
        self._across = QHBoxLayout()
        self._across.addWidget(self._side)
        self._across.addLayout(beside, 1)
        self._outer = QVBoxLayout(self)
        self._outer.addLayout(head)
        self._outer.addLayout(self._across, 1)

    def _add(self, key: str, icon: str, words: str, section: PreferencesSection) -> None:
        item = SectionItem(self._look, icon, words)
        item.clicked.connect(lambda: self.turn_to(key))
        area = QScrollArea()
        area.setObjectName("sectionArea")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        section.setObjectName("page")
        area.setWidget(section)
        self._group.addButton(item)
        self._column.addWidget(item)
        self._stack.addWidget(area)
        self._sections[key], self._areas[key] = section, area
        self._items[key] = item

    def _show_foot(self) -> None:
        look = self._look
        icon = "help" if self._trouble else "check"
        self._foot_icon.setPixmap(look.icons.icon(icon, look.theme.muted, look.px(4)))
        self._foot_words.setText(self._trouble or self.tr("Changes are kept at once."))
