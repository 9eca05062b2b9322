"""Settings of a pretix that lives for a test: pretix's own, for one SQLite file and no mail."""

import os

from pretix.settings import *  # noqa: F403
from pretix.settings import DATABASES

EMAIL_BACKEND = EMAIL_CUSTOM_SMTP_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
DATABASES["default"]["OPTIONS"] = {
    # Who writes waits for whoever writes already, instead of failing at once.
    "transaction_mode": "IMMEDIATE",
    "timeout": 30,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
}


class _NoMigrations(dict):
    """Says of every part of pretix that it has no migrations: its tables are made at once."""

    def __contains__(self, app):
        return True

    def __getitem__(self, app):
        return None


if os.environ.get("PRETIX_MIGRATE", "0") != "1":
    MIGRATION_MODULES = _NoMigrations()
