"""Brings badges that were asked for to the printers, each exactly once."""

from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace

from checkin.core.badges.print_job import (
    EventPrinter,
    PrintJob,
    able_to_print,
    is_forgotten,
    is_held,
    is_lost,
    is_stuck,
    may_be_out,
    off_printer,
    printers_for,
    still_doubted,
    waits_since,
)
from checkin.core.badges.printing import (
    AT_PRINTER,
    JobReport,
    Obstacle,
    PrintDocument,
    PrinterStatus,
    PrintState,
)
from checkin.core.decision import Decision
from checkin.core.errors import CheckinError, PrinterRefused, PrinterUnreachable
from checkin.core.ticket import Ticket
from checkin.services.printing.badge_ends import BadgeEnds
from checkin.services.printing.badge_return import BadgeReturn
from checkin.services.printing.badge_right import NOT_VALID, may_get_one, without_printer
from checkin.services.printing.kept_badges import KeptBadges
from checkin.services.printing.left_badges import LeftBadges
from checkin.services.printing.print_parts import PrintAdapters, PrintWorkStore
from checkin.services.printing.print_queue import PrintQueue
from checkin.services.printing.printer import Printer
from checkin.services.printing.printer_notes import PrinterNotes
from checkin.services.printing.printer_rest import PrinterRest
from checkin.services.printing.refused_badges import RefusedBadges
from checkin.services.scribe import Scribe

# What somebody at the printer can help within the patience of a badge that waits.
_PASSING = frozenset(Obstacle) - {Obstacle.WRONG_MEDIA, Obstacle.REFUSED, Obstacle.OTHER}
_PRINTED_MEANWHILE = "Another desk printed this badge meanwhile."
_ANOTHER_ONE = "Another badge of this person is at a printer. Wait for it, then ask again."


class PrintWork:
    """Does one step for each printer when asked; lives in one thread and holds the connections.

    Every step is written down before and after it, so that whoever comes next, in this process
    or the one after a crash, goes on where it stood. A job is claimed in a transaction: of two
    who would print one badge only one does.
    """

    def __init__(self, store: PrintWorkStore, scribe: Scribe, adapters: PrintAdapters) -> None:
        """Work for one event file in the name of one desk."""
        self._store = store
        self._scribe = scribe
        self._adapters = adapters
        self._opened: dict[str, Printer] = {}
        self._rest = PrinterRest(scribe.now)
        self._refused = RefusedBadges(scribe.now)
        self._queue = PrintQueue(store, scribe, adapters.gets_badge)
        self._notes = PrinterNotes(store, scribe.now)
        self._ends = BadgeEnds(store, scribe, self._notes)
        self._return = BadgeReturn(self._open, self._ends, adapters.pause)
        ways = self._ends, self._return, LeftBadges(store, self._return, self._notes)
        self._kept = KeptBadges(store, ways, self._report, scribe.now)

    def step(self) -> bool:
        """Look after every badge once; says whether there is something to come back for."""
        printers = {each.id: each for each in self._store.printers()}
        self._kept.look(printers)
        jobs = self._store.unfinished_jobs()
        if not jobs:
            return False
        at_printers = [job for job in jobs if job.state is not PrintState.QUEUED]
        for job in at_printers:
            self._follow(job, printers.get(job.printer))
        # A printer gets one badge at a time: those that wait may still go elsewhere.
        now_there = self._store.unfinished_jobs()
        busy = {job.printer for job in now_there if job.state is not PrintState.QUEUED}
        waiting = [job for job in jobs if job.state is PrintState.QUEUED]
        self._serve(waiting, tuple(printers.values()), busy)
        return bool(self._store.unfinished_jobs())

    def admitted(self, decision: Decision) -> PrintJob | None:
        """Ask for the badge of somebody who came in, where the event prints then.

        Only the first time: whoever has a badge gets no other.
        Where a printer is free and nobody waits, it is asked for and claimed in one: the
        disk is waited for once less before the printer has it.
        """
        ticket = decision.ticket
        if ticket is None or not self._queue.prints(decision):
            return None
        place = self._free_printer(ticket)
        document = None
        if place is not None and not self._store.has_badge(ticket.id):
            with suppress(CheckinError):  # told once it is served
                document = self._adapters.document(ticket.id, place)
        job = self._queue.ask_at(decision, place if document else None)
        if job is not None and place is not None and document is not None:
            self._submit(job, place, document)
        return job

    def _free_printer(self, ticket: Ticket) -> EventPrinter | None:
        """Find a printer that would take a ticket's badge now."""
        jobs = self._store.unfinished_jobs()
        if any(job.state is PrintState.QUEUED for job in jobs):
            return None
        busy = {job.printer for job in jobs}
        category = ticket.category_in_force
        able = printers_for(self._store.printers(), category, self._scribe.desk)
        return next((each for each in self._rest.awake(able) if each.id not in busy), None)

    def at_printers(self, job_ids: Iterable[str]) -> tuple[str, ...]:
        """Say which badges a printer has, or has kept though it was to give them back."""
        places = {each.id for each in self._store.printers()}
        jobs = (self._store.print_job(each) for each in job_ids)
        return tuple(job.id for job in jobs if job and job.printer in places and is_held(job))

    def take_back(self, job_ids: Iterable[str]) -> tuple[PrintJob, ...]:
        """Take badges back from the printers that have them; says what became of these.

        What came back is cancelled, what came out meanwhile printed, and anything else failed:
        it may still come out.
        """
        places = {each.id: each for each in self._store.printers()}
        there = self.at_printers(job_ids)
        for job in filter(None, map(self._store.print_job, there)):
            self._return.take(job, places[job.printer], PrintState.CANCELLED)
        return tuple(filter(None, map(self._store.print_job, there)))

    def came_out(self, job_ids: Iterable[str]) -> int:
        """Write down badges that somebody found come out; says how many were given up before.

        Each is a line of the journal then, as if its printer had said so. Raises `NotFound`.
        """
        found = [job for job in map(self._queue.job, job_ids) if may_be_out(job)]
        return sum(map(self._ends.note_seen, found))

    def status(self, printer: EventPrinter) -> PrinterStatus:
        """Say how a printer is; where it counts its labels itself, its count is the event's."""
        if (known := self._rest.silence_of(printer)) is not None:
            return known
        try:
            told = self._open(printer).status()
        except CheckinError as error:
            return PrinterStatus(frozenset({Obstacle.OFFLINE}), str(error))
        since = self._notes.seen(printer.id, is_off=Obstacle.OFFLINE in told.obstacles)
        self._rest.heard(printer.id, told)
        if since is None:
            with suppress(PrinterUnreachable):  # then it is off once more
                self._kept.take_back_from(printer)
        if told.labels_left not in {None, printer.labels_left}:
            self._notes.labels(printer.id, told.labels_left)
        return replace(told, off_since=since)

    def close(self) -> None:
        """Let go of all printers."""
        for printer in self._opened.values():
            printer.close()
        self._opened.clear()

    def _follow(self, job: PrintJob, place: EventPrinter | None) -> None:
        """Ask the printer that has a badge how far it is."""
        now = self._scribe.now()
        if job.state is PrintState.SENDING:
            if is_lost(job, now):
                self._look_for(job, place)
            return
        if place is None:
            self._ends.lose(job, "Its printer was removed while it had the badge.")
            return
        told = self._report(job, place)
        self._notes.seen(place.id, is_off=Obstacle.OFFLINE in told.obstacles)
        if told.state.is_final:
            self._end(job, told)
            return
        kept = replace(job, said=told.said, obstacles=told.obstacles, doubt=told.doubt)
        if is_stuck(kept, now):
            self._return.take(kept, place, PrintState.FAILED)
        elif kept != job:
            with self._store.write():
                # What keeps it is news: patience counts from here.
                self._ends.change(replace(kept, changed_at=now), (PrintState.PRINTING,))

    def _report(self, job: PrintJob, place: EventPrinter) -> JobReport:
        said, begun = self._rest.still_silent(place.id), self._scribe.now()
        try:
            if not said:
                return still_doubted(job, self._open(place).poll(job.job))
        except PrinterUnreachable as error:
            said = str(error)
            self._rest.kept_waiting(place.id, begun, said)
        off = JobReport(PrintState.PRINTING, frozenset({Obstacle.OFFLINE}), said)
        return still_doubted(job, off)

    def _end(self, job: PrintJob, told: JobReport) -> None:
        if told.state is PrintState.PRINTED:
            self._ends.note_printed(job)
        else:
            said = told.said or "The printer gave the badge up."
            self._ends.settle(job, PrintState.FAILED, said, told.doubt)

    def _look_for(self, job: PrintJob, place: EventPrinter | None) -> None:
        """Find out what became of a badge that was being sent when whoever sent it ended."""
        try:
            found = self._return.number_of(job.id, place) if place else ""
        except PrinterUnreachable as error:
            # It may have the badge: once it answers, it is asked again.
            self._ends.lose(replace(job, obstacles=frozenset({Obstacle.OFFLINE})), str(error))
            return
        except CheckinError as error:
            self._ends.lose(job, str(error))
            return
        if found:
            self._ends.settle(replace(job, job=found), PrintState.PRINTING)
        else:
            self._ends.lose(job, "")

    def _serve(
        self, waiting: Iterable[PrintJob], printers: Sequence[EventPrinter], busy: set[str]
    ) -> None:
        """Hand badges that wait to printers that are free, last to those that refused them."""
        refused_by = self._refused.printers_of
        left = [job for job in waiting if not self._is_served(job, printers, busy, refused_by(job))]
        if again := self._refused.in_turn(left):
            just_asked = self._refused.just_asked()
            for job in again:
                self._is_served(job, printers, busy, just_asked)

    def _is_served(
        self,
        job: PrintJob,
        printers: Sequence[EventPrinter],
        busy: set[str],
        passed_by: Collection[str],
    ) -> bool:
        """Hand a badge to the first printer that is able and free; says whether it waits no more.

        Those that are `passed_by` do not get it.
        """
        able, now = able_to_print(job, printers), self._scribe.now()
        if (said := without_printer(job, printers)) or is_forgotten(job, able, now):
            since = off.off_since if (off := off_printer(job, able)) else None
            trouble = job.said or "No printer took this badge."
            said = said or self._ends.since(trouble, since or waits_since(job, able))
            self._ends.settle(job, PrintState.FAILED, said)
            self._refused.forget(job)
            return True
        for place in self._rest.awake(able):
            if place.id not in busy and place.id not in passed_by:
                busy.add(place.id)
                self._hand_over(job, place)
                return True
        return False

    def _hand_over(self, job: PrintJob, place: EventPrinter) -> None:
        try:
            document = self._adapters.document(job.ticket_id, place)
        except CheckinError as error:
            self._ends.settle(job, PrintState.FAILED, str(error))
            return
        sent = replace(
            job, state=PrintState.SENDING, printer=place.id, changed_at=self._scribe.now()
        )
        if self._claim(sent):
            self._submit(sent, place, document)

    def _submit(self, sent: PrintJob, place: EventPrinter, document: PrintDocument) -> None:
        """Give a printer a badge that is claimed."""
        self._ends.sends(sent, document)
        try:
            with self._adapters.renewing(sent):
                if not self._take_back_from(place, sent.id):
                    self._notes.seen(place.id, is_off=False)
                    return  # it has this badge already, or had it
                number = self._open(place).submit(replace(document, name=sent.id))
        except PrinterRefused as error:
            obstacle = Obstacle(error.obstacle)
            if obstacle in _PASSING or self._may_go_elsewhere(sent, place):
                self._put_back(sent, place, str(error), obstacle)
            else:
                self._ends.settle(sent, PrintState.FAILED, str(error))
        except PrinterUnreachable as error:
            # Where it may have printed, the job stays on its way until it can be looked for.
            if not error.may_have_printed:
                self._put_back(sent, place, str(error), Obstacle.OFFLINE)
        else:
            self._rest.end(place.id)
            self._refused.forget(sent)
            self._ends.settle(replace(sent, job=number), PrintState.PRINTING, served=place.id)

    def _may_go_elsewhere(self, job: PrintJob, place: EventPrinter) -> bool:
        """Note that a printer would not take a badge; says whether another one may."""
        self._refused.note(job, place.id)
        refused = self._refused.printers_of(job)
        if any(each.id not in refused for each in able_to_print(job, self._store.printers())):
            return True
        self._refused.forget(job)
        return False

    def _take_back_from(self, place: EventPrinter, ours: str) -> bool:
        """Take back what a printer that was off still has, before it gets another badge.

        Raises `PrinterUnreachable` for one that is waited for in vain: it may be back the next
        moment, and asking it again takes as long once more.
        """
        may_go = self._kept.take_back_from(place, ours)
        if said := self._rest.still_silent(place.id):
            raise PrinterUnreachable(said)
        return may_go

    def _claim(self, sent: PrintJob) -> bool:
        """Note that a badge goes out, unless somebody else printed or took it meanwhile."""
        with self._store.write():
            said = ""
            if not sent.again and self._store.has_badge(sent.ticket_id):
                said = _PRINTED_MEANWHILE
            elif any(job.state in AT_PRINTER for job in self._store.jobs_of(sent.ticket_id)):
                said = _ANOTHER_ONE
            elif not may_get_one(self._store, self._store.ticket(sent.ticket_id)):
                said = NOT_VALID
            gone = replace(sent, state=PrintState.CANCELLED, said=said)
            return self._ends.change(gone if said else sent, (PrintState.QUEUED,)) and not said

    def _put_back(self, job: PrintJob, place: EventPrinter, said: str, obstacle: Obstacle) -> None:
        self._rest.begin(place.id, said if obstacle is Obstacle.OFFLINE else "")
        if place.address in self._opened:  # not by a wrong address
            self._notes.seen(place.id, is_off=obstacle is Obstacle.OFFLINE)
        waiting = replace(job, obstacles=frozenset({obstacle}))
        self._ends.settle(waiting, PrintState.QUEUED, said)

    def _open(self, place: EventPrinter) -> Printer:
        if place.address not in self._opened:
            try:
                self._opened[place.address] = self._adapters.open_printer(place.address)
            except CheckinError as error:
                raise PrinterUnreachable(f"{place.name}: {error}") from error
        return self._opened[place.address]
