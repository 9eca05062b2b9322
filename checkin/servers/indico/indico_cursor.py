"""How far the registrations of an Indico event are known, as the event file keeps it."""

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from checkin.servers.json_reading import Told

_FORM = 2  # of what is made of the answers: another one has everything brought in anew
_BARE = "-"
_LISTED, _DETAILED = 12, 8  # signs of a mark: what the list says, and behind it the details
_UNSURE = "?" * _LISTED  # what nothing is marked with
DETAILS = "registration_data"
# What changes at doors and counters, or the list does not tell: nothing of who somebody is.
_PASSING = frozenset(
    {"checked_in", "checked_in_dt", "state", "is_paid", "payment_date", "tags", "price",
     "formatted_price", DETAILS}
)  # fmt: skip

Known = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Cursor:
    """What is known: a fingerprint of the event, and for each form one of each registration.

    Indico tells nothing of what changed since; so what was read is compared with what is there.
    A registration whose details are still to be fetched is known as `bare`. `again` names the one
    whose details were looked at again last.
    """

    event: str = ""
    forms: Mapping[str, Known] = field(default_factory=dict)
    again: str = ""

    def known(self, form: str) -> Known:
        """Give the fingerprints of a form's registrations, by their keys."""
        return self.forms.get(form, {})

    def bare(self, form: str) -> tuple[str, ...]:
        """Give the registrations of a form whose details are still to be fetched, by their keys."""
        return tuple(key for key, mark in self.known(form).items() if mark.startswith(_BARE))

    @property
    def count(self) -> int:
        """Count the registrations that are known."""
        return sum(map(len, self.forms.values()))

    def with_known(self, form: str, new: Known, gone: Iterable[str] = ()) -> "Cursor":
        """Know some registrations of a form, and others no more."""
        out = frozenset(gone)
        known = {key: mark for key, mark in self.known(form).items() if key not in out}
        return replace(self, forms={**self.forms, form: {**known, **new}})

    def unsure_of(self, form: str, keys: Iterable[str]) -> "Cursor":
        """Know of some registrations only that they may be here, in whatever state.

        Whoever goes on from there takes them for changed, or for gone if they are.
        """
        known = self.known(form)
        return self.with_known(form, {key: moved_on(known.get(key, ""), _UNSURE) for key in keys})

    def doubtful_of(self, keys: Collection[str]) -> "Cursor":
        """Know of some registrations, of whatever form, no more how they stand.

        Whose details are still to be fetched stays so.
        """
        at = self
        for form, known in self.forms.items():
            marks = {key: _doubted(known[key]) for key in keys if key in known}
            at = at.with_known(form, marks) if marks else at
        return at

    def without(self, form: str) -> "Cursor":
        """Know nothing of a form any more."""
        return replace(self, forms={key: each for key, each in self.forms.items() if key != form})

    def written(self) -> str:
        """Write it down."""
        told = {"form": _FORM, "event": self.event, "forms": self.forms, "again": self.again}
        return json.dumps(told, separators=(",", ":"))


def cursor_from(text: str) -> Cursor:
    """Read what was written; what cannot be read begins anew."""
    try:
        told = json.loads(text) if text else {}
        if told.get("form") != _FORM:
            return Cursor()
        event, forms, again = told["event"], told["forms"], told.get("again", "")
    except (ValueError, TypeError, KeyError, AttributeError):
        return Cursor()
    is_sound = isinstance(event, str) and isinstance(again, str) and isinstance(forms, dict)
    if not is_sound or not all(isinstance(known, dict) for known in forms.values()):
        return Cursor()
    return Cursor(event, forms, again)


def doubting(text: str, keys: Collection[str]) -> str:
    """Give a written cursor that knows of some registrations no more how they stand."""
    at = cursor_from(text)
    doubtful = at.doubtful_of(keys)
    return text if doubtful == at else doubtful.written()


def fingerprint(told: object) -> str:
    """Give a short text that stands for all that was told."""
    written = json.dumps(told, sort_keys=True).encode()
    return hashlib.blake2b(written, digest_size=6).hexdigest()


def identity(row: Told) -> str:
    """Give a fingerprint of who a registration is about, without what happens to it later."""
    return fingerprint({key: each for key, each in row.items() if key not in _PASSING})


def mark_of(row: Told, before: str = "") -> str:
    """Mark a registration as it stands; where the row has no details, with those of before."""
    mark = fingerprint({key: each for key, each in row.items() if key != DETAILS})
    return detailed(mark, row[DETAILS]) if DETAILS in row else moved_on(before, mark)


def listed(mark: str) -> str:
    """Give the part of a mark that stands for what the list says of a registration."""
    return mark.removeprefix(_BARE)[:_LISTED]


def detailed(mark: str, details: object) -> str:
    """Mark a registration as known with its details."""
    return listed(mark) + fingerprint(details)[:_DETAILED]


def holds(mark: str, details: str) -> bool:
    """Whether something is marked as known with details that have this fingerprint."""
    return bool(details) and mark.removeprefix(_BARE)[_LISTED:] == details[:_DETAILED]


def moved_on(before: str, mark: str) -> str:
    """Mark a registration as listed otherwise now, its details as they were known."""
    return mark + before.removeprefix(_BARE)[_LISTED:]


def bare(mark: str) -> str:
    """Mark a registration as known without its details."""
    return _BARE + mark


def _doubted(mark: str) -> str:
    moved = moved_on(mark, _UNSURE)
    return bare(moved) if mark.startswith(_BARE) else moved
