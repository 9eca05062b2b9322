"""`checkin doctor`: this computer is looked over, whatever is missing on it."""

import json
import sys

import pytest

from tests.servers.processes import free_port

_MISSING = "libEGL.so.1: cannot open shared object file"


@pytest.fixture
def looked_over(checkin, monkeypatch):
    """Have the computer looked over, which has no CUPS; say for each thing how it is."""
    monkeypatch.setenv("CUPS_SERVER", f"127.0.0.1:{free_port()}")

    def look():
        told = checkin("doctor", "--json")
        assert (told.err == "") is (told.status == 0)
        return {each.pop("what"): each for each in map(json.loads, told.out.splitlines())}

    return look


@pytest.fixture
def without_a_library_of_qt(tmp_path, monkeypatch):
    """Have Qt lack a library of the system, here and in the processes that are begun here."""
    (tmp_path / "PySide6").mkdir()
    broken = f"raise ImportError({_MISSING!r})\n"
    (tmp_path / "PySide6" / "__init__.py").write_text(broken, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setitem(sys.modules, "checkin.printers.system", None)


def test_all_that_a_desk_works_with_is_looked_at(looked_over):
    found = looked_over()
    assert {"Qt", "Camera", "Printers", "Fonts", "Clock", "Disk"} <= found.keys()
    assert found["Qt"]["ok"], found
    assert found["Camera"]["ok"], found


def test_files_in_the_folder_where_it_is_asked_are_no_part_of_the_program(
    looked_over, tmp_path, monkeypatch
):
    for name in ("PySide6.py", "csv.py"):
        (tmp_path / name).write_text("raise SystemExit('a file of the folder was run')\n")
    monkeypatch.chdir(tmp_path)
    found = looked_over()
    assert found["Qt"]["ok"], found
    assert found["Camera"]["ok"], found


@pytest.mark.usefixtures("without_a_library_of_qt")
def test_a_library_that_qt_lacks_is_told_and_all_else_looked_at(looked_over):
    found = looked_over()
    for what in ("Qt", "Camera"):
        assert found[what] == {"ok": False, "seen": f"Qt does not work here: {_MISSING}"}
    assert found["Printers"]["ok"]
    assert found["Fonts"]["ok"]


def test_what_else_goes_wrong_with_qt_is_told_in_a_line(looked_over, tmp_path, monkeypatch):
    (tmp_path / "PySide6").mkdir()
    broken = "raise OSError('this disk cannot be read')\n"
    (tmp_path / "PySide6" / "__init__.py").write_text(broken, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    seen = "Qt does not work here: OSError: this disk cannot be read"
    assert looked_over()["Qt"] == {"ok": False, "seen": seen}


@pytest.mark.usefixtures("without_a_library_of_qt")
def test_a_printer_by_way_of_the_system_is_refused_in_a_sentence_where_qt_lacks_a_library(
    checkin, event
):
    told = checkin("printers", event, "add", "Old one", "system:Badges")
    assert told.status == 1
    assert "a part of Qt is missing here" in told.err
