"""Categories that nobody is of, mistyped or not come yet: whoever names one is told."""

from checkin.build import Program
from checkin.cli.answers import complain
from checkin.core.names.folding import fold


def complain_of_strangers(program: Program, categories: tuple[str, ...]) -> None:
    """Say of which of these categories nobody in the event is."""
    known = {fold(each.category_in_force) for each in program.store.tickets()}
    for category in categories:
        if known and fold(category) not in known:
            complain(f"Nobody is of the category “{category}” yet.")
