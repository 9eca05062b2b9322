from dataclasses import replace

import pytest

from checkin.core.directory import SortBy, Standing, Wish
from checkin.core.errors import NotFound
from checkin.core.journal import EntryKind
from checkin.core.ticket import TicketStatus
from checkin.services.directory import Directory
from tests.builders import NOON, a_list, a_ticket, listed, tampered, with_lists
from tests.server_tickets import a_servers_list, on_a_server, told_of

PEOPLE = [
    a_ticket("ADA1", name="Ada Lovelace", company="Engines", category="Speaker", flags=("VIP",)),
    a_ticket("GRACE2", name="Grace Hopper", company="Navy", status=TicketStatus.UNPAID),
    a_ticket("OST3", name="Åsa Öst", company="Älvsbyn", country="Sweden"),
    a_ticket("ZOE4", name="Zoe Zander", country="Norway"),
    a_ticket("HOP5", name="Anna Hopper", company="Navy"),
]


@pytest.fixture
def directory(store):
    listed(store, *PEOPLE)
    directory = Directory(store)
    assert directory.prepare("sv")
    return directory


def names(directory, **wish):
    people = directory.listing(Wish(list_id="main", **wish)).people
    return [row.name.partition(",")[0] for row in directory.rows(people, "main")]


def whole_names(directory, **wish):
    people = directory.listing(Wish(list_id="main", **wish)).people
    return [row.name for row in directory.rows(people, "main")]


def test_names_sort_by_family_as_the_language_does(directory):
    assert whole_names(directory) == [
        "Hopper, Anna", "Hopper, Grace", "Lovelace, Ada", "Zander, Zoe", "Öst, Åsa",
    ]  # fmt: skip
    assert directory.prepare("en")
    assert names(directory)[-2:] == ["Öst", "Zander"]


def test_who_has_no_company_comes_last_whichever_way(directory):
    up, down = names(directory, by=SortBy.COMPANY), names(directory, by=SortBy.COMPANY,
                                                          descending=True)  # fmt: skip
    assert up == ["Lovelace", "Hopper", "Hopper", "Öst", "Zander"]
    assert down == ["Öst", "Hopper", "Hopper", "Lovelace", "Zander"]


def test_people_are_chosen_by_what_they_are(directory):
    assert names(directory, category="Speaker") == ["Lovelace"]
    assert names(directory, flag="VIP") == ["Lovelace"]
    assert names(directory, company="Navy") == ["Hopper", "Hopper"]
    assert names(directory, standing=Standing.UNPAID) == ["Hopper"]
    assert names(directory, category="Nobody's") == []


def test_people_are_chosen_by_text_and_more(directory):
    assert whole_names(directory, text="hopper") == ["Hopper, Anna", "Hopper, Grace"]
    assert whole_names(directory, text="hopper", standing=Standing.UNPAID) == ["Hopper, Grace"]


def test_only_those_registered_for_a_list(directory, store):
    with_lists(store, replace(a_list(), id="talks", name="Talks", categories=("Speaker",)))
    listing = directory.listing(Wish(list_id="talks", registered=True))
    assert len(listing.people) == 1
    assert listing.total == 5


def test_a_passage_is_seen_at_the_next_look(directory, desk):
    assert directory.listing(Wish(list_id="main")).inside == 0
    desk.scan("ADA1")
    desk.scan("GRACE2")
    assert directory.prepare("sv")
    listing = directory.listing(Wish(list_id="main"))
    assert listing.inside == 1
    assert names(directory, standing=Standing.INSIDE) == ["Lovelace"]
    assert names(directory, by=SortBy.FIRST_IN)[0] == "Lovelace"
    assert names(directory, by=SortBy.STANDING)[-2:] == ["Lovelace", "Hopper"]


def test_an_undo_is_seen_too(directory, desk, corrections):
    decision = desk.scan("ADA1")
    directory.listing(Wish(list_id="main"))
    corrections.undo(decision.entry_id, "Wrong person")
    assert directory.prepare("sv")
    assert names(directory, standing=Standing.INSIDE) == []


def test_a_correction_moves_somebody_in_the_order(directory, attendees):
    attendees.edit("ZOE4", {"name": "Zoe Aalto", "company": "Navy"})
    assert directory.prepare("sv")
    assert names(directory)[0] == "Aalto"
    assert len(names(directory, company="Navy")) == 3


def test_a_walk_in_is_there_at_once(directory, attendees):
    attendees.walk_in({"name": "Bo Ek"})
    assert directory.prepare("sv")
    assert names(directory)[0] == "Ek"


def test_a_walk_in_that_is_undone_is_canceled(directory, attendees, corrections):
    line = attendees.walk_in({"name": "Bo Ek"})
    assert directory.prepare("sv")
    corrections.undo(line.id, "Was listed")
    assert directory.prepare("sv")
    assert names(directory, standing=Standing.CANCELED) == ["Ek"]


def test_a_substitute_comes_and_the_old_ticket_is_revoked(directory, attendees):
    attendees.substitute("ZOE4", {"name": "Bo Ek"})
    assert directory.prepare("sv")
    assert names(directory, standing=Standing.REVOKED) == ["Zander"]
    assert names(directory, text="ek") == ["Ek"]


def test_an_import_is_read_anew(directory, store):
    listed(store, a_ticket("NEW1", name="Bo Ek", extra=(("Diet", "vegan"),)))
    assert directory.prepare("sv")
    assert names(directory)[0] == "Ek"


def test_choices_are_in_order(directory):
    choices = directory.choices()
    assert (choices.categories, choices.flags) == (("Speaker",), ("VIP",))
    assert choices.usual == "Speaker"
    assert directory.choices() is choices  # as long as nobody is another


def test_choices_follow_who_comes(directory, attendees):
    assert directory.choices().categories == ("Speaker",)
    attendees.walk_in({"name": "Bo Ek", "category": "Media"})
    assert directory.prepare("sv")
    assert directory.choices().categories == ("Media", "Speaker")


def test_a_large_event_is_read_in_parts(store):
    listed(store, *(a_ticket(f"C{n}", name=f"Person{n:05}") for n in range(4_500)))
    directory = Directory(store)
    assert not directory.prepare("sv")
    steps = 1
    while not directory.prepare("sv"):
        steps += 1
        assert steps < 20
    people = directory.listing(Wish(list_id="main")).people
    assert len(people) == 4_500
    assert directory.rows(people[-1:], "main")[0].name == "Person04499"


def test_a_person_is_shown_with_everything(directory, desk, attendees, corrections):
    decision = desk.scan("ADA1")
    corrections.undo(decision.entry_id, "Wrong person")
    attendees.edit("ADA1", {"company": "Babbage"}, "Asked for it")
    number = directory.listing(Wish(list_id="main", text="ADA1")).people[0]
    person = directory.person(number, "main")
    assert person.attendee.company == "Babbage"
    assert person.ticket.code == "ADA1"
    assert person.standing is Standing.EXPECTED
    assert person.lists == ("Main door",)
    assert [line.kind for line in person.lines] == [
        EntryKind.ENTRY, EntryKind.UNDO, EntryKind.EDIT,
    ]  # fmt: skip
    assert person.undone == {decision.entry_id}  # what undid it is in force


def test_a_servers_list_is_told_of_those_it_is_for(directory, store):
    with_lists(store, a_servers_list(products=("2",)))
    ada, grace = (store.tickets_by_code(code)[0] for code in ("ADA1", "GRACE2"))
    on_a_server(store, told_of(ada), told_of(grace, product="2"))
    assert directory.person(1, "main").lists == ()
    assert directory.person(2, "main").lists == ("Main door",)


def test_somebody_inside_is_shown_so(directory, desk):
    desk.scan("ADA1")
    person = directory.person(1, "main")
    assert person.standing is Standing.INSIDE
    assert person.presence.first_in == NOON


def test_nobody_is_said_in_words(directory):
    with pytest.raises(NotFound, match="not in the event any more"):
        directory.person(99, "main")


def test_for_several_the_tickets_to_check_in(directory):
    assert [ticket.code for ticket in directory.tickets_at([1, 99, 3], "main")] == ["ADA1", "OST3"]


def test_nobody_by_name_is_said_in_words_too(directory):
    with pytest.raises(NotFound, match="not in the event any more"):
        directory.person_with("nobody", "main")


def test_somebody_without_a_ticket_is_shown_so(directory, store):
    tampered(store, "DELETE FROM tickets WHERE code = 'ADA1'")
    directory.forget("sv")
    assert directory.prepare("sv")
    assert names(directory, standing=Standing.NO_TICKET) == ["Lovelace"]


def test_hundreds_of_companies_are_filters_too(store):
    listed(store, *(a_ticket(f"C{n}", name=f"P{n:03}", company=f"Co {n}") for n in range(300)))
    directory = Directory(store)
    assert directory.prepare("sv")
    assert names(directory, company="Co 299") == ["P299"]


def test_a_list_that_nobody_looked_at_is_counted_when_somebody_does(directory, desk):
    desk.scan("ADA1")
    assert directory.prepare("sv")
    assert directory.listing(Wish(list_id="main")).inside == 1


def test_other_lines_change_nobody(directory, corrections):
    directory.listing(Wish(list_id="main"))
    corrections.note(PEOPLE[0].attendee.id, "Picks up two badges")
    assert directory.prepare("sv")
    assert len(names(directory)) == 5


def test_who_left_the_file_meanwhile_is_passed_over(directory, store, attendees):
    attendees.edit("ZOE4", {"name": "Zoe Aalto"})
    tampered(store, "UPDATE tickets SET attendee = 1 WHERE code = 'ZOE4'")
    tampered(store, "UPDATE attendees SET number = 99 WHERE number = 4")
    assert directory.prepare("sv")
    assert len(directory.listing(Wish(list_id="main", text="aalto")).people) == 1


def test_an_event_without_anybody_is_an_empty_table(store):
    directory = Directory(store)
    assert directory.prepare("sv")
    listing = directory.listing(Wish(list_id="main", registered=True))
    assert (listing.people, listing.total, directory.choices().usual) == ((), 0, "")


def test_who_is_registered_follows_a_correction(directory, store, attendees):
    with_lists(store, replace(a_list(), id="talks", name="Talks", categories=("Speaker",)))
    talks = Wish(list_id="talks", registered=True)
    assert len(directory.listing(talks).people) == len(directory.listing(talks).people) == 1
    attendees.edit("ZOE4", {"category": "Speaker"})
    assert directory.prepare("sv")
    assert len(directory.listing(talks).people) == 2


def test_of_a_list_that_is_none_nobody_is_left_out(directory):
    assert len(directory.listing(Wish(list_id="gone", registered=True)).people) == 5


def test_a_substitute_s_history_begins_with_the_line_that_brought_them(
    directory, attendees, corrections
):
    line = attendees.substitute("ADA1", {"name": "Bo Ek"}, "Ill")
    came = attendees.ticket_of_newcomer(line).attendee.id
    assert [each.id for each in directory.person_with(came, "main").lines] == [line.id]
    corrections.undo(line.id, "Came after all")
    assert directory.person_with(came, "main").undone == {line.id}
