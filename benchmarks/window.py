"""How much a cold start costs, to a field that is ready, beside a bare window of Qt Widgets.

Each start is a process of its own, in turns; what is compared is the CPU time of the whole
process until the window is painted and its field has the keyboard. At that moment there is the
desk's frame with its field; the time until all of the desk is painted is printed, too, and that
until a code typed then is admitted. Bytecode is written before, as an
installation does. The screen is one that a desk has: Qt's own offscreen one is 800 pixels wide, and
our window, which keeps to its screen, would be dressed a second time for it.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from benchmarks.decisions import event_of
from benchmarks.figure import Figure

_ROUNDS = 15
_GOALS = {400: 1.5, 100_000: 2.0}
_MORE_MEMORY = 150.0  # MB
_SCREEN = {
    "name": "desk", "x": 0, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96,
    "logicalBaseDpi": 96, "dpr": 1,
}  # fmt: skip

_REPORT = """
import resource
import sys
import time


def report():
    print(time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    sys.stdout.flush()
"""
_BARE = (
    _REPORT
    + """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

app = QApplication([])
window = QMainWindow()
line = QLineEdit(window)
window.setCentralWidget(line)
window.resize(1280, 800)
window.show()
line.setFocus()


def look():
    if line.hasFocus():
        report()
        app.quit()
    else:
        QTimer.singleShot(1, look)


QTimer.singleShot(0, look)
app.exec()
"""
)
_OURS = (
    _REPORT
    + """
import checkin.cli.run
from checkin.cli.showing import show


class Watch:
    def see(self, window):
        # Called once the window is painted; what is typed or scanned from now on is taken.
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication, QLineEdit

        self.window, self.line = window, QApplication.focusWidget()
        if isinstance(self.line, QLineEdit) and self.line.window() is window:
            report()
            QTimer.singleShot(0, self.type_code)
        else:
            QTimer.singleShot(1, lambda: self.see(window))

    def type_code(self):
        from PySide6.QtTest import QTest
        from PySide6.QtCore import Qt

        self.window.repaint()
        report()  # all of the desk is there, and painted
        self.window.session.decided.connect(self.hear)
        QTest.keyClicks(self.line, sys.argv[2])
        QTest.keyClick(self.line, Qt.Key.Key_Return)

    def hear(self, decision):
        assert decision.admitted, decision.verdict
        report()
        self.window.close()


show(sys.argv[1], painted=Watch().see)
"""
)


class _Start(NamedTuple):
    """One start: CPU seconds once the field is ready, all is painted, and at the first verdict.

    `memory` is the peak in kB at the end.
    """

    ready: float
    memory: float
    whole: float
    verdict: float


def measure() -> list[Figure]:
    """Start our window and the bare one in turns."""
    with tempfile.TemporaryDirectory(dir=".") as folder:
        starts = _Starts(Path(folder).absolute())
        figures = []
        for size, goal in _GOALS.items():
            event = Path(folder).absolute() / f"{size}.checkin"
            event_of(event, size).close()
            ours, bare = starts.compare(event)
            what = f"cold start to a ready field, {size:,} attendees, CPU s"
            figures.append(_compare(what, [each.ready for each in ours], bare, goal))
            what = f"  to all of the desk, {size:,}"
            figures.append(_compare(what, [each.whole for each in ours], bare, None))
            what = f"  to the verdict on what is typed then, {size:,}"
            figures.append(_compare(what, [each.verdict for each in ours], bare, None))
        more, base = _median_memory(ours), _median_memory(bare)
        figures.append(
            Figure(
                "memory of that window, 100,000 attendees, MB",
                "the bare window",
                more,
                base,
                more / base,
                f"+ {_MORE_MEMORY:.0f} MB",
                more - base <= _MORE_MEMORY,
            )
        )
        return figures


def _compare(what: str, seconds: list[float], bare: list[_Start], goal: float | None) -> Figure:
    ratio = statistics.median(one / other.ready for one, other in zip(seconds, bare, strict=True))
    return Figure(
        what,
        "a bare window with a line edit",
        statistics.median(seconds),
        statistics.median(each.ready for each in bare),
        ratio,
        f"<= {goal}" if goal else "",
        goal is None or ratio <= goal,
    )


class _Starts:
    """Starts programs as an installation would: bytecode is there, nothing is written."""

    def __init__(self, folder: Path) -> None:
        kept = {name: text for name, text in os.environ.items() if not name.startswith("PYTHON")}
        kept.pop("CHECKIN_CONFIG", None)
        screen = folder / "screen.json"
        screen.write_text(json.dumps({"screens": [_SCREEN]}))
        self._environment = kept | {
            "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
            "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
            "PYTHONPATH": str(Path(__file__).resolve().parent.parent),
            "XDG_CONFIG_HOME": str(folder / "config"),
        }

    def compare(self, event: Path) -> tuple[list[_Start], list[_Start]]:
        """Start both in turns; what each took."""
        self._run(_BARE)
        self._run(_OURS, str(event), f"BCDF{_ROUNDS:08d}")
        ours, bare = [], []
        for number in range(_ROUNDS):
            bare.append(self._run(_BARE))
            ours.append(self._run(_OURS, str(event), f"BCDF{number:08d}"))
        return ours, bare

    def _run(self, program: str, *arguments: str) -> _Start:
        command = [sys.executable, "-c", program, *arguments]
        done = subprocess.run(
            command, env=self._environment, capture_output=True, check=True, timeout=120
        )
        told = [float(each) for each in done.stdout.split()]
        seconds = told[::2]
        return _Start(seconds[0], told[-1], seconds[min(1, len(seconds) - 1)], seconds[-1])


def _median_memory(starts: list[_Start]) -> float:
    return statistics.median(each.memory for each in starts) / 1024
