"""How commands write other commands that may be typed next."""

import re
import shlex
import sys

# What no shell takes for more than a letter. Windows has no other quotes than these.
_PLAIN = re.compile(r"[\w@+=:,./…\\-]+" if sys.platform == "win32" else r"[\w@+=:,./…-]+")
_MEANT_IN_QUOTES = frozenset('"\\$`!')


def as_typed(name: str, *words: object) -> str:
    """Write a command of Checkin as it is typed; what a shell would take apart is in quotes."""
    return " ".join(("checkin", name, *(_typed(str(word)) for word in words)))


def _typed(word: str) -> str:
    if _PLAIN.fullmatch(word):
        return word
    if sys.platform == "win32":
        return '"{}"'.format(word.replace('"', '\\"'))
    return f'"{word}"' if _MEANT_IN_QUOTES.isdisjoint(word) else shlex.quote(word)
