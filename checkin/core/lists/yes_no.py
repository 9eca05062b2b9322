"""What a list's cell says where it is to say yes or no, in the languages that lists come in."""

from collections.abc import Iterable

from checkin.core.names.folding import fold

# To a door that is an answer; whether they come to the event, those invited have yet to say.
INVITED = frozenset("invited inbjuden eingeladen kutsuttu invitat invite invitado invitato".split())
# What organisers write into a column of their list to say that somebody takes part.
# Anything else says no: who is not plainly invited is not let in.
_YES = INVITED | frozenset(
    "x xx y yes yep true t 1 ok v ✓ ✔ ☑ ✅ ✔\ufe0f ☑\ufe0f "
    "ja j jo kylla k oui o si s da d tak sim hai "
    "ano igen taip jah iva evet да ναι wahr vrai vero verdadero sant tosi adevarat "
    "confirmed registered attending attends accepted".split()
)
# The words for no, without those that say it of some questions only.
NO = frozenset(
    "n no non nein nej ej ei nie ne nu nee nao nem ni nei не нет ні όχι οχι oxi ochi "
    "false falsch falskt faux falso fals epatosi".split()
)
_NOTHING = frozenset(
    "0 none nothing inget ingen keine aucun - – — / na n/a ✗ ✘ ✖ ❌ ☐ ✖\ufe0f".split()
)
_NO_OR_NOTHING = NO | _NOTHING | {"declined"}  # as calendars have it beside “accepted”
# As badges tell who agreed to what.
_AGREED = frozenset("agree agreed accept accepted consent consented given allowed granted".split())
_REFUSED = frozenset("f not denied declined refused off never".split())


def says_yes(cell: str) -> bool:
    """Whether a cell of an attendee list means yes."""
    return cell in _YES or _says_alike(cell, _YES)


def says_no(cell: str) -> bool:
    """Whether a cell of an attendee list means no, or nothing."""
    return cell in _NO_OR_NOTHING or _says_alike(cell, _NO_OR_NOTHING)


def is_only_yes(cells: Iterable[str]) -> bool:
    """Whether nothing but yes is written in a column, and in some cells nothing at all."""
    answers = set(cells)
    return "" in answers and len(answers) > 1 and all(map(says_yes, answers - {""}))


def yes_or_no(value: str) -> bool | None:
    """Read a yes or a no by its first word; None for neither."""
    if says_yes(value):
        return True
    words = [word.strip(",.;:!") for word in fold(value[:200]).split()]
    if not words:
        return None
    if says_no(words[0]) or words[0] in _REFUSED or "not" in words:
        return False
    return True if words[0] in _AGREED or says_yes(words[0]) else None


def _says_alike(cell: str, words: frozenset[str]) -> bool:
    # In several languages one each: "Oui / Yes".
    folded = fold(cell).rstrip(".!")
    if folded in words:
        return True
    parts = map(str.strip, folded.split("/"))
    return "/" in folded and not any(map(str.isdigit, folded)) and words.issuperset(parts)
