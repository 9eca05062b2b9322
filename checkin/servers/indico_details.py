"""What only the details of an Indico registration tell: parts of the name, guests, own fields."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations

from checkin.core.folding import fold
from checkin.servers.json_reading import Misread, Told, name_of, text, thing, things, tidy

_COUNTRY = 2  # letters
_MOST_GUESTS = 100
_LONGEST_HEADING = 200
_COMPANY = frozenset(
    fold(each)
    for each in (
        "affiliation", "organisation", "organization", "company", "institution", "institute",
        "établissement", "société", "firma", "företag", "einrichtung", "empresa", "azienda",
    )
)  # fmt: skip
# How an Indico writes names, as each of its users has chosen.
_WAYS_TO_WRITE = ("{first} {last}", "{last}, {first}", "{f}. {last}", "{last}, {f}.")
# Pictures and files are not fetched, and of what people agreed to nobody asks at a door.
_UNSEEN = frozenset({"picture", "file", "label", "accompanying_persons", "sessions"})


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who comes along; `key` is the code of their ticket too."""

    key: str
    first_name: str
    last_name: str


@dataclass(frozen=True, slots=True)
class Details:
    """What is read of somebody's details; `cells` are their answers by the fields' titles."""

    first_name: str = ""
    last_name: str = ""
    company: str = ""
    country: str = ""
    guests: tuple[Guest, ...] = ()
    cells: tuple[tuple[str, str], ...] = ()


NO_DETAILS = Details()


def details_in(row: Told) -> Details:
    """Read the details of a registration. Raises `Misread`."""
    sections = [_fields(each) for each in sorted(things(row, "registration_data"), key=_place)]
    personal = next((each for each in sections if _is_personal(each)), ())
    first, last = _name_fields(personal, text(row, "full_name"))
    company = next((each for each in personal if fold(text(each, "title")) in _COMPANY), None)
    country = next((each for each in personal if _kind(each) == "country"), None)
    used = [each for each in (first, last, company, country) if each is not None]
    everything = [each for section in sections for each in section]
    own = [each for each in everything if not any(each is one for one in used)]
    code = _answer(country) if country else ""
    return Details(
        _answer(first) if first else "",
        _answer(last) if last else "",
        _answer(company) if company else "",
        code.upper() if len(code) == _COUNTRY else "",
        tuple(guest for each in everything for guest in _guests(each)),
        tuple(_cells(own)),
    )


def _fields(section: Told) -> Sequence[Told]:
    return sorted(things(section, "fields"), key=_place)


def _place(told: Told) -> int:
    found = told.get("position")
    return found if type(found) is int else 0


def _kind(field: Told) -> str:
    return text(field, "input_type")


def _is_personal(fields: Sequence[Told]) -> bool:
    return any(_kind(each) == "email" for each in fields)


def _name_fields(fields: Sequence[Told], full_name: str) -> tuple[Told | None, Told | None]:
    """Find first and last name: who made the form titled them in whatever language.

    They are two texts that make up the full name, however the token's owner has names written.
    """
    texts = [each for each in fields if _kind(each) == "text" and _answer(each)]
    whole = fold(full_name)
    for way in _WAYS_TO_WRITE:
        for first, last in permutations(texts, 2):
            name = _answer(first)
            if fold(way.format(first=name, f=name[0], last=_answer(last))) == whole:
                return first, last
    words = _words(full_name)
    for first, last in combinations(texts, 2):
        if _words(f"{_answer(first)} {_answer(last)}") == words:
            return first, last
    return None, None


def _words(name: str) -> list[str]:
    return sorted(fold(name.replace(",", " ")).split())


def _guests(field: Told) -> Iterator[Guest]:
    if _kind(field) != "accompanying_persons":
        return
    found = field.get("data")
    if not isinstance(found, list | None) or len(found or ()) > _MOST_GUESTS:
        raise Misread("data")
    for told in map(thing, found or ()):
        key = text(told, "id").lower()
        if not key:
            raise Misread("id")
        yield Guest(key, text(told, "firstName"), text(told, "lastName"))


def _cells(fields: Sequence[Told]) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for field in fields:
        if _kind(field) in _UNSEEN or _kind(field) == "email":
            continue
        heading = text(field, "title")[:_LONGEST_HEADING]
        if not heading or heading in seen:
            heading = f"{heading} ({name_of(field, 'id')})".strip()
        seen.add(heading)
        yield heading, _answer(field)


def _answer(field: Told) -> str:
    data = field.get("data")
    if isinstance(data, bool):
        return "yes" if data else "no"
    if isinstance(data, str):
        return tidy(data)
    if isinstance(data, int | float):
        return str(data)
    if isinstance(data, dict):
        return "; ".join(_chosen(field, data))
    return ""


def _chosen(field: Told, data: Told) -> Iterator[str]:
    for choice in things(field, "choices"):
        many = data.get(text(choice, "id"))
        if many is not None:
            caption = text(choice, "caption")
            yield f"{caption} × {many}" if type(many) is int and many > 1 else caption
