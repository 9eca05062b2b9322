"""The tickets of the matrix: by name, what differs from a paid ticket of the product Pass.

Validity is told in seconds from noon, passages in minutes from noon.
"""

import datetime as dt

PENDING, EXPIRED, CANCELED = {"state": "pending"}, {"state": "expired"}, {"state": "canceled"}
FROM, UNTIL = "valid_from", "valid_until"
TICK = 0.000001
TOUR = {"item": "Tour"}
BAND, CHIP = {"item": "Band"}, {"item": "Chip"}
# Products whose tickets are exchanged for a medium first, and of which type.
EXCHANGED = {"Band": "barcode", "Chip": "nfc_uid"}
# Media by name: their type, and how they differ from those that are in use.
MEDIA = {
    "band": ("barcode", {}),
    "spare band": ("barcode", {}),
    "lost band": ("barcode", {"active": False}),
    "old band": ("barcode", {"expires": dt.datetime(2020, 1, 1, tzinfo=dt.UTC)}),
    "chip": ("nfc_uid", {}),
}

HISTORIES = {
    "came": [("entry", -60)],
    "came and left": [("entry", -120), ("exit", -60)],
    "only left": [("exit", -60)],
    "came yesterday": [("entry", -24 * 60)],
    "came and left yesterday": [("entry", -25 * 60), ("exit", -24 * 60)],
    "came on two days": [
        ("entry", -25 * 60), ("exit", -24 * 60), ("entry", -120), ("exit", -90),
        ("entry", -30),
    ],
    "came twice, forced": [("entry", -120), ("entry", -60)],
    "comes later": [("entry", 60)],
    "came at midnight": [("entry", -12 * 60), ("exit", -11 * 60)],
    "came before the lost hour": [("entry", 13 * 60 + 30), ("exit", 14 * 60 + 30)],
}  # fmt: skip

STATES = {
    "paid": {},
    "pending": PENDING,
    "pending, valid": PENDING | {"valid_if_pending": True},
    "unapproved": PENDING | {"needs_approval": True},
    "unapproved, valid": PENDING | {"needs_approval": True, "valid_if_pending": True},
    "paid, was unapproved": {"needs_approval": True},
    "expired": EXPIRED,
    "expired, valid": EXPIRED | {"valid_if_pending": True},
    "canceled": CANCELED,
    "blocked": {"is_blocked": True},
    "blocked and pending": PENDING | {"is_blocked": True},
    "blocked and canceled": CANCELED | {"is_blocked": True},
    "blocked and unapproved": PENDING | {"is_blocked": True, "needs_approval": True},
    "withdrawn": {"is_withdrawn": True},
    "replaced": {"is_replaced": True},
    "workshop": {"item": "Workshop"},
    "workshop, pending": PENDING | {"item": "Workshop"},
    "workshop, blocked": {"item": "Workshop", "is_blocked": True},
    "workshop, canceled": CANCELED | {"item": "Workshop"},
    "workshop, too early": {"item": "Workshop", FROM: 7200},
    "vegan meal": {"item": "Meal", "variation": "Vegan"},
    "fish meal": {"item": "Meal", "variation": "Fish"},
    "fish meal, pending": PENDING | {"item": "Meal", "variation": "Fish"},
    "pending, too late": PENDING | {UNTIL: -60},
    "pending, valid, too early": PENDING | {"valid_if_pending": True, FROM: 7200},
    "unapproved, too late": PENDING | {"needs_approval": True, UNTIL: -60},
}
VALIDITIES = {
    "valid from now": {FROM: 0},
    "valid from a tick on": {FROM: TICK},
    "valid until now": {UNTIL: 0},
    "valid until a tick ago": {UNTIL: -TICK},
    "valid now only": {FROM: 0, UNTIL: 0},
    "valid this hour": {FROM: -1800, UNTIL: 1800},
    "valid tomorrow": {FROM: 24 * 3600},
    "valid yesterday": {FROM: -48 * 3600, UNTIL: -24 * 3600},
}
ADDED = {
    "pass with a tour": {"added": [TOUR]},
    "pass with two tours": {"added": [TOUR, TOUR]},
    "pass with a tour and a meal": {"added": [TOUR, {"item": "Meal", "variation": "Fish"}]},
    "pass with a tour now, one later": {"added": [TOUR | {UNTIL: 3600}, TOUR | {FROM: 3600}]},
    "pass with tours that ended": {"added": [TOUR | {UNTIL: -7200}, TOUR | {UNTIL: -3600}]},
    "pass with tours to come": {"added": [TOUR | {FROM: 7200}, TOUR | {FROM: 3600}]},
    "pass with a tour until now": {"added": [TOUR | {UNTIL: 0}, TOUR | {UNTIL: -60}]},
    "pass with a blocked tour": {"added": [TOUR | {"is_blocked": True}]},
    "pass with a withdrawn tour": {"added": [TOUR | {"is_withdrawn": True}]},
    "pass with a tour, one withdrawn": {"added": [TOUR, TOUR | {"is_withdrawn": True}]},
    "withdrawn pass with a tour": {"is_withdrawn": True, "added": [TOUR]},
    "withdrawn pass with two tours": {"is_withdrawn": True, "added": [TOUR, TOUR]},
    "pending pass with a tour": PENDING | {"added": [TOUR]},
    "canceled pass with a tour": CANCELED | {"added": [TOUR]},
    "blocked pass with a tour": {"is_blocked": True, "added": [TOUR]},
    "past pass with a tour": {UNTIL: -60, "added": [TOUR]},
    "past pass with a workshop to come": {
        UNTIL: -60,
        "added": [{"item": "Workshop", FROM: 600}],
    },
    "tour with a tour": TOUR | {"added": [TOUR]},
    "pass with a tour that was used": {"added": [TOUR | {"history": "came"}]},
    "replaced pass with a tour": {"is_replaced": True, "added": [TOUR]},
}
ASKED = {
    "press": {"item": "Press"},
    "press, consented": {"item": "Press", "answered": {"CONSENT": "True"}},
    "press, refused consent": {"item": "Press", "answered": {"CONSENT": "False"}},
    "press, answered": {"item": "Press", "answered": {"CONSENT": "True", "NEWS": "False"}},
    "press, inside": {"item": "Press", "history": "came"},
    "press, answered, inside": {
        "item": "Press",
        "history": "came",
        "answered": {"CONSENT": "True", "NEWS": "True"},
    },
    "press, pending": PENDING | {"item": "Press"},
    "press, too early": {"item": "Press", FROM: 7200},
}
SURVEYED = {
    "survey": {"item": "Survey"},
    "survey, noted": {"item": "Survey", "answered": {"NOTE": "x"}},
}
# Of withdrawn tickets pretix tells nobody for which medium they were exchanged.
WORN = {
    "band to fetch": BAND,
    "pending band to fetch": PENDING | BAND,
    "band to fetch, came": BAND | {"history": "came"},
    "band to fetch, came and left": BAND | {"history": "came and left"},
    "band to fetch, too early": BAND | {FROM: 7200},
    "blocked band to fetch": BAND | {"is_blocked": True},
    "pass with a band to fetch": {"added": [BAND]},
    "band": BAND | {"media": ["band"]},
    "band, came": BAND | {"media": ["band"], "history": "came"},
    "band, came and left": BAND | {"media": ["band"], "history": "came and left"},
    "two bands": BAND | {"media": ["band", "spare band"]},
    "lost band": BAND | {"media": ["lost band"]},
    "lost band and a spare one": BAND | {"media": ["lost band", "spare band"]},
    "old band": BAND | {"media": ["old band"]},
    "band, chip in its place": BAND | {"media": ["chip"]},
    "blocked band": BAND | {"is_blocked": True, "media": ["band"]},
    "canceled band": CANCELED | BAND | {"media": ["band"]},
    "pending band": PENDING | BAND | {"media": ["band"]},
    "replaced band": BAND | {"is_replaced": True, "media": ["band"]},
    "band of two": BAND | {"media": ["band"], "added": [BAND | {"media": ["band"]}]},
    "band of a pass and a tour": {"media": ["band"], "added": [TOUR | {"media": ["band"]}]},
    "band, pass with a tour": {"media": ["band"], "added": [TOUR]},
    "chip to fetch": CHIP,
    "chip": CHIP | {"media": ["chip"]},
    "pass with a band": {"media": ["band"]},
    "press with a band": {"item": "Press", "media": ["band"]},
}  # fmt: skip
PASSED = {
    f"{item.lower()}, {history}": {"item": item, "history": history}
    for item in ("Pass", "Workshop")
    for history in HISTORIES
}

TICKETS = STATES | VALIDITIES | ADDED | ASKED | SURVEYED | WORN | PASSED


def _in_series():
    """Give tickets for two dates; of what is added to some, a part is for the other date."""
    for date, other in (("Morning", "Evening"), ("Evening", "Morning")):
        here, there = TOUR | {"date": date}, TOUR | {"date": other}
        for name, about in {
            "pass": {},
            "workshop": {"item": "Workshop"},
            "pending": PENDING,
            "withdrawn": {"is_withdrawn": True},
            "came": {"history": "came"},
            "pass with a tour": {"added": [here]},
            "pass with a tour on the other date": {"added": [there]},
            "pass with tours on both dates": {"added": [here, there]},
            "pass with a band": {"media": ["band"]},
            "band of a pass here and a tour there": {
                "media": ["band"],
                "added": [there | {"media": ["band"]}],
            },
        }.items():
            yield f"{name}, {date.lower()}", {**about, "date": date}


SERIES_TICKETS = dict(_in_series())
