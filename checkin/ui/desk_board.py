"""The desk's parts in their places: context, field and verdict, with numbers beside."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from checkin.ui.ask_panel import AskPanel
from checkin.ui.blocked_panel import BlockedPanel
from checkin.ui.camera_view import CameraView
from checkin.ui.context_bar import ContextBar
from checkin.ui.devices import Camera
from checkin.ui.entry_field import EntryField
from checkin.ui.look import Look
from checkin.ui.question_panel import QuestionPanel
from checkin.ui.ready_card import ReadyCard
from checkin.ui.results_panel import ResultsPanel
from checkin.ui.side_column import CountsCard, LatestCard
from checkin.ui.verdict_panel import VerdictPanel
from checkin.ui.widgets import plain_label

_WIDEST_VERDICT = 275  # steps; what is wider goes to the column beside
_SIDE = (74, 100)
_SMALL_SIDE = (60, 60)


class DeskBoard(QWidget):
    """Everything on the desk; one of ready, results, verdict, questions or trouble at a time."""

    def __init__(self, look: Look) -> None:
        """Begin ready."""
        super().__init__()
        self._look = look
        self.context, self.field = ContextBar(look), EntryField(look)
        self.ready, self.panel = ReadyCard(look), VerdictPanel(look)
        self.results, self.question = ResultsPanel(look), QuestionPanel(look)
        self.asking = AskPanel(look)
        self.blocked, self.trouble = BlockedPanel(look), QFrame()
        self.counts, self.latest = CountsCard(look), LatestCard(look)
        self.camera_view: CameraView | None = None
        self._stack = QStackedWidget()
        for part in (self.ready, self.panel, self.results, self.question, self.asking):
            self._stack.addWidget(part)
        for other in (self.blocked, self.trouble):
            self._stack.addWidget(other)
        self._build_trouble()
        self._grid = QGridLayout(self)
        for line, place in enumerate((self.context, self.field, self._stack)):
            self._grid.addWidget(place, line, 0)
        self._beside = QWidget()
        self._side = QVBoxLayout(self._beside)
        self._side.setContentsMargins(0, 0, 0, 0)
        self._side.addWidget(self.counts)
        self._side.addWidget(self.latest, 1)
        self._grid.addWidget(self._beside, 0, 1, 3, 1)
        self._grid.setColumnStretch(0, 1)
        self._grid.setRowStretch(2, 1)
        self.latest.filled.connect(self.chain_tabs)

    def add_camera(self, camera: Camera) -> None:
        """Let the camera's picture take the place of the latest scans' lower half."""
        self.camera_view = CameraView(self._look, camera)
        self.field.add_button(self.camera_view.switch)
        self.field.escaped.connect(self.camera_view.give_way)
        self._side.addWidget(self.camera_view)

    def show_part(self, part: QWidget) -> None:
        """Show a part in the place of the verdict."""
        self._stack.setCurrentWidget(part)
        self.chain_tabs()

    def shown(self) -> QWidget | None:
        """Give what is in the place of the verdict."""
        return self._stack.currentWidget()

    def drop_questions(self) -> None:
        """Ask no more."""
        self.question.drop()
        self.asking.drop()

    def leave_questions_open(self) -> None:
        """Ask no more, since a new scan came; Latest says what was left open."""
        for each in (self.question, self.asking):
            if each.is_asking:
                self.latest.leave_open(each.about_entry)
        self.drop_questions()

    def is_asked(self) -> bool:
        """Whether a question is shown."""
        return self.shown() in {self.question, self.asking}

    def say_trouble(self, sentence: str) -> None:
        """Say in the place of the verdict what went wrong in the world."""
        self.trouble_words.setText(sentence)
        self.show_part(self.trouble)

    def chain_tabs(self) -> None:
        """Let Tab go from the field to what can be done, the latest lines, and the context."""
        every: list[QWidget] = [self.field.line]
        for part in (self.panel, self.ready, self.results, self.question, self.asking):
            if part is self.shown():
                every += part.buttons()
        every += [*self.latest.buttons(), *self.context.buttons(), *self._last()]
        for one, following in pairwise(every):
            QWidget.setTabOrder(one, following)

    def last_in_chain(self) -> QWidget:
        """Give the last control that Tab reaches here."""
        return [*self.context.buttons(), *self._last()][-1]

    def _last(self) -> list[QWidget]:
        return [] if self.camera_view is None else [self.camera_view.switch]

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        margin, gap = look.px(look.by_size(6, 3)), look.px(look.by_size(4, 2.5))
        self._grid.setContentsMargins(margin, gap, margin, gap)
        self._grid.setHorizontalSpacing(margin)
        self._grid.setVerticalSpacing(gap)
        self._side.setSpacing(gap)
        self._share_width()
        for part in (self.context, self.field, self.ready, self.panel, self.results):
            part.dress()
        for other in (self.question, self.asking, self.blocked, self.counts, self.latest):
            other.dress()
        if self.camera_view is not None:
            self.camera_view.dress()
        self.trouble_words.setFont(look.font(1.6, 600))
        self.trouble_words.setMargin(look.px(8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._share_width()
        super().resizeEvent(event)

    def _share_width(self) -> None:
        """Give the verdict what it can use, and what is left to the column beside it."""
        look = self._look
        least, most = _SMALL_SIDE if look.is_small else _SIDE
        left = self.width() - look.px(_WIDEST_VERDICT) - 3 * look.px(6)
        self._beside.setFixedWidth(max(look.px(least), min(look.px(most), left)))

    def _build_trouble(self) -> None:
        self.trouble.setObjectName("card")
        self.trouble_words = plain_label(wraps=True)
        self.trouble_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        QVBoxLayout(self.trouble).addWidget(self.trouble_words)
