"""Rules as organisers write them for pretix's check-in lists, and as they get them wrong.

All of them are accepted by pretix's API, so that they can be given to a live server, too.
"""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

# Where these are false, pretix 2026.8.0 cannot put the reason into words and answers 500.
CANNOT_BE_EXPLAINED_THERE = frozenset(
    {
        "or of nothing",
        "a constant against",
        "a moment and a number",
        "a number as text",
        "a number in words",
        "a chain",
    }
)

COMPARISONS = ("<", "<=", ">", ">=", "==", "!=")
COUNTS = (
    "now_isoweekday",
    "entries_number",
    "entries_today",
    "entries_days",
    "minutes_since_last_entry",
    "minutes_since_first_entry",
)
COUNTED_FROM = ("entries_since", "entries_before", "entries_days_since", "entries_days_before")

NOW = {"var": "now"}
NEVER_READ = {"buildTime": ["custom", "when the doors open"]}


@dataclass(frozen=True)
class RuleIds:
    """Ids of the server that rules speak of; 0 for none."""

    product: int
    other_product: int
    variation: int = 0
    gate: int = 0
    other_gate: int = 0


def time(kind: str, *value: str | None) -> dict:
    return {"buildTime": [kind, *value]}


def one_of(kind: str, *ids: int) -> dict:
    """A rule as the editor of pretix writes it for products, variations and gates."""
    listed = [{"lookup": [kind, str(each), f"Number {each}"]} for each in ids]
    return {"inList": [{"var": kind}, {"objectList": listed}]}


def rule_cases(now: datetime, ids: RuleIds) -> dict[str, str]:
    """Give rules, as JSON text, by what they say."""
    rules = _times(now) | _things(ids) | _counts(now) | _put_together(now, ids) | _wrong(ids)
    return {name: json.dumps(rule) for name, rule in rules.items()}


def _times(now: datetime) -> dict[str, dict]:
    rules: dict[str, dict] = {}
    for minutes in (-1440, -61, -15, -1, 0, 1, 14, 16, 90, 1440):
        moment = (now + timedelta(minutes=minutes)).astimezone(UTC)
        written = {
            "Z": moment.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "+02:00": moment.astimezone(timezone(timedelta(hours=2))).isoformat(),
            "-04:30": moment.astimezone(timezone(timedelta(hours=-4.5))).isoformat(),
        }
        for zone, text in written.items():
            custom = time("custom", text)
            rules[f"after now {minutes:+} {zone}"] = {"isAfter": [NOW, custom, None]}
            rules[f"before now {minutes:+} {zone}"] = {"isBefore": [NOW, custom]}
        rules[f"after now {minutes:+}, 15 early"] = {"isAfter": [NOW, custom, 15]}
        rules[f"before now {minutes:+}, 15 late"] = {"isBefore": [NOW, custom, "15"]}
        rules[f"now {minutes:+} before now, 15"] = {"isBefore": [custom, NOW, 15]}
    for clock in ("00:00", "02:00", "02:30", "03:00:00", "09:00", "23:59:59"):
        custom = time("customtime", clock)
        rules[f"after {clock}"] = {"isAfter": [NOW, custom, None]}
        rules[f"before {clock}, 75"] = {"isBefore": [NOW, custom, 75]}
    for kind in ("date_from", "date_to", "date_admission"):
        rules[f"after {kind}"] = {"isAfter": [NOW, time(kind)]}
        rules[f"before {kind}, 30"] = {"isBefore": [NOW, time(kind, None), 30]}
        rules[f"{kind} before nine"] = {"isBefore": [time(kind), time("customtime", "09:00")]}
    return rules


def _things(ids: RuleIds) -> dict[str, dict]:
    return {
        "this product": one_of("product", ids.product),
        "one of two products": one_of("product", ids.other_product, ids.product),
        "another product": one_of("product", ids.other_product),
        "no product": one_of("product"),
        "product as number": {"==": [{"var": "product"}, ids.product]},
        "product as text": {"==": [{"var": "product"}, str(ids.product)]},
        "not this product": {"!=": [{"var": "product"}, ids.product]},
        "this variation": one_of("variation", ids.variation),
        "another variation": one_of("variation", ids.variation + 1),
        "a variation below": {"<": [{"var": "variation"}, ids.variation + 1]},
        "no variation": {"==": [{"var": "variation"}, None]},
        "this gate": one_of("gate", ids.gate),
        "another gate": one_of("gate", ids.other_gate),
        "no gate": {"==": [{"var": "gate"}, None]},
        "inside": {"==": [{"var": "entry_status"}, "present"]},
        "outside": {"==": [{"var": "entry_status"}, "absent"]},
        "not inside": {"!=": [{"var": "entry_status"}, "present"]},
    }


def _counts(now: datetime) -> dict[str, dict]:
    rules: dict[str, dict] = {}
    for comparison in COMPARISONS:
        for count in COUNTS:
            for limit in (-1, 0, 1, 2, 3, 60):
                rules[f"{count} {comparison} {limit}"] = {comparison: [{"var": count}, limit]}
        for counted in COUNTED_FROM:
            for cutoff in (
                time("custom", (now - timedelta(minutes=90)).isoformat()),
                time("customtime", "02:30"),
                time("date_from"),
            ):
                rule = {comparison: [{counted: [cutoff]}, 1]}
                rules[f"{counted} {cutoff['buildTime'][0]} {comparison} 1"] = rule
    return rules


def _put_together(now: datetime, ids: RuleIds) -> dict[str, dict]:
    today = {
        "and": [
            {"isAfter": [NOW, time("customtime", "00:00:00"), None]},
            {"isBefore": [NOW, time("date_to"), 600]},
        ]
    }
    once_a_day = {"<": [{"var": "entries_today"}, 1]}
    again = {">=": [{"var": "minutes_since_last_entry"}, 30]}
    first = {"==": [{"var": "minutes_since_last_entry"}, -1]}
    later = time("custom", (now + timedelta(hours=20)).isoformat())
    return {
        "today and once": {"and": [today, once_a_day]},
        "first or half an hour later": {"or": [first, again]},
        "this product today or another later": {
            "or": [
                {"and": [one_of("product", ids.other_product), today]},
                {"and": [one_of("product", ids.product), {"isAfter": [NOW, later, None]}]},
            ]
        },
        "and of nothing": {"and": [{"and": []}, once_a_day]},
        "or of nothing": {"and": [{"or": []}, once_a_day]},
        "one in many": {"or": [{"and": [{"or": [once_a_day]}]}]},
        "a constant beside": {"and": [once_a_day, True]},
        "a constant against": {"or": [once_a_day, False, 0, ""]},
    }


def _wrong(ids: RuleIds) -> dict[str, dict]:
    """What fails on the server whatever the scan, so that nobody passes, or does not quite."""
    passes = {">=": [{"var": "entries_number"}, 0]}
    without_zone = time("custom", "2026-11-26T06:00:00")
    return {
        "no moment": {"isAfter": [NOW, NEVER_READ]},
        "no moment, though something else holds": {"or": [passes, {"isAfter": [NOW, NEVER_READ]}]},
        "a moment without a zone": {"isAfter": [NOW, without_zone]},
        "two moments without a zone": {
            "isAfter": [time("custom", "2026-11-27T06:00"), without_zone]
        },
        "since a moment without a zone": {"<": [{"entries_since": [without_zone]}, 1]},
        "a moment of a day": {"isAfter": [NOW, time("custom", "2026-11-26")]},
        "a moment in words": {"isAfter": [NOW, time("custom", "26 Nov 2026 06:00 UTC")]},
        "a time in words": {"isAfter": [NOW, time("customtime", "2:30 pm")]},
        "no time of day": {"isAfter": [NOW, time("customtime", "25:00")]},
        "an unknown moment": {"isAfter": [NOW, time("doors_open")]},
        "a missing moment": {"isAfter": [NOW]},
        "a tolerance in words": {"isAfter": [NOW, time("date_from"), "some"]},
        "a moment and a number": {"<": [NOW, 5]},
        "a product by name": {"inList": [{"var": "product"}, [{"lookup": ["product", "A"]}]]},
        "a product without an id": {
            "inList": [{"var": "product"}, {"objectList": [{"lookup": ["product", "x", "X"]}]}]
        },
        "a product in a text": {"inList": [{"var": "product"}, str(ids.product)]},
        "a list without lookups": {"inList": [{"var": "product"}, [ids.product]]},
        "a gate below": {"<": [{"var": "gate"}, 99]},
        "a missing number": {"<": [{"var": "entries_number"}]},
        "a number as text": {"<": [{"var": "entries_number"}, "2"]},
        "a number in words": {"<": [{"var": "entries_number"}, "two"]},
        "a chain": {"<": [-1, {"var": "entries_number"}, 3]},
        "a variable in a list": {"==": [{"var": ["entries_number", 7]}, 0]},
    }
