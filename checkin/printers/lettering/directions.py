"""Which way each letter of a line runs: Unicode's rules (TR9), by python-bidi."""

import itertools
import unicodedata
from typing import Any

_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_NEUTRAL = frozenset({"WS", "ON", "CS", "ES", "ET"})
# Where nothing of these is, a line runs one way as a whole.
_AGAINST_RIGHTWARDS = frozenset({"R", "AL", "AN"})
_AGAINST_LEFTWARDS = frozenset({"L", "EN", "AN"})


def runs_leftwards(text: str) -> bool:
    """Whether a text as a whole reads from right to left: its first letter does."""
    if text.isascii():
        return False
    for char in text:
        direction = unicodedata.bidirectional(char)
        if direction in {"R", "AL"}:
            return True
        if direction == "L":
            return False
    return False


def levels_of(text: str, *, leftwards: bool) -> list[int]:
    """Give each letter its level: odd ones run to the left."""
    directions = [unicodedata.bidirectional(char) for char in text]
    against = _AGAINST_LEFTWARDS if leftwards else _AGAINST_RIGHTWARDS
    if against.isdisjoint(directions):
        return [int(leftwards)] * len(text)
    return _mixed_levels(text, directions, base=int(leftwards))


def _mixed_levels(text: str, directions: list[str], *, base: int) -> list[int]:
    """Give each letter of a line of both directions its level (TR9 up to rule I2)."""
    from bidi import algorithm

    storage: dict[str, Any] = algorithm.get_empty_storage()
    storage["base_level"] = base
    storage["base_dir"] = "LR"[base]
    # The algorithm drops letters of no direction (joiners); they take the level before them.
    kept = [direction != "BN" for direction in directions]
    algorithm.get_embedding_levels("".join(itertools.compress(text, kept)), storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    found = iter(storage["chars"])
    levels = []
    level = base
    for is_kept in kept:
        if is_kept:
            level = next(found)["level"]
        levels.append(level)
    _pair_brackets(text, levels)
    return levels


def _pair_brackets(text: str, levels: list[int]) -> None:
    """Let two brackets of a pair run the same way, which rule N0 asks and python-bidi omits."""
    waiting: list[tuple[int, str]] = []
    for index, char in enumerate(text):
        if char in _BRACKETS:
            waiting.append((index, _BRACKETS[char]))
        elif waiting and char == waiting[-1][1]:
            opening, _ = waiting.pop()
            level = min(levels[opening], levels[index])
            for at, step in ((opening, -1), (index, 1)):
                _give_level(text, levels, level, range(at, len(text) if step > 0 else -1, step))


def _give_level(text: str, levels: list[int], level: int, places: range) -> None:
    """Give a bracket, and the blanks and signs beyond it, a level that is not deeper."""
    for place in places:
        if place != places.start and unicodedata.bidirectional(text[place]) not in _NEUTRAL:
            return
        levels[place] = min(level, levels[place])
