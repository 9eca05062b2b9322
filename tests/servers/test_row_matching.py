"""Each row of a connected file gets the attendance of its own ticket."""

from checkin.core.changes import newcomer_to_text
from checkin.core.journal import EntryKind
from checkin.core.ticket import Attendee
from checkin.importers.columns import recognise
from checkin.importers.source import read_table
from checkin.services.lists.imports import Imports
from tests.attended_event import MORNING, a_walk_in, an_event, edited, noted
from tests.builders import new_id
from tests.servers.test_csv_file import connected


def imported(store, path, **overrides):
    run = Imports(store, recognise, new_id, lambda: MORNING).run
    assert not run(read_table(path), overrides=overrides).rejected


def written(path):
    return path.read_text(encoding="utf-8").splitlines()


def kept_up(path, listed, found, *came):
    """Import a list that reads otherwise since, keep it up while some come; give its lines."""
    path.write_text(listed, encoding="utf-8")
    with an_event(path.parent) as store:
        imported(store, path)
        path.write_text(found, encoding="utf-8")
        sync = connected(store, path)
        for code in came:
            noted(store, code)
        sync.sync()
    return written(path)


def test_one_of_two_tickets_that_was_given_to_a_substitute_gets_nothing_of_the_other(tmp_path):
    path = tmp_path / "list.csv"
    text = "Name,E-mail,Category,Code\nAda Ek,a@x.org,Pass,PASS1\nAda Ek,a@x.org,Dinner,DINNER1\n"
    path.write_text(text, encoding="utf-8")
    with an_event(tmp_path) as store:
        imported(store, path)
        sync = connected(store, path)
        noted(store, "DINNER1")
        came = newcomer_to_text(Attendee("SUB1", "Zoë Walker"), "SUB1", "SUB1")
        noted(store, "PASS1", EntryKind.SUBSTITUTION, details=came, list_id="")
        sync.sync()
    _, first, second, *_ = written(path)
    assert first == "Ada Ek,a@x.org,Pass,PASS1,revoked,,,,,"
    assert second == "Ada Ek,a@x.org,Dinner,DINNER1,valid,2026-05-14 09:41,,Main door,Desk 1,"


def test_rows_of_a_list_that_calls_its_columns_otherwise_are_found_by_their_codes(tmp_path):
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    first.write_text("Name,Code\nAda Ek,A1\n", encoding="utf-8")
    second.write_text("Biljettkod,Namn\nB1,Bo Ek\nB2,Bo Ek\n", encoding="utf-8")
    with an_event(tmp_path) as store:
        imported(store, first)
        imported(store, second)
        second.write_text("Biljettkod,Namn\nB2,Bo Ek\nB1,Bo Ek\n", encoding="utf-8")
        sync = connected(store, second)
        noted(store, "B1")
        noted(store, "A1")
        sync.sync()
    _, other, bo, ada = written(second)
    assert other == "B2,Bo Ek,,,,,"
    assert bo == "B1,Bo Ek,2026-05-14 09:41,,Main door,Desk 1,"
    assert ada == "A1,Ada Ek,2026-05-14 09:41,,Main door,Desk 1,"


def test_a_correction_goes_into_the_column_that_is_meant_of_two_of_one_name(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("Code,Name,Company,Company\nA1,Ada Ek,Bill,Engines\n", encoding="utf-8")
    with an_event(tmp_path) as store:
        imported(store, path, company="Company (2)")
        sync = connected(store, path)
        edited(store, "A1", company="Analytical Engines")
        sync.sync()
    assert written(path)[1] == "A1,Ada Ek,Bill,Analytical Engines,,,,,"


def test_who_is_corrected_keeps_one_row_where_somebody_took_the_codes_out(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("Name,Code\nAda Ek,A1\nBo Ek,B1\n", encoding="utf-8")
    with an_event(tmp_path) as store:
        imported(store, path)
        came = a_walk_in(store, "Zoe Wlaker")
        sync = connected(store, path)
        sync.sync()
        rows = [row.split(",") for row in written(path)]
        path.write_text("".join(",".join(row[:1]) + "\n" for row in rows), encoding="utf-8")
        for name in ("Ada Ek-Lind", "Ada Lind"):
            edited(store, "A1", name=name)
            edited(store, came, name=name.replace("Ada", "Zoë"))
            noted(store, "A1")
            sync.sync()
            sync.sync()
            people = [row.split(",")[0] for row in written(path)]
            assert people == ["Name", name, "Bo Ek", name.replace("Ada", "Zoë")]


def test_nobody_gets_the_row_of_a_namesake_for_a_corrected_name(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("Name,Code\nAda Ek,A1\nBo Ek,B1\n", encoding="utf-8")
    with an_event(tmp_path) as store:
        imported(store, path)
        path.write_text("Name,Seat\nBo Ek,2\nAda Ek,1\n", encoding="utf-8")
        sync = connected(store, path)
        edited(store, "A1", name="Bo Ek")
        noted(store, "B1")
        sync.sync()
    assert [row.split(",")[:3] for row in written(path)[1:]] == [
        ["Bo Ek", "2", "2026-05-14 09:41"],
        ["Bo Ek", "1", ""],
    ]


def test_what_stands_beyond_the_header_stays_beside_attendance(tmp_path):
    listed, found = "Code,Name\nA1,Ada Ek\n", "Code,Name\nA1,Ada Ek,comes late,\nsum,1\n"
    header, ada, total = kept_up(tmp_path / "list.csv", listed, found, "A1")
    assert header.startswith("Code,Name,,Checkin: First in,")
    assert ada == "A1,Ada Ek,comes late,2026-05-14 09:41,,Main door,Desk 1,"
    assert total == "sum,1"


def test_codes_that_differ_by_case_have_rows_of_their_own(tmp_path):
    listed = "Code,Name\nab1,Ada Ek\nAB1,Bo Ek\nxy2,Cy Ek\n"
    found = "Code,Name\nab1,Ada Ek\nAB1,Bo Ek\nXY2,Cy E.\n"
    _, *rows = kept_up(tmp_path / "list.csv", listed, found, "ab1", "xy2")
    assert rows == [
        "ab1,Ada Ek,2026-05-14 09:41,,Main door,Desk 1,",
        "AB1,Bo Ek,,,,,",
        "XY2,Cy E.,2026-05-14 09:41,,Main door,Desk 1,",
    ]


def test_a_ticket_that_names_nobody_has_its_own_row_though_it_is_taken_as_of_who_ordered(tmp_path):
    path = tmp_path / "tito.csv"
    text = (
        "Ticket Full Name,Ticket Reference,Order Name\n"
        "Ada Ek,XK4P-1,Zed Boss\n,XK4P-2,Zed Boss\n,XK4P-3,Zed Boss\n"
    )
    path.write_text(text, encoding="utf-8")
    with an_event(tmp_path) as store:
        imported(store, path, code="")
        ada, second, third = (ticket.code for ticket in store.tickets())
        sync = connected(store, path)
        noted(store, third)
        sync.sync()
        noted(store, second)
        sync.sync()
    came = "2026-05-14 09:41,,Main door,Desk 1,"
    assert written(path)[1:] == [
        f"Ada Ek,XK4P-1,Zed Boss,{ada},,,,,",
        f",XK4P-2,Zed Boss,{second},{came}",
        f",XK4P-3,Zed Boss,{third},{came}",
    ]
