"""What went wrong, in the language of the window.

Core, services and adapters say in English what went wrong, each at its place. Here their sentences
are known again by what never changes in them, and said anew with the same facts; one that is not
known stays as it is. A test goes through the places and names what is missing here.
"""

import re
from functools import cache

from PySide6.QtCore import QCoreApplication

from checkin.core.errors import CheckinError
from checkin.ui.troubles.trouble_of_badges import OF_BADGES
from checkin.ui.troubles.trouble_of_columns import OF_COLUMNS
from checkin.ui.troubles.trouble_of_connecting import OF_CONNECTING
from checkin.ui.troubles.trouble_of_desks import OF_DESKS
from checkin.ui.troubles.trouble_of_indico import OF_INDICO
from checkin.ui.troubles.trouble_of_journals import OF_JOURNALS
from checkin.ui.troubles.trouble_of_lists import OF_LISTS
from checkin.ui.troubles.trouble_of_pretix import OF_PRETIX
from checkin.ui.troubles.trouble_of_printers import OF_PRINTERS
from checkin.ui.troubles.trouble_of_servers import OF_SERVERS
from checkin.ui.troubles.trouble_of_sheets import OF_SHEETS
from checkin.ui.troubles.trouble_of_signing_in import OF_SIGNING_IN
from checkin.ui.troubles.trouble_of_targets import OF_TARGETS

TEMPLATES: tuple[str, ...] = (
    *OF_BADGES,
    *OF_COLUMNS,
    *OF_CONNECTING,
    *OF_DESKS,
    *OF_INDICO,
    *OF_JOURNALS,
    *OF_LISTS,
    *OF_PRETIX,
    *OF_PRINTERS,
    *OF_SERVERS,
    *OF_SHEETS,
    *OF_SIGNING_IN,
    *OF_TARGETS,
)
_PLACE = re.compile(r"\{(\w+)\}")
_END, _AND = ".", ", "


def trouble_words(error: CheckinError) -> str:
    """Say what went wrong."""
    return said_anew(str(error))


def said_anew(sentence: str) -> str:
    """Say a sentence of the core, or of a list's problems, in the language of the window."""
    if (said := _said(sentence)) is not None:
        return said
    # As part of another sentence it has lost its full stop.
    if (said := _said(sentence + _END)) is not None:
        return said.removesuffix(_END)
    return sentence


def is_known(sentence: str) -> bool:
    """Whether a sentence can be said in other languages."""
    return any(pattern.fullmatch(sentence) for _, pattern in _patterns())


def _said(sentence: str) -> str | None:
    """Say a sentence, several things that keep a printer, or a name and what is wrong there."""
    if (whole := _said_whole(sentence)) is not None:
        return whole
    name, colon, rest = sentence.partition(": ")
    if colon and (said := _said(rest)) is not None:
        return name + colon + said
    parts = [_said_whole(each) for each in sentence.split(_AND)]
    known = [each for each in parts if each is not None]
    return _AND.join(known) if len(known) == len(parts) > 1 else None


def _said_whole(sentence: str) -> str | None:
    for template, pattern in _patterns():
        if found := pattern.fullmatch(sentence):
            # A fact may itself be a sentence, as of what is damaged, or a word of ours.
            facts = {name: said_anew(fact) for name, fact in found.groupdict().items()}
            return QCoreApplication.translate("Trouble", template).format_map(facts)
    return None


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Give the templates, those that say most first, with what their sentences look like."""
    most_first = sorted(TEMPLATES, key=lambda each: len(_PLACE.sub("", each)), reverse=True)
    return tuple((each, _pattern(each)) for each in most_first)


def _pattern(template: str) -> re.Pattern[str]:
    parts = _PLACE.split(template)
    shapes = (
        f"(?P<{part}>.*?)" if number % 2 else re.escape(part) for number, part in enumerate(parts)
    )
    return re.compile("".join(shapes), re.DOTALL)
