"""In which order people stand in a list: as their language sorts, with or without particles.

“Van den Berg” is looked for under B by the Dutch and under V by Belgians. What somebody's own
country does decides, where it is known; otherwise what is usual where the list is read.
"""

from collections.abc import Callable, Mapping

from checkin.core.names.collation import Collation
from checkin.core.names.folding import fold
from checkin.core.names.letters import letters_of
from checkin.core.names.person_name import is_particle, listed_name

# Gives the words of a family name that it is looked for under.
_Custom = Callable[[list[str]], list[str]]


def _whole(words: list[str]) -> list[str]:
    return words


def _without_particles(words: list[str]) -> list[str]:
    return _from(words, is_particle)


def _without_small(words: list[str]) -> list[str]:
    return _from(words, lambda word: word[0].islower() and is_particle(word))


def _without(*particles: str) -> _Custom:
    """Leave these out where they are written small, also “d'” before a name."""

    def custom(words: list[str]) -> list[str]:
        rest = _from(words, lambda word: word in particles)
        if rest[0][:2] in {"d'", "d’"} and len(rest[0]) > 2 and "de" in particles:  # noqa: PLR2004
            rest = [rest[0][2:], *rest[1:]]
        return rest

    return custom


def _from(words: list[str], is_passed_over: Callable[[str], bool]) -> list[str]:
    for place, word in enumerate(words):
        if not is_passed_over(word):
            return words[place:]
    return words


_NORDIC = _without("af", "av", "von")
# Countries that are not here keep the particle: Belgium, Italy, Switzerland, the English-speaking.
_CUSTOMS: Mapping[str, _Custom] = {
    "NL": _without_particles,
    "DE": _without_small,
    "AT": _without_small,
    "FR": _without("de"),
    "ES": _without_small,
    "PT": _without_small,
    "SE": _NORDIC,
    "DK": _NORDIC,
    "NO": _NORDIC,
    "FI": _NORDIC,
}
_USUAL_COUNTRY = {
    "nl": "NL", "de": "DE", "fr": "FR", "es": "ES", "pt": "PT", "sv": "SE", "da": "DK",
    "nb": "NO", "nn": "NO", "no": "NO", "fi": "FI",
}  # fmt: skip
# Folded, as lists write them: those with a custom of their own, and those that keep the particle
# where a neighbour of the same language does not.
_COUNTRIES = {
    word: code
    for code, words in {
        "NL": "nl, netherlands, the netherlands, nederland, holland, niederlande, pays-bas",
        "BE": "be, belgium, belgie, belgique, belgien, belgia",
        "DE": "de, germany, deutschland, allemagne, tyskland, duitsland, alemania",
        "AT": "at, austria, osterreich, autriche, oostenrijk, osterrike",
        "CH": "ch, switzerland, schweiz, suisse, svizzera, zwitserland",
        "FR": "fr, france, frankreich, frankrijk, frankrike, francia",
        "ES": "es, spain, espana, spanien, espagne, spanje",
        "PT": "pt, portugal",
        "IT": "it, italy, italia, italien, italie",
        "SE": "se, sweden, sverige, schweden, suede, zweden, ruotsi",
        "DK": "dk, denmark, danmark, danemark, denemarken",
        "NO": "no, norway, norge, norwegen, norvege, noorwegen",
        "FI": "fi, finland, suomi, finnland, finlande",
        "GB": "gb, uk, united kingdom, great britain, england, scotland, wales",
        "IE": "ie, ireland",
        "US": "us, usa, united states, united states of america",
        "LU": "lu, luxembourg, luxemburg",
    }.items()
    for word in words.split(", ")
}

Key = tuple[str, str, str]


class NameOrder:
    """Sorts people for readers of one language and country."""

    def __init__(self, locale: str) -> None:
        """Sort for a locale such as “sv”, “nl_BE” or “de-CH”; empty for no language."""
        language, _, country = locale.replace("-", "_").partition("_")
        self._collation = Collation(language.lower())
        self._country = country[:2].upper() or _USUAL_COUNTRY.get(language.lower(), "")

    def key(self, text: str) -> str:
        """Give what to sort a word by, such as a company."""
        return self._collation.key(text)

    def name_key(self, name: str, first: str = "", last: str = "", country: str = "") -> Key:
        """Give what to sort a person by: the family name, all the rest, the family name whole."""
        family, given = listed_name(name, first, last)
        key = self._collation.key
        return key(self.looked_for(family, country)), key(given), key(family)

    def looked_for(self, family: str, country: str = "") -> str:
        """Give the part of a family name that it is looked for under."""
        words = family.split()
        if not words:
            return ""
        own = _COUNTRIES.get(fold(country)) if country else None
        return " ".join(_CUSTOMS.get(own or self._country, _whole)(words))

    def heading(self, text: str) -> str:
        """Give the letter under which a text stands: “É…” under E, in Swedish “Å…” under Å."""
        letters = letters_of(text.strip())
        first = next((letter for letter in letters if letter.isalpha()), "")
        if not first or not letters[0].isalpha():
            return "#"
        plain = fold(first)[:1]
        return (plain if self.key(first)[:2] == plain else first[:1]).upper()
