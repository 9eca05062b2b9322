"""What `make` does before everything else."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

SETUP = Path(__file__).resolve().parents[2] / "packaging"
needs_sh = pytest.mark.skipif(os.name == "nt", reason="packaging/setup.sh is for Unix shells")


@pytest.fixture
def setup(tmp_path, monkeypatch) -> ModuleType:
    """Give the script as a module, for a project in an empty folder."""
    spec = importlib.util.spec_from_file_location(
        "setup_environment", SETUP / "setup_environment.py"
    )
    module = importlib.util.module_from_spec(spec)
    monkeypatch.syspath_prepend(SETUP)
    monkeypatch.setitem(sys.modules, spec.name, module)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "PROJECT", tmp_path)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "PYTHON", tmp_path / ".venv" / "bin" / "python")
    return module


@pytest.fixture
def system(monkeypatch) -> ModuleType:
    """Give what knows the packages of the system."""
    monkeypatch.syspath_prepend(SETUP)
    return importlib.import_module("system_packages")


def test_what_was_made_ready_is_read_as_it_was_written(setup):
    made = setup.Readiness("3.11.7", "abc", frozenset({"dev", "window"}))
    assert setup.readiness_from(f"{made}\n") == made


@pytest.mark.parametrize("line", ["", "\n", "3.11.7"])
def test_a_half_written_mark_is_no_mark(setup, line):
    assert setup.readiness_from(line) is None


def test_whoever_can_test_can_also_run(setup):
    made = setup.Readiness("3.11.7", "abc", frozenset({"dev"}))
    assert made.covers(setup.Readiness("3.11.7", "abc"))
    assert not setup.Readiness("3.11.7", "abc").covers(made)


@pytest.mark.parametrize(("python", "project"), [("3.12.1", "abc"), ("3.11.7", "def")])
def test_another_python_or_project_file_is_not_covered(setup, python, project):
    assert not setup.Readiness("3.11.7", "abc").covers(setup.Readiness(python, project))


@pytest.mark.parametrize(
    ("requirement", "name"),
    [
        ("click>=8.1,<9", "click"),
        ("coverage[toml]>=7.6", "coverage"),
        ("zxing-cpp", "zxing-cpp"),
        ("types_x.y ==1", "types_x.y"),
    ],
)
def test_a_requirement_begins_with_its_name(setup, requirement, name):
    assert setup.package_name(requirement) == name


def test_a_missing_library_of_the_system_is_called_by_its_package(system):
    complaint = (
        "ImportError: libstdc++.so.6: cannot open shared object file: No such file or directory"
    )
    assert system.missing_package(complaint) == "libstdc++6"


@pytest.mark.parametrize(
    ("library", "package"), [("libpulse.so.0", "libpulse0"), ("libXrandr.so.2", "libxrandr2")]
)
def test_what_the_camera_needs_is_called_by_its_package(system, library, package):
    complaint = f"OSError: {library}: cannot open shared object file: No such file or directory"
    assert system.missing_package(complaint) == package


@pytest.mark.skipif(sys.platform != "linux", reason="the libraries are those of Linux")
def test_what_was_set_up_here_can_be_imported(setup):
    ran = subprocess.run(
        [sys.executable, "-c", setup.IMPORTS],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert ran.returncode == 0, ran.stderr


def test_other_troubles_of_an_import_are_not_taken_for_a_missing_library(system):
    assert system.missing_package("ModuleNotFoundError: No module named 'qrcode'") is None


def test_only_translations_with_newer_texts_are_built_again(setup, tmp_path):
    folder = tmp_path / "resources" / "translations"
    folder.mkdir(parents=True)
    for name in ("checkin_en.ts", "checkin_en.qm", "checkin_sv.ts"):
        (folder / name).touch()
    os.utime(folder / "checkin_en.ts", (1, 1))
    assert [file.name for file in setup.stale_translations()] == ["checkin_sv.ts"]


def test_an_environment_that_was_moved_is_not_trusted(setup):
    setup.VENV.mkdir()
    config = setup.VENV / "pyvenv.cfg"
    config.write_text(f"command = /usr/bin/python3 -m venv {setup.VENV}\n")
    assert setup.made_in_this_place()
    config.write_text("command = /usr/bin/python3 -m venv /elsewhere/.venv\n")
    assert not setup.made_in_this_place()


def test_no_environment_and_half_of_one_have_no_version(setup):
    assert setup.version_of_environment() is None
    setup.PYTHON.parent.mkdir(parents=True)
    setup.PYTHON.write_text("")
    assert setup.version_of_environment() is None


@needs_sh
def test_a_python_that_is_too_old_or_missing_is_answered_with_a_sentence():
    asked = subprocess.run(
        [SETUP / "setup.sh"],
        env={**os.environ, "PYTHON": "/no/such/python"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert asked.returncode == 1
    assert asked.stderr.startswith("PYTHON=/no/such/python is no Python 3.11 or newer.")


@needs_sh
def test_a_computer_without_python_is_told_what_to_install(tmp_path):
    asked = subprocess.run(
        ["/bin/sh", SETUP / "setup.sh"],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert asked.returncode == 1
    assert "apt-get install python3" in asked.stderr


def test_a_screen_for_the_tests_is_asked_for_by_package(system, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert {"xvfb", "openbox", "xdotool", "x11-utils"} <= set(system.missing_for_screen())


def test_printers_for_the_tests_are_asked_for_by_package(system, monkeypatch, tmp_path):
    monkeypatch.setattr(system, "ALL_PATHS", str(tmp_path))
    assert {"cups", "cups-ipp-utils", "avahi-daemon"} <= set(system.missing_for_printers())


def test_tests_run_without_a_screen_where_none_can_be_installed(
    system, monkeypatch, tmp_path, capsys
):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(system.sys, "platform", "linux")
    system.provide_devices()
    assert "are skipped" in capsys.readouterr().out


def test_a_library_that_is_nowhere_is_missed(system):
    assert not system.has_library("libof-nobody.so.7")
