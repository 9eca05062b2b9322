"""Rows at the foot of a list that sum it up, and name nobody."""

import re
from collections.abc import Iterable

from checkin.core.folding import fold

_WORDS = frozenset(
    """
    total totals totalt totale totali subtotal subtotals sum summa summe suma somma somme
    totalsumma delsumma gesamt gesamtsumme gesamtzahl insgesamt zwischensumme yhteensa
    """.split()
)
_BESIDE = frozenset(
    """
    grand general generale sous sub antal number of
    participants participant attendees attendee guests people persons registrations registered
    deltagare gaster personer osallistujat osallistujia henkiloa participanti persoane
    teilnehmer teilnehmende personen gaste participantes personas asistentes inscritos
    personnes inscrits partecipanti persone iscritti
    """.split()
)
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 60


def is_total(name: str, others: Iterable[str]) -> bool:
    """Whether a row with this in place of a name, and these other cells, is a sum.

    "Total", "Totalt: 398" and "Summe Teilnehmer" are, where all else in the row is blank or a
    number. Whoever is called so has more: an address, a company, a category.
    """
    # Nearly every row has letters elsewhere, so that its name need not be folded.
    if len(name) > _LONGEST or any(map(_WORD.search, others)):
        return False
    words = set(_WORD.findall(fold(name)))
    return not words.isdisjoint(_WORDS) and words <= _WORDS | _BESIDE
