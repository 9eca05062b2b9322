"""What only the details of an Indico registration tell: parts of the name, guests, own fields."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations

from checkin.core.names.folding import fold
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
_WAYS_TO_WRITE = ("{first} {last}", "{last}, {first}", "{initial} {last}", "{last}, {initial}")
# Of a picture its path is told, which says nothing to anybody here.
_UNSEEN = frozenset({"picture", "label"})
_SESSIONS = "sessions"  # of which numbers are told, where Indico does not tell what they are called
_GUESTS = "accompanying_persons"
# Columns that are no fields: a field called so is told apart by its number.
REGISTRATION, GUEST_OF = "Registration", "Guest of"
_MIDNIGHT = "T00:00:00"


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
    email = _email_field(sections, text(row, "email"))
    personal = next((each for each in sections if any(one is email for one in each)), ())
    first, last = _name_fields(personal, text(row, "full_name"))
    company = next((each for each in personal if fold(text(each, "title")) in _COMPANY), None)
    country = next((each for each in personal if _kind(each) == "country"), None)
    used = [each for each in (first, last, email, company, country) if each is not None]
    everything = [each for section in sections for each in section]
    own = [each for each in everything if not any(each is one for one in used)]
    code = _said(country, "data") if country else ""
    return Details(
        _answer(first) if first else "",
        _answer(last) if last else "",
        _answer(company) if company else "",
        code.upper() if len(code) == _COUNTRY else "",
        tuple(guest for each in everything for guest in _guests(each)),
        tuple(_cells(own)),
    )


def details_if_read(row: Told) -> Details | None:
    """Read details; None where they make no sense, which keeps back nothing else of anybody."""
    try:
        return details_in(row)
    except Misread:
        return None


def _fields(section: Told) -> Sequence[Told]:
    return sorted(things(section, "fields"), key=_place)


def _place(told: Told) -> int:
    found = told.get("position")
    return found if type(found) is int else 0


def _kind(field: Told) -> str:
    return text(field, "input_type")


def _email_field(sections: Sequence[Sequence[Told]], email: str) -> Told | None:
    """Find the e-mail address that somebody is known by; forms may ask for others, too."""
    fields = [each for section in sections for each in section if _kind(each) == "email"]
    theirs = (each for each in fields if fold(_answer(each)) == fold(email))
    return next(theirs, fields[0] if fields else None)


def _name_fields(fields: Sequence[Told], full_name: str) -> tuple[Told | None, Told | None]:
    """Find first and last name: who made the form titled them in whatever language.

    They are two texts that make up the full name, however the token's owner has names written.
    """
    texts = [each for each in fields if _kind(each) == "text" and _answer(each)]
    whole = fold(full_name)
    for way in _WAYS_TO_WRITE:
        for first, last in permutations(texts, 2):
            name = _answer(first)
            written = way.format(first=name, initial=f"{name[0]}.", last=_answer(last))
            if fold(written) == whole:
                return first, last
    words = _words(full_name)
    for first, last in combinations(texts, 2):
        if _words(f"{_answer(first)} {_answer(last)}") == words:
            return first, last
    return None, None


def _words(name: str) -> list[str]:
    return sorted(fold(name.replace(",", " ")).split())


def _guests(field: Told) -> Iterator[Guest]:
    if _kind(field) != _GUESTS or _is_number(field.get("data")):
        return
    found = field.get("data")
    if not isinstance(found, list | None) or len(found or ()) > _MOST_GUESTS:
        raise Misread("data")
    for told in map(thing, found or ()):
        key = text(told, "id").lower()
        if not key:
            raise Misread("id")
        yield Guest(key, text(told, "firstName"), text(told, "lastName"))


def _is_number(data: object) -> bool:
    """Whether it is said only how many come along, and not who, as a form may have it."""
    return type(data) is int


def _says_nothing(kind: str, data: object) -> bool:
    if kind == _GUESTS:
        return not _is_number(data)  # They are people of their own.
    return kind == _SESSIONS and not isinstance(data, str)


def _cells(fields: Sequence[Told]) -> Iterator[tuple[str, str]]:
    seen = {REGISTRATION, GUEST_OF}
    for field in fields:
        kind = _kind(field)
        if kind in _UNSEEN or _says_nothing(kind, field.get("data")):
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
        return _told_as(_kind(field), tidy(data), field)
    if isinstance(data, int | float):
        return str(data)
    if isinstance(data, dict):
        return _stay(field, data) if "choice" in data else "; ".join(_chosen(field, data))
    return ""


def _chosen(field: Told, data: Told) -> Iterator[str]:
    for choice in things(field, "choices"):
        many = data.get(text(choice, "id"))
        if many is not None:
            caption = text(choice, "caption")
            yield f"{caption} × {many}" if type(many) is int and many > 1 else caption


def _said(told: Told, key: str) -> str:
    """Give a text; empty for anything else, for what somebody answered stops nobody."""
    found = told.get(key)
    return tidy(found) if isinstance(found, str) else ""


def _told_as(kind: str, answer: str, field: Told) -> str:
    """Say an answer that Indico tells as a moment or by its code as its pages do."""
    if kind == "date":
        day, _, time = answer.removesuffix(_MIDNIGHT).partition("T")
        return f"{day} {time.removesuffix(':00')}".strip()
    if kind == "country":
        countries = (each for each in things(field, "choices") if each.get("countryKey") == answer)
        return next((text(each, "caption") for each in countries), "") or answer
    return answer


def _stay(field: Told, data: Told) -> str:
    """Say where somebody sleeps, and from when to when."""
    chosen = (each for each in things(field, "choices") if each.get("id") == data["choice"])
    where = next((text(each, "caption") for each in chosen), "")
    days = [_said(data, name) for name in ("arrivalDate", "departureDate")]
    return ", ".join(filter(None, (where, " – ".join(filter(None, days)))))
