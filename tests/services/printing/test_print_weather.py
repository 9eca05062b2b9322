"""Two programs and two printers, to which anything happens: what comes out twice is told."""

from collections import Counter
from contextlib import contextmanager
from random import Random

import pytest

from checkin.core.badges.print_job import EventPrinter, is_doubtful
from checkin.core.errors import CheckinError
from checkin.services.printing.taking_back import cancel_badges, move_badges
from tests.services.wayward_printer import WRONG, Killed, WaywardPrinter

TURNS, OF_A_KILL = 120, 0.03
MORNINGS = range(24, 40)  # among them two with lost answers, of which nobody was told once
PEOPLE = ("ADA1", "BEA1", "CY1", "DEE1", "EVE1")
AS_WELL = "had this badge before"


class Weather:
    """Does to an event's printing what a bad morning does."""

    def __init__(self, hall, seed):
        self.hall, self.chance = hall, Random(seed)  # noqa: S311 - to be had again
        self.papers = []
        self._seen = Counter()  # how often somebody found a ticket's badge come out
        self._is_at_risk = False
        self._printers = {name: self._printer(name) for name in ("Badge 1", "Badge 2")}
        self._write, hall.store.write = hall.store.write, self._written
        self._programs = [hall.a_worker(), hall.a_worker()]
        self._tickets = hall.people(*PEOPLE)

    def turn(self):
        """Let something happen, and the printers and one of the programs go on."""
        deeds = (
            self._ask, self._switch, self._break, self._lose_answers, self._wait, self._decide,
        )  # fmt: skip
        self.chance.choices(deeds, (8, 14, 12, 4, 15, 12))[0]()
        for printer in self._printers.values():
            printer.goes_on()
        self._do(lambda program: program.step())
        self.hall.clock.pass_by(seconds=1)

    def clears_up(self):
        """Have the printers reached again, and then print whatever they have."""
        for printer in self._printers.values():
            printer.is_switched(on=True)
            printer.loses_answers = False
        self._all_go_on()
        for printer in self._printers.values():
            printer.wrong = frozenset()
        self._all_go_on()

    def surprises(self):
        """Say of each ticket what came of it that nobody was told."""
        lines = Counter(line.ticket_id for line in self.hall.badges())
        out = Counter(self.hall.queue.job(name).ticket_id for name in self.papers)
        for ticket in self._tickets:
            jobs = self.hall.store.jobs_of(ticket)
            is_told = any(is_doubtful(job) or AS_WELL in job.said for job in jobs)
            if lines[ticket] > min(out[ticket], 1 + self._seen[ticket]):
                yield f"{ticket} is {lines[ticket]} times in the journal, and out {out[ticket]}"
            if out[ticket] > lines[ticket] and not is_told:
                yield f"{ticket} came out {out[ticket]} times, and {lines[ticket]} are known"
            if not all(job.state.is_final for job in jobs):
                yield f"{ticket} is on its way for ever"

    def _printer(self, name):
        with self.hall.store.write():
            self.hall.store.put_printer(EventPrinter(name, name, name))
        printer = WaywardPrinter(self.chance, self.papers.append, self._may_end)
        self.hall.printers[name] = printer
        return printer

    def _ask(self):
        self._do(lambda _: self.hall.queue.ask([self.chance.choice(self._tickets)]))

    def _switch(self):
        name = self.chance.choice(list(self._printers))
        printer = self._printers[name]
        printer.is_switched(on=printer.is_off)
        if not printer.is_off and self.chance.random() < 0.5:  # as the window does
            (place,) = (each for each in self.hall.store.printers() if each.id == name)
            self._do(lambda program: program.status(place))

    def _break(self):
        printer = self.chance.choice(list(self._printers.values()))
        printer.wrong = frozenset() if printer.wrong else frozenset({self.chance.choice(WRONG)})

    def _lose_answers(self):
        printer = self.chance.choice(list(self._printers.values()))
        printer.loses_answers = not printer.loses_answers

    def _wait(self):
        self.hall.clock.pass_by(seconds=self.chance.choice((1, 3, 6, 20, 40, 70, 130, 400)))

    def _decide(self):
        """Have somebody look whether a badge came out, then retry, move or cancel it."""
        queue, jobs = self.hall.queue, self.hall.queue.jobs()
        if not jobs:
            return
        job, to = self.chance.choice(jobs), self.chance.choice(list(self._printers))
        deeds = (
            lambda _: queue.retry([job.id], reason="Looked"),
            lambda program: move_badges(queue, program, [job.id], to, reason="Looked"),
            lambda program: cancel_badges(queue, program, [job.id]),
        )
        deed = self.chance.choice(deeds)
        if is_doubtful(job) and job.id in self.papers:
            self._seen[job.ticket_id] += 1
            self._do(lambda program: program.came_out([job.id]))
        else:
            self._do(deed)

    def _do(self, deed):
        """Have one of the programs do something, and perhaps end meanwhile."""
        place = self.chance.randrange(len(self._programs))
        self._is_at_risk = True
        try:
            deed(self._programs[place])
        except Killed:
            self._programs[place] = self.hall.a_worker()
        except CheckinError:
            pass  # told to whoever did it
        finally:
            self._is_at_risk = False

    def _all_go_on(self):
        for _ in range(10):
            self.hall.clock.pass_by(seconds=35)
            for place in self.hall.store.printers():
                self._programs[0].status(place)
            for program in self._programs:
                program.step()
            for printer in self._printers.values():
                printer.goes_on()

    @contextmanager
    def _written(self):
        with self._write():
            yield
            self._may_end()
        self._may_end()

    def _may_end(self):
        if self._is_at_risk and self.chance.random() < OF_A_KILL:
            raise Killed


@pytest.mark.parametrize("seed", MORNINGS)
def test_no_badge_comes_out_twice_or_is_lost_and_nobody_told(hall, seed):
    weather = Weather(hall, seed)
    for _ in range(TURNS):
        weather.turn()
    weather.clears_up()
    assert list(weather.surprises()) == []
