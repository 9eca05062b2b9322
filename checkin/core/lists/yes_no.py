"""What a list's cell says where it is to say yes or no."""

from checkin.core.names.folding import fold
from checkin.core.registration import says_yes

_YES = frozenset("agree agreed accept accepted consent consented given allowed granted".split())
_NO = frozenset(
    """
    no n false f 0 - – none not denied declined refused nej nein non nu nie ei non nao oxi ochi ne
    όχι οχι не faux falsch off never ✗ ✘ ☐
    """.split()
)


def yes_or_no(value: str) -> bool | None:
    """Read a yes or a no in a language of Europe, by its first word; None for neither."""
    if says_yes(value):
        return True
    words = [word.strip(",.;:!") for word in fold(value[:200]).split()]
    if not words:
        return None
    if words[0] in _NO or "not" in words:
        return False
    return True if words[0] in _YES or says_yes(words[0]) else None
