"""Badges: their layouts, and printing them."""

from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from checkin.core.badges.print_job import PrintBoard
from checkin.core.errors import CheckinError
from checkin.services.station import Occasion
from checkin.ui.badges.badge_deeds import BadgeDeeds
from checkin.ui.badges.canvas_keys import CanvasKey, canvas_keys
from checkin.ui.badges.design_session import DesignSession
from checkin.ui.badges.designer_view import DesignerView
from checkin.ui.badges.layout_choice import LayoutChoice
from checkin.ui.desk.actions import Action
from checkin.ui.page import KeyHelp, Page
from checkin.ui.parts.form import Segments
from checkin.ui.parts.look import Look
from checkin.ui.parts.title_row import TitleRow
from checkin.ui.printing.printing_view import PrintingView
from checkin.ui.session import DeskSession
from checkin.ui.troubles.trouble_words import said_anew, trouble_words

LAYOUT, PRINTING = "layout", "printing"


class BadgesPage(Page):
    """Two views: the designer, and printers with badges on their way."""

    def __init__(self, look: Look, session: DeskSession) -> None:
        """Begin with the designer."""
        super().__init__(look)
        self._session = session
        self.design = DesignSession(session)
        self.deeds = BadgeDeeds(look, self.design, session, self)
        self._build()
        self._connect()
        self.dress()

    def take_focus(self) -> None:
        """Give the keyboard to what is used first."""
        if self.ways.shown == LAYOUT:
            self.designer.take_focus()
        else:
            self.printing.setFocus()

    def show_occasion(self, occasion: Occasion) -> None:
        """Take over an event that has changed, or people who came in."""
        del occasion
        if self.isVisible():
            self.design.read()

    def show_trouble(self, error: CheckinError) -> None:
        """Say what went wrong in the world."""
        self.title.say(trouble_words(error), urgent=True)

    def carry_out(self, action: Action) -> None:
        """Do what a key of the window asks for."""
        if action is Action.UNDO and self.ways.shown == LAYOUT:
            self.design.undo()

    def turn_to(self, way: str) -> None:
        """Show the designer, or printing."""
        self.ways.turn(way)
        self._views.setCurrentWidget(self.designer if way == LAYOUT else self.printing)
        self.choice.setVisible(way == LAYOUT)
        self._make_room()

    def keys(self) -> tuple[KeyHelp, ...]:
        """Say which keys do what on this page; for F1."""
        return canvas_keys()

    def leave(self) -> None:
        """Keep what was changed last, and end the lane."""
        self.design.close()

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        margin, gap = look.px(look.by_size(6, 3)), look.px(look.by_size(4, 2.5))
        self._column.setContentsMargins(margin, look.px(look.by_size(4, 2.5)), margin, gap)
        self._column.setSpacing(gap)
        for part in (self.title, self.choice, self.ways, self.designer, self.printing):
            part.dress()
        self._make_room()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.design.read()
        self.deeds.count()
        self._session.printing.look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.design.save()

    def _build(self) -> None:
        look, session = self._look, self._session
        self.title = TitleRow(look, self.tr("Badges"))
        self.choice = LayoutChoice(look, self.design)
        self.ways = _Ways(look, [(LAYOUT, self.tr("Layout")), (PRINTING, self.tr("Printing"))])
        self.ways.setAccessibleName(self.tr("Layout or printing"))
        self.title.add_beside(self.choice)
        self.title.add_beside(self.ways)
        self._test = self.title.add_button(self.tr("Test page"), icon="print")
        self._print = self.title.add_button(self.tr("Print badges…"), primary=True)
        self.designer = DesignerView(look, self.design)
        self.printing = PrintingView(look, session)
        self._views = QStackedWidget()
        self._views.addWidget(self.designer)
        self._views.addWidget(self.printing)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.title)
        self._column.addWidget(self._views, 1)

    def _connect(self) -> None:
        self.design.failed.connect(self.show_trouble)
        self.designer.said.connect(self.title.say)
        self.printing.said.connect(self.title.say)
        self.printing.failed.connect(self.show_trouble)
        self.printing.printer_wanted.connect(self.deeds.add_printer)
        self.printing.cards.change_wanted.connect(self.deeds.change_printer)
        self.printing.cards.removal_wanted.connect(self.deeds.remove_printer)
        self.deeds.said.connect(self._say)
        self.deeds.failed.connect(self.show_trouble)
        self.deeds.counted.connect(self._show_count)
        self.deeds.queued.connect(self._show_printing)
        self.designer.import_wanted.connect(self._bring_in_picture)
        self.designer.font_wanted.connect(self._bring_in_font)
        self.choice.import_wanted.connect(self.deeds.bring_in_layout)
        self.choice.export_wanted.connect(self.deeds.save_layout)
        self._test.clicked.connect(lambda: self.deeds.offer_test_page(self._test))
        self._print.clicked.connect(self.deeds.print_badges)
        self._session.printing.changed.connect(self._show_board)
        self.ways.chosen.connect(self.turn_to)
        redo = QShortcut(QKeySequence("Ctrl+Y"), self)
        redo.activated.connect(self._redo)

    def _make_room(self) -> None:
        """Keep room for what is said: in a small window the test page is offered with printing."""
        self._test.setVisible(not self._look.is_small or self.ways.shown == PRINTING)

    def _say(self, sentence: str) -> None:
        self.title.say(sentence)

    def _show_count(self, count: int) -> None:
        if count:
            self._print.setText(self.tr("Print %n badges…", "", count))
        else:
            self._print.setText(self.tr("Print badges…"))
        self._print.setAccessibleName(self._print.text())
        self._print.updateGeometry()

    def _show_board(self, board: PrintBoard) -> None:
        """Say what keeps a badge from coming out, also to whoever designs meanwhile."""
        if board.trouble and self.ways.shown == LAYOUT:
            self.title.say(said_anew(board.trouble), urgent=True)

    def _show_printing(self) -> None:
        self.turn_to(PRINTING)

    def _bring_in_picture(self) -> None:
        self.deeds.bring_in_picture(self._take_picture)

    def _take_picture(self, name: str) -> None:
        self.designer.fill_picture(name)
        self.design.read()

    def _bring_in_font(self) -> None:
        self.deeds.bring_in_font(self._take_font)

    def _take_font(self, family: str) -> None:
        self.designer.set_font(family)
        self.design.read()

    def _redo(self) -> None:
        self.designer.carry_out(CanvasKey.REDO)


class _Ways(Segments):
    """The switch between both views; knows which is shown."""

    shown = LAYOUT

    def __init__(self, look: Look, choices: list[tuple[str, str]]) -> None:
        super().__init__(look, choices)
        self.show_key(self.shown)

    def turn(self, way: str) -> None:
        """Show which view is in force."""
        self.shown = way
        self.show_key(way)
