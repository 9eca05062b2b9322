"""Badges that were printed elsewhere, or are to be, while a printer out of reach still had them."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Protocol

from checkin.core.badges.print_job import EventPrinter, LeftJob, PrintJob, was_left
from checkin.core.badges.printing import AT_PRINTER, Doubt, PrintState
from checkin.core.errors import PrinterRefused, PrinterUnreachable
from checkin.services.printing.badge_return import BadgeReturn
from checkin.services.printing.printer_notes import PrinterNotes


class LeftStore(Protocol):
    """What taking back badges that were left needs of the event file."""

    def left_jobs(self, printer_id: str) -> Sequence[LeftJob]:
        """Give what was left at a printer."""

    def leave_job(self, job: PrintJob) -> None:
        """Keep what a printer may still have of a badge; inside a transaction."""

    def forget_left(self, left: LeftJob) -> bool:
        """Forget what was left at a printer; says whether it was known. Inside a transaction."""

    def print_job(self, job_id: str) -> PrintJob | None:
        """Find a job by its id."""

    def change_job(self, job: PrintJob, before: Sequence[PrintState]) -> bool:
        """Note how far a job is, if it still is in one of the states `before`."""

    def write(self) -> AbstractContextManager[None]:
        """Begin a transaction that excludes every other writer."""


class LeftBadges:
    """Takes back what was left at printers, once; what does not come back is told of its badge."""

    def __init__(self, store: LeftStore, back: BadgeReturn, notes: PrinterNotes) -> None:
        """Reach printers by way of `back`, and note which are out of reach once more."""
        self._store = store
        self._back = back
        self._notes = notes

    def take_back_from(self, place: EventPrinter, ours: str = "") -> bool:
        """Take back all that was left at a printer, as soon as it is reached.

        Says whether the badge `ours`, which is about to be given to it, may be: not where the
        printer has it already, or had it. Raises `PrinterUnreachable`.
        """
        may_go = True
        for left in self._store.left_jobs(place.id):
            try:
                known, doubt = self._taken(left, place)
            except PrinterUnreachable:
                self._notes.seen(place.id, is_off=True)
                raise
            may_go = may_go and not (doubt and left.badge == ours)
            with self._store.write():
                self._note(known, place, doubt, ours)
        return may_go

    def _taken(self, left: LeftJob, place: EventPrinter) -> tuple[LeftJob, Doubt]:
        """Take a badge back, by the number that its printer has given it.

        Says what nobody knows then that was not known before.
        """
        if place.is_label_printer:  # it names no badges
            return left, Doubt.NONE
        try:
            left = self._numbered(left, place)
            return left, self._doubt_of(left, place) if left.job else Doubt.NONE
        except PrinterRefused:  # it does not say what becomes of it
            return left, Doubt.MAY_COME

    def _numbered(self, left: LeftJob, place: EventPrinter) -> LeftJob:
        """Ask for the number of what was left there when the printer's answer was lost."""
        badge = None if left.job else self._store.print_job(left.badge)
        number = self._back.number_of(left.badge, place) if badge else ""
        if badge is None or not number:
            return left
        with self._store.write():
            if self._store.forget_left(left):
                self._store.leave_job(replace(badge, printer=left.printer, job=number))
        return replace(left, job=number)

    def _doubt_of(self, left: LeftJob, place: EventPrinter) -> Doubt:
        told, is_in = self._back.let_go(left.job, place)
        if told.doubt is Doubt.MAY_COME or not told.state.is_final:
            return Doubt.MAY_COME
        if told.state is PrintState.CANCELLED:
            return told.doubt if is_in else Doubt.CAME_OUT
        return Doubt.CAME_OUT if told.state is PrintState.PRINTED else Doubt.NONE

    def _note(self, left: LeftJob, place: EventPrinter, doubt: Doubt, ours: str) -> None:
        badge = self._store.print_job(left.badge)
        if badge is None or not doubt:
            self._store.forget_left(left)
        elif badge.state in AT_PRINTER and badge.id != ours:
            return  # told once it is known what became of it there
        elif self._store.forget_left(left):
            self._store.change_job(self._told(badge, left, place, doubt), (badge.state,))

    def _told(self, badge: PrintJob, left: LeftJob, place: EventPrinter, doubt: Doubt) -> PrintJob:
        if badge.state is PrintState.PRINTED:
            more = (
                f"The printer “{place.name}” had this badge before, and may have printed it too "
                "or may do so yet. Look there."
            )
            before = f"{badge.said.rstrip('. ')}. " if badge.said else ""
            return replace(badge, said=before + more)
        # Printers count alike: two may have one number for it.
        if was_left(badge) and (badge.printer, badge.job) != (left.printer, left.job):
            self._store.leave_job(badge)
        # Whoever cancelled it was told to look; what may still come out is not cancelled.
        is_cancelled = badge.state is PrintState.CANCELLED and doubt is Doubt.CAME_OUT
        return replace(
            badge, state=PrintState.CANCELLED if is_cancelled else PrintState.FAILED,
            printer=left.printer, job=left.job, said="", obstacles=frozenset(), doubt=doubt,
        )  # fmt: skip
