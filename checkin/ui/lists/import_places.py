"""Before and after an import: choosing a file, what it was read as, and what came of it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from checkin.core.lists.attendee_list import ImportReport
from checkin.services.lists.lists_in import ListLook
from checkin.ui.lists.import_report import Figures
from checkin.ui.parts.choice_box import ChoiceBox
from checkin.ui.parts.elided_label import ElidedLabel
from checkin.ui.parts.look import Look
from checkin.ui.parts.widgets import KeyButton, plain_label
from checkin.ui.troubles.trouble_words import said_anew


class NoListCard(QFrame):
    """No list yet: choose one, or drop it."""

    def __init__(self, look: Look) -> None:
        """Ask for a file."""
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self._icon = QLabel()
        self._told, self._about = plain_label(wraps=True), plain_label(muted=True, wraps=True)
        self.choose = KeyButton(look, self.tr("Choose a &file…"), self.tr("Enter"), "folder")
        self.choose.setProperty("primary", True)  # noqa: FBT003 - Qt takes it by place
        self.choose.setAutoDefault(False)
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        for label in (self._icon, self._told, self._about):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._column.addWidget(label)
        self._column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)
        self.show_trouble("")

    def show_reading(self, name: str) -> None:
        """Say that a file is being read."""
        self._told.setText(self.tr("Reading {file} …").format(file=name))
        self._about.clear()
        self.choose.setEnabled(False)

    def show_trouble(self, text: str) -> None:
        """Say why a file was no list; nothing asks for one."""
        self.choose.setEnabled(True)
        self._told.setText(text or self.tr("Choose a list, or drop its file here."))
        self._about.setText(
            self.tr(
                "CSV, TSV, Excel or ODS, in any language. A list that comes again is merged:\n"
                "check-ins and corrections stay, nobody is removed."
            )
        )

    def dress(self) -> None:
        """Take over colours and sizes."""
        look, px = self._look, self._look.px
        self._column.setContentsMargins(px(12), px(4), px(12), px(4))
        self._column.setSpacing(px(4))
        self._icon.setPixmap(look.icons.icon("import", look.theme.muted, px(12)))
        self._told.setFont(look.font(1.4, 600))
        self._about.setFont(look.font(1.1))


class FileCard(QFrame):
    """The file at hand, and what it was read as."""

    sheet_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        """Begin without a file."""
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self._icon = QLabel()
        self._name, self._about = ElidedLabel(), ElidedLabel()
        self._sheets = ChoiceBox(look)
        self._sheets.setAccessibleName(self.tr("Sheet of the workbook"))
        self._sheets.activated.connect(self._choose_sheet)
        self.other = KeyButton(look, self.tr("Other &file…"), icon="folder")
        self.other.setAutoDefault(False)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._about)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._sheets)
        self._row.addWidget(self.other)

    def show_look(self, looked: ListLook) -> None:
        """Show what a file was read as."""
        self._name.setText(looked.wish.path.name)
        rows = looked.report.rows if looked.report else 0
        parts = [
            self.tr("%n rows", "", rows) if rows else "",
            self.tr("%n columns", "", len(looked.header)),
            said_anew(looked.reading),
            _folder(looked.wish.path),
        ]
        self._about.setText(" · ".join(filter(None, parts)))
        self._sheets.clear()
        for sheet in looked.sheets:
            self._sheets.addItem(self.tr("Sheet: {name}").format(name=sheet), sheet)
        self._sheets.setCurrentIndex(max(0, self._sheets.findData(looked.wish.sheet)))
        self._sheets.setVisible(len(looked.sheets) > 1)

    def dress(self) -> None:
        """Take over colours and sizes."""
        look, px = self._look, self._look.px
        self._row.setContentsMargins(px(4), px(2), px(4), px(2))
        self._row.setSpacing(px(3))
        self._icon.setPixmap(look.icons.icon("file", look.theme.text, px(6)))
        self._name.setFont(look.font(1.05, 600))
        self._about.setFont(look.font(0.9))
        self._about.set_colour(look.theme.muted)
        self._sheets.setMinimumHeight(self.other.sizeHint().height())

    def _choose_sheet(self, index: int) -> None:
        self.sheet_chosen.emit(str(self._sheets.itemData(index)))


class DoneCard(QFrame):
    """What came of it, and where to go next."""

    report_wanted = Signal()

    def __init__(self, look: Look) -> None:
        """Begin before anything came."""
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self._has_doors = True
        self._icon = QLabel()
        self._title, self._about = plain_label(wraps=True), plain_label(muted=True, wraps=True)
        self.figures = Figures(look)
        self.attendees = KeyButton(look, self.tr("Show &attendees"), icon="people")
        self.desk = KeyButton(look, self.tr("To the &desk"), "F2", icon="desk")
        self.door = KeyButton(look, self.tr("Add a d&oor…"), icon="plus")
        self.again = KeyButton(look, self.tr("Import another &list"), icon="import")
        self.save = KeyButton(look, self.tr("&Save report…"))
        self.save.clicked.connect(self.report_wanted)
        self._buttons = (self.door, self.desk, self.attendees, self.again, self.save)
        for button in self._buttons:
            button.setAutoDefault(False)
        self._next = QHBoxLayout()
        self._next.addStretch(1)
        for button in self._buttons:
            self._next.addWidget(button)
        self._next.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        for label in (self._icon, self._title):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._column.addWidget(label)
        self._column.addWidget(self.figures, 0, Qt.AlignmentFlag.AlignHCenter)
        self._about.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column.addWidget(self._about)
        self._column.addLayout(self._next)
        self._column.addStretch(1)

    def show_report(self, report: ImportReport) -> None:
        """Say what came of an import."""
        people = report.new + report.updated + report.unchanged
        self._title.setText(self.tr("%n people of this list are in the event.", "", people))
        self.figures.show_report(report)
        self.save.setVisible(bool(report.problems))
        self._say_what_next()

    def show_doors(self, *, has_any: bool) -> None:
        """Take note whether there is a check-in list yet."""
        self._has_doors = has_any
        self._say_what_next()

    def tell(self, text: str) -> None:
        """Say something below the numbers."""
        self._about.setText(text)

    def next(self) -> KeyButton:
        """Give the button of the likeliest next step."""
        return self.desk if self._has_doors else self.door

    def dress(self) -> None:
        """Take over colours and sizes."""
        look, px = self._look, self._look.px
        self._column.setContentsMargins(px(6), px(4), px(6), px(4))
        self._column.setSpacing(px(5))
        self._next.setSpacing(px(3))
        family = look.family("admitted")
        self._icon.setPixmap(look.icons.shape("admitted", family.fill, family.on, px(16)))
        self._title.setFont(look.font(look.by_size(2.2, 1.8), 600))
        self._about.setFont(look.font(1.1))
        self.figures.dress()

    def _say_what_next(self) -> None:
        for button in self._buttons:
            is_first = button is self.next()
            button.setProperty("primary", is_first)
            button.style().unpolish(button)
            button.style().polish(button)
            button.update()
        self.desk.setVisible(self._has_doors)
        self.tell("" if self._has_doors else self.tr("People can be let in once there is a door."))


def _folder(path: Path) -> str:
    return str(path.parent)
