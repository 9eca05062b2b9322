"""What can be done about people from their page: asked in dialogs, done in the lanes."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from checkin.core.badges.badge import BadgeRun
from checkin.core.badges.print_job import PrintJob
from checkin.core.decision import Decision
from checkin.core.directory import Dossier
from checkin.core.errors import CheckinError, ListedAlready
from checkin.core.journal import INWARDS, JournalEntry
from checkin.core.scan import Direction
from checkin.core.ticket import Ticket
from checkin.services.printing.badge_run import RunForm
from checkin.services.printing.print_queue import Asked
from checkin.ui.attendees.correct_dialog import CorrectDialog
from checkin.ui.attendees.pay_dialog import PayDialog
from checkin.ui.attendees.substitute_dialog import SubstituteDialog
from checkin.ui.attendees.walk_in_dialog import WalkInDialog
from checkin.ui.desk.desk_jobs import take_unpaid
from checkin.ui.journal.kind_words import kind_word
from checkin.ui.parts.ask_dialog import AskDialog
from checkin.ui.parts.line_dialog import LineDialog
from checkin.ui.parts.look import Look
from checkin.ui.parts.save_choice import ask_where
from checkin.ui.printing.twin_words import twin_words
from checkin.ui.printing.why_again import WhyAgain, why_or_fail
from checkin.ui.services import Services
from checkin.ui.session import DeskSession
from checkin.ui.troubles.named_reasons import to_look_at
from checkin.ui.troubles.trouble_words import trouble_words

_FORBIDDEN = '<>:"/\\|?*'


class PersonDeeds(QObject):
    """Carries out what is wished for one person."""

    done = Signal(str)  # a sentence; people are others now
    came = Signal(str)  # attendee id of somebody new, who is to be shown
    failed = Signal(object)  # CheckinError

    def __init__(self, look: Look, session: DeskSession, parent: QWidget) -> None:
        """Ask over `parent`."""
        super().__init__(parent)
        self._look = look
        self._session = session
        self._over = parent
        self.categories: tuple[str, ...] = ()

    def pass_by(self, ticket: Ticket, direction: Direction, list_id: str) -> None:
        """Check somebody in or out by hand at a list; the session answers with `decided`."""
        self._session.admit(ticket, direction, list_id)

    def let_in(self, refused: Decision) -> None:
        """Ask why somebody refused is to be let in."""
        name = refused.ticket.attendee.name if refused.ticket else ""
        dialog = LineDialog(
            self._look, self.tr("Let in: {name}").format(name=name), self.tr("Let in"), self._over
        )
        dialog.explain(self.tr("You answer for it; the journal keeps your reason."))
        dialog.ask_for(
            self.tr("&Reason"),
            [self.tr("Supervisor agreed"), self.tr("Settled at the registration desk")],
        )
        dialog.agreed.connect(lambda: self._let_in(refused, dialog))
        dialog.open()

    def take_unpaid(self, refused: Decision) -> None:
        """Check in anyway whose order is pending, where the list leaves it to the desk."""
        if refused.may_ignore_unpaid:
            self._session.decide(partial(take_unpaid, refused))

    def pay(self, person: Dossier) -> None:
        """Ask whether somebody has paid, and have it noted at their server."""
        ticket, server = person.ticket, person.payable_at
        if ticket is None or not server:
            return
        dialog = PayDialog(self._look, self._session.paying, ticket, server, self._over)
        told = self.tr("{name} is marked as paid.").format(name=person.attendee.name)
        dialog.settled.connect(partial(self.done.emit, told))
        dialog.open()

    def undo(self, entry: JournalEntry) -> None:
        """Ask why a line is to be undone."""
        told = self.tr("Undo: {line}").format(line=kind_word(entry.kind))
        dialog = LineDialog(self._look, told, self.tr("Undo"), self._over)
        dialog.explain(self.tr("The journal keeps both lines."))
        dialog.ask_for(self.tr("&Reason"), [self.tr("Wrong person"), self.tr("Pressed by mistake")])
        dialog.agreed.connect(
            lambda: self._do(partial(_undo, entry.id, dialog.text()), self.tr("Undone."), dialog)
        )
        dialog.open()

    def note(self, person: Dossier) -> None:
        """Ask for a note about somebody."""
        name = person.attendee.name
        dialog = LineDialog(
            self._look, self.tr("Note about {name}").format(name=name), self.tr("Keep"), self._over
        )
        dialog.ask_for(self.tr("&Note"))
        attendee_id = person.attendee.id
        dialog.agreed.connect(
            lambda: self._do(
                partial(_note, attendee_id, dialog.text()),
                self.tr("The note is kept."),
                dialog,
            )
        )
        dialog.open()

    def correct(self, person: Dossier) -> None:
        """Ask what is to be corrected, and why."""
        if person.ticket is None:
            return
        code = person.ticket.code
        dialog = CorrectDialog(self._look, person.attendee, self.categories, self._over)
        dialog.agreed.connect(
            lambda: self._do(
                partial(_correct, code, dialog.changed(), dialog.reason()),
                self.tr("{name} is corrected.").format(name=person.attendee.name),
                dialog,
            )
        )
        dialog.open()

    def substitute(self, person: Dossier) -> None:
        """Ask who comes instead."""
        if person.ticket is None:
            return
        code = person.ticket.code
        has_come = any(
            each.kind in INWARDS and each.id not in person.undone for each in person.lines
        )
        dialog = SubstituteDialog(self._look, person.ticket, has_come=has_come, parent=self._over)
        dialog.agreed.connect(
            lambda: self._session.desk.ask(
                partial(_substitute, code, dialog.fields(), dialog.reason()),
                partial(self._show_newcomer, dialog, False),  # noqa: FBT003 - partial has no names here
                partial(self._refuse, dialog),
            )
        )
        dialog.open()

    def walk_in(self) -> None:
        """Ask who came without being listed."""
        if self.categories:
            self._ask_who_came()
        else:  # nobody has looked at the attendees yet
            self._session.reader.ask(
                lambda s: s.doors.usual_first(), self._ask_who_came_of, self._fail
            )

    def _ask_who_came_of(self, categories: Sequence[str]) -> None:
        self.categories = self.categories or tuple(categories)
        self._ask_who_came()

    def _ask_who_came(self) -> None:
        here = self._session.checkin_list
        # At a door for those whom a column of the list names, nobody new is expected.
        at_once = here.name if here and not here.column else ""
        dialog = WalkInDialog(self._look, self.categories, at_once, self._over)
        dialog.agreed.connect(lambda: self._register(dialog))
        dialog.open()

    def print_again(self, ticket: Ticket) -> None:
        """Print a badge, or another: at a printer of the event, or else into a file."""
        if self._session.printing.board.printers:
            self._session.printing.do(
                lambda s: s.print_queue.ask([ticket.id]),
                partial(self._tell_asked, ticket),
                self._fail,
            )
        else:
            self._ask_for_file(ticket)

    def _tell_asked(self, ticket: Ticket, asked: Asked) -> None:
        if asked.jobs:
            self._tell_on_its_way(ticket, None, asked.jobs[0])
        elif self._session.printing.board.rules.ask_why:
            self._ask_why_again(ticket)
        else:
            self._print_again(ticket, "", None)

    def _ask_why_again(self, ticket: Ticket) -> None:
        dialog = WhyAgain(self._look, self._over, ticket.attendee.name)
        dialog.agreed.connect(lambda: self._print_again(ticket, dialog.text(), dialog))
        dialog.open()

    def _print_again(self, ticket: Ticket, reason: str, dialog: LineDialog | None) -> None:
        self._session.printing.do(
            lambda s: s.print_queue.ask_again(ticket.id, reason=reason),
            partial(self._tell_on_its_way, ticket, dialog),
            self._fail if dialog is None else partial(self._refuse, dialog),
        )

    def _tell_on_its_way(self, ticket: Ticket, dialog: LineDialog | None, _: PrintJob) -> None:
        if dialog is not None:
            dialog.accept()
        name = ticket.attendee.name
        self.done.emit(self.tr("The badge of {name} is on its way.").format(name=name))

    def _ask_for_file(self, ticket: Ticket) -> None:
        occasion = self._session.occasion
        if occasion is None:
            return
        title, name = occasion.event.name, _file_name(ticket.attendee.name)
        ask_where(
            self._over, self.tr("Write the badge"), self._session.folder / f"{name}.pdf",
            "PDF (*.pdf)", lambda path: self.write_badge(ticket, path, title),
        )  # fmt: skip

    def write_badge(self, ticket: Ticket, path: Path, title: str, reason: str = "") -> None:
        """Write a badge into a file, and its line into the journal; ask why, where need be."""
        form = RunForm(reason=reason)
        self._session.work.ask(
            lambda s: s.badges.produce_again(path, [ticket.id], title=title, form=form),
            partial(self._tell_written, path),
            why_or_fail(
                partial(WhyAgain, self._look, self._over, ticket.attendee.name),
                partial(self.write_badge, ticket, path, title),
                self._fail,
            ),
        )

    def _let_in(self, refused: Decision, dialog: LineDialog) -> None:
        self._session.let_in(refused, dialog.text())
        dialog.accept()

    def _register(self, dialog: WalkInDialog) -> None:
        self._session.desk.ask(
            partial(_walk_in, dialog.fields(), anyway=dialog.anyway),
            partial(self._show_newcomer, dialog, dialog.checks_in),
            partial(self._refuse, dialog),
        )

    def _show_newcomer(self, dialog: AskDialog, checks_in: bool, ticket: Ticket) -> None:  # noqa: FBT001 - partial gives it by place
        dialog.accept()
        name = ticket.attendee.name
        self.done.emit(self.tr("{name} is registered.").format(name=name))
        self._session.refresh_board()
        if checks_in:
            self._session.admit(ticket, Direction.ENTRY)
        self.came.emit(ticket.attendee.id)

    def _do(self, job: Callable[[Services], JournalEntry], told: str, dialog: AskDialog) -> None:
        self._session.desk.ask(
            job, partial(self._tell_done, dialog, told), partial(self._refuse, dialog)
        )

    def _tell_done(self, dialog: AskDialog, told: str, _: JournalEntry) -> None:
        dialog.accept()
        self._session.refresh_board()
        self.done.emit(told)

    def _tell_written(self, path: Path, run: BadgeRun) -> None:
        told = self.tr("The badge is written: {file}").format(file=path.name)
        reasons = [reason for reason, _ in to_look_at(run.warnings)]
        told = ". ".join((told, " ".join(reasons))) if reasons else told
        self.done.emit(f"{told} {twin_words(run.twins)}".strip())

    def _refuse(self, dialog: AskDialog, error: CheckinError) -> None:
        if isinstance(error, ListedAlready) and isinstance(dialog, WalkInDialog):
            dialog.show_twin()
        else:
            dialog.show_trouble(trouble_words(error))

    def _fail(self, error: CheckinError) -> None:
        self.failed.emit(error)


def _undo(entry_id: str, reason: str, services: Services) -> JournalEntry:
    return services.station.undo(entry_id, reason)


def _note(attendee_id: str, text: str, services: Services) -> JournalEntry:
    return services.corrections.note(attendee_id, text)


def _correct(code: str, fields: dict[str, str], reason: str, services: Services) -> JournalEntry:
    return services.attendees.edit(code, fields, reason)


def _walk_in(fields: dict[str, str], services: Services, *, anyway: bool) -> Ticket:
    line = services.attendees.walk_in(fields, anyway=anyway)
    return services.attendees.ticket_of_newcomer(line)


def _substitute(code: str, fields: dict[str, str], reason: str, services: Services) -> Ticket:
    line = services.attendees.substitute(code, fields, reason)
    return services.attendees.ticket_of_newcomer(line)


def _file_name(name: str) -> str:
    safe = "".join("-" if letter in _FORBIDDEN else letter for letter in name)
    return safe.strip(". ")[:80] or "badge"
