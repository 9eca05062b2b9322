"""Badge layouts of a server come along, and never replace what the organiser laid out."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from checkin.build import Place, Program
from checkin.core.badges.badge_layout import NO_BADGE
from checkin.core.servers.pulled import PulledEvent
from checkin.storage.store import Store
from tests.builders import an_event
from tests.printers.drawing.test_backgrounds import a_pdf
from tests.servers.recorded_pretix import RecordedPretix

SERVER = "https://tickets.example.org/demo/conf"
BOXES = RecordedPretix().told["badgelayouts"]["results"][0]["layout"]


def written(name: str, size: str = "24") -> tuple[str, str, bytes]:
    boxes = [BOXES[0] | {"fontsize": size}, *BOXES[1:]]
    return name, json.dumps({"name": name, "layout": boxes}), b""


EVENT = PulledEvent(
    "Conference", date(2026, 11, 26), date(2026, 11, 28), "Europe/Bucharest",
    layouts=(written("A6 badge"),),
    badge_plan=(("Conference pass", "A6 badge"), ("Press kit", "")),
)  # fmt: skip


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    with Store.create(tmp_path / "event.checkin", an_event()) as store:
        yield Program(store, Place("Desk 1"))


def test_layouts_and_who_gets_which_come_along(program: Program) -> None:
    assert program.server_layouts.lay_out(SERVER, EVENT) == ()
    (layout,) = program.badge_layouts.own()
    assert layout.name == "A6 badge"
    assert program.badge_layouts.layout_for("Conference pass") == layout
    assert program.badge_layouts.layout_for("Press kit") is None
    program.server_layouts.lay_out(SERVER, EVENT)
    assert program.badge_layouts.own() == (layout,)


def test_a_background_that_could_not_be_brought_again_stays(program: Program) -> None:
    name, text, _ = written("A6 badge")
    whole = replace(EVENT, layouts=((name, text, a_pdf((1, 0, 0))),))
    without = replace(EVENT, layouts=((name, text, None),))
    program.server_layouts.lay_out(SERVER, without)
    program.server_layouts.lay_out(SERVER, whole)
    (layout,) = program.badge_layouts.own()
    program.server_layouts.lay_out(SERVER, without)
    assert program.badge_layouts.own() == (layout,)
    program.server_layouts.lay_out(SERVER, replace(EVENT, layouts=((name, text, b""),)))
    assert program.badge_layouts.own() != (layout,)


def test_another_version_whose_background_could_not_be_brought_follows_once_it_can(
    program: Program,
) -> None:
    name, text, _ = written("A6 badge")
    _, later, _ = written("A6 badge", "30")
    pdf = a_pdf((1, 0, 0))
    program.server_layouts.lay_out(SERVER, replace(EVENT, layouts=((name, text, pdf),)))
    (before,) = program.badge_layouts.own()
    program.server_layouts.lay_out(SERVER, replace(EVENT, layouts=((name, later, None),)))
    assert program.badge_layouts.own() == (before,)
    program.server_layouts.lay_out(SERVER, replace(EVENT, layouts=((name, later, pdf),)))
    (now,) = program.badge_layouts.own()
    assert (now != before, now.width, now.height) == (True, before.width, before.height)


def test_another_version_on_the_server_follows(program: Program) -> None:
    program.server_layouts.lay_out(SERVER, EVENT)
    (before,) = program.badge_layouts.own()
    later = replace(
        EVENT, layouts=(written("A6 badge", "30"),), badge_plan=(("Press kit", "A6 badge"),)
    )
    program.server_layouts.lay_out(SERVER, later)
    (now,) = program.badge_layouts.own()
    assert (now.id, now.name) == (before.id, before.name)
    assert now != before
    assert program.badge_layouts.layout_for("Press kit") == now


def test_what_was_changed_or_planned_here_stays(program: Program) -> None:
    program.badge_layouts.use(NO_BADGE, ["Conference pass"])
    program.server_layouts.lay_out(SERVER, EVENT)
    (layout,) = program.badge_layouts.own()
    mine = replace(layout, width=100.0)
    program.badge_layouts.keep(mine)
    later = replace(EVENT, layouts=(written("A6 badge", "30"),))
    program.server_layouts.lay_out(SERVER, later)
    assert program.badge_layouts.own() == (mine,)
    assert program.badge_layouts.layout_for("Conference pass") is None


def test_one_that_cannot_be_read_is_told_of_and_the_rest_comes(program: Program) -> None:
    event = replace(EVENT, layouts=(("Broken", "{}", b""), written("A6 badge")))
    (told,) = program.server_layouts.lay_out(SERVER, event)
    assert "Broken" in told
    assert [each.name for each in program.badge_layouts.own()] == ["A6 badge"]


@pytest.mark.parametrize("kept", ["[", "[]", '{"A6 badge": 7}', '{"A6 badge": {"id": 7}}'])
def test_what_was_kept_and_cannot_be_read_is_made_anew(program: Program, kept: str) -> None:
    with program.store.write():
        program.store.keep_fact(SERVER, "badges", kept)
    assert program.server_layouts.lay_out(SERVER, EVENT) == ()
    assert [each.name for each in program.badge_layouts.own()] == ["A6 badge"]


def test_a_plan_that_cannot_be_read_here_is_told_of(program: Program) -> None:
    with program.store.write():
        program.store.set_badge_setting("plan", "[")
    (told,) = program.server_layouts.lay_out(SERVER, EVENT)
    assert told.startswith("Who gets which badge was not taken over.")
