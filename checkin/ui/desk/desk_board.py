"""The desk's parts in their places: context, field and verdict, with numbers beside."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from checkin.core.errors import CannotWrite
from checkin.ui.desk.entry_field import EntryField

if TYPE_CHECKING:
    from checkin.core.errors import CheckinError
    from checkin.core.ticket import Ticket
    from checkin.ui.desk.actions import Action
    from checkin.ui.desk.ask_panel import AskPanel
    from checkin.ui.desk.blocked_panel import BlockedPanel
    from checkin.ui.desk.camera_switch import IconButton
    from checkin.ui.desk.camera_view import CameraView
    from checkin.ui.desk.context_bar import ContextBar
    from checkin.ui.desk.question_panel import QuestionPanel
    from checkin.ui.desk.ready_card import ReadyCard
    from checkin.ui.desk.results_panel import ResultsPanel
    from checkin.ui.desk.side_column import CountsCard, LatestCard
    from checkin.ui.desk.verdict_panel import VerdictPanel
    from checkin.ui.devices import Camera
    from checkin.ui.parts.look import Look

    _Part = VerdictPanel | ResultsPanel | QuestionPanel | AskPanel | BlockedPanel
    Part = TypeVar("Part", bound=_Part)

_WIDEST_VERDICT = 275  # steps; what is wider goes to the column beside
_SIDE = (74, 100)
_SMALL_SIDE = (60, 60)


class DeskBoard(QWidget):
    """Everything on the desk; one of ready, results, verdict, questions or trouble at a time.

    What is not there at first is made, and its module loaded, when it is first needed.
    """

    folder_wanted = Signal()  # the event's folder is to be shown
    deed_wanted = Signal(object)  # Action, proposed by the verdict
    ticket_chosen = Signal(object)  # Ticket: of several that share a code
    action_wanted = Signal(object)  # Action, about people found
    agreed = Signal(object)  # Match: check this one in
    answered = Signal(object)  # GivenAnswer, to what the event asks
    dropped = Signal()  # a question was left unanswered

    def __init__(self, look: Look) -> None:
        """Begin with the field, above an empty card; `fill` brings the rest."""
        super().__init__()
        self._look = look
        self.field, self.trouble = EntryField(look), QFrame()
        self.trouble.setObjectName("card")
        self._parts: tuple[ContextBar, ReadyCard, CountsCard, LatestCard] | tuple[()] = ()
        self._later: list[_Part] = []
        self.asked_over_verdict = False
        self._camera: Camera | None = None
        self._switch: IconButton | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.trouble)
        self._grid = QGridLayout(self)
        self._grid.addWidget(self.field, 1, 0)
        self._grid.addWidget(self._stack, 2, 0)
        self._beside = QWidget()
        self._side = QVBoxLayout(self._beside)
        self._side.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self._beside, 0, 1, 3, 1)
        self._grid.setColumnStretch(0, 1)
        self._grid.setRowStretch(2, 1)
        self._measure()

    def fill(self) -> None:
        """Put the other parts in their places, ready; once."""
        from checkin.ui.desk.context_bar import ContextBar
        from checkin.ui.desk.ready_card import ReadyCard
        from checkin.ui.desk.side_column import CountsCard, LatestCard
        from checkin.ui.parts.widgets import plain_label

        look = self._look
        self.context, self.ready = ContextBar(look), ReadyCard(look)
        self.counts, self.latest = CountsCard(look), LatestCard(look)
        self._parts = (self.context, self.ready, self.counts, self.latest)
        self._grid.addWidget(self.context, 0, 0)
        self._stack.insertWidget(0, self.ready)
        self._stack.setCurrentWidget(self.ready)
        self._side.addWidget(self.counts)
        self._side.addWidget(self.latest, 1)
        self.latest.filled.connect(self.chain_tabs)
        self.trouble_words = plain_label(wraps=True)
        self.trouble_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        QVBoxLayout(self.trouble).addWidget(self.trouble_words)
        self._measure_trouble()

    @cached_property
    def panel(self) -> VerdictPanel:
        """The verdict."""
        from checkin.ui.desk.actions import Action
        from checkin.ui.desk.verdict_panel import VerdictPanel

        panel = self._placed(VerdictPanel(self._look))
        panel.offer(Action.CHECK_OUT, Action.OPEN_LIST, Action.SWITCH, Action.TAKE_UNPAID)
        panel.offer(Action.SHOW_PERSON, Action.WALK_IN, Action.PRINT, Action.PAY)
        panel.offer(Action.WAIT, Action.CALL)
        panel.wanted.connect(self.deed_wanted)
        panel.chosen.connect(self.ticket_chosen)
        return panel

    @cached_property
    def results(self) -> ResultsPanel:
        """Those who were found."""
        from checkin.ui.desk.results_panel import ResultsPanel

        results = self._placed(ResultsPanel(self._look))
        results.agreed.connect(self.agreed)
        results.wanted.connect(self.action_wanted)
        return results

    @cached_property
    def question(self) -> QuestionPanel:
        """A question with its answers."""
        from checkin.ui.desk.question_panel import QuestionPanel

        question = self._placed(QuestionPanel(self._look))
        question.dropped.connect(self.dropped)
        return question

    @cached_property
    def asking(self) -> AskPanel:
        """What the event asks before somebody comes in."""
        from checkin.ui.desk.ask_panel import AskPanel

        asking = self._placed(AskPanel(self._look))
        asking.answered.connect(self.answered)
        asking.dropped.connect(self.dropped)
        return asking

    @cached_property
    def blocked(self) -> BlockedPanel:
        """That nothing can be kept any more."""
        from checkin.ui.desk.blocked_panel import BlockedPanel

        blocked = self._placed(BlockedPanel(self._look))
        blocked.folder_wanted.connect(self.folder_wanted)
        return blocked

    def furnish(self) -> None:
        """Make what answers are shown in, before the first is there."""
        _ = self.panel, self.results, self.question

    def step(self, by: int) -> None:
        """Choose the next of those who were found, or the one before."""
        self.results.step(by)

    def add_camera(self, camera: Camera) -> None:
        """Let the camera's picture take the place of the latest scans' lower half."""
        from checkin.ui.desk.camera_switch import camera_switch

        self._camera, self._switch = camera, camera_switch(self._look)
        self._switch.dress()
        self.field.add_button(self._switch)
        self._switch.toggled.connect(self._turn_camera)

    @cached_property
    def camera_view(self) -> CameraView | None:
        """The camera's picture, where there is a camera."""
        from checkin.ui.desk.camera_view import CameraView

        if self._camera is None or self._switch is None:
            return None
        view = CameraView(self._look, self._camera, self._switch)
        self.field.escaped.connect(view.give_way)
        self._side.addWidget(view)
        return view

    def show_part(self, part: QWidget) -> None:
        """Show a part in the place of the verdict."""
        if part in self.askers():
            self.asked_over_verdict = self.is_showing_verdict()
        self._stack.setCurrentWidget(part)
        self.chain_tabs()

    def shown(self) -> QWidget | None:
        """Give what is in the place of the verdict."""
        return self._stack.currentWidget()

    def drop_questions(self) -> None:
        """Ask no more."""
        for each in self.askers():
            each.drop()

    def drop_door_questions(self) -> None:
        """Ask no more of what the event asks; what was answered is kept."""
        if "asking" in vars(self):
            self.asking.drop()

    def leave_questions_open(self) -> None:
        """Ask no more, since a new scan came; Latest says what was left open."""
        for each in self.askers():
            if each.is_asking:
                self.latest.leave_open(each.about_entry)
        self.drop_questions()

    def is_asked(self) -> bool:
        """Whether a question is shown."""
        return self.shown() in self.askers()

    def askers(self) -> list[QuestionPanel | AskPanel]:
        """Give what asks, as far as it was made."""
        return [vars(self)[name] for name in ("question", "asking") if name in vars(self)]

    def is_showing_verdict(self) -> bool:
        """Whether a verdict is shown."""
        return self._shows("panel")

    def is_showing_found(self) -> bool:
        """Whether those who were found are shown."""
        return self._shows("results")

    def hands_on(self, action: Action) -> bool:
        """Whether another page does what is asked for, whatever the verdict."""
        from checkin.ui.desk.actions import Action

        of_found = action is Action.SHOW_PERSON and self.is_showing_found()
        return action is Action.WALK_IN or of_found

    def ticket(self) -> Ticket | None:
        """Give the ticket that is shown: of the verdict, or of who is chosen."""
        if (self._shows("panel") or self._shows("asking")) and self.panel.decision is not None:
            return self.panel.decision.ticket
        match = self.results.chosen() if self._shows("results") else None
        return match.ticket if match is not None else None

    def _shows(self, name: str) -> bool:
        """Whether a part that is made when it is needed was made, and is shown."""
        return name in vars(self) and self.shown() is vars(self)[name]

    def typed_into(self) -> QWidget:
        """Give what the keyboard is for: the questions of the event, or the field."""
        is_asking = "asking" in vars(self) and self.asking.is_asking
        return self.asking if is_asking else self.field

    def say_trouble(self, error: CheckinError) -> None:
        """Say in the place of the verdict what went wrong in the world."""
        from checkin.ui.parts.announcing import announce
        from checkin.ui.troubles.trouble_words import trouble_words

        told = trouble_words(error)
        if isinstance(error, CannotWrite):
            self.show_part(self.blocked)
            self.blocked.tell(told)
        else:
            self.trouble_words.setText(told)
            self.show_part(self.trouble)
            announce(self.trouble, told, at_once=True)

    def chain_tabs(self) -> None:
        """Let Tab go from the field to what can be done, the latest lines, and the context."""
        every: list[QWidget] = [self.field.line]
        for part in (self.ready, *self._later):
            if part is self.shown():
                every += part.buttons()
        every += [*self.latest.buttons(), *self.context.buttons(), *self._last()]
        for one, following in pairwise(every):
            QWidget.setTabOrder(one, following)

    def last_in_chain(self) -> QWidget:
        """Give the last control that Tab reaches here."""
        return [*self.context.buttons(), *self._last()][-1]

    def _last(self) -> list[QWidget]:
        return [] if self._switch is None else [self._switch]

    def dress(self) -> None:
        """Take over colours and sizes."""
        self._measure()
        self.field.dress()
        for part in self._parts:
            part.dress()
        if self._parts:
            self._measure_trouble()
        for later in self._later:
            later.dress()
        if self._switch is not None:
            self._switch.dress()
        if (view := vars(self).get("camera_view")) is not None:
            view.dress()

    def _measure(self) -> None:
        """Take over the sizes of what is the board's own."""
        look = self._look
        margin, gap = look.px(look.by_size(6, 3)), look.px(look.by_size(4, 2.5))
        self._grid.setContentsMargins(margin, gap, margin, gap)
        self._grid.setHorizontalSpacing(margin)
        self._grid.setVerticalSpacing(gap)
        self._grid.setRowMinimumHeight(0, look.px(look.by_size(14, 12)))
        self._side.setSpacing(gap)
        self._share_width()

    def _measure_trouble(self) -> None:
        self.trouble_words.setFont(self._look.font(1.6, 600))
        self.trouble_words.setMargin(self._look.px(8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._share_width()
        super().resizeEvent(event)

    def _placed(self, part: Part) -> Part:
        """Put a part where the verdict is shown."""
        self._stack.addWidget(part)
        self._later.append(part)
        part.dress()
        return part

    def _turn_camera(self, is_on: bool) -> None:  # noqa: FBT001 - Qt gives it by place
        if self.camera_view is not None:
            self.camera_view.turn(is_on=is_on)

    def _share_width(self) -> None:
        """Give the verdict what it can use, and what is left to the column beside it."""
        look = self._look
        least, most = _SMALL_SIDE if look.is_small else _SIDE
        left = self.width() - look.px(_WIDEST_VERDICT) - 3 * look.px(6)
        self._beside.setFixedWidth(max(look.px(least), min(look.px(most), left)))
