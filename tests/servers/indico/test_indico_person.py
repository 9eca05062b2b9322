"""One person of an Indico, asked for when somebody looks at them."""

import logging
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from checkin.core.errors import AccessDenied, TargetUnreachable
from checkin.core.ticket import TicketStatus
from checkin.servers.indico.indico_person import IndicoPerson
from checkin.servers.indico.indico_pull import IndicoPull
from tests.servers.recorded_indico import RecordedIndico

WITH_PICTURE, UNPAID = 1, 4


@pytest.fixture
def indico():
    return RecordedIndico()


@pytest.fixture
def person(indico):
    return IndicoPerson(indico, indico.address)


@pytest.fixture
def told(indico):
    """Say what the server told of a registration's own ticket."""
    orders = [each for page in IndicoPull(indico, indico.address).pull("") for each in page.orders]
    known = {each.key: each.tickets[0].told for each in orders}
    indico.asked.clear()
    return lambda key: known[str(key)]


def png(size=(40, 50)):
    made = BytesIO()
    Image.new("RGB", size, (10, 120, 90)).save(made, "PNG")
    return made.getvalue()


def test_a_registration_comes_as_it_stands_now(indico, person, told):
    indico.rows[UNPAID] |= {"state": "complete", "is_paid": True}
    indico.field(UNPAID, "Remarks")["data"] = "Vegan after all"
    order = person.order(told(UNPAID))
    assert order.tickets[0].status is TicketStatus.VALID
    assert ("Remarks", "Vegan after all") in order.people[0].extra
    assert len(indico.asked) == 2


def test_of_who_is_not_there_nothing_is_said(indico, person, told):
    ticket = told(UNPAID)
    del indico.rows[UNPAID]
    assert person.order(ticket) is None
    assert person.order(replace(ticket, product="99")) is None


def test_nonsense_is_told(indico, person, told):
    indico.reply("GET", f"/registrations/{UNPAID}", indico.said(200, []))
    with pytest.raises(TargetUnreachable, match="does not understand"):
        person.order(told(UNPAID))


def test_a_picture_is_asked_for_at_its_own_place_only(indico, person, told):
    ticket = told(WITH_PICTURE)
    assert ticket.picture == indico.rows[WITH_PICTURE]["personal_data_picture"]
    indico.pictures[ticket.picture] = png()
    found = person.portrait(ticket)
    assert (found.width, found.height) == (40, 50)
    assert indico.asked == [("GET", ticket.picture)]


def test_nobody_waits_long_for_a_picture_or_takes_more_than_5_mb(indico, person, told, monkeypatch):
    ticket, seen = told(WITH_PICTURE), []
    monkeypatch.setattr(
        indico, "get", lambda _, *, bounds: (seen.append(bounds), indico.said(404, {}))[1]
    )
    assert person.portrait(ticket) is None
    (bounds,) = seen
    assert bounds.size == 5 << 20
    assert bounds.total <= 20


@pytest.mark.parametrize(
    "path",
    [
        "",
        "https://evil.example.org/api/checkin/event/1/forms/1/registrations/1/picture/10/a.jpg",
        "//evil.example.org/a.jpg",
        "/api/checkin/event/2/forms/1/registrations/1/picture/10/a.jpg",
        "/api/checkin/event/1/forms/1/registrations/2/picture/10/a.jpg",
        "/api/checkin/event/1/forms/1/registrations/1/picture/../../2",
        "/api/checkin/event/1/forms/1/registrations/1/picture/%2e%2e/%2E%2E/2",
        "/api/checkin/event/1/forms/1/registrations/1/picture/10/a b.jpg",
        "/api/checkin/event/1/forms/1/registrations/1/picture/10/a.jpg\r\nHost: x",
        "/user/1/picture",
    ],
)
def test_another_place_is_never_asked(indico, person, told, path):
    assert person.portrait(replace(told(WITH_PICTURE), picture=path)) is None
    assert indico.asked == []


def test_a_picture_that_is_gone_or_none_is_none(indico, person, told):
    ticket = told(WITH_PICTURE)
    assert person.portrait(ticket) is None
    indico.pictures[ticket.picture] = b"<html>"
    assert person.portrait(ticket) is None


def test_whoever_may_not_see_it_is_told_without_its_name(indico, person, told, caplog):
    caplog.set_level(logging.DEBUG)
    ticket = told(WITH_PICTURE)
    indico.is_revoked = True
    with pytest.raises(AccessDenied) as denied:
        person.portrait(ticket)
    assert "portrait" not in str(denied.value) + caplog.text + repr(ticket)
