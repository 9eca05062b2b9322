"""Whom a typed text may mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checkin.services.lookup import Match


@dataclass(frozen=True, slots=True)
class Searched:
    """What a search gave: the text that was typed, and whom it may mean, or the first of them."""

    text: str
    matches: tuple[Match, ...]
    thorough: bool = False
    has_more: bool = False


def first_found(text: str, found: tuple[Match, ...], *, thorough: bool) -> Searched:
    """Give as many as are shown of those who were found."""
    from checkin.services.lookup import MOST_FOUND

    return Searched(text, found[:MOST_FOUND], thorough, len(found) > MOST_FOUND)
