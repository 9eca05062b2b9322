"""Badges printed at the first admission, beside the scans of a command."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from queue import Empty, Queue
from threading import Thread
from time import monotonic

from checkin.build import Program
from checkin.cli.answers import complain
from checkin.cli.label_watch import STILL_WAITING, LabelWatch, printers_of, stopped_words, why
from checkin.cli.stopping import stopping_between
from checkin.core.badges.print_job import PrintJob
from checkin.core.decision import Decision
from checkin.core.errors import CheckinError
from checkin.storage.store import Store

_PAUSE_SECONDS = 0.1
_SILENT_SECONDS = 1.5  # nobody wonders before what the end of the scans waits for
_LOOK_SECONDS = 10  # shorter than what a printer said is believed before it gets a badge
_END = None


@contextmanager
def badges_beside(
    store: Store, opened: Callable[[], AbstractContextManager[Program]], *, is_wanted: bool
) -> Iterator[Callable[[Iterable[Decision]], None]]:
    """Give what prints for those who came in, and wait at the end until all is known.

    `opened` opens the event anew, for a thread of its own. Where no badges are wanted, nobody
    who comes in is owed one.
    """
    if not is_wanted:
        yield lambda _: None
        with store.write():
            store.see_badges(store.last_position())
        return
    printing = _DoorPrinting(store, opened)
    try:
        yield printing.take
        printing.finish()
    finally:
        printing.stop()


class _DoorPrinting:
    """A thread that asks for badges and brings them to their printers; no scan waits for it.

    It begins once the event prints by itself, which may be later than the scans.
    """

    def __init__(self, store: Store, opened: Callable[[], AbstractContextManager[Program]]) -> None:
        self._store, self._opened = store, opened
        self._waiting: Queue[Decision | None] = Queue()
        self._is_stopped = False
        self._thread: Thread | None = None
        self._begin_if_wanted()  # somebody may be owed a badge from before

    def take(self, decisions: Iterable[Decision]) -> None:
        """Print for those who came in."""
        came = [each for each in decisions if each.admitted]
        if came and self._thread is None:
            self._begin_if_wanted()
        if self._thread is not None:
            for each in came:
                self._waiting.put(each)

    def finish(self) -> None:
        """Wait until it is known of each badge what became of it; Ctrl-C leaves the rest queued."""
        if self._thread is None:
            return
        self._waiting.put(_END)
        asked_for, is_told = monotonic(), False
        with stopping_between(lambda: complain(stopped_words(self._store.path))) as is_stopped:
            while self._thread.is_alive():
                if not is_told and monotonic() - asked_for > _SILENT_SECONDS:
                    complain(STILL_WAITING)
                    is_told = True
                self._is_stopped = is_stopped()
                self._thread.join(_PAUSE_SECONDS)

    def stop(self) -> None:
        """Leave what is not printed in the queue; the badge that is being sent arrives first."""
        self._is_stopped = True
        self._waiting.put(_END)
        if self._thread is not None:
            self._thread.join()

    def _begin_if_wanted(self) -> None:
        if self._store.print_rules().on_admission and self._store.printers():
            self._thread = Thread(target=self._run, name="badges")
            self._thread.start()

    def _run(self) -> None:
        try:
            with self._opened() as program:
                try:
                    self._print(program)
                finally:
                    program.print_work.close()
        except CheckinError as error:
            complain(f"Badges are not printed any more: {error}")

    def _print(self, program: Program) -> None:
        # By job: the reasons that were said.
        asked = {owed.id: {""} for owed in program.print_queue.take_up_owed()}
        is_ending, draws_ahead, is_looked_at = False, True, False
        labels = LabelWatch(program.print_work.status)
        while not self._is_stopped and not (is_ending and not asked):
            is_idle = is_looked_at and not asked and not draws_ahead
            try:
                decision = self._waiting.get(timeout=_LOOK_SECONDS if is_idle else _PAUSE_SECONDS)
            except Empty:
                draws_ahead = draws_ahead and program.ready_badges.draw_one()
                is_looked_at = not asked and not draws_ahead
                if is_looked_at:
                    _look_at_printers(program)
            else:
                is_ending |= decision is _END
                if decision is not None and (job := program.print_work.admitted(decision)):
                    asked[job.id] = {""}
            if asked:
                program.print_work.step()
                for sentence in labels.news(printers_of(_look_after(asked, program), program)):
                    complain(sentence)


def _look_at_printers(program: Program) -> None:
    """Ask printers how they are while nobody waits, so that the next badge need not."""
    for each in program.store.printers():
        program.print_work.status(each)


def _look_after(asked: dict[str, set[str]], program: Program) -> list[PrintJob]:
    """Forget badges of which all is known, and say what keeps the others, each reason once.

    Gives all, as they are now.
    """
    now = []
    for job_id, told in list(asked.items()):
        job = program.store.print_job(job_id)
        now += [job] if job else []
        if job is None or job.state.is_final:
            del asked[job_id]
        if job is None or job.words in told:
            continue
        told.add(job.words)
        ticket = program.store.ticket(job.ticket_id)
        complain(f"{ticket.code if ticket else job_id}: {why(job, program)}")
    return now
