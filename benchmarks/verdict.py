"""How long from the last key of a scan to its verdict on the screen, beside the decision alone.

The window is the real one, drawn offscreen at 1280 by 800: a scanner's keys reach its filter, the
desk's lane decides and writes, the panel is painted. The yardstick is the same station on a twin of
the event, asked in this thread, in turn.
"""

import os
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer, SignalInstance
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.decisions import event_of
from benchmarks.figure import Figure
from checkin.build import Place, Program
from checkin.core.scan import Direction
from checkin.ui.application import Application
from checkin.ui.crash import CrashReport
from checkin.ui.main_window import MainWindow
from checkin.window import Holder, name_application

_SIZE = 1_000
_SCANS = 400
_WARM = 20
_MOST_MORE_MS = 16.0
# People come one after the other; what a scan leaves to be done later is done by then.
_BETWEEN_MS = 100
_PATIENCE_MS = 30_000


def measure() -> list[Figure]:
    """Measure scans and bare decisions in turn."""
    with tempfile.TemporaryDirectory(dir=".") as folder:
        os.environ["CHECKIN_CONFIG"] = folder
        painted, decided = _run(Path(folder).absolute())
    figures = []
    for name, place in (("median", 0.5), ("p99", 0.99)):
        ours, theirs = _at(painted, place), _at(decided, place)
        figures.append(
            Figure(
                f"last key of a scan to the painted verdict, {name} ms",
                "the decision alone",
                ours,
                theirs,
                ours / theirs,
                f"<= +{_MOST_MORE_MS:.0f} ms",
                ours - theirs <= _MOST_MORE_MS,
            )
        )
    return figures


def _run(folder: Path) -> tuple[list[float], list[float]]:
    event_of(folder / "shown.checkin", _SIZE).close()
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else Application([])
    name_application(app)
    crash = CrashReport()
    holder = Holder(partial(folder.joinpath, "none"))
    window = holder.build(app, crash)
    window.show()
    _until_told(window.opened, partial(window.open_event, folder / "shown.checkin"))
    watch = _Watch(window)
    painted, decided = [], []
    with event_of(folder / "twin.checkin", _SIZE) as store:
        station = Program(store, Place("Desk 1")).station
        station.prepare()
        for number in range(_SCANS + _WARM):
            code = f"BCDF{number:08d}"
            painted.append(watch.scan(code))
            begin = time.perf_counter()
            station.scan("door", code, Direction.ENTRY)
            decided.append((time.perf_counter() - begin) * 1e3)
    window.close()
    holder.release()
    crash.release()
    return painted[_WARM:], decided[_WARM:]


class _Watch(QObject):
    """Scans, and waits until what was decided is painted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self._loop = QEventLoop()
        self._before = ""
        assert window.room is not None, "no event is open"
        self._panel = window.room.desk.panel
        self._panel.installEventFilter(self)

    def scan(self, code: str) -> float:
        """Press the keys of a code; give the milliseconds from the last to the painted verdict."""
        # Qt takes letters at a QWindow, too; its stubs have them at widgets alone.
        keyboard = self._window.windowHandle()
        self._before = self._shown()
        for letter in code:
            QTest.keyClick(keyboard, letter)  # type: ignore[call-overload]
        begin = time.perf_counter()
        QTest.keyPress(keyboard, "\r")  # type: ignore[call-overload]
        self._loop.exec()
        took = (time.perf_counter() - begin) * 1e3
        QTest.keyRelease(keyboard, "\r")  # type: ignore[call-overload]
        QTimer.singleShot(_BETWEEN_MS, self._loop.quit)
        self._loop.exec()
        return took

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._shown() != self._before:
            self._before = self._shown()
            # What is queued now comes after everything of this window is painted.
            QTimer.singleShot(0, self._loop.quit)
        return super().eventFilter(watched, event)

    def _shown(self) -> str:
        decision = self._panel.decision
        return decision.entry_id if decision else ""


def _until_told(signal: SignalInstance, act: Callable[[], None]) -> None:
    loop = QEventLoop()
    signal.connect(loop.quit)
    QTimer.singleShot(_PATIENCE_MS, loop.quit)
    act()
    loop.exec()


def _at(values: list[float], place: float) -> float:
    return sorted(values)[int(len(values) * place)]
