"""Tickets that were ordered together: without names, added to another one, bought for others."""

import pytest

from checkin.core.lists.attendee_list import SourceTable
from checkin.importers.columns import recognise
from checkin.services.lists.imports import Imports
from tests.builders import new_id
from tests.import_cases import counts, warnings

ENGLISH = ("Order code", "Position ID", "Product", "Attendee name", "Attendee email",
           "Ticket secret", "Add-on to position ID")  # fmt: skip
ITALIAN = ("Codice ordine", "ID posizione", "Prodotto", "Nome del partecipante",
           "Email partecipante", "Biglietto segreto",
           "Aggiunta all'ID della posizione")  # fmt: skip
ADA = ["LENWB", "1", "Pass", "Ada Lovelace", "ada@x.org", "f54erf5dhqd3dqci", ""]
DINNER = ["LENWB", "2", "Dinner", "", "", "rfv9x6ueh4kxj94c", "1"]
GUEST = ["LENWB", "3", "Dinner", "Bob Byron", "", "qq9x6ueh4kxj94dd", "1"]
PASSES = {"LENWB": "f54erf5dhqd3dqci", "OTHER": "k54erf5dhqd3dqcj"}
NOBODY = ["OTHER", "2", "Dinner", "", "", "zz9x6ueh4kxj94dd", "1"]


@pytest.fixture
def imports(store, clock):
    return Imports(store, recognise, new_id, clock)


@pytest.mark.parametrize("header", [ENGLISH, ITALIAN])
def test_an_added_ticket_without_a_name_is_a_further_one_of_whom_it_was_added_to(
    imports, store, header
):
    def listed(*rows):
        return SourceTable(header, enumerate(rows, 2), "list.csv", "CSV, UTF-8, commas")

    report = imports.run(listed(ADA, DINNER, GUEST, NOBODY))
    assert counts(report) == {"new": 2, "updated": 1, "rejected": 1}
    assert {(each.attendee.name, each.category_in_force) for each in store.tickets()} == {
        ("Ada Lovelace", "Pass"), ("Ada Lovelace", "Dinner"), ("Bob Byron", "Dinner"),
    }  # fmt: skip
    assert counts(imports.run(listed(ADA, DINNER, GUEST))) == {"unchanged": 3}


@pytest.mark.parametrize("is_known", [True, False])
def test_an_added_ticket_is_the_holders_where_the_list_has_no_addresses(imports, store, is_known):
    ada, namesake = ([order, "1", "Pass", ADA[3], "", code, ""] for order, code in PASSES.items())
    rows = [ada, namesake, DINNER, NOBODY, ["OTHER", "3", "Lunch", "", "", "lunch1234", "1"]]

    def run(count):
        table = SourceTable(ENGLISH, enumerate(rows[:count], 2), "list.csv", "CSV, UTF-8, commas")
        return counts(imports.run(table))

    if is_known:
        assert run(2) == {"new": 2}
    assert run(5) == ({"unchanged": 2} if is_known else {"new": 2}) | {"updated": 3}
    held = {each.code: each.attendee.id for each in store.tickets()}
    assert [held[row[5]] for row in rows] == [row[5] for row in (ada, namesake, ada)] + [
        namesake[5]
    ] * 2
    assert run(5) == {"unchanged": 5}


def test_a_row_that_is_too_short_is_told_as_in_other_lists(imports):
    table = SourceTable(ENGLISH, [(2, ADA), (3, DINNER[:3])], "list.csv", "CSV, UTF-8, commas")
    assert counts(imports.run(table)) == {"new": 1, "rejected": 1}


BUYERS = ("Order code", "Attendee name", "Attendee email", "Invoice address name",
          "Ticket secret", "Product")  # fmt: skip


def test_a_ticket_that_names_nobody_is_of_who_ordered(imports, store):
    rows = [
        ["A1", "Ada Lovelace", "ada@x.org", "Zed Boss", "f54erf5dhqd3dqci", "Pass"],
        ["B2", "", "", "Karl Kern", "rfv9x6ueh4kxj94c", "Pass"],
        ["B2", "", "", "Karl Kern", "qq9x6ueh4kxj94dd", "Pass"],
        ["C3", "", "", "", "zz9x6ueh4kxj94dd", "Pass"],
    ]

    def run():
        return imports.run(SourceTable(BUYERS, enumerate(map(list, rows), 2), "l.csv", "CSV"))

    report = run()
    assert counts(report) == {"new": 3, "rejected": 1}
    reason = "Nobody is named here; the name of who ordered is taken."
    assert warnings(report) == [(3, reason, "Karl Kern"), (4, reason, "Karl Kern")]
    names = {each.code: each.attendee.name for each in store.tickets()}
    assert names == {rows[0][4]: "Ada Lovelace", rows[1][4]: "Karl Kern", rows[2][4]: "Karl Kern"}
    assert counts(run()) == {"unchanged": 3, "rejected": 1}


@pytest.mark.parametrize(
    "names",
    [("First Name", "Last Name", "Buyer First Name", "Buyer Last Name"),
     ("First Name", "Last Name", "Buyer Name", "Info"),
     ("Attendee name", "Info", "Buyer First Name", "Buyer Last Name")],
)  # fmt: skip
def test_who_ordered_is_named_in_whichever_columns_there_are(imports, store, names):
    said = ["Karl Kern" if name == "Buyer Name" else "" for name in names]
    if "Buyer First Name" in names:
        said[2:] = ["Karl", "Kern"]
    ada = ["Ada", "Lovelace", *said[2:]] if "First Name" in names else ["Ada Lovelace", *said[1:]]
    rows = [["1", *ada, "f54erf5dhqd3dqci"], ["2", *said, "rfv9x6ueh4kxj94c"]]
    imports.run(SourceTable(("Order #", *names, "Barcode"), enumerate(rows, 2), "l.csv", "CSV"))
    assert {each.attendee.name for each in store.tickets()} == {"Ada Lovelace", "Karl Kern"}


def test_whom_eventbrite_has_yet_to_ask_for_a_name_is_named_as_who_ordered(imports, store):
    header = ("Order #", "First Name", "Last Name", "Buyer First Name", "Buyer Last Name")
    rows = [["1", "Info Requested", "Info Requested", "Karl", "Kern"]]
    report = imports.run(SourceTable(header, enumerate(rows, 2), "l.csv", "CSV"))
    assert {each.attendee.name for each in store.tickets()} == {"Karl Kern"}
    assert [each[2] for each in warnings(report)] == ["Karl Kern"]


@pytest.mark.parametrize("heading", ["Order #", "Bestellnummer", "Codice ordine", "N.º de pedido"])
def test_each_ticket_that_somebody_bought_in_one_order_admits(imports, store, heading):
    header = (heading, "Name", "Email", "Barcode", "Ticket type")
    rows = [["100", "Ada Lovelace", "ada@x.org", code, "VIP"] for code in ("a1", "a2", "a3")]
    rows.append(["200", "Ada Lovelace", "ada@x.org", "a4", "VIP"])

    def run():
        return imports.run(SourceTable(header, enumerate(map(list, rows), 2), "l.csv", "CSV"))

    report = run()
    assert counts(report) == {"new": 3, "duplicate": 1}
    reason = (
        "Row 2 has such a ticket in this name and order; this one is taken as bought for somebody "
        "else."
    )
    assert warnings(report) == [(3, reason, "a2"), (4, reason, "a3")]
    assert {each.code for each in store.tickets()} == {"a1", "a2", "a3"}
    assert counts(run()) == {"unchanged": 3, "duplicate": 1}
    rows[1][1:3] = "Bob Byron", "bob@x.org"
    assert counts(run()) == {"unchanged": 2, "updated": 1, "duplicate": 1}
    names = {each.code: each.attendee.name for each in store.tickets()}
    assert names == {"a1": "Ada Lovelace", "a2": "Bob Byron", "a3": "Ada Lovelace"}


def test_tickets_by_the_day_in_one_order_are_of_one_person(imports, store):
    header = ("Order code", "Name", "Email", "Ticket secret", "Product")
    rows = [["A", "Ada", "ada@x.org", f"s{day}", f"Day {day}"] for day in (1, 2, 3)]
    report = imports.run(SourceTable(header, enumerate(rows, 2), "l.csv", "CSV"))
    assert counts(report) == {"new": 1, "updated": 2}
    assert len({each.attendee.id for each in store.tickets()}) == 1


@pytest.mark.parametrize("are_some_named", [True, False])
def test_whom_a_later_list_names_gets_the_ticket_that_had_the_name_of_who_ordered(
    imports, store, are_some_named
):
    header = ("Order code", "Position ID", "Add-on to position ID", "Attendee name", "Email",
              "Invoice address name", "Ticket secret", "Product")  # fmt: skip

    def run(first, second):
        rows = [
            ["A", "1", "", first, "karl@x.org", "Karl Kern", "rfv9x6ueh4kxj94c", "Pass"],
            ["A", "2", "", second, "karl@x.org", "Karl Kern", "qq9x6ueh4kxj94dd", "Pass"],
            ["A", "3", "1", "", "karl@x.org", "Karl Kern", "zz9x6ueh4kxj94dd", "Dinner"],
        ]
        if are_some_named:
            rows.append(["B", "1", "", "Ada Lovelace", "ada@x.org", "Zed", "f54erf5dhqd3", "Pass"])
        return imports.run(SourceTable(header, enumerate(rows, 2), "list.csv", "CSV"))

    assert counts(run("", "")) == {"new": 2 + are_some_named, "updated": 1}
    report = run("Bob Byron", "")
    assert not report.rejected
    names = {each.code[:2]: each.attendee.name for each in store.tickets()}
    assert (names["rf"], names["qq"], names["zz"]) == ("Bob Byron", "Karl Kern", "Bob Byron")
    assert not run("Bob Byron", "Cy Coe").rejected
    names = {each.code[:2]: each.attendee.name for each in store.tickets()}
    assert (names["rf"], names["qq"], names["zz"]) == ("Bob Byron", "Cy Coe", "Bob Byron")


def test_whom_a_list_names_as_who_ordered_keeps_a_new_code_alone(imports, store):
    header = ("Customer name", "Customer email", "Company", "Barcode")

    def run(header, *rows):
        return imports.run(SourceTable(header, enumerate(rows, 2), "l.csv", "CSV, UTF-8, commas"))

    run(("Name", "Email", "Company"), ["Ada Lovelace", "ada@x.org", ""])
    ada, again = (["Ada Lovelace", "ada@x.org", "ACME", code] for code in ("a1", "a2"))
    assert counts(run(header, [*ada], [*again])) == {"new": 1, "updated": 1}
    assert {each.code for each in store.tickets()} == {"a1", "a2"}
    newest = [*ada[:3], "a3"]
    assert counts(run(header, newest, [*again], [*ada])) == {"new": 1, "unchanged": 2}
    assert len({each.attendee.id for each in store.tickets()}) == 3
    ian = ["Ian Lee", "ian@x.org", "", "i1"]
    run(header, [*newest], [*again], [*ada], [*ian])
    ian[3] = "i2"
    report = run(header, [*newest], [*again], [*ada], ian)
    assert counts(report) == {"updated": 1, "unchanged": 3}
    states = {each.code: each.status for each in store.tickets()}
    assert (states["i1"], states["i2"]) == ("revoked", "valid")
