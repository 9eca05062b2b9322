"""Who fetches for a target hears whether somebody waits for it."""

from checkin.core.servers.outbox import Target
from checkin.services.servers.carrier import Carrier
from checkin.services.servers.sync import Sync
from tests.builders import Clock


class Nowhere:
    """A place to which nothing is sent."""

    batch = 10

    def push(self, lines):
        assert not lines
        return ()


def test_what_somebody_asked_for_is_told_from_what_is_due(store):
    wanted = []

    def pull(target, is_stopped, is_wanted):
        assert (target.kind, is_stopped()) == ("pretix", False)
        wanted.append(is_wanted)
        return 0

    sync = Sync(store, lambda _: Nowhere(), Clock())
    sync.connect(Target("pretix", "https://tickets.example.org/ecc/2026"))
    (target,) = sync.targets()
    carrier = Carrier(sync, pull, store.take_turn)
    carrier.look_in(target, lambda: False)
    carrier.serve(target, lambda: False)
    assert wanted == [False, True]
