"""What comes from a registration server: the same records for every kind of server."""

from dataclasses import dataclass
from datetime import date, datetime

from checkin.core.event import CheckInList
from checkin.core.question import Question
from checkin.core.scan import Direction
from checkin.core.servers.server_ticket import ServerTicket
from checkin.core.ticket import AttendanceMode, TicketStatus

# What of a person is told with the details of an order, where those come apart.
DETAILS = ("first_name", "last_name", "company", "country")


@dataclass(frozen=True, slots=True)
class PulledPassage:
    """That somebody passed a list of the server, as the server tells it.

    `key` is the server's own name of the passage, `list_id` that of our `CheckInList`. `by`
    says in a few words which desk it was (“pretix, device 3”).
    """

    key: str
    list_id: str
    at: datetime
    direction: Direction = Direction.ENTRY
    by: str = ""


@dataclass(frozen=True, slots=True)
class PulledPerson:
    """Somebody as the server lists them; `key` is the server's own name of the person.

    `extra` are the server's other columns that people want to see, heading and value.
    """

    key: str
    name: str
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    company: str = ""
    country: str = ""
    category: str = ""
    mode: AttendanceMode = AttendanceMode.ON_SITE
    flags: tuple[str, ...] = ()
    notes: str = ""
    extra: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PulledTicket:
    """A ticket as it comes from a server, with its holder's key and what happened to it there.

    `told` holds what only the server's own lists ask about; its `ticket_id` is the id of the
    ticket in every event file that knows it. `passages` are all that stand, and `printed` the
    moments at which badges were printed elsewhere.
    """

    holder: str
    code: str
    category: str
    status: TicketStatus
    told: ServerTicket
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    passages: tuple[PulledPassage, ...] = ()
    printed: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True)
class PulledOrder:
    """What belongs together on a server: people and their tickets.

    What an order held the last time and does not hold now is gone from it. But of one that
    `lacks_details` comes only who ordered, without `DETAILS` and further columns, until it comes
    whole: what is known of those stays, and whoever came along stands as who ordered does.
    """

    key: str
    people: tuple[PulledPerson, ...]
    tickets: tuple[PulledTicket, ...]
    lacks_details: bool = False


@dataclass(frozen=True, slots=True)
class SignedCodes:
    """How codes of an event prove themselves, and which do not count any more.

    `keys` are the public keys as the server writes them. Codes that are `revoked` were replaced
    or withdrawn; `blocked` maps codes to whether they are blocked now.
    """

    scheme: str = ""
    keys: tuple[str, ...] = ()
    revoked: tuple[str, ...] = ()
    blocked: tuple[tuple[str, bool], ...] = ()
    products: tuple[tuple[str, str], ...] = ()  # id and name of each that a code may stand for


@dataclass(frozen=True, slots=True)
class PulledMedium:
    """A wristband or card whose code stands for tickets, by the server's own names of them.

    One that stands for none, or not any more, opens nothing. It counts until it `expires`. Those
    that are `retired` were exchanged for it, and it does not open for them any more. One of a
    `kind`, such as a chip, has no code that a scanner reads: it opens nothing here.
    """

    code: str
    tickets: tuple[str, ...] = ()
    expires: datetime | None = None
    retired: tuple[str, ...] = ()
    kind: str = ""


@dataclass(frozen=True, slots=True)
class PulledEvent:
    """What a server says of an event beside its people; always whole.

    `layouts` are badge layouts in the form in which the server writes them, as name, JSON text
    and the background PDF, None where it could not be brought; `badge_plan` says for each category
    which of them it gets, empty means no badge. Of `media` there are those that changed, None
    where nothing was told of any, and `media_to_come` tells that more of them follow. `gate` is
    the server's id of the gate at which it has this computer stand, empty for none, None where it
    says nothing of gates. `told` are sentences on what could not be taken over.
    """

    name: str
    starts: date
    ends: date
    timezone: str
    lists: tuple[CheckInList, ...] = ()
    questions: tuple[Question, ...] = ()
    signed: SignedCodes = SignedCodes()
    layouts: tuple[tuple[str, str, bytes | None], ...] = ()
    badge_plan: tuple[tuple[str, str], ...] = ()
    media: tuple[PulledMedium, ...] | None = None
    media_to_come: bool = False
    gate: str | None = None
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PulledPage:
    """A page of what a server holds; stored in one transaction, or piece by piece.

    `cursor` is where to go on once this page is stored, whoever does and whenever. `of` is how
    many orders there are in all, as far as the server says, and `done` how many of them have
    come with this page; `is_last` tells that nothing newer is known for now. Orders that cannot
    be understood are `left_out`, told by their keys. `halfway` is where to go on while only a part
    of it is stored; empty where that is as before the page. `without_details` are so many orders
    of which a part is still to come.
    """

    cursor: str
    orders: tuple[PulledOrder, ...] = ()
    event: PulledEvent | None = None
    of: int = 0
    done: int = 0
    is_last: bool = False
    left_out: tuple[str, ...] = ()
    halfway: str = ""
    without_details: int = 0


@dataclass(frozen=True, slots=True)
class Taken:
    """What orders brought: people who are new or changed, tickets that no longer count, lines.

    `people` are the ids of all whom any of it is about; how often does not count.
    """

    new: int = 0
    changed: int = 0
    canceled: int = 0
    reported: int = 0
    people: frozenset[str] = frozenset()

    def __add__(self, other: "Taken") -> "Taken":
        """Put what two pages brought together."""
        return Taken(
            self.new + other.new,
            self.changed + other.changed,
            self.canceled + other.canceled,
            self.reported + other.reported,
            self.people | other.people,
        )
