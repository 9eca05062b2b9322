"""Badges on their way to printers: the jobs, the printers of an event, and who prints what."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from checkin.core.badges.printing import GIVEN_UP, Doubt, JobReport, Obstacle, PrintState
from checkin.core.names.folding import fold

# A printer that printed nothing for so long has lost its badges: they are not printed when it
# comes back, but only when somebody asks for them.
PATIENCE = timedelta(minutes=2)
# Whoever gives a badge to a printer says within that time that it is still doing so.
HANDING_OVER = timedelta(seconds=60)
MOST_LABELS = 10_000  # that a printer may have left
NOT_KNOWN = "It is not known whether this badge came out. Look, then print it again."
MAY_COME = "The printer does not give it back: it may still come out."
_DOUBTS = {Doubt.NONE: "", Doubt.CAME_OUT: NOT_KNOWN, Doubt.MAY_COME: MAY_COME}


@dataclass(frozen=True, slots=True)
class EventPrinter:
    """A printer that badges of an event may go to.

    `categories` and `desks` are as somebody wrote them, in any case; where both are empty it
    prints what no other printer claims. `labels_left` counts down, None where nobody counts; at
    `warn_at` it is told. `served_at` is when it last took or finished a badge, `off_since` when
    it was first seen off, None while it answers. `right` and `down` move what is printed, in
    millimetres.
    """

    id: str
    name: str
    address: str
    categories: tuple[str, ...] = ()
    desks: tuple[str, ...] = ()
    labels_left: int | None = None
    warn_at: int = 20
    right: float = 0.0
    down: float = 0.0
    served_at: datetime | None = None
    off_since: datetime | None = None

    @property
    def runs_low(self) -> bool:
        """Whether somebody should fetch labels."""
        return self.labels_left is not None and self.labels_left <= self.warn_at

    @property
    def is_label_printer(self) -> bool:
        """Whether it is spoken to in its own language: it counts what it prints, and names none."""
        return self.address.casefold().startswith("socket:")


@dataclass(frozen=True, slots=True)
class PrintRules:
    """When badges are printed: by themselves at the first admission; again only with a reason."""

    on_admission: bool = False
    ask_why: bool = False


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One badge on its way.

    `wanted` is the id of the printer it was asked from, empty where any that fits its
    `category` and `desk` may take it; `printer` is that of the one that has or had it, or would
    not take it while it waits, and `job` that printer's own name for it. `said` is the last
    reason in words, and `doubt` what nobody knows of it. `again` tells that the ticket had a
    badge and gets another, `reason` why.
    """

    id: str
    ticket_id: str
    state: PrintState
    asked_at: datetime
    changed_at: datetime
    desk: str = ""
    category: str = ""
    wanted: str = ""
    printer: str = ""
    again: bool = False
    reason: str = ""
    job: str = ""
    said: str = ""
    obstacles: frozenset[Obstacle] = frozenset()
    doubt: Doubt = Doubt.NONE

    @property
    def open_question(self) -> str:
        """What nobody knows of the badge, as a sentence; empty where all is known."""
        return _DOUBTS[self.doubt]

    @property
    def words(self) -> str:
        """The last reason, and what nobody knows of the badge."""
        if not (self.said and self.open_question):
            return self.said or self.open_question
        # Printers say in a word what keeps them.
        return f"{self.said.rstrip('. ')}. {self.open_question}"


@dataclass(frozen=True, slots=True)
class LeftJob:
    """What a printer out of reach may still have of a badge that is on another way by now.

    `printer` is its id, `job` its own name for what it has, empty where that was never heard,
    `badge` the id of the `PrintJob`.
    """

    printer: str
    job: str
    badge: str


@dataclass(frozen=True, slots=True)
class PrintBoard:
    """How printing stands: the event's printers and rules, and badges by their state.

    `trouble` is the latest reason why a badge does not come out, in words, `at` the printer that it
    is about, `obstacles` what still keeps the badge there, and `off` the printer that is off, where
    that is it.
    """

    printers: tuple[EventPrinter, ...] = ()
    rules: PrintRules = PrintRules()
    waiting: int = 0
    at_printers: int = 0
    failed: int = 0
    trouble: str = ""
    at: EventPrinter | None = None
    obstacles: frozenset[Obstacle] = frozenset()
    off: EventPrinter | None = None

    @property
    def under_way(self) -> int:
        """How many badges have yet to come out."""
        return self.waiting + self.at_printers


def printers_for(
    printers: Iterable[EventPrinter], category: str, desk: str
) -> tuple[EventPrinter, ...]:
    """Give the printers that may print for a category at a desk; they share the load.

    Printers that name the category come before those that name none, and among them those
    that name the desk before those that name none.
    """
    every = tuple(printers)
    ours = tuple(each for each in every if fold(category) in map(fold, each.categories))
    ours = ours or tuple(each for each in every if not each.categories)
    here = tuple(each for each in ours if fold(desk) in map(fold, each.desks))
    return here or tuple(each for each in ours if not each.desks)


def able_to_print(job: PrintJob, printers: Iterable[EventPrinter]) -> tuple[EventPrinter, ...]:
    """Give the printers that may print a job: the one it was asked from, or those that fit."""
    if job.wanted:
        return tuple(each for each in printers if each.id == job.wanted)
    return printers_for(printers, job.category, job.desk)


def labels_of(pages: int, job: PrintJob, printers: Iterable[EventPrinter]) -> int:
    """Say how many labels a badge took: one a page where the printer prints on one side only."""
    is_label = any(each.is_label_printer for each in printers if each.id == job.printer)
    return max(1, pages) if is_label else 1


def waits_since(job: PrintJob, able: Collection[EventPrinter]) -> datetime:
    """Say since when a queued job sees nothing happen: none of the printers able to take it."""
    served = (each.served_at for each in able if each.served_at is not None)
    return max((job.asked_at, *served))


def off_printer(job: PrintJob, printers: Iterable[EventPrinter]) -> EventPrinter | None:
    """Give the printer for which a badge waits because it is off, the one that is so longest."""
    every = tuple(printers)
    if job.state.is_final or all(each.off_since is None for each in every):
        return None
    there = [each for each in every if each.id == job.printer] or able_to_print(job, every)
    off = [each for each in there if each.off_since is not None]
    if len(off) < len(there) and Obstacle.OFFLINE not in job.obstacles:
        return None
    return min(off, key=lambda each: each.off_since or job.asked_at, default=None)


def is_past(moment: datetime, now: datetime, patience: timedelta = PATIENCE) -> bool:
    """Whether something was longer ago than that; of what is still to come nobody knows how long.

    Then the clock was set back meanwhile.
    """
    return abs(now - moment) > patience


def is_forgotten(job: PrintJob, able: Collection[EventPrinter], now: datetime) -> bool:
    """Whether a queued job waited so long that it is printed only if somebody asks anew."""
    return is_past(waits_since(job, able), now)


def is_stuck(job: PrintJob, now: datetime) -> bool:
    """Whether a printer has a job, cannot print it, and had the time to be helped."""
    patience = PATIENCE if job.obstacles else 5 * PATIENCE
    return job.state is PrintState.PRINTING and is_past(job.changed_at, now, patience)


def is_held(job: PrintJob) -> bool:
    """Whether a printer has a badge, or said that it keeps it when it was to give it back."""
    was_kept = job.state is PrintState.FAILED and job.doubt is Doubt.MAY_COME
    return job.state is PrintState.PRINTING or was_kept


def is_doubtful(job: PrintJob) -> bool:
    """Whether nobody knows of a badge that is given up whether it came out, or may come out."""
    return job.state in GIVEN_UP and job.doubt is not Doubt.NONE


def was_left(job: PrintJob) -> bool:
    """Whether a badge was given up in a printer that was off, and comes out when that is on.

    Where the printer's answer was lost, its own name for the badge is not known.
    """
    is_off = job.doubt is Doubt.CAME_OUT and Obstacle.OFFLINE in job.obstacles
    return job.state in GIVEN_UP and is_off and bool(job.printer)


def may_be_out(job: PrintJob) -> bool:
    """Whether somebody may find a badge come out that is given up: a printer had it."""
    return job.state in GIVEN_UP and (bool(job.job) or is_doubtful(job))


def still_doubted(job: PrintJob, told: JobReport) -> JobReport:
    """Keep a doubt whether a badge came out: who sent it may have ended since, and forgotten it.

    CUPS calls done what its printer lost with its power. A label printer that rests may have
    printed what a fault kept, or been switched off and on while nobody looked.
    """
    if told.state is PrintState.PRINTED:
        if job.doubt is Doubt.CAME_OUT:
            said = "Its printer was off while it had the badge."
        elif told.doubt is Doubt.CAME_OUT and job.obstacles:
            said = "Checkin was closed while something kept its printer."
        else:
            return replace(told, doubt=Doubt.NONE)
        return JobReport(PrintState.FAILED, frozenset({Obstacle.OTHER}), said, Doubt.CAME_OUT)
    if job.doubt is not Doubt.CAME_OUT:
        return told
    return replace(told, doubt=told.doubt or job.doubt)


def is_lost(job: PrintJob, now: datetime) -> bool:
    """Whether a job was on its way when whoever sent it ended: nobody knows whether it arrived."""
    return job.state is PrintState.SENDING and is_past(job.changed_at, now, HANDING_OVER)


@dataclass(frozen=True, slots=True)
class PrintLine:
    """A badge on its way as a person reads it: whose it is, and by which printer's name.

    `off` is the printer that is off, where it waits for that; `is_overtaken` whether it was given
    up and the ticket has another badge by now.
    """

    job: PrintJob
    name: str
    printer: str
    off: EventPrinter | None = None
    is_overtaken: bool = False
