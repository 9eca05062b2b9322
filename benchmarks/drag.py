"""How long a frame takes while a box of a badge is dragged: from the mouse's move to its painting.

The window is the real one, offscreen, on an event of 400 people. Each step of the drag is a move
of the mouse and the painting that follows from it; what the lanes do meanwhile is part of it.
The yardstick is the same canvas painted without anything being moved.
"""

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.decisions import event_of
from benchmarks.figure import Figure

if TYPE_CHECKING:
    from checkin.ui.badges.badges_page import BadgesPage

_FRAMES = 200
_SHARE = 99  # percent
_GOAL = 16.0  # milliseconds
_PATIENCE = 60.0


def measure() -> list[Figure]:
    """Drag a box over a badge, then paint as often without dragging."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from checkin import build
    from checkin.shipped import resources
    from checkin.ui.badges.badges_page import BadgesPage
    from checkin.ui.parts.look import Look
    from checkin.ui.session import DeskSession

    app = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory(dir=".") as folder:
        event = Path(folder).absolute() / "event.checkin"
        event_of(event, 400).close()
        app.setStyle("Fusion")  # type: ignore[attr-defined]
        look = Look(app, resources() / "ui", "light")  # type: ignore[arg-type]
        session = DeskSession(
            lambda: build.Program(build.open_event(event), build.Place("Desk 1")), build.utc_now
        )
        session.start(_raise)
        page = BadgesPage(look, session)
        page.resize(1184, 764)
        page.show()
        _wait(app, lambda: page.design.survey.is_whole and page.design.survey.total > 0)
        page.designer.choose(4)
        _process(app)
        dragged, still = _drag(app, page), _paint(app, page)
        page.leave()
        session.close()
        look.release()
    ours, theirs = (_slowest([wall for wall, _ in frames]) for frames in (dragged, still))
    busy, idle = (max(cpu for _, cpu in frames) for frames in (dragged, still))
    return [
        Figure(
            f"drag of a box, {_FRAMES} frames, ms a frame, p{_SHARE}",
            "the canvas painted without a drag", ours, theirs, ours / theirs,
            f"< {_GOAL:.0f} ms", ours < _GOAL,
        ),
        Figure(
            "the slowest of these frames, CPU ms of the window's thread", "the same",
            busy, idle, busy / idle, f"< {_GOAL:.0f} ms", busy < _GOAL,
        ),
    ]  # fmt: skip


def _drag(app: object, page: "BadgesPage") -> list[tuple[float, float]]:
    """Drag the chosen box up and down; give milliseconds a frame, by clock and by CPU."""
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    canvas = page.designer.view.canvas
    start = canvas.frame.rect(canvas.items[canvas.chosen].box).center().toPoint()
    button = Qt.MouseButton.LeftButton
    begun, busy = time.perf_counter(), time.thread_time()
    QTest.mousePress(canvas, button, pos=start)
    _process(app)
    frames = [_since(begun, busy)]
    for step in range(_FRAMES):
        place = start + QPoint(step % 40 - 20, abs(step % 160 - 80) - 40)
        begun, busy = time.perf_counter(), time.thread_time()
        QTest.mouseMove(canvas, place)
        _process(app)
        frames.append(_since(begun, busy))
    QTest.mouseRelease(canvas, button, pos=place)
    return frames


def _paint(app: object, page: "BadgesPage") -> list[tuple[float, float]]:
    canvas = page.designer.view.canvas
    frames = []
    for _ in range(_FRAMES):
        begun, busy = time.perf_counter(), time.thread_time()
        canvas.update()
        _process(app)
        frames.append(_since(begun, busy))
    return frames


def _since(begun: float, busy: float) -> tuple[float, float]:
    return (time.perf_counter() - begun) * 1000, (time.thread_time() - busy) * 1000


def _process(app: object) -> None:
    app.processEvents()  # type: ignore[attr-defined]


def _slowest(frames: list[float]) -> float:
    return statistics.quantiles(frames, n=100)[_SHARE - 1]


def _wait(app: object, come: Callable[[], bool]) -> None:
    until = time.monotonic() + _PATIENCE
    while not come():
        if time.monotonic() > until:
            raise TimeoutError("The badges page was not ready in time.")
        _process(app)
        time.sleep(0.005)


def _raise(error: Exception) -> None:
    raise error
