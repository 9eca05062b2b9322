"""Everything that services need of one event file, each part in a file of its own."""

from checkin.storage.attendance import Attendance
from checkin.storage.badge_layouts import BadgeLayoutTables
from checkin.storage.directory import DirectoryPages
from checkin.storage.imports import ImportedLists
from checkin.storage.journal_reading import JournalReading
from checkin.storage.merging import Merging
from checkin.storage.outbox import OutboxTables
from checkin.storage.postings import PostingTables
from checkin.storage.print_jobs import PrintJobs
from checkin.storage.server_tickets import ServerTickets


class Store(
    ImportedLists,
    Merging,
    Attendance,
    OutboxTables,
    DirectoryPages,
    JournalReading,
    PrintJobs,
    BadgeLayoutTables,
    ServerTickets,
    PostingTables,
):
    """One event file: its people, doors, journal, servers, targets, badges and printers."""
