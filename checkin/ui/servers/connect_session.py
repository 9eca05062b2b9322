"""The way to a server that is to be connected, or left, in a lane that waits for nobody."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal, SignalInstance

from checkin.core.servers.sign_in import Waiting
from checkin.ui.desk.picture_desk import read_codes
from checkin.ui.lane import Lane
from checkin.ui.parts.long_work import LongWork, Stopped

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage

    from checkin.core.errors import CheckinError
    from checkin.core.event import CheckInList
    from checkin.core.servers.offer import Offer, OfferedEvent
    from checkin.core.servers.sign_in import SignIn
    from checkin.services.servers.connecting import Left
    from checkin.services.servers.pulling import Pulled
    from checkin.ui.servers.sync_session import SyncSession
    from checkin.ui.services import Connecting, Services
    from checkin.ui.session import DeskSession

Answer = TypeVar("Answer")

_PATIENCE = 1.5  # seconds that closing waits for a server


class ConnectSession(QObject):
    """Asks one thing after the other; a new question makes what is still asked unwanted."""

    offered = Signal(object)  # Offer
    refused = Signal(object)  # CheckinError: no offer, in words that help
    page_wanted = Signal(str)  # where somebody signs in with the browser
    reminded = Signal(str)  # what to check while the browser does not come back
    code_read = Signal(str)  # what a picture held
    code_known = Signal(str)  # of which server a pairing code is
    progressed = Signal(int, int)  # orders that came in, of how many
    connected = Signal(str)  # a warning in a sentence, or empty
    downloaded = Signal(object)  # Pulled
    stopped = Signal()  # the download goes on by itself later
    failed = Signal(object)  # CheckinError, after something was connected
    left = Signal(str)  # something was disconnected; what stays at the server
    kept = Signal(object)  # CheckinError: it was not disconnected
    _page = Signal(int, str)
    _check = Signal(int, str)

    def __init__(self, session: DeskSession, syncing: SyncSession) -> None:
        """Ask nothing yet."""
        super().__init__(session)
        self._session, self._syncing = session, syncing
        self._lane: Lane[Services] | None = None
        self._asked = 0
        self._again: Callable[[], None] | None = None  # asks once more what was refused
        self._ca_file: Path | None = None  # whom to trust at the next question
        self._work: LongWork | None = None
        self._signing = threading.Event()  # set once nobody waits for the browser any more
        self._page.connect(self._show_page)
        self._check.connect(self._remind)

    def knock(self, url: str, token: str) -> None:
        """Ask what is at an address; comes as `offered` or `refused`."""
        self._again = partial(self.knock, url, token)
        self._ask_for_offer(lambda c: c.knock(url, token))

    def pair(self, text: str) -> None:
        """Set this computer up with a pairing code; comes as `offered` or `refused`."""
        self._again = partial(self.pair, text)
        self._ask_for_offer(lambda c: c.pair(text))

    def sign_in(self, asked: SignIn) -> None:
        """Have somebody sign in with the browser; comes as `offered` or `refused`."""
        self.forget_offer()
        self._again = partial(self.sign_in, asked)
        self._signing = threading.Event()
        mine = self._asked + 1
        waiting = Waiting(
            partial(self._page.emit, mine), partial(self._check.emit, mine), self._signing.is_set
        )
        self._ask_for_offer(lambda c: c.sign_in(asked, waiting))

    def trust(self, ca_file: Path) -> None:
        """Ask once more what was refused, trusting the certificates in a file."""
        if self._again is not None:
            self._ca_file = ca_file
            self._again()

    def look_at_code(self, text: str) -> None:
        """Say of which server a pairing code is; it stays unused."""
        self._again = partial(self.look_at_code, text)
        job = self._trusting(lambda c: c.server_of(text))
        self._lane_of_its_own.ask(job, self.code_known.emit, self.refused.emit)

    def read_picture(self, picture: Path | QImage) -> None:
        """Read the code in a picture; comes as `code_read` or `refused`."""
        self._lane_of_its_own.ask(partial(read_codes, picture), self._take_codes, self.refused.emit)

    def forget_offer(self) -> None:
        """Make unwanted what is still asked, and wait for no browser any more."""
        self._asked += 1
        self._again = None
        self._signing.set()

    def connect_to(
        self, offer: Offer, event: OfferedEvent, lists: tuple[CheckInList, ...] = ()
    ) -> None:
        """Connect an event, with some of its lists or all, then bring in all that it holds."""
        self._syncing.pause(is_on=True)
        work = self._work = LongWork(self)  # may be stopped before it has begun
        self._lane_of_its_own.ask(
            lambda s: s.connecting.connect(offer, event, lists),
            partial(self._download, event.address, work),
            self._fail_to_connect,
        )

    def stop(self) -> None:
        """Stop the download; it goes on by itself from where it stands."""
        if self._work is not None:
            self._work.stop()

    def leave(self, address: str, *, with_unsent: bool) -> None:
        """Disconnect a target; refused while lines are unsent, unless they may be left."""
        self._lane_of_its_own.ask(
            lambda s: s.connecting.disconnect(address, with_unsent=with_unsent),
            self._tell_left,
            self.kept.emit,
        )

    def close(self) -> None:
        """Stop what is under way and end the lane."""
        self.stop()
        self._signing.set()
        if self._lane is not None:
            self._lane.close()

    @property
    def _lane_of_its_own(self) -> Lane[Services]:
        if self._lane is None:
            self._lane = self._session.lane("connect", _PATIENCE)
        return self._lane

    def _ask_for_offer(self, job: Callable[[Connecting], Offer]) -> None:
        self._asked += 1
        mine = self._asked
        self._lane_of_its_own.ask(
            self._trusting(job),
            partial(self._take_offer, mine),
            partial(self._take_refusal, mine),
        )

    def _trusting(self, job: Callable[[Connecting], Answer]) -> Callable[[Services], Answer]:
        """Have a question asked, once, with the certificates that were named for it."""
        ca_file, self._ca_file = self._ca_file, None
        if ca_file is None:
            return lambda services: job(services.connecting)
        return lambda services: services.trusting(ca_file, job)

    def _show_page(self, asked: int, address: str) -> None:
        if asked == self._asked:
            self.page_wanted.emit(address)

    def _remind(self, asked: int, check: str) -> None:
        if asked == self._asked:
            self.reminded.emit(check)

    def _take_offer(self, asked: int, offer: Offer) -> None:
        if asked == self._asked:
            self._again = None
            self.offered.emit(offer)

    def _take_refusal(self, asked: int, error: CheckinError) -> None:
        if asked == self._asked:
            self.refused.emit(error)

    def _take_codes(self, codes: tuple[str, ...]) -> None:
        sets_up = (code for code in codes if "handshake" in code or "regform" in code)
        self.code_read.emit(next(sets_up, codes[0] if codes else ""))

    def _download(self, address: str, work: LongWork, warning: str) -> None:
        self.connected.emit(warning)
        told = partial(_tell, self.progressed, work)
        self._lane_of_its_own.ask(
            lambda s: s.fetch(address, told),
            self._tell_downloaded,
            self._fail_to_download,
        )

    def _tell_downloaded(self, pulled: Pulled) -> None:
        self._syncing.pause(is_on=False)
        self._session.reread()
        self.downloaded.emit(pulled)

    def _fail_to_download(self, error: CheckinError) -> None:
        self._syncing.pause(is_on=False)
        self._session.reread()
        if isinstance(error, Stopped):
            self.stopped.emit()
        else:
            self.failed.emit(error)

    def _fail_to_connect(self, error: CheckinError) -> None:
        self._syncing.pause(is_on=False)
        self.refused.emit(error)

    def _tell_left(self, left: Left) -> None:
        self._syncing.look()
        self._session.reread()
        self.left.emit(left.advice)


def _tell(progressed: SignalInstance, work: LongWork, done: int, of: int) -> None:
    """Take note of how far a download is; called in the lane. Raises `Stopped`."""
    work.tell(done)
    progressed.emit(done, of)
