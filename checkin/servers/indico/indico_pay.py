"""Marks registrations of an Indico as paid."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Protocol
from urllib.parse import quote

from checkin.core.errors import Refused, TargetUnreachable
from checkin.core.servers.pulled import PulledOrder
from checkin.core.servers.server_ticket import ServerTicket
from checkin.servers.http_answer import Answer, senseless
from checkin.servers.indico.indico_details import details_if_read
from checkin.servers.indico.indico_event import event_path, forms_in
from checkin.servers.indico.indico_map import order_of
from checkin.servers.indico.indico_refusal import told_in
from checkin.servers.indico.indico_sessions import AskedByAnybody, Sessions
from checkin.servers.json_reading import Misread, thing


class Line(AskedByAnybody, Protocol):
    """The way to the server, as `HttpLine` is one."""

    server: str

    def get(self, path: str) -> Answer:
        """Ask for what is at a path."""

    def patch(self, path: str, body: Mapping[str, Any]) -> Answer:  # Any: what JSON can hold
        """Send what is to change as JSON."""


def pay(line: Line, address: str, told: ServerTicket) -> PulledOrder:
    """Mark the registration of a ticket as paid; give it as it is then.

    Once more changes nothing. Raises `TargetUnreachable`, and `Refused` where it stays unpaid.
    """
    path = f"{event_path(address)}/forms"
    try:
        forms = forms_in(told_in(line.get(f"{path}/")))
        form = next((each for each in forms if each.key == told.product), None)
        if form is None:
            raise TargetUnreachable(f"{line.server} has no such registration form any more.")
        place = f"{path}/{quote(form.key)}/registrations/{quote(told.order)}"
        answer = line.patch(place, {"paid": True})
        if answer.status == HTTPStatus.NOT_FOUND:
            raise Refused(
                f"{line.server} has no such registration any more: it was deleted there. "
                "Synchronise, and send the person to the registration desk."
            )
        row = Sessions(line, address).told_in(thing(told_in(answer)))
        order = order_of(row, form, address, details_if_read(row))
    except Misread as error:
        raise senseless(line.server) from error
    if row.get("is_paid") is not True:
        raise Refused(f"{line.server} did not take the payment. Look at the registration there.")
    return order
