"""What the whole program is tested with: the command, and a conference of a few thousand."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest

from tests.end_to_end.display import Display, missing
from tests.end_to_end.program import FEW, HUNDREDS, PEOPLE, Conditions, Program, first_of
from tests.end_to_end.unsent import Lines, unsent_event
from tests.servers.scripted_server import ScriptedServer


@pytest.fixture
def checkin(tmp_path: Path, request: pytest.FixtureRequest) -> Program:
    """The command, as people start it; in files of tests marked so, loaded already."""
    program = Program(tmp_path / "settings")
    return _loaded_already(program) if request.node.get_closest_marker("swiftly") else program


def _loaded_already(program: Program) -> Program:
    if sys.platform == "win32":
        return program
    from tests.end_to_end.prepared import PreparedProgram

    return PreparedProgram(program.settings)


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _conference(tmp_path_factory.mktemp("conference"), PEOPLE)


@pytest.fixture(scope="session")
def filled_with_hundreds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _conference(tmp_path_factory.mktemp("seminar"), first_of(HUNDREDS))


@pytest.fixture(scope="session")
def filled_with_few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _conference(tmp_path_factory.mktemp("meeting"), first_of(FEW))


def _conference(folder: Path, people: bytes) -> Path:
    checkin = Program(folder / "settings")
    event = folder / "conference.checkin"
    days = ("--starts", "2026-05-12", "--ends", "2026-05-14", "--timezone", "Europe/Bucharest")
    assert checkin("new", event, "--name", "Cluster Conference", *days).status == 0
    assert checkin("lists", event, "add", "Main").status == 0
    taken = checkin("import", event, "-", given=people)
    assert taken.status == 0, taken
    return event


@pytest.fixture
def event(filled: Path, tmp_path: Path) -> Path:
    """An event file with a check-in list, “Main”, and the tickets `CODES`."""
    return Path(shutil.copy(filled, tmp_path / "conference.checkin"))


@pytest.fixture
def small_event(filled_with_few: Path, tmp_path: Path) -> Path:
    """An event file like `event`, with the first `FEW` of its tickets.

    For tests of what is done to everybody, and is the same for the third as for the thousandth.
    """
    return Path(shutil.copy(filled_with_few, tmp_path / "conference.checkin"))


@pytest.fixture
def conditions(checkin: Program) -> Conditions:
    """What an ordinary process lives with."""
    return Conditions(checkin.settings)


@pytest.fixture
def unsent(
    tmp_path: Path, conditions: Conditions, monkeypatch: pytest.MonkeyPatch
) -> Callable[[ScriptedServer, Sequence[str], Lines], Path]:
    """Make an event with tickets of a server and lines about each, of which none was sent yet."""
    monkeypatch.setenv("CHECKIN_CONFIG", str(conditions.settings))
    return partial(unsent_event, tmp_path / "conference.checkin")


@pytest.fixture
def swiftly(checkin: Program) -> Program:
    """The command in a process that has it loaded already, where the system can do that.

    For tests of what is said, of which there are many; `checkin` starts as people start it.
    """
    return _loaded_already(checkin)


@pytest.fixture(scope="session")
def display(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Display]:
    """A screen for the window, where this computer can have one."""
    if lack := missing():
        if "CI" in os.environ:
            pytest.fail(lack)
        pytest.skip(lack)
    display = Display(tmp_path_factory.mktemp("home"))
    yield display
    display.close()
