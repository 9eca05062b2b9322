"""The journal: read, audited, merged, and what only then shows."""
