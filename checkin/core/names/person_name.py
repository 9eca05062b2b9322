"""Names of people: which part is the family's, and how to say the rest in fewer letters."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from checkin.core.names.folding import fold
from checkin.core.names.letters import letters_of

# Words that belong to the family name, or stay as they are between given names.
_PARTICLES = frozenset(
    "abu af al av bar ben bin bint d da dal das de degli dei del della den der des di do dos du e "
    "el ibn la las le les lo los mac na ni of op ou pour st t te ten ter tes the till to und uit "
    "und v van vander vom von y z zu zum zur".split()
)
# Those that begin a family name also where they are written large, unless they are the first
# word. Not what else is an initial (“John E Smith”), a given name (“Jan Till Müller”), or a
# syllable of Chinese and Korean ones (“Kim Na Young”).
_LARGE_TOO = _PARTICLES & frozenset(
    "abu af al ben bin bint da dal das de degli dei del della den der des di do dos du el ibn la "
    "las le les lo los mac st ten ter van vander von zu zum zur".split()
)
# No given name, where a small particle follows: “Van der Berg”.
_BEGINS_ALONE = frozenset({"van", "von", "de"})
_SHORTEST_FAMILY = 2
_TITLES = frozenset("dr prof mr mrs ms mx sir dame rev".split())
# Behind or before these, “Van”, “Le” and “Do” are middle names: “Nguyen Van An”, “Duc Van Le”.
# Without “Mai”, which is a given name elsewhere.
_VIETNAMESE = frozenset(
    "bui cao chau dang dao dinh do doan duong ha hoang huynh lam le luong luu ly ngo nguyen "
    "pham phan quach ta tran trinh truong vo vu".split()
)
# “María del Carmen” is one given name, also where it is written large.
_MARIA = frozenset("maria ma m".split())
_OF_MARIA = frozenset(
    "amor angeles carmen concepcion consuelo cruz dolores fatima lourdes luz mar mercedes nieves "
    "pilar rosario socorro".split()
)
# What addresses and instructions have that fill a name's cell by mistake.
_NO_NAME = re.compile(r"[\d@:\n]")
_USUAL_DEGREES = frozenset("phd md mba".split())
_SUFFIXES = _USUAL_DEGREES | frozenset("jr jnr sr snr i ii iii iv v".split())
# What else stands behind a name and a comma; not “MA” and “BA”, for people are called so.
_OTHER_DEGREES = frozenset("msc bsc meng llm llb dphil dsc mph mpa mphil".split())
_DEGREES = _SUFFIXES | _OTHER_DEGREES | frozenset("cpa pmp esq dr prof".split())
_ADDS_NOTHING = _TITLES | _USUAL_DEGREES | _OTHER_DEGREES


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


def listed_name(name: str, first_name: str = "", last_name: str = "") -> tuple[str, str]:
    """Part a name as lists do: the family's with its particles, and all the rest."""
    words = name.split()
    given = _given(words, first_name.split(), last_name.split())
    family = [*words[: given.start], *words[given.stop :]]
    return " ".join(family), " ".join(words[given.start : given.stop])


def person_key(name: str) -> str:
    """Make names the same that differ in accents, case, commas, order of words or titles.

    Umlauts are as they are written without: “Dr. Jürgen Müller” and “Mueller, Juergen”.
    """
    plain = fold(name.replace(",", " ")).replace(".", "")
    words = plain.replace("ae", "a").replace("oe", "o").replace("ue", "u").split()
    if not _ADDS_NOTHING.isdisjoint(words):
        words = [word for word in words if word not in _ADDS_NOTHING] or words
    return " ".join(sorted(words))


def name_turned(listed: str) -> str:
    """Give “Jürgen Müller” of “Müller, Jürgen”; nothing of what is not listed so.

    What follows a comma may also be a title: “Ann Lee, PhD”, and “Lee, Ann, PhD”; one before
    the family name stays first: “Dr. Jürgen Müller” of “Dr. Müller, Jürgen”.
    """
    family, _, rest = listed.partition(",")
    given, comma, titles = (part.strip() for part in rest.partition(","))
    if not family.strip() or not given or _NO_NAME.search(listed) or _is_title(given):
        return ""
    if comma and not all(map(_is_title, titles.split(","))):
        return ""
    words = family.split()
    title = [word for word in words if _bare(word) in _TITLES] if len(words) > 1 else []
    named = [*title, given, *(word for word in words if word not in title)]
    return f"{' '.join(named)}{comma} {titles}".rstrip()


def _is_title(text: str) -> bool:
    words = text.split()
    return bool(words) and all(_bare(word).replace(".", "") in _DEGREES for word in words)


def are_turned(names: Iterable[str]) -> bool:
    """Whether a list names its people last name first, with a comma: most of them."""
    listed = [name for name in names if name.strip()]
    return 2 * sum(1 for name in listed if name_turned(name)) > len(listed)


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
    if _is_family_alone(words):
        return range(0)
    end = count
    while end > 1 and _bare(words[end - 1]) in _SUFFIXES:
        end -= 1
    start = next(filter(lambda index: _begins_family(words[:end], index), range(1, end)), end - 1)
    return range(max(start, 0))


def _begins_family(words: list[str], index: int) -> bool:
    """Whether a word that is not the first is a particle with which the family name begins."""
    word = _bare(words[index])
    if word not in _PARTICLES or words[index][0].islower():
        return word in _PARTICLES
    if word not in _LARGE_TOO or index + 1 == len(words):
        return False  # “Anh Do” ends with her family name
    if index == 1 and _bare(words[0]) in _TITLES:
        return False  # “Dr Ben Miller”
    if _VIETNAMESE & {fold(words[0]), fold(words[-1])}:
        return False
    return not _is_of_maria(words, index)


def _is_family_alone(words: list[str]) -> bool:
    """Whether a name begins with a particle, so that nothing of it is given: “van der Berg”."""
    if len(words) < _SHORTEST_FAMILY or _bare(words[0]) not in _PARTICLES:
        return False
    # “ben miller” is written small altogether, and has a given name.
    is_small = words[0][0].islower() and any(word[0].isupper() for word in words)
    # Not “Ben de Vries”, nor “Di van Dyk”.
    begins = _bare(words[0]) in _BEGINS_ALONE and words[1][0].islower()
    return is_small or (begins and _bare(words[1]) in _PARTICLES)


def _is_of_maria(words: list[str], index: int) -> bool:
    """Whether “Del Carmen” belongs to a Maria, and there is a family name behind it."""
    names = [n for n, word in enumerate(words) if _bare(word) not in _PARTICLES]
    before = max((n for n in names if n < index), default=0)
    behind = min((n for n in names if n > index), default=0)
    is_hers = fold(words[before]).strip(".") in _MARIA and fold(words[behind]) in _OF_MARIA
    return is_hers and behind + 1 < len(words)


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
