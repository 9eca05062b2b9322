"""Which of several tickets that share a code is meant: one large button each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.core.ticket import Ticket
from checkin.ui.parts.look import Look
from checkin.ui.parts.loud_sheet import loud_sheet
from checkin.ui.parts.widgets import KeyButton

_MOST = 3


class TicketChoice(QWidget):
    """Up to three tickets to choose from."""

    chosen = Signal(object)  # Ticket

    def __init__(self, look: Look) -> None:
        """Offer nothing yet."""
        super().__init__()
        self._look = look
        self._tickets: tuple[Ticket, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._buttons = [self._button(place) for place in range(_MOST)]

    def shown(self) -> list[KeyButton]:
        """Give the buttons that are shown."""
        return [button for button in self._buttons if not button.isHidden()]

    def show_tickets(self, tickets: Sequence[Ticket], ink: str) -> None:
        """Offer tickets, in the colour of the panel."""
        several = tuple(tickets[:_MOST]) if len(tickets) > 1 else ()
        self._tickets = several
        self._layout.setSpacing(self._look.px(2))
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(several))
            if place < len(several):
                self._name(button, several[place], ink)
        self.setVisible(bool(several))
        self.updateGeometry()

    def _name(self, button: KeyButton, ticket: Ticket, ink: str) -> None:
        person = ticket.attendee
        told = filter(None, (person.name, ticket.category or person.category, person.company))
        words = " · ".join(told)
        button.setText(words.replace("&", "&&"))
        button.setShortcut(f"Alt+{self._buttons.index(button) + 1}")  # setText took it away
        button.setAccessibleName(words)
        button.set_ink(ink)
        button.set_tall(tall=True)
        button.setStyleSheet(loud_sheet(ink, is_filled=False))

    def _button(self, place: int) -> KeyButton:
        button = KeyButton(self._look, "", f"Alt+{place + 1}", "badge")
        button.setAccessibleName(self.tr("Ticket {number}").format(number=place + 1))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._choose(place))
        button.hide()
        self._layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        return button

    def _choose(self, place: int) -> None:
        if place < len(self._tickets):
            self.chosen.emit(self._tickets[place])
