"""A printer that takes minutes to accept a badge: no other program takes the badge for lost."""

from contextlib import closing, contextmanager

import pytest

from checkin.core.badges.printing import PrintState
from checkin.services.printing.renewal import Renewal
from checkin.storage.store import Store
from tests.servers.processes import wait_until


@pytest.fixture
def slowly(hall, printer):
    """Have the printer take 90 seconds to accept each badge, and another program look then."""
    other = hall.a_worker()
    seen = []

    def look():
        hall.clock.pass_by(seconds=45)
        hall.is_renewed()
        hall.clock.pass_by(seconds=45)
        other.step()
        seen.extend(hall.states())

    hall.is_renewed = lambda: None
    printer.meanwhile = look
    return seen


@pytest.fixture
def renewed(hall, store, slowly):
    """Renew claims, and tell when that was done."""
    assert slowly == []

    @contextmanager
    def opened():
        with closing(Store(store.path, computer="laptop")) as beside:
            yield beside

    def is_renewed():
        now = hall.clock()
        wait_until(lambda: store.print_jobs()[0].changed_at == now, "the claim renewed")

    hall.renewing = Renewal(opened, hall.clock, each_seconds=0.01)
    hall.is_renewed = is_renewed
    hall.work = hall.a_worker()


@pytest.mark.usefixtures("renewed")
def test_a_badge_that_is_still_being_sent_is_not_lost(hall, slowly, printer):
    hall.queue.ask(hall.people("ADA1"))
    hall.steps()
    assert slowly == [PrintState.SENDING]
    assert (hall.states(), len(printer.papers), len(hall.badges())) == ([PrintState.PRINTED], 1, 1)


def test_a_badge_that_was_taken_for_lost_and_came_out_after_all_is_printed(hall, slowly, printer):
    """As where a computer slept while it sent the badge."""
    hall.queue.ask(hall.people("ADA1"))
    hall.steps()
    assert slowly == [PrintState.FAILED]
    assert (hall.states(), len(printer.papers), len(hall.badges())) == ([PrintState.PRINTED], 1, 1)
