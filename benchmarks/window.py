"""How much a cold start costs, to a field that is ready, beside a bare window of Qt Widgets.

Each start is a process of its own, in turns; what is compared is the CPU time of the whole
process until the field has the keyboard. Bytecode is written before, as an installation does.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.decisions import event_of
from benchmarks.figure import Figure

_ROUNDS = 9
_GOALS = {400: 1.5, 100_000: 2.0}
_MORE_MEMORY = 150.0  # MB

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
from checkin.cli.window import show


def look(window):
    from PySide6.QtCore import QTimer

    if window.focusWidget() is window.room.desk.field.focusProxy():
        report()
        window.close()
    else:
        QTimer.singleShot(1, lambda: look(window))


show(sys.argv[1], opened=look)
"""
)


def measure() -> list[Figure]:
    """Start our window and the bare one in turns."""
    with tempfile.TemporaryDirectory(dir=".") as folder:
        starts = _Starts(Path(folder).absolute())
        figures = []
        for size, goal in _GOALS.items():
            event = Path(folder).absolute() / f"{size}.checkin"
            event_of(event, size).close()
            ours, bare = starts.compare(event)
            ratio = statistics.median(
                one[0] / other[0] for one, other in zip(ours, bare, strict=True)
            )
            figures.append(
                Figure(
                    f"cold start to a ready field, {size:,} attendees, CPU s",
                    "a bare window with a line edit",
                    statistics.median(each[0] for each in ours),
                    statistics.median(each[0] for each in bare),
                    ratio,
                    f"<= {goal}",
                    ratio <= goal,
                )
            )
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


class _Starts:
    """Starts programs as an installation would: bytecode is there, nothing is written."""

    def __init__(self, folder: Path) -> None:
        kept = {name: text for name, text in os.environ.items() if not name.startswith("PYTHON")}
        self._environment = kept | {
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
            "PYTHONPATH": str(Path(__file__).resolve().parent.parent),
            "CHECKIN_CONFIG": str(folder / "config"),
        }

    def compare(self, event: Path) -> tuple[list[tuple[float, float]], list[tuple[float, float]]]:
        """Start both in turns; give CPU seconds and peak memory of each start."""
        self._run(_BARE)
        self._run(_OURS, str(event))
        ours, bare = [], []
        for _ in range(_ROUNDS):
            bare.append(self._run(_BARE))
            ours.append(self._run(_OURS, str(event)))
        return ours, bare

    def _run(self, program: str, *arguments: str) -> tuple[float, float]:
        command = [sys.executable, "-c", program, *arguments]
        done = subprocess.run(
            command, env=self._environment, capture_output=True, check=True, timeout=120
        )
        seconds, kilobytes = done.stdout.split()
        return float(seconds), float(kilobytes)


def _median_memory(starts: list[tuple[float, float]]) -> float:
    return statistics.median(each[1] for each in starts) / 1024
