"""A series of pretix: one event that takes place on several dates."""

from checkin.servers.doorway import Doorway
from checkin.servers.pretix.pretix_pull import PretixPull
from tests.servers.pretix_desk import DEMO, TEAM, PretixDesk, page
from tests.servers.pretix_pages import everything
from tests.servers.recorded_pretix import RecordedPretix


def test_a_series_comes_with_its_dates() -> None:
    server = RecordedPretix()
    server.told[""]["has_subevents"] = True
    date = {"id": 3, "name": {"en": "Tuesday"}, "date_from": "2026-11-27T09:00:00+02:00"}
    server.told["subevents"] = {"results": [date], "next": None}
    server.told["checkinlists"]["results"][0]["subevent"] = 3
    server.order("CAAAA")["positions"][0]["subevent"] = 3
    pages = everything(server)
    event = pages[0].event
    assert event
    terms = event.lists[0].terms
    assert terms
    assert terms.subevent == "3"
    assert [dates.subevent for dates in terms.dates] == ["", "3"]
    order = next(order for page in pages for order in page.orders if order.key == "CAAAA")
    assert order.tickets[0].told.subevent == "3"
    assert ("Date", "Tuesday, 2026-11-27 09:00") in order.people[0].extra
    assert PretixPull(server, server.address).lists() == event.lists


def test_lists_of_one_name_in_a_series_are_told_apart_by_their_dates() -> None:
    server = RecordedPretix()
    server.told[""]["has_subevents"] = True
    dates = [
        {"id": key, "name": {"en": "Workshop"}, "date_from": f"2026-11-2{key}T09:00:00+02:00"}
        for key in (6, 7)
    ]
    server.told["subevents"] = {"results": dates, "next": None}
    first, second, *others = server.told["checkinlists"]["results"]
    first |= {"name": "Entrance", "subevent": 6}
    second |= {"name": "Entrance", "subevent": 7}
    event = everything(server)[0].event
    assert event
    assert [each.name for each in event.lists] == [
        "Entrance, Workshop, 2026-11-26 09:00", "Entrance, Workshop, 2026-11-27 09:00",
        *(each["name"] for each in others),
    ]  # fmt: skip
    assert PretixPull(server, server.address).lists() == event.lists


def test_so_they_are_where_they_are_chosen_from(serving, safe) -> None:
    desk = PretixDesk()
    site = serving(desk)
    lists = [{"id": key, "name": "Entrance", "subevent": key} for key in (6, 7)]
    dates = [
        {"id": key, "name": {"en": "Workshop"}, "date_from": f"2026-11-2{key}T09:00:00+02:00"}
        for key in (6, 7)
    ]
    desk.add(f"{DEMO}/events/conf/checkinlists/", page(*lists))
    desk.add(f"{DEMO}/events/conf/subevents/", page(*dates))
    offer = Doorway(safe, {"pretix": lambda target, line: (target, line)}).knock(site.address, TEAM)
    assert [each.name for each in offer.events[0].lists] == [
        "Entrance, Workshop, 2026-11-26 09:00", "Entrance, Workshop, 2026-11-27 09:00",
    ]  # fmt: skip
