"""Checkin as its users run it: the installed command, in a process of its own."""

import json
import os
import shutil
import subprocess
import sysconfig
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# Far beyond what anything takes: a test that hangs says so instead of stopping the run.
PATIENCE_SECONDS = 120

CODES = [f"TICKET{number:04}" for number in range(3000)]
PEOPLE = b"Name,E-mail,Company,Code\n" + b"".join(
    f"Person {code[-4:]},person{code[-4:]}@example.org,Cluster {code[-1]},{code}\n".encode()
    for code in CODES
)
HUNDREDS, FEW = 400, 12


def first_of(count: int) -> bytes:
    """Give the list of the first people alone."""
    return b"".join(PEOPLE.splitlines(keepends=True)[: 1 + count])


@dataclass(frozen=True, slots=True)
class Conditions:
    """What a process has to live with; None where nothing is out of the ordinary."""

    settings: Path
    largest_file: int | None = None  # bytes
    user: int | None = None  # its number


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a command ended: its status, and what it wrote."""

    status: int
    out: str
    err: str

    @property
    def objects(self) -> list[dict[str, Any]]:
        """The JSON objects it answered, one a line."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def object(self) -> dict[str, Any]:
        """The one JSON object it answered."""
        (only,) = self.objects
        return only

    @property
    def sentence(self) -> str:
        """What it complained of, which has to be one line that says who speaks."""
        assert self.err.startswith("checkin: "), self
        assert self.err.count("\n") == 1, self
        assert self.err.endswith("\n"), self
        return self.err.removeprefix("checkin: ").rstrip("\n")


class Program:
    """The installed command, with settings of its own."""

    def __init__(self, settings: Path) -> None:
        found = shutil.which("checkin", path=sysconfig.get_path("scripts"))
        assert found, "Checkin is not installed beside this Python: pip install --editable ."
        self.command = found
        self.settings = settings
        self.environment = os.environ | {"CHECKIN_CONFIG": str(settings)}
        # The tests of the window show it nowhere; the program itself is to find no screen at all.
        for screen in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            self.environment.pop(screen, None)

    def __call__(self, *arguments: object, given: bytes = b"", **environment: str) -> Outcome:
        """Run a command to its end."""
        return self._ended(self._line(arguments), given, self.environment | environment)

    def in_shell(self, script: str) -> Outcome:
        """Run a script of the shell; the command is its `$0`."""
        return self._ended(["bash", "-c", script, self.command], b"", self.environment)

    def start(self, *arguments: object) -> "Started":
        """Start a command and leave it running."""
        return Started(
            subprocess.Popen(
                self._line(arguments),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=self.environment,
                bufsize=0,
            )
        )

    def _ended(self, line: list[str], given: bytes, environment: dict[str, str]) -> Outcome:
        ended = subprocess.run(
            line,
            input=given,
            capture_output=True,
            env=environment,
            timeout=PATIENCE_SECONDS,
            check=False,
        )
        return Outcome(ended.returncode, ended.stdout.decode(), ended.stderr.decode())

    def _line(self, arguments: Iterable[object]) -> list[str]:
        return [self.command, *map(str, arguments)]


class Started:
    """A command that is running; what goes in and comes out are pipes."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self.given, self.out = process.stdin, process.stdout

    def answer(self) -> dict[str, Any]:
        """Wait for the next line it answers: a JSON object."""
        return json.loads(self.out.readline())

    def kill(self) -> bytes:
        """End it at once; give what it had written and nobody had read."""
        self.process.kill()
        written, _ = self.process.communicate(timeout=PATIENCE_SECONDS)
        return written

    def end(self, given: bytes = b"") -> Outcome:
        """Hand over the last of its input and wait for its end."""
        out, err = self.process.communicate(given, timeout=PATIENCE_SECONDS)
        return Outcome(self.process.returncode, out.decode(), err.decode())


def lines(codes: Iterable[str]) -> bytes:
    """Put codes as a scanner types them, one a line."""
    return "".join(f"{code}\n" for code in codes).encode()
