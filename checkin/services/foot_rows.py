"""Rows at the foot of a list that sum it up, and name nobody."""

import re
from collections.abc import Iterable

from checkin.core.folding import fold

_WORDS = frozenset(
    """
    total totals totalt totale totali subtotal subtotals sum summa summe suma somma somme
    totalsumma delsumma gesamt gesamtsumme gesamtzahl insgesamt zwischensumme yhteensa
    razem celkem kokku totaal ukupno skupaj osszesen
    count antal anzahl teilnehmerzahl lukumaara lkm liczba
    """.split()
)
_BESIDE = frozenset(
    """
    grand general generale sous sub of de des di der all number nombre numero numar numarul
    participants participant attendees attendee guests people persons registrations registered
    confirmed deltagare anmalda gaster personer osallistujat osallistujia osallistujaa henkiloa
    participanti persoane teilnehmer teilnehmende angemeldete anmeldungen personen gaste
    participantes personas asistentes inscritos personnes inscrits partecipanti persone iscritti
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
