"""Everything that services need of one event file, each part in a file of its own."""

from checkin.storage.journal import Journal
from checkin.storage.lists import Lists
from checkin.storage.tickets import Tickets


class Store(Lists, Tickets, Journal):
    """One event file: its lists, attendees, tickets and journal."""
