"""What pretix says of an event beside its orders: products, lists, questions, dates, badges."""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from zoneinfo import ZoneInfo

from checkin.core.event import CheckInList, Reentry
from checkin.core.question import Option, Question, QuestionKind
from checkin.core.servers.server_names import list_id, question_id
from checkin.core.servers.server_ticket import EventDates, ListTerms
from checkin.servers.json_reading import (
    Misread,
    Told,
    flag,
    moment,
    moment_or_none,
    name_of,
    name_or_none,
    names,
    text,
    things,
    worded,
)

_KINDS = {
    "N": QuestionKind.NUMBER,
    "S": QuestionKind.TEXT,
    "T": QuestionKind.TEXT,
    "EMAIL": QuestionKind.TEXT,
    "B": QuestionKind.YES_NO,
    "C": QuestionKind.CHOICE,
    "M": QuestionKind.CHOICES,
    "D": QuestionKind.DATE,
    "H": QuestionKind.TIME,
    "W": QuestionKind.MOMENT,
    "CC": QuestionKind.COUNTRY,
    "TEL": QuestionKind.PHONE,
}
_FILE = "F"
_BOUNDED = {
    QuestionKind.TEXT: "valid_string_length_{}",
    QuestionKind.NUMBER: "valid_number_{}",
    QuestionKind.DATE: "valid_date_{}",
    QuestionKind.MOMENT: "valid_datetime_{}",
}
_BOUND = re.compile(r"-?[0-9]{1,20}(\.[0-9]{1,10})?|[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LONGEST_HEADING = 200
_LONGEST_RULES = 100_000
ORDER, POSITION, SEAT, SERIES = "Order", "Position", "Seat", "Date"
SORT = "Product category"  # as pretix calls what its shop is sorted by


@dataclass(frozen=True, slots=True)
class Product:
    """An item or one of its variations: what it is called, and what a desk is to mind.

    `sort` is pretix' own category of it, by which its shop is sorted.
    """

    name: str
    needs_attention: bool = False
    note: str = ""
    sort: str = ""


@dataclass(frozen=True, slots=True)
class Catalog:
    """What is needed to understand the orders of one event.

    `products` are found by the ids of item and variation, which is empty for none;
    `questions` gives for the id of each question its place among the `headings` and its type;
    the answers to those that are `shown` are told at the door.
    """

    address: str
    products: Mapping[tuple[str, str], Product]
    questions: Mapping[str, tuple[int, str]]
    headings: tuple[str, ...]
    series: Mapping[str, str] = field(default_factory=dict)
    shown: frozenset[str] = frozenset()

    @property
    def marks(self) -> Mapping[str, str]:
        """Stand, by names of our own, for what is told of each product, question and date."""
        told: dict[str, object] = {f"p{'-'.join(key)}": each for key, each in self.products.items()}
        for key, (place, kind) in self.questions.items():
            told[f"q{key}"] = self.headings[place], kind, key in self.shown
        told |= {f"d{key}": name for key, name in self.series.items()}
        return {
            name: hashlib.sha256(repr(each).encode()).hexdigest()[:8] for name, each in told.items()
        }


def catalog_of(
    address: str,
    language: str,
    items: Iterable[Told],
    questions: Iterable[Told],
    series: Sequence[Told] = (),
) -> Catalog:
    """Read what orders refer to."""
    products: dict[tuple[str, str], Product] = {}
    for item in items:
        key, name = name_of(item, "id"), worded(item, "name", language)
        attention, note = flag(item, "checkin_attention"), text(item, "checkin_text")
        products[key, ""] = Product(name, attention, note)
        for variation in things(item, "variations"):
            notes = dict.fromkeys(filter(None, (note, text(variation, "checkin_text"))))
            products[key, name_of(variation, "id")] = Product(
                ", ".join(filter(None, (name, worded(variation, "value", language)))),
                attention or flag(variation, "checkin_attention"),
                " · ".join(notes),
            )
    dates = {name_of(each, "id"): date_name(each, language) for each in series}
    headings = [ORDER, POSITION, SEAT, *([SERIES] if dates else [])]
    places: dict[str, tuple[int, str]] = {}
    shown: set[str] = set()
    for question in questions:
        heading = worded(question, "question", language)[:_LONGEST_HEADING]
        if not heading or heading in {*headings, SORT}:
            heading = f"{heading} ({text(question, 'identifier')[:_LONGEST_HEADING]})".strip()
        places[name_of(question, "id")] = (len(headings), text(question, "type"))
        if flag(question, "show_during_checkin"):
            shown.add(name_of(question, "id"))
        headings.append(heading)
    return Catalog(address, products, places, tuple(headings), dates, frozenset(shown))


def date_name(date: Told, language: str) -> str:
    """Name one date of a series, of which many may be called alike; pretix tells local times."""
    starts = text(date, "date_from")[: len("2026-11-26T09:00")].replace("T", " ")
    return ", ".join(filter(None, (worded(date, "name", language), starts)))


def told_apart(lists: Sequence[CheckInList], dates: Mapping[str, str]) -> tuple[CheckInList, ...]:
    """Put behind each list that shares its name with another one what `dates` has for its id.

    That is the server's id of the list, and the name of the date that it is for, if any.
    """
    names = Counter(each.name for each in lists)
    return tuple(
        replace(each, name=f"{each.name}, {date}")
        if names[each.name] > 1 and (date := dates.get(each.server_list, ""))
        else each
        for each in lists
    )


def with_sorts(
    catalog: Catalog, language: str, items: Iterable[Told], categories: Iterable[Told]
) -> Catalog:
    """Add to products what pretix' shop sorts them by; without any, a catalog stays as it is."""
    names = {name_of(each, "id"): worded(each, "name", language) for each in categories}
    sorts = {name_of(each, "id"): names.get(name_or_none(each, "category"), "") for each in items}
    if not any(sorts.values()):
        return catalog
    products = {
        key: replace(product, sort=sorts.get(key[0], ""))
        for key, product in catalog.products.items()
    }
    return replace(catalog, products=products, headings=(*catalog.headings, SORT))


def dates_of(event: Told, series: Iterable[Told]) -> tuple[EventDates, ...]:
    """Read when the event and those of its series take place."""
    found = [_dates("", event)] if event.get("date_from") else []
    return (*found, *(_dates(name_of(each, "id"), each) for each in series))


def list_of(told: Told, address: str, dates: tuple[EventDates, ...]) -> CheckInList:
    """Read a check-in list."""
    key = name_of(told, "id")
    rules = told.get("rules") or {}
    if not isinstance(rules, dict):
        raise Misread("rules")
    written = json.dumps(rules, ensure_ascii=True, separators=(",", ":")) if rules else ""
    if len(written) > _LONGEST_RULES:
        raise Misread("rules")
    again, after_exit = (
        flag(told, "allow_multiple_entries"),
        flag(told, "allow_entry_after_exit", usual=True),
    )
    everything = flag(told, "all_products", usual=True)
    return CheckInList(
        id=list_id(address, key),
        name=text(told, "name") or key,
        reentry=Reentry.ALWAYS if again else Reentry.AFTER_EXIT if after_exit else Reentry.NEVER,
        server=address,
        server_list=key,
        terms=ListTerms(
            products=None if everything else names(told, "limit_products"),
            subevent=name_or_none(told, "subevent"),
            takes_unpaid=flag(told, "include_pending"),
            admits_again=again,
            admits_after_exit=after_exit,
            matches_addons=flag(told, "addon_match"),
            rules=written,
            dates=dates,
            all_leave_at=moment_or_none(told, "exit_all_at"),
        ),
    )


def with_categories(checkin_list: CheckInList, catalog: Catalog) -> CheckInList:
    """Name the categories of the products that a list is limited to.

    By them people without a ticket of the server are judged there, and it is counted who is
    expected.
    """
    terms = checkin_list.terms
    if terms is None or terms.products is None:
        return checkin_list
    names = [
        product.name for (item, _), product in catalog.products.items() if item in terms.products
    ]
    return replace(checkin_list, categories=tuple(dict.fromkeys(names)))


def question_of(
    told: Told, address: str, language: str, list_ids: tuple[str, ...]
) -> Question | None:
    """Read a question that is asked at check-in; none where it is not, or cannot be here."""
    kind = text(told, "type")
    if not flag(told, "ask_during_checkin") or kind not in _KINDS:
        return None
    key = name_of(told, "id")
    return Question(
        id=question_id(address, key),
        wording=worded(told, "question", language) or text(told, "identifier") or key,
        kind=_KINDS[kind],
        options=tuple(
            Option(name_of(option, "id"), worded(option, "answer", language) or "?")
            for option in things(told, "options")
        ),
        required=flag(told, "required"),
        list_ids=list_ids,
        language=language,
        server=address,
        server_question=key,
        products=names(told, "items"),
    )


def within_bounds(question: Question, told: Told, zone: ZoneInfo) -> Question:
    """Add between which bounds an answer has to be; outside, pretix drops it without a word."""
    field = _BOUNDED.get(question.kind)
    if field is None:
        return question
    least, most = (_bound(told, field.format(end), zone) for end in ("min", "max"))
    return replace(question, least=least, most=most)


def _bound(told: Told, key: str, zone: ZoneInfo) -> str:
    found = told.get(key)
    if found is None:
        return ""
    if "datetime" in key:
        there = moment(told, key).astimezone(zone).replace(tzinfo=None)
        return there.isoformat(timespec="minutes")
    if type(found) in {int, str} and _BOUND.fullmatch(str(found)):
        return str(found)
    raise Misread(key)


def why_not_asked(told: Told, language: str) -> str:
    """Say why a question that is asked at check-in cannot be asked here; empty where it can.

    No door takes a file, and a newer pretix may ask for what nobody here has heard of.
    """
    kind = text(told, "type")
    if not flag(told, "ask_during_checkin") or kind in _KINDS:
        return ""
    wording = worded(told, "question", language)
    if kind == _FILE:
        return f"“{wording:.100}” asks for a file and is not asked here."
    return (
        f"“{wording:.100}” is of a kind that this Checkin does not know, and is not asked here. "
        "Update Checkin."
    )


def badge_plan(
    catalog: Catalog, layouts: Iterable[Told], assignments: Iterable[Told]
) -> tuple[tuple[str, str], ...]:
    """Say for each category which badge layout it gets, by the layout's name; empty for none.

    What has no assignment gets the layout that is the event's usual one.
    """
    titles = {name_of(each, "id"): text(each, "name") for each in layouts}
    usual = next((text(each, "name") for each in layouts if flag(each, "default")), None)
    assigned = {name_of(each, "item"): name_or_none(each, "layout") for each in assignments}
    plan: dict[str, str] = {}
    for (item, _), product in catalog.products.items():
        if item in assigned:
            layout = titles.get(assigned[item], "") if assigned[item] else ""
        elif usual is None:
            continue
        else:
            layout = usual
        plan[product.name] = layout
    return tuple(plan.items())


def _dates(subevent: str, told: Told) -> EventDates:
    return EventDates(
        subevent,
        moment(told, "date_from"),
        moment_or_none(told, "date_to"),
        moment_or_none(told, "date_admission"),
    )
