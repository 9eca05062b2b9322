"""Makes the demo event and runs it end to end, for real."""

from pathlib import Path

import click

from checkin import build
from checkin.cli.blueprint import Blueprint, read_blueprint
from checkin.cli.morning import Morning, number_of
from checkin.cli.next_step import as_typed
from checkin.core.errors import CheckinError, Refused
from checkin.shipped import resources
from checkin.storage.store import Store
from checkin.whole_file import in_words

EVENT_FILE = "demo.checkin"


def make_demo(folder: Path, *, quiet: bool) -> dict[str, object]:
    """Make the demo event in a folder and run it; say what came of it. Raises `CheckinError`."""
    plan = read_blueprint(resources() / "demo", build.new_id())
    with in_words(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with _fresh_event(folder / EVENT_FILE, plan) as store:
            return _Demo(store, plan, folder, quiet=quiet).run()


def _fresh_event(path: Path, plan: Blueprint) -> Store:
    """Make the demo's event file; an earlier demo gives way, anything else does not."""
    if path.exists():
        with build.open_event(path) as earlier:
            is_ours = earlier.event().rehearsal and earlier.event().name == plan.event.name
        if not is_ours:
            raise Refused(f"{path} is not the demo's. Choose another folder with --into.")
        for ending in ("", "-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
    return build.create_event(path, plan.event)


class _Demo:
    """One run of the demo: each chapter does a thing for real and says what came of it."""

    def __init__(self, store: Store, plan: Blueprint, folder: Path, *, quiet: bool) -> None:
        self._store = store
        self._plan = plan
        self._folder = folder
        self._quiet = quiet
        last = plan.steps[-1]
        end = last.until or last.at
        self._office = build.Program(store, build.Place("Office", now=lambda: end))

    def run(self) -> dict[str, object]:
        """Run all chapters. Raises `CheckinError` where one comes out otherwise than planned."""
        imported = self._import()
        codes = self._draw_and_read_codes()
        self._say("\nA morning at the doors of “Day 1”:")
        morning = Morning(self._store, self._plan, codes, self._say)
        morning.play()
        self._count()
        files = self._hand_out()
        return {
            "imported": imported,
            "codes_read_back": len(codes),
            "verdicts": dict(morning.verdicts),
            "journal_lines": self._verify(),
            "files": {what: str(path) for what, path in files.items()},
        }

    def _import(self) -> int:
        from checkin.importers.source import read_table

        table = read_table(self._plan.attendees, sheet=self._plan.sheet)
        report = self._office.imports.run(table)
        for checkin_list in self._plan.lists:
            self._office.doors.add(checkin_list, self._office.scribe.now())
        self._say(
            f"{self._plan.attendees.name}: {report.rows} rows, {report.new} people, "
            f"{report.duplicate} duplicates, {report.rejected} rejected; "
            f"{len(self._plan.lists)} check-in lists."
        )
        return report.new

    def _draw_and_read_codes(self) -> dict[str, str]:
        """Draw everybody's QR code as a picture, and give what the decoder reads in each."""
        from checkin.codes.picture import qr_png
        from checkin.scanners.barcode import read_codes

        pictures = self._folder / "codes"
        pictures.mkdir(exist_ok=True)
        read: dict[str, str] = {}
        for ticket in self._store.tickets():
            number = number_of(ticket, self._plan)
            picture = pictures / f"{number}.png"
            picture.write_bytes(qr_png(ticket.code))
            codes = read_codes(picture)
            if codes != (ticket.code,):
                raise CheckinError(f"The code in {picture} was read as {codes}.")
            read[number] = codes[0]
        self._say(f"{len(read)} QR codes drawn, and read back by the decoder: {pictures}")
        return read

    def _count(self) -> None:
        self._say("\nBy then:")
        for each in self._office.reports.counts():
            if each.admitted:
                name = each.checkin_list.name
                self._say(
                    f"  {name:<20} {each.admitted} of {each.expected} came, {each.inside} inside"
                )

    def _hand_out(self) -> dict[str, Path]:
        from checkin.exporters.attendance import write_csv, write_xlsx

        files = {
            "event": self._folder / EVENT_FILE,
            "badges": self._folder / "badges.pdf",
            "csv": self._folder / "attendance.csv",
            "xlsx": self._folder / "attendance.xlsx",
        }
        run = self._office.badges.produce(files["badges"], title=self._plan.event.name)
        write_csv(self._office.reports.table(), files["csv"])
        write_xlsx(self._office.reports.table(), files["xlsx"])
        self._say("\nEverything is here:")
        looking = as_typed("status", files["event"])
        self._say(f"  {files['event']}  the event: try “{looking}”")
        self._say(f"  {files['badges']}  {run.count} badges")
        self._say(f"  {files['csv']}  attendance")
        self._say(f"  {files['xlsx']}  the same for Excel")
        for warning in run.warnings:
            self._say(f"  look at the badge of {warning.name}: {warning.reason}")
        return files

    def _verify(self) -> int:
        report = self._office.audit.verify()
        if not report.ok:
            raise CheckinError(f"The demo's journal does not verify: {report.problems[0]}")
        self._say(f"\nThe journal is whole: {report.lines} lines, each held by a hash.")
        return report.lines

    def _say(self, text: str) -> None:
        if not self._quiet:
            click.echo(text)
