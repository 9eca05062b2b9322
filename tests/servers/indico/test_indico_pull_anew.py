"""What a program that was just started, and knows no details, asks an Indico for."""

from checkin.servers.indico.indico_pull import IndicoPull
from tests.servers.moved_clock import MovedClock
from tests.servers.recorded_indico import RecordedIndico

ALL = "/forms/1/registrations/"


def with_all_details(pulling):
    """Pull until all details have come; give the cursor."""
    cursor, came = "", True
    while came:
        pages = list(pulling.pull(cursor))
        cursor, came = pages[-1].cursor, any(page.orders for page in pages)
    return cursor


def test_it_asks_for_no_more_than_there_is_time_for(monkeypatch):
    crowd, clock = RecordedIndico(is_empty=True), MovedClock()
    for number in range(120):
        crowd.register(("Ada", f"Ek {number}"))
    cursor = with_all_details(IndicoPull(crowd, crowd.address, clock=clock))
    for key in range(1, 61):
        crowd.check_in(key)
    crowd.rows[70]["state"] = "rejected"
    answered = crowd.get

    def slow(path, query=(), *, bounds=None):
        clock.at += 1 if path[-1].isdigit() else 0
        return answered(path, query, bounds=bounds)

    monkeypatch.setattr(crowd, "get", slow)
    anew, came = IndicoPull(crowd, crowd.address, clock=clock), {}
    for most in (20, 40, 60, 61):
        before = len(crowd.asked)
        pages = list(anew.pull(cursor))
        cursor = pages[-1].cursor
        came |= dict.fromkeys(order.key for page in pages for order in page.orders)
        assert sum(path.endswith(ALL) for _, path in crowd.asked[before:]) <= 1
        assert len(came) == most
    assert next(iter(came)) == "70"  # who may not come in any more
    assert sorted(map(int, came)) == [*range(1, 61), 70]
    assert sum(path.endswith(ALL) for _, path in crowd.asked) == 2


def test_whoever_disconnected_and_connects_again_gets_everybody_at_once():
    crowd = RecordedIndico(is_empty=True)
    for number in range(3):
        crowd.register(("Ada", f"Ek {number}"))
    pulling = IndicoPull(crowd, crowd.address, clock=MovedClock())
    with_all_details(pulling)
    came = {order.key for page in pulling.pull("") for order in page.orders}
    assert came == {"1", "2", "3"}
