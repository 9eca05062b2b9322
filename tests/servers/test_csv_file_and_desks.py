"""What desks do that a connected file has to show, also several, each with its own copy."""

import re

import pytest

from checkin.core.changes import newcomer_to_text
from checkin.core.journal import EntryKind
from checkin.core.scan import Direction
from checkin.core.ticket import Attendee
from checkin.importers.columns import recognise
from checkin.importers.source import read_table
from checkin.services.attendees import Attendees
from checkin.services.corrections import Corrections
from checkin.services.lists.imports import Imports
from checkin.services.scribe import Scribe
from tests.attended_event import (
    DINNER,
    MAIN,
    MORNING,
    a_walk_in,
    an_event,
    edited,
    noted,
    with_list,
)
from tests.builders import new_id
from tests.servers.test_csv_file import LISTED, connected, lines_of


def a_list(folder):
    path = folder / "list.csv"
    path.write_bytes(LISTED.encode())
    return path


def attendance_of(path, code):
    (row,) = (line for line in lines_of(path) if f";{code};" in line)
    return row.split(";")[5:]


def row_of(path, told):
    """Give the list's own cells of the one row that tells something."""
    (row,) = (line for line in lines_of(path) if told in line)
    return re.split("[;,]", row)[:4]


def test_a_substitute_has_a_row_before_they_come(tmp_path):
    path = a_list(tmp_path)
    with with_list(an_event(tmp_path)) as store:
        sync = connected(store, path)
        came = newcomer_to_text(Attendee("SUB1", "Zoë Walker"), "SUB1", "SUB1")
        noted(store, "ADA1", EntryKind.SUBSTITUTION, details=came, list_id="")
        sync.sync()
        sync.sync()
    *_, total, zoe, end = lines_of(path)
    assert total.startswith("Total;2;")
    assert zoe.startswith("Zoë Walker;;;SUB1;vegan;")
    assert end == ""


LIST_WITH_STATUS = "Name;Company;Code;Status\r\nAda Ek;ACME;A1;paid\r\n"


@pytest.fixture(params=["connected", "made anew"])
def kept_up(tmp_path, request):
    """Keep a list with a column of statuses up to date; give its path, the event and its sync."""
    listed = tmp_path / "listed.csv"
    listed.write_bytes(LIST_WITH_STATUS.encode())
    path = listed if request.param == "connected" else tmp_path / "new.csv"
    with an_event(tmp_path) as store:
        Imports(store, recognise, new_id, lambda: MORNING).run(read_table(listed))
        yield path, store, connected(store, path)


def walks_in(store):
    """Register somebody at a desk; give who does such things there, and the line."""
    scribe = Scribe("Desk 1", "", lambda: MORNING, new_id)
    line = Attendees(store, scribe, lambda: "ZOE1").walk_in({"name": "Zoë Walker"})
    return Corrections(store, scribe), line


def test_a_walk_in_taken_back_is_canceled_in_the_file(kept_up):
    path, store, sync = kept_up
    corrections, line = walks_in(store)
    sync.sync()
    assert row_of(path, "ZOE1") == ["Zoë Walker", "", "ZOE1", "valid"]
    undo = corrections.undo(line.id, "Typed twice")
    sync.sync()
    assert row_of(path, "ZOE1") == ["Zoë Walker", "", "ZOE1", "canceled"]
    corrections.undo(undo.id, "Somebody else")
    sync.sync()
    assert row_of(path, "ZOE1") == ["Zoë Walker", "", "ZOE1", "valid"]


def test_what_is_corrected_about_a_walk_in_is_so_in_the_file_unless_it_was_changed_there(kept_up):
    path, store, sync = kept_up
    walks_in(store)
    sync.sync()
    path.write_bytes(path.read_bytes().replace(b"Walker", b"Valker"))
    edited(store, "ZOE1", company="ACME", name="Zoe Walker")
    sync.sync()
    assert row_of(path, "ZOE1") == ["Zoë Valker", "ACME", "ZOE1", "valid"]


def test_a_desk_leaves_in_the_file_whom_another_one_let_in(tmp_path):
    path = a_list(tmp_path)
    with with_list(an_event(tmp_path)) as store, with_list(an_event(tmp_path)) as other:
        sync, others = connected(store, path), connected(other, path)
        noted(store, "ADA1")
        noted(other, "GRE1", desk="Desk 2", minutes=1)
        for each in (sync, others, sync):
            each.sync()
        assert attendance_of(path, "ADA1") == ["2026-05-14 09:41", "", "Main door", "Desk 1", ""]
        assert attendance_of(path, "GRE1") == ["2026-05-14 09:42", "", "Main door", "Desk 2", ""]


def test_newcomers_of_one_name_at_two_desks_have_a_row_each(tmp_path):
    path = a_list(tmp_path)
    with with_list(an_event(tmp_path)) as store, with_list(an_event(tmp_path)) as other:
        sync, others = connected(store, path), connected(other, path)
        stayed_out, came = a_walk_in(store), a_walk_in(other)
        noted(other, came, desk="Desk 2", minutes=1)
        for each in (sync, others, sync):
            each.sync()
        assert attendance_of(path, stayed_out) == ["", "", "", "", ""]
        assert attendance_of(path, came) == ["2026-05-14 09:42", "", "Main door", "Desk 2", ""]


def test_who_comes_back_has_not_left_in_the_file_either(tmp_path):
    path = a_list(tmp_path)
    with with_list(an_event(tmp_path)) as store:
        sync = connected(store, path)
        noted(store, "ADA1")
        noted(store, "ADA1", EntryKind.EXIT, minutes=1, direction=Direction.EXIT)
        sync.sync()
        assert attendance_of(path, "ADA1")[:2] == ["2026-05-14 09:41", "2026-05-14 09:42"]
        noted(store, "ADA1", minutes=2)
        sync.sync()
        assert attendance_of(path, "ADA1")[:2] == ["2026-05-14 09:41", ""]


def test_who_passed_two_doors_at_two_desks_has_both_in_the_file(tmp_path):
    path, lists = a_list(tmp_path), (MAIN, DINNER)
    with (
        with_list(an_event(tmp_path, lists=lists)) as store,
        with_list(an_event(tmp_path, lists=lists)) as other,
    ):
        sync, others = connected(store, path), connected(other, path)
        noted(store, "ADA1")
        sync.sync()
        noted(other, "ADA1", minutes=1, list_id=DINNER.id)
        others.sync()
        assert attendance_of(path, "ADA1")[5:] == ["2026-05-14 09:41", "", "2026-05-14 09:42", ""]


def test_an_undone_entry_leaves_what_another_desk_wrote(tmp_path):
    path = a_list(tmp_path)
    with with_list(an_event(tmp_path)) as store, with_list(an_event(tmp_path)) as other:
        sync, others = connected(store, path), connected(other, path)
        wrong = noted(store, "GRE1")
        sync.sync()
        noted(other, "GRE1", desk="Desk 2", minutes=9)
        others.sync()
        noted(store, "GRE1", EntryKind.UNDO, minutes=10, refers_to=wrong.id)
        sync.sync()
        assert attendance_of(path, "GRE1") == ["2026-05-14 09:50", "", "Main door", "Desk 2", ""]


@pytest.mark.parametrize("written", ["14.05.2026 09:41", "5/14/2026 9:41", "14/05/26 9:41:00"])
def test_moments_that_a_spreadsheet_wrote_otherwise_are_known(tmp_path, written):
    path = a_list(tmp_path)
    with with_list(an_event(tmp_path)) as store, with_list(an_event(tmp_path)) as other:
        sync, others = connected(store, path), connected(other, path)
        wrong = noted(store, "ADA1")
        noted(other, "GRE1")
        for each in (sync, others):
            each.sync()
        path.write_bytes(path.read_bytes().replace(b"2026-05-14 09:41", written.encode()))
        noted(store, "ADA1", EntryKind.UNDO, minutes=1, refers_to=wrong.id)
        sync.sync()
        assert attendance_of(path, "ADA1") == [""] * 5
        assert attendance_of(path, "GRE1") == [written, "", "Main door", "Desk 1", ""]


def test_what_was_undone_goes_again_when_a_desk_that_does_not_know_it_brought_it_back(tmp_path):
    path = a_list(tmp_path)
    with with_list(an_event(tmp_path)) as store, with_list(an_event(tmp_path)) as other:
        sync, others = connected(store, path), connected(other, path)
        wrong = noted(store, "GRE1")
        with other.write():
            other.add_foreign(store.entries())
        noted(store, "GRE1", EntryKind.UNDO, minutes=1, refers_to=wrong.id)
        for each in (sync, others):
            each.sync()
        assert attendance_of(path, "GRE1")[0] == "2026-05-14 09:41"
        sync.sync()
        assert attendance_of(path, "GRE1") == [""] * 5


def test_with_any_line_goes_out_also_that_another_one_was_undone_whose_undo_was_dismissed(tmp_path):
    path = a_list(tmp_path)
    with with_list(an_event(tmp_path)) as store:
        sync = connected(store, path)
        wrong = noted(store, "GRE1")
        sync.sync()
        undo = noted(store, "GRE1", EntryKind.UNDO, minutes=1, refers_to=wrong.id)
        with store.write():
            store.dismiss(1, undo.id, "known")
        noted(store, "ADA1", minutes=2)
        sync.sync()
        assert attendance_of(path, "GRE1") == [""] * 5


@pytest.mark.parametrize("others_answered", [True, False])
def test_a_badge_and_an_answer_that_were_undone_go_out_of_the_file(tmp_path, others_answered):
    path = a_list(tmp_path)
    answer = '{"question": "photo", "answer": "yes", "wording": "Photos?"}'
    with with_list(an_event(tmp_path)) as store:
        sync = connected(store, path)
        noted(store, "ADA1")
        lines = [
            noted(store, "ADA1", EntryKind.BADGE, 1, list_id=""),
            noted(store, "ADA1", EntryKind.ANSWER, 2, list_id="", details=answer),
        ]
        if others_answered:
            noted(store, "GRE1", EntryKind.ANSWER, 2, list_id="", details=answer)
        sync.sync()
        assert attendance_of(path, "ADA1")[4:] == ["2026-05-14 09:42", "yes"]
        for line in lines:
            noted(store, "ADA1", EntryKind.UNDO, 3, refers_to=line.id, list_id="")
        sync.sync()
        assert attendance_of(path, "ADA1")[4:] == ["", ""]


def test_who_left_one_door_and_is_inside_another_has_not_left_in_the_file(tmp_path):
    path = a_list(tmp_path)
    with with_list(an_event(tmp_path, lists=(MAIN, DINNER))) as store:
        sync = connected(store, path)
        noted(store, "ADA1")
        noted(store, "ADA1", EntryKind.EXIT, minutes=1, direction=Direction.EXIT)
        sync.sync()
        noted(store, "ADA1", minutes=2, list_id=DINNER.id)
        sync.sync()
        assert attendance_of(path, "ADA1")[:2] == ["2026-05-14 09:41", ""]
        assert attendance_of(path, "ADA1")[-4:-2] == ["2026-05-14 09:41", "2026-05-14 09:42"]


def test_walk_ins_who_are_taken_back_are_canceled_in_the_file(tmp_path):
    path = tmp_path / "new.csv"
    scribe = Scribe("Desk 1", "", lambda: MORNING, new_id)
    with with_list(an_event(tmp_path)) as store:
        sync, attendees = connected(store, path), Attendees(store, scribe, new_id)
        lines = [attendees.walk_in({"name": name}) for name in ("Zoë Walker", "Bo Ek")]
        for line in lines:
            sync.sync()
            Corrections(store, scribe).undo(line.id, "By mistake")
        sync.sync()
    *_, zoe, bo, _ = lines_of(path, "utf-8-sig")
    assert zoe.endswith(";canceled")
    assert bo.endswith(";canceled")


def test_a_new_file_is_corrected_as_often_as_a_desk_corrects(tmp_path):
    path = tmp_path / "new.csv"
    with with_list(an_event(tmp_path)) as store:
        sync = connected(store, path)
        for company in ("Difference Engines", "Engines"):
            edited(store, "ADA1", company=company)
            sync.sync()
            assert f"Ada Lovelace;{company};" in path.read_text(encoding="utf-8")


def test_a_walk_in_who_is_edited_later_is_corrected_in_the_file(tmp_path):
    path = a_list(tmp_path)
    with with_list(an_event(tmp_path)) as store:
        sync = connected(store, path)
        code = a_walk_in(store, "Zoe Wlaker", country="Malta")
        sync.sync()
        for company, country in (("Foo", "Italy"), ("Bar", "Spain")):
            edited(store, code, name="Zoë Walker", company=company, country=country)
            sync.sync()
            (row,) = (line for line in lines_of(path) if code in line)
            assert row.startswith(f"Zoë Walker;{company};;{code};;{country};")


def test_a_column_that_a_desk_added_keeps_what_others_write_there(tmp_path):
    path = a_list(tmp_path)
    with with_list(an_event(tmp_path)) as store, with_list(an_event(tmp_path)) as other:
        sync, others = connected(store, path), connected(other, path)
        edited(store, "ADA1", country="Malta")
        sync.sync()
        path.write_bytes(path.read_bytes().replace(b"Malta;", b"MT;"))
        edited(other, "GRE1", country="Italy")
        for each in (others, sync):
            each.sync()
        greta, ada = (
            next(line for line in lines_of(path) if code in line) for code in ("GRE1", "ADA1")
        )
        assert ";Italy;" in greta
        assert ";MT;" in ada


@pytest.mark.parametrize(
    ("day", "stays"),
    [
        ("2025-05-14", False),
        ("2026-04-14", False),
        ("5/14/2025", False),
        ("2026-05-14", True),
        ("5/14/2026", True),
        ("04.05.2026", True),  # or, in America, 5 April
    ],
)
def test_what_a_file_tells_when_it_is_connected_stays_only_if_it_is_of_this_event(
    tmp_path, day, stays
):
    path = a_list(tmp_path)
    with with_list(an_event(tmp_path)) as before, with_list(an_event(tmp_path)) as store:
        noted(before, "GRE1")
        connected(before, path).sync()
        path.write_bytes(path.read_bytes().replace(b"2026-05-14", day.encode()))
        noted(store, "ADA1", minutes=9)
        connected(store, path).sync()
    assert attendance_of(path, "ADA1")[0] == "2026-05-14 09:50"
    told = [f"{day} 09:41", "", "Main door", "Desk 1", ""]
    assert attendance_of(path, "GRE1") == (told if stays else [""] * 5)
