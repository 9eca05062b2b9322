"""A pretix is downloaded whole, then by what changed; nothing is missed in between."""

from itertools import islice
from typing import Any

import pytest

from checkin.core.errors import AccessDenied, TargetUnreachable
from checkin.core.servers.pulled import PulledPage
from checkin.servers.http_answer import Answer
from checkin.servers.pretix.pretix_pull import PretixPull
from tests.servers.pretix_pages import all_codes, codes, everything
from tests.servers.recorded_pretix import RecordedPretix


def fetched_once() -> tuple[RecordedPretix, PretixPull, str]:
    """Give a server, its download and where that goes on, whose clock stands still since."""
    server = RecordedPretix()
    pull = PretixPull(server, server.address, clock=lambda: 0.0)
    return server, pull, list(pull.pull(""))[-1].cursor


def test_the_first_download_brings_every_order() -> None:
    server = RecordedPretix()
    pages = everything(server)
    assert codes(pages) == all_codes(server)
    assert pages[-1].is_last
    assert not any(page.left_out for page in pages)
    assert pages[-1].of == len(server.orders) == 120


def test_afterwards_only_what_changed_comes() -> None:
    server = RecordedPretix()
    cursor = everything(server)[-1].cursor
    assert not codes(everything(server, cursor))
    server.touch(server.order("CAAAB"))
    server.add("NEW01")
    pages = everything(server, cursor)
    assert codes(pages) == {"CAAAB", "NEW01"}
    assert pages[-1].is_last


@pytest.mark.parametrize("stored", range(5))
def test_a_download_goes_on_where_it_was_interrupted(stored: int) -> None:
    server = RecordedPretix()
    server.page_size = 20
    before = list(islice(PretixPull(server, server.address).pull(""), stored))
    cursor = before[-1].cursor if before else ""
    after = everything(server, cursor)
    assert codes(before) | codes(after) == all_codes(server)
    # What was stored is not asked for again, but for the order at the border of two pages.
    assert len(codes(before) & codes(after)) <= 1


def test_orders_made_changed_and_removed_meanwhile_make_it_miss_none() -> None:
    server = RecordedPretix()
    server.page_size = 10
    got: list[PulledPage] = []
    cursor = ""
    for turn in range(200):
        page = next(iter(PretixPull(server, server.address).pull(cursor)))
        got.append(page)
        cursor = page.cursor
        if page.is_last:
            break
        if turn % 2:
            server.touch(server.orders[turn])
            server.add(f"NEW{turn}")
            server.orders.pop(0)
    assert got[-1].is_last
    assert codes(got) >= all_codes(server)


def test_more_orders_of_one_moment_than_a_page_holds_all_come() -> None:
    server = RecordedPretix()
    server.page_size = 7
    for order in server.orders:
        order["datetime"] = order["last_modified"] = "2026-10-01T09:00:00.123456+02:00"
    pages = everything(server)
    assert codes(pages) == all_codes(server)


def test_orders_changed_all_at_once_all_come_as_a_delta() -> None:
    server = RecordedPretix()
    server.page_size = 7
    cursor = everything(server)[-1].cursor
    server.touch_all()
    server.touch(server.orders[0])
    assert codes(everything(server, cursor)) == all_codes(server)


@pytest.mark.parametrize("changed", [[0], [0, 1], [6, 20], [3, 60, 90]])
def test_orders_of_one_moment_that_change_while_they_are_read_push_none_aside(
    changed: list[int],
) -> None:
    server = RecordedPretix()
    server.page_size = 7
    cursor = everything(server)[-1].cursor
    server.touch_all()
    got: list[PulledPage] = []
    for number, page in enumerate(PretixPull(server, server.address).pull(cursor)):
        got.append(page)
        for place in changed if number in {1, 4} else ():
            server.touch(server.orders[place])
    assert codes(got) == all_codes(server)


@pytest.mark.parametrize("stored", range(1, 8))
def test_orders_of_one_moment_that_change_while_nobody_reads_are_not_missed(stored: int) -> None:
    server = RecordedPretix()
    server.page_size = 7
    cursor = everything(server)[-1].cursor
    server.touch_all()
    before = list(islice(PretixPull(server, server.address).pull(cursor), stored))
    for order in server.orders[:14]:
        server.touch(order)
    assert codes(before) | codes(everything(server, before[-1].cursor)) == all_codes(server)


def test_what_is_small_comes_first_and_again_only_when_it_changed() -> None:
    server = RecordedPretix()
    pages = everything(server)
    event = pages[0].event
    assert event
    assert [each.name for each in event.lists] == ["Day 1", "Day 2", "Day 3", "Matchmaking"]
    assert event.layouts[0][2].startswith(b"%PDF")
    assert event.timezone == "Europe/Bucharest"
    server.told["checkinlists"]["results"][0]["checkin_count"] = 17
    assert not any(page.event for page in everything(server, pages[-1].cursor))
    server.told["checkinlists"]["results"][0]["name"] = "First day"
    again = everything(server, pages[-1].cursor)
    assert again[0].event
    assert again[0].event.lists[0].name == "First day"


def test_whoever_keeps_watching_asks_for_small_things_every_few_minutes_only() -> None:
    server, seconds = RecordedPretix(), 0.0
    pull = PretixPull(server, server.address, clock=lambda: seconds)
    cursor = list(pull.pull(""))[-1].cursor
    server.asked.clear()
    for _ in range(10):
        seconds += 10
        cursor = list(pull.pull(cursor))[-1].cursor
    assert len(server.asked) == 10
    seconds += 180
    list(pull.pull(cursor))
    assert len(server.asked) > 15


def test_who_waits_for_a_fetch_has_small_things_asked_for_at_once() -> None:
    server, pull, cursor = fetched_once()
    server.told["checkinlists"]["results"][0]["name"] = "First day"
    assert not any(page.event for page in pull.pull(cursor))
    pull.ask_for_all()
    (event,) = (page.event for page in pull.pull(cursor) if page.event)
    assert event.lists[0].name == "First day"


def test_a_product_nobody_knows_yet_makes_it_ask_for_them_again() -> None:
    server, pull, cursor = fetched_once()
    items = server.told["items"]["results"]
    items.append(items[0] | {"id": 99, "name": {"en": "Speaker"}})
    order = server.order("CAAAA")
    order["positions"][0]["item"] = 99
    server.touch(order)
    (page,) = pull.pull(cursor)
    assert page.orders[0].people[0].category == "Speaker"


def test_a_product_that_came_with_an_order_is_on_its_lists_with_the_next_look() -> None:
    server, pull, cursor = fetched_once()
    items = server.told["items"]["results"]
    items.append(items[0] | {"id": 99, "name": {"en": "Box office"}})
    server.told["checkinlists"]["results"][0]["limit_products"].append(99)
    server.add("BOX01")["positions"][0]["item"] = 99
    cursor = list(pull.pull(cursor))[-1].cursor
    (event,) = (page.event for page in pull.pull(cursor) if page.event)
    assert "Box office" in event.lists[0].categories


def test_an_order_that_cannot_be_understood_is_left_out_and_told() -> None:
    server = RecordedPretix()
    server.order("CAAAC")["positions"][0]["secret"] = 17
    server.order("CAAAD")["status"] = "?"
    del server.order("CAAAE")["positions"]
    pages = everything(server)
    assert [code for page in pages for code in page.left_out] == ["CAAAC", "CAAAD", "CAAAE"]
    assert codes(pages) == all_codes(server) - {"CAAAC", "CAAAD", "CAAAE"}


def test_signed_codes_that_were_withdrawn_come_with_their_keys() -> None:
    server = RecordedPretix("confsig")
    pages = everything(server)
    signed = [page.event.signed for page in pages if page.event]
    assert signed[0].scheme == "pretix_sig1"
    assert signed[0].keys
    assert [len(signed[-1].revoked), len(signed[-1].blocked)] == [3, 1]
    assert not any(page.event for page in everything(server, pages[-1].cursor))


@pytest.mark.parametrize("cursor", ["[", "[]", "7", '{"page": "x"}', '{"since": 1}', "null"])
def test_a_cursor_that_cannot_be_read_begins_anew(cursor: str) -> None:
    server = RecordedPretix()
    assert codes(everything(server, cursor)) == all_codes(server)


def test_an_interruption_says_so_and_keeps_what_came() -> None:
    server = RecordedPretix()
    server.answers_left = 8
    pages = []
    with pytest.raises(TargetUnreachable):
        pages.extend(PretixPull(server, server.address).pull(""))
    server.answers_left = 1 << 30
    assert codes(everything(server)) == all_codes(server)


@pytest.mark.parametrize(
    ("status", "error"), [(401, AccessDenied), (403, AccessDenied), (503, TargetUnreachable)]
)
def test_a_server_that_refuses_is_told_from_one_in_trouble(
    status: int, error: type[TargetUnreachable]
) -> None:
    server = RecordedPretix()
    server.replies["orders"] = Answer(status, server.server, b"{}")
    with pytest.raises(error, match=r"tickets\.example\.org"):
        everything(server)


@pytest.mark.parametrize("status", [429, 502, 503])
@pytest.mark.parametrize("kind", ["application/json", "text/html"])
def test_a_server_that_is_busy_may_say_for_how_long(status: int, kind: str) -> None:
    server = RecordedPretix()
    server.replies["orders"] = Answer(status, server.server, b"{}", kind, retry_after=120.0)
    with pytest.raises(TargetUnreachable) as told:
        everything(server)
    assert told.value.retry_after == 120.0


@pytest.mark.parametrize("body", [b"[]", b'{"results": 7}', b'{"results": [7]}', b"{}"])
def test_an_answer_that_is_no_page_of_orders_is_refused(body: bytes) -> None:
    server = RecordedPretix()
    server.replies["orders"] = Answer(200, server.server, body)
    with pytest.raises(TargetUnreachable):
        everything(server)


def test_a_server_that_does_not_say_when_it_began_is_asked_from_the_last_order_on() -> None:
    server = RecordedPretix()
    server.generates = False
    cursor = everything(server)[-1].cursor
    server.touch(server.order("CAAAB"))
    assert "CAAAB" in codes(everything(server, cursor))


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("", {"timezone": "Nowhere/At_All"}), ("", {"valid_keys": {"pretix_sig1": 7}}),
        ("", {"date_from": "soon"}), ("checkinlists", {"results": [{"id": 1, "rules": [1]}]}),
        ("questions", {"results": [{"id": 1, "type": 7, "ask_during_checkin": True}]}),
    ],
)  # fmt: skip
def test_an_event_that_cannot_be_understood_is_not_taken(what: str, told: dict[str, Any]) -> None:
    server = RecordedPretix()
    server.told[what] |= told
    with pytest.raises(TargetUnreachable, match="does not understand"):
        everything(server)


def test_a_question_of_a_kind_that_nobody_has_heard_of_is_told_and_keeps_nothing_back() -> None:
    server = RecordedPretix()
    consent = next(each for each in server.told["questions"]["results"] if each["type"] == "B")
    server.told["questions"]["results"].append(consent | {"id": 99, "type": "VOICE"})
    pages = everything(server)
    event = pages[0].event
    assert event
    assert "99" not in {each.server_question for each in event.questions}
    assert "kind that this Checkin does not know" in event.told[0]
    assert codes(pages) == all_codes(server)


def test_without_the_badges_of_pretix_there_are_no_layouts() -> None:
    server = RecordedPretix()
    server.replies["badgelayouts"] = Answer(404, server.server, b'{"detail": "Not found."}')
    event = everything(server)[0].event
    assert event
    assert event.layouts == event.badge_plan == ()
