"""What a registration server answered."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any

from checkin.core.errors import TargetUnreachable
from checkin.turns import decisions

# The names and values behind the question mark of an address.
Query = Sequence[tuple[str, str | int]]

_LONGEST_REST = 86_400.0  # seconds: whoever asks for more is asked again tomorrow
_SECONDS = re.compile(r"[0-9]{1,9}")
_LONGEST_HEADER = 200


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, read whole; `server` is its host, as sentences call it.

    `retry_after` is for how many seconds the server asks to be left alone, None where it does
    not ask. `page_generated` is the header X-Page-Generated. `is_to_deed` tells an answer to a
    POST or PATCH from one to a GET.
    """

    status: int
    server: str
    body: bytes = field(default=b"", repr=False)
    content_type: str = ""
    date: datetime | None = None
    retry_after: float | None = None
    page_generated: str = ""
    is_to_deed: bool = False

    # Any: JSON is what it is; whoever reads it looks at what came.
    def json(self) -> Any:  # noqa: ANN401
        """Read the body as JSON. Raises `TargetUnreachable` where it is none."""
        decisions.stand_back()  # Python reads all of it in one turn.
        try:
            return json.loads(self.body, parse_constant=_refuse)
        except (ValueError, RecursionError) as error:
            raise self.unreachable(self._why_no_json()) from error

    def record(self) -> dict[str, Any]:
        """Read the body as a JSON object. Raises `TargetUnreachable` where it is none."""
        told = self.json()
        if not isinstance(told, dict):
            raise self.unreachable(
                f"{self.server} answered something else than was asked for. Check the address."
            )
        return told

    def is_web_page(self) -> bool:
        """Whether it is a page for people."""
        return "html" in self.content_type or self.body[:100].lstrip().startswith(b"<")

    @property
    def is_busy(self) -> bool:
        """Whether the server does not answer what was asked for now, and may do so later."""
        is_down = self.status >= HTTPStatus.INTERNAL_SERVER_ERROR
        return is_down or self.status == HTTPStatus.TOO_MANY_REQUESTS

    def unreachable(self, sentence: str) -> TargetUnreachable:
        """Make an error of an answer that makes no sense: whether it acted is not known."""
        rest = self.retry_after if self.is_busy else None
        return TargetUnreachable(sentence, may_have_acted=self.is_to_deed, retry_after=rest)

    def in_trouble(self) -> TargetUnreachable:
        """Make an error of an answer that tells of trouble of the server's own."""
        return self.unreachable(
            f"{self.server} has trouble of its own (error {self.status}). Try again later."
        )

    def left_alone(self) -> TargetUnreachable:
        """Make an error of an answer by which a server did nothing, and may say until when."""
        sentence = f"{self.server} asks to be left alone for a while. Try again later."
        return TargetUnreachable(sentence, retry_after=self.retry_after)

    def _why_no_json(self) -> str:
        if not self.is_web_page():
            return (
                f"What {self.server} answered is incomplete or damaged. It is tried again; if it "
                "stays so, tell whoever runs the server."
            )
        if self.status == HTTPStatus.NOT_FOUND:
            return f"{self.server} has no such page. Check the address."
        if self.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            return f"{self.server} has trouble of its own (error {self.status}). It is tried again."
        return (
            f"{self.server} answered with a web page instead of data. Check the address, and "
            "whether this network wants you to sign in first: open a browser."
        )


def answer_of(status: int, headers: Mapping[str, str], server: str, body: bytes) -> Answer:
    """Put an answer together of what came."""
    date = moment_in(headers.get("Date", ""))
    return Answer(
        status,
        server,
        body,
        headers.get("Content-Type", "").casefold()[:_LONGEST_HEADER],
        date,
        _rest(headers.get("Retry-After", ""), date or datetime.now(UTC)),
        headers.get("X-Page-Generated", "")[:_LONGEST_HEADER],
    )


def senseless(server: str) -> TargetUnreachable:
    """Say that an answer is not what such a server gives."""
    return TargetUnreachable(
        f"{server} answered something that Checkin does not understand. Update Checkin, or tell "
        "whoever runs the server."
    )


def moment_in(header: str) -> datetime | None:
    """Read a moment as HTTP writes it."""
    try:
        moment = parsedate_to_datetime(header)
        return moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _rest(header: str, now: datetime) -> float | None:
    if _SECONDS.fullmatch(header.strip()):
        return min(float(header), _LONGEST_REST)
    until = moment_in(header)
    return min(max((until - now).total_seconds(), 0.0), _LONGEST_REST) if until else None


def _refuse(constant: str) -> None:
    raise ValueError(constant)  # NaN and Infinity, which are no JSON
