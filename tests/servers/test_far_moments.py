"""Moments far in the past or the future leave nothing of a pretix out."""

from datetime import UTC, datetime

import pytest

from checkin.core.moments import EARLIEST, LATEST
from checkin.core.servers.pulled import PulledTicket
from tests.servers.pretix_pages import everything
from tests.servers.pulled import first
from tests.servers.recorded_pretix import RecordedPretix


@pytest.fixture
def server() -> RecordedPretix:
    return RecordedPretix(orders=1)


def only_ticket(server: RecordedPretix) -> PulledTicket:
    (order,) = {order.key: order for page in everything(server) for order in page.orders}.values()
    (ticket,) = order.tickets
    return ticket


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("2999-12-31T23:59:59+01:00", datetime(2999, 12, 31, 22, 59, 59, tzinfo=UTC)),
        ("9999-12-31T23:59:59-12:00", LATEST), ("9999-12-31T00:00:00Z", LATEST),
        ("0001-01-01T00:00:00+14:00", EARLIEST),
        ("1900-01-01T00:00Z", datetime(1900, 1, 1, tzinfo=UTC)),
    ],
)  # fmt: skip
def test_a_ticket_that_is_valid_as_good_as_for_ever_is_one(
    server: RecordedPretix, said: str, meant: datetime
) -> None:
    first(server)["valid_from"] = first(server)["valid_until"] = said
    ticket = only_ticket(server)
    assert (ticket.valid_from, ticket.valid_until) == (meant, meant)


@pytest.mark.parametrize(
    ("said", "year"), [("9999-12-31T12:00Z", 2200), ("0001-01-01T12:00Z", 1970)]
)
def test_what_happened_at_no_time_is_told_as_near_to_it_as_a_journal_can(
    server: RecordedPretix, said: str, year: int
) -> None:
    told = {"id": 1, "list": 1, "type": "entry", "datetime": said}
    first(server)["checkins"] = [told]
    first(server)["print_logs"] = [{"type": "badge", "datetime": said}]
    ticket = only_ticket(server)
    assert [ticket.passages[0].at.year, ticket.printed[0].year] == [year, year]


@pytest.mark.parametrize("far", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_an_event_or_a_date_of_a_series_as_good_as_never_is_one(
    server: RecordedPretix, far: str
) -> None:
    server.told[""] |= {"date_from": far, "date_to": far, "has_subevents": True}
    server.told["subevents"] = {"results": [{"id": 1, "date_from": far, "date_to": far}]}
    event = everything(server)[0].event
    assert event
    assert event.starts.year in {1, 9999}
    terms = event.lists[0].terms
    assert terms
    assert [each.starts.date() for each in terms.dates] == [event.starts, event.starts]
