"""One registration of an Indico, asked for when somebody looks at the person, and its picture."""

from http import HTTPStatus
from typing import Protocol
from urllib.parse import quote

from checkin.core.servers.portrait import Portrait
from checkin.core.servers.pulled import PulledOrder
from checkin.core.servers.server_ticket import ServerTicket
from checkin.servers.http import Bounds
from checkin.servers.http_answer import Answer, Query, senseless
from checkin.servers.indico.indico_details import details_if_read
from checkin.servers.indico.indico_event import event_path, forms_in
from checkin.servers.indico.indico_map import order_of
from checkin.servers.indico.indico_refusal import refusal, told_in
from checkin.servers.indico.indico_sessions import AskedByAnybody, Sessions
from checkin.servers.json_reading import Misread, thing
from checkin.servers.portraits import MOST_BYTES, portrait_in

# Somebody waits for it, at a desk.
_SOON = Bounds(connect=5.0, silence=10.0, total=20.0)
_PICTURE = Bounds(connect=5.0, silence=10.0, total=20.0, size=MOST_BYTES)


class Line(AskedByAnybody, Protocol):
    """The way to the server, as `HttpLine` is one."""

    server: str

    def get(self, path: str, query: Query = (), *, bounds: Bounds | None = None) -> Answer:
        """Ask for what is at a path."""


class IndicoPerson:
    """Asks for one registration of an event at a time."""

    def __init__(self, line: Line, address: str) -> None:
        """Take the line, and the address of the event's target."""
        self._line = line
        self._address = address
        self._path = f"{event_path(address)}/forms"

    def order(self, told: ServerTicket) -> PulledOrder | None:
        """Give the registration of a ticket as it stands; None where it is not there.

        Who is gone is told of where everybody is looked at, and no single answer is believed.
        Raises `TargetUnreachable`.
        """
        try:
            forms = forms_in(told_in(self._line.get(f"{self._path}/", bounds=_SOON)))
            form = next((each for each in forms if each.key == told.product), None)
            if form is None:
                return None
            answer = self._line.get(self._place(told), bounds=_SOON)
            if answer.status == HTTPStatus.NOT_FOUND:
                return None
            row = Sessions(self._line, self._address).told_in(thing(told_in(answer)))
            return order_of(row, form, self._address, details_if_read(row))
        except Misread as error:
            raise senseless(self._line.server) from error

    def portrait(self, told: ServerTicket) -> Portrait | None:
        """Give the picture of a ticket's holder; None where there is none that can be shown.

        It is asked for at this event of this server and nowhere else, whatever its path says.
        Raises `TargetUnreachable`.
        """
        if not self._is_own(told):
            return None
        answer = self._line.get(told.picture, bounds=_PICTURE)
        if answer.status == HTTPStatus.NOT_FOUND:
            return None
        if answer.status != HTTPStatus.OK:
            raise refusal(answer)
        return portrait_in(answer.body)

    def _place(self, told: ServerTicket) -> str:
        return f"{self._path}/{quote(told.product)}/registrations/{quote(told.order)}"

    def _is_own(self, told: ServerTicket) -> bool:
        place = f"{self._place(told)}/picture/"
        is_plain = told.picture.isascii() and told.picture.isprintable() and " " not in told.picture
        parts = told.picture.partition("?")[0].replace("%2e", ".").replace("%2E", ".").split("/")
        return told.picture.startswith(place) and is_plain and ".." not in parts
