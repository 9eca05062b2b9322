"""Puts together for `build.py` what reaches registration servers."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from checkin.settings import read_settings, settings_file
from checkin.storage.store import Store

if TYPE_CHECKING:
    from checkin.core.outbox import Target
    from checkin.servers.doorway import Doorway
    from checkin.servers.pretix import PretixServer
    from checkin.servers.tokens import KeyringSafe
    from checkin.services.connecting import Connecting
    from checkin.services.delivery import Destination
    from checkin.services.sync import Sync


class Connected:
    """The services over one event file that reach registration servers."""

    store: Store

    @property
    def sync(self) -> "Sync":
        """Keep targets up to date."""
        raise NotImplementedError

    @cached_property
    def connecting(self) -> "Connecting":
        """Connect registration servers, trusting whom the settings say."""
        return self.connecting_through(None)

    def connecting_through(self, ca_file: Path | None) -> "Connecting":
        """Connect registration servers, trusting a certificate file too."""
        from checkin.services.connecting import Connecting

        return Connecting(self.store, self.sync, doorway(ca_file), token_safe())

    def server_at(self, target: "Target") -> "PretixServer":
        """Open an event on a registration server. Raises `TargetUnreachable`."""
        return self._doorway.open(target)

    def _server_destination(self, target: "Target") -> "Destination":
        from checkin.services.server_destination import ServerDestination

        return ServerDestination(self.store, target.address, self.server_at(target))

    @cached_property
    def _doorway(self) -> "Doorway[PretixServer]":
        return doorway(None)


def token_safe() -> "KeyringSafe":
    """Say where tokens are kept: the keyring, or files beside the settings."""
    import os

    from checkin.servers.tokens import KeyringSafe

    folder = settings_file().parent
    service = f"Checkin in {folder}" if os.environ.get("CHECKIN_CONFIG") else "Checkin"
    return KeyringSafe(folder / "tokens", service=service)


def doorway(ca_file: Path | None) -> "Doorway[PretixServer]":
    """Reach registration servers; without a certificate file, by that of the settings."""
    from checkin.servers.doorway import Doorway
    from checkin.servers.pretix import PretixServer

    if ca_file is None and (kept := read_settings(settings_file()).ca_file):
        ca_file = Path(kept)
    return Doorway(token_safe(), {"pretix": PretixServer}, ca_file)
