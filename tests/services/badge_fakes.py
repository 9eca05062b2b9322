"""An event file, a printer and layouts in memory, which tests of badges can look into."""

from contextlib import contextmanager

from checkin.core.badges.badge import BadgeEvent, BadgeRun
from checkin.core.badges.badge_layout import BadgeLayout
from checkin.core.badges.print_job import PrintRules, is_doubtful


class Store:
    """An event file in memory, whose transactions can be looked at."""

    def __init__(self, *tickets):
        self._tickets = tickets
        self._open = None
        self.journal = []
        self.jobs = []
        self.let_in = set()

    def tickets(self):
        return iter(self._tickets)

    def ticket(self, ticket_id):
        return next((each for each in self._tickets if each.id == ticket_id), None)

    def categories(self):
        return [each.category or each.attendee.category for each in self._tickets]

    def tickets_by_code(self, code):
        return [each for each in self._tickets if each.code == code]

    def printed_badges(self):
        return {each.ticket_id: each.details for each in self.journal}

    def print_rules(self):
        return PrintRules()

    def last_position(self):
        return len(self.journal)

    def badges_after(self, position):
        return self.journal[position:]

    def unfinished_jobs(self):
        return [job for job in self.jobs if not job.state.is_final]

    def was_let_in(self, ticket_id):
        return ticket_id in self.let_in

    def doubtful_jobs(self):
        return list(filter(is_doubtful, self.jobs))

    @contextmanager
    def write(self):
        self._open = []
        yield
        self.journal += self._open
        self._open = None

    def append(self, entry):
        assert self._open is not None, "a line is written inside a transaction"
        self._open.append(entry)
        return entry


class Printer:
    """Keeps the badges it is given; writes the first line of a document."""

    def __init__(self, warnings=()):
        self.badges = []
        self.title = ""
        self._warnings = tuple(warnings)

    def __call__(self, badges, target, *, event):
        laid = list(badges)
        self.badges = [badge for badge, _ in laid]
        self.layouts = [layout for _, layout in laid]
        self.title = event.name
        target.write(b"%PDF")
        return BadgeRun(len(self.badges), self._warnings)


class Layouts:
    """Two layouts; media get the second, and whoever is named so none."""

    wide = BadgeLayout(id="wide", name="Wide", width=100, height=60, front=())
    small = BadgeLayout(id="small", name="Small", width=60, height=30, front=())

    def layout_for(self, category):
        return {"Media": self.small, "No badge": None}.get(category, self.wide)

    def find(self, layout):
        return {"wide": self.wide, "small": self.small}[layout]

    def event_words(self, title):
        return BadgeEvent(title)

    def picture(self, name):
        return name.encode()
