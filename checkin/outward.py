"""Puts together for `build.py` what carries news out of an event file and into it."""

import os
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from checkin import adapters
from checkin.codes.recognise import recognise
from checkin.services.scribe import Scribe
from checkin.settings import certificates_file, read_settings, settings_file
from checkin.storage.store import Store

if TYPE_CHECKING:
    from checkin.core.servers.outbox import Target
    from checkin.core.servers.sync_status import SyncStatus
    from checkin.servers.doorway import Doorway
    from checkin.servers.http import HttpLine
    from checkin.servers.indico.indico import IndicoServer
    from checkin.servers.pretix.pretix import PretixServer
    from checkin.servers.tokens import KeyringSafe
    from checkin.servers.trust import Trust
    from checkin.services.printing.server_layouts import ServerLayouts
    from checkin.services.reports import Reports
    from checkin.services.servers.carrier import Carrier
    from checkin.services.servers.connecting import Connecting
    from checkin.services.servers.courier import Courier
    from checkin.services.servers.delivery import Destination
    from checkin.services.servers.looking_closer import LookingCloser
    from checkin.services.servers.outbox import Outbox
    from checkin.services.servers.paying import Paying
    from checkin.services.servers.pulling import Pulled, Pulling
    from checkin.services.servers.sync import Sync
    from checkin.services.station import Reading
    from checkin.storage.servers.ready_orders import ReadyOrders

    AnyServer = PretixServer | IndicoServer
    Kinds = dict[str, Callable[[Target, HttpLine], AnyServer]]

Answer = TypeVar("Answer")


class Outward:
    """The services over one event file that look after targets and registration servers."""

    store: Store
    scribe: Scribe
    _reading: "Reading"

    @property
    def server_layouts(self) -> "ServerLayouts":
        """Take over the badge layouts of registration servers."""
        raise NotImplementedError

    @cached_property
    def reports(self) -> "Reports":
        """Attendance and counts."""
        from checkin.services.reports import Reports

        return Reports(self.store)

    @cached_property
    def sync(self) -> "Sync":
        """Keep targets up to date."""
        from checkin.services.servers.sync import Sync

        return Sync(self.store, self._reach, self.scribe.now)

    @cached_property
    def outbox(self) -> "Outbox":
        """Look after what targets do not have."""
        from checkin.services.servers.outbox import Outbox

        return Outbox(self.store, self.scribe)

    @cached_property
    def pulling(self) -> "Pulling[ReadyOrders]":
        """Fetch what registration servers hold."""
        from checkin.services.servers.pulling import Pulling

        return Pulling(self.store, self.server_at, self.scribe.now, self.server_layouts.lay_out)

    @cached_property
    def paying(self) -> "Paying[ReadyOrders]":
        """Take payments down at registration servers."""
        from checkin.services.servers.paying import Paying

        within = self._reading.codes_within
        return Paying(self.store, self.server_at, recognise, self.scribe, within)

    @cached_property
    def looking_closer(self) -> "LookingCloser[ReadyOrders]":
        """Ask servers about one person."""
        from checkin.services.servers.looking_closer import LookingCloser

        return LookingCloser(self.store, self.server_at, self.scribe.now)

    @cached_property
    def carrier(self) -> "Carrier":
        """Fetch and send for one target."""
        from checkin.services.servers.carrier import Carrier

        return Carrier(self.sync, self._pull, self.store.take_turn)

    @cached_property
    def courier(self) -> "Courier":
        """Fetch and send, again and again."""
        from checkin.services.servers.courier import Courier

        return Courier(self.sync, self.carrier, self.companion)

    def companion(self) -> "Outward":
        """Open the same event file once more, for another thread. Raises `EventFileError`."""
        raise NotImplementedError

    def close(self) -> None:
        """Let go of everything."""
        raise NotImplementedError

    @cached_property
    def connecting(self) -> "Connecting":
        """Connect registration servers, trusting whom the settings say."""
        return self.connecting_through("")

    def connecting_through(self, certificates: str) -> "Connecting":
        """Connect registration servers, trusting these certificates too."""
        from checkin.services.servers.connecting import Connecting

        safe = token_safe(self.store.event().id)
        return Connecting(self.store, self.sync, doorway(safe, certificates), safe)

    def connect_file(self, path: Path) -> "Target":
        """Keep a CSV file up to date. Raises `CheckinError` where that cannot be done."""
        from checkin.servers.csv_file import CsvFile, csv_target

        target = csv_target(path)
        CsvFile(target, self.reports.table, adapters.codec_of).look()
        # One that is not there is made, whatever was known of it.
        connect = self.sync.connect if path.exists() else self.sync.connect_anew
        connect(target)
        return target

    def trusting(self, ca_file: Path, ask: Callable[["Connecting"], Answer]) -> Answer:
        """Ask a server, trusting the certificates in a file; these are kept once they were of use.

        Raises `CheckinError`; `NotTrusted` where they were of none.
        """
        from checkin.servers.trust import certificates_in, keep_certificates

        certificates = certificates_in(ca_file)
        answer = ask(self.connecting_through(certificates))
        keep_certificates(certificates_file(), certificates)
        return answer

    def fetch(self, address: str, tell: Callable[[int, int], None]) -> "Pulled":
        """Bring in all that a server holds; `tell` hears how many orders of how many came in.

        Raises `TargetUnreachable`.
        """
        target = next(each for each in self.sync.targets() if each.address == address)
        with self.carrier.alone_with(target, lambda: tell(0, 0)):
            return self.pulling.pull(target, tell)

    def server_at(self, target: "Target") -> "AnyServer":
        """Open an event on a registration server. Raises `TargetUnreachable`."""
        return self._doorway.open(target)

    def sync_status(self) -> "SyncStatus":
        """Say how things stand with all targets."""
        return self.store.sync_status()

    def _reach(self, target: "Target") -> "Destination":
        from checkin.servers.csv_file import KIND, CsvFile
        from checkin.services.servers.server_destination import ServerDestination

        if target.kind == KIND:
            return CsvFile(target, self.reports.table, adapters.codec_of)
        server = self.server_at(target)
        return ServerDestination(self.store, target.address, server, server.doubting)

    def _pull(self, target: "Target", is_stopped: Callable[[], bool], is_wanted: bool) -> int:  # noqa: FBT001 - see Carrier
        return self.pulling.pull(target, is_stopped=is_stopped, is_wanted=is_wanted).news

    @cached_property
    def _doorway(self) -> "Doorway[AnyServer]":
        return doorway(token_safe(self.store.event().id), "")


def token_safe(event_id: str) -> "KeyringSafe":
    """Say where an event's tokens are kept: the keyring, or files beside the settings."""
    from checkin.servers.tokens import KeyringSafe

    folder = settings_file().parent
    service = f"Checkin in {folder}" if os.environ.get("CHECKIN_CONFIG") else "Checkin"
    return KeyringSafe(folder / "tokens", service=service, event=event_id)


def doorway(safe: "KeyringSafe", certificates: str) -> "Doorway[AnyServer]":
    """Reach registration servers, trusting these certificates besides those that are kept."""
    from checkin.servers.doorway import Doorway
    from checkin.servers.indico.indico import IndicoServer
    from checkin.servers.known_clients import KnownClients
    from checkin.servers.pretix.pretix import PretixServer
    from checkin.servers.trust import kept_trust

    def trust() -> "Trust":
        kept = kept_trust(certificates_file(), read_settings(settings_file()).ca_file)
        return kept.along_with(certificates)

    kinds: Kinds = {"pretix": PretixServer, "indico": IndicoServer}
    clients = KnownClients(settings_file().with_name("sign_in.json"))
    return Doorway(safe, kinds, trust, clients=clients)
