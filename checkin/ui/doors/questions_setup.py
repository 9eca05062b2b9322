"""Setting up the questions of the door: a dialog beside which scans go on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from checkin.core.errors import CheckinError
from checkin.core.question import Question
from checkin.ui.doors.questions_dialog import Asking, QuestionsDialog, Wished
from checkin.ui.parts.look import Look
from checkin.ui.services import Services
from checkin.ui.session import DeskSession
from checkin.ui.troubles.trouble_words import trouble_words


class QuestionsSetup(QObject):
    """Opens the dialog, and has written what it wishes for."""

    def __init__(self, look: Look, session: DeskSession, window: QWidget) -> None:
        """Set up the questions of a session's event."""
        super().__init__(session)
        self._look = look
        self._session = session
        self._window = window
        self.dialog: QuestionsDialog | None = None

    def ask(self) -> None:
        """Open the dialog on what is asked now."""
        self._session.reader.ask(_asking, self._open, self._session.failed.emit)

    def _open(self, asking: Asking) -> None:
        if self.dialog is not None:
            return
        dialog = self.dialog = QuestionsDialog(self._look, asking, self._window)
        dialog.wished.connect(self._keep)
        dialog.removal_wished.connect(self._remove)
        dialog.finished.connect(self._forget)
        dialog.open()

    def _keep(self, wished: Wished) -> None:
        told = self.tr("Kept: {question}").format(question=wished.question.wording)
        self._do(partial(_kept, wished, self._session.now()), told)

    def _remove(self, question: Question) -> None:
        told = self.tr("Not asked any more: {question}").format(question=question.wording)
        self._do(partial(_removed, question, self._session.now()), told)

    def _do(self, job: Callable[[Services], Asking], told: str) -> None:
        self._session.desk.ask(job, partial(self._show_done, told), self._show_trouble)

    def _show_done(self, told: str, asking: Asking) -> None:
        if self.dialog is not None:
            self.dialog.show_asking(asking, told)

    def _show_trouble(self, error: CheckinError) -> None:
        if self.dialog is not None:
            self.dialog.show_trouble(trouble_words(error))

    def _forget(self) -> None:
        self.dialog = None


def _asking(services: Services) -> Asking:
    doors = services.doors
    lists = services.station.occasion().lists
    return Asking(services.questions.all(), lists, doors.categories(), doors.columns())


def _kept(wished: Wished, now: datetime, services: Services) -> Asking:
    questions, before = services.questions, wished.before
    options = questions.options(wished.texts, before.options if before else ())
    question = replace(wished.question, options=options)
    if before is None:
        questions.add(question, now)
    else:
        questions.change(question, now)
    return _asking(services)


def _removed(question: Question, now: datetime, services: Services) -> Asking:
    services.questions.remove(question.id, now)
    return _asking(services)
