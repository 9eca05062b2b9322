"""Wristbands and cards of a pretix come with the tickets that they stand for."""

from datetime import timedelta
from typing import Any

import pytest

from checkin.servers.http_answer import Answer
from tests.servers.pretix_pages import all_codes, codes, everything
from tests.servers.recorded_pretix import RecordedPretix


def media(*found: dict[str, Any]) -> dict[str, Any]:
    usual = {"type": "barcode", "active": True, "expires": None}
    rows = [usual | {"updated": f"2026-11-26T07:00:{9 - n:02}Z"} | each
            for n, each in enumerate(found)]  # fmt: skip
    return {"count": len(rows), "next": None, "results": rows}


def test_wristbands_come_with_the_tickets_that_they_stand_for_and_then_by_what_changed() -> None:
    server = RecordedPretix()
    server.told["reusablemedia"] = media(
        {"identifier": "BAND1", "linked_orderpositions": [1, 2], "expires": "2026-11-30T00:00:00Z"},
        {"identifier": "BAND2", "linked_orderpositions": [3], "active": False},
        {"identifier": "OLDER", "linked_orderposition": 4},
        {"identifier": "EMPTY", "linked_orderpositions": []},
        {"identifier": "04AA", "type": "nfc_uid", "linked_orderpositions": [5]},
        {"identifier": "no\x00sense", "linked_orderpositions": ["?"]},
    )
    pages = everything(server)
    told = pages[-1].event
    assert told
    assert [(each.kind, each.code, each.tickets, each.retired) for each in told.media] == [
        ("", "BAND1", ("1", "2"), ()), ("", "BAND2", (), ("3",)), ("", "OLDER", ("4",), ()),
        ("", "EMPTY", (), ()), ("nfc_uid", "04AA", ("5",), ()),
    ]  # fmt: skip
    assert told.media[0].expires
    (_, asked) = next(each for each in server.asked if "reusablemedia" in each[0])
    assert {"type", "updated_since"}.isdisjoint(asked)
    server.asked.clear()
    assert not any(page.event for page in everything(server, pages[-1].cursor))
    (_, asked) = next(each for each in server.asked if "reusablemedia" in each[0])
    assert asked["updated_since"] == (server.now - timedelta(seconds=20)).isoformat()


def test_a_token_that_may_not_see_wristbands_fetches_the_rest() -> None:
    server = RecordedPretix()
    server.replies["reusablemedia"] = Answer(403, server.server, b'{"detail":"No."}')
    pages = everything(server)
    assert codes(pages) == all_codes(server)
    assert pages[-1].event is None


def exchanging(policy: str = "reuse_or_new") -> RecordedPretix:
    server = RecordedPretix()
    server.told["items"]["results"][0] |= {"media_policy": policy, "media_type": "barcode"}
    return server


def test_that_there_are_none_yet_is_told_once_where_tickets_are_exchanged() -> None:
    server = exchanging()
    server.told["reusablemedia"] = media()
    pages = everything(server)
    assert pages[-1].event
    assert pages[-1].event.media == ()
    assert not any(page.event for page in everything(server, pages[-1].cursor))


def test_of_wristbands_that_a_token_may_not_see_nothing_is_told() -> None:
    server = exchanging()
    server.replies["reusablemedia"] = Answer(403, server.server, b'{"detail":"No."}')
    assert {page.event.media for page in everything(server) if page.event} == {None}


@pytest.mark.parametrize(("policy", "at_once"), [("reuse_or_new", True), ("reuse", False)])
def test_whose_tickets_pretix_exchanges_by_itself_is_told(policy: str, at_once: bool) -> None:
    server = exchanging(policy)
    (item,) = {str(server.told["items"]["results"][0]["id"])}
    (event, *_) = (page.event for page in everything(server) if page.event)
    for each in event.lists:
        assert each.terms
        assert each.terms.exchanged == (item,)
        assert each.terms.exchanged_at_once == ((item,) if at_once else ())
