"""An event with printers that do as printers do, and the queue in front of them."""

from checkin.core.badges.print_job import NOT_KNOWN, EventPrinter
from checkin.core.badges.printing import PrintDocument, PrintState
from checkin.core.errors import CheckinError
from checkin.core.journal import EntryKind
from checkin.services.printing.print_parts import PrintAdapters
from checkin.services.printing.print_queue import PrintQueue
from checkin.services.printing.print_work import PrintWork
from checkin.services.printing.renewal import unrenewed
from tests.builders import a_ticket, listed
from tests.services.scripted_printer import ScriptedPrinter


class Hall:
    """An event with printers, and the queue in front of them."""

    def __init__(self, store, scribe, clock):
        self.store, self.scribe, self.clock = store, scribe, clock
        self.printers = {}
        self.told_of_document = {}
        self.without_badge = set()  # categories
        self.renewing = unrenewed
        self.opening = lambda printer: printer  # what speaks with it
        self.queue = PrintQueue(store, scribe, self._gets_badge)
        self.work = self.a_worker()

    def a_worker(self):
        parts = PrintAdapters(
            self._document, self._open, self._gets_badge, self.renewing, lambda _: None
        )
        return PrintWork(self.store, self.scribe, parts)

    def with_printer(self, name, **told):
        self.printers[name] = ScriptedPrinter()
        with self.store.write():
            self.store.put_printer(EventPrinter(name, name, name, **told))
        return self.printers[name]

    def people(self, *codes, **fields):
        return [each.id for each in listed(self.store, *(a_ticket(c, **fields) for c in codes))]

    def steps(self, count=3):
        for _ in range(count):
            self.work.step()

    def states(self):
        return [job.state for job in reversed(self.queue.jobs())]

    def gives_up_in(self, printer):
        """Have a badge fail that is in a printer which nobody reaches any more."""
        printer.runs_out()
        printer.is_off = True
        self.steps()
        self.clock.pass_by(minutes=3)
        self.steps()
        assert (self.states(), NOT_KNOWN in self.said()) == ([PrintState.FAILED], True)

    def said(self):
        return self.queue.jobs()[0].words

    def badges(self):
        return [each for each in self.store.entries() if each.kind is EntryKind.BADGE]

    def _gets_badge(self, category):
        return category not in self.without_badge

    def _document(self, ticket_id, _place):
        if ticket_id == "ticket-BROKEN":
            raise CheckinError("This badge has no layout. Choose one.")
        return PrintDocument(b"%PDF", 105, 148, "badge", **self.told_of_document)

    def _open(self, address):
        if address not in self.printers:
            raise CheckinError("This is no printer's address.")
        return self.opening(self.printers[address])
