"""What was read of an event file, and holds until somebody changes it there."""

import sqlite3
from collections.abc import Callable
from typing import TypeVar, cast

T = TypeVar("T")

# How often what anybody remembers of a file was changed in it.
_CHANGES = "SELECT value FROM settings WHERE key = 'changes'"
_TELL_CHANGE = (
    "INSERT INTO settings VALUES ('changes', '1') ON CONFLICT (key) DO UPDATE SET value = value + 1"
)


class Remembered:
    """What one connection remembers of a file: its event, lists, questions, and so on."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._kept: dict[str, object] = {}
        self._commits, self._changes = -1, ""

    def __contains__(self, what: str) -> bool:
        return what in self._kept

    def take(self, what: str, read: Callable[[], T]) -> T:
        """Give what is remembered; where nothing is, what `read` gives now."""
        if what not in self._kept:
            self._kept[what] = read()
        return cast("T", self._kept[what])

    def forget(self) -> None:
        """Read everything again when it is asked for."""
        self._kept.clear()

    def tell_change(self, db: sqlite3.Connection) -> None:
        """Have everybody who has the file open read it again; inside a transaction."""
        db.execute(_TELL_CHANGE)
        self.forget()

    def look(self, db: sqlite3.Connection) -> bool:
        """Forget what others have changed; say whether they have written anything at all.

        Most of what they write are lines and people, of which nothing is remembered. Reading all
        doors and their rules again at every page of a fetch would take a desk milliseconds.
        """
        # SQLite counts the commits of other connections here. Nobody else commits while we write.
        (commits,) = db.execute("PRAGMA data_version").fetchone()
        if commits == self._commits:
            return False
        (changes,) = db.execute(_CHANGES).fetchone() or ("",)
        if changes != self._changes:
            self.forget()
            self._changes = changes
        self._commits = commits
        return True
