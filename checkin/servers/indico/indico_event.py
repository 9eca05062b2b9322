"""What Indico says of an event and its registration forms."""

from dataclasses import dataclass
from datetime import UTC, date, timedelta
from urllib.parse import urlsplit

from checkin.core.event import CheckInList
from checkin.core.servers.pulled import PulledEvent
from checkin.core.servers.server_names import list_id
from checkin.servers.json_reading import Misread, Told, moment, name_of, text, thing

_API = "/api/checkin/event"
ZONE = "UTC"  # in which the check-in API writes every moment; it tells no other


@dataclass(frozen=True, slots=True)
class Form:
    """A registration form: people sign up with it, and it is a check-in list here.

    `counts` change when somebody signs up or is checked in, but not with every change.
    """

    key: str
    title: str
    counts: tuple[int, int]


def event_path(address: str) -> str:
    """Give the path of an event's data by the address of its target."""
    return f"{_API}/{urlsplit(address).path.rpartition('/')[2]}"


def forms_in(told: object) -> tuple[Form, ...]:
    """Read the forms of an event; two of the same title are told apart by their numbers."""
    if not isinstance(told, list):
        raise Misread("forms")
    forms: list[Form] = []
    for row in map(thing, told):
        key = name_of(row, "id")
        title = text(row, "title") or key
        if any(each.title == title for each in forms):
            title = f"{title} ({key})"
        counts = (_count(row, "registration_count"), _count(row, "checked_in_count"))
        forms.append(Form(key, title, counts))
    return tuple(forms)


def list_of(form: Form, address: str) -> CheckInList:
    """Make a form the check-in list of those who signed up with it."""
    return CheckInList(
        id=list_id(address, form.key),
        name=form.title,
        categories=(form.title,),
        server=address,
        server_list=form.key,
    )


def event_of(told: Told, lists: tuple[CheckInList, ...]) -> PulledEvent:
    """Read an event."""
    starts, ends = _days(told)
    return PulledEvent(text(told, "title"), starts, ends, ZONE, lists)


def _days(told: Told) -> tuple[date, date]:
    starts, ends = moment(told, "start_dt"), moment(told, "end_dt")
    # An event that ends at midnight does not go into the day that begins then.
    last = max(ends - timedelta(microseconds=1), starts)
    return starts.astimezone(UTC).date(), last.astimezone(UTC).date()


def _count(row: Told, key: str) -> int:
    found = row.get(key)
    return found if type(found) is int else 0
