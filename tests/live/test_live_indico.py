"""What only the real Indico can show: its errors, and that each state is judged here."""

import json
import re
from dataclasses import replace

import keyring.backends.fail
import pytest

from checkin.core.errors import AccessDenied
from checkin.core.servers.outbox import Target
from checkin.core.servers.server_ticket import ServerTicket
from checkin.core.ticket import TicketStatus
from checkin.servers.doorway import Doorway
from checkin.servers.http import HttpLine
from checkin.servers.indico.indico import IndicoServer
from checkin.servers.indico.indico_door import IndicoDoor
from checkin.servers.indico.indico_pull import IndicoPull
from checkin.servers.tokens import KeyringSafe
from tests.live.indico_browser import IndicoBrowser
from tests.servers.loopback import refusal

_STATES = {
    "complete": TicketStatus.VALID,
    "paid": TicketStatus.VALID,
    "unpaid": TicketStatus.UNPAID,
    "pending": TicketStatus.UNAPPROVED,
    "rejected": TicketStatus.CANCELED,
    "withdrawn": TicketStatus.CANCELED,
}


@pytest.fixture
def doorway(tmp_path):
    return Doorway(KeyringSafe(tmp_path / "tokens", ring=keyring.backends.fail.Keyring), {})


def test_check_in_only_is_right_enough(doorway, indico):
    offer = doorway.knock(f"{indico.url}/event/1/", indico.token)
    assert offer.cannot == ()
    assert [each.name for each in offer.events[0].lists] == ["Participants", "Intervenant·e·s"]
    assert doorway.knock(indico.event_code, indico.token).events[0].meant_lists == ("1",)


@pytest.mark.parametrize(
    ("who", "words"), [("desk_wrong_scope", "is not for check-in"), ("outsider", "does not let")]
)
def test_who_may_not_is_told_why(doorway, indico, who, words):
    told = refusal(lambda: doorway.knock(f"{indico.url}/event/1", indico.tokens[who]))
    assert isinstance(told, AccessDenied)
    assert words in str(told)


def test_what_misleads_is_explained(doorway, indico):
    by_another_name = indico.url.replace("127.0.0.1", "localhost")
    told = refusal(lambda: doorway.knock(f"{by_another_name}/event/1", indico.token))
    assert "calls itself otherwise" in str(told)
    told = refusal(lambda: doorway.knock(f"{indico.url}/event/99", indico.token))
    assert "no event of this number" in str(told)
    told = refusal(lambda: doorway.knock(f"{indico.url}/event/2", indico.token))
    assert "does not let the token's owner" in str(told)
    told = refusal(lambda: doorway.knock(f"{indico.url}/event/1", "indp_x"))
    assert "does not know this token" in str(told)
    (lack,) = doorway.knock(f"{indico.url}/event/1", indico.tokens["desk_read_everything"]).cannot
    assert lack.startswith("Nobody who is let in is reported.")


def test_pages_and_scopes_are_called_as_people_find_them(indico):
    desk, organizer = (IndicoBrowser(each, indico.password) for each in ("desk", "organizer"))
    page, scope = re.findall("“([^”]+)”", IndicoDoor.asks_for)
    assert page in desk(f"{indico.url}/user/tokens/")
    assert scope in desk(f"{indico.url}/user/tokens/new")
    form = organizer(f"{indico.url}/event/1/manage/registration/1/")
    assert all(name in form for name in ("Tickets", "QR Code"))


def test_one_person_is_asked_about_with_their_picture(indico):
    line = HttpLine(indico.url, f"Bearer {indico.token}")
    server = IndicoServer(Target("indico", f"{indico.url}/event/1"), line)
    told = ServerTicket("", f"{indico.url}/event/1", "1", "1", product="1")
    (ticket,) = server.order(told).tickets
    assert ticket.told.picture
    portrait = server.portrait(ticket.told)
    assert len(portrait.pixels) == 3 * portrait.width * portrait.height > 0
    unpaid = str(indico.tickets["unpaid"]["registration_id"])
    (other,) = server.order(replace(told, order=unpaid)).tickets
    assert other.status is TicketStatus.UNPAID
    assert server.portrait(other.told) is None
    gone = str(indico.tickets["deleted"]["registration_id"])
    assert server.order(replace(told, order=gone)) is None
    line.close()


def test_every_state_comes_as_it_is(indico):
    line = HttpLine(indico.url, f"Bearer {indico.token}")
    pulling = IndicoPull(line, f"{indico.url}/event/1", frozenset({"1"}))
    orders = {each.key: each for page in pulling.pull("") for each in page.orders}
    line.close()
    for name, status in _STATES.items():
        seeded = indico.tickets[name]
        first = orders[str(seeded["registration_id"])].tickets[0]
        assert (first.code, first.status) == (seeded["uuid"], status)
    assert str(indico.tickets["deleted"]["registration_id"]) not in orders
    guests = orders[str(indico.tickets["with_guests"]["registration_id"])].tickets[1:]
    assert [each.told.parent for each in guests] == ["2", "2"]
    assert json.loads(indico.tickets["complete"]["qr"])["i"][0] == 2


def test_of_guests_without_names_the_number_is_told(indico):
    made = indico.organize("new_event", titles=["Party"], is_anonymous=True)
    for guests in (2, 0):
        who = {"first_name": "Ada", "last_name": f"Ek {guests}", "guests": guests}
        indico.organize("register", form=made["forms"]["Party"], **who)
    line = HttpLine(indico.url, f"Bearer {indico.token}")
    pages = list(IndicoPull(line, f"{indico.url}/event/{made['event']}").pull(""))
    line.close()
    assert [page.left_out for page in pages if page.left_out] == []
    came = {order.key: order for page in pages for order in page.orders}  # the details came last
    people = [person for order in came.values() for person in order.people]
    told = {each.name: dict(each.extra)["Accompanying persons"] for each in people}
    assert told == {"Ada Ek 2": "2", "Ada Ek 0": "0"}
    assert [len(order.tickets) for order in came.values()] == [1, 1]
