"""Whom a typed text may mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checkin.services.lookup import Match


@dataclass(frozen=True, slots=True)
class Searched:
    """What a search gave: the text that was typed, and whom it may mean."""

    text: str
    matches: tuple[Match, ...]
    thorough: bool = False
