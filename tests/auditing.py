"""What an audit finds in an event file."""

from checkin.services.journal.audit import Audit


def problems(store):
    return list(Audit(store).verify().problems)


def without_counts(store):
    """Give what is wrong with the lines, after the tally was made anew from them."""
    with store.write():
        store.count_again()
    return problems(store)
