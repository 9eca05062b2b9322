"""What an import will do or did: the numbers, and every row worth telling about."""

from collections.abc import Sized
from typing import Any

from PySide6.QtCore import (
    QLocale,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from checkin.core.lists.attendee_list import ImportReport, Problem, ProblemKind
from checkin.core.scan import Verdict
from checkin.ui.lists.list_words import SHAPES, result_word
from checkin.ui.parts.elided_label import ElidedLabel
from checkin.ui.parts.focus_ring import FocusRing
from checkin.ui.parts.headed_rows import HeadedRows, Index
from checkin.ui.parts.look import Look
from checkin.ui.parts.ruled_table import LOOKS, PLAIN, CellLook, RuledTable
from checkin.ui.parts.widgets import KeyButton, plain_label, plain_tip
from checkin.ui.troubles.trouble_words import said_anew


class ReportCard(QFrame):
    """Figures above, problems below; nothing of them is cut."""

    save_wanted = Signal()

    def __init__(self, look: Look) -> None:
        """Begin without a report."""
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self._title = plain_label(self.tr("What will happen"))
        self.figures = Figures(look)
        self._model = ProblemModel(self)
        self.table = RuledTable(look, self._model, self.tr("Rows worth a look"))
        self.table.share((22, 0), (0, 3), (0, 2), (52, 0))
        FocusRing(self.table, around=self.table)
        self._fine = plain_label(self.tr("Every row can be taken as it is."), muted=True)
        self._fine.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._told = ElidedLabel()
        self.save = KeyButton(look, self.tr("&Save report…"))
        self.save.setAutoDefault(False)
        self.save.clicked.connect(self.save_wanted)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        self._head.addStretch(1)
        self._head.addWidget(self.figures)
        self._foot = QWidget()
        self._foot_row = QHBoxLayout(self._foot)
        self._foot_row.addWidget(self._told, 1)
        self._foot_row.addWidget(self.save)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._column.addLayout(self._head)
        self._column.addWidget(self.table, 1)
        self._column.addWidget(self._fine, 1)
        self._column.addWidget(self._foot)

    def show_report(self, report: ImportReport | None, *, is_done: bool = False) -> None:
        """Show a report; None while there is none."""
        self._title.setText(self.tr("What happened") if is_done else self.tr("What will happen"))
        problems = report.problems if report else ()
        self.figures.setVisible(report is not None)
        if report is not None:
            self.figures.show_report(report)
        self._model.show_problems(problems)
        self._give_room(problems)
        self.table.setVisible(bool(problems))
        self._fine.setVisible(not problems)
        unknown = self.tr("First say what each column is.")
        self._fine.setText(self.tr("Every row can be taken as it is.") if report else unknown)
        self._foot.setVisible(bool(problems))
        self._told.setText(self.tr("%n rows are worth a look", "", len(problems)))

    def _give_room(self, problems: tuple[Problem, ...]) -> None:
        """Let a sentence about the whole list, which names what it is about, take the row."""
        self.table.clearSpans()
        for place, problem in enumerate(problems):
            if not _is_about_somebody(problem):
                self.table.setSpan(place, 1, 1, ProblemModel.columns - 1)

    def dress(self) -> None:
        """Take over colours and sizes."""
        look, px = self._look, self._look.px
        side, above = px(4), px(look.by_size(2.5, 1.5))
        self._head.setContentsMargins(side, above, side, above)
        self._head.setSpacing(px(4))
        self._foot_row.setContentsMargins(side, px(1.5), px(2), px(1.5))
        self._title.setFont(look.font(1.2, 600))
        self._fine.setFont(look.font(1.1))
        self._told.set_colour(look.theme.muted)
        self.table.dress()
        self.figures.dress()


class Figures(QWidget):
    """How many rows come to what, as large figures."""

    def __init__(self, look: Look) -> None:
        """Begin without numbers."""
        super().__init__()
        self._look = look
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._pairs: dict[str, tuple[QLabel, QLabel]] = {}
        for column, name in enumerate(
            ("new", "updated", "unchanged", "duplicate", "rejected", "vanished")
        ):
            number, word = plain_label(), plain_label(muted=True)
            self._grid.addWidget(number, 0, 2 * column)
            self._grid.addWidget(word, 0, 2 * column + 1)
            self._pairs[name] = (number, word)

    def show_report(self, report: ImportReport) -> None:
        """Show the numbers of a report; duplicates and vanished only where there are some."""
        words = {
            "new": self.tr("new"),
            "updated": self.tr("changed"),
            "unchanged": self.tr("the same"),
            "duplicate": self.tr("listed twice"),
            "rejected": self.tr("rejected"),
            "vanished": self.tr("no longer listed"),
        }
        for name, (number, word) in self._pairs.items():
            count = int(getattr(report, name))
            number.setText(QLocale().toString(count))
            word.setText(words[name])
            is_shown = bool(count) or name not in {"duplicate", "vanished"}
            number.setVisible(is_shown)
            word.setVisible(is_shown)
        self.setAccessibleName(
            ", ".join(
                f"{QLocale().toString(int(getattr(report, name)))} {word}"
                for name, word in words.items()
            )
        )

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        self._grid.setHorizontalSpacing(look.px(2))
        for number, word in self._pairs.values():
            number.setFont(look.font(look.by_size(1.8, 1.5), 700))
            word.setFont(look.font(1))
            word.setContentsMargins(0, 0, look.px(look.by_size(4, 2)), 0)


class ProblemModel(HeadedRows):
    """Problems of a list, row by row."""

    columns = 4

    def __init__(self, parent: QWidget) -> None:
        """Begin without problems."""
        super().__init__(parent)
        self._problems: tuple[Problem, ...] = ()

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Show other problems."""
        self.beginResetModel()
        self._problems = problems
        self.endResetModel()

    def rows(self) -> Sized:
        """Give what is in the rows."""
        return self._problems

    def headings(self) -> tuple[str, ...]:
        """Give the words above the columns."""
        return (self.tr("Row"), self.tr("Problem"), self.tr("In the file"), self.tr("Result"))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        problem, column = self._problems[index.row()], index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._texts(problem)[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._texts(problem)[column])
        if role == LOOKS:
            verdict = Verdict(SHAPES[problem.kind])
            is_rejected = problem.kind is ProblemKind.REJECTED
            looks = (
                CellLook(verdict=verdict, is_at_end=False),
                CellLook(weight=600 if is_rejected else 500),
                CellLook(is_muted=True),
                PLAIN,
            )
            return looks[column]
        return None

    def _texts(self, problem: Problem) -> tuple[str, ...]:
        row = str(problem.row) if problem.row else ""
        kind = result_word(problem.kind) if _is_about_somebody(problem) else ""
        return row, said_anew(problem.reason), problem.value, kind


def _is_about_somebody(problem: Problem) -> bool:
    return bool(problem.row) or problem.kind is ProblemKind.VANISHED
