"""An event file that knows people, fetched from the beginning, and cut off before the details."""

import pytest

from checkin.core.scan import Verdict
from checkin.core.ticket import TicketStatus
from checkin.servers.indico.indico_pull import IndicoPull
from checkin.services.attendees import Attendees
from checkin.services.scribe import Scribe
from tests.builders import new_id
from tests.servers.indico_event import IndicoEvent
from tests.servers.recorded_indico import RecordedIndico

WHO, WITH_GUESTS = 1, 2


def connected_anew(event):
    """Disconnect, and connect: nothing is known any more of how far it was fetched."""
    (target,) = event.store.targets()
    with event.store.write():
        event.store.leave_target(target.id, "", "")
        event.store.add_target(event.target)
    event.again()


def guest_code(event):
    return event.indico.field(WITH_GUESTS, "Accompanying persons")["data"][0]["id"]


def everybody(store):
    """Give everybody with what is known of them, by their codes."""
    return {
        each.code: (each.status, each.attendee.vanished, each.attendee) for each in store.tickets()
    }


def test_all_that_details_told_is_known_still(event, monkeypatch):
    before = everybody(event.store)
    connected_anew(event)
    event.pull_without_details(monkeypatch)
    assert everybody(event.store) == before
    assert event.desk.scan(guest_code(event)).verdict is Verdict.ADMITTED
    event.again()
    event.pull()
    assert everybody(event.store) == before


def test_what_the_list_tells_counts_at_once_also_for_guests(event, monkeypatch):
    event.indico.rows[WITH_GUESTS]["state"] = "rejected"
    connected_anew(event)
    event.pull_without_details(monkeypatch)
    assert event.desk.scan(event.code(WITH_GUESTS)).verdict is Verdict.CANCELED
    assert event.desk.scan(guest_code(event)).verdict is Verdict.CANCELED
    event.indico.rows[WITH_GUESTS]["state"] = "pending"
    connected_anew(event)
    event.pull_without_details(monkeypatch)
    assert event.desk.scan(guest_code(event)).verdict is Verdict.UNAPPROVED
    event.indico.rows[WITH_GUESTS]["state"] = "complete"
    event.again()
    event.pull()
    assert event.desk.scan(guest_code(event)).verdict is Verdict.ADMITTED


def test_another_name_is_not_called_by_parts_of_the_one_before(event, monkeypatch):
    event.indico.rename(WHO, ("Ada", "Ek"))
    connected_anew(event)
    event.pull_without_details(monkeypatch)
    person = event.ticket(WHO).attendee
    assert (person.name, person.first_name, person.last_name) == ("Ada Ek", "", "")
    assert person.company == "Université №0"


@pytest.mark.parametrize("name", ["GARCÍA MÁRQUEZ, José", "J. García Márquez"])
def test_another_way_to_write_a_name_is_not_taken_for_another_name(event, monkeypatch, name):
    before = event.ticket(WHO).attendee
    event.indico.rows[WHO]["full_name"] = name
    connected_anew(event)
    event.pull_without_details(monkeypatch)
    assert event.ticket(WHO).attendee == before


def test_what_a_desk_edited_stays_with_what_the_server_says(event, monkeypatch):
    attendees = Attendees(event.store, Scribe("Desk 1", "", event.clock, new_id), str)
    attendees.edit(event.code(WHO), {"company": "Blåbär AB"}, "As they said")
    connected_anew(event)
    event.pull_without_details(monkeypatch)
    assert event.ticket(WHO).attendee.company == "Blåbär AB"
    event.again()
    event.pull()
    assert event.ticket(WHO).attendee.company == "Blåbär AB"


def test_a_guest_who_is_told_of_no_more_once_details_come_counts_no_more(event, monkeypatch):
    code = guest_code(event)
    event.indico.field(WITH_GUESTS, "Accompanying persons")["data"] = []
    connected_anew(event)
    event.pull_without_details(monkeypatch)
    assert everybody(event.store)[code][0] is TicketStatus.VALID
    event.again()
    event.pull()
    assert everybody(event.store)[code][0] is TicketStatus.CANCELED


def test_details_of_those_with_guests_come_first_whatever_their_form():
    indico = RecordedIndico(is_empty=True)
    for number in range(40):
        indico.register(("Ada", f"Ek {number}"))
    for number in range(3):
        indico.register(("Åsa", f"Öhman {number}"), guests=number, form=2)
    list(IndicoPull(indico, indico.address).pull(""))
    asked = [int(path.rpartition("/")[2]) for _, path in indico.asked if path[-1].isdigit()]
    assert asked == [42, 43, *range(1, 42)]


def test_of_how_many_the_details_are_still_to_come_is_told_until_they_have_come(event, monkeypatch):
    assert event.store.target_status(event.target).without_details == 0
    connected_anew(event)
    event.pull_without_details(monkeypatch)
    (target,) = event.store.sync_status().targets
    assert target.without_details == len(event.indico.rows)
    assert event.sync.left(event.target).without_details == len(event.indico.rows)
    event.again()
    event.pull()
    assert event.store.target_status(event.target).without_details == 0


def test_a_fetch_counts_everybody_once_and_tells_of_how_many_details_lack(store, monkeypatch):
    event = IndicoEvent(store)
    with monkeypatch.context() as hurried:
        hurried.setattr("checkin.servers.indico.indico_pull._DETAILS_SECONDS", 0.0)
        pulled = event.pull()
    everybody = len(event.indico.rows)
    assert (pulled.orders, pulled.without_details) == (everybody, everybody)
    connected_anew(event)
    pulled = event.pull()
    assert (pulled.orders, pulled.without_details) == (everybody, 0)


def test_who_signed_up_with_a_form_that_is_not_wanted_is_not_waited_for():
    indico = RecordedIndico()
    both = IndicoPull(indico, indico.address).pull("")
    pages = [next(both) for _ in range(3)]  # the event, and everybody of each form
    rest = [*IndicoPull(indico, indico.address, frozenset({"2"})).pull(pages[-1].cursor)]
    assert pages[-1].without_details == 33
    assert rest[-1].without_details == 0


def test_guests_whom_another_desks_file_knew_stay(event, monkeypatch, new_store):
    fresh = IndicoEvent(new_store())
    fresh.indico = event.indico
    with fresh.store.write():
        fresh.store.take_in(event.store)
    fresh.again()
    fresh.pull_without_details(monkeypatch)
    assert fresh.desk.scan(guest_code(event)).verdict is Verdict.ADMITTED
    with event.store.write():
        event.store.take_in(fresh.store)
    assert event.store.target_status(event.target).without_details == 0


def test_a_file_without_details_takes_none_from_the_one_that_it_is_merged_into(
    event, monkeypatch, new_store
):
    event.indico.titles.pop(2)  # a form without columns of its own
    event.again()
    event.pull()
    before = everybody(event.store)
    fresh = IndicoEvent(new_store())
    fresh.indico = event.indico
    fresh.clock.pass_by(minutes=5)
    event.indico.rows[WHO]["state"] = "rejected"
    fresh.pull_without_details(monkeypatch)
    with event.store.write():
        event.store.take_in(fresh.store)
    after = everybody(event.store)
    assert after.pop(event.code(WHO))[0] is TicketStatus.CANCELED
    assert after == {code: before[code] for code in after}
    assert event.ticket(WHO).attendee.company == "Université №0"
