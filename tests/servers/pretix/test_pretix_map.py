"""Orders of pretix become people and tickets; what cannot be understood is left out."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from checkin.core.question import QuestionKind, has_sound_bounds
from checkin.core.scan import Direction
from checkin.core.servers.pulled import PulledOrder, PulledPerson, PulledTicket
from checkin.core.servers.server_names import list_id, ticket_id
from checkin.core.servers.server_ticket import OrderState
from checkin.core.ticket import TicketStatus
from checkin.servers.json_reading import Misread
from checkin.servers.pretix.pretix_event import (
    Catalog,
    badge_plan,
    catalog_of,
    list_of,
    question_of,
    with_categories,
    within_bounds,
)
from checkin.servers.pretix.pretix_map import order_of, orders_of
from tests.servers.recorded_pretix import RecordedPretix

SERVER = RecordedPretix()
ADDRESS = SERVER.address


@pytest.fixture
def server() -> RecordedPretix:
    return RecordedPretix()


def catalog(server: RecordedPretix) -> Catalog:
    return catalog_of(
        ADDRESS, "en", server.told["items"]["results"], server.told["questions"]["results"]
    )


def read(server: RecordedPretix, code: str) -> PulledOrder:
    return order_of(server.order(code), catalog(server))


def only(order: PulledOrder) -> tuple[PulledPerson, PulledTicket]:
    (person,), (ticket,) = order.people, order.tickets
    return person, ticket


def position(server: RecordedPretix, code: str = "CAAAA") -> dict[str, Any]:
    found: dict[str, Any] = server.order(code)["positions"][0]
    return found


def test_a_paid_position_is_a_person_with_a_valid_ticket(server: RecordedPretix) -> None:
    person, ticket = only(read(server, "CAAAA"))
    assert (person.name, person.first_name, person.last_name) == ("Käthe Strauß", "Käthe", "Strauß")
    assert (person.company, person.country) == ("Übermorgen GmbH", "DE")
    assert person.email == "guest0@example.org"
    assert person.category == ticket.category == "Conference pass"
    assert ticket.code == position(server)["secret"]
    assert ticket.status is TicketStatus.VALID
    assert ticket.told.ticket_id == ticket_id(ADDRESS, ticket.told.key)
    assert ticket.told.answered == {"1"}
    assert dict(person.extra) == {
        "Order": "CAAAA", "Position": "1", "Seat": "", "Photo consent signed?": "yes",
        "Lunch": "", "Dietary note": "",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "state", "status"),
    [
        ({"status": "p"}, OrderState.PAID, TicketStatus.VALID),
        ({"status": "n"}, OrderState.PENDING, TicketStatus.UNPAID),
        ({"status": "n", "valid_if_pending": True}, OrderState.PENDING, TicketStatus.VALID),
        ({"status": "n", "require_approval": True}, OrderState.PENDING, TicketStatus.UNAPPROVED),
        ({"status": "e"}, OrderState.EXPIRED, TicketStatus.CANCELED),
        ({"status": "c"}, OrderState.CANCELED, TicketStatus.CANCELED),
    ],
)
def test_the_state_of_an_order_is_that_of_its_tickets(
    server: RecordedPretix, changes: dict[str, Any], state: OrderState, status: TicketStatus
) -> None:
    server.order("CAAAA").update(changes)
    _, ticket = only(read(server, "CAAAA"))
    assert (ticket.told.state, ticket.status) == (state, status)


def test_blocked_and_canceled_positions_say_so(server: RecordedPretix) -> None:
    position(server)["blocked"] = ["admin"]
    _, ticket = only(read(server, "CAAAA"))
    assert ticket.told.is_blocked
    assert ticket.status is TicketStatus.BLOCKED
    position(server)["canceled"] = True
    _, ticket = only(read(server, "CAAAA"))
    assert ticket.told.is_withdrawn
    assert ticket.status is TicketStatus.CANCELED


def test_what_is_added_to_a_ticket_belongs_to_its_holder(server: RecordedPretix) -> None:
    order = read(server, "CAAAJ")
    (person,) = order.people
    assert {ticket.holder for ticket in order.tickets} == {person.key}
    assert [ticket.told.parent for ticket in order.tickets] == ["", person.key, person.key]
    assert [ticket.category for ticket in order.tickets][1:] == ["Matchmaking add-on"] * 2


def test_what_is_added_under_another_name_belongs_to_somebody_else(server: RecordedPretix) -> None:
    guest = server.order("CAAAJ")["positions"][1]
    guest |= {"attendee_name": "Nils Guest", "attendee_name_parts": {"full_name": "Nils Guest"}}
    order = read(server, "CAAAJ")
    assert [person.name for person in order.people][1] == "Nils Guest"
    assert order.people[1].company == ""
    guest["attendee_name"] = order.people[0].name.upper()
    assert len(read(server, "CAAAJ").people) == 1


def test_what_a_desk_has_to_mind_comes_along(server: RecordedPretix) -> None:
    order = server.order("CAAAR")
    order |= {"checkin_attention": False, "checkin_text": "Ask for the invoice"}
    (person,) = read(server, "CAAAR").people
    assert person.category == "Media"
    assert person.flags == ("Attention",)
    assert person.notes == "Ask for the invoice · Hand out the press kit"
    order["testmode"] = True
    assert read(server, "CAAAR").people[0].flags == ("Attention", "Test order")


def test_answers_that_pretix_shows_at_check_in_are_told_at_the_door(server: RecordedPretix) -> None:
    asked = server.told["questions"]["results"][0]
    told = position(server)
    told["answers"] = [{"question": asked["id"], "answer": "XXL"}]
    assert "XXL" not in only(read(server, "CAAAA"))[0].notes
    asked["show_during_checkin"] = True
    wording = next(iter(asked["question"].values()))
    assert only(read(server, "CAAAA"))[0].notes == f"{wording}: XXL"


def test_without_a_name_of_its_own_a_position_has_that_of_the_invoice(
    server: RecordedPretix,
) -> None:
    position(server).update(attendee_name=None, attendee_name_parts={}, company=None, country=None)
    server.order("CAAAA")["invoice_address"] |= {
        "name": "Göran Sjöström",
        "name_parts": {"given_name": "Göran", "family_name": "Sjöström"},
        "company": "Älv & Å",
        "country": "SE",
    }
    person, _ = only(read(server, "CAAAA"))
    assert (person.name, person.last_name) == ("Göran Sjöström", "Sjöström")
    assert (person.company, person.country) == ("Älv & Å", "SE")
    server.order("CAAAA")["invoice_address"] = None
    assert only(read(server, "CAAAA"))[0].name == "CAAAA-1"


def test_passages_and_printed_badges_come_with_their_moments(server: RecordedPretix) -> None:
    checkin = {"id": 8, "datetime": "2026-11-26T09:00:00.123456+02:00", "list": 1, "type": "entry",
               "auto_checked_in": False, "gate": None, "device": 12, "device_id": 3}  # fmt: skip
    later = checkin | {"id": 9, "datetime": "2026-11-26T12:00:00+02:00", "type": "exit"}
    unseen = later | {"id": 10, "device": None, "device_id": None, "auto_checked_in": True}
    print_log = {"id": 1, "successful": True, "datetime": "2026-11-26T09:00:01+02:00",
                 "type": "badge", "source": "x", "device_id": 3, "info": {}}  # fmt: skip
    position(server).update(
        checkins=[unseen, later, checkin],
        print_logs=[print_log, print_log | {"type": "ticket"}, print_log | {"successful": False}],
    )
    _, ticket = only(read(server, "CAAAA"))
    first, *others = ticket.passages
    assert (first.key, first.list_id) == ("8", list_id(ADDRESS, "1"))
    assert first.at == datetime(2026, 11, 26, 7, 0, 0, 123456, tzinfo=UTC)
    assert [first.by, *(each.by for each in others)] == [
        "pretix, device 3", "pretix, by itself", "pretix, device 3",
    ]  # fmt: skip
    assert {each.direction for each in others} == {Direction.EXIT}
    assert ticket.printed == (datetime(2026, 11, 26, 7, 0, 1, tzinfo=UTC),)


def test_texts_are_plain_and_bounded(server: RecordedPretix) -> None:
    position(server)["attendee_name"] = "Eve\u202e\x00\x1f\nMallory" + "x" * 5_000
    person, _ = only(read(server, "CAAAA"))
    assert person.name.startswith("Eve Malloryxxx")
    assert len(person.name) == 1_000


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", None), ("id", "1"), ("id", True), ("id", -1), ("item", None), ("secret", None),
        ("secret", ""), ("secret", "a\nb"), ("secret", "x" * 301), ("attendee_name", 7),
        ("canceled", "yes"), ("blocked", "admin"), ("valid_from", "tomorrow"),
        ("valid_from", 7), ("checkins", {}), ("checkins", [7]),
        ("checkins", [{"id": 1, "list": 1, "type": "sideways", "datetime": "2026-11-26T09:00Z"}]),
        ("answers", [{"answer": "x"}]), ("seat", "A1"), ("addon_to", "9"), ("print_logs", "none"),
        ("attendee_name_parts", []),
    ],
)  # fmt: skip
def test_an_order_with_a_field_of_the_wrong_kind_is_left_out(
    server: RecordedPretix, field: str, value: object
) -> None:
    if field == "attendee_name_parts":
        value = ["Käthe"]
    position(server)[field] = value
    found, left_out = orders_of(server.orders, catalog(server))
    assert left_out == ("CAAAA",)
    assert len(found) == len(server.orders) - 1


def test_fields_that_nobody_knows_are_passed_over(server: RecordedPretix) -> None:
    before = read(server, "CAAAA")
    server.order("CAAAA")["brand_new"] = position(server)["brand_new"] = {"x": [1]}
    assert read(server, "CAAAA") == before


def test_a_variation_is_a_part_of_the_category(server: RecordedPretix) -> None:
    item = server.told["items"]["results"][0]
    item["variations"] = [{"id": 5, "value": {"ro": "Student", "de": "Studierende"}}]
    position(server)["variation"] = 5
    person, ticket = only(read(server, "CAAAA"))
    assert person.category == ticket.category == "Conference pass, Student"
    assert ticket.told.variation == "5"


def test_lists_come_with_their_terms() -> None:
    first, second, *_, matchmaking = (
        list_of(each, ADDRESS, ()) for each in SERVER.told["checkinlists"]["results"]
    )
    assert first.terms
    assert second.terms
    assert matchmaking.terms
    assert first.id == list_id(ADDRESS, first.server_list)
    assert first.terms.takes_unpaid
    assert not first.terms.rules
    assert "isAfter" in second.terms.rules
    assert matchmaking.terms.matches_addons
    assert first.terms.products == ("1", "3")


def test_a_list_of_some_products_is_for_their_categories(server: RecordedPretix) -> None:
    lists = {
        each["name"]: with_categories(list_of(each, ADDRESS, ()), catalog(server))
        for each in server.told["checkinlists"]["results"]
    }
    assert lists["Matchmaking"].categories == ("Matchmaking add-on",)
    assert lists["Day 1"].categories == ("Conference pass", "Media")


def test_a_list_of_all_products_is_for_everybody(server: RecordedPretix) -> None:
    everything = {"id": 9, "name": "Open door", "all_products": True}
    assert with_categories(list_of(everything, ADDRESS, ()), catalog(server)).categories == ()


@pytest.mark.parametrize(
    "change", [{"rules": [1]}, {"rules": "x"}, {"id": None}, {"limit_products": ["x"]}]
)
def test_a_list_that_cannot_be_understood_is_no_list(change: dict[str, Any]) -> None:
    with pytest.raises(Misread):
        list_of(SERVER.told["checkinlists"]["results"][0] | change, ADDRESS, ())


@pytest.mark.parametrize(
    ("kind", "ours"),
    [
        ("N", QuestionKind.NUMBER), ("S", QuestionKind.TEXT), ("T", QuestionKind.TEXT),
        ("B", QuestionKind.YES_NO), ("C", QuestionKind.CHOICE), ("M", QuestionKind.CHOICES),
        ("D", QuestionKind.DATE), ("H", QuestionKind.TIME), ("W", QuestionKind.MOMENT),
        ("CC", QuestionKind.COUNTRY), ("TEL", QuestionKind.PHONE),
    ],
)  # fmt: skip
def test_questions_asked_at_check_in_are_asked_here(kind: str, ours: QuestionKind) -> None:
    told = SERVER.told["questions"]["results"][0] | {"type": kind}
    question = question_of(told, ADDRESS, "en", ("day",))
    assert question
    assert (question.kind, question.required, question.products) == (ours, True, ("1", "3"))
    assert (question.server, question.server_question) == (ADDRESS, "1")


@pytest.mark.parametrize(
    ("kind", "told", "bounds"),
    [
        ("N", {"valid_number_min": "1.50", "valid_number_max": None}, ("1.50", "")),
        ("D", {"valid_date_min": "2026-05-01", "valid_date_max": "2026-05-31"},
         ("2026-05-01", "2026-05-31")),
        ("W", {"valid_datetime_max": "2026-05-31T21:30:00Z"}, ("", "2026-06-01T00:30")),
        ("S", {"valid_string_length_min": 2, "valid_string_length_max": 30}, ("2", "30")),
        ("C", {"valid_number_min": "1.50"}, ("", "")),
    ],
)  # fmt: skip
def test_the_bounds_of_answers_are_known(
    kind: str, told: dict[str, Any], bounds: tuple[str, str]
) -> None:
    asked = SERVER.told["questions"]["results"][0] | {"type": kind} | told
    question = question_of(asked, ADDRESS, "en", ("day",))
    assert question
    zone = ZoneInfo("Europe/Bucharest")
    bounded = within_bounds(question, asked, zone)
    assert (bounded.least, bounded.most) == bounds
    assert has_sound_bounds(bounded)
    with pytest.raises(Misread):
        within_bounds(replace(question, kind=QuestionKind.NUMBER), {"valid_number_min": []}, zone)


def test_a_question_asked_elsewhere_for_a_file_or_for_who_knows_what_is_not_asked_here() -> None:
    told = SERVER.told["questions"]["results"][0]
    for other in ({"type": "F"}, {"ask_during_checkin": False}, {"type": "?"}):
        assert question_of(told | other, ADDRESS, "en", ()) is None
    with pytest.raises(Misread):
        question_of(told | {"type": 7}, ADDRESS, "en", ())


def test_a_question_is_worded_in_the_events_language() -> None:
    told = SERVER.told["questions"]["results"][0] | {"question": {"en": "Lunch?", "ro": "Prânz?"}}
    for language, wording in (("ro", "Prânz?"), ("de", "Lunch?")):
        question = question_of(told, ADDRESS, language, ())
        assert question
        assert question.wording == wording


def test_badges_follow_the_assignments_and_else_the_usual_layout() -> None:
    layouts = SERVER.told["badgelayouts"]["results"]
    plan = dict(badge_plan(catalog(SERVER), layouts, SERVER.told["badgeitems"]["results"]))
    assert plan == {
        "Conference pass": "A6 badge", "Matchmaking add-on": "", "Media": "A6 badge",
        "Press kit": "",
    }  # fmt: skip
    no_usual = [layouts[0] | {"default": False}]
    plan = dict(badge_plan(catalog(SERVER), no_usual, SERVER.told["badgeitems"]["results"]))
    assert "Conference pass" not in plan
