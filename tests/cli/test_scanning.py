"""Scanning at the command line, at a list of a registration server."""

import json

from checkin.core.event import CheckInList
from checkin.core.print_job import EventPrinter, PrintRules
from checkin.core.server_ticket import ListTerms, OrderState
from tests.attended_event import an_event, with_list
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
