"""Whatever happens to the connection, everything arrives at a real pretix exactly once."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from checkin.core.journal import EntryKind
from checkin.core.scan import Verdict
from tests.builders import an_undo
from tests.live.cutting_proxy import Cut, CuttingProxy
from tests.live.pretix_desk import PretixDesk

EARLIER = datetime.now(UTC) - timedelta(hours=3)
MINUTE = timedelta(minutes=1)
PEOPLE = 6
_MOST_SYNCS = 40


def arrives(desk):
    for _ in range(_MOST_SYNCS):
        if not desk.sends():
            return
    pytest.fail("It is still not all there.")


@pytest.mark.parametrize("cut", [Cut.BEFORE, Cut.AFTER, Cut.MIDDLE])
def test_cut_connections_make_no_second_entry_and_lose_none(store, event, pretix, cut):
    proxy = CuttingProxy(pretix.url, lambda number: cut if number % 3 == 1 else Cut.NEVER)
    desk = PretixDesk(store, event, pretix.new_device_api(), through=proxy.address)
    people = [desk.knows(event.order("Ada", f"Lovelace {n}"))[0] for n in range(PEOPLE)]
    exits = []
    for place, each in enumerate(people):
        at = EARLIER + place * MINUTE
        desk.writes(each, kind=EntryKind.REFUSAL, verdict=Verdict.TOO_EARLY, at=at)
        desk.writes(each, at=at)
        desk.writes(each, kind=EntryKind.BADGE, list_id="", at=at)
        exits.append(desk.writes(each, kind=EntryKind.EXIT, at=at + MINUTE))
    arrives(desk)
    with store.write():
        for line in exits:
            store.append(an_undo(line, line.at + MINUTE, code=line.code))
    arrives(desk)
    proxy.close()
    for each in people:
        position = event.position(store.server_tickets([each.id])[each.id].key)
        assert [one["type"] for one in position["checkins"]] == ["entry"]
        assert len(position["print_logs"]) == 1
    told = Counter((one["type"], one["error_reason"]) for one in event.attempts())
    assert told == {("entry", "invalid_time"): PEOPLE, ("entry", None): PEOPLE,
                    ("exit", "annulled"): PEOPLE}  # fmt: skip
