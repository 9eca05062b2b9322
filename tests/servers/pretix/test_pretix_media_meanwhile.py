"""Wristbands that are linked while they are fetched, as at a door where tickets are exchanged."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from checkin.core.servers.pulled import PulledPage
from checkin.servers.http_answer import Answer
from checkin.servers.pretix.pretix_pull import PretixPull
from tests.servers.pretix_pages import everything
from tests.servers.recorded_pretix import Query, RecordedPretix

_BEFORE = datetime(2026, 11, 26, 7, tzinfo=UTC)
_LONG_AGO = "2000-01-01T00:00:00+00:00"


class BusyOrganizer(RecordedPretix):
    """Gives wristbands as pretix does; while `is_open`, one is linked anew at each question."""

    is_open = True

    def __init__(self, many: int, *, at_one_moment: bool = False) -> None:
        super().__init__()
        self.media: list[dict[str, Any]] = [
            {
                "id": number,
                "identifier": f"BAND{number}",
                "type": "barcode",
                "active": True,
                "expires": None,
                "linked_orderpositions": [number],
                "updated": _BEFORE + number * timedelta(seconds=not at_one_moment),
            }
            for number in range(many)
        ]
        self.exchanged = 0
        self.asked_for_media = 0

    def get(self, path: str, query: Query = ()) -> Answer:
        asked = dict(query)
        if not path.endswith("/reusablemedia/"):
            return super().get(path, query)
        self.asked_for_media += 1
        since = datetime.fromisoformat(str(asked.get("updated_since", _LONG_AGO)))
        found = [each for each in self.media if each["updated"] >= since]
        backwards = asked["ordering"] == "-updated,-id"
        assert backwards or asked["ordering"] == "updated"
        found.sort(key=lambda each: (each["updated"], each["id"]), reverse=backwards)
        page = int(asked["page"])
        shown = [
            each | {"updated": each["updated"].isoformat()}
            for each in found[(page - 1) * 50 : page * 50]
        ]
        more = "https://elsewhere.example/next" if page * 50 < len(found) else None
        if self.is_open:
            self.now += timedelta(seconds=1)
            self.exchanged += 1
            self.media[self.exchanged]["updated"] = self.now
        return self._answer({"count": len(found), "next": more, "results": shown})


def bands(pages: list[PulledPage]) -> list[set[str]]:
    """Give the wristbands that came with each page that had some."""
    events = [page.event for page in pages if page.event and page.event.media]
    return [{each.code for each in event.media or ()} for event in events]


@pytest.mark.parametrize("at_one_moment", [False, True])
def test_no_wristband_is_missed_while_others_are_linked(at_one_moment: bool) -> None:
    server = BusyOrganizer(230, at_one_moment=at_one_moment)
    pages = everything(server)
    server.is_open = False
    came = set().union(*bands(pages), *bands(everything(server, pages[-1].cursor)))
    assert came == {each["identifier"] for each in server.media}


def test_any_number_of_wristbands_comes_in_portions_and_anew_where_it_was_cut_off() -> None:
    server = BusyOrganizer(1_050)
    server.is_open = False
    pages = everything(server)
    assert [len(each) for each in bands(pages)] == [1_000, 50]
    first, second = (page for page in pages if page.event and page.event.media)
    assert [page.event and page.event.media_to_come for page in (first, second)] == [True, False]
    assert not first.is_last
    assert [len(each) for each in bands(everything(server, first.cursor))] == [1_000, 50]
    assert bands(everything(server, pages[-1].cursor)) == []


def test_a_wristband_that_is_linked_without_a_check_in_comes_with_the_next_fetch() -> None:
    server = BusyOrganizer(3)
    server.is_open = False
    pull = PretixPull(server, server.address, clock=lambda: 0.0)
    cursor = list(pull.pull(""))[-1].cursor
    server.now += timedelta(seconds=1)
    server.media[1]["updated"] = server.now
    pages = list(pull.pull(cursor))
    (came,) = bands(pages)
    assert "BAND1" in came
    assert bands(list(pull.pull(pages[-1].cursor))) == []


def test_a_wristband_that_was_under_way_when_a_later_one_came_is_not_missed() -> None:
    server = BusyOrganizer(3)
    server.is_open = False
    for number, each in enumerate(server.media):
        each["updated"] = server.now + timedelta(seconds=number - 5)
    late = server.media.pop(1)
    cursor = everything(server)[-1].cursor
    server.media.append(late)
    server.now += timedelta(seconds=30)
    pages = everything(server, cursor)
    assert "BAND1" in set().union(*bands(pages))
    assert bands(everything(server, pages[-1].cursor)) == []


def test_wristbands_that_were_made_all_at_once_are_not_asked_for_again_and_again() -> None:
    server = BusyOrganizer(1_050, at_one_moment=True)
    server.is_open = False
    pull = PretixPull(server, server.address, clock=lambda: 0.0)
    cursor = list(pull.pull(""))[-1].cursor
    before = server.asked_for_media
    server.now += timedelta(seconds=30)
    assert bands(list(pull.pull(cursor))) == []
    assert server.asked_for_media == before + 1
