"""Asks an Indico for an event, its forms and the registrations of each."""

from http import HTTPStatus
from typing import Protocol

from checkin.core.errors import PartUntold
from checkin.servers.http import Bounds
from checkin.servers.http_answer import Answer, Query
from checkin.servers.indico.indico_event import Form, event_path, forms_in
from checkin.servers.indico.indico_name import check_name
from checkin.servers.indico.indico_refusal import told_in
from checkin.servers.indico.indico_sessions import AskedByAnybody, Sessions
from checkin.servers.json_reading import Misread, Told, name_of, thing

# A form of 2,000 people keeps an Indico busy for 14 seconds before it says a word.
_WHOLE_FORM = Bounds(silence=120.0, total=300.0)


class Line(AskedByAnybody, Protocol):
    """The way to the server, as `HttpLine` is one."""

    server: str
    origin: str

    def get(self, path: str, query: Query = (), *, bounds: Bounds | None = None) -> Answer:
        """Ask for what is at a path."""


class SilentForm(PartUntold):
    """The server tells nothing of a form but an error of its own."""


class IndicoRegistrations:
    """One event's registrations, as they are given there.

    What is given says the title of its form besides: people are sorted by it here, so that who
    stands as before in a form of another title is told of anew. `silent` are those of whom the
    server tells nothing but an error of its own, by their keys, until it does.
    """

    def __init__(self, line: Line, address: str) -> None:
        """Take the line, and the address of the event's target."""
        self._line = line
        self._path = event_path(address)
        self._sessions = Sessions(line, address)
        self.silent: set[str] = set()

    def event(self) -> Told:
        """Give the event. Raises `Misread` and `TargetUnreachable`, as all that asks does."""
        self._sessions.look_again()
        answer = self._line.get(f"{self._path}/")
        if answer.status == HTTPStatus.FORBIDDEN:
            check_name(self._line.as_anybody())
        return thing(told_in(answer))

    def forms(self) -> tuple[Form, ...]:
        """Give its forms."""
        return forms_in(self._told("/forms/"))

    def of_form(self, form: Form) -> dict[str, Told]:
        """Give all registrations of a form by their keys, without details. Raises `SilentForm`."""
        answer = self._line.get(f"{self._path}/forms/{form.key}/registrations/", bounds=_WHOLE_FORM)
        if self._is_silent(answer):
            raise SilentForm(
                f"{answer.server} cannot tell who registered with “{form.title}”: it has an error "
                "of its own there. All else is fetched. Tell whoever runs the server."
            )
        found = told_in(answer)
        if not isinstance(found, list):
            raise Misread("registrations")
        return {name_of(row, "id"): _of(form, row) for row in map(thing, found)}

    def one(self, key: str, form: Form) -> Told | None:
        """Give one registration with its details; None where it is gone, or silent."""
        answer = self._line.get(f"{self._path}/forms/{form.key}/registrations/{key}")
        if answer.status == HTTPStatus.NOT_FOUND:
            return None  # It was deleted just now.
        if self._is_silent(answer):
            self.silent.add(key)
            return None
        row = thing(told_in(answer))
        if name_of(row, "id") != key:
            raise Misread("id")
        self.silent.discard(key)
        return _of(form, self._sessions.told_in(row))

    def _is_silent(self, answer: Answer) -> bool:
        """Whether an error of the server's own is about this alone, and not about everything."""
        if answer.status != HTTPStatus.INTERNAL_SERVER_ERROR:
            return False
        self.event()  # A server that is in trouble does not give this either.
        return True

    def _told(self, path: str) -> object:
        return told_in(self._line.get(f"{self._path}{path}"))


def _of(form: Form, row: Told) -> Told:
    return {**row, "regform_title": form.title}
