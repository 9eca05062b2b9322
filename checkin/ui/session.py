"""The window's one way to the services of an open event."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.core.errors import CheckinError
from checkin.core.scan import Direction, Verdict
from checkin.ui.attendees.pay_session import PATIENCE, PaySession
from checkin.ui.desk.desk_jobs import answer, list_for, scan
from checkin.ui.desk.searched import first_found
from checkin.ui.lane import Lane

if TYPE_CHECKING:
    from checkin.core.decision import Decision
    from checkin.core.event import CheckInList
    from checkin.core.journal import JournalEntry
    from checkin.core.ticket import Ticket
    from checkin.services.lookup import Board, Match
    from checkin.services.station import Occasion
    from checkin.ui.desk.given_answer import GivenAnswer
    from checkin.ui.printing.print_session import PrintSession
    from checkin.ui.services import Services

Answer = TypeVar("Answer")

_LINES_SHOWN = 30
_PASSED = frozenset({Verdict.ADMITTED, Verdict.CHECKED_OUT})
_EVIDENCE = 3
# What can wait until a verdict is painted waits for it: two threads of Python hinder each other.
_PAINTED_MS = 25
_MOST_EARLY = 20


class DeskSession(QObject):
    """One open event at one desk. Asks downwards, signals upwards.

    Pages with questions of their own ask `desk` (what is written), `reader` (what is looked
    up) or `work` (what takes long), with a job over `Services`.
    """

    opened = Signal(object)  # Occasion, also when its lists have changed
    stood = Signal(object, object)  # CheckInList and Direction: where this desk stands now
    decided = Signal(object)  # Decision, written down already
    undone = Signal(object)  # JournalEntry, the undo
    searched = Signal(object)  # Searched, for the newest text only
    not_a_code = Signal(str)  # a text that was typed, and is nobody's code
    board_changed = Signal(object)  # Board
    evidence_found = Signal(str, object)  # the decision's entry id, Background
    failed = Signal(object)  # CheckinError
    worked_off = Signal()  # what takes long is done

    def __init__(
        self,
        open_services: Callable[[], Services],
        now: Callable[[], datetime],
    ) -> None:
        """Open an event: `open_services` is called once in each lane's own thread."""
        super().__init__()
        self.now = now
        self.folder = Path()  # where what is saved is offered to go first
        self._open_services = open_services
        self.desk: Lane[Services] = Lane("desk", open_services, self)
        self.reader: Lane[Services] = Lane("reader", open_services, self)
        self._work: Lane[Services] | None = None
        self._printing: PrintSession | None = None
        self.paying = PaySession(self, partial(self.lane, "paying", PATIENCE))
        self.occasion: Occasion | None = None
        self.checkin_list: CheckInList | None = None
        self.direction = Direction.ENTRY
        self._early: list[Callable[[], object]] = []
        self._wanted, self._thorough = "", False
        self._searching = self._looking = self._look_again = False

    @property
    def work(self) -> Lane[Services]:
        """The lane for what takes long: imports, exports, badges; begun when first used."""
        if self._work is None:
            self._work = Lane("work", self._open_services, self)
            self._work.idled.connect(self.worked_off)
        return self._work

    @property
    def printing(self) -> PrintSession:
        """The way to the event's printers; begun when first used."""
        if self._printing is None:
            from checkin.ui.printing.print_session import PrintSession

            self._printing = PrintSession(self, self.reader, self._open_services)
            self.opened.connect(self._printing.look)
            self.decided.connect(self._printing.take_decision)
        return self._printing

    def lane(self, name: str, patience: float | None = None) -> Lane[Services]:
        """Make one more lane; whoever asked for it ends it."""
        return Lane(name, self._open_services, self, patience)

    @property
    def lanes(self) -> tuple[Lane[Services], ...]:
        """The lanes that were begun, the desk's last."""
        return tuple(filter(None, (self._work, self.paying.lane, self.reader, self.desk)))

    @property
    def is_working(self) -> bool:
        """Whether something that takes long is under way: an import, an export."""
        return self._work is not None and self._work.is_busy

    def start(self, fail: Callable[[CheckinError], object]) -> None:
        """Open the event; it comes as `opened`, or `fail` says why not."""
        self.desk.ask(lambda services: services.station.prepare(), self._take_place, fail)

    def close(self) -> None:
        """Finish what was promised and end all lanes."""
        if self._printing is not None:
            self._printing.close()
        self.paying.close()
        for lane in filter(None, (self._work, self.reader)):
            lane.close()
        # What was scanned is judged, also where the window closes before it can say so.
        self.desk.finish()

    def introduce(self, show: Callable[[Occasion], object]) -> None:
        """Have the occasion shown, at once where it is known, and whenever it changes."""
        self.opened.connect(show)
        if self.occasion is not None:
            show(self.occasion)

    def reread(self) -> None:
        """Read event and lists anew, after they were changed or people came in."""
        self.reader.ask(lambda services: services.lookup.count_expected(), self._ignore, self._fail)
        self.desk.ask(lambda services: services.station.occasion(), self._take_place, self._fail)

    def stand_at(self, list_id: str) -> None:
        """Go to another check-in list."""
        self.checkin_list = self._list(list_id)
        self.stood.emit(self.checkin_list, self.direction)
        self.refresh_board()

    def turn(self, direction: Direction) -> None:
        """Let people in, or out."""
        if self._waits(partial(self.turn, direction)):
            return
        self.direction = direction
        self.stood.emit(self.checkin_list, direction)

    def scan(self, code: str) -> None:
        """Have a scanned code judged; the answer comes as `decided`."""
        if self._waits(partial(self.scan, code)):
            return
        if here := self._here():
            direction = self.direction
            self.decide(lambda s: s.station.scan(here.id, code, direction))

    def scan_all(self, codes: Sequence[str]) -> None:
        """Have codes judged in their order. Refusals are told last, so that they stay in sight."""
        if self._waits(partial(self.scan_all, codes)):
            return
        if here := self._here():
            direction, refused = self.direction, list["Decision"]()
            for code in codes:
                job = partial(scan, here.id, code, direction)
                self.desk.ask(job, partial(self._show_unless_refused, refused), self._fail)
            self.desk.ask(self._ignore, partial(self._show_refused, refused), self._fail)

    def take_typed(self, text: str) -> None:
        """Have a typed text judged if it is a code: `decided`, else `not_a_code`."""
        if self._waits(partial(self.take_typed, text)):
            return
        if here := self._here():
            direction = self.direction
            self.desk.ask(
                lambda s: s.station.take_typed(here.id, text, direction),
                partial(self._typed_was_taken, text),
                self._fail,
            )

    def admit(self, ticket: Ticket, direction: Direction | None = None, list_id: str = "") -> None:
        """Have the ticket of somebody found by hand judged; the answer comes as `decided`.

        It is judged at the desk's list where no other is named.
        """
        if here := self._here():
            way, at = direction or self.direction, list_id or here.id
            self.decide(lambda s: s.station.admit(at, ticket.id, way))

    def answer(self, given: GivenAnswer) -> None:
        """Keep what somebody answered at the door; after the last one comes `decided`."""
        self.desk.ask(partial(answer, given), self._show_if_decided, self._fail)

    def decide(self, job: Callable[[Services], Decision]) -> None:
        """Have something judged in the desk's lane; the answer comes as `decided`."""
        self.desk.ask(job, self._show_decision, self._fail)

    def let_in(self, refused: Decision, reason: str) -> None:
        """Let in whom a decision refused; the answer comes as `decided`."""
        self.decide(lambda s: s.station.let_in(refused, reason))

    def undo(self, entry_id: str, reason: str) -> None:
        """Take back a line; the answer comes as `undone`."""
        self.desk.ask(lambda s: s.station.undo(entry_id, reason), self._show_undo, self._fail)

    def find(self, text: str, *, thorough: bool = False) -> None:
        """Search people; `searched` answers the newest text, texts overtaken by it get none.

        While somebody still types one mistake is looked for; `thorough` looks for two.
        """
        if self._waits(partial(self.find, text, thorough=thorough)):
            return
        self._wanted, self._thorough = text, thorough
        if not self._searching and text.strip():
            self._search()

    def look_for_evidence(self, decision: Decision) -> None:
        """Look up what is worth knowing behind a decision; comes as `evidence_found`."""
        if decision.ticket or decision.verdict is Verdict.AMBIGUOUS:
            QTimer.singleShot(_PAINTED_MS, self, partial(self._look_behind, decision))

    def refresh_board(self) -> None:
        """Read numbers and latest lines anew; comes as `board_changed`."""
        if self.occasion is None:
            return
        if self._looking:
            self._look_again = True
            return
        self._looking = True
        at, desk = self._list_id(), self.occasion.desk
        self.reader.ask(
            lambda s: s.lookup.board(at, desk, _LINES_SHOWN), self._show_board, self._no_board
        )

    def _list(self, list_id: str) -> CheckInList | None:
        lists = self.occasion.lists if self.occasion else ()
        return next((each for each in lists if each.id == list_id), None)

    def _list_id(self) -> str:
        return self.checkin_list.id if self.checkin_list else ""

    def _waits(self, ask: Callable[[], object]) -> bool:
        """Whether the event is not open yet; what is asked for is then done once it is."""
        if self.occasion is None and len(self._early) < _MOST_EARLY:
            self._early.append(ask)
        return self.occasion is None

    def _here(self) -> CheckInList | None:
        if self.checkin_list is None:
            self.failed.emit(CheckinError("There is no check-in list yet. Add one first."))
        return self.checkin_list

    def _take_place(self, occasion: Occasion) -> None:
        self.occasion = occasion
        stays = self.checkin_list.id if self.checkin_list else None
        if stays not in {each.id for each in occasion.lists}:
            stays = list_for(occasion.lists, self.now())
        self.checkin_list = self._list(stays or "")
        self.opened.emit(occasion)
        self.stood.emit(self.checkin_list, self.direction)
        early, self._early = self._early, []
        for ask in early:
            ask()
        # The desk is ready first; its numbers come after that.
        QTimer.singleShot(0, self, self.refresh_board)

    def _typed_was_taken(self, text: str, decision: Decision | None) -> None:
        if decision is None:
            self.not_a_code.emit(text)
        else:
            self._show_decision(decision)

    def _look_behind(self, decision: Decision) -> None:
        self.reader.ask(
            lambda s: s.lookup.behind(decision, _EVIDENCE),
            partial(self.evidence_found.emit, decision.entry_id),
            self._fail,
        )

    def _show_decision(self, decision: Decision) -> None:
        self.decided.emit(decision)
        QTimer.singleShot(_PAINTED_MS, self, self.refresh_board)

    def _show_if_decided(self, decision: Decision | None) -> None:
        if decision is not None:
            self._show_decision(decision)

    def _show_unless_refused(self, refused: list[Decision], decision: Decision) -> None:
        if decision.verdict in _PASSED:
            self._show_decision(decision)
        else:
            refused.append(decision)

    def _show_refused(self, refused: list[Decision], _: object) -> None:
        for decision in refused:
            self._show_decision(decision)

    def _show_undo(self, entry: JournalEntry) -> None:
        self.undone.emit(entry)
        self.refresh_board()

    def _search(self) -> None:
        text, thorough = self._wanted, self._thorough
        list_id, direction = self._list_id(), self.direction
        self._searching = True
        self.reader.ask(
            lambda s: s.lookup.find(text, list_id, thorough=thorough, direction=direction),
            partial(self._show_search, text, thorough),
            self._no_search,
        )

    def _show_search(self, text: str, thorough: bool, matches: tuple[Match, ...]) -> None:  # noqa: FBT001 - partial gives it by place
        self._searching = False
        if (text, thorough) == (self._wanted, self._thorough):
            self.searched.emit(first_found(text, matches, thorough=thorough))
        elif self._wanted.strip():
            self._search()

    def _no_search(self, error: CheckinError) -> None:
        self._searching = False
        self._fail(error)

    def _show_board(self, board: Board) -> None:
        self._looking = False
        if board.list_id == self._list_id():
            self.board_changed.emit(board)
        if self._look_again:
            self._look_again = False
            self.refresh_board()

    def _no_board(self, error: CheckinError) -> None:
        self._looking = self._look_again = False
        self._fail(error)

    def _fail(self, error: CheckinError) -> None:
        self.failed.emit(error)

    def _ignore(self, _: object) -> None:
        """Hear an answer that says nothing."""
