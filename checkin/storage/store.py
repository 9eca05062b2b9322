"""Everything that services need of one event file, each part in a file of its own."""

from checkin.storage.badge_layouts import BadgeLayoutTables
from checkin.storage.journal.attendance import Attendance
from checkin.storage.journal.journal_reading import JournalReading
from checkin.storage.journal.merging import Merging
from checkin.storage.people.directory import DirectoryPages
from checkin.storage.people.imports import ImportedLists
from checkin.storage.print_jobs import PrintJobs
from checkin.storage.servers.leaving import LeftTargets
from checkin.storage.servers.outbox_reading import OutboxReading
from checkin.storage.servers.postings import PostingTables
from checkin.storage.servers.server_facts import ServerFacts
from checkin.storage.servers.server_people import ServerPeople
from checkin.storage.servers.standing_there import StandingThere
from checkin.storage.servers.turns import Turns


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
