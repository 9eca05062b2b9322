"""On what terms the check-in lists of the matrix let people pass."""

import datetime as dt
import zoneinfo

ZONE = "Europe/Brussels"
# A Saturday; on the Sunday, clocks go from 02:00 to 03:00.
NOON = dt.datetime(2027, 3, 27, 12, tzinfo=zoneinfo.ZoneInfo(ZONE))
NOW = {"var": "now"}


def terms_of():
    """Give the terms of the lists without rules, by name."""
    return {
        "All": {},
        "Passes": {"products": ["Pass"]},
        "Workshops": {"products": ["Workshop", "Press"]},
        "Nobody": {"products": []},
        "Tours": {"products": ["Tour"], "addon_match": True},
        "Tours, by their own code": {"products": ["Tour"]},
        "Tours and meals": {"products": ["Tour", "Meal"], "addon_match": True},
        "Everything, by any code": {"addon_match": True},
        "Pending": {"include_pending": True},
        "Pending passes": {"include_pending": True, "products": ["Pass"]},
        "Again and again": {"allow_multiple_entries": True},
        "Once for all": {"allow_entry_after_exit": False},
        "Again, not after exit": {"allow_multiple_entries": True, "allow_entry_after_exit": False},
    }


def rules_of(ids):
    """Give the rules of the lists with rules, by name; each is a use of one thing at least."""
    return rules_of_time() | rules_of_tickets(ids) | rules_of_passages() | mixed_rules(ids)


def rules_of_time():
    """Give rules that look at the clock alone."""
    noon, later = at(NOON), at(NOON + dt.timedelta(hours=3))
    clock = {"buildTime": ["customtime", "14:30:00"]}
    night = {"buildTime": ["customtime", "02:15:00"]}
    return {
        "after noon": {"isAfter": [NOW, noon, None]},
        "after noon, 10 minutes' grace": {"isAfter": [NOW, noon, 10]},
        "before noon": {"isBefore": [NOW, noon]},
        "before noon, 90 minutes' grace": {"isBefore": [NOW, noon, "90"]},
        "in between": {"and": [{"isAfter": [NOW, noon, 0]}, {"isBefore": [NOW, later, None]}]},
        "after the start": {"isAfter": [NOW, {"buildTime": ["date_from"]}, None]},
        "before the end": {"isBefore": [NOW, {"buildTime": ["date_to"]}, None]},
        "after admission": {"isAfter": [NOW, {"buildTime": ["date_admission"]}, 1440]},
        "after half past two": {"isAfter": [NOW, clock, None]},
        "before the lost hour": {"isBefore": [NOW, night, None]},
        "on Sundays": {"==": [{"var": "now_isoweekday"}, 7]},
        "not on Saturdays": {
            "or": [compared("now_isoweekday", "<", 6), compared("now_isoweekday", ">", 6)]
        },
    }


def rules_of_tickets(ids):
    """Give rules that look at the ticket or the gate alone."""
    passes_and_meals = (ids["products"]["Pass"], ids["products"]["Meal"])
    return {
        "passes and meals": among("product", "product", *passes_and_meals),
        "vegan meals": among("variation", "variation", ids["variations"]["Vegan"]),
        "at the main gate": among("gate", "gate", ids["gate"]),
        "at another gate": among("gate", "gate", "999999"),
    }


def rules_of_passages():
    """Give rules that look at who came when."""
    noon, yesterday = at(NOON), at(NOON - dt.timedelta(days=1))
    midnight = {"buildTime": ["customtime", "00:00"]}
    clock = {"buildTime": ["customtime", "14:30:00"]}
    return {
        "first time": compared("entries_number", "<", 1),
        "first or second time": compared("entries_number", "<=", 1),
        "third time": compared("entries_number", "==", 2),
        "once a day": compared("entries_today", "<", 1),
        "came today": compared("entries_today", ">=", 1),
        "on two days": compared("entries_days", "<", 2),
        "on some day before": compared("entries_days", ">", 0),
        "once since noon": {"<": [{"entries_since": [noon]}, 1]},
        "never before noon": {"<=": [{"entries_before": [noon]}, 0]},
        "on one day since yesterday": {"<": [{"entries_days_since": [yesterday]}, 2]},
        "on no day before today": {"<": [{"entries_days_before": [midnight]}, 1]},
        "once since half past two": {"<": [{"entries_since": [clock]}, 1]},
        "within two hours of the first": compared("minutes_since_first_entry", "<=", 120),
        "who is outside": {"==": [{"var": "entry_status"}, "absent"]},
        "who is inside": {"==": [{"var": "entry_status"}, "present"]},
    }


def mixed_rules(ids):
    """Give rules with parts."""
    passes = among("product", "product", ids["products"]["Pass"])
    return {
        "an hour after the last": {
            "or": [
                compared("minutes_since_last_entry", "==", -1),
                compared("minutes_since_last_entry", ">", 60),
            ]
        },
        "passes after noon, or who came": {
            "or": [
                {"and": [passes, {"isAfter": [NOW, at(NOON), None]}]},
                compared("entries_number", ">", 0),
            ]
        },
    }


def at(moment):
    """Put a moment as rules do."""
    return {"buildTime": ["custom", moment.isoformat()]}


def compared(variable, how, value):
    """Compare a variable."""
    return {how: [{"var": variable}, value]}


def among(variable, model, *ids):
    """Ask whether a variable is one of these."""
    chosen = {"objectList": [{"lookup": [model, each, "…"]} for each in ids]}
    return {"inList": [{"var": variable}, chosen]}
