"""The marks of categories: a shape and a colour for each, so that colour never stands alone."""

import zlib
from enum import StrEnum
from functools import lru_cache

from checkin.core.names.folding import fold


class Mark(StrEnum):
    """The marks there are; the values name their colours in themes that have others than paper."""

    PARTICIPANT = "participant"
    SPEAKER = "speaker"
    MANAGER = "manager"
    POLICY = "policy"
    MEDIA = "media"
    VIP = "vip"
    ORGANISER = "organiser"
    VIRTUAL = "virtual"


# How lists call the categories that have a mark of their own; anything else is a participant.
_WORDS: dict[Mark, tuple[str, ...]] = {
    Mark.SPEAKER: ("speaker", "talare", "referent", "sprecher", "intervenant", "ponente",
                   "relatore", "vorbitor", "prelegent", "presenter", "panelist", "moderator"),
    Mark.MANAGER: ("manager", "exhibitor", "partner", "sponsor", "utstallare", "aussteller"),
    Mark.POLICY: ("policy", "politic", "politik", "commission", "minister", "government"),
    Mark.MEDIA: ("media", "press", "journalist", "medien", "prensa", "stampa"),
    Mark.VIP: ("vip", "guest of honour", "hedersgast", "ehrengast"),
    Mark.ORGANISER: ("organis", "organiz", "arrangor", "veranstalter", "staff", "crew", "team",
                     "volunteer", "personal"),
    Mark.VIRTUAL: ("virtu", "online", "digital", "remote"),
}  # fmt: skip

# Who is plainly a participant; any other word has a colour of its own beside the plain shape.
_PARTICIPANTS = ("participant", "partecipant", "delegate", "attendee", "visitor", "deltagare",
                 "teilnehm", "besucher")  # fmt: skip
_OTHERS = (Mark.SPEAKER, Mark.MANAGER, Mark.POLICY, Mark.MEDIA, Mark.ORGANISER)

# On white, that is on badges and in the light theme. White words stand on these as well: each
# keeps a contrast of at least 4.5 to white.
COLORS: dict[Mark, str] = {
    Mark.PARTICIPANT: "#56647A",
    Mark.SPEAKER: "#6A3FB5",
    Mark.MANAGER: "#006C7F",
    Mark.POLICY: "#1F4E9E",
    Mark.MEDIA: "#A8326F",
    Mark.VIP: "#12161C",
    Mark.ORGANISER: "#7A4A18",
    Mark.VIRTUAL: "#56647A",
}

# Corners on a square of `GRID`, y downwards. A participant's mark is a disc, a virtual
# person's a ring.
CORNERS: dict[Mark, tuple[tuple[float, float], ...]] = {
    Mark.SPEAKER: ((7, 0.8), (8.9, 5), (13.4, 5.4), (10, 8.4), (11, 12.9), (7, 10.5), (3, 12.9),
                   (4, 8.4), (0.6, 5.4), (5.1, 5)),
    Mark.MANAGER: ((7, 0.8), (13.2, 7), (7, 13.2), (0.8, 7)),
    Mark.POLICY: ((1.6, 1.6), (12.4, 1.6), (12.4, 12.4), (1.6, 12.4)),
    Mark.MEDIA: ((0.8, 2), (13.2, 2), (7, 12.8)),
    Mark.VIP: ((5, 1), (9, 1), (9, 5), (13, 5), (13, 9), (9, 9), (9, 13), (5, 13), (5, 9), (1, 9),
               (1, 5), (5, 5)),
    Mark.ORGANISER: ((3.8, 1.4), (10.2, 1.4), (13.4, 7), (10.2, 12.6), (3.8, 12.6), (0.6, 7)),
}  # fmt: skip
GRID = 14.0
RING = 2.0


@lru_cache(maxsize=256)
def mark_of(category: str) -> Mark:
    """Say which mark a category has."""
    word = fold(category)
    return next((mark for mark, known in _WORDS.items() if _names(word, known)), Mark.PARTICIPANT)


@lru_cache(maxsize=256)
def tint_of(category: str) -> Mark:
    """Say of which mark a category has the colour.

    By its name alone: so it is the same on every desk, on screens and on badges, and stays what
    it is whichever categories come later. Two that have no mark of their own may have one colour.
    """
    mark, word = mark_of(category), fold(category)
    if mark is not Mark.PARTICIPANT or not word or _names(word, _PARTICIPANTS):
        return mark
    return _OTHERS[zlib.crc32(word.encode()) % len(_OTHERS)]


def _names(word: str, known: tuple[str, ...]) -> bool:
    return any(each in word for each in known)
