"""Puts together for `build.py` what carries news out of an event file and into it."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from checkin import adapters
from checkin.connected import Connected
from checkin.core.offer import wanted_lists
from checkin.services.scribe import Scribe
from checkin.storage.store import Store

if TYPE_CHECKING:
    from checkin.core.outbox import Target
    from checkin.core.sync_status import SyncStatus
    from checkin.services.courier import Courier
    from checkin.services.delivery import Destination
    from checkin.services.outbox import Outbox
    from checkin.services.pulling import Pulled
    from checkin.services.reports import Reports
    from checkin.services.sync import Sync


class Outward(Connected):
    """The services over one event file that look after targets and servers."""

    store: Store
    scribe: Scribe

    @cached_property
    def reports(self) -> "Reports":
        """Attendance and counts."""
        from checkin.services.reports import Reports

        return Reports(self.store)

    @cached_property
    def sync(self) -> "Sync":
        """Keep targets up to date."""
        from checkin.services.sync import Sync

        return Sync(self.store, self._reach, self.scribe.now)

    @cached_property
    def outbox(self) -> "Outbox":
        """Look after what targets do not have."""
        from checkin.services.outbox import Outbox

        return Outbox(self.store, self.scribe)

    @cached_property
    def courier(self) -> "Courier":
        """Fetch and send, again and again."""
        from checkin.services.courier import Courier

        return Courier(self.sync, self._pull)

    def fetch(self, address: str, tell: Callable[[int, int], None]) -> "Pulled":
        """Bring in all that a server holds; `tell` hears how many orders of how many came in."""
        target = next(each for each in self.sync.targets() if each.address == address)
        return self.pulling.pull(target, tell, lists=wanted_lists(target.memory))

    def sync_status(self) -> "SyncStatus":
        """Say how things stand with all targets."""
        return self.store.sync_status()

    def _reach(self, target: "Target") -> "Destination":
        from checkin.servers.csv_file import KIND, CsvFile

        if target.kind != KIND:
            return self.server_destination(target)
        return CsvFile(target, self.reports.table, adapters.codec_of)

    def _pull(self, target: "Target", is_stopped: Callable[[], bool]) -> int:
        if not target.is_server:
            return 0
        wanted = wanted_lists(target.memory)
        return self.pulling.pull(target, is_stopped=is_stopped, lists=wanted).news
