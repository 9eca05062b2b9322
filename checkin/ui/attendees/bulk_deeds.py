"""What is done for several people at once: asked where something has to be asked, then run."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from checkin.core.errors import CheckinError
from checkin.core.scan import Direction, Verdict
from checkin.core.ticket import Ticket
from checkin.ui.attendees.bulk_badges import Selected, ask_for_badges, write_badges
from checkin.ui.attendees.bulk_panel import BulkDeed, BulkPanel
from checkin.ui.attendees.bulk_run import BulkResult, BulkRun
from checkin.ui.badges.badge_round import BadgeRound
from checkin.ui.badges.layout_book import LayoutBook, read_book
from checkin.ui.parts.line_dialog import LineDialog
from checkin.ui.parts.look import Look
from checkin.ui.printing.print_badges_dialog import FILE, PrintBadgesDialog, PrintWish
from checkin.ui.services import Services
from checkin.ui.session import DeskSession
from checkin.ui.troubles.trouble_words import trouble_words
from checkin.ui.words import headline

_QUICK_CATEGORIES = 6


class BulkDeeds(QObject):
    """Carries out what is wished for the people selected."""

    done = Signal(str)  # a sentence; people are others now

    def __init__(self, look: Look, session: DeskSession, panel: BulkPanel, parent: QWidget) -> None:
        """Answer what a panel wants."""
        super().__init__(parent)
        self._look, self._session, self._panel, self._over = look, session, panel, parent
        self.people: tuple[int, ...] = ()
        self.list_id = ""  # where they are checked in, and what decides on their tickets
        self.categories: tuple[str, ...] = ()
        self._run: BulkRun | None = None
        self._round = BadgeRound(look, parent)
        panel.wanted.connect(self._carry_out)
        panel.canceled.connect(self._cancel)

    def _carry_out(self, deed: BulkDeed) -> None:
        if deed is BulkDeed.CHECK_IN and self.list_id:
            self._begin(partial(_check_in, self.list_id))
        elif deed is BulkDeed.NOTE:
            dialog = self._ask(self.tr("Note to all"), self.tr("Keep"))
            dialog.ask_for(self.tr("&Note"))
            dialog.agreed.connect(lambda: self._begin(partial(_note, dialog.text()), dialog))
            dialog.open()
        elif deed is BulkDeed.CATEGORY:
            dialog = self._ask(self.tr("Set category"), self.tr("Set"))
            dialog.ask_for(self.tr("&Category"), self.categories[:_QUICK_CATEGORIES])
            dialog.agreed.connect(
                lambda: self._begin(partial(_set_category, dialog.text()), dialog)
            )
            dialog.open()
        elif deed is BulkDeed.PRINT:
            ask = partial(self._ask_how, self.people)
            self._session.work.ask(read_book, ask, self._fail)

    def _ask(self, title: str, verb: str) -> LineDialog:
        dialog = LineDialog(self._look, title, verb, self._over)
        dialog.explain(self.tr("%n people", "", len(self.people)))
        return dialog

    def _begin(
        self, deed: Callable[[Services, Ticket], str], dialog: LineDialog | None = None
    ) -> None:
        if dialog is not None:
            dialog.accept()
        self._run = BulkRun(self._session, deed, self)
        self._run.progressed.connect(self._panel.show_progress)
        self._run.ended.connect(self._end)
        self._run.begin(self.people, self.list_id)

    def _cancel(self) -> None:
        if self._run is not None:
            self._run.cancel()

    def _end(self, result: BulkResult) -> None:
        self._panel.show_result(result)
        self._session.refresh_board()
        self._session.printing.look()  # whoever came in may get a badge
        self.done.emit("")
        if self._run is not None:
            self._run.deleteLater()
            self._run = None

    def _ask_how(self, people: tuple[int, ...], book: LayoutBook) -> None:
        dialog = PrintBadgesDialog(self._look, self._session.folder, self._over)
        dialog.offer_for(len(people), book, self._session.printing.board.printers)
        dialog.wished.connect(partial(self._print, people))
        self._round.open(dialog)

    def _print(self, people: tuple[int, ...], wish: PrintWish) -> None:
        if wish.printer == FILE:
            self.write_badges(people, wish)
        else:
            job = partial(ask_for_badges, self._selected(people), wish)
            self._session.printing.do(job, self._tell, self._fail)

    def _selected(self, people: tuple[int, ...]) -> Selected:
        return Selected(people, self.list_id)

    def write_badges(self, people: tuple[int, ...], wish: PrintWish) -> None:
        """Write the badges of some people into a file; ask why, where some have one."""
        occasion = self._session.occasion
        if occasion is None:
            return
        selected, title = self._selected(people), occasion.event.name
        self._session.work.ask(
            partial(write_badges, selected, title, wish, self._round.begin()),
            self._tell, partial(self._ask_why, people, wish),
        )  # fmt: skip

    def _ask_why(self, people: tuple[int, ...], wish: PrintWish, error: CheckinError) -> None:
        self._fail(error)
        self._round.ask_why(error, partial(self._write_because, people, wish))

    def _write_because(self, people: tuple[int, ...], wish: PrintWish, reason: str) -> None:
        self.write_badges(people, replace(wish, reason=reason))

    def _tell(self, result: BulkResult) -> None:
        self._round.close()
        self._panel.show_result(result)
        self.done.emit("")

    def _fail(self, error: CheckinError) -> None:
        if not self._round.explain(error):
            reasons = ((trouble_words(error), ()),)
            self._panel.show_result(BulkResult(0, len(self.people), reasons))


def _check_in(list_id: str, services: Services, ticket: Ticket) -> str:
    decision = services.station.admit(list_id, ticket.id, Direction.ENTRY)
    with suppress(CheckinError):  # who is owed a badge since is looked for at the next start
        services.print_queue.ask_if_printed(decision)
    return "" if decision.verdict is Verdict.ADMITTED else headline(decision.verdict)


def _note(text: str, services: Services, ticket: Ticket) -> str:
    services.corrections.note(ticket.attendee.id, text)
    return ""


def _set_category(category: str, services: Services, ticket: Ticket) -> str:
    services.attendees.edit(ticket.code, {"category": category})
    return ""
