"""Codes that a pretix withdrew come in, however many they are."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from checkin.core.servers.pulled import PulledPage
from checkin.servers.http_answer import Answer
from checkin.servers.pretix.pretix_pull import PretixPull
from tests.servers.recorded_pretix import Query, RecordedPretix


def everything(server: RecordedPretix, cursor: str = "") -> list[PulledPage]:
    return list(PretixPull(server, server.address).pull(cursor))


class ManyWithdrawn(RecordedPretix):
    """Withdrew more codes than are kept in mind at once, by 5,000 a page."""

    pages = 5

    def get(self, path: str, query: Query = ()) -> Answer:
        asked = dict(query)
        if not path.endswith("/revokedsecrets/"):
            return super().get(path, query)
        begun = datetime.fromisoformat(str(asked.get("created_since", self.now.isoformat())))
        minutes = [
            (number, self.now + timedelta(minutes=number))
            for number in range(self.pages)
            if self.now + timedelta(minutes=number) >= begun
        ]
        place = int(asked["page"])
        number, at = minutes[place - 1]
        rows = [{"secret": f"{number}-{each}", "created": at.isoformat()} for each in range(5000)]
        more = "https://elsewhere.example/next" if place < len(minutes) else None
        return self._answer({"count": 1, "next": more, "results": rows})


def withdrawn(pages: Sequence[PulledPage]) -> list[int]:
    """Give how many codes came with each page that had some."""
    signed = [page.event.signed for page in pages if page.event]
    return [len(each.revoked) for each in signed if each.revoked]


def test_any_number_of_withdrawn_codes_comes_in_portions() -> None:
    server = ManyWithdrawn("confsig")
    pages = everything(server)
    assert withdrawn(pages) == [10_000, 10_000, 5_000]
    assert sum(len(page.orders) for page in pages) >= len(server.orders)
    assert [page.is_last for page in pages if page.event][-3:] == [False, False, True]
    assert withdrawn(everything(server, pages[-1].cursor)) == []
    server.pages += 1
    assert withdrawn(everything(server, pages[-1].cursor)) != []


def test_withdrawn_codes_go_on_where_an_interruption_was() -> None:
    server = ManyWithdrawn("confsig")
    pages = everything(server)
    first = next(page for page in pages if page.event and page.event.signed.revoked)
    rest = [page.event for page in everything(server, first.cursor) if page.event]
    came = {code for event in (first.event, *rest) if event for code in event.signed.revoked}
    assert len(came) == 25_000
