"""The printers of an event, and badges on their way to them."""

import json
from collections.abc import Collection, Iterable

from checkin.core.badges.print_job import (
    EventPrinter,
    LeftJob,
    PrintJob,
    PrintRules,
    is_doubtful,
    was_left,
)
from checkin.core.badges.printing import UNFINISHED, Doubt, Obstacle, PrintState
from checkin.core.journal import JournalEntry
from checkin.core.moments import stored
from checkin.storage.event_file import EventFile
from checkin.storage.rows import (
    JOURNAL_COLUMNS,
    Row,
    entry_from,
    moment_from,
    reading,
    texts_from,
)

_JOB = (
    "SELECT id, ticket_id, state, asked_at, changed_at, desk, category, wanted, printer, again, "
    "reason, job, said, obstacles, doubt FROM print_jobs "
)
_MARKS = ", ".join("?" * 16)
_SEEN = "badges_seen"
_WITHOUT_BADGE = (
    f"SELECT {JOURNAL_COLUMNS} FROM journal AS came WHERE position > ?1 AND kind = 'entry' "
    "AND verdict = 'admitted' AND chain IN (SELECT id FROM main.chains WHERE home = ?2) "
    "AND NOT EXISTS (SELECT 1 FROM print_jobs WHERE ticket_id = came.ticket_id AND home = ?2) "
    "AND NOT EXISTS (SELECT 1 FROM journal AS line WHERE line.ticket_id = came.ticket_id "
    "AND line.kind = 'badge') ORDER BY position"
)


class PrintJobs(EventFile):
    """Reads and writes printers and print jobs; of jobs only those of this copy of the file."""

    def printers(self) -> tuple[EventPrinter, ...]:
        """Give all printers in the order in which they were added."""
        with self.translated:
            rows = self._db.execute(
                "SELECT id, name, address, rules, labels_left, served_at FROM printers "
                "ORDER BY position, id"
            ).fetchall()
        return tuple(_printer_from(row) for row in rows)

    def put_printer(self, printer: EventPrinter) -> None:
        """Add a printer, or change the one with its id; inside a transaction."""
        rules = {
            "categories": printer.categories,
            "desks": printer.desks,
            "warn_at": printer.warn_at,
            "right": printer.right,
            "down": printer.down,
            "off_since": printer.off_since and stored(printer.off_since),
        }
        served = printer.served_at and stored(printer.served_at)
        with self.translated:
            self._db.execute(
                "INSERT INTO printers VALUES (?, ?, ?, (SELECT count(*) FROM printers), ?, ?, ?) "
                "ON CONFLICT (id) DO UPDATE SET name = excluded.name, address = excluded.address, "
                "rules = excluded.rules, labels_left = excluded.labels_left, "
                "served_at = excluded.served_at",
                (
                    printer.id,
                    printer.name,
                    printer.address,
                    json.dumps(rules, ensure_ascii=False),
                    printer.labels_left,
                    served,
                ),
            )

    def drop_printer(self, printer_id: str) -> None:
        """Remove a printer, and what was left at it; inside a transaction."""
        with self.translated:
            self._db.execute("DELETE FROM left_jobs WHERE printer = ?", [printer_id])
            self._db.execute("DELETE FROM printers WHERE id = ?", [printer_id])

    def print_rules(self) -> PrintRules:
        """Say when badges are printed."""
        with self.translated:
            row = self._db.execute("SELECT value FROM settings WHERE key = 'printing'").fetchone()
        if row is None:
            return PrintRules()
        with reading("when badges are printed"):
            told = json.loads(row[0])
            return PrintRules(bool(told["on_admission"]), bool(told["ask_why"]))

    def change_print_rules(self, rules: PrintRules) -> None:
        """Replace the rules; inside a transaction."""
        text = json.dumps({"on_admission": rules.on_admission, "ask_why": rules.ask_why})
        with self.translated:
            self._db.execute("INSERT OR REPLACE INTO settings VALUES ('printing', ?)", [text])

    def last_position(self) -> int:
        """Say where the journal ends."""
        with self.translated:
            row = self._db.execute("SELECT coalesce(max(position), 0) FROM journal").fetchone()
        return int(row[0])

    def badges_seen(self) -> int | None:
        """Say up to where in the journal it was looked who is owed a badge; None if never."""
        with self.translated:
            row = self._db.execute(f"SELECT value FROM settings WHERE key = '{_SEEN}'").fetchone()
        with reading("up to where badges were looked after"):
            return int(row[0]) if row else None

    def see_badges(self, position: int) -> None:
        """Note up to where it was looked who is owed a badge; inside a transaction."""
        with self.translated:
            self._db.execute(
                f"INSERT OR REPLACE INTO settings VALUES ('{_SEEN}', ?)", [str(position)]
            )

    def entries_without_badge(self, after: int) -> list[JournalEntry]:
        """Give the admissions behind a position that desks of this copy of the file wrote down.

        Left out is who had a badge, or asked for one here, even if it did not come out.
        """
        with self.translated:
            rows = self._db.execute(_WITHOUT_BADGE, (after, self.home)).fetchall()
        return [entry_from(row) for row in rows]

    def unfinished_jobs(self) -> list[PrintJob]:
        """Give the jobs of which something is still to come, in the order they were asked for."""
        return self._jobs("WHERE home = ? AND state IN (?, ?, ?) ORDER BY id", *UNFINISHED)

    def print_jobs(self, limit: int = 1_000) -> list[PrintJob]:
        """Give the latest jobs, the newest first."""
        return self._jobs("WHERE home = ? ORDER BY id DESC LIMIT ?", limit)

    def failed_jobs(self, limit: int) -> list[PrintJob]:
        """Give the latest jobs that failed, the newest first."""
        failed = "WHERE home = ? AND state = ? ORDER BY id DESC LIMIT ?"
        return self._jobs(failed, PrintState.FAILED, limit)

    def print_job(self, job_id: str) -> PrintJob | None:
        """Find a job by its id."""
        return next(iter(self._jobs("WHERE home = ? AND id = ?", job_id)), None)

    def jobs_of(self, ticket_id: str) -> list[PrintJob]:
        """Give the jobs of a ticket, the newest first."""
        return self._jobs("WHERE home = ? AND ticket_id = ? ORDER BY id DESC", ticket_id)

    def doubtful_jobs(self) -> list[PrintJob]:
        """Give the jobs that were given up and of which nobody knows whether they came out."""
        return [job for job in self._jobs("WHERE home = ? AND doubt <> ''") if is_doubtful(job)]

    def troubled_jobs(self, limit: int) -> list[PrintJob]:
        """Give jobs that do not come out, and of which it is said why; the latest reason first."""
        troubled = (
            "WHERE home = ? AND state IN (?, ?, ?, ?) AND (said <> '' OR doubt <> '') "
            "ORDER BY changed_at DESC, id DESC LIMIT ?"
        )
        return self._jobs(troubled, *UNFINISHED, PrintState.FAILED, limit)

    def kept_jobs(self) -> list[PrintJob]:
        """Give the jobs that failed and that a printer may still print.

        One did not give them back, or was off when it was to do so.
        """
        doubted = "WHERE home = ? AND state = ? AND doubt <> '' ORDER BY id"
        jobs = self._jobs(doubted, PrintState.FAILED)
        return [job for job in jobs if job.doubt is Doubt.MAY_COME or was_left(job)]

    def leave_job(self, job: PrintJob) -> None:
        """Keep what the printer of a job may still have of it, for the job goes another way.

        Inside the transaction in which it does so.
        """
        with self.translated:
            self._db.execute(
                "INSERT OR IGNORE INTO left_jobs VALUES (?, ?, ?, ?)",
                (self.home, job.printer, job.job, job.id),
            )

    def left_jobs(self, printer_id: str) -> list[LeftJob]:
        """Give what was left at a printer, see `leave_job`."""
        with self.translated:
            rows = self._db.execute(
                "SELECT printer, job, badge FROM left_jobs WHERE home = ? AND printer = ?",
                (self.home, printer_id),
            ).fetchall()
        return [LeftJob(*row) for row in rows]

    def forget_left(self, left: LeftJob) -> bool:
        """Forget what was left at a printer; says whether it was known. Inside a transaction."""
        with self.translated:
            cursor = self._db.execute(
                "DELETE FROM left_jobs WHERE home = ? AND printer = ? AND job = ? AND badge = ?",
                (self.home, left.printer, left.job, left.badge),
            )
        return cursor.rowcount == 1

    def count_jobs(self) -> dict[PrintState, int]:
        """Count the jobs in each state."""
        with self.translated:
            rows = self._db.execute(
                "SELECT state, count(*) FROM print_jobs WHERE home = ? GROUP BY state", [self.home]
            ).fetchall()
        with reading("badges on their way"):
            return {PrintState(state): count for state, count in rows}

    def add_jobs(self, jobs: Iterable[PrintJob]) -> None:
        """Add jobs; inside a transaction."""
        with self.translated:
            self._db.executemany(
                f"INSERT INTO print_jobs VALUES ({_MARKS})",
                [
                    (
                        job.id,
                        self.home,
                        job.ticket_id,
                        job.state.value,
                        stored(job.asked_at),
                        stored(job.changed_at),
                        job.desk,
                        job.category,
                        job.wanted,
                        job.printer,
                        int(job.again),
                        job.reason,
                        job.job,
                        job.said,
                        _words(job.obstacles),
                        job.doubt.value,
                    )
                    for job in jobs
                ],
            )

    def change_job(self, job: PrintJob, before: Collection[PrintState]) -> bool:
        """Note how far a job is, if it still is in one of the states `before`.

        Says whether it was: of two who would print one badge only the first may. Inside a
        transaction.
        """
        marks = ", ".join("?" * len(before))
        with self.translated:
            cursor = self._db.execute(
                "UPDATE print_jobs SET state = ?, changed_at = ?, asked_at = ?, wanted = ?, "
                "printer = ?, job = ?, said = ?, obstacles = ?, reason = ?, doubt = ? "
                f"WHERE id = ? AND home = ? AND state IN ({marks})",
                (
                    job.state.value,
                    stored(job.changed_at),
                    stored(job.asked_at),
                    job.wanted,
                    job.printer,
                    job.job,
                    job.said,
                    _words(job.obstacles),
                    job.reason,
                    job.doubt.value,
                    job.id,
                    self.home,
                    *(state.value for state in before),
                ),
            )
        return cursor.rowcount == 1

    def _jobs(self, which: str, *values: object) -> list[PrintJob]:
        with self.translated:
            rows = self._db.execute(_JOB + which, (self.home, *values)).fetchall()
        return [_job_from(row) for row in rows]


def _words(obstacles: Iterable[Obstacle]) -> str:
    return " ".join(sorted(each.value for each in obstacles))


def _printer_from(row: Row) -> EventPrinter:
    printer_id, name, address, rules, labels_left, served_at = row
    with reading(f"the printer {name!r:.100}"):
        told = json.loads(rules)
        return EventPrinter(
            id=printer_id,
            name=name,
            address=address,
            categories=texts_from(told["categories"]),
            desks=texts_from(told["desks"]),
            labels_left=labels_left,
            warn_at=int(told["warn_at"]),
            right=float(told["right"]),
            down=float(told["down"]),
            served_at=moment_from(served_at),
            off_since=moment_from(told.get("off_since")),
        )


def _job_from(row: Row) -> PrintJob:
    with reading("a badge on its way"):
        asked, changed = moment_from(row[3]), moment_from(row[4])
        if asked is None or changed is None:
            raise ValueError(row)
        return PrintJob(
            id=row[0],
            ticket_id=row[1],
            state=PrintState(row[2]),
            asked_at=asked,
            changed_at=changed,
            desk=row[5],
            category=row[6],
            wanted=row[7],
            printer=row[8],
            again=bool(row[9]),
            reason=row[10],
            job=row[11],
            said=row[12],
            obstacles=frozenset(map(Obstacle, row[13].split())),
            doubt=Doubt(row[14]),
        )
