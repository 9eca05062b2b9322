"""All of a form is looked at seldom, sooner where somebody waits for it, and never in a row."""

from checkin.servers.indico.indico_pull import IndicoPull
from tests.servers.moved_clock import MovedClock
from tests.servers.recorded_indico import RecordedIndico

LIST = "/registrations/"
TAKES = 14  # seconds


class SlowIndico(RecordedIndico):
    """An Indico that takes its time over all of a form."""

    def __init__(self, clock):
        super().__init__()
        self.clock = clock

    def get(self, path, query=(), *, bounds=None):
        self.clock.at += TAKES if path.endswith(LIST) else 0
        return super().get(path, query, bounds=bounds)


def test_who_waits_for_a_fetch_has_all_asked_for_though_nothing_is_counted_anew():
    clock = MovedClock()
    indico = SlowIndico(clock)
    pulling = IndicoPull(indico, indico.address, clock=clock)
    (*_, page) = pulling.pull("")
    looked = indico.count(LIST)
    for passed, more in ((0, 0), (4 * TAKES, looked)):
        clock.at += passed
        pulling.ask_for_all()
        (*_, page) = pulling.pull(page.cursor)
        assert indico.count(LIST) == looked + more
    list(pulling.pull(page.cursor))  # nobody waits for this one
    assert indico.count(LIST) == 2 * looked
