"""Starts the program."""

from checkin.cli.run import run


def main() -> None:
    """Run Checkin; the arguments say what it should do."""
    run()
