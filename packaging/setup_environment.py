# ruff: noqa: T201, S603 - this script talks to a person and starts pip and apt-get
"""Make .venv ready to run Checkin, or with `--dev` to test it; do nothing when it is ready.

Needs a Python 3.11 or newer and its standard library only. `packaging/setup.sh` finds one; on
Windows it is started as it is: `py packaging/setup_environment.py --dev`.
"""

import argparse
import contextlib
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from system_packages import (
    SetupError,
    install_from_debian,
    missing_package,
    provide_devices,
)

PROJECT = Path(__file__).resolve().parent.parent
VENV = PROJECT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
READY = VENV / "checkin-ready"

# What is compiled, and so may miss a library of the system. Without its plugin, which Qt loads
# when a camera is first used, QtMultimedia is imported as if all was well.
IMPORTS = """
import ctypes, pathlib, sqlite3
import bidi, fontTools.ttLib, PIL.Image, pypdfium2, python_calamine, rapidfuzz.fuzz
import regex, reportlab.pdfgen.canvas, uharfbuzz, uuid_utils, zxingcpp
import PySide6.QtWidgets, PySide6.QtSvg, PySide6.QtNetwork, PySide6.QtPrintSupport
import PySide6.QtMultimedia
for plugin in pathlib.Path(PySide6.__file__).parent.glob("Qt/plugins/multimedia/*.so"):
    ctypes.CDLL(str(plugin))
sqlite3.connect(":memory:").execute("CREATE VIRTUAL TABLE words USING fts5(word)")
import checkin
"""


@dataclass(frozen=True, slots=True)
class Readiness:
    """What .venv was made ready with: a Python's version, a hash of pyproject.toml, extras."""

    python: str
    project: str
    extras: frozenset[str] = frozenset()

    def covers(self, wanted: "Readiness") -> bool:
        """Tell whether nothing needs to be installed to have what is wanted."""
        same = (self.python, self.project) == (wanted.python, wanted.project)
        return same and self.extras >= wanted.extras

    def __str__(self) -> str:
        """Write it as the one line that `readiness_from` reads."""
        return " ".join([self.python, self.project, *sorted(self.extras)])


def readiness_from(line: str) -> Readiness | None:
    """Read what `str(Readiness)` wrote; None when it is not that."""
    match line.split():
        case [python, project, *extras]:
            return Readiness(python, project, frozenset(extras))
        case _:
            return None


def main(arguments: Sequence[str] | None = None) -> int:
    """Make .venv ready; return 0, or 1 after a sentence that says what to do."""
    parser = argparse.ArgumentParser(description="Make .venv ready to run or to test Checkin.")
    parser.add_argument("--dev", action="store_true", help="with what checks and tests need")
    parser.add_argument(
        "--this-python", action="store_true", help="make .venv anew if another Python made it"
    )
    wishes = parser.parse_args(arguments)
    try:
        make_ready(frozenset({"dev"} if wishes.dev else ()), this_python=wishes.this_python)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped. The next time begins where this ended.", file=sys.stderr)
        return 130
    return 0


def make_ready(extras: frozenset[str], *, this_python: bool) -> None:
    """Bring .venv to what pyproject.toml asks for, with these extras; at once if it is there."""
    project = hashlib.sha256((PROJECT / "pyproject.toml").read_bytes()).hexdigest()[:16]
    version = version_of_environment()
    if this_python and version != own_version():
        version = None
    done = readiness_from(READY.read_text()) if version and READY.exists() else None
    if done and done.covers(Readiness(version or "", project, extras)) and all_installed(extras):
        build_translations()
        if "dev" in extras:
            provide_devices()
        return
    print("Setting up .venv (a minute or two the first time) …", flush=True)
    if version is None:
        make_environment()
        version = own_version()
    READY.unlink(missing_ok=True)
    if done:  # whoever tested once goes on testing
        extras |= done.extras
    install(extras)
    check_imports()
    build_translations()
    if "dev" in extras:
        provide_devices()
    READY.write_text(f"{Readiness(version, project, extras)}\n")
    print(".venv is ready.", flush=True)


def own_version() -> str:
    """Return the version of the Python that runs this, as in 3.11.7."""
    return ".".join(map(str, sys.version_info[:3]))


def version_of_environment() -> str | None:
    """Return the version of the Python in .venv; None if .venv is to be made anew.

    That is: it is missing or half made, its Python is gone, was replaced by another or is too old,
    or the folder was moved, so that its scripts still start the Python of the old place.
    """
    if not PYTHON.exists() or not made_in_this_place():
        return None
    code = "import sys, pip; print(*sys.version_info[:3], sep='.')"
    asked = run([PYTHON, "-I", "-c", code])
    version = asked.stdout.strip()
    if asked.returncode or tuple(map(int, version.split("."))) < (3, 11):
        return None
    return version


def made_in_this_place() -> bool:
    """Tell whether .venv says of itself that it was made where it stands."""
    with contextlib.suppress(OSError, UnicodeDecodeError):
        for line in (VENV / "pyvenv.cfg").read_text(encoding="utf-8").splitlines():
            if line.startswith("command = "):
                return line.endswith(f" -m venv {VENV}")
    return False


def all_installed(extras: Collection[str]) -> bool:
    """Ask .venv whether every package that pyproject.toml names is still there."""
    with (PROJECT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    requirements = list(project["dependencies"])
    for extra in extras:
        requirements += project["optional-dependencies"][extra]
    names = [package_name(line) for line in requirements if ";" not in line]
    code = "import sys, importlib.metadata as m; [m.version(name) for name in sys.argv[1:]]"
    return run([PYTHON, "-I", "-c", code, project["name"], *names]).returncode == 0


def package_name(requirement: str) -> str:
    """Return the name in a requirement: `coverage` of `coverage[toml]>=7.6`."""
    return re.split(r"[^\w.-]", requirement, maxsplit=1)[0]


def make_environment() -> None:
    """Make .venv with the Python that runs this, in the place of what is there."""
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        install_from_debian([f"python{sys.version_info.major}.{sys.version_info.minor}-venv"])
    if VENV.exists():
        print("  making .venv anew: it is incomplete, was moved or belongs to another Python")
    try:
        if VENV.is_symlink() or VENV.is_file():
            VENV.unlink()
        elif VENV.exists():
            shutil.rmtree(VENV)
    except OSError as error:
        raise SetupError(
            f"{VENV} cannot be replaced ({error}). Remove it and try again."
        ) from error
    made = run([sys.executable, "-m", "venv", VENV])
    if made.returncode:
        raise SetupError(
            f"{made.stdout}{made.stderr}{VENV} could not be made; the lines above say why."
        )


def install(extras: Collection[str]) -> None:
    """Install this project into .venv, to be changed in place, with these extras."""
    named = f".[{','.join(sorted(extras))}]" if extras else "."
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input", "--quiet"]
    # The translations are built below, once their tool is there.
    later = {**os.environ, "CHECKIN_TRANSLATIONS_LATER": "1"}
    installed = run([*pip, "install", "--editable", named], later)
    if installed.returncode:
        raise SetupError(
            f"{installed.stderr}The packages could not be installed; the lines above say why."
            " The first time needs the network."
        )


def build_translations() -> None:
    """Build the translations that the program loads, where their texts are newer."""
    if not stale_translations():
        return
    built = run([PYTHON, PROJECT / "packaging" / "translations.py", "build"])
    if built.returncode:
        raise SetupError(f"{built.stdout}{built.stderr}The translations could not be built.")


def stale_translations() -> list[Path]:
    """Return the texts that were changed since they were built."""
    texts = sorted((PROJECT / "resources" / "translations").glob("*.ts"))
    built = [text.with_suffix(".qm") for text in texts]
    return [
        text
        for text, made in zip(texts, built, strict=True)
        if not made.exists() or made.stat().st_mtime < text.stat().st_mtime
    ]


def check_imports() -> None:
    """Import what is compiled; install the libraries of the system that it misses, if any."""
    tried: set[str] = set()
    while (imported := run([PYTHON, "-I", "-c", IMPORTS])).returncode:
        missing = missing_package(imported.stderr)
        if missing is None or missing in tried:
            raise SetupError(f"{imported.stderr}What was installed does not work here.")
        install_from_debian([missing])
        tried.add(missing)


def run(
    command: Sequence[str | Path], environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a command in the project's folder to its end and keep what it says."""
    return subprocess.run(
        command, cwd=PROJECT, env=environment, text=True, capture_output=True, check=False
    )


if __name__ == "__main__":
    sys.exit(main())
