"""What a list's cell says where it is to say yes or no."""

from checkin.core.folding import fold

_YES = frozenset(
    """
    yes y true 1 x ok agreed agree accepted accept consent consented given allowed ja j si sim oui
    da tak kylla joo on granted ano nai vrai wahr ✓ ✔ ☑
    """.split()
)
_NO = frozenset(
    """
    no n false 0 - none declined decline refused not denied nej nein non nu nie ei off never nao
    oxi ochi ohi faux falsch ne ✗ ✘ ☐
    """.split()
)


def yes_or_no(value: str) -> bool | None:
    """Read a yes or a no in a language of Europe, by its first word; None for neither."""
    words = fold(value[:200]).replace(",", " ").replace(".", " ").replace("!", " ").split()
    if not words:
        return None
    if words[0] in _YES:
        return "not" not in words
    return False if words[0] in _NO else None
