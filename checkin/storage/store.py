"""Everything that services need of one event file, each part in a file of its own."""

from checkin.storage.attendance import Attendance
from checkin.storage.badge_layouts import BadgeLayoutTables
from checkin.storage.directory import DirectoryPages
from checkin.storage.imports import ImportedLists
from checkin.storage.journal_reading import JournalReading
from checkin.storage.leaving import LeftTargets
from checkin.storage.merging import Merging
from checkin.storage.outbox_reading import OutboxReading
from checkin.storage.postings import PostingTables
from checkin.storage.print_jobs import PrintJobs
from checkin.storage.server_facts import ServerFacts
from checkin.storage.server_people import ServerPeople
from checkin.storage.standing_there import StandingThere
from checkin.storage.turns import Turns


class Store(
    StandingThere,
    ImportedLists,
    Merging,
    Attendance,
    LeftTargets,
    DirectoryPages,
    JournalReading,
    OutboxReading,
    PrintJobs,
    BadgeLayoutTables,
    ServerPeople,
    ServerFacts,
    PostingTables,
    Turns,
):
    """One event file: its people, doors, journal, servers, targets, badges and printers."""
