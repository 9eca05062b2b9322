"""How long `checkin scan` takes for 10,000 codes, beside as many bare durable writes.

The whole process is timed, from its start to its end: Python starting, the event file
opening, every decision committed and printed. Codes that wait together are committed
together; the yardstick waits for the disk after each.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.decisions import event_of
from benchmarks.figure import Figure

_CODES = 10_000
_ROUNDS = 3
_PAGES = 3  # what one decision writes, see decisions.py
_FRAME = 4096 + 24
# What a developer's shell may set, and slows down every start and every line of output.
_NOT_OF_USERS = ("PYTHONUNBUFFERED", "PYTHONDONTWRITEBYTECODE")


def measure() -> list[Figure]:
    """Time the command and the bare writes in turn."""
    ours, raw = [], []
    with tempfile.TemporaryDirectory(dir=".") as folder:
        for number in range(_ROUNDS):
            ours.append(_scan_all(Path(folder) / f"{number}.checkin"))
            raw.append(_write_raw(Path(folder) / f"{number}.raw"))
    ratios = [one / other for one, other in zip(ours, raw, strict=True)]
    ratio = statistics.median(ratios)
    return [
        Figure(
            "checkin scan of 10,000 codes from stdin, seconds",
            "10,000 raw writes + fdatasync",
            statistics.median(ours),
            statistics.median(raw),
            ratio,
            "<= 2.5",
            ratio <= 2.5,
        )
    ]


def _scan_all(path: Path) -> float:
    event_of(path, _CODES).close()
    codes = "".join(f"BCDF{number:08d}\n" for number in range(_CODES)).encode()
    program = Path(sys.executable).with_name("checkin")
    usual = {name: value for name, value in os.environ.items() if name not in _NOT_OF_USERS}
    command: list[str | Path] = [program, "scan", path, "--json"]
    begin = time.perf_counter()
    done = subprocess.run(command, input=codes, capture_output=True, check=True, env=usual)
    seconds = time.perf_counter() - begin
    assert done.stdout.count(b'"verdict": "admitted"') == _CODES
    return seconds


def _write_raw(path: Path) -> float:
    buffer = os.urandom(_PAGES * _FRAME)
    file = os.open(path, os.O_RDWR | os.O_CREAT)
    try:
        os.pwrite(file, bytes(len(buffer) * 400), 0)
        os.fsync(file)
        begin = time.perf_counter()
        for place in range(_CODES):
            os.pwrite(file, buffer, place % 400 * len(buffer))
            os.fdatasync(file)
        return time.perf_counter() - begin
    finally:
        os.close(file)
