"""The desk, where staff spend the day: one field, one answer, one proposed action."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.core.errors import CheckinError
from checkin.core.scan import Direction
from checkin.ui.desk.actions import Action
from checkin.ui.desk.desk_board import DeskBoard
from checkin.ui.desk.desk_search import DeskSearch
from checkin.ui.desk.questions import Question, undo_question
from checkin.ui.desk.verdict_deeds import VerdictDeeds
from checkin.ui.page import KeyHelp, Page
from checkin.ui.parts.quiet import Quiet
from checkin.ui.parts.timers import timer
from checkin.ui.words import FAMILIES, LOUD

if TYPE_CHECKING:
    from checkin.core.decision import Decision
    from checkin.core.event import CheckInList
    from checkin.core.journal import JournalEntry
    from checkin.core.ticket import Ticket
    from checkin.services.lookup import Background, Board, Line
    from checkin.services.station import Occasion
    from checkin.ui.desk.ask_panel import AskPanel
    from checkin.ui.desk.camera_view import CameraView
    from checkin.ui.desk.question_panel import QuestionPanel
    from checkin.ui.desk.results_panel import ResultsPanel
    from checkin.ui.desk.scene import Scene
    from checkin.ui.desk.searched import Searched
    from checkin.ui.desk.verdict_panel import VerdictPanel
    from checkin.ui.devices import Camera
    from checkin.ui.parts.look import Look
    from checkin.ui.session import DeskSession

_CALM_FOR_MS, _LOOK_AT_CLOCK_MS = 30_000, 15_000


class DeskPage(Page):
    """Takes scans and names, shows what the session answers."""

    wanted = Signal(object)  # Action that another page carries out
    list_wanted = Signal()  # a first check-in list is to be added
    folder_wanted = Signal()  # the event's folder is to be shown: nothing can be written
    help_wanted = Signal()

    def __init__(self, look: Look, session: DeskSession, board: DeskBoard | None = None) -> None:
        """Stand ready, with a board that was seen before; the room connects the session."""
        super().__init__(look)
        self._session = session
        self._scene: Scene | None = None
        self._stood_at = ""  # the list, by id
        self.quiet = Quiet(self)
        self._calm = timer(self, _CALM_FOR_MS, self.be_ready)
        self._clock = timer(self, _LOOK_AT_CLOCK_MS, self._look_at_clock, repeats=True)
        board = self._board = board or DeskBoard(look)
        board.fill()
        self.deeds = VerdictDeeds(session, board)
        self.search = DeskSearch(session, board)
        self.context, self.field, self.ready = board.context, board.field, board.ready
        self.counts, self.latest, self.trouble = board.counts, board.latest, board.trouble_words
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(board)
        self._connect_parts()

    @property
    def panel(self) -> VerdictPanel:
        """Where verdicts are shown."""
        return self._board.panel

    @property
    def results(self) -> ResultsPanel:
        """Where those are shown who were found."""
        return self._board.results

    @property
    def question(self) -> QuestionPanel:
        """Where something is asked."""
        return self._board.question

    @property
    def asking(self) -> AskPanel:
        """Where is asked what the event wants to know."""
        return self._board.asking

    def furnish(self) -> None:
        """Make what answers are shown in, before the first is there."""
        self._board.furnish()

    def add_camera(self, camera: Camera) -> None:
        """Let a camera be turned on beside the latest scans."""
        self._board.add_camera(camera)

    @property
    def camera_view(self) -> CameraView | None:
        """The camera's picture, where there is a camera."""
        return self._board.camera_view

    def take_focus(self) -> None:
        """Give the keyboard to the field or the questions, while the desk is shown."""
        if not self.isHidden():
            self._board.typed_into().setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> tuple[KeyHelp, ...]:
        """Say which keys do what here."""
        from checkin.ui.desk.desk_keys import desk_keys

        return desk_keys()

    def ticket(self) -> Ticket | None:
        """Give the ticket that the desk is about now: of the verdict, or of who is chosen."""
        return self._board.ticket()

    def show_occasion(self, occasion: Occasion) -> None:
        """Take over event and lists."""
        from checkin.ui.desk.scene import Scene

        self._scene = Scene(occasion.event.zone, occasion.lists)
        self.context.show_occasion(occasion)
        self._clock.start()

    def show_place(self, checkin_list: CheckInList | None, direction: Direction) -> None:
        """Show where this desk stands now."""
        self._leave_verdict_of_elsewhere(checkin_list)
        self.context.show_place(checkin_list, direction, self._session.now())
        self.field.point(direction)
        self.results.point(checkin_list, direction)
        self.search.look_again()
        self._show_readiness()
        self.take_focus()

    def show_decision(self, decision: Decision) -> None:
        """Show a verdict; it takes the place of whatever was there."""
        if self._scene is None:
            return
        self._board.leave_questions_open()
        self.quiet.stir()
        self.field.clear()
        self.panel.show_decision(decision, self._scene)
        self._board.show_part(self.panel)
        self._session.look_for_evidence(decision)
        self._age()
        self._ask_at_door(decision)
        self.take_focus()

    def show_evidence(self, entry_id: str, background: Background) -> None:
        """Show what is behind the decision with this line."""
        self.panel.show_evidence(entry_id, background)

    def show_search(self, searched: Searched) -> None:
        """Show whom the text in the field may mean."""
        if self._scene is not None:
            self.search.show_found(searched, self._scene.zone)

    def show_board(self, board: Board) -> None:
        """Show numbers and latest lines."""
        occasion, here = self._session.occasion, self._session.checkin_list
        if occasion is not None:
            self.counts.show_board(board, here.capacity if here else None)
            elsewhere = {each.id: each.name for each in occasion.lists if each != here}
            self.latest.name_lists(elsewhere)
            now, zone = self._session.now(), occasion.event.zone
            self.latest.show_lines(board.latest, occasion.desk, now, zone)

    def show_undone(self, _: JournalEntry) -> None:
        """Take the verdict away that was undone."""
        self.be_ready()

    def show_trouble(self, error: CheckinError) -> None:
        """Say what went wrong in the world, in the place of the verdict."""
        self._calm.stop()
        self._board.drop_door_questions()
        self._board.say_trouble(error)
        self.take_focus()

    def be_ready(self) -> None:
        """Go back to where nothing was scanned yet."""
        self._calm.stop()
        self._board.drop_questions()
        self.field.clear()
        self._show_readiness()
        self._board.show_part(self.ready)
        self.take_focus()

    def last_in_chain(self) -> QWidget:
        """Give the last control that Tab reaches on this page."""
        return self._board.last_in_chain()

    def carry_out(self, action: Action) -> None:
        """Do what a key asks for, as far as the desk does it itself."""
        if action is Action.UNDO:
            self.ask_to_undo(self._undoable())
        elif action is Action.OPEN_LIST:
            self.context.choose_list()
        elif action is Action.SEARCH:
            self.be_ready()
        elif self._board.hands_on(action):
            self.wanted.emit(action)
        elif self.is_showing_verdict() and action in self.panel.possible():
            self._carry_out_about(action)

    def carry_out_proposed(self) -> None:
        """Do what the verdict shown proposes."""
        action = self.panel.proposed()
        if action is not None and self.is_showing_verdict():
            self._carry_out_shown(action)

    def is_showing_verdict(self) -> bool:
        """Whether a verdict is shown now."""
        return self._board.is_showing_verdict()

    def is_ageing(self) -> bool:
        """Whether the verdict shown goes by itself after a while."""
        return self._calm.isActive()

    def ask_to_undo(self, line: Line | None) -> None:
        """Ask why a line is to be undone, and undo it."""
        if line is not None and self._scene is not None:
            entry_id, asked = line.entry.id, undo_question(line, self._scene, self._session.now())
            self._ask(asked, entry_id, lambda why: self._session.undo(entry_id, why))

    def dress(self) -> None:
        """Take over colours and sizes."""
        self._board.dress()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.quiet.watch(self)

    def _undoable(self) -> Line | None:
        """Give the line that can be undone: of the verdict that is shown, else the newest."""
        from checkin.services.lookup import line_of

        decision = self.panel.decision if self.is_showing_verdict() else None
        if decision is not None and Action.UNDO in self.panel.possible():
            return line_of(decision)  # Latest may not have heard of it yet
        return self.latest.newest_undoable()

    def _leave_verdict_of_elsewhere(self, here: CheckInList | None) -> None:
        """Take a verdict away that another list gave: it would be read as this list's own."""
        board, stood_at = self._board, self._stood_at
        self._stood_at = here.id if here else ""
        if self._stood_at == stood_at:
            return  # Doors changed, or the direction: who is asked something goes on answering.
        decision = self.panel.decision if board.is_showing_verdict() or board.is_asked() else None
        if decision is not None and (here is None or decision.scan.list_id != here.id):
            board.leave_questions_open()
            self.be_ready()

    def _carry_out_shown(self, action: Action) -> None:
        """Do what a button of the verdict says."""
        target = self.panel.elsewhere()
        if action is Action.OPEN_LIST and target is not None:
            self._session.stand_at(target.id)
            self.be_ready()
        else:
            self.carry_out(action)

    def _carry_out_about(self, action: Action) -> None:
        decision = self.panel.decision
        if decision is None or decision.ticket is None:
            return
        if action is Action.ASK:
            self._ask_at_door(decision)
            self.take_focus()
        elif (asked := self.deeds.asked(action, decision)) is not None:
            self._ask(asked.question, decision.entry_id, asked.answered)
        elif not self.deeds.carry_out(action, decision):
            self.wanted.emit(action)

    def _ask(self, asked: Question, entry_id: str, answered: Callable[[str], object]) -> None:
        self._calm.stop()
        self._board.drop_door_questions()
        self.question.ask(asked, answered)
        self.question.about_entry = entry_id
        self._board.show_part(self.question)
        self.question.take_focus()

    def _ask_at_door(self, decision: Decision) -> None:
        if decision.questions:
            self.asking.ask(decision)
            self._board.show_part(self.asking)

    def _age(self) -> None:
        """Let a calm verdict go after a while; a loud one stays."""
        decision = self.panel.decision
        is_loud = decision is not None and FAMILIES[decision.verdict] in LOUD
        self._calm.stop() if is_loud else self._calm.start()

    def _step_back(self) -> None:
        """Take Esc on an empty field: first the question goes, then the verdict."""
        was_asking = self._board.is_asked()
        self._board.drop_questions()
        if was_asking and self.panel.decision is not None and self._board.asked_over_verdict:
            self._board.show_part(self.panel)
            self._age()
            self.take_focus()
        else:
            self.be_ready()

    def _show_readiness(self) -> None:
        self.ready.show_state(has_list=self._session.checkin_list is not None)

    def _hide_people(self) -> None:
        """Hide who was here, when nobody has been at the desk for a while."""
        self.latest.veil(is_on=True)
        self.counts.veil(is_on=True)
        if self.is_showing_verdict():
            self.panel.veil()
        elif self._board.is_showing_found() or self._board.is_asked():
            self.be_ready()

    def _look_at_clock(self) -> None:
        self.context.show_time(self._session.now())
        self._session.refresh_board()  # what other programs at this file did counts, too

    def _connect_parts(self) -> None:
        self.deeds.told.connect(self._calm.start)
        self.field.submitted.connect(self._session.take_typed)
        self.field.stepped.connect(self._board.step)
        self.field.escaped.connect(self._step_back)
        self.latest.undo_wanted.connect(self.ask_to_undo)
        self.ready.wanted.connect(self.carry_out)
        self.ready.help_wanted.connect(self.help_wanted)
        self.ready.list_wanted.connect(self.list_wanted)
        self._board.folder_wanted.connect(self.folder_wanted)
        self._board.deed_wanted.connect(self._carry_out_shown)
        self._board.ticket_chosen.connect(self._session.admit)
        self._board.action_wanted.connect(self.carry_out)
        self._board.answered.connect(self._session.answer)
        self._board.dropped.connect(self._step_back)
        self.quiet.fell.connect(self._hide_people)
        self.quiet.ended.connect(self._show_people)

    def _show_people(self) -> None:
        self.latest.veil(is_on=False)
        self.counts.veil(is_on=False)
