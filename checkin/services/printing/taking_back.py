"""Badges that are taken out of the queue, also where a printer has them already."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checkin.core.badges.printing import PrintState

if TYPE_CHECKING:
    from checkin.core.badges.print_job import PrintJob
    from checkin.services.printing.print_queue import PrintQueue
    from checkin.services.printing.print_work import PrintWork


@dataclass(frozen=True, slots=True)
class BadgesTakenBack:
    """How many badges it was done to, and those that may still come out of their printer."""

    done: int
    kept: tuple[PrintJob, ...] = ()


def cancel_badges(queue: PrintQueue, work: PrintWork, job_ids: Sequence[str]) -> BadgesTakenBack:
    """Take badges out of the queue, and back from the printers that have them.

    What a printer does not give back is not cancelled. Raises `NotFound` for an unknown job.
    """
    there = work.at_printers(job_ids)
    done = queue.cancel(each for each in job_ids if each not in there)
    ended = work.take_back(there)
    return BadgesTakenBack(done + len(_in_state(ended, PrintState.CANCELLED)), _kept(ended))


def move_badges(
    queue: PrintQueue, work: PrintWork, job_ids: Sequence[str], printer: str, *, reason: str = ""
) -> BadgesTakenBack:
    """Let another printer print badges that wait or failed, or that a printer gives back.

    What is not given back stays where it is, or it would come out twice. Raises `NotFound` for
    an unknown job or printer, and `ReasonWanted` as `PrintQueue.retry`; then nothing is taken back.
    """
    there = work.at_printers(job_ids)
    done = queue.move((each for each in job_ids if each not in there), printer, reason=reason)
    ended = work.take_back(there)
    back = _in_state(ended, PrintState.CANCELLED)
    return BadgesTakenBack(done + queue.move((job.id for job in back), printer), _kept(ended))


def _kept(ended: Iterable[PrintJob]) -> tuple[PrintJob, ...]:
    return _in_state(ended, PrintState.FAILED)


def _in_state(jobs: Iterable[PrintJob], state: PrintState) -> tuple[PrintJob, ...]:
    return tuple(job for job in jobs if job.state is state)
