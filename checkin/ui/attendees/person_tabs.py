"""What is known of a person: data, tickets, notes, and the badge as it will look."""

import re
from collections.abc import Iterable
from datetime import datetime, tzinfo

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QImage, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from checkin.core.badges.badge import BadgePicture
from checkin.core.badges.badge_choice import may_have_badge
from checkin.core.code import tail
from checkin.core.directory import Dossier
from checkin.core.journal import EntryKind
from checkin.core.servers.portrait import Portrait
from checkin.core.ticket import Ticket
from checkin.ui.attendees.person_history import PersonHistory
from checkin.ui.attendees.person_portrait import PersonPortrait
from checkin.ui.attendees.standing_words import mode_word, ticket_word
from checkin.ui.desk.scene import Scene
from checkin.ui.parts.look import Look
from checkin.ui.parts.widgets import emptied, plain_label
from checkin.ui.words import moment_words

_SIGNS = re.compile(r"(?<=\S\S\S)[@._/-](?=\S)")
PERSON, TICKETS, NOTES, BADGE = range(4)


class PersonTabs(QWidget):
    """Four tabs; the badge is drawn only when it is looked at."""

    badge_wanted = Signal()
    undo_wanted = Signal(object)  # JournalEntry

    def __init__(self, look: Look) -> None:
        """Begin with nobody."""
        super().__init__()
        self._look = look
        self._group = QButtonGroup(self)
        self._shown = PERSON
        self._tabs: list[QToolButton] = []
        self._bar = QHBoxLayout()
        titles = (self.tr("Person"), self.tr("Tickets"), self.tr("Notes"), self.tr("Badge"))
        for number, title in enumerate(titles):
            tab = QToolButton()
            tab.setText(title)
            tab.setAccessibleName(title)
            tab.setObjectName("tab")
            tab.setCheckable(True)
            self._group.addButton(tab, number)
            self._bar.addWidget(tab)
            self._tabs.append(tab)
        self._bar.addStretch(1)
        self._tabs[PERSON].setChecked(True)
        self._group.idClicked.connect(self.turn_to)
        # In here it moves no button that somebody is about to press when it comes.
        self.portrait = PersonPortrait(look)
        self._badge = QLabel()
        self._badge.setObjectName("paper")
        self._badge.hide()
        self._badge_words = plain_label(muted=True, wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._bar)
        column.addWidget(self.portrait)
        self._column = column
        self._pages = [QVBoxLayout() for _ in range(4)]
        self._wholes: list[QWidget] = []
        for page in self._pages:
            whole = QWidget()
            whole.setLayout(page)
            page.setContentsMargins(0, 0, 0, 0)
            column.addWidget(whole)
            self._wholes.append(whole)
        self._pages[BADGE].addWidget(self._badge, 0, Qt.AlignmentFlag.AlignHCenter)
        self._pages[BADGE].addWidget(self._badge_words)
        self.dress()

    @property
    def shows_badge(self) -> bool:
        """Whether the badge is looked at."""
        return self._shown == BADGE

    def show_person(self, person: Dossier, now: datetime, scene: Scene) -> None:
        """Show what is known of somebody."""
        notes = _notes(person)
        told = (
            self.tr("Person"),
            f"{self.tr('Tickets')} {len(person.tickets)}",
            f"{self.tr('Notes')} {len(notes)}" if notes else self.tr("Notes"),
            self.tr("Badge"),
        )
        for tab, words in zip(self._tabs, told, strict=True):
            tab.setText(words)
            tab.setAccessibleName(words)
        self._mark_tab()
        for page in (PERSON, TICKETS, NOTES):
            emptied(self._pages[page])
        self._pages[PERSON].addLayout(self._facts(self._about(person)))
        if person.attendee.notes:
            self._pages[PERSON].addWidget(self._strip(person.attendee.notes))
        history = PersonHistory(self._look)
        history.show_lines(person, now, scene)
        history.undo_wanted.connect(self.undo_wanted)
        self._pages[PERSON].addWidget(history)
        if any(value for _, value in person.attendee.extra):
            self._pages[PERSON].addWidget(self._heading(self.tr("From the list")))
            self._pages[PERSON].addLayout(self._facts(person.attendee.extra))
        for ticket in person.tickets:
            self._pages[TICKETS].addLayout(self._facts(self._about_ticket(ticket, now, scene.zone)))
        for note in notes or (self.tr("No notes yet."),):
            self._pages[NOTES].addWidget(self._strip(note) if notes else self._words(note))
        self._badge.hide()
        if not any(map(may_have_badge, person.tickets)):
            self._badge_words.setText(self.tr("There is no valid ticket to print."))
        else:
            self._badge_words.setText(self.tr("The badge is being drawn…"))
        if self.shows_badge:
            self.badge_wanted.emit()

    def show_portrait(self, portrait: Portrait | None, name: str = "") -> None:
        """Show the picture of the person shown, or none."""
        self.portrait.show_portrait(portrait, name)
        self._mark_tab()

    def show_badge(self, picture: BadgePicture) -> None:
        """Show the badge as it will be printed."""
        image = QImage(
            picture.pixels, picture.width, picture.height, picture.stride,
            QImage.Format.Format_RGB888,
        ).copy()  # fmt: skip
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(self.badge_width() / self.width_of_badge())
        self._badge.setPixmap(pixmap)
        self._badge.setFixedSize(pixmap.deviceIndependentSize().toSize() + QSize(2, 2))
        self._badge.show()
        self._badge.setAccessibleName(self.tr("The badge as it will be printed"))
        self._badge_words.setText("")

    def say_of_badge(self, sentence: str) -> None:
        """Say why there is no badge to be seen."""
        self._badge.hide()
        self._badge_words.setText(sentence)

    def width_of_badge(self) -> int:
        """Give the width of the badge on screen, in logical pixels."""
        return self._look.px(50)

    def badge_width(self) -> int:
        """Give the width in which the badge is to be drawn, in pixels of the screen."""
        return round(self.width_of_badge() * max(1.0, self.devicePixelRatioF()))

    def turn_to(self, tab: int) -> None:
        """Show one tab."""
        self._tabs[tab].setChecked(True)
        self._shown = tab
        self._mark_tab()
        if tab == BADGE:
            self.badge_wanted.emit()

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        self._bar.setSpacing(look.px(2))
        self._column.setSpacing(look.px(3))
        self.portrait.dress()
        for tab in self._tabs:
            tab.setMinimumHeight(look.px(9))
        self._mark_tab()

    def _mark_tab(self) -> None:
        bold = self._look.font(1, 600)
        self.portrait.setVisible(self._shown == PERSON and self.portrait.is_there)
        for number, tab in enumerate(self._tabs):
            is_shown = number == self._shown
            tab.setFont(bold if is_shown else self._look.font(1))
            # As wide as when it is shown, so that the others keep their places.
            width = QFontMetrics(bold).horizontalAdvance(tab.text())
            tab.setFixedWidth(width + self._look.px(2.5))
            self._wholes[number].setVisible(is_shown)

    def _about(self, person: Dossier) -> Iterable[tuple[str, str]]:
        attendee = person.attendee
        yield self.tr("E-mail"), attendee.email
        yield self.tr("Country"), attendee.country
        yield self.tr("Mode"), mode_word(attendee.mode)
        yield self.tr("Lists"), ", ".join(person.lists) or self.tr("none")
        if person.ticket:
            yield self.tr("Code"), f"…{tail(person.ticket.code)}"
        yield self.tr("Tags"), ", ".join(attendee.flags)
        if attendee.vanished:
            yield self.tr("List"), self.tr("not in the newest list any more")

    def _about_ticket(
        self, ticket: Ticket, now: datetime, zone: tzinfo
    ) -> Iterable[tuple[str, str]]:
        yield self.tr("Code"), f"…{tail(ticket.code)}"
        yield self.tr("State"), ticket_word(ticket.status)
        yield self.tr("Category"), ticket.category_in_force
        if ticket.valid_from:
            yield self.tr("Valid from"), moment_words(ticket.valid_from, now, zone)
        if ticket.valid_until:
            yield self.tr("Valid until"), moment_words(ticket.valid_until, now, zone)

    def _facts(self, facts: Iterable[tuple[str, str]]) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(self._look.px(4))
        form.setVerticalSpacing(self._look.px(1.75))
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading)
        form.setContentsMargins(0, 0, 0, self._look.px(2))
        for name, value in facts:
            if value:
                label = plain_label(name, muted=True, wraps=True)
                label.setFixedWidth(self._look.px(21))
                form.addRow(label, self._words(value))
        return form

    def _heading(self, text: str) -> QLabel:
        heading = plain_label(text, muted=True)
        heading.setFont(self._look.font(0.9, 600))
        heading.setContentsMargins(0, self._look.px(3), 0, self._look.px(1))
        return heading

    def _words(self, text: str) -> QLabel:
        words = plain_label(_breakable(text), wraps=True)
        words.setAccessibleName(text)
        words.setMinimumWidth(1)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return words

    def _strip(self, text: str) -> QFrame:
        look = self._look
        strip = QFrame()
        strip.setObjectName("noteStrip")
        icon = QLabel()
        icon.setPixmap(look.icons.icon("note", look.theme.text, look.px(4)))
        words = self._words(text)
        inside = QHBoxLayout(strip)
        inside.setContentsMargins(look.px(3), look.px(2), look.px(3), look.px(2))
        inside.setSpacing(look.px(3))
        inside.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        inside.addWidget(words, 1)
        return strip


def _breakable(text: str) -> str:
    """Let long words, as addresses are, go on in the next line behind a sign."""
    return _SIGNS.sub("\\g<0>\u200b", text)


def _notes(person: Dossier) -> tuple[str, ...]:
    written = (
        line.reason
        for line in reversed(person.lines)
        if line.kind is EntryKind.NOTE and line.id not in person.undone
    )
    return tuple(filter(None, (person.attendee.notes, *written)))
