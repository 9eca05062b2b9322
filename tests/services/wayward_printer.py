"""A printer that keeps what it is given and numbers it, and to which anything may happen."""

from dataclasses import replace

from checkin.core.badges.printing import Doubt, JobReport, Obstacle, PrinterStatus, PrintState
from checkin.core.errors import PrinterRefused, PrinterUnreachable

WRONG = (Obstacle.OUT_OF_LABELS, Obstacle.COVER_OPEN)
_WAITS, _DONE = JobReport(PrintState.PRINTING), JobReport(PrintState.PRINTED)
_UNKNOWN = JobReport(PrintState.FAILED, doubt=Doubt.CAME_OUT)


class Killed(BaseException):
    """The program that speaks with a printer ends where it stands."""


class WaywardPrinter:
    """Prints one badge at a time while it is on and nothing is wrong with it.

    `comes_out` is told what it prints, and `may_end` wherever a program may end meanwhile.
    """

    def __init__(self, chance, comes_out, may_end):
        self._chance, self._comes_out, self._may_end = chance, comes_out, may_end
        self._forgets = chance.random() < 0.3  # what it has, with its power
        self._jobs = {}  # by number: the document's name, and how far it is
        self.is_off = False
        self.wrong = frozenset()
        self.loses_answers = False

    def submit(self, document):
        self._may_end()
        self._is_reached()
        if self.wrong and self._chance.random() < 0.6:  # else it is not known yet
            raise PrinterRefused("The printer cannot print now.", next(iter(self.wrong)))
        number = f"{len(self._jobs) + 1}"
        self._jobs[number] = document.name, _WAITS
        self._may_end()
        if self.loses_answers:
            raise PrinterUnreachable("The printer fell silent.", may_have_printed=True)
        return number

    def poll(self, job):
        self._is_reached()
        _, told = self._jobs.get(job, ("", _UNKNOWN))
        return replace(told, obstacles=self.wrong) if told is _WAITS else told

    def find(self, name):
        self._is_reached()
        ours = [number for number, (named, _) in self._jobs.items() if named == name]
        waits = [number for number in ours if self._jobs[number][1] is _WAITS]
        return next(reversed(waits or ours), None)

    def cancel(self, job):
        self._is_reached()
        name, told = self._jobs.get(job, ("", _UNKNOWN))
        if told is _WAITS:
            doubt = Doubt.NONE if self.wrong else Doubt.CAME_OUT
            self._jobs[job] = name, JobReport(PrintState.CANCELLED, doubt=doubt)
        self._may_end()

    def status(self):
        return PrinterStatus(frozenset({Obstacle.OFFLINE}) if self.is_off else self.wrong)

    def close(self):
        pass

    def goes_on(self):
        """Print the next badge, if it can."""
        waits = [number for number, (_, told) in self._jobs.items() if told is _WAITS]
        if waits and not (self.is_off or self.wrong):
            name, _ = self._jobs[waits[0]]
            self._jobs[waits[0]] = name, _DONE
            self._comes_out(name)

    def is_switched(self, *, on):
        """Be switched on or off."""
        self.is_off = not on
        if not on and self._forgets:
            self._jobs = {
                number: ("", _UNKNOWN) if told is _WAITS else (name, told)
                for number, (name, told) in self._jobs.items()
            }

    def _is_reached(self):
        if self.is_off:
            raise PrinterUnreachable("The printer does not answer.")
