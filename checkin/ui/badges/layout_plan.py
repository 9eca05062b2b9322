"""Who gets which layout: everybody, and the categories that get another or none."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from checkin.core.badges.badge_layout import NO_BADGE, LayoutPlan
from checkin.core.badges.category_mark import Mark, mark_of, tint_of
from checkin.core.names.folding import fold
from checkin.ui.badges.layout_book import LayoutBook
from checkin.ui.parts.look import Look, colour
from checkin.ui.parts.marks import paint_mark
from checkin.ui.parts.widgets import emptied, plain_label

_MOST_CATEGORIES = 40


class LayoutPlanView(QWidget):
    """A row for everybody and one for each category that differs; each opens a menu."""

    changed = Signal(object)  # LayoutPlan
    picked = Signal(str)  # the id of a layout that is to be shown

    def __init__(self, look: Look) -> None:
        """Begin without a plan."""
        super().__init__()
        self._look = look
        self._book = LayoutBook()
        self._title = plain_label(self.tr("Layouts"), muted=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addLayout(self._rows)
        self.dress()

    def show_book(self, book: LayoutBook) -> None:
        """Show who gets what."""
        if book != self._book:
            self._book = book
            self.dress()

    def rows(self) -> list["PlanRow"]:
        """Give the rows that are shown."""
        items = (self._rows.itemAt(n) for n in range(self._rows.count()))
        found = (item.widget() for item in items if item is not None)
        return [each for each in found if isinstance(each, PlanRow)]

    def wanted_height(self) -> int:
        """Say how high all rows are, also those that are not laid out yet."""
        rows = sum(row.sizeHint().height() for row in self.rows())
        return self._title.sizeHint().height() + rows

    def dress(self) -> None:
        """Take over colours and sizes."""
        look, book = self._look, self._book
        self._title.setFont(look.font(0.95, 600))
        self._title.setContentsMargins(look.px(3), 0, look.px(3), look.px(1))
        held = [row is self.window().focusWidget() for row in self.rows()]
        emptied(self._rows)
        if not book.layouts:
            return
        everyone = Mark.PARTICIPANT, Mark.PARTICIPANT
        self._add(self.tr("Everyone"), everyone, book.plan.usual, None)
        spelt = {fold(category): category for category in book.categories}
        for category, layout in book.plan.by_category:
            name = spelt.get(category, category)
            mark = Mark.VIRTUAL if layout == NO_BADGE else mark_of(category)
            self._add(name, (mark, tint_of(category)), layout, category)
        taken = dict(book.plan.by_category)
        if others := [each for each in book.categories if fold(each) not in taken]:
            more = PlanRow(look, self.tr("A category…"), None, "")
            more.setMenu(self._menu_of_categories(others, more))
            self._rows.addWidget(more)
        if True in held:  # else the keyboard would go on to wherever Qt finds room for it
            row = self.rows()[: held.index(True) + 1][-1]
            row.show()  # Qt gives it the keyboard at once, not only when the layout shows it
            row.setFocus()

    def _add(self, name: str, sign: "_Sign", layout: str, category: str | None) -> None:
        found = self._book.find(layout)
        told = found.name if found else self.tr("No badge")
        row = PlanRow(self._look, name, sign, told)
        menu = QMenu(row)
        if found is not None:
            show = menu.addAction(self.tr("Show this layout"))
            show.triggered.connect(partial(self.picked.emit, layout))
            menu.addSeparator()
        self._fill(menu, category, layout)
        if category is not None:
            menu.addSeparator()
            same = menu.addAction(self.tr("As everyone"))
            same.triggered.connect(partial(self._drop, category))
        row.setMenu(menu)
        self._rows.addWidget(row)

    def _fill(self, menu: QMenu, category: str | None, now: str | None) -> None:
        for layout in self._book.layouts:
            action = menu.addAction(layout.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(layout.id == now)
            action.triggered.connect(partial(self._use, category, layout.id))
        if category is not None:
            none = menu.addAction(self.tr("No badge"))
            none.setCheckable(True)
            none.setChecked(now == NO_BADGE)
            none.triggered.connect(partial(self._use, category, NO_BADGE))

    def _menu_of_categories(self, names: Sequence[str], over: QWidget) -> QMenu:
        menu = QMenu(over)
        for name in names[:_MOST_CATEGORIES]:
            inner = menu.addMenu(name.replace("&", "&&"))
            self._fill(inner, fold(name), None)
        return menu

    def _use(self, category: str | None, layout: str) -> None:
        plan = self._book.plan
        if category is None:
            self.changed.emit(replace(plan, usual=layout))
        else:
            by_category = dict(plan.by_category) | {category: layout}
            self.changed.emit(replace(plan, by_category=tuple(by_category.items())))

    def _drop(self, category: str) -> None:
        plan: LayoutPlan = self._book.plan
        kept = tuple(each for each in plan.by_category if each[0] != category)
        self.changed.emit(replace(plan, by_category=kept))


_Sign = tuple[Mark, Mark]  # the shape, and whose colour it has


class PlanRow(QPushButton):
    """A mark, whom it is about, and what they get, which is its tool tip's business too."""

    def __init__(self, look: Look, name: str, sign: "_Sign | None", told: str) -> None:
        super().__init__()
        self._look, self._sign, self.name, self.told = look, sign, name, told
        self.setObjectName("flat")
        self.setAutoDefault(False)
        self.setAccessibleName(f"{name}: {told}" if told else name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(30), self._look.px(self._look.by_size(10, 9)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        look, theme = self._look, self._look.theme
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        option.features = QStyleOptionButton.ButtonFeature.None_
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side, start, gap = look.px(3.5), look.px(3), look.px(2.5)
        middle = self.height() / 2
        x = self.width() - start - side if is_mirrored else start
        if self._sign is not None:
            mark, tint = self._sign
            ink = colour(theme.marks[tint])
            paint_mark(painter, mark, QRectF(x, middle - side / 2, side, side), ink)
        else:
            size = look.px(4)
            at = self.width() - start - size if is_mirrored else start
            icon = look.icons.icon("plus", theme.muted, size, self.devicePixelRatioF())
            painter.drawPixmap(at, round(middle - size / 2), icon)
        gone = start + side + gap
        room = self.rect().adjusted(gone, 0, -look.px(2), 0)
        if is_mirrored:
            room = self.rect().adjusted(look.px(2), 0, -gone, 0)
        self._write(painter, room)

    def _write(self, painter: QStylePainter, room: QRect) -> None:
        look, theme = self._look, self._look.theme
        lead = Qt.AlignmentFlag.AlignLeading
        painter.setFont(look.font())
        metrics = painter.fontMetrics()
        elide = Qt.TextElideMode.ElideRight
        if not self.told:
            painter.setPen(colour(theme.muted))
            painter.drawText(room, lead | Qt.AlignmentFlag.AlignVCenter, self.name)
            return
        small = look.font(0.85)
        high = metrics.height()
        top = (self.height() - high - look.px(3.6)) // 2
        first = room.adjusted(0, top, 0, 0)
        painter.setPen(colour(theme.text))
        painter.drawText(first, lead, metrics.elidedText(self.name, elide, room.width()))
        painter.setFont(small)
        painter.setPen(colour(theme.muted))
        shown = painter.fontMetrics().elidedText(self.told, elide, room.width())
        painter.drawText(first.adjusted(0, high, 0, look.px(2)), lead, shown)
