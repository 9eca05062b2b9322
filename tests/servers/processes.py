"""Programs of the system that tests start, and stop again by their numbers."""

import contextlib
import os
import secrets
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

PATIENCE_SECONDS = 60
# Below those that systems give to whoever connects, or does not care.
_NEVER_GIVEN = range(20_000, 32_000)
# Where Debian keeps what only root starts.
PATH = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/sbin"])


def lacking(programs: Mapping[str, str]) -> str:
    """Say which of these programs, each with its package, are not here; nothing if all are."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return "Only root may start the virtual printer: it needs a network of its own."
    absent = {name: package for name, package in programs.items() if not where_is(name)}
    if not absent:
        return ""
    install = f"apt-get install --no-install-recommends {' '.join(sorted(set(absent.values())))}"
    return f"There is no {', '.join(absent)} here: {install}"


def where_is(program: str) -> str | None:
    """Find a program, also among those of root."""
    return shutil.which(program, path=PATH)


def free_port() -> int:
    """Find a port that nobody listens at, nor is given by the system before it is used."""
    with socket.socket() as probe:
        while True:
            port = secrets.choice(_NEVER_GIVEN)
            with contextlib.suppress(OSError):
                probe.bind(("127.0.0.1", port))
                return port


def is_listening(port: int) -> bool:
    """Try whether somebody listens at a port."""
    try:
        socket.create_connection(("127.0.0.1", port), 0.5).close()
    except OSError:
        return False
    return True


def wait_until(come: Callable[[], object], what: str) -> None:
    """Wait until something has come; what is told if it does not."""
    until = time.monotonic() + PATIENCE_SECONDS
    while not come():
        assert time.monotonic() < until, f"It did not come: {what}"
        time.sleep(0.02)


def started(command: Sequence[str | Path], log: Path, **environment: str) -> subprocess.Popen:
    """Start a program that writes into a log."""
    with log.open("ab") as written:
        return subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=written,
            stderr=written,
            env=os.environ | {"PATH": PATH} | environment,
            start_new_session=True,
        )


def stopped(process: subprocess.Popen) -> None:
    """Stop a program, even one that does not listen, and what it began.

    A printer that has just forked may leave a child that holds its port, and never answers there.
    """
    process.terminate()
    try:
        process.wait(3)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(PATIENCE_SECONDS)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
