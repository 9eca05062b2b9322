import pytest

from checkin.core.directory import Standing
from checkin.core.errors import EventFileDamaged
from checkin.core.journal import EntryKind
from checkin.core.servers.server_ticket import OrderState
from checkin.core.ticket import AttendanceMode, TicketStatus
from tests.builders import NOON, a_list, a_ticket, an_entry, listed, some_lines, tampered
from tests.server_tickets import a_servers_list, on_a_server, told_of

PEOPLE = [
    a_ticket("ADA1", name="Ada Lovelace", company="Analytical Engines", category="Speaker"),
    a_ticket("GRACE2", name="Grace Hopper", company="Navy", status=TicketStatus.UNPAID),
    a_ticket("WOJ3", name="Małgorzata Wójcik", company="Klaster", mode=AttendanceMode.VIRTUAL),
]


@pytest.fixture
def people(store):
    listed(store, *PEOPLE)
    return store


def numbers(store):
    return [person.number for person in store.people_after(0, 100)]


def test_people_come_a_part_at_a_time(people):
    first = people.people_after(0, 2)
    assert [person.name for person in first] == ["Ada Lovelace", "Grace Hopper"]
    rest = people.people_after(first[-1].number, 2)
    assert [person.name for person in rest] == ["Małgorzata Wójcik"]


def test_a_row_says_how_somebody_stands_at_a_list(people):
    some_lines(people, an_entry(ticket_id="ticket-ADA1"))
    ada, grace, _ = people.person_rows(numbers(people), "main")
    assert (ada.name, ada.category, ada.standing) == ("Lovelace, Ada", "Speaker", Standing.INSIDE)
    assert ada.first_in == NOON
    assert (grace.standing, grace.first_in) == (Standing.UNPAID, None)
    assert people.person_rows(numbers(people), "dinner")[0].standing is Standing.EXPECTED


def test_who_left_has_left(people):
    some_lines(
        people,
        an_entry(ticket_id="ticket-ADA1"),
        an_entry(EntryKind.EXIT, ticket_id="ticket-ADA1", at=NOON.replace(hour=10)),
    )
    assert people.person_rows(numbers(people), "main")[0].standing is Standing.LEFT


def test_rows_come_in_the_order_asked_for(people):
    asked = [*reversed(numbers(people)), 99]
    assert [row.number for row in people.person_rows(asked, "main")] == asked[:-1]


def test_a_valid_ticket_counts_before_an_older_one_that_is_not(people):
    grace = people.tickets_by_code("GRACE2")[0].attendee
    listed(people, a_ticket("GRACE9", attendee=grace, category="Press"))
    row = people.person_rows(numbers(people), "main")[1]
    assert (row.ticket_id, row.category, row.standing) == (
        "ticket-GRACE9", "Press", Standing.EXPECTED,
    )  # fmt: skip


def test_everybody_meant_is_found_however_many(store):
    listed(store, *(a_ticket(f"N{n}", name=f"Anna Number{n}") for n in range(60)))
    assert len(store.numbers_meant("anna")) == 60


@pytest.mark.parametrize("text", ["wojcik", "klaster", "Wójc", "wojckik", "WOJ3", "oj3"])
def test_people_are_meant_by_name_company_code_and_with_a_mistake(people, text):
    found = people.numbers_meant(text)
    assert found == (set(numbers(people)[2:]) if text != "oj3" else set())


def test_who_is_expected_follows_the_rules_of_the_list(people):
    speakers = a_list(categories=("speaker",))
    assert list(people.expected_at(speakers)) == numbers(people)[:1]
    on_site = a_list(modes=(AttendanceMode.ON_SITE,))
    assert list(people.expected_at(on_site)) == numbers(people)[:2]


def test_who_is_expected_is_what_a_column_says(store):
    listed(
        store,
        a_ticket("A1", name="Ada", extra=(("Dinner", "yes"),)),
        a_ticket("B1", name="Bob", extra=(("Dinner", "no"),)),
    )
    assert list(store.expected_at(a_list(column="Dinner"))) == numbers(store)[:1]


def test_only_those_are_counted_anew_who_passed(people):
    some_lines(people, an_entry(ticket_id="ticket-ADA1"), an_entry(ticket_id="ticket-WOJ3"))
    assert [each.number for each in people.passed("main")] == [1, 3]
    (ada,) = people.passed("main", ["ticket-ADA1"])
    assert (ada.number, ada.first_in, ada.inside) == (1, NOON.timestamp(), True)


def test_a_status_that_is_none_is_damage(people):
    tampered(people, "UPDATE tickets SET status = 'maybe' WHERE code = 'ADA1'")
    with pytest.raises(EventFileDamaged, match="status"):
        list(people.expected_at(a_list()))


def test_a_row_without_its_last_cells_says_no(store):
    listed(store, a_ticket("A1", name="Ada", extra=(("Dinner", "yes"),)))
    tampered(store, "UPDATE attendees SET cells = 'Ada'")
    assert list(store.expected_at(a_list(column="Dinner"))) == []


def test_at_a_servers_list_its_terms_say_who_is_expected(people):
    ada, grace = (people.tickets_by_code(code)[0] for code in ("ADA1", "GRACE2"))
    on_a_server(people, told_of(ada), told_of(grace, product="2", state=OrderState.PENDING))
    first, second = numbers(people)[:2]

    def expected(**terms):
        return list(people.expected_at(a_servers_list(**terms)))

    assert expected() == [first]
    assert expected(takes_unpaid=True) == [first, second]
    assert expected(takes_unpaid=True, products=("2",)) == [second]
    assert expected(subevent="9") == []


def test_tickets_of_another_server_are_not_expected_and_those_of_none_are(people):
    ada = people.tickets_by_code("ADA1")[0]
    on_a_server(people, told_of(ada, server="https://elsewhere.example/aef/other"))
    assert list(people.expected_at(a_servers_list())) == numbers(people)[1:2]
