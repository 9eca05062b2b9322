"""The badge layouts and pictures that an event file keeps."""

from checkin.storage.event_file import EventFile

_SET_UP = (
    "SELECT 'layout', id, content FROM badge_layouts UNION ALL "
    "SELECT 'picture', name, content FROM badge_pictures UNION ALL "
    "SELECT 'setting', key, value FROM settings WHERE substr(key, 1, 6) = 'badge_'"
)


class BadgeLayoutTables(EventFile):
    """Reads and writes layouts as texts, pictures as bytes, and what is set for all badges."""

    def badge_layouts(self) -> dict[str, str]:
        """Give the texts of all layouts by their ids."""
        with self.translated:
            rows = self._db.execute("SELECT id, content FROM badge_layouts ORDER BY id")
            return dict(rows)

    def put_badge_layout(self, layout_id: str, content: str) -> None:
        """Keep a layout, in the place of one with its id; inside a transaction."""
        with self.translated:
            self._db.execute(
                "INSERT OR REPLACE INTO badge_layouts VALUES (?, ?)", (layout_id, content)
            )

    def remove_badge_layout(self, layout_id: str) -> None:
        """Keep a layout no longer; inside a transaction."""
        with self.translated:
            self._db.execute("DELETE FROM badge_layouts WHERE id = ?", (layout_id,))

    def badge_pictures(self) -> dict[str, int]:
        """Give the names of all pictures, and how many bytes each takes."""
        with self.translated:
            rows = self._db.execute(
                "SELECT name, length(content) FROM badge_pictures ORDER BY name"
            )
            return dict(rows)

    def badge_picture(self, name: str) -> bytes | None:
        """Give a picture; None if there is none of this name."""
        with self.translated:
            row = self._db.execute(
                "SELECT content FROM badge_pictures WHERE name = ?", (name,)
            ).fetchone()
            return bytes(row[0]) if row else None

    def put_badge_picture(self, name: str, content: bytes) -> None:
        """Keep a picture, in the place of one of its name; inside a transaction."""
        with self.translated:
            self._db.execute("INSERT OR REPLACE INTO badge_pictures VALUES (?, ?)", (name, content))

    def remove_badge_picture(self, name: str) -> None:
        """Keep a picture no longer; inside a transaction."""
        with self.translated:
            self._db.execute("DELETE FROM badge_pictures WHERE name = ?", (name,))

    def badges_set_up(self) -> set[tuple[str, str, str | bytes]]:
        """Give all that this file keeps of badges, each with its kind and name, to be compared."""
        with self.translated:
            return set(self._db.execute(_SET_UP))

    def badge_setting(self, key: str) -> str:
        """Give what is set for all badges under a key; empty if nothing is."""
        with self.translated:
            row = self._db.execute(
                "SELECT value FROM settings WHERE key = ?", (f"badge_{key}",)
            ).fetchone()
            return str(row[0]) if row else ""

    def set_badge_setting(self, key: str, value: str) -> None:
        """Set something for all badges; inside a transaction."""
        with self.translated:
            self._db.execute(
                "INSERT OR REPLACE INTO settings VALUES (?, ?)", (f"badge_{key}", value)
            )
