"""The demo event as data: what it is, its doors, and the morning that is played."""

import tomllib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from checkin.core.event import CheckInList, Event, Reentry
from checkin.core.moments import local_moment
from checkin.core.names.folding import fold
from checkin.core.ticket import AttendanceMode


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happens in the morning; what is empty does not matter to its kind.

    `do` is scan, find, undo or arrivals; `number` names a person by registration number;
    `at` and `until` are UTC moments; `expect` is the verdict that has to come.
    """

    do: str
    at: datetime
    about: str
    list_name: str
    desks: tuple[str, ...]
    number: str = ""
    code: str = ""
    text: str = ""
    reason: str = ""
    expect: str = "admitted"
    until: datetime | None = None
    count: int = 0


@dataclass(frozen=True, slots=True)
class Blueprint:
    """The demo: event, doors, attendee list, the column that numbers people, the steps."""

    event: Event
    lists: tuple[CheckInList, ...]
    attendees: Path
    sheet: str
    number_column: str
    steps: tuple[Step, ...]


def read_blueprint(folder: Path, event_id: str) -> Blueprint:
    """Read the demo that ships with the program; it is a rehearsal, so its clock can be set."""
    told = tomllib.loads((folder / "blueprint.toml").read_text(encoding="utf-8"))
    about = told["event"]
    event = Event(
        event_id, about["name"], about["starts"], about["ends"], about["timezone"], rehearsal=True
    )
    listed = told["attendees"]
    morning = told["morning"]
    return Blueprint(
        event,
        tuple(_list(door, event) for door in told["lists"]),
        folder / listed["file"],
        listed["sheet"],
        listed["number"],
        tuple(_step(step, morning, event) for step in morning["steps"]),
    )


def _list(told: dict[str, Any], event: Event) -> CheckInList:
    return CheckInList(
        id=fold(told["name"]),
        name=told["name"],
        opens=local_moment(told["opens"], event.zone),
        closes=local_moment(told["closes"], event.zone, latest=True),
        categories=tuple(told.get("categories", ())),
        modes=tuple(AttendanceMode(mode) for mode in told["modes"]),
        reentry=Reentry(told["reentry"]),
        capacity=told.get("capacity"),
        column=told.get("column", ""),
        hand_outs=tuple(told.get("hand_outs", ())),
    )


def _step(told: dict[str, Any], morning: dict[str, Any], event: Event) -> Step:
    desks = told.get("desks") or [told.get("desk", morning["desk"])]
    return Step(
        do=told["do"],
        at=local_moment(told["at"], event.zone),
        about=told.get("about", ""),
        list_name=told.get("list", morning["list"]),
        desks=tuple(desks),
        number=told.get("no", ""),
        code=told.get("code", ""),
        text=told.get("text", ""),
        reason=told.get("reason", ""),
        expect=told.get("expect", "admitted"),
        until=local_moment(told["until"], event.zone) if "until" in told else None,
        count=told.get("count", 0),
    )
