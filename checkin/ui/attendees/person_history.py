"""What happened to one person, the newest first, each line with its undo."""

from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from checkin.core.directory import Dossier
from checkin.core.journal import INWARDS, EntryKind, JournalEntry
from checkin.core.scan import Verdict
from checkin.ui.desk.evidence import AT_ONE_LIST, at_list, reason_of
from checkin.ui.desk.scene import Scene
from checkin.ui.journal.kind_words import KIND_ICONS, kind_word
from checkin.ui.parts.elided_label import ElidedLabel
from checkin.ui.parts.look import Look
from checkin.ui.parts.widgets import emptied, plain_label, plain_tip, rule
from checkin.ui.words import FAMILIES, clock_time, headline, moment_words

_MOST = 20


class PersonHistory(QWidget):
    """Today's lines, then a few earlier ones; the journal has the rest."""

    undo_wanted = Signal(object)  # JournalEntry

    def __init__(self, look: Look) -> None:
        """Begin without lines."""
        super().__init__()
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_lines(self, person: Dossier, now: datetime, scene: Scene) -> None:
        """Show what happened to somebody, as seen from now."""
        emptied(self._column)
        zone = scene.zone
        today = now.astimezone(zone).date()
        lines = list(reversed(person.lines))
        of_today = [line for line in lines if line.at.astimezone(zone).date() == today]
        earlier = [line for line in lines if line not in of_today]
        self._add_title(self.tr("Today"))
        if not of_today:
            self._add_words(self.tr("Nothing happened yet today."))
        shown = 0
        for line in of_today[:_MOST]:
            self._add_line(person, line, clock_time(line.at, zone), scene)
            shown += 1
        if earlier and shown < _MOST:
            self._add_title(self.tr("Earlier"))
            for line in earlier[: _MOST - shown]:
                told = moment_words(line.at, now, zone)
                self._add_line(person, line, told, scene)
                shown += 1
        if (rest := len(lines) - shown) > 0:
            self._add_words(self.tr("%n more lines are in the journal.", "", rest))

    def _add_title(self, text: str) -> None:
        title = plain_label(text, muted=True)
        title.setFont(self._look.font(0.9, 600))
        title.setContentsMargins(0, self._look.px(3), 0, self._look.px(1))
        self._column.addWidget(title)

    def _add_words(self, text: str) -> None:
        words = plain_label(text, muted=True, wraps=True)
        words.setFont(self._look.font(0.95))
        words.setContentsMargins(0, self._look.px(1), 0, self._look.px(1))
        self._column.addWidget(words)

    def _add_line(self, person: Dossier, line: JournalEntry, when: str, scene: Scene) -> None:
        what = _words(line, scene)
        if line.id in person.left:
            what = self.tr("Instead of {name}").format(name=person.left[line.id])
        row = _Line(self._look, line, (when, what), is_undone=line.id in person.undone)
        row.undo_wanted.connect(self.undo_wanted)
        self._column.addWidget(row)


class _Line(QWidget):
    undo_wanted = Signal(object)

    def __init__(
        self, look: Look, line: JournalEntry, told: tuple[str, str], *, is_undone: bool
    ) -> None:
        super().__init__()
        self._look, self._line = look, line
        what = ElidedLabel(told[1])
        who = ElidedLabel(", ".join(filter(None, (line.desk, line.operator))))
        what.setFont(look.font(1))
        who.setFont(look.font(0.9))
        who.set_colour(look.theme.muted)
        time = plain_label(told[0])
        font = look.font(1, 600)
        font.setStrikeOut(is_undone)
        time.setFont(font)
        if is_undone:
            what.set_colour(look.theme.muted)
            what.setText(self.tr("{line}, undone").format(line=what.text()))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(_side_by_side(time, what, look.px(2)))
        words.addWidget(who)
        inside = QHBoxLayout()
        inside.setContentsMargins(0, look.px(1.5), 0, look.px(1.5))
        inside.setSpacing(look.px(3))
        inside.addWidget(self._sign(), 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(words, 1)
        if not is_undone and line.kind is not EntryKind.REFUSAL:
            inside.addWidget(self._undo_button(what.text()))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(inside)
        outer.addWidget(rule())

    def _sign(self) -> QLabel:
        look, line = self._look, self._line
        sign = QLabel()
        side = look.px(5)
        verdict = _verdict(line)
        if verdict is not None:
            family = look.family(FAMILIES[verdict])
            sign.setPixmap(
                look.icons.shape(verdict, family.fill, family.on, side, self.devicePixelRatioF())
            )
        else:
            icon = KIND_ICONS[line.kind]
            sign.setPixmap(look.icons.icon(icon, look.theme.text, side, self.devicePixelRatioF()))
        return sign

    def _undo_button(self, what: str) -> QPushButton:
        look = self._look
        undo = QPushButton()
        undo.setObjectName("flat")
        undo.setAutoDefault(False)
        undo.setFixedSize(look.px(9), look.px(9))
        undo.setIcon(look.icons.button_icon("undo", look.theme.muted, look.px(4.5)))
        undo.setIconSize(QSize(look.px(4.5), look.px(4.5)))
        undo.setAccessibleName(self.tr("Undo: {line}").format(line=what))
        undo.setToolTip(plain_tip(undo.accessibleName()))
        undo.clicked.connect(self._want_undo)
        return undo

    def _want_undo(self) -> None:
        self.undo_wanted.emit(self._line)


def _side_by_side(first: QWidget, second: QWidget, gap: int) -> QHBoxLayout:
    layout = QHBoxLayout()
    layout.setSpacing(gap)
    layout.addWidget(first)
    layout.addWidget(second, 1)
    return layout


def _verdict(line: JournalEntry) -> Verdict | None:
    if line.kind in INWARDS:
        return Verdict.ADMITTED
    if line.kind is EntryKind.EXIT:
        return Verdict.CHECKED_OUT
    return (line.verdict or Verdict.RULES) if line.kind is EntryKind.REFUSAL else None


def _words(line: JournalEntry, scene: Scene) -> str:
    # Where there are several doors, "In" is at one of them, which need not be the one shown.
    name = scene.name_of(line.list_id) if len(scene.lists) > 1 else ""
    if line.kind is EntryKind.REFUSAL and line.verdict:
        return at_list(headline(line.verdict), name)
    told = at_list(kind_word(line.kind), name if line.kind in AT_ONE_LIST else "")
    reason = reason_of(line)
    return f"{told}: {reason}" if reason else told
