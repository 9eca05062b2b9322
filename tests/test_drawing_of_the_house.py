"""docs/house.md draws the house as it stands."""

import re

from tests.test_house import HOUSE, PROJECT, ROOMS, files

PARTS = sorted(path.parent for path in HOUSE.glob("*/*/__init__.py"))
DOCUMENTS = [*PROJECT.glob("*.md"), *PROJECT.glob("docs/*.md"), *PROJECT.glob("*/README.md")]
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


def test_what_documents_and_comments_name_is_where_they_say():
    """A file by its room, as `core/names/folding.py` or `core.names.folding`, is in that room."""
    by_room = re.compile(rf"`((?:{'|'.join(ROOMS)})(?:/\w+)+\.py|(?:{'|'.join(ROOMS)})(?:\.\w+)+)`")
    lost = [
        f"{path.relative_to(PROJECT).as_posix()}: {name}"
        for path in [*files("checkin", "benchmarks", "packaging"), *DOCUMENTS]
        for name in by_room.findall(path.read_text(encoding="utf-8"))
        if not is_there(name)
    ]
    assert lost == []


def is_there(name: str) -> bool:
    """Say whether a file, a module, a part or what a module defines is in the house."""
    if name.endswith(".py"):
        return (HOUSE / name).is_file()
    within, _, last = name.rpartition(".")
    module, outer = (HOUSE / each.replace(".", "/") for each in (name, within))
    home = outer.with_suffix(".py")
    defined = home.is_file() and re.search(rf"\b{last}\b", home.read_text(encoding="utf-8"))
    return module.is_dir() or module.with_suffix(".py").is_file() or bool(defined)
