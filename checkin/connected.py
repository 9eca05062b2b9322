"""Puts together for `build.py` what reaches registration servers."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from checkin.services.scribe import Scribe
from checkin.settings import read_settings, settings_file
from checkin.storage.store import Store

if TYPE_CHECKING:
    from checkin.core.outbox import Target
    from checkin.servers.doorway import Doorway
    from checkin.servers.pretix import Pretix
    from checkin.servers.tokens import KeyringSafe
    from checkin.services.connecting import Connecting
    from checkin.services.delivery import Destination
    from checkin.services.pulling import Pulling
    from checkin.services.server_layouts import ServerLayouts
    from checkin.services.sync import Sync
    from checkin.storage.ready_orders import ReadyOrders


class Connected:
    """The services over one event file that reach registration servers."""

    store: Store
    scribe: Scribe

    @property
    def sync(self) -> "Sync":
        """Keep targets up to date."""
        raise NotImplementedError

    @property
    def server_layouts(self) -> "ServerLayouts":
        """Take over the badge layouts of registration servers."""
        raise NotImplementedError

    @cached_property
    def connecting(self) -> "Connecting":
        """Connect registration servers, trusting whom the settings say."""
        return self.connecting_through(None)

    def connecting_through(self, ca_file: Path | None) -> "Connecting":
        """Connect registration servers, trusting a certificate file too."""
        from checkin.services.connecting import Connecting

        return Connecting(self.store, self.sync, doorway(ca_file), token_safe())

    @cached_property
    def pulling(self) -> "Pulling[ReadyOrders]":
        """Fetch what registration servers hold."""
        from checkin.services.pulling import Pulling

        lay_out = self.server_layouts.lay_out
        return Pulling(self.store, self.server_at, self.scribe.now, lay_out)

    def server_at(self, target: "Target") -> "Pretix":
        """Open an event on a registration server. Raises `TargetUnreachable`."""
        return self._doorway.open(target)

    def server_destination(self, target: "Target") -> "Destination":
        """Open an event on a server as a place where lines go. Raises `TargetUnreachable`."""
        from checkin.services.server_destination import ServerDestination

        return ServerDestination(self.store, target.address, self.server_at(target))

    @cached_property
    def _doorway(self) -> "Doorway[Pretix]":
        return doorway(None)


def token_safe() -> "KeyringSafe":
    """Say where tokens are kept: the keyring, or files beside the settings."""
    import os

    from checkin.servers.tokens import KeyringSafe

    folder = settings_file().parent
    service = f"Checkin in {folder}" if os.environ.get("CHECKIN_CONFIG") else "Checkin"
    return KeyringSafe(folder / "tokens", service=service)


def doorway(ca_file: Path | None) -> "Doorway[Pretix]":
    """Reach registration servers; without a certificate file, by that of the settings."""
    from checkin.servers.doorway import Doorway
    from checkin.servers.pretix import Pretix

    if ca_file is None and (kept := read_settings(settings_file()).ca_file):
        ca_file = Path(kept)
    return Doorway(token_safe(), {"pretix": Pretix}, ca_file)
