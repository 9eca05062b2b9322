"""Each row of a connected file gets the attendance of its own ticket."""

from checkin.core.changes import newcomer_to_text
from checkin.core.journal import EntryKind
from checkin.core.ticket import Attendee
from checkin.importers.columns import recognise
from checkin.importers.source import read_table
from checkin.services.imports import Imports
from tests.attended_event import MORNING, an_event, noted
from tests.builders import new_id
from tests.servers.test_csv_file import connected


def test_one_of_two_tickets_that_was_given_to_a_substitute_gets_nothing_of_the_other(tmp_path):
    path = tmp_path / "list.csv"
    text = "Name,E-mail,Category,Code\nAda Ek,a@x.org,Pass,PASS1\nAda Ek,a@x.org,Dinner,DINNER1\n"
    path.write_text(text, encoding="utf-8")
    with an_event(tmp_path) as store:
        Imports(store, recognise, new_id, lambda: MORNING).run(read_table(path))
        sync = connected(store, path)
        noted(store, "DINNER1")
        came = newcomer_to_text(Attendee("SUB1", "Zoë Walker"), "SUB1", "SUB1")
        noted(store, "PASS1", EntryKind.SUBSTITUTION, details=came, list_id="")
        sync.sync()
    _, first, second, *_ = path.read_text(encoding="utf-8").splitlines()
    assert first == "Ada Ek,a@x.org,Pass,PASS1,revoked,,,,,"
    assert second == "Ada Ek,a@x.org,Dinner,DINNER1,valid,2026-05-14 09:41,,Main door,Desk 1,"


def test_a_substitute_who_has_not_come_yet_is_added_too(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("Name,Company,Code\nAda Ek,Engines,ADA1\nBo Ek,,BO1\n", encoding="utf-8")
    with an_event(tmp_path) as store:
        Imports(store, recognise, new_id, lambda: MORNING).run(read_table(path))
        sync = connected(store, path)
        came = newcomer_to_text(Attendee("SUB1", "Zoë Walker", company="Engines"), "SUB1", "SUB1")
        noted(store, "ADA1", EntryKind.SUBSTITUTION, details=came, list_id="")
        sync.sync()
    _, *rows = path.read_text(encoding="utf-8").splitlines()
    assert [row.rstrip(",") for row in rows] == [
        "Ada Ek,Engines,ADA1,revoked",
        "Bo Ek,,BO1,valid",
        "Zoë Walker,Engines,SUB1,valid",
    ]
