"""The window of the program, started as users start it, on a screen of its own."""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from checkin import build
from checkin.core.journal import JournalEntry
from tests.end_to_end.display import PATIENCE_SECONDS, Display, Keys, wait_until

PROJECT = Path(__file__).parents[2]
# Twice what is usual: on a busy computer, an X server without a screen forgets time now and then.
GAP_MS = 80


class DeskWindow:
    """One desk: its window, its keyboard, and the journal that it writes."""

    def __init__(
        self,
        display: Display,
        event: Path,
        settings: Path,
        *,
        desk: str = "Desk 1",
        observed: bool = False,
    ):
        settings.mkdir(exist_ok=True)
        told = {"desk": desk, "scanner_gap_ms": GAP_MS}
        (settings / "settings.json").write_text(json.dumps(told))
        self.display, self.event, self.keys = display, event, Keys(display)
        self.title = f"{event.stem.title()} – Checkin"
        how = ["-m", "tests.end_to_end.observed"] if observed else ["main.py"]
        self._process = subprocess.Popen(
            [sys.executable, *how, str(event)],
            cwd=PROJECT,
            env=display.environment | {"CHECKIN_CONFIG": str(settings)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._store = build.open_event(event)
        try:
            wait_until(self._is_shown, f"the window of {event}")
            display.bring_up(self.title)
        except BaseException:
            self._process.kill()
            self._process.communicate()
            self._store.close()
            raise

    def look(self, question: str = "look") -> dict[str, Any]:
        """Ask the observer what is on the screen."""
        self._process.stdin.write(f"{question}\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def sees(self, as_told: Callable[[dict[str, Any]], object], what: str) -> None:
        """Wait until something is on the screen."""
        wait_until(lambda: as_told(self.look()), f"{what}: {self.look()}")

    def focus(self, name: str) -> None:
        """Give the keyboard to something, by its name."""
        wait_until(lambda: self.look(f"focus {name}")["focus"] == name, f"the focus on {name}")

    def lines(self) -> list[JournalEntry]:
        """Read the journal, oldest line first."""
        return list(reversed(self._store.latest(10_000)))

    def after(self, count: int) -> list[JournalEntry]:
        """Wait until the journal has so many lines; give them."""
        wait_until(lambda: len(self.lines()) >= count, f"{count} lines of the journal")
        return self.lines()

    def close(self) -> str:
        """End it as the system does; give what it complained of."""
        self._store.close()
        self.keys.close()
        self._process.terminate()
        _, complaint = self._process.communicate(timeout=PATIENCE_SECONDS)
        return complaint if self._process.returncode == 0 else f"{complaint} It broke off."

    def _is_shown(self) -> bool:
        assert self._process.poll() is None, "The program has ended."
        return bool(self.display.windows(self.title))


def again_until(act: Callable[[], None], is_done: Callable[[], bool]) -> None:
    """Do something every half second until it has helped."""
    for _ in range(120):
        act()
        until = time.monotonic() + 0.5
        while time.monotonic() < until:
            if is_done():
                return
            time.sleep(0.02)
    raise AssertionError("It did not help.")
