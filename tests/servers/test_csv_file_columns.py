"""Columns of a connected file that were Checkin's and are so no longer, or are anew."""

import re
from dataclasses import replace

from checkin.core.journal import EntryKind
from checkin.core.lists.own_columns import own_table
from checkin.importers.columns import recognise
from checkin.importers.source import read_table
from checkin.services.attendees import Attendees
from checkin.services.corrections import Corrections
from checkin.services.lists.imports import Imports
from checkin.services.scribe import Scribe
from tests.attended_event import DINNER, MAIN, MORNING, an_event, noted, with_list
from tests.builders import new_id, with_lists
from tests.servers.test_csv_file import connected, lines_of
from tests.servers.test_csv_file_and_desks import a_list, attendance_of, row_of


def test_what_is_undone_goes_from_the_columns_of_a_door_that_has_another_name_since(tmp_path):
    path = a_list(tmp_path)
    with with_list(an_event(tmp_path, lists=(MAIN, DINNER))) as store:
        sync = connected(store, path)
        noted(store, "GRE1", list_id=DINNER.id)
        entry = noted(store, "ADA1", minutes=1, list_id=DINNER.id)
        sync.sync()
        with_lists(store, replace(DINNER, name="Gala"))
        noted(store, "ADA1", EntryKind.UNDO, 2, refers_to=entry.id, list_id=DINNER.id)
        sync.sync()
    assert attendance_of(path, "ADA1") == [""] * 11
    assert attendance_of(path, "GRE1").count("2026-05-14 09:41") == 3


def test_doors_of_one_name_keep_a_column_each(tmp_path):
    path = a_list(tmp_path)
    with with_list(an_event(tmp_path, lists=(MAIN, replace(DINNER, name=MAIN.name)))) as store:
        sync = connected(store, path)
        noted(store, "ADA1")
        noted(store, "ADA1", minutes=1, list_id=DINNER.id)
        for _ in range(3):
            noted(store, "GRE1", EntryKind.NOTE)
            sync.sync()
    assert attendance_of(path, "ADA1")[6:] == ["2026-05-14 09:41", "", "2026-05-14 09:42", ""]


def test_a_list_that_took_over_what_a_desk_took_back_is_set_right(tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes(b"Name,E-mail,Code\r\nAda Ek,ada@example.org,A1\r\nBo,bo@example.org,B1\r\n")
    scribe = Scribe("Desk 1", "", lambda: MORNING, new_id)
    with an_event(tmp_path) as store:
        imports = Imports(store, recognise, new_id, lambda: MORNING)
        imports.run(own_table(read_table(path)))
        sync = connected(store, path)
        came = Attendees(store, scribe, new_id).substitute("A1", {"name": "Zoë Walker"})
        sync.sync()
        assert row_of(path, "Ada Ek")[3] == "revoked"
        imports.run(own_table(read_table(path)))
        Corrections(store, scribe).undo(came.id, "comes after all")
        sync.sync()
        assert row_of(path, "Ada Ek")[3] == "valid"
        assert row_of(path, "Zoë Walker")[3] == "canceled"


def test_what_a_desk_takes_back_goes_from_a_column_that_nobody_else_needs(tmp_path):
    path = a_list(tmp_path)
    with with_list(an_event(tmp_path)) as store:
        sync = connected(store, path)
        scribe = Scribe("Desk 1", "", lambda: MORNING, new_id)
        desk, corrections = Attendees(store, scribe, new_id), Corrections(store, scribe)
        came = desk.walk_in({"name": "Zoë Walker"})
        gone = corrections.undo(came.id, "slip")
        desk.edit("GRE1", {"country": "Malta"})
        sync.sync()
        assert row_of(path, ";canceled")[0] == "Zoë Walker"
        assert row_of(path, ";Malta;")[3] == "GRE1"
        corrections.undo(gone.id, "is here")
        desk.edit("GRE1", {"country": ""})
        for _ in range(2):
            sync.sync()
            assert not re.search("canceled|Malta", "".join(lines_of(path)))
        assert row_of(path, "Zoë Walker")


def test_a_list_with_other_headings_takes_nobodys_row_from_them(tmp_path):
    """Two of one name are told apart by codes, also where no list calls these so any more."""
    path = tmp_path / "list.csv"
    path.write_bytes(b"Name,E-mail,Code\r\nAda Ek,a@example.org,A1\r\nAda Ek,b@example.org,B1\r\n")
    newer = tmp_path / "newer.csv"
    newer.write_bytes(
        b"Name,Address,Ticket ID\r\nAda Ek,b@example.org,B1\r\nAda Ek,a@example.org,A1\r\n"
    )
    with an_event(tmp_path) as store:
        imports = Imports(store, recognise, new_id, lambda: MORNING)
        imports.run(own_table(read_table(path)))
        sync = connected(store, path)
        sync.sync()
        path.write_bytes(
            b"Name,E-mail,Code\r\nAda Ek,b@example.org,B1\r\nAda Ek,a@example.org,A1\r\n"
        )
        imports.run(own_table(read_table(newer)), overrides={"email": "Address"})
        came = Attendees(store, Scribe("Desk 1", "", lambda: MORNING, new_id), new_id)
        newcomer = came.walk_in({"name": "Zoë Walker"})
        noted(store, "B1")
        sync.sync()
    assert ["2026-05-14 09:41" in line for line in lines_of(path)[1:3]] == [True, False]
    assert row_of(path, "Zoë Walker")[2] == newcomer.code
