"""What goes out comes back as it was: importing an export is the identity."""

import csv
import io
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checkin.core.changes import newcomer_to_text
from checkin.core.journal import EntryKind
from checkin.core.lists.own_columns import own_table
from checkin.core.ticket import Attendee, TicketStatus
from checkin.exporters.attendance import write_csv, write_xlsx
from checkin.importers.columns import recognise
from checkin.importers.source import read_table
from checkin.services.lists.imports import Imports
from checkin.services.reports import Reports
from tests.attended_event import MORNING, a_walk_in, an_event, edited, noted

# Cells as people type them: no control characters, no surrounding blanks.
texts = st.text(
    st.characters(codec="utf-8", categories=("L", "Nd", "P", "S")) | st.just(" "), max_size=12
).map(lambda text: " ".join(text.split()))
formulas = st.sampled_from(
    ["=1+1", "+40 21 555 01 02", "-", "-2", "@x", "'=1", "''", "＝1", "0012", '="007"', '\'="007"']
)
# Nothing like "#N/A": where it stands in a workbook, it is read as the error that it looks like.
cells = texts.filter(lambda text: not text.startswith("#")) | formulas
names = st.text(st.sampled_from("AaÁbĆdΣσЯя'-"), min_size=1, max_size=8).map(lambda n: f"N{n}")
people = st.tuples(names, names, cells, cells, st.sampled_from(["Speaker", "Guest", "Média"]))
modes = st.sampled_from(["on-site", "virtual"])
lists = st.lists(st.tuples(people, modes), min_size=1, max_size=6, unique_by=lambda row: row[0][:2])
_HEADER = ["First name", "Last name", "E-mail", "Company", "Diet", "Category", "Attendance mode"]


def imported(store, path):
    codes = count(1)
    run = Imports(store, recognise, lambda: f"ISSUED{next(codes):06}", lambda: MORNING).run
    return run(own_table(read_table(path)))


def imported_texts(store, path, *texts):
    for text in texts:
        path.write_text(text, encoding="utf-8")
        imported(store, path)


def a_list(path, rows):
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([*_HEADER, "Ticket code"])
    for number, ((first, last, company, diet, category), mode) in enumerate(rows):
        address = f"person{number}@example.org"
        writer.writerow([first, last, address, company, diet, category, mode, f"TCK{number:05}"])
    path.write_bytes(text.getvalue().encode())
    return path


def told(store):
    return [
        (
            ticket.code,
            ticket.category,
            ticket.attendee.name,
            ticket.attendee.first_name,
            ticket.attendee.last_name,
            ticket.attendee.email,
            ticket.attendee.company,
            ticket.attendee.category,
            ticket.attendee.mode,
            ticket.attendee.extra,
        )
        for ticket in store.tickets()
    ]


def written(store, path):
    write = write_xlsx if path.suffix == ".xlsx" else write_csv
    write(Reports(store).table(), path)
    return path


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(rows=lists)
def test_the_same_people_come_back(tmp_path, ending, rows):
    with an_event(tmp_path) as store, an_event(tmp_path) as other:
        imported(store, a_list(tmp_path / "list.csv", rows))
        noted(store, "TCK00000")
        noted(store, "TCK00000", EntryKind.BADGE)
        out = written(store, tmp_path / f"out.{ending}")
        before = told(store)
        again = imported(store, out)
        assert (again.unchanged, again.rows) == (len(rows), len(rows))
        assert again.problems == ()
        assert told(store) == before
        assert imported(other, out).new == len(rows)
        assert told(other) == before


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_walk_ins_corrections_and_issued_codes_come_back(tmp_path, ending):
    path = tmp_path / "list.csv"
    path.write_text("Name,Diet\nAda Lovelace,vegan\nBob Builder,\n", encoding="utf-8")
    with an_event(tmp_path) as store, an_event(tmp_path) as other:
        imported(store, path)
        edited(store, "ISSUED000001", company="=Engines", mode="virtual")
        walk_in = a_walk_in(store, "Zoë Walker", category="Media", email="zoe@example.org")
        out = written(store, tmp_path / f"out.{ending}")
        again = imported(store, out)
        assert (again.rows, again.new, again.vanished, again.problems) == (3, 0, 0, ())
        assert imported(other, out).new == 3
        codes = ["ISSUED000001", "ISSUED000002", walk_in]
        assert [ticket.code for ticket in other.tickets()] == codes
        people = [ticket.attendee for ticket in other.tickets()]
    assert [person.mode.value for person in people] == ["virtual", "on-site", "on-site"]
    assert people[0].company == "=Engines"
    assert people[0].column("Diet") == "vegan"
    assert (people[2].name, people[2].category) == ("Zoë Walker", "Media")


def test_an_export_of_what_came_back_is_the_same_export(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("Name,Phone\nAda Lovelace,+40 21\nBob Builder,-\n", encoding="utf-8")
    with an_event(tmp_path) as store, an_event(tmp_path) as other:
        imported(store, path)
        first = written(store, tmp_path / "first.csv")
        imported(other, first)
        second = written(other, tmp_path / "second.csv")
    assert second.read_bytes() == first.read_bytes()


def test_a_name_that_was_corrected_goes_out_as_its_list_writes_names(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text('Name\n"Müller, Jürgen"\n"Lee, Ann"\n', encoding="utf-8")
    with an_event(tmp_path) as store, an_event(tmp_path) as other:
        imported(store, path)
        edited(store, "ISSUED000001", name="Jürgen van der Berg")
        out = written(store, tmp_path / "out.csv")
        assert '\n"van der Berg, Jürgen",' in out.read_text(encoding="utf-8").replace("\r", "")
        imported(other, out)
        assert [each.attendee.name for each in other.tickets()] == [
            "Jürgen van der Berg", "Ann Lee",
        ]  # fmt: skip


def test_a_name_with_a_comma_that_was_corrected_goes_out_as_it_was_typed(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text('Name\nAda Lovelace\nBob Builder\n"Lee, Ann"\n', encoding="utf-8")
    with an_event(tmp_path) as store:
        imported(store, path)
        edited(store, "ISSUED000003", name="Ann Lee")
        assert "\nAnn Lee," in written(store, tmp_path / "out.csv").read_text("utf-8")


def test_a_substitute_named_as_a_whole_comes_back_from_columns_for_the_parts(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("First name,Last name\nAda,Lovelace\n", encoding="utf-8")
    with an_event(tmp_path) as store, an_event(tmp_path) as other:
        imported(store, path)
        came = newcomer_to_text(Attendee("SUB1", "Zoë van der Walk"), "SUB1", "SUB1")
        noted(store, "ISSUED000001", EntryKind.SUBSTITUTION, details=came, list_id="")
        assert not imported(other, written(store, tmp_path / "out.csv")).problems
        substitute = other.tickets_by_code("SUB1")[0].attendee
    assert (substitute.first_name, substitute.last_name) == ("Zoë", "van der Walk")


def test_one_of_two_tickets_that_was_given_to_a_substitute_keeps_its_row(tmp_path):
    path = tmp_path / "list.csv"
    text = "Name,E-mail,Category,Code\nAda Ek,a@x.org,Pass,PASS1\nAda Ek,a@x.org,Dinner,DINNER1\n"
    path.write_text(text, encoding="utf-8")
    with an_event(tmp_path) as store:
        imported(store, path)
        noted(store, "DINNER1")
        came = newcomer_to_text(Attendee("SUB1", "Zoë Walker"), "SUB1", "SUB1")
        noted(store, "PASS1", EntryKind.SUBSTITUTION, details=came, list_id="")
        table = Reports(store).table()
        heads = [column.heading for column in table.columns]
        at = [heads.index(each) for each in ("Code", "Ticket status", "Checkin: First in")]
        told = {tuple(row.cells[place] for place in at) for row in table.rows}
        assert told == {
            ("DINNER1", "valid", "2026-05-14 09:41"), ("PASS1", "revoked", ""),
            ("SUB1", "valid", ""),
        }  # fmt: skip


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_who_did_not_pay_stays_so_where_another_list_asks_another_question(tmp_path, ending):
    first = "Name,Ticket code,Status,Attendance mode\nBo Ek,B1,Cancelled,on site\n"
    second = "Name,Ticket code,Betald,På distans\nAnn Lee,A1,nej,ja\nCy Da,C1,ja,nej\nDi Eo,D1,,\n"
    with an_event(tmp_path) as store, an_event(tmp_path) as other:
        imported_texts(store, tmp_path / "list.csv", first, second)

        def states(of):
            return {
                (each.attendee.name, each.status.value, each.attendee.mode.value)
                for each in of.tickets()
            }

        before = states(store)
        assert ("Ann Lee", "unpaid", "virtual") in before
        report = imported(other, written(store, tmp_path / f"out.{ending}"))
        assert not report.problems
        assert states(other) == before
        imported(store, tmp_path / f"out.{ending}")
        assert states(store) == before


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_ticket_stays_valid_as_long_where_another_list_says_nothing_of_it(tmp_path, ending):
    first = (
        "Name,Ticket code,Valid from,Valid until\nAnn Lee,A1,2026-05-13,2026-05-14\n"
        "Bo Ek,B1,13.05.2026 09:30,14.05.2026 12:00:30\nCy Da,C1,,\n"
    )
    second = "Name,Ticket code,Diet\nAnn Lee,A1,veg\nBo Ek,B1,\nCy Da,C1,\n"
    with an_event(tmp_path) as store, an_event(tmp_path) as other:
        imported_texts(store, tmp_path / "list.csv", first, second)

        def validity(of):
            return [(each.code, each.valid_from, each.valid_until) for each in of.tickets()]

        before = validity(store)
        assert all(before[0] + before[1])
        assert not imported(other, written(store, tmp_path / f"out.{ending}")).problems
        imported(store, tmp_path / f"out.{ending}")
        assert validity(other) == validity(store) == before


def test_who_was_replaced_and_came_back_in_a_list_comes_when_that_is_undone(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(
        "Name,E-mail,Category,Code\nBo Lind,b@x.org,Pass,BOLIND1\n"
        "Ada Ek,a@x.org,Pass,PASS1\nAda Ek,a@x.org,Dinner,DINNER1\n",
        encoding="utf-8",
    )
    codes = ("BOLIND1", "PASS1", "DINNER1")
    with an_event(tmp_path) as store:
        imported(store, path)
        lines = []
        for code in codes:
            came = newcomer_to_text(
                Attendee(f"SUB{code}", "Zoë Walker"), f"SUB{code}", f"SUB{code}"
            )
            told = {"details": came, "list_id": ""}
            lines.append(noted(store, code, EntryKind.SUBSTITUTION, **told))
        imported(store, written(store, tmp_path / "out.csv"))
        assert {store.ticket(code).status for code in codes} == {TicketStatus.REVOKED}
        for line in lines:
            noted(store, line.code, EntryKind.UNDO, refers_to=line.id, list_id="")
        assert {store.ticket(code).status for code in codes} == {TicketStatus.VALID}


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_codes_go_out_as_the_newest_list_has_them_where_their_zeros_are_back(tmp_path, ending):
    spoilt, whole = (f"Name,Ticket code\nAda,{code}\nBo,77\n" for code in ("123", "00123"))
    with an_event(tmp_path) as store, an_event(tmp_path) as other:
        imported_texts(store, tmp_path / "list.csv", spoilt, whole)
        out = written(store, tmp_path / f"out.{ending}")
        imported(other, out)
        assert {ticket.code for ticket in other.tickets()} == {"00123", "77"}
        again = imported(store, out)
        assert (again.unchanged, again.problems) == (2, ())
        imported_texts(store, tmp_path / "list.csv", whole, spoilt)
        assert next(Reports(store).table().rows).cells[1] == "123"


def test_codes_that_formulas_keep_as_texts_admit_as_they_look(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text('="Name";Ticket code\nAda Ek;="00123"\nBo Ek;"=""00124"""\n', "utf-8")
    with an_event(tmp_path) as store:
        imported(store, path)
        assert [ticket.code for ticket in store.tickets()] == ["00123", "00124"]


def test_who_registered_again_comes_out_with_the_lists_own_words_and_comes_back(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(
        "Name,E-mail,Code,Status\nAda,a@x.org,A1,Avbokad\nAda,a@x.org,A2,Anmäld\n", encoding="utf-8"
    )
    with an_event(tmp_path) as store:
        imported(store, path)
        out = written(store, tmp_path / "out.csv")
        again = imported(store, out)
    with out.open(encoding="utf-8", newline="") as file:
        said = {row["Code"]: row["Status"] for row in csv.DictReader(file)}
    assert said == {"A1": "Avbokad", "A2": "Anmäld"}
    assert (again.rows, again.unchanged, again.problems) == (2, 2, ())
