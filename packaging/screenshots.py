# ruff: noqa: T201 - this script talks to a person
"""Render the window's pages offscreen, in every theme and at three sizes, to be looked at.

python packaging/screenshots.py FOLDER [--only desk-admitted] [--theme light] [--size 1280x800]
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from checkin import build
from checkin.cli.demo import make_demo
from checkin.core.registration import is_expected
from checkin.core.scan import Direction
from checkin.core.ticket import AttendanceMode, Ticket, TicketStatus
from checkin.recent_events import remember_recent
from checkin.ui.actions import Action
from checkin.ui.crash import CrashReport
from checkin.ui.main_window import MainWindow
from checkin.window import Holder, name_application, recent_file

THEMES = ("light", "dark", "high-contrast")
SIZES = ("1280x800", "1024x600", "1920x1080")
_PATIENCE = 20.0  # seconds


class Studio:
    """One window on the demo, brought into one state after the other."""

    def __init__(self, app: QApplication, folder: Path, event: Path) -> None:
        self._app = app
        self._folder = folder
        self._event = event
        self._crash = CrashReport()
        self._holder = Holder(lambda: event)
        self.window: MainWindow = self._holder.build(app, self._crash)
        self.window.show()
        with build.open_event(event) as store:
            program = build.Program(store, build.Place("Desk 2"))
            self.tickets = list(program.store.tickets())
            self.inside = {
                ticket.id
                for ticket in self.tickets
                if any(each.inside for each in store.presences(ticket.id).values())
            }

    def wait_for(self, come: Callable[[], bool]) -> None:
        """Let the window work until something has come."""
        until = time.monotonic() + _PATIENCE
        while not come() and time.monotonic() < until:
            self._app.processEvents()
            time.sleep(0.005)
        self.settle()

    def settle(self, seconds: float = 0.4) -> None:
        """Let answers come and everything be laid out."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._app.processEvents()
            time.sleep(0.005)

    def take(self, name: str, theme: str, size: str) -> None:
        """Take a picture of what is shown."""
        width, height = map(int, size.split("x"))
        self.window.resize(width, height)
        self.window._look.choose(theme)  # noqa: SLF001 - the studio dresses the window
        self.settle(0.15)
        self.window.grab().save(str(self._folder / f"{name}.{theme}.{size}.png"))

    def close(self) -> None:
        """End the session."""
        self.window.close()
        self._holder.release()
        self._crash.release()

    def at_start(self) -> None:
        """Show the start page."""
        self.wait_for(lambda: bool(self.window.start_page._recent))  # noqa: SLF001

    def enter(self) -> None:
        """Open the demo, at its main door."""
        if self.window.session is None:
            self.window.open_event(self._event)
            self.wait_for(lambda: hasattr(self.window, "desk_page"))
            self.settle()
        self.window.session.stand_at("day 1")
        self.window.session.turn(Direction.ENTRY)
        self.window.desk_page.be_ready()
        self.settle()

    def scan_for(self, which: Callable[[Ticket], bool]) -> None:
        """Scan the code of the first ticket that is as asked."""
        self.enter()
        ticket = next(each for each in self.tickets if which(each))
        self.window.take_scan(ticket.code)
        self.settle()

    def states(self) -> dict[str, Callable[[], None]]:
        """Name every picture, and how to come to it."""
        return {
            "start": self.at_start,
            "desk-idle": self.enter,
            "desk-admitted": lambda: self.scan_for(self.is_to_come),
            "desk-already": lambda: self.scan_for(lambda t: t.id in self.inside),
            "desk-refused": lambda: self.scan_for(lambda t: t.status is TicketStatus.CANCELED),
            "desk-unknown": self.unknown,
            "desk-search": lambda: self.type_text("an"),
            "desk-search-one": lambda: self.type_text(self.tickets[7].attendee.name),
            "desk-nobody": lambda: self.type_text("qqxxzz"),
            "desk-question": self.ask,
            "desk-out": self.out,
        }

    def is_to_come(self, ticket: Ticket) -> bool:
        """Whether the holder of a ticket will be admitted at the first day's door."""
        session = self.window.session
        is_new = ticket.status is TicketStatus.VALID and ticket.id not in self.inside
        on_site = ticket.attendee.mode is AttendanceMode.ON_SITE
        return is_new and on_site and is_expected(ticket, session.checkin_list)

    def unknown(self) -> None:
        """Scan a code of no ticket."""
        self.enter()
        self.window.take_scan("ECC26-ZZ7K2M")
        self.settle()

    def type_text(self, text: str) -> None:
        """Type into the field."""
        self.enter()
        line = self.window.desk_page.field.line
        line.setText(text)
        line.textEdited.emit(text)
        self.settle()

    def ask(self) -> None:
        """Ask why somebody is let in."""
        self.scan_for(lambda t: t.id in self.inside)
        self.window.desk_page.carry_out(Action.LET_IN)
        self.settle()

    def out(self) -> None:
        """Check somebody out."""
        self.enter()
        self.window.session.turn(Direction.EXIT)
        ticket = next(each for each in self.tickets if each.id in self.inside)
        self.window.take_scan(ticket.code)
        self.settle()


def main() -> int:
    """Take all pictures, or those asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--theme", action="append", default=[])
    parser.add_argument("--size", action="append", default=[])
    wishes = parser.parse_args()
    wishes.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["CHECKIN_CONFIG"] = f"{scratch}/config"
        demo = Path(scratch) / "demo"
        make_demo(demo, quiet=True)
        event = demo / "demo.checkin"
        remember_recent(recent_file(), event, build.utc_now())
        app = QApplication(sys.argv[:1])
        name_application(app)
        studio = Studio(app, wishes.folder, event)
        for name, bring_about in studio.states().items():
            if wishes.only and name not in wishes.only:
                continue
            bring_about()
            for theme in wishes.theme or THEMES:
                for size in wishes.size or SIZES:
                    studio.take(name, theme, size)
        studio.close()
    print(f"Pictures are in {wishes.folder}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
