"""What comes from an Indico, and how seldom it is asked for it."""

import pytest

from checkin.core.errors import TargetUnreachable
from checkin.core.servers.server_names import list_id, ticket_id
from checkin.core.ticket import TicketStatus
from checkin.servers.indico.indico_pull import IndicoPull
from tests.servers.moved_clock import MovedClock
from tests.servers.recorded_indico import RecordedIndico

LIST = "/forms/1/registrations/"
UNPAID, PENDING, CHECKED_IN, WITHDRAWN, REJECTED, WITH_GUESTS = 4, 6, 8, 10, 16, 2


@pytest.fixture
def clock():
    return MovedClock()


@pytest.fixture
def indico():
    return RecordedIndico()


@pytest.fixture
def pull(indico, clock):
    """Pull on from where the last pull ended; give what came."""
    pulling = IndicoPull(indico, indico.address, clock=clock)
    cursor = ""

    def pull(by=pulling):
        nonlocal cursor
        pages = list(by.pull(cursor))
        cursor = pages[-1].cursor
        return pages

    return pull


def orders(pages):
    return {order.key: order for page in pages for order in page.orders}


def whole(pages, key):
    return orders(pages)[str(key)]


@pytest.fixture
def crowd():
    """An Indico with 120 people in one form."""
    crowd = RecordedIndico(is_empty=True)
    for number in range(120):
        crowd.register(("Ada", f"Ek {number}"))
    return crowd


def test_each_form_is_a_check_in_list_of_those_who_signed_up_with_it(pull, indico):
    event = pull()[0].event
    assert (event.name, str(event.starts), str(event.ends)) == (
        "PyCité 2027 — Conférence d’été", "2027-06-14", "2027-06-16",
    )  # fmt: skip
    assert [(each.name, each.categories) for each in event.lists] == [
        ("Participants", ("Participants",)),
        ("Intervenant·e·s", ("Intervenant·e·s",)),
    ]
    assert event.lists[0].id == list_id(indico.address, "1")
    assert event.lists[0].terms is None


def test_many_come_in_pieces_that_hold_up_nobody_for_long(crowd):
    pages = list(IndicoPull(crowd, crowd.address).pull(""))
    assert [len(page.orders) for page in pages[1:3]] == [100, 20]
    assert [(page.done, page.of) for page in pages[1:3]] == [(100, 120), (120, 120)]
    assert crowd.count(LIST) == 1


def test_what_was_stopped_between_two_pieces_goes_on_with_everybody_first(crowd):
    pulling = IndicoPull(crowd, crowd.address)
    told = pulling.pull("")
    _, first = next(told), next(told)
    told.close()
    rest = list(pulling.pull(first.cursor))
    assert [len(page.orders) for page in rest[:1]] == [20]
    assert orders([first, *rest[:1]]).keys() == {str(key) for key in crowd.rows}


def test_who_is_gone_is_told_of_once_all_others_were(crowd):
    pulling = IndicoPull(crowd, crowd.address)
    *_, last = pulling.pull("")
    for key in range(1, 111):
        del crowd.rows[key]
    crowd.check_in(120)
    crowd.register(("Åsa", "Öhman"))
    told = pulling.pull(last.cursor)
    new, changed, gone = next(told), next(told), next(told)
    assert orders([new]).keys() == {"121"}
    assert orders([changed]).keys() == {"120"}
    assert all(each.people == () for each in gone.orders)
    told.close()
    assert [len(page.orders) for page in pulling.pull(gone.cursor)] == [10, 1, 0]


def test_a_form_may_take_minutes(crowd, monkeypatch):
    answered, seen = crowd.get, {}

    def get(path, query=(), *, bounds=None):
        seen[path] = bounds
        return answered(path, query, bounds=bounds)

    monkeypatch.setattr(crowd, "get", get)
    list(IndicoPull(crowd, crowd.address).pull(""))
    (bounds,) = [bounds for path, bounds in seen.items() if path.endswith(LIST)]
    assert bounds.silence >= 100
    assert bounds.total > bounds.silence


def test_two_forms_of_one_title_are_told_apart(pull, indico):
    indico.titles = {1: "Participants", 2: "Participants"}
    assert [each.name for each in pull()[0].event.lists] == ["Participants", "Participants (2)"]


def test_everybody_of_a_form_comes_at_once_and_their_details_after_that(pull):
    _, everybody, *rest = pull()
    assert len(everybody.orders) == 28
    (person,) = everybody.orders[0].people
    assert (person.name, person.first_name) == ("José García Márquez", "")
    (person,) = whole(rest, 1).people
    assert (person.first_name, person.last_name) == ("José", "García Márquez")
    assert (person.company, person.country) == ("Université №0", "FR")
    assert dict(person.extra) == {
        "Registration": "1", "Guest of": "", "Position": "", "T-shirt": "S",
        "Conference dinner": "No dinner", "Diet": "Vegan; Nut allergy",
        "First time here?": "yes", "Remarks": "",
    }  # fmt: skip
    assert rest[-1].is_last


@pytest.mark.parametrize(
    ("key", "status", "note"),
    [
        (1, TicketStatus.VALID, ""),
        (UNPAID, TicketStatus.UNPAID, ""),
        (PENDING, TicketStatus.UNAPPROVED, "Waits for approval in Indico."),
        (REJECTED, TicketStatus.CANCELED, "Rejected in Indico."),
        (WITHDRAWN, TicketStatus.CANCELED, "Withdrawn in Indico."),
    ],
)
def test_the_state_of_a_registration_is_that_of_its_ticket(pull, key, status, note):
    order = whole(pull(), key)
    assert [each.status for each in order.tickets] == [status]
    assert order.people[0].notes == note


def test_guests_are_people_with_tickets_of_their_own(pull, indico):
    order = whole(pull(), WITH_GUESTS)
    host, *guests = order.tickets
    assert [each.name for each in order.people] == ["Zoë Gökçe", "Invité·e Un", "Invité·e Deux"]
    assert [dict(each.extra)["Guest of"] for each in order.people] == ["", *["Zoë Gökçe"] * 2]
    for guest in guests:
        assert guest.told.parent == host.told.key == str(WITH_GUESTS)
        assert guest.told.ticket_id == ticket_id(indico.address, f"{WITH_GUESTS}-{guest.code}")
        assert guest.status is TicketStatus.VALID


def test_tags_are_flags(pull):
    assert whole(pull(), 3).people[0].flags == ("Speaker",)


def test_whose_guests_are_unknown_is_asked_about_first(pull, indico):
    pull()
    details = [path for _, path in indico.asked if path[-1].isdigit()]
    assert [path.rpartition("/")[2] for path in details[:3]] == ["2", "27", "1"]


def test_what_others_checked_in_is_a_passage_until_it_is_taken_back(pull, indico):
    (passage,) = whole(pull(), CHECKED_IN).tickets[0].passages
    assert (passage.by, passage.list_id) == ("Indico", list_id(indico.address, "1"))
    indico.check_in(CHECKED_IN, is_in=False)
    assert whole(pull(), CHECKED_IN).tickets[0].passages == ()


def test_while_nothing_is_counted_anew_all_is_asked_for_seldom(pull, indico, clock):
    pull()
    clock.at += 60
    pull()
    assert indico.count(LIST) == 1
    clock.at += 61
    pull()
    assert indico.count(LIST) == 2


def test_once_somebody_is_checked_in_all_is_asked_for_at_once(pull, indico):
    pull()
    indico.check_in(1)
    assert orders(pull()).keys() == {"1"}
    assert indico.count(LIST) == 2


def test_a_form_that_takes_long_is_let_alone_longer(pull, indico, clock, monkeypatch):
    answered = indico.get

    def slow(path, query=(), *, bounds=None):
        clock.at += 14 if path.endswith(LIST) else 0
        return answered(path, query, bounds=bounds)

    monkeypatch.setattr(indico, "get", slow)
    pull()
    indico.check_in(1)
    pull()
    clock.at += 30
    assert indico.count(LIST) == 1
    clock.at += 30
    pull()
    assert indico.count(LIST) == 2


def test_details_are_fetched_again_only_where_they_may_have_changed(pull, indico):
    pull()
    indico.check_in(1)
    pull()
    assert indico.count("/registrations/1") == 1
    indico.rename(1, ("Ada", "Ek"))
    indico.check_in(3)
    renamed = whole(pull(), 1)
    assert indico.count("/registrations/1") == 2
    assert renamed.people[0].first_name == "Ada"


def test_an_answer_that_was_changed_alone_is_noticed_in_time(pull, indico, clock):
    pull()
    indico.field(1, "Remarks")["data"] = "Comes with a dog"
    assert orders(pull()) == {}
    clock.at += 80
    before = len(indico.asked)
    changed = whole(pull(), 1)
    assert ("Remarks", "Comes with a dog") in changed.people[0].extra
    again = [path for _, path in indico.asked[before:] if path[-1].isdigit()]
    assert len(again) == 20
    clock.at += 80
    pull()
    assert len({path for _, path in indico.asked[before:] if path[-1].isdigit()}) == 33


def test_where_it_is_gone_on_is_known_to_whoever_pulls_next(pull, indico):
    pull()
    for _ in range(2):
        before = len(indico.asked)
        pull(IndicoPull(indico, indico.address))
        again = [path for _, path in indico.asked[before:] if path[-1].isdigit()]
        assert len(again) == 20
    assert len({path for _, path in indico.asked if path[-1].isdigit()}) == 33


def test_a_server_that_is_slow_is_asked_about_fewer_again(pull, indico, clock, monkeypatch):
    pull()
    answered = indico.get

    def slow(path, query=(), *, bounds=None):
        clock.at += 1 if path[-1].isdigit() else 0
        return answered(path, query, bounds=bounds)

    monkeypatch.setattr(indico, "get", slow)
    clock.at += 80
    before = len(indico.asked)
    pull()
    assert len([path for _, path in indico.asked[before:] if path[-1].isdigit()]) == 2


def test_details_that_take_long_wait_for_the_next_time(pull, indico, clock, monkeypatch):
    answered = indico.get

    def slow(path, query=(), *, bounds=None):
        clock.at += 1 if path[-1].isdigit() else 0
        return answered(path, query, bounds=bounds)

    monkeypatch.setattr(indico, "get", slow)
    assert pull()[-1].is_last
    before = len(indico.asked)
    assert pull()[-1].is_last
    asked = [path for _, path in indico.asked[before:] if path[-1].isdigit()]
    assert len(asked) == 28 + 5 - 20
    monkeypatch.setattr(indico, "get", answered)
    assert orders(pull()) == {}


def test_who_is_gone_comes_as_a_registration_to_which_nobody_belongs(pull, indico):
    pull()
    del indico.rows[1]
    left = whole(pull(), 1)
    assert (left.people, left.tickets) == ((), ())
    indico.titles = {1: "Participants"}
    assert orders(pull()).keys() == {
        str(key) for key, row in indico.rows.items() if row["regform_id"] == 2
    }
    assert orders(pull()) == {}


def test_only_forms_that_are_wanted_are_asked_for(pull, indico):
    pages = pull(IndicoPull(indico, indico.address, frozenset({"2"})))
    assert {ticket.category for each in orders(pages).values() for ticket in each.tickets} == {
        "Intervenant·e·s"
    }
    assert indico.count(LIST) == 0


def test_a_registration_that_makes_no_sense_is_left_out_and_told(pull, indico):
    indico.rows[1]["state"] = "transcended"
    pages = pull()
    assert "1" in pages[1].left_out
    assert "1" not in orders(pages)


def test_one_registration_is_asked_for_again_in_the_form_that_has_it(indico):
    pulling = IndicoPull(indico, indico.address)
    (again,), left_out = pulling.read_again("1")
    assert (again.key, left_out) == ("1", [])
    indico.rows[1]["state"] = "transcended"
    assert pulling.read_again("1") == ([], ["1"])
    del indico.rows[1]
    assert pulling.read_again("1") == pulling.read_again("../1") == ((), ())


def test_no_picture_is_ever_asked_for(pull, indico):
    pull()
    assert indico.rows[1]["personal_data_picture"]
    assert not any("picture" in path for _, path in indico.asked)


def test_an_answer_about_somebody_else_is_no_answer(pull, indico):
    pull()
    indico.rename(UNPAID, ("Ada", "Ek"))
    indico.check_in(3)
    another = indico.get(f"/api/checkin/event/1/forms/1/registrations/{CHECKED_IN}")
    indico.reply("GET", f"/registrations/{UNPAID}", another)
    with pytest.raises(TargetUnreachable, match="does not understand"):
        pull()


@pytest.mark.parametrize("told", [[], {"title": "x"}, "x"])
def test_what_no_indico_says_is_told(pull, indico, told):
    indico.reply("GET", "/event/1/", indico.said(200, told))
    with pytest.raises(TargetUnreachable, match="does not understand"):
        pull()


def test_a_cursor_that_cannot_be_read_begins_anew(indico):
    for cursor in ("x", "[]", "{}", '{"form":1,"event":1,"forms":[]}', '{"form":99}'):
        pages = list(IndicoPull(indico, indico.address).pull(cursor))
        assert len(orders(pages)) == 33
