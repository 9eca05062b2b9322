"""Sentences in which somebody says whether they come: “I can't make it”, “Nu voi participa”.

A form may let people choose between two of them where it could have asked for a yes or a no.
"""

import re
from enum import Enum

from checkin.core.lists.cell_words import LONGEST_READ, words_of
from checkin.core.lists.yes_no import NO

# Of each language: what denies, verbs of coming, and what else somebody is who comes.
_LANGUAGES = (
    (
        "not never cannot can_t won_t don_t unable",
        """
        attend attends attending come comes coming join joining participate participates
        participating going make_it
        """,
        "present there",
    ),
    ("inte ej icke", "deltar delta deltaga kommer komma medverkar narvarar", "narvarande"),
    ("ei en", "osallistu osallistuu osallistun tule tulee tulen paase paasen", "tulossa lasna"),
    ("nu", "participa particip participam vin vine veni venim", "prezent prezenta prezenti"),
    ("nicht", "teil teilnehmen teilnehme komme kommt kommen", "dabei anwesend"),
    (
        "ne pas",
        """
        participe participer participera participerai viens vient venir viendra viendrai assister
        assistera assisterai
        """,
        "present presente presents",
    ),
    (
        "no",
        """
        asiste asisto asistir asistira asistire participa participo participar participara
        participare viene venir vendra vendre acude acudir acudira acudire
        """,
        "presente",
    ),
    (
        "non",
        "partecipa partecipo partecipare partecipera partecipero viene vengo venire verra verro",
        "presente",
    ),
)
_MOST_WORDS = 15
_CLAUSE_ENDS = re.compile(r"[,;:.()/|\n–—]| - ")


def _any(words: str) -> str:
    return f"(?:{'|'.join(words.split()).replace('_', ' ')})"


# With few words between, as in “will not be able to attend”, “nehme leider nicht teil”.
_STAYS_AWAY = tuple(
    re.compile(
        rf" {_any(deny)} (?:\w+ ){{0,3}}?{_any(f'{verbs} {others}')} "
        rf"| {_any(f'{verbs} {others}')} (?:\w+ ){{0,2}}?{_any(deny)} $"
    )
    for deny, verbs, others in _LANGUAGES
)
VERBS_OF_COMING = frozenset(
    verb for _, verbs, _ in _LANGUAGES for verb in verbs.split() if "_" not in verb
)
_COMING = " ".join(f"{verbs} {others}" for _, verbs, others in _LANGUAGES)
_COMES = re.compile(f" {_any(_COMING)} ")
_OF_COMING = frozenset(_COMING.replace("_", " ").split())


class Coming(Enum):
    """What a text says of whether somebody comes.

    Of who is `PARTLY_AWAY` it says no, and something behind that may be a part of the event.
    """

    COMES = "comes"
    PARTLY_AWAY = "partly away"
    STAYS_AWAY = "stays away"


def coming_of(text: str) -> Coming | None:
    """Read whether somebody comes, in whole sentences of eight languages; None for all else."""
    whole = words_of(text)
    words = whole.split()
    # As of nearly everything; and who writes more than a sentence says why, or what for.
    if _OF_COMING.isdisjoint(words) or len(words) > _MOST_WORDS:
        return None
    said: set[Coming] = set()
    answered, _, answer = whole.rpartition(" ")
    if answer in NO and _COMES.search(f" {answered} "):
        return Coming.STAYS_AWAY  # "Attending: no"
    for clause in _CLAUSE_ENDS.split(text[:LONGEST_READ]):
        part = f" {words_of(clause)} "
        ends = [found.end() for each in _STAYS_AWAY if (found := each.search(part))]
        if ends:
            said.add(Coming.STAYS_AWAY if len(part) in ends else Coming.PARTLY_AWAY)
        elif _COMES.search(part):
            said.add(Coming.COMES)
    worst_first = Coming.STAYS_AWAY, Coming.PARTLY_AWAY, Coming.COMES
    return next((each for each in worst_first if each in said), None)
