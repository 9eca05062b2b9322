"""Finds the target that somebody names."""

from collections.abc import Sequence

from checkin.core.errors import NotFound
from checkin.core.servers.outbox import Target


def target_named(targets: Sequence[Target], address: str) -> Target:
    """Find a target by its address, or by a part of it that no other one has.

    Raises `NotFound`.
    """
    wanted = address.rstrip("/")
    for target in targets:
        if {target.address, target.place} & {address, wanted}:
            return target
    found = [each for each in targets if wanted and wanted in each.place]
    ending = [each for each in found if each.place.endswith(f"/{wanted.lstrip('/')}")]
    for choice in (ending, found):
        if len(choice) == 1:
            return choice[0]
    names = ", ".join(f"“{each.place}”" for each in found or targets)
    if not names:
        raise NotFound("Nothing is connected.")
    raise NotFound(f"“{wanted[:60]}” is not connected. Connected: {names}.")
