"""A list comes in: who is taken over, what is told of the rest, and nothing by halves."""

import pytest

from checkin.core.errors import ListUnreadable
from checkin.core.lists.attendee_list import ProblemKind
from checkin.core.ticket import AttendanceMode, TicketStatus
from checkin.services.lists.findings import MOST_TOLD
from tests.import_cases import FULL_HEADER, HEADER, a_table, counts, told, warnings

ADA = ("Ada Lovelace", "ada@example.org", "Analytical Engines", "ADA1")
BOB = ("Bob Byron", "bob@example.org", "Poets", "BOB1")


def people(store):
    return [ticket.attendee for ticket in store.tickets()]


def test_everybody_on_the_list_gets_a_ticket_with_the_listed_code(imports, store):
    report = imports.run(a_table(ADA, BOB))
    assert counts(report) == {"new": 2}
    assert [(t.code, t.attendee.name, t.status) for t in store.tickets()] == [
        ("ADA1", "Ada Lovelace", TicketStatus.VALID),
        ("BOB1", "Bob Byron", TicketStatus.VALID),
    ]


def test_people_are_known_by_the_code_of_their_first_ticket_in_every_copy(imports, store):
    imports.run(a_table(ADA))
    ticket = next(store.tickets())
    assert (ticket.id, ticket.attendee.id) == ("ADA1", "ADA1")


def test_people_can_be_found_by_name_at_once(imports, store):
    imports.run(a_table(ADA, BOB))
    assert [hit.attendee.name for hit in store.find("love")] == ["Ada Lovelace"]


def test_who_has_no_code_is_given_one(imports, store):
    imports.run(a_table(ADA[:3], BOB[:3]))
    codes = {ticket.code for ticket in store.tickets()}
    assert len(codes) == 2
    assert "" not in codes


def test_first_and_last_names_are_joined_and_kept_apart(imports, store):
    imports.run(a_table(("Ada", "Lovelace"), header=("First name", "Last name")))
    (ada,) = people(store)
    assert (ada.name, ada.first_name, ada.last_name) == ("Ada Lovelace", "Ada", "Lovelace")


def test_a_family_name_is_name_enough(imports, store):
    imports.run(a_table(("", "Lovelace"), header=("First name", "Last name")))
    assert people(store)[0].name == "Lovelace"


def test_everything_a_row_says_is_taken_over(imports, store):
    row = ("Ada", "Lovelace", "Ada@Example.org", "virtual", "ADA1", "unpaid", "2026-05-13",
           "2026-05-14", "VIP, press", "no nuts\nlate", "7")  # fmt: skip
    imports.run(a_table(row, header=FULL_HEADER))
    (ticket,) = store.tickets()
    ada = ticket.attendee
    assert ada.mode is AttendanceMode.VIRTUAL
    assert ada.flags == ("VIP", "press")
    assert ada.notes == "no nuts\nlate"
    assert ada.email == "Ada@Example.org"
    assert ada.extra == (("Table", "7"),)
    assert ticket.status is TicketStatus.UNPAID
    assert ticket.valid_from.isoformat() == "2026-05-12T21:00:00+00:00"
    assert ticket.valid_until.isoformat() == "2026-05-14T20:59:59+00:00"


def test_cells_keep_the_spelling_they_were_listed_in(imports, store):
    imports.run(a_table(("Ada Lovelace", "ADA@x.org", "A\nB", "ADA1")))
    (row,) = store.listed()
    assert row.row.cells == ("Ada Lovelace", "ADA@x.org", "A\nB", "ADA1")
    assert people(store)[0].company == "A B"


def test_a_row_without_a_name_is_rejected_with_what_it_says(imports):
    report = imports.run(a_table(("", "ada@example.org", "", "ADA1"), BOB))
    assert counts(report) == {"new": 1, "rejected": 1}
    assert told(report, ProblemKind.REJECTED) == [
        (2, "The row has no name.", "ada@example.org, ADA1")
    ]


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        (("Ada", "", "", "C" * 301), "The code is longer than 300 characters."),
        (("Ada", "", "", "C\x00D"), "The code holds characters that nobody can see."),
        (("Ada", "", "x" * 10_001, ""), "A cell is longer than 10,000 characters."),
        (("Ada", "", "", "", "more"), "The row has 5 cells, the header 4."),
        (HEADER, "The row repeats the header."),
    ],
)
def test_a_row_that_cannot_be_kept_is_rejected(imports, cells, reason):
    report = imports.run(a_table(cells, BOB))
    assert counts(report) == {"new": 1, "rejected": 1}
    assert told(report, ProblemKind.REJECTED)[0][:2] == (2, reason)


@pytest.mark.parametrize(
    ("header", "again"),
    [
        (("Column A", "Name", "E-mail"), ("", "Name", "E-mail")),
        (("Name", "Dinner", "Dinner (2)"), ("Name", "Dinner", "Dinner")),
    ],
)
def test_a_header_that_is_repeated_is_known_as_the_file_has_it(imports, header, again):
    report = imports.run(a_table(("1", "Ada", "a@x.org"), again, header=header))
    assert told(report, ProblemKind.REJECTED) == [
        (3, "The row repeats the header.", ", ".join(again))
    ]


@pytest.mark.parametrize(
    ("column", "value"),
    [("E-mail", "ada at example"), ("Mode", "perhaps"), ("Status", "??"), ("From", "some day"),
     ("Until", "31.31.2026")],
)  # fmt: skip
def test_a_mistyped_cell_keeps_nobody_out(imports, store, column, value):
    report = imports.run(a_table(("Ada", value), header=("Name", column)))
    assert counts(report) == {"new": 1}
    assert [(row, text) for row, _, text in warnings(report)] == [(2, value)]
    (ticket,) = store.tickets()
    assert ticket.status is TicketStatus.VALID
    assert ticket.attendee.mode is AttendanceMode.ON_SITE


def test_control_characters_and_halves_of_characters_are_taken_out(imports, store):
    imports.run(a_table(("A\x00da\ud800 \x1fLove\u202elace", "", "B\xa0\tC", "ADA1")))
    (row,) = store.listed()
    assert row.attendee.name == "Ada Lovelace"
    assert row.row.cells == ("Ada Lovelace", "", "B\xa0\tC", "ADA1")


def test_letters_with_loose_accents_are_composed(imports, store):
    imports.run(a_table(("Zoe\u0308",)))
    assert people(store)[0].name == "Zoë"


def test_the_same_row_twice_is_a_duplicate(imports):
    report = imports.run(a_table(ADA, BOB, ADA))
    assert counts(report) == {"new": 2, "duplicate": 1}
    assert told(report, ProblemKind.DUPLICATE) == [(4, "Row 2 has the same code and name.", "ADA1")]


def test_the_same_person_in_another_spelling_is_a_duplicate(imports):
    rows = (("Zoë Müller", "zoe@example.org"), ("MULLER, Zoe", "Zoe@Example.org"))
    report = imports.run(a_table(*rows))
    assert counts(report) == {"new": 1, "duplicate": 1}
    assert told(report, ProblemKind.DUPLICATE)[0][:2] == (3, "Row 2 names the same person.")


def test_a_person_in_two_categories_without_codes_has_the_first_and_that_is_told(imports, store):
    rows = [("Ada", "a@x.org", "Day 1"), ("Ada", "a@x.org", "Day 2"), ("Ada", "a@x.org", "")]
    table = a_table(*rows, header=("Name", "E-mail", "Category"))
    assert [each[:2] for each in told(imports.run(table), ProblemKind.DUPLICATE)] == [
        (
            3,
            (
                "Row 2 names the same person in another category, which stays. For a ticket of "
                "each, give both rows a code."
            ),
        ),
        (4, "Row 2 names the same person."),
    ]
    assert [ticket.attendee.category for ticket in store.tickets()] == ["Day 1"]


def test_a_shared_address_alone_makes_no_duplicate(imports, store):
    rows = [(f"Guest {letter}", "office@example.org") for letter in "abc"]
    assert counts(imports.run(a_table(*rows, rows[1]))) == {"new": 3, "duplicate": 1}
    assert [person.name for person in people(store)] == ["Guest a", "Guest b", "Guest c"]


def test_namesakes_without_address_are_different_people_unless_their_rows_are_the_same(imports):
    rows = (("Ana Pop", "", "Acme"), ("Ana Pop", "", "Other"), ("Ana Pop", "", "Acme"))
    assert counts(imports.run(a_table(*rows))) == {"new": 2, "duplicate": 1}


def test_one_code_for_two_people_is_a_duplicate(imports):
    report = imports.run(a_table(ADA, ("Bob Byron", "bob@example.org", "", "ADA1")))
    assert counts(report) == {"new": 1, "duplicate": 1}
    assert told(report, ProblemKind.DUPLICATE) == [
        (3, "Row 2 has this code for somebody else.", "ADA1 (Bob Byron)")
    ]


def test_a_second_code_of_another_category_is_a_further_ticket(imports, store):
    header = (*HEADER, "Category", "Day")
    rows = ((*ADA[:3], "DAY1", "Speaker", "Monday"), (*ADA[:3], "DAY2", "Media", "Tuesday"))
    report = imports.run(a_table(*rows, header=header))
    assert counts(report) == {"new": 1, "updated": 1}
    one, two = store.tickets()
    assert one.attendee == two.attendee
    assert (two.code, two.category) == ("DAY2", "Media")
    assert next(store.listed()).ticket_rows["DAY2"].cells[-1] == "Tuesday"


def test_people_stand_in_the_order_of_the_list_whatever_is_amiss_around_them(imports, store):
    rows = [
        (f"Guest {n}", f"g{n}@example.org" if n % 3 else "", "", f"G{n}" if n % 2 else "")
        for n in range(700)
    ]
    imports.run(a_table(*rows))
    assert [person.name for person in people(store)] == [row[0] for row in rows]


def test_the_report_says_how_columns_were_understood_and_shows_the_first_rows(imports):
    report = imports.run(a_table(ADA, BOB), overrides={"notes": "Company"})
    assert ("notes", "Company") in report.mapping
    assert report.preview[0] == ("Ada Lovelace", "", "", "on-site", "valid", "ADA1")
    assert report.reading == "CSV, UTF-8, commas"


def test_a_dry_run_reports_the_same_and_changes_nothing(imports, store):
    table = [ADA, BOB, ADA, ("", "nobody@example.org")]
    before = list(store._db.iterdump())
    dry = imports.run(a_table(*table), dry_run=True)
    assert list(store._db.iterdump()) == before
    assert imports.run(a_table(*table)) == dry


def test_a_dry_run_of_a_list_that_comes_again_reports_the_same(imports):
    imports.run(a_table(ADA, BOB))
    table = [(*ADA[:2], "Bletchley", ADA[3]), ("Cem Çelik", "cem@example.org", "", "CEM1")]
    dry = imports.run(a_table(*table), dry_run=True)
    assert counts(dry) == {"new": 1, "updated": 1, "vanished": 1}
    assert imports.run(a_table(*table)) == dry


def test_a_list_that_breaks_off_leaves_the_event_as_it_was(imports, store):
    def rows():
        for number in range(1000):
            yield number, [f"Guest {number}", "", "", ""]
        raise ListUnreadable("Row 1001 cannot be read.")

    imports.run(a_table(ADA))
    before = list(store._db.iterdump())
    table = a_table()
    with pytest.raises(ListUnreadable):
        imports.run(type(table)(table.header, rows(), "other.csv", ""))
    assert list(store._db.iterdump()) == before


def test_an_import_can_be_given_up_from_its_progress(imports, store):
    seen = []

    def give_up(rows):
        seen.append(rows)
        if rows > 600:
            raise KeyboardInterrupt

    before = list(store._db.iterdump())
    with pytest.raises(KeyboardInterrupt):
        imports.run(a_table(*((f"Guest {n}",) for n in range(2000))), progress=give_up)
    assert list(store._db.iterdump()) == before
    assert len(seen) > 1
    assert imports.run(a_table(ADA)).new == 1


def test_of_very_many_problems_the_first_are_told_and_all_are_counted(imports):
    rows = [("", f"nobody{n}@example.org") for n in range(MOST_TOLD + 500)]
    report = imports.run(a_table(*rows))
    assert report.rejected == report.rows == MOST_TOLD + 500
    assert len(report.problems) == MOST_TOLD + 1
    assert report.problems[-1].reason.startswith("There are 500 more")


def test_an_empty_list_brings_nobody(imports):
    report = imports.run(a_table())
    assert (report.rows, counts(report), report.problems) == (0, {}, ())


def test_people_who_are_listed_last_name_first_are_called_as_they_call_themselves(imports, store):
    rows = [("Müller, Jürgen",), ("Öberg, Nils",), ("Berg, Åsa",), ("Cher",), ("Ann Lee, PhD",)]
    report = imports.run(a_table(*rows))
    names = {ticket.attendee.name for ticket in store.tickets()}
    assert names == {"Jürgen Müller", "Nils Öberg", "Åsa Berg", "Cher", "Ann Lee, PhD"}
    (told,) = report.problems
    assert (told.row, told.value) == (0, "Müller, Jürgen")
    assert told.reason.endswith("they are turned around, this one to “Jürgen Müller”.")
    assert counts(imports.run(a_table(*rows))) == {"unchanged": 5}


def test_one_name_with_a_comma_among_others_stays_as_it_is_listed(imports, store):
    imports.run(a_table(("Müller, Jürgen",), ("Nils Öberg",), ("Cher",)))
    assert "Müller, Jürgen" in {ticket.attendee.name for ticket in store.tickets()}
