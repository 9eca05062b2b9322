"""The desk, where staff spend the day: one field, one answer, one proposed action."""

from datetime import tzinfo

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from checkin.core.decision import Decision
from checkin.core.errors import CheckinError
from checkin.core.event import CheckInList
from checkin.core.journal import JournalEntry
from checkin.core.scan import Direction
from checkin.services.lookup import Board, Line, Match
from checkin.services.station import Occasion
from checkin.ui.actions import Action
from checkin.ui.camera_view import CameraView
from checkin.ui.context_bar import ContextBar
from checkin.ui.devices import Camera
from checkin.ui.entry_field import EntryField
from checkin.ui.look import Look
from checkin.ui.page import Page
from checkin.ui.question_panel import QuestionPanel
from checkin.ui.results_panel import ResultsPanel
from checkin.ui.session import DeskSession, Searched
from checkin.ui.side_column import CountsCard, LatestCard
from checkin.ui.verdict_panel import VerdictPanel
from checkin.ui.widgets import plain_label
from checkin.ui.words import FAMILIES, LOUD

_CALM_FOR_MS = 30_000
_SHORTEST_SEARCH = 2
_PAUSE_MS = 250


class DeskPage(Page):
    """Takes scans and names, shows what the session answers."""

    wanted = Signal(object)  # Action that another page carries out

    def __init__(self, look: Look, session: DeskSession) -> None:
        """Stand ready; the main window connects the session's signals."""
        super().__init__(look)
        self._session = session
        self.camera_view: CameraView | None = None
        self._zone: tzinfo | None = None
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_CALM_FOR_MS)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._build()
        self.dress()

    def add_camera(self, camera: Camera) -> None:
        """Let the camera's picture take the place of the latest scans' lower half."""
        self.camera_view = CameraView(self._look, camera)
        self.field.add_button(self.camera_view.switch)
        self._side.addWidget(self.camera_view)

    def take_focus(self) -> None:
        """Give the keyboard to the field."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_occasion(self, occasion: Occasion) -> None:
        """Take over event and lists."""
        self._zone = occasion.event.zone
        self.context.show_occasion(occasion)

    def show_place(self, checkin_list: CheckInList | None, direction: Direction) -> None:
        """Show where this desk stands now."""
        self.context.show_place(checkin_list, direction, self._session.now())
        self.field.point(direction)
        self.results.point(direction)
        self.take_focus()

    def show_decision(self, decision: Decision) -> None:
        """Show a verdict; it takes the place of whatever was there."""
        if self._zone is None:
            return
        self.question.drop()
        self.field.clear()
        self.panel.show_decision(decision, self._zone)
        self._stack.setCurrentWidget(self.panel)
        self._session.look_for_evidence(decision)
        is_loud = FAMILIES[decision.verdict] in LOUD
        self._calm.stop() if is_loud else self._calm.start()
        self.take_focus()

    def show_search(self, searched: Searched) -> None:
        """Show whom the text in the field may mean."""
        if self._zone is not None and searched.text == self.field.text():
            self.results.show_matches(searched, self._zone)
            self._stack.setCurrentWidget(self.results)
            if not searched.matches and not searched.thorough:
                self._pause.start()

    def show_board(self, board: Board) -> None:
        """Show numbers and latest lines."""
        occasion = self._session.occasion
        if occasion is not None:
            self.counts.show_board(board)
            self.latest.show_lines(board.latest, occasion.desk, occasion.event.zone)

    def show_undone(self, entry: JournalEntry) -> None:
        """Take the verdict away that was undone."""
        del entry
        self.be_ready()

    def show_trouble(self, error: CheckinError) -> None:
        """Say what went wrong in the world, in the place of the verdict."""
        self._trouble.setText(str(error))
        self._stack.setCurrentWidget(self._trouble_card)
        self.take_focus()

    def be_ready(self) -> None:
        """Go back to where nothing was scanned yet."""
        self._calm.stop()
        self.question.drop()
        self.field.clear()
        self._stack.setCurrentWidget(self._ready)
        self.take_focus()

    def carry_out(self, action: Action) -> None:
        """Do what the panel proposes, as far as the desk does it itself."""
        decision = self.panel.decision
        shown = self._stack.currentWidget() is self.panel
        if action is Action.UNDO:
            self.ask_to_undo(self.latest.newest_undoable())
        elif action is Action.OPEN_LIST:
            self.context.choose_list()
        elif action is Action.SEARCH:
            self.be_ready()
        elif shown and decision and action in self.panel.possible():
            self._carry_out_about(action, decision)

    def carry_out_proposed(self) -> None:
        """Do what the verdict shown proposes."""
        action = self.panel.proposed()
        if action is not None and self._stack.currentWidget() is self.panel:
            self.carry_out(action)

    def ask_to_undo(self, line: Line | None) -> None:
        """Ask why a line is to be undone, and undo it."""
        if line is None:
            return
        name = line.ticket.attendee.name if line.ticket else ""
        entry_id = line.entry.id
        self.question.ask(
            self.tr("Undo: {name}").format(name=name),
            self.tr("Why? The journal keeps both lines."),
            [self.tr("Wrong person"), self.tr("Scanned by mistake"), self.tr("Did not come in")],
            lambda reason: self._session.undo(entry_id, reason),
        )
        self._stack.setCurrentWidget(self.question)

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        margin, gap = look.px(look.by_size(6, 3)), look.px(look.by_size(6, 3))
        self._grid.setContentsMargins(margin, look.px(look.by_size(4, 2.5)), margin, margin - 2)
        self._grid.setHorizontalSpacing(gap)
        self._grid.setVerticalSpacing(look.px(look.by_size(4, 2.5)))
        self._beside.setFixedWidth(look.px(look.by_size(74, 60)))
        for part in (self.context, self.field, self.panel, self.results, self.question):
            part.dress()
        self.counts.dress()
        self.latest.dress()
        if self.camera_view is not None:
            self.camera_view.dress()
        self._dress_ready()

    def _carry_out_about(self, action: Action, decision: Decision) -> None:
        if action is Action.LET_IN:
            self._ask_to_let_in(decision)
        elif action is Action.CHECK_OUT and decision.ticket:
            self._session.admit(decision.ticket, Direction.EXIT)
        else:
            self.wanted.emit(action)

    def _ask_to_let_in(self, decision: Decision) -> None:
        name = decision.ticket.attendee.name if decision.ticket else ""
        self.question.ask(
            self.tr("Let in: {name}").format(name=name),
            self.tr("Why? You answer for it; the journal keeps your reason."),
            [
                self.tr("Supervisor agreed"),
                self.tr("Settled at the registration desk"),
                self.tr("Left without checking out"),
            ],
            lambda reason: self._session.let_in(decision, reason),
        )
        self._stack.setCurrentWidget(self.question)

    def _search(self, text: str) -> None:
        self._session.find(text)
        if len(text) < _SHORTEST_SEARCH and text.isascii():
            self._session.find("")
            if self._stack.currentWidget() is self.results:
                self._stack.setCurrentWidget(self._ready)

    def _search_thoroughly(self) -> None:
        """Look for more than one mistake, now that the fingers rest."""
        if (text := self.field.text()) and not self.results.has_matches:
            self._session.find(text, thorough=True)

    def _submit(self, text: str) -> None:
        """Take Enter: a code of the event is judged, anything else is a search."""
        self._session.take_typed(text)

    def show_not_a_code(self, text: str) -> None:
        """Take Enter on a text that is nobody's code."""
        if text != self.field.text():
            return
        if self._stack.currentWidget() is self.results and self.results.text == text:
            self.results.submit()
        else:
            self._session.find(text)  # what is shown belongs to fewer letters

    def _admit(self, match: Match) -> None:
        if match.ticket is not None:
            self._session.admit(match.ticket)

    def _build(self) -> None:
        look = self._look
        self.context, self.field = ContextBar(look), EntryField(look)
        self.panel, self.results = VerdictPanel(look), ResultsPanel(look)
        self.question = QuestionPanel(look)
        self.counts, self.latest = CountsCard(look), LatestCard(look)
        self.panel.offer(Action.CHECK_OUT, Action.OPEN_LIST)
        self._stack = QStackedWidget()
        for part in (self._build_ready(), self.panel, self.results, self.question):
            self._stack.addWidget(part)
        self._stack.addWidget(self._build_trouble())
        self._grid = QGridLayout(self)
        self._grid.addWidget(self.context, 0, 0)
        self._grid.addWidget(self.field, 1, 0)
        self._grid.addWidget(self._stack, 2, 0)
        self._beside = QWidget()
        side = QVBoxLayout(self._beside)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self.counts)
        side.addWidget(self.latest, 1)
        self._side = side
        self._grid.addWidget(self._beside, 0, 1, 3, 1)
        self._grid.setColumnStretch(0, 1)
        self._grid.setRowStretch(2, 1)
        self._connect_parts()

    def _build_ready(self) -> QFrame:
        self._ready = QFrame()
        self._ready.setObjectName("card")
        self._ready_icon = QLabel()
        self._ready_word = plain_label(self.tr("Ready"))
        self._ready_help = plain_label(
            self.tr("Scan a ticket or a badge.\nNo code? Type two letters of the name."), muted=True
        )
        column = QVBoxLayout(self._ready)
        column.addStretch(1)
        for label in (self._ready_icon, self._ready_word, self._ready_help):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addStretch(1)
        self._ready_column = column
        return self._ready

    def _build_trouble(self) -> QFrame:
        self._trouble_card = QFrame()
        self._trouble_card.setObjectName("card")
        self._trouble = plain_label(wraps=True)
        self._trouble.setAlignment(Qt.AlignmentFlag.AlignCenter)
        QVBoxLayout(self._trouble_card).addWidget(self._trouble)
        return self._trouble_card

    def _dress_ready(self) -> None:
        look = self._look
        self._side.setSpacing(look.px(look.by_size(4, 2.5)))
        self._ready_icon.setPixmap(look.icons.icon("scan", look.theme.muted, look.px(12)))
        self._ready_word.setFont(look.font(look.by_size(2.8, 2.2), 700))
        self._ready_help.setFont(look.font(1.3))
        self._ready_column.setSpacing(look.px(4))
        self._trouble.setFont(look.font(1.6, 600))
        self._trouble.setMargin(look.px(8))

    def _connect_parts(self) -> None:
        self.field.typed.connect(self._search)
        self.field.submitted.connect(self._submit)
        self.field.stepped.connect(self.results.step)
        self.field.escaped.connect(self.be_ready)
        self.results.agreed.connect(self._admit)
        self.question.dropped.connect(self.be_ready)
        self.latest.undo_wanted.connect(self.ask_to_undo)
        self.panel.wanted.connect(self.carry_out)
        self._calm.timeout.connect(self.be_ready)
        self._pause.timeout.connect(self._search_thoroughly)
