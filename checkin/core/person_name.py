"""Names of people: which part is the family's, and how to say the rest in fewer letters."""

from collections.abc import Iterator
from functools import lru_cache

from checkin.core.letters import letters_of

# Words that belong to the family name, or stay as they are between given names.
_PARTICLES = frozenset(
    "abu af al av bar ben bin bint d da dal das de degli dei del della den der des di do dos du e "
    "el ibn la las le les lo los mac na ni of op ou pour st t te ten ter tes the till to und uit "
    "und v van vander vom von y z zu zum zur".split()
)
_SUFFIXES = frozenset("jr jnr sr snr i ii iii iv v phd md mba".split())


def name_forms(name: str, first_name: str = "", last_name: str = "") -> Iterator[str]:
    """Yield a name in full, then with middle names, then with all given names as initials.

    “George William Henry van der Bellen” becomes “George W. H. van der Bellen”, then
    “G. W. H. van der Bellen”. Which words are given names is taken from the first or
    last name if the name is made of them, otherwise from particles and position.
    """
    yield name
    words = name.split()
    given = _given(words, first_name.split(), last_name.split())
    for first in (given.start + 1, given.start):
        shorter = list(words)
        for index in range(first, given.stop):
            shorter[index] = _initial(words[index])
        if shorter != words:
            yield " ".join(shorter)


def part_forms(text: str, name: str, first_name: str = "", last_name: str = "") -> Iterator[str]:
    """Yield the forms of a text that may be a part of a name only.

    Of given names all but the first become initials; a family name stays as it is.
    """
    if text == last_name:
        yield text
    elif text == first_name and text != name:
        words = text.split()
        yield text
        if len(words) > 1:
            yield " ".join([words[0], *map(_initial, words[1:])])
    else:
        yield from name_forms(text, first_name, last_name)


@lru_cache(maxsize=64)
def name_parts(name: str, first_name: str = "", last_name: str = "") -> tuple[str, str]:
    """Say first and last name of somebody, where need be from the whole name.

    Somebody of one name has it as the first.
    """
    if not name or (first_name and last_name):
        return first_name, last_name
    family, given = listed_name(name, first_name, last_name)
    return (given, family) if given else (family, "")


def family_name(name: str, first_name: str = "", last_name: str = "") -> str:
    """Say the family name with its particles, as `name_forms` sees it; may be empty."""
    words = name.split()
    given = _given(words, first_name.split(), last_name.split())
    return " ".join([*words[: given.start], *words[given.stop :]])


def listed_name(name: str, first_name: str = "", last_name: str = "") -> tuple[str, str]:
    """Part a name as lists do: the family's with its particles, and all the rest."""
    words = name.split()
    given = _given(words, first_name.split(), last_name.split())
    family = [*words[: given.start], *words[given.stop :]]
    return " ".join(family), " ".join(words[given.start : given.stop])


def is_particle(word: str) -> bool:
    """Whether a word is one that family names begin with, in whichever case."""
    return _bare(word) in _PARTICLES


def _given(words: list[str], first: list[str], last: list[str]) -> range:
    """Say which of the words of a name are given names."""
    count = len(words)
    for start in range(count - len(first) + 1):
        if first and words[start : start + len(first)] == first and len(first) < count:
            return range(start, start + len(first))
    if last and len(last) < count and words[-len(last) :] == last:
        return range(count - len(last))
    if last and len(last) < count and words[: len(last)] == last:
        return range(len(last), count)
    end = count
    while end > 1 and _bare(words[end - 1]) in _SUFFIXES:
        end -= 1
    # A particle begins the family name if it is written small: “Al Gore” is no particle.
    for index in range(1, end):
        if _bare(words[index]) in _PARTICLES and words[index][0].islower():
            return range(index)
    return range(max(end - 1, 0))


def _bare(word: str) -> str:
    return word.casefold().strip(".,'’")


def _initial(word: str) -> str:
    """Shorten a given name: Henry to H., Jean-Pierre to J.-P.; leave what has no capitals."""
    if word.endswith(".") or _bare(word) in _PARTICLES:
        return word
    parts = word.split("-")
    if not all(part and part[0].isupper() for part in parts):
        return word
    return "-".join(letters_of(part)[0] + "." for part in parts)
