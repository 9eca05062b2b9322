"""2,000 registrations of a real Indico come in at once while a desk goes on deciding.

Their list takes the Indico some 14 seconds.
"""

from datetime import UTC, datetime
from itertools import count
from threading import Thread

from checkin.codes.recognise import recognise
from checkin.core.scan import Verdict
from checkin.core.servers.outbox import Target
from checkin.core.servers.server_names import list_id
from checkin.core.ticket import TicketStatus
from checkin.servers.http import HttpLine
from checkin.servers.indico.indico import IndicoServer
from checkin.services.desk import Desk
from checkin.services.journal.audit import Audit
from checkin.services.scribe import Scribe
from checkin.services.servers.pulling import Pulling
from checkin.storage.store import Store
from tests.builders import a_list, a_ticket, listed, new_id, with_lists

PEOPLE = 2_000
STATUS = {
    "complete": TicketStatus.VALID,
    "unpaid": TicketStatus.UNPAID,
    "pending": TicketStatus.UNAPPROVED,
    "rejected": TicketStatus.CANCELED,
    "withdrawn": TicketStatus.CANCELED,
}
PAUSE_SECONDS = 0.005  # of a hurried desk


class Line(HttpLine):
    """A line that remembers what was said of everybody."""

    rows = ()

    def get(self, path, query=(), *, bounds=None):
        answer = super().get(path, query, bounds=bounds)
        if path.endswith("/registrations/"):
            self.rows = answer.json()
        return answer


class Fetch(Thread):
    """Fetches everybody, over a connection of its own to the same event file."""

    def __init__(self, path, indico, event):
        super().__init__(daemon=True)
        self.path = path
        self.target = Target("indico", f"{indico.url}/event/{event}")
        self.line = Line(self.target.address, f"Bearer {indico.token}")
        self.pulled = None

    def run(self):
        with Store(self.path) as store:
            server = IndicoServer(self.target, self.line)
            pulling = Pulling(store, lambda _: server, lambda: datetime.now(UTC))
            self.pulled = pulling.pull(self.target)
        self.line.close()


def desk_at(store, where):
    return Desk(store, Scribe("Desk 1", "", lambda: datetime.now(UTC), new_id), recognise, where)


def test_a_desk_decides_rightly_while_everybody_comes_and_then_knows_them_all(store, indico):
    with_lists(store, a_list(id="own"))
    codes = [f"OWN-{number}" for number in range(400)]
    listed(store, *(a_ticket(code, name=f"Guest {code}") for code in codes))
    crowd = indico.organize("new_crowd", people=PEOPLE)
    fetch = Fetch(store.path, indico, crowd["event"])
    form = list_id(fetch.target.address, str(crowd["form"]))
    desk = desk_at(store, "own")

    fetch.start()
    for turn in count():
        code = codes[turn % len(codes)]
        is_first = turn < len(codes)
        expected = Verdict.ADMITTED if is_first else Verdict.ALREADY_ADMITTED
        assert desk.scan(code).verdict is expected
        fetch.join(PAUSE_SECONDS)
        if not fetch.is_alive():
            break

    rows = fetch.line.rows
    here = {ticket.code: ticket for ticket in store.tickets()}
    assert len({row["checkin_secret"] for row in rows}) == PEOPLE
    assert {row["checkin_secret"] for row in rows} <= here.keys()
    assert {row["state"] for row in rows} == STATUS.keys()
    assert turn > len(codes), "It was over before the desk had seen everybody once."
    assert fetch.pulled.whole
    assert fetch.pulled.left_out == ()
    for row in rows:
        assert here[row["checkin_secret"]].status is STATUS[row["state"]]
    assert desk_at(store, form).scan(crowd["code"]).verdict is Verdict.ADMITTED
    assert Audit(store).verify().ok
