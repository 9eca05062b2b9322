"""Where a download from pretix stands, as the event file keeps it between two pages."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime, timedelta

from checkin.servers.json_reading import Misread, Told, moment, text

# What a server writes counts from when it began to, and is seen only when it is done: so much
# is looked at again. No request there takes longer, and a page more costs little.
_OVERLAP = timedelta(seconds=20)
PAGE = 50  # orders: pretix gives no more at once
# Of what is read of orders. One that reads more counts on: then all are read once more, for those
# that never change again would stay as an earlier version read them.
FORM = 2
_MOST_PAGES = 2_000  # of orders that share one moment


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where to go on.

    Everything is read in the order in which orders were made, from the moment `since` on, and
    after that, when `is_delta`, in the order in which they were changed last. So nothing is
    missed when orders are added, changed or removed meanwhile, as it would be by the numbers
    of pages. `page` counts only where more orders than a page holds share one moment, which are
    then read more than once, see `OneMoment`. `begun`
    is when the server began with the first page: what changed later comes as a delta. `done` and
    `of` count orders; `fingerprint` stands for what is small, and `revoked` and `blocked` are
    the moments up to which withdrawn codes are known, `all_media` that for wristbands, cards and
    chips. `read_with` holds marks of the products, questions and dates with which orders were read.
    `form` is the `FORM` of the program that began.
    """

    since: str = ""
    page: int = 1
    is_delta: bool = False
    begun: str = ""
    done: int = 0
    of: int = 0
    fingerprint: str = ""
    revoked: str = ""
    blocked: str = ""
    all_media: str = ""
    read_with: str = ""
    form: int = 0

    @property
    def query(self) -> tuple[tuple[str, str | int], ...]:
        """What to ask for."""
        field, order = (
            ("modified_since", "last_modified") if self.is_delta else ("created_since", "datetime")
        )
        since = ((field, self.since),) if self.since else ()
        page = (("page", self.page),) if self.page > 1 else ()
        return (*since, ("ordering", order), *page)

    @property
    def field(self) -> str:
        """By which of their fields orders are gone through."""
        return "last_modified" if self.is_delta else "datetime"

    def after(self, rows: Sequence[Told], *, is_last: bool, generated: str) -> "Cursor":
        """Give where to go on after a page, of which the server told when it began with it.

        Raises `Misread` where it would never come to an end, or nowhere.
        """
        begun = self.begun or generated
        if is_last:
            return self._delta(begun, rows)
        last = text(rows[-1], self.field) if rows else ""
        if not last or last == self.since:
            if self.page >= _MOST_PAGES:
                raise Misread("next")
            return replace(self, page=self.page + 1, begun=begun)
        until = _at(last)  # what is no moment would be asked for, and refused, ever after
        if self.since and until < _at(self.since):
            raise Misread(self.field)
        return replace(self, since=last, page=1, begun=begun)

    def _delta(self, begun: str, rows: Sequence[Told]) -> "Cursor":
        """Give where the next delta begins, once nothing more is known."""
        if not begun:
            # A server that does not tell when it began: go on from the last that was seen.
            begun = text(rows[-1], "last_modified") if rows and self.is_delta else self.since
        since = before(begun) if begun else ""
        return replace(self, since=since, page=1, is_delta=True, begun="")

    def reading_with(self, marks: Mapping[str, str]) -> "Cursor":
        """Give where to go on with what is told of products, questions and dates now.

        Where that was told otherwise before, it is from the beginning: of most orders nothing
        changes by it, and they would stay as they were read.
        """
        known = [each.partition("=") for each in self.read_with.split()]
        is_otherwise = any(marks.get(name, mark) != mark for name, _, mark in known)
        at = self
        if is_otherwise:
            at = replace(self, since="", page=1, is_delta=False, begun="", done=0, of=0)
        written = " ".join(f"{name}={mark}" for name, mark in sorted(marks.items()))
        return replace(at, read_with=written)

    def written(self) -> str:
        """Write it down."""
        told = {key: value for key, value in asdict(self).items() if value not in ("", 0, False)}
        return json.dumps(told)


class OneMoment:
    """The orders that share one moment, where they are more than a page holds.

    Whoever is changed meanwhile leaves the moment, and those behind move up, from a page to the
    one before it: all pages are read again until nobody new is on them.
    """

    def __init__(self) -> None:
        """Know of none yet."""
        self._since = ""
        self._known: set[str] = set()
        self._has_new = False

    def is_to_be_read_again(self, was: Cursor, following: Cursor, rows: Sequence[Told]) -> bool:
        """Say after a page whether to go back to the first one of its moment."""
        if was.since != self._since:
            self._since, self._known, self._has_new = was.since, set(), False
        here = {text(row, "code") for row in rows if text(row, was.field) == was.since}
        self._has_new = self._has_new or not here <= self._known
        self._known |= here
        is_over = (following.since, following.is_delta) != (was.since, was.is_delta)
        if was.page == 1 or not (is_over or following.page <= was.page) or not self._has_new:
            return False
        self._has_new = False
        return True


def cursor_from(text_: str) -> Cursor:
    """Read what was written; what cannot be read, or is of an earlier form, begins anew."""
    try:
        told = json.loads(text_) if text_ else {}
        known = {field.name: type(field.default) for field in fields(Cursor)}
        kept = {key: told[key] for key in known if key in told}
    except (ValueError, TypeError):
        return Cursor(form=FORM)
    if any(type(value) is not known[key] for key, value in kept.items()):
        return Cursor(form=FORM)
    found = Cursor(**kept)
    return found if found.form >= FORM else Cursor(form=FORM)


def before(moment_text: str) -> str:
    """Give a moment from which on nothing is missed that was under way until this one."""
    try:
        return (_at(moment_text) - _OVERLAP).isoformat()
    except Misread:
        return ""


def known_until(latest: str, generated: str) -> str:
    """Say up to when all is known, by the last change that came and when the server answered.

    Once no change that is as old can be under way any more, that is the answer, so that what
    changed last does not come again each time. Raises `Misread` where `latest` is no moment.
    """
    settled = before(generated)
    return generated if settled and _at(settled) > _at(latest) else latest


def _at(moment_text: str) -> datetime:
    return moment({"at": moment_text}, "at")
