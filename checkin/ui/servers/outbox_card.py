"""The chosen line of the outbox: what was answered, and what can be done about it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from checkin.services.servers.outbox_pages import OutboxRow
from checkin.ui.journal.journal_words import what, who
from checkin.ui.parts.elided_label import ElidedLabel
from checkin.ui.parts.look import Look
from checkin.ui.parts.widgets import KeyButton, plain_label
from checkin.ui.servers.outbox_words import ICONS, SHAPES, state_word, target_name
from checkin.ui.troubles.trouble_words import said_anew
from checkin.ui.words import FAMILIES

_DISMISSABLE = frozenset({"waiting", "refused", "parked"})
_RETRIABLE = _DISMISSABLE | {"dismissed"}


def retriable(rows: Sequence[OutboxRow]) -> tuple[OutboxRow, ...]:
    """Give those that can be sent again; what was never tried goes out by itself.

    What was disconnected gets nothing before it is connected again.
    """
    return tuple(
        row
        for row in rows
        if row.delivery.state.value in _RETRIABLE and _is_tried(row) and not row.target.is_left
    )


def dismissable(rows: Sequence[OutboxRow]) -> tuple[OutboxRow, ...]:
    """Give those that somebody can keep from going out."""
    return tuple(row for row in rows if row.delivery.state.value in _DISMISSABLE)


def _is_tried(row: OutboxRow) -> bool:
    return row.delivery.state.value != "waiting" or row.delivery.attempts > 0


def _takes_another_code(row: OutboxRow) -> bool:
    has_code = row.target.is_server and not row.target.is_left and bool(row.line.entry.code)
    is_to_decide = row.delivery.state.value in _RETRIABLE
    return has_code and is_to_decide and not row.delivery.may_be_there


class OutboxCard(QFrame):
    """Keeps its place whether a line is chosen or not, so that the table does not jump."""

    def __init__(self, look: Look) -> None:
        """Begin with no line."""
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self._row: OutboxRow | None = None
        self._shape, self._head = QLabel(), ElidedLabel()
        self._answer = plain_label(wraps=True)
        self._advice = plain_label(muted=True, wraps=True)
        for label in (self._answer, self._advice):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.retry = KeyButton(look, self.tr("Send &again"), icon="redo")
        self.edit = KeyButton(look, self.tr("With another &code…"), icon="edit")
        self.dismiss = KeyButton(look, self.tr("&Dismiss…"), icon="close")
        self._buttons = QHBoxLayout()
        for button in (self.retry, self.edit, self.dismiss):
            button.setAutoDefault(False)
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._words = QVBoxLayout()
        for part in (self._head, self._answer, self._advice):
            self._words.addWidget(part)
        self._words.addStretch(1)
        self._across = QHBoxLayout(self)
        self._across.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignTop)
        self._across.addLayout(self._words, 1)
        self._across.addLayout(self._buttons)
        self.show_rows(())

    def show_rows(self, rows: tuple[OutboxRow, ...]) -> None:
        """Show the chosen line, or how many they are."""
        self._row = rows[0] if len(rows) == 1 else None
        self.retry.setEnabled(bool(retriable(rows)))
        self.dismiss.setEnabled(bool(dismissable(rows)))
        self.edit.setEnabled(len(rows) == 1 and _takes_another_code(rows[0]))
        if self._row is None:
            chosen = self.tr("%n lines are chosen", "", len(rows)) if rows else ""
            self._say(chosen or self.tr("Choose a line to see what was answered."), "", "")
        else:
            self._say(*self._told(self._row))
        self._dress_shape()

    def dress(self) -> None:
        """Take over colours and sizes."""
        look, px = self._look, self._look.px
        self._across.setContentsMargins(px(4), px(3), px(3), px(3))
        self._across.setSpacing(px(3))
        self._buttons.setSpacing(px(2))
        self._words.setSpacing(px(1))
        self._head.setFont(look.font(1.05, 600))
        self._answer.setFont(look.font())
        self._advice.setFont(look.font())
        self.setMinimumHeight(px(look.by_size(27, 25)))
        self._dress_shape()

    def _told(self, row: OutboxRow) -> tuple[str, str, str]:
        delivery = row.delivery
        name = target_name(row.target.kind, row.target.place)
        about = ", ".join(filter(None, (what(row.line), who(row.line))))
        head = self.tr("{what}: {state}, {target}").format(
            what=about, state=state_word(delivery.state).lower(), target=name
        )
        answer = said_anew(delivery.reason)
        if delivery.dismissed:
            told = self.tr("Dismissed: {reason}").format(reason=delivery.dismissed)
            answer = f"{told} {answer}".rstrip()
        if delivery.code:
            sent = self.tr("Sent with another code, …{end}.").format(end=delivery.code[-4:])
            answer = f"{answer} {sent}".lstrip()
        return head, answer, said_anew(delivery.advice)

    def _say(self, head: str, answer: str, advice: str) -> None:
        self._head.setText(head)
        for label, text in ((self._answer, answer), (self._advice, advice)):
            label.setText(text)
            label.setVisible(bool(text))
        self.setAccessibleName(". ".join(filter(None, (head, answer, advice))))

    def _dress_shape(self) -> None:
        look, size = self._look, self._look.px(6)
        state = self._row.delivery.state.value if self._row is not None else ""
        if verdict := SHAPES.get(state):
            family = look.family(FAMILIES[verdict])
            pixmap = look.icons.shape(verdict, family.fill, family.on, size)
        else:
            pixmap = look.icons.icon(ICONS.get(state, "outbox"), look.theme.muted, size)
        self._shape.setPixmap(pixmap)
