"""Starts the program."""

from checkin.cli.main import run


def main() -> None:
    """Run Checkin; the arguments say what it should do."""
    run()
