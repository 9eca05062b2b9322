"""Whom the table shows: a line to search in, and a chooser for each property."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QWidget

from checkin.core.directory import Choices, Standing, Wish
from checkin.services.station import Occasion
from checkin.ui.attendees.standing_words import standing_word
from checkin.ui.parts.choice_button import ChoiceButton
from checkin.ui.parts.look import Look
from checkin.ui.parts.widgets import KeyButton

_LONGEST = 200


class AttendeesFilters(QWidget):
    """Makes one wish of what is typed and chosen."""

    wished = Signal(object)  # Wish
    left = Signal()  # ↓ or Enter: on to the table

    def __init__(self, look: Look) -> None:
        """Begin with everybody."""
        super().__init__()
        self._look = look
        self._wish = Wish()
        self._desk_list = ""
        self.line = QLineEdit()
        self.line.setMaxLength(_LONGEST)
        self.line.setPlaceholderText(self.tr("Name, company, e-mail, code"))
        self.line.setAccessibleName(self.tr("Search attendees"))
        self.line.setClearButtonEnabled(True)
        self.line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._glass = QAction(self)
        self.line.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        for inside in self.line.findChildren(QToolButton):
            inside.setAccessibleName(self.tr("Clear the search"))
            inside.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.line.installEventFilter(self)
        self.lists = ChoiceButton(look, self.tr("List"))
        self.categories = ChoiceButton(look, self.tr("Category"))
        self.standings = ChoiceButton(look, self.tr("State"))
        self.flags = ChoiceButton(look, self.tr("Tag"))
        self._company = KeyButton(look, self.tr("Any company"), icon="close")
        self._company.setAutoDefault(False)
        self._company.hide()
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.line, 1)
        for part in (self._company, self.lists, self.categories, self.standings, self.flags):
            self._layout.addWidget(part)
        self.show_choices(Choices((), ()))
        self._connect()
        self.dress()

    @property
    def wish(self) -> Wish:
        """What is wished for now."""
        return self._wish

    @property
    def is_narrowed(self) -> bool:
        """Whether not everybody is wished for."""
        wish = self._wish
        return wish != Wish(wish.list_id, by=wish.by, descending=wish.descending)

    def show_occasion(self, occasion: Occasion) -> None:
        """Offer the event's lists."""
        named = [(each.name, each.id) for each in occasion.lists]
        self.lists.offer([(self.tr("All lists"), ""), *named])
        self._choose_list()

    def show_place(self, list_id: str) -> None:
        """Ask how people stand where the desk stands, unless another list is chosen."""
        self._desk_list = list_id
        self._choose_list()

    def show_choices(self, choices: Choices) -> None:
        """Offer what people of this event can be chosen by."""
        self.categories.offer(
            [(self.tr("Any category"), None), *((each, each) for each in choices.categories)]
        )
        self.flags.offer([(self.tr("Any tag"), None), *((each, each) for each in choices.flags)])
        self.flags.setVisible(bool(choices.flags))
        self.standings.offer(
            [(self.tr("Any state"), None), *((standing_word(each), each) for each in Standing)]
        )

    def choose_company(self, company: str) -> None:
        """Show the people of one company only; of any if it is empty."""
        self.line.clear()
        self._company.setText(company.replace("&", "&&"))
        self._company.setAccessibleName(
            self.tr("Any company again, not {name}").format(name=company)
        )
        self._company.setVisible(bool(company))
        for chooser in (self.categories, self.standings, self.flags):
            chooser.choose(None)
        self._set(replace(Wish(self._wish.list_id), company=company or None))

    def clear(self) -> None:
        """Wish for everybody again."""
        self.lists.choose("")
        self.choose_company("")
        self._choose_list()

    def sort(self, wish: Wish) -> None:
        """Take over an order."""
        self._set(replace(self._wish, by=wish.by, descending=wish.descending))

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        self._layout.setSpacing(look.px(2))
        self.line.setFixedHeight(look.px(10))
        self.line.setMinimumWidth(look.px(36))
        self._glass.setIcon(look.icons.button_icon("search", look.theme.text, look.px(5)))
        for part in (self.lists, self.categories, self.standings, self.flags):
            part.setFont(look.font(1))
            part.setFixedHeight(look.px(10))
            part.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.line
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
        ):
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.left.emit()
                return True
            if event.key() == Qt.Key.Key_Escape and self.line.text():
                self.line.clear()
                return True
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        self.line.textChanged.connect(self._take_text)
        self.lists.chosen.connect(self._choose_list)
        self.categories.chosen.connect(self._take_choices)
        self.standings.chosen.connect(self._take_choices)
        self.flags.chosen.connect(self._take_choices)
        self._company.clicked.connect(self._drop_company)

    def _take_text(self, text: str) -> None:
        self._set(replace(self._wish, text=text.strip()))

    def _drop_company(self) -> None:
        self.choose_company("")

    def _choose_list(self) -> None:
        chosen = str(self.lists.value or "")
        self._set(replace(self._wish, list_id=chosen or self._desk_list, registered=bool(chosen)))

    def _take_choices(self) -> None:
        standing = self.standings.value
        self._set(
            replace(
                self._wish,
                category=_text(self.categories.value),
                flag=_text(self.flags.value),
                # Qt hands a text of ours back as a plain one.
                standing=Standing(standing) if isinstance(standing, str) else None,
            )
        )

    def _set(self, wish: Wish) -> None:
        if wish != self._wish:
            self._wish = wish
            self.wished.emit(wish)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
