"""Rows at the foot of a list that sum it up, and name nobody."""

import re
from collections.abc import Iterable

from checkin.core.names.folding import fold

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
    paid unpaid betalda bezahlt maksettu platit platite payes pagados pagati online onsite virtual
    """.split()
)
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 60


def is_total(name: str, others: Iterable[str]) -> bool:
    """Whether a row with this in place of a name, and these other cells, is a sum.

    "Total", "Totalt: 398" and "Summe Teilnehmer" are, and so is "398 participants" beside
    "Total", where nothing else is in the row but blanks and numbers. Whoever is called so has
    more: an address, a company, a category.
    """
    elsewhere = " ".join(filter(None, others))
    # As of nearly every row, of which nothing need be folded then.
    if max(len(name), len(elsewhere)) > _LONGEST:
        return False
    beside = set(_WORD.findall(fold(elsewhere)))
    if not beside <= _WORDS | _BESIDE:
        return False
    words = set(_WORD.findall(fold(name)))
    is_counted = not words.isdisjoint(_WORDS)
    if not is_counted:
        is_counted = not beside.isdisjoint(_WORDS) and any(map(str.isdecimal, name))
    return is_counted and words <= _WORDS | _BESIDE
