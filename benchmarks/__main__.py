"""Runs every benchmark, or those named: python -m benchmarks [decisions scan_command …]."""

from importlib import import_module

import click

from benchmarks.figure import print_table

_ALL = (
    "decisions", "scan_command", "imports", "search", "badges", "badge_runs", "printing", "camera",
    "table", "verdict", "window", "drag", "soak", "servers_drain", "servers_pull", "servers_indico",
)  # fmt: skip


@click.command(epilog=f"Names: {', '.join(_ALL)}.")
@click.argument("names", nargs=-1, type=click.Choice(_ALL), metavar="[NAME]...")
def main(names: tuple[str, ...]) -> None:
    """Measure, and print the figures; the last line says whether every goal was reached.

    Without names everything is measured.
    """
    figures = []
    for name in names or _ALL:
        print(f"{name} …", flush=True)
        measured = import_module(f"benchmarks.{name}").measure()
        print_table(measured)
        figures += measured
    missed = sum(not figure.reached for figure in figures)
    print(f"{len(figures) - missed} goals reached, {missed} missed")


if __name__ == "__main__":
    main()
