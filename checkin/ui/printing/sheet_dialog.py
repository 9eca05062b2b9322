"""The rows of a form that say in which order badges lie, and on which paper."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QHBoxLayout, QWidget

from checkin.core.badges.badge_choice import BadgeOrder
from checkin.core.badges.badge_sheet import BadgeSheet, Duplex, check_sheet
from checkin.core.badges.sheet_file import PAPERS, own_sheet
from checkin.ui.badges.item_fields import NumberField, WideChoice
from checkin.ui.parts.ask_dialog import AskDialog
from checkin.ui.parts.tick_box import TickBox

ONE_A_PAGE, OWN_GRID = "", "own"
_MOST = 50  # columns and rows
_FARTHEST = 20  # mm that a printer may be off
_IN_THE_MIDDLE = -1
Size = tuple[float, float]


@dataclass(frozen=True, slots=True)
class SheetWish:
    """A sheet as somebody chose or described it; `badge` is the size that fills a grid's places.

    Margins below 0 put the grid into the middle of its paper.
    """

    sheet: BadgeSheet | None
    badge: Size
    grid: tuple[int, int] = (1, 1)
    paper: str = "A4"
    margins: Size = (_IN_THE_MIDDLE, _IN_THE_MIDDLE)
    gaps: Size = (0, 0)
    correction: Size = (0, 0)
    start: int = 1
    cut_marks: bool = False
    duplex: Duplex = Duplex.NONE

    def made(self) -> BadgeSheet:
        """Give the sheet. Raises `Refused` for one that cannot be printed."""
        sheet = self.sheet or self._own()
        right, lower = self.correction
        sheet = replace(
            sheet, right=right, lower=lower, start=self.start, cut_marks=self.cut_marks,
            duplex=self.duplex,
        )  # fmt: skip
        check_sheet(sheet)
        return sheet

    def _own(self) -> BadgeSheet:
        (columns, rows), (across, down) = self.grid, self.gaps
        sheet = own_sheet(
            f"{columns}x{rows}", self.badge, gap=f"{across:.2f},{down:.2f}", paper=self.paper
        )
        left, top = self.margins
        return replace(
            sheet, left=left if left >= 0 else sheet.left, top=top if top >= 0 else sheet.top
        )


class SheetDialog(AskDialog):
    """Asks for order, paper and what belongs to a sheet; rows that do not matter are hidden."""

    def offer_sheets(self, sheets: Sequence[BadgeSheet], badge: Size) -> None:
        """Add the rows; `badge` is the size of the badges."""
        self._badge = badge
        self.form.setVerticalSpacing(self._look.px(self._look.by_size(2, 0.75)))
        self._sheets = {each.number: each for each in sheets}
        orders = {
            BadgeOrder.NAME.value: self.tr("By name"),
            BadgeOrder.COMPANY.value: self.tr("By company"),
            BadgeOrder.CATEGORY.value: self.tr("By category"),
            BadgeOrder.LIST.value: self.tr("As in the list"),
        }
        self.order = self.add_choice(self.tr("&Order"), orders, BadgeOrder.NAME.value)
        papers = {ONE_A_PAGE: self.tr("One badge a page")}
        papers |= {each.number: self._words_of(each) for each in sheets}
        papers[OWN_GRID] = self.tr("A grid of your own")
        self.paper = self.add_choice(self.tr("&Paper"), papers, ONE_A_PAGE)
        self._add_grid()
        self._add_sheet()
        self.paper.currentIndexChanged.connect(self._show_rows)
        self.show_papers(shown=False)

    def show_papers(self, *, shown: bool) -> None:
        """Show all these rows, or only in which order badges lie."""
        self._has_papers = shown
        self._show_rows()

    def sheet(self) -> SheetWish | None:
        """Say on which sheet badges go; None if each has a page of its own."""
        number = str(self.paper.currentData())
        if not self._has_papers or number == ONE_A_PAGE:
            return None
        return SheetWish(
            sheet=self._sheets.get(number), badge=self._badge,
            grid=(int(self.columns.value()), int(self.rows.value())),
            paper=str(self.own_paper.currentData()), margins=_pair(self.left, self.top),
            gaps=_pair(self.across, self.down), correction=_pair(self.moved_right, self.moved_down),
            start=int(self.start.value()), cut_marks=self.cut_marks.isChecked(),
            duplex=Duplex(str(self.duplex.currentData())),
        )  # fmt: skip

    def _add_grid(self) -> None:
        columns, rows = self.tr("Columns"), self.tr("Rows")
        self.columns, self.rows = self._number(columns, 1, _MOST), self._number(rows, 1, _MOST)
        for count in (self.columns, self.rows):
            count.setDecimals(0)
            count.setValue(2)
        self.own_paper = WideChoice(self._look, [(each, each) for each in PAPERS])
        self.own_paper.setAccessibleName(self.tr("Size of paper"))
        grid = self._across(self.columns, self.rows, self.own_paper)
        self._add(self.tr("&Columns, rows"), grid)
        self.left, self.top = (
            self._length(words, _IN_THE_MIDDLE, 400)
            for words in (self.tr("Left margin"), self.tr("Top margin"))
        )
        for margin in (self.left, self.top):
            margin.setSpecialValueText(self.tr("Middle"))
            margin.setValue(_IN_THE_MIDDLE)
        margins = self._across(self.left, self.top)
        self._add(self.tr("&Margins left, top"), margins)
        self.across, self.down = (
            self._length(words, 0, 400)
            for words in (self.tr("Gap between columns"), self.tr("Gap between rows"))
        )
        gaps = self._across(self.across, self.down)
        self._add(self.tr("&Gaps"), gaps)
        self._of_grid: tuple[QWidget, ...] = (grid, margins, gaps)

    def _add_sheet(self) -> None:
        self.start = self._number(self.tr("First free place"), 1, _MOST * _MOST)
        self.start.setDecimals(0)
        self._add(self.tr("&First free place"), self.start)
        backs = {
            Duplex.NONE.value: self.tr("Not printed"),
            Duplex.LONG.value: self.tr("Paper turned over its long edge"),
            Duplex.SHORT.value: self.tr("Paper turned over its short edge"),
        }
        self.duplex = self.add_choice(self.tr("Bac&ks"), backs, Duplex.NONE.value)
        self.moved_right, self.moved_down = (
            self._length(words, -_FARTHEST, _FARTHEST)
            for words in (self.tr("Move right"), self.tr("Move down"))
        )
        for offset in (self.moved_right, self.moved_down):
            offset.setValue(0)
        correction = self._across(self.moved_right, self.moved_down)
        self._add(self.tr("Move &right, down"), correction)
        self.cut_marks = TickBox(self._look, self.tr("C&ut marks"))
        self.index = TickBox(self._look, self.tr("Pick-up &index"))
        self._extras = self._across(self.index, self.cut_marks)
        self.form.addRow("", self._extras)
        self._of_sheet: tuple[QWidget, ...] = (self.start, self.duplex, correction)

    def _show_rows(self) -> None:
        number = self.paper.currentData()
        always: tuple[QWidget, ...] = (self.paper, self._extras)
        for rows, matter in (
            (always, True),
            (self._of_grid, number == OWN_GRID),
            (self._of_sheet, number != ONE_A_PAGE),
        ):
            for row in rows:
                self.form.setRowVisible(row, self._has_papers and matter)
        self.cut_marks.setVisible(self._has_papers and number != ONE_A_PAGE)
        self.adjustSize()

    def _words_of(self, sheet: BadgeSheet) -> str:
        return self.tr("{name}: {columns} × {rows} of {width} × {height} mm, {paper}").format(
            name=f"{sheet.maker} {sheet.number}".strip(), columns=sheet.columns, rows=sheet.rows,
            width=f"{sheet.width:g}", height=f"{sheet.height:g}", paper=sheet.paper,
        )  # fmt: skip

    def _length(self, words: str, least: float, most: float) -> NumberField:
        return self._number(words, least, most, self.tr("mm"))

    def _number(self, words: str, least: float, most: float, unit: str = "") -> NumberField:
        field = NumberField(self._look, unit, least, most)
        field.setAccessibleName(words)
        return field

    def _across(self, *fields: QWidget) -> QWidget:
        both = QWidget()
        across = QHBoxLayout(both)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(self._look.px(2))
        for field in fields:
            field.setMinimumHeight(self._look.px(self._look.by_size(10, 8)))
            across.addWidget(field, 1)
        both.setFocusProxy(fields[0])
        return both


def _pair(first: NumberField, second: NumberField) -> Size:
    return first.value(), second.value()
