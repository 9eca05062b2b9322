"""Beside the table: nobody, one person, or several, with what can be done about them."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from checkin.core.badges.badge import BadgePicture
from checkin.core.decision import Decision
from checkin.core.directory import Choices, Dossier
from checkin.core.errors import CheckinError, Refused
from checkin.core.scan import Direction
from checkin.services.servers.looking_closer import Closer
from checkin.services.station import Occasion
from checkin.ui.attendees.bulk_deeds import BulkDeeds
from checkin.ui.attendees.bulk_panel import BulkPanel
from checkin.ui.attendees.person_deeds import PersonDeeds
from checkin.ui.attendees.person_panel import Deed, PersonPanel
from checkin.ui.attendees.person_session import PersonSession
from checkin.ui.desk.actions import Action
from checkin.ui.desk.desk_keys import key_of
from checkin.ui.desk.scene import Scene
from checkin.ui.desk.sensible import is_final
from checkin.ui.page import KeyHelp
from checkin.ui.parts.look import Look
from checkin.ui.parts.widgets import plain_label
from checkin.ui.services import Services
from checkin.ui.session import DeskSession
from checkin.ui.troubles.trouble_words import trouble_words
from checkin.ui.words import FAMILIES, LOUD

_DEEDS = {
    Action.CHECK_OUT: Deed.CHECK_OUT,
    Action.GROUP: Deed.GROUP,
    Action.PRINT: Deed.PRINT,
    Action.LET_IN: Deed.LET_IN,
    Action.TAKE_UNPAID: Deed.TAKE_UNPAID,
    Action.PAY: Deed.PAY,
}
_OF_REFUSED = frozenset({Deed.LET_IN, Deed.TAKE_UNPAID})


class AttendeesSide(QStackedWidget):
    """Shows who is selected; asks the session for all that is known of one."""

    told = Signal(str)  # what was done; people are others now
    failed = Signal(object)  # CheckinError
    shown = Signal(object)  # Dossier of somebody who was asked for by name, not in the table
    group_wanted = Signal(str)  # company
    left = Signal()  # back to the table
    changed = Signal()  # the person shown is another now, as their server says

    def __init__(self, look: Look, session: DeskSession, parent: QWidget) -> None:
        """Begin with nobody; dialogs open over `parent`."""
        super().__init__()
        self._look = look
        self._session = session
        self._picked: tuple[int, ...] = ()
        self._scanned: Decision | None = None  # about whoever is asked for
        self.list_id = ""  # where people are to be shown, and
        self._shown_at = ""  # where the one who is shown stands as the panel says
        self.panel, self.bulk = PersonPanel(look), BulkPanel(look)
        self.deeds = PersonDeeds(look, session, parent)
        self.closer = PersonSession(session)
        self._bulk_deeds = BulkDeeds(look, session, self.bulk, parent)
        self._nobody = QFrame()
        self._nobody.setObjectName("card")
        self._words = plain_label(
            self.tr("Choose somebody to see the person here."), muted=True, wraps=True
        )
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        QVBoxLayout(self._nobody).addWidget(self._words)
        for part in (self._nobody, self.panel, self.bulk):
            self.addWidget(part)
        self._connect()

    @property
    def shows_somebody(self) -> bool:
        """Whether one person or several are shown."""
        return self.currentWidget() is not self._nobody

    def offer(self, choices: Choices) -> None:
        """Offer the event's categories where one is asked for, the usual one first."""
        categories = tuple(filter(None, dict.fromkeys((choices.usual, *choices.categories))))
        self.deeds.categories = self._bulk_deeds.categories = categories

    def show_picked(self, picked: tuple[int, ...]) -> None:
        """Show who is selected in the table."""
        self._picked = picked
        if len(picked) == 1:
            self.refresh()
        elif picked:
            self._bulk_deeds.people = picked
            self._show_several()
            self.setCurrentWidget(self.bulk)
        else:
            self.setCurrentWidget(self._nobody)
        if len(picked) != 1:
            self.closer.look_at("")

    def show_place(self, list_id: str) -> None:
        """Show people as they stand at a list, and check them in and out there."""
        self.list_id = self._bulk_deeds.list_id = list_id
        if len(self._picked) > 1:
            self._show_several()
        else:
            self.refresh()

    def refresh(self) -> None:
        """Ask anew for the person shown."""
        if len(self._picked) == 1:
            at = self.list_id
            self._session.reader.ask(
                partial(_person, self._picked[0], at), partial(self._show_found, at), self._fail
            )

    def find_person(self, attendee_id: str, list_id: str = "") -> None:
        """Show somebody by id, as they stand at a list; comes as `shown`."""
        at = list_id or self.list_id
        self._session.reader.ask(
            partial(_person_with, attendee_id, at), partial(self._show_alone, at), self._fail
        )

    def find_scanned(self, decision: Decision) -> None:
        """Show who was scanned; whoever was refused can be let in there with a reason, too."""
        if decision.ticket is not None:
            self._scanned = decision
            self.find_person(decision.ticket.attendee.id, decision.scan.list_id)

    def show_decision(self, decision: Decision) -> None:
        """Say what became of checking in the person shown, at the list shown."""
        occasion = self._session.occasion
        if occasion is not None and decision.scan.list_id == self._shown_at:
            scene = Scene(occasion.event.zone, occasion.lists)
            final = is_final(decision, scene)
            self.panel.show_decision(decision, self._session.now(), is_final=final)

    def carry_out(self, action: Action) -> None:
        """Do what a key asks for, about the person shown."""
        if action in _DEEDS and self.currentWidget() is self.panel:
            self._carry_out(_DEEDS[action])

    def keys(self) -> tuple[KeyHelp, ...]:
        """Say which keys do something about the person shown."""
        return tuple(map(key_of, _DEEDS))

    def take_focus(self) -> None:
        """Give the keyboard to the likeliest deed."""
        current = self.currentWidget()
        if isinstance(current, PersonPanel | BulkPanel):
            current.take_focus()

    def set_narrow(self, *, narrow: bool) -> None:
        """Offer the way back where this stands in the table's place."""
        self.panel.set_narrow(narrow=narrow)
        self.bulk.set_narrow(narrow=narrow)

    def dress(self) -> None:
        """Take over colours and sizes."""
        self.panel.dress()
        self.bulk.dress()
        self._words.setFont(self._look.font(1.05))
        if (person := self.panel.person) is not None:
            self._show_dossier(person, self._shown_at)

    def _connect(self) -> None:
        self.panel.wanted.connect(self._carry_out)
        self.panel.undo_wanted.connect(self.deeds.undo)
        self.panel.badge_wanted.connect(self._draw_badge)
        self.bulk.left.connect(self.left)
        self._bulk_deeds.done.connect(self.told)
        self.deeds.done.connect(self.told)
        self.deeds.came.connect(self.find_person)
        self.deeds.failed.connect(self.failed)
        self.closer.looked.connect(self._show_closer)

    def _show_several(self) -> None:
        at, elsewhere = self._names(self.list_id)
        self.bulk.show_count(len(self._picked), at, elsewhere)

    def _names(self, list_id: str) -> tuple[str, str]:
        """Name a list, and once more where it is not the desk's."""
        occasion, here = self._session.occasion, self._session.checkin_list
        lists = occasion.lists if occasion else ()
        name = next((each.name for each in lists if each.id == list_id), "")
        return name, name if here is not None and here.id != list_id else ""

    def _show_found(self, list_id: str, person: Dossier) -> None:
        if self._picked == (person.number,):  # else another was chosen meanwhile
            self._show_dossier(person, list_id)
            self.setCurrentWidget(self.panel)

    def _show_alone(self, list_id: str, person: Dossier) -> None:
        self._picked = (person.number,)
        self._show_dossier(person, list_id)
        scanned, self._scanned = self._scanned, None
        if scanned is not None and FAMILIES[scanned.verdict] in LOUD:
            self.show_decision(scanned)
        self.setCurrentWidget(self.panel)
        self.shown.emit(person)

    def _show_dossier(self, person: Dossier, list_id: str) -> None:
        occasion = self._session.occasion
        if occasion is not None:
            if list_id != self._shown_at:  # what was answered at another is no answer here
                self.panel.drop_answer()
            self._shown_at = list_id
            _, self.panel.elsewhere = self._names(list_id)
            self.panel.here = next((each for each in occasion.lists if each.id == list_id), None)
            scene = Scene(occasion.event.zone, occasion.lists)
            self.panel.show_person(person, self._session.now(), scene)
            self.closer.look_at(person.asked_by)

    def _show_closer(self, ticket_id: str, closer: Closer) -> None:
        person = self.panel.person
        if person is not None and person.asked_by == ticket_id:
            self.panel.show_portrait(closer.portrait)
            if closer.has_changed:
                self.refresh()
                self.changed.emit()

    def _carry_out(self, deed: Deed) -> None:
        person = self.panel.person
        if deed is Deed.BACK:
            self.left.emit()
        elif person is None:
            return
        elif deed is Deed.GROUP:
            self.group_wanted.emit(person.attendee.company)
        elif deed in _OF_REFUSED:
            if self.panel.decision is not None:
                about_refused = self.deeds.let_in if deed is Deed.LET_IN else self.deeds.take_unpaid
                about_refused(self.panel.decision)
        elif deed in {Deed.NOTE, Deed.CORRECT, Deed.SUBSTITUTE, Deed.PAY}:
            ask = {
                Deed.NOTE: self.deeds.note,
                Deed.CORRECT: self.deeds.correct,
                Deed.SUBSTITUTE: self.deeds.substitute,
                Deed.PAY: self.deeds.pay,
            }[deed]
            ask(person)
        elif person.ticket is not None:
            if deed is Deed.PRINT:
                self.deeds.print_again(person.ticket)
            else:
                way = Direction.ENTRY if deed is Deed.CHECK_IN else Direction.EXIT
                self.deeds.pass_by(person.ticket, way, self._shown_at)

    def _draw_badge(self) -> None:
        person, occasion = self.panel.person, self._session.occasion
        if person is None or person.ticket is None or occasion is None:
            return
        self._session.work.ask(
            partial(_picture, person.ticket.id, occasion, self.panel.tabs.badge_width()),
            partial(self._show_badge, person.ticket.id),
            self._tell_of_badge,
        )

    def _show_badge(self, ticket_id: str, picture: BadgePicture) -> None:
        person = self.panel.person
        if person is not None and person.ticket is not None and person.ticket.id == ticket_id:
            self.panel.show_badge(picture)

    def _tell_of_badge(self, error: CheckinError) -> None:
        if isinstance(error, Refused):  # who gets no badge is no failure
            self.panel.tabs.say_of_badge(trouble_words(error))
        else:
            self.failed.emit(error)

    def _fail(self, error: CheckinError) -> None:
        self.failed.emit(error)


def _person(number: int, list_id: str, services: Services) -> Dossier:
    return services.directory.person(number, list_id)


def _person_with(attendee_id: str, list_id: str, services: Services) -> Dossier:
    return services.directory.person_with(attendee_id, list_id)


def _picture(ticket_id: str, occasion: Occasion, width: int, services: Services) -> BadgePicture:
    return services.badges.picture(ticket_id, title=occasion.event.name, width=width)
