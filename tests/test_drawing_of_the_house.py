"""docs/house.md draws the house as it stands."""

import re

from tests.test_house import HOUSE, PROJECT, ROOMS, files

PARTS = sorted(path.parent for path in HOUSE.glob("*/*/__init__.py"))
DRAWING = (PROJECT / "docs" / "house.md").read_text(encoding="utf-8")


def test_every_room_is_in_the_drawing_of_the_house():
    assert [room for room in ROOMS if f"`{room}/`" not in DRAWING] == []
    parts = [path.relative_to(HOUSE).as_posix() for path in PARTS]
    assert [part for part in parts if f"`{part}/`" not in DRAWING] == []
    beside = {path.name for path in HOUSE.glob("*.py")} - {"__init__.py"}
    assert sorted(beside - set(re.findall(r"[\w/]+\.py", DRAWING))) == []


def test_every_file_that_the_drawing_names_is_there():
    there = {path.name for path in files("checkin", "tests", "benchmarks", "packaging")}
    named = {name.rpartition("/")[2] for name in re.findall(r"[\w/]+\.py\b", DRAWING)}
    assert sorted(named - there) == []
    _, _, looked_for = DRAWING.partition("## Where to look")
    rows = re.findall(r"(?m)^\|.*\|$", looked_for.partition("\n## ")[0])
    _, _, *subjects = (row.strip("|").split("|") for row in rows)
    begun_with = [
        f"{room}{name}.py"
        for _, *cells in subjects
        for room, cell in zip(("core/", "services/", "storage/", ""), cells, strict=True)
        for name in re.findall(r"`([\w/]+)`", cell)
    ]
    assert len(begun_with) > 10
    assert [name for name in begun_with if not (HOUSE / name).is_file()] == []
