"""Start a real pretix and a real Indico, run the tests that need them, and stop them after all.

    python -m tests.servers.live_run [--record] [OPTION OF PYTEST]…

With --record, what pretix says to the contract is written to tests/data. Both stay installed in
.servers, so that only the first time takes minutes. Where what Indico needs is not to be had
(Python 3.12, redis-server, postgresql), its tests are skipped; where CI is set, that is a failure.
"""

import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

from tests.servers.processes import free_port

PROJECT = Path(__file__).resolve().parents[2]
SCRIPTS = PROJECT / "tests" / "live" / "pretix"
INDICO_SCRIPTS = PROJECT / "tests" / "live" / "indico"
KEPT = PROJECT / ".servers"
_STOPPED = 130  # what a shell returns for a program that Ctrl-C ended
_PATIENCE_SECONDS = 20
_NOT_TO_BE_HAD = 3  # what Indico's `up` returns where the computer lacks what it needs
_FOR_ALL = 0o755
_ELSEWHERE = "checkin-indico-"  # with the number of the run, in the system's temporary directory
_ORDERS = "400"
_RECORDED_ORDERS = "120"  # three pages, so that recordings stay small


def main(options: Sequence[str]) -> int:
    """Run the tests and return what pytest returned; 1 if a server did not start."""
    if os.name != "posix":
        print("pretix is started by shell scripts, which this system does not run.")
        return 1
    signal.signal(signal.SIGTERM, _interrupt)
    KEPT.mkdir(exist_ok=True)
    sweep()
    server = LiveServer(KEPT / f"run-{os.getpid()}")
    indico = LiveIndicoServer(indico_state(KEPT, is_root=os.getuid() == 0))
    tests = ["tests/live", "-n", "2", "--dist", "loadfile", *options]
    if options[:1] == ["--record"]:
        server.is_recording = True
        tests = ["tests/live/test_contract_live.py", *options[1:]]
    try:
        if timed("pretix is up", server.up):
            return 1
        if not server.is_recording and indico.up():
            return 1
        server.know_of(indico)
        return timed("The tests ran", lambda: server.run_tests(tests))
    except KeyboardInterrupt:
        return _STOPPED
    finally:
        # Asked again to stop, it goes on stopping.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        timed("Indico is down", indico.down)
        timed("pretix is down", server.down)


class LiveIndicoServer:
    """An Indico in a folder of its own, which is gone when it is down."""

    def __init__(self, state: Path, scripts: Path = INDICO_SCRIPTS) -> None:
        self.told = state / "told.json"
        self._state = state
        self._scripts = scripts
        port = free_port()
        self._surroundings = os.environ | {
            "INDICO_STATE": str(state),
            "INDICO_VENV": str(KEPT / "indico-venv"),
            "INDICO_PORT": str(port),
        }

    @property
    def is_up(self) -> bool:
        """Whether it was started."""
        return self.told.exists() and bool(self.told.read_text("utf-8").strip())

    def up(self) -> int:
        """Start it; gives 0 where the tests may run, be it without it, having said why."""
        self._state.mkdir(parents=True, exist_ok=True)
        self._state.chmod(_FOR_ALL)  # its database may be another user's
        code = timed("Indico is up", self._start)
        if code != _NOT_TO_BE_HAD:
            return code
        if self._surroundings.get("CI"):
            print("No Indico is started. CI is set, so that this is a failure.", flush=True)
            return code
        print("No Indico is started, and its tests are skipped.", flush=True)
        return 0

    def _start(self) -> int:
        with self.told.open("w", encoding="utf-8") as told:
            return _run([self._scripts / "up"], self._surroundings, told)

    def down(self) -> int:
        """Stop it, keep its log and remove its folder."""
        if not self._state.exists():
            return 0
        code = _run([self._scripts / "down"], self._surroundings)
        if (log := self._state / "log" / "web.log").exists():
            shutil.copyfile(log, KEPT / "indico.log")
        shutil.rmtree(self._state, ignore_errors=True)
        return code


class LiveServer:
    """A pretix in a folder of its own, which is gone when it is down."""

    def __init__(self, state: Path) -> None:
        self.is_recording = False
        self._state = state
        self._surroundings = os.environ | {
            "PRETIX_STATE": str(state),
            "PRETIX_VENV": str(KEPT / "pretix-venv"),
            "PRETIX_PORT": str(free_port()),
            "PYTHON": sys.executable,
            "CHECKIN_PRETIX": str(state / "seed.json"),
        }

    def up(self) -> int:
        """Start it; what it is told to print is in its folder too."""
        orders = _RECORDED_ORDERS if self.is_recording else _ORDERS
        return self._run([SCRIPTS / "up", orders], stdout=subprocess.DEVNULL)

    def know_of(self, indico: LiveIndicoServer) -> None:
        """Tell the tests of an Indico, if it was started."""
        if indico.is_up:
            self._surroundings["CHECKIN_INDICO"] = str(indico.told)

    def run_tests(self, tests: Sequence[str]) -> int:
        """Run tests that need it."""
        if not self.is_recording:
            return self._run([sys.executable, "-m", "pytest", *tests])
        self._surroundings["CHECKIN_RECORD"] = "1"
        seed = self._surroundings["CHECKIN_PRETIX"]
        said = (
            ["tests.servers.record_pretix", seed],
            ["tests.servers.record_push", seed],
            ["pytest", *tests],
        )
        return max(self._run([sys.executable, "-m", *each]) for each in said)

    def down(self) -> int:
        """Stop it, keep its log and remove its folder."""
        code = self._run([SCRIPTS / "down"])
        if (log := self._state / "error.log").exists():
            shutil.copyfile(log, KEPT / "pretix.log")
        shutil.rmtree(self._state, ignore_errors=True)
        return code

    def _run(self, command: Sequence[str | Path], stdout: int | None = None) -> int:
        return _run(command, self._surroundings, stdout)


def _run(
    command: Sequence[str | Path],
    surroundings: Mapping[str, str],
    stdout: int | IO[str] | None = None,
) -> int:
    # In a group of its own: who is interrupted is this program, which then ends the group.
    started = subprocess.Popen(
        command,
        cwd=PROJECT,
        env=surroundings,
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        start_new_session=True,
    )
    try:
        return started.wait()
    except KeyboardInterrupt:
        os.killpg(started.pid, signal.SIGINT)
        try:
            started.wait(_PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(started.pid, signal.SIGKILL)
            started.wait()
        raise


def indico_state(kept: Path, *, is_root: bool) -> Path:
    """Name a folder for an Indico; root's can be reached by the user who runs its database."""
    if not is_root or _is_for_all(kept):
        return kept / f"indico-{os.getpid()}"
    made = Path(tempfile.mkdtemp(prefix=f"{_ELSEWHERE}{os.getpid()}-"))
    made.chmod(_FOR_ALL)
    return made


def _is_for_all(folder: Path) -> bool:
    return all(each.stat().st_mode & stat.S_IXOTH for each in (folder, *folder.parents))


def sweep() -> None:
    """Stop the servers of earlier runs that were killed before they could."""
    for state in KEPT.glob("run-*"):
        if not _is_alive(int(state.name.removeprefix("run-"))):
            LiveServer(state).down()
    for state in KEPT.glob("indico-[0-9]*"):
        if not _is_alive(int(state.name.removeprefix("indico-"))):
            LiveIndicoServer(state).down()
    for state in Path(tempfile.gettempdir()).glob(f"{_ELSEWHERE}[0-9]*-*"):
        # Everybody may make a folder there: another's is left alone.
        is_ours = state.lstat().st_uid == os.getuid() and not state.is_symlink()
        if is_ours and not _is_alive(int(state.name.split("-")[2])):
            LiveIndicoServer(state).down()


def timed(what, do):
    """Do something, say how long it took, and return what it returned."""
    begun = time.monotonic()
    code = do()
    if not code:
        print(f"{what} ({time.monotonic() - begun:.0f} s).", flush=True)
    return code


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _interrupt(_signal, _frame):
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
