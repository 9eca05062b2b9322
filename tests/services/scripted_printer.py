"""A printer that does as it is told, and remembers what came out of it."""

from checkin.core.badges.printing import Doubt, JobReport, Obstacle, PrinterStatus, PrintState
from checkin.core.errors import PrinterRefused, PrinterUnreachable


class ScriptedPrinter:
    """Prints at once unless it is told to wait; `papers` are the names of what came out."""

    def __init__(self):
        self.papers = []
        self.waits = False
        self.is_off = False
        self.keeps_what_it_has = False
        self.lets_go_after = 0  # questions
        self.doubt = Doubt.NONE  # of what it calls cancelled
        self.was_off = False  # while it had what it prints
        self.loses_answers = False
        self.is_lost_before = False
        self.refuses = ""
        self.refuses_of = ()  # documents of another size
        self.meanwhile = lambda: None  # while it takes a badge
        self.meanwhile_asked = lambda: None  # while it says how far it is with one
        self.obstacles = frozenset()
        self.said = ""
        self.labels_left = None
        self._jobs = {}
        self._stopping = set()

    def submit(self, document):
        self.meanwhile()
        if self.is_off:
            raise PrinterUnreachable("Badge 1 does not answer.")
        if self.refuses:
            raise PrinterRefused("The printer does not take this badge.", self.refuses)
        if document.name in self.refuses_of:
            raise PrinterRefused("The printer has other labels.", Obstacle.WRONG_MEDIA)
        if not self.is_lost_before:
            self._jobs[document.name] = PrintState.PRINTING
            if not self.waits and not self.obstacles:
                self._print(document.name)
        if self.loses_answers or self.is_lost_before:
            raise PrinterUnreachable("Badge 1 fell silent.", may_have_printed=True)
        return document.name

    def poll(self, job):
        self.meanwhile_asked()
        if self.is_off:
            raise PrinterUnreachable("Badge 1 does not answer.")
        is_cancelled = self._jobs[job] is PrintState.CANCELLED
        was_off = Doubt.CAME_OUT if self.was_off else Doubt.NONE
        doubt = self.doubt if is_cancelled else was_off
        report = JobReport(self._jobs[job], self.obstacles, self.said, doubt)
        if job in self._stopping:
            self.lets_go_after -= 1
            if self.lets_go_after == 0:
                self._jobs[job] = PrintState.CANCELLED
        return report

    def find(self, name):
        if self.is_off:
            raise PrinterUnreachable("Badge 1 does not answer.")
        return name if name in self._jobs else None

    def cancel(self, job):
        if self.is_off:
            raise PrinterUnreachable("Badge 1 does not answer.")
        if self._jobs[job] is PrintState.PRINTING and self.lets_go_after:
            self._stopping.add(job)
        elif self._jobs[job] is PrintState.PRINTING and not self.keeps_what_it_has:
            self._jobs[job] = PrintState.CANCELLED

    def status(self):
        if self.is_off:
            return PrinterStatus(frozenset({Obstacle.OFFLINE}), "Badge 1 does not answer.")
        return PrinterStatus(self.obstacles, self.said, self.labels_left)

    def close(self):
        pass

    def runs_out(self):
        self.obstacles, self.said = frozenset({Obstacle.OUT_OF_LABELS}), "Out of labels."

    def is_helped(self):
        """Print what waits in the printer, as one does whose labels are refilled."""
        self.obstacles, self.said, self.waits = frozenset(), "", False
        for job, state in self._jobs.items():
            if state is PrintState.PRINTING:
                self._print(job)

    def _print(self, job):
        self._jobs[job] = PrintState.PRINTED
        self.papers.append(job)
