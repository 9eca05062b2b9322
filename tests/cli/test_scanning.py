"""Scanning at the command line, at a list of a registration server."""

import json

import pytest

from checkin.core.badges.print_job import EventPrinter, PrintRules
from checkin.core.event import CheckInList
from checkin.core.servers.server_ticket import ListTerms, OrderState
from checkin.core.ticket import TicketStatus
from tests.attended_event import an_event, with_list
from tests.builders import a_ticket, listed
from tests.server_tickets import SERVER, on_a_server, told_of

DAY = CheckInList("main", "Day 1", server=SERVER, server_list="7", terms=ListTerms(None, "", True))


def test_pending_orders_are_taken_where_the_list_leaves_it_to_the_desk(checkin, tmp_path):
    with with_list(an_event(tmp_path, lists=(DAY,))) as store:
        (ada,) = store.tickets_by_code("ADA1")
        on_a_server(store, told_of(ada, state=OrderState.PENDING))
    refused = checkin("scan", store.path, given="ADA1\n")
    assert (
        "The list leaves it to you. To check in anyway, scan with --ignore-unpaid." in refused.out
    )
    told = json.loads(checkin("scan", store.path, "--json", given="ADA1\n").out)
    assert (told["verdict"], told["may_ignore_unpaid"]) == ("unpaid", True)
    told = json.loads(checkin("scan", store.path, "--ignore-unpaid", "--json", given="ADA1\n").out)
    assert (told["verdict"], told.get("may_ignore_unpaid")) == ("admitted", None)
    assert "Checked in although the order is not paid" in checkin("journal", store.path).out


def test_what_somebody_is_given_at_a_door_is_told_to_whoever_lets_them_in(checkin, tmp_path):
    door = CheckInList("main", "Day 1", hand_outs=("Diet",))
    with with_list(an_event(tmp_path, lists=(door,))) as store:
        path = store.path
    admitted, refused = checkin("scan", path, given="ADA1\nADA1\n").out.splitlines()
    assert admitted.endswith("Welcome. Hand out: Diet (vegan).")
    assert "Hand out" not in refused
    checkin("scan", path, "--exit", given="ADA1\n")
    ada, greta = checkin("scan", path, "--json", given="ADA1\nGRE1\n").out.splitlines()
    assert json.loads(ada)["hand_out"] == [{"what": "Diet", "which": "vegan"}]
    assert "hand_out" not in json.loads(greta)
    checkin("scan", path, "--exit", given="ADA1\n")
    back = checkin("scan", path, given="ADA1\n").out
    assert "Hand out, unless given before: Diet (vegan)." in back


def test_who_is_refused_by_a_full_list_is_put_on_its_waiting_list(checkin, tmp_path):
    seats = CheckInList("main", "Workshop", capacity=1)
    with with_list(an_event(tmp_path, lists=(seats,))) as store:
        path = store.path
    assert checkin("waiting", path).out == "Nobody waits.\n"
    scanned = checkin("scan", path, "--json", given="ADA1\nGRE1\n").out.splitlines()
    refused = json.loads(scanned[1])
    assert refused["verdict"] == "full"
    (told,) = checkin("waiting", path, "--add", refused["entry_id"], "--json").out.splitlines()
    assert (json.loads(told)["place"], json.loads(told)["code"]) == (1, "GRE1")
    assert "Γκρέτα Κρυστάλλη, Ønsker ApS" in checkin("waiting", path, "--list", "Workshop").out
    again = checkin("waiting", path, "--add", refused["entry_id"])
    assert (again.status, "already" in again.err) == (1, True)


def test_a_ticket_of_another_event_of_the_same_indico_says_so(checkin, tmp_path):
    form = CheckInList("main", "Guests", server="https://indico.example.org/event/1")
    with with_list(an_event(tmp_path, lists=(form,))) as store:
        path = store.path
    ticket = {
        "registrant_id": 7, "checkin_secret": "bb20e1d5-916b-4b37-8051-ac7c8e48e488",
        "event_id": "2", "server_url": "https://indico.example.org", "version": 1,
    }  # fmt: skip
    told = checkin("scan", path, given=f"{json.dumps(ticket)}\n")
    assert "This ticket is for another event at indico.example.org: number 2 there." in told.out
    of_ours = checkin("scan", path, given=f"{json.dumps(ticket | {'event_id': 1})}\n")
    assert "somebody who signed up since the last download" in of_ours.out


def test_why_a_server_canceled_somebody_is_told_and_who_is_deleted_otherwise(checkin, tmp_path):
    with with_list(an_event(tmp_path)) as store:
        path = store.path
        canceled = {"status": TicketStatus.CANCELED}
        listed(
            store,
            a_ticket("REJ1", notes="Rejected in Indico.", **canceled),
            a_ticket("WIT1", notes="Withdrawn in Indico.", **canceled),
            a_ticket("DEL1", vanished=True, **canceled),
            a_ticket("VIP1", notes="Brings a dog."),
        )
    told = checkin("scan", path, given="REJ1\nWIT1\nDEL1\nVIP1\n").out.splitlines()
    assert told[0].endswith("Send the person to the registration desk. Rejected in Indico.")
    assert told[1].endswith("Send the person to the registration desk. Withdrawn in Indico.")
    assert "its holder is not in the newest list any more" in told[2]
    assert "dog" not in told[3]
    again = checkin("scan", path, "--json", given="REJ1\nDEL1\nVIP1\n").out.splitlines()
    rejected, deleted, refused = map(json.loads, again)
    assert (rejected["verdict"], rejected["notes"]) == ("canceled", "Rejected in Indico.")
    assert (deleted["verdict"], "notes" in deleted) == ("canceled", False)
    assert (refused["verdict"], refused["notes"]) == ("already_admitted", "Brings a dog.")


def test_a_question_follows_the_words_that_announce_it(checkin, tmp_path):
    with with_list(an_event(tmp_path)) as store:
        path = store.path
        listed(store, a_ticket("BEA1", name="Bea Ek", notes="Wheelchair, front row"))
    checkin("questions", path, "add", "May we?", "--id", "photo", "--required")
    told = checkin("scan", path, given="BEA1\n").out
    assert "has to be answered first. May we? (photo) Wheelchair, front row" in told


def test_scanning_ends_though_no_printer_prints_the_badge_and_says_so(checkin, tmp_path):
    with with_list(an_event(tmp_path)) as store, store.write():
        store.put_printer(EventPrinter("p1", "Badge 1", "folder:out", categories=("Nobody",)))
        store.change_print_rules(PrintRules(on_admission=True))
        path = store.path
    scanned = checkin("scan", path, given="ADA1\n")
    assert "ADA1: No printer prints badges of “" in scanned.err
    assert "  failed  " in checkin("print-queue", path).out


def test_a_badge_is_written_again_only_with_a_reason_where_the_event_asks_why(checkin, tmp_path):
    with with_list(an_event(tmp_path)) as store, store.write():
        store.change_print_rules(PrintRules(ask_why=True))
        path = store.path
    wish = ("badges", path, "-o", tmp_path / "b.pdf", "--code", "ADA1")
    assert checkin(*wish).status == 0
    refused = checkin(*wish)
    assert (refused.status, "Add --reason WORDS" in refused.err) == (1, True)
    assert checkin(*wish, "--reason", "Lost").status == 0
    assert checkin("journal", path).out.count("Lost") == 1


def test_a_further_ticket_is_told_with_its_own_category(checkin, tmp_path):
    with with_list(an_event(tmp_path)) as store:
        (ada,) = store.tickets_by_code("ADA1")
        listed(store, ada._replace(id="dinner", code="ADA2", category="Dinner"))
    told = checkin("scan", store.path, given="ADA2\n").out
    assert told.startswith("Admitted ")
    assert ", Dinner. Welcome." in told


@pytest.mark.parametrize(
    "command", [("edit", "ADA1", "--set", "category="), ("walk-in", "--name=Bo", "--category=")]
)
def test_a_category_that_nobody_is_of_is_told(checkin, tmp_path, command):
    with with_list(an_event(tmp_path)) as store:
        listed(store, a_ticket("EVE1", name="Eve", category="Speaker"))
    name, *rest, last = command
    told = checkin(name, store.path, *rest, f"{last}Speker")
    assert (told.status, told.err) == (0, "checkin: Nobody is of the category “Speker” yet.\n")
    told = checkin(name, store.path, *rest, f"{last}speaker", *["--anyway"][: name == "walk-in"])
    assert (told.status, told.err) == (0, "")


def test_a_correction_of_the_category_tells_which_ticket_keeps_its_own(checkin, tmp_path):
    with with_list(an_event(tmp_path)) as store:
        (ada,) = store.tickets_by_code("ADA1")
        listed(store, ada._replace(id="dinner", code="ADA2", category="Dinner"))
    told = checkin("edit", store.path, "ADA2", "--set", "category=Speaker")
    assert (told.status, told.out) == (0, "Changed Ada Lovelace.\n")
    assert "The ticket ADA2 keeps the category Dinner" in told.err
    told = checkin("edit", store.path, "ADA1", "--set", "category=Dinner")
    assert (told.status, told.err) == (0, "")


@pytest.mark.parametrize("code", ["\x01", "   "])
def test_a_code_of_which_nothing_can_be_seen_is_called_so(checkin, event, code):
    (line,) = checkin("scan", event, given=f"{code}\n").out.splitlines()
    assert "  (nothing to read). This is not a ticket's code" in line
