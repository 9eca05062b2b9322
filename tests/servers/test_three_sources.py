"""People of a pretix, of an Indico and of a file, in one event and found by one search."""

from checkin.codes.recognise import recognise
from checkin.core.outbox import Target
from checkin.core.scan import Verdict
from checkin.core.server_names import list_id
from checkin.servers.indico_pull import IndicoPull
from checkin.servers.pretix_pull import PretixPull
from checkin.services.desk import Desk
from checkin.services.pulling import Pulling
from checkin.services.scribe import Scribe
from tests.builders import Clock, a_list, a_ticket, listed, new_id, with_lists
from tests.servers.recorded_indico import RecordedIndico
from tests.servers.recorded_pretix import RecordedPretix


def test_one_search_finds_them_all_and_each_is_judged_by_where_they_come_from(store):
    pretix, indico, clock = RecordedPretix(orders=10), RecordedIndico(), Clock()
    pretix.orders[0]["positions"][0]["attendee_name"] = "Renée García Márquez"
    opened = {
        pretix.address: PretixPull(pretix, pretix.address),
        indico.address: IndicoPull(indico, indico.address),
    }
    for address, server in opened.items():
        server.clock_offset = 0.0
        Pulling(store, lambda target: opened[target.address], clock).pull(Target("x", address))
    listed(store, a_ticket("FILE-1", name="Gabriel Garcia Marquez"))
    with_lists(store, *store.lists(), a_list(id="own"))
    names = {each.attendee.name for each in store.find("garcia marquez")}
    assert {"Renée García Márquez", "José García Márquez", "Gabriel Garcia Marquez"} <= names
    form = list_id(indico.address, "1")
    judged = {}
    for at in (form, "own"):
        desk = Desk(store, Scribe("Desk 1", "", clock, new_id), recognise, at)
        for code in (indico.rows[1]["checkin_secret"], "FILE-1"):
            judged[at, code] = desk.scan(code).verdict
    assert judged[form, indico.rows[1]["checkin_secret"]] is Verdict.ADMITTED
    assert judged[form, "FILE-1"] is Verdict.WRONG_LIST
    assert judged["own", "FILE-1"] is Verdict.ADMITTED
