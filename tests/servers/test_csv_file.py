import os
from pathlib import Path

import pytest

from checkin.core.errors import Refused, TargetUnreachable
from checkin.core.journal import EntryKind
from checkin.core.lists.attendee_list import Field
from checkin.core.servers.outbox import DeliveryState
from checkin.importers.encoding import detect_encoding
from checkin.servers.csv_file import CsvFile, csv_target
from checkin.services.reports import Reports
from checkin.services.servers.sync import Sync
from tests.attended_event import MORNING, a_walk_in, an_event, edited, noted, with_list

ADA_LISTED = "Ada Lovelace;Analytical Engines;ada@example.org;ADA1;vegan"
LISTED = (
    "List of participants;;;;\r\n"
    "Full name;Company;E-mail;Code;Diet\r\n"
    f"{ADA_LISTED}\r\n"
    "Γκρέτα Κρυστάλλη;Ønsker ApS;greta@example.org;GRE1;\r\n"
    ";;;;\r\n"
    "Total;2;;;=1+1\r\n"
)
OURS = "Checkin: First in;Checkin: Last out;Checkin: Lists;Checkin: Desk;Checkin: Badge printed"


@pytest.fixture
def store(tmp_path):
    with with_list(an_event(tmp_path)) as store:
        yield store


@pytest.fixture
def path(tmp_path):
    folder = tmp_path / "share"
    folder.mkdir()
    path = folder / "list.csv"
    path.write_bytes(LISTED.encode())
    return path


def connected(store, path):
    def reach(target):
        table = Reports(store).table
        return CsvFile(target, table, lambda file, name: detect_encoding(file, name).codec)

    sync = Sync(store, reach, lambda: MORNING)
    sync.connect(csv_target(path))
    return sync


def lines_of(path, encoding="utf-8"):
    return path.read_bytes().decode(encoding).split("\r\n")


def test_attendance_stands_beside_what_the_file_held(store, path):
    sync = connected(store, path)
    noted(store, "ADA1", desk="Desk 2")
    assert sync.sync()[0].accepted == 1
    assert lines_of(path) == [
        "List of participants;;;;",
        f"Full name;Company;E-mail;Code;Diet;{OURS}",
        f"{ADA_LISTED};2026-05-14 09:41;;Main door;Desk 2;",
        "Γκρέτα Κρυστάλλη;Ønsker ApS;greta@example.org;GRE1;;;;;;",
        ";;;;",
        "Total;2;;;=1+1",
        "",
    ]
    assert list(store.outbox()) == []


def test_a_second_sync_writes_the_same_file(store, path):
    sync = connected(store, path)
    noted(store, "ADA1")
    sync.sync()
    before = path.read_bytes(), path.stat().st_ino
    noted(store, "GRE1", EntryKind.NOTE)
    assert sync.sync()[0].accepted == 1
    assert (path.read_bytes(), path.stat().st_ino) == before


def test_a_crash_between_the_file_and_the_outbox_gives_the_same_file_again(store, path):
    sync = connected(store, path)
    line = noted(store, "ADA1")
    with store.write():
        store.begin_sending(1, store.unsent(1, None, 0, 10), MORNING)
    table, (target,) = Reports(store).table, store.targets()
    list(CsvFile(target, table, lambda *_: "utf-8").push([line]))
    before = path.read_bytes()
    assert sync.sync()[0].accepted == 1
    assert path.read_bytes() == before


def test_an_undone_entry_goes_out_of_the_file_too(store, path):
    sync = connected(store, path)
    line = noted(store, "ADA1")
    sync.sync()
    noted(store, "ADA1", EntryKind.UNDO, minutes=1, refers_to=line.id)
    sync.sync()
    assert "ADA1;vegan;;;;;" in path.read_text(encoding="utf-8")


def test_rows_and_columns_that_somebody_adds_stay(store, path):
    sync = connected(store, path)
    noted(store, "ADA1")
    sync.sync()
    lines = lines_of(path)
    lines[1:4] = ["Room;" + lines[1], "12;" + lines[3], "14;" + lines[2], "15;Unknown;;;XXX1"]
    path.write_bytes("\r\n".join(lines).encode())
    noted(store, "GRE1", minutes=4)
    sync.sync()
    written = lines_of(path)
    assert written[1].startswith("Room;Full name;")
    assert written[2].startswith("12;Γκρέτα")
    assert "2026-05-14 09:45" in written[2]
    assert "2026-05-14 09:41" in written[3]
    assert written[4] == "15;Unknown;;;XXX1"


def test_a_correction_made_at_a_desk_goes_into_the_file(store, path):
    sync = connected(store, path)
    for company in ("Difference Engines", "=Engines", "Analytical Engines"):
        edited(store, "ADA1", company=company)
        sync.sync()
        written = "'=Engines" if company.startswith("=") else company
        assert f"Ada Lovelace;{written};" in path.read_text(encoding="utf-8")


def test_a_cell_that_somebody_changed_in_the_file_is_not_corrected(store, path):
    sync = connected(store, path)
    edited(store, "ADA1", company="Difference Engines")
    sync.sync()
    theirs = path.read_bytes().replace(b"Difference Engines", b"Own Engines")
    path.write_bytes(theirs)
    for _ in range(2):
        noted(store, "ADA1")
        sync.sync()
        assert "Ada Lovelace;Own Engines;" in path.read_text(encoding="utf-8")


def test_walk_ins_and_who_came_are_added_at_the_end_once(store, path):
    sync = connected(store, path)
    code = a_walk_in(store, "=Zoë", company="Nowhere", country="Malta")
    noted(store, "OME1")
    sync.sync()
    noted(store, code, minutes=1)
    sync.sync()
    *_, omega, zoe, end = lines_of(path)
    assert omega.startswith('"Ωmega; Test, ""Inc""";-;;OME1;\'=1+1;')
    assert zoe.startswith(f"'=Zoë;Nowhere;;{code};;Malta;2026-05-14 09:42;")
    assert end == ""


def test_whoever_was_taken_out_of_the_file_and_never_came_stays_out(store, path):
    sync = connected(store, path)
    noted(store, "ADA1")
    sync.sync()
    assert "OME1" not in path.read_text(encoding="utf-8")


def test_a_file_without_codes_is_matched_by_name_and_address_and_gets_codes(tmp_path):
    header, mapping = ("Name", "Mail"), {Field.NAME: 0, Field.EMAIL: 1}
    rows = [("Ada", "a@x.org"), ("Twin", ""), ("Twin", ""), ("Ada", "b@x.org")]
    path = tmp_path / "list.csv"
    path.write_text("Name,Mail\nADA ,b@x.org\nTwin,\nAda,a@x.org\nTwin,\n", "utf-8", newline="\n")
    with with_list(an_event(tmp_path), rows, header, mapping) as store:
        codes = [ticket.code for ticket in store.tickets()]
        sync = connected(store, path)
        noted(store, codes[2])
        sync.sync()
        noted(store, codes[0], minutes=1)
        sync.sync()
    header, *written = [line.split(",") for line in path.read_text("utf-8").splitlines()]
    assert header[2] == "Ticket code"
    assert [row[2] for row in written] == [codes[3], codes[1], codes[0], codes[2]]
    assert [bool(row[3]) for row in written] == [False, False, True, True]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1253"])
def test_the_files_encoding_stays(store, path, encoding):
    before = LISTED.replace("Ø", "O").encode(encoding)
    path.write_bytes(before)
    sync = connected(store, path)
    noted(store, "GRE1")
    sync.sync()
    assert path.read_bytes()[:2] == before[:2]
    assert "Γκρέτα Κρυστάλλη;Onsker ApS;" in path.read_bytes().decode(encoding)
    assert "2026-05-14 09:41" in path.read_bytes().decode(encoding)


def test_a_letter_that_the_files_encoding_lacks_makes_it_utf_8(store, path):
    path.write_bytes(b"Full name;Code\r\nAda Lovelace;ADA1\r\nM\xfcller;MUL1\r\n")
    sync = connected(store, path)
    noted(store, "GRE1")
    sync.sync()
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert "Müller;MUL1" in path.read_text(encoding="utf-8-sig")
    assert "Γκρέτα Κρυστάλλη" in path.read_text(encoding="utf-8-sig")


def test_quotes_and_line_ends_stay(store, path):
    path.write_bytes(b'"Full name","Code"\n"Ada Lovelace","ADA1"\n')
    sync = connected(store, path)
    noted(store, "ADA1")
    sync.sync()
    assert path.read_bytes().startswith(b'"Full name","Code","Checkin: First in"')
    assert b'\n"Ada Lovelace","ADA1","2026-05-14 09:41"' in path.read_bytes()
    assert b"\r" not in path.read_bytes()


def test_a_new_file_is_written_at_the_first_sync_with_everybody(store, tmp_path):
    path = tmp_path / "new.csv"
    sync = connected(store, path)
    sync.sync()
    lines = lines_of(path)
    assert lines[0].startswith("\ufeffFull name;Company;E-mail;Code;Diet;Checkin: First in;")
    assert len(lines) == 5


def waits(store, sync, reason):
    (synced,) = sync.sync()
    assert synced.accepted == 0
    (line,) = store.outbox()
    assert line.state is DeliveryState.WAITING
    assert reason in line.reason
    return True


def test_a_vanished_share_waits_and_goes_out_later(store, path):
    sync = connected(store, path)
    noted(store, "ADA1")
    away = path.parent.rename(path.parent.with_name("away"))
    assert waits(store, sync, "is not there")
    away.rename(path.parent)
    assert sync.sync()[0].accepted == 1
    assert "2026-05-14 09:41" in path.read_text(encoding="utf-8")


def test_a_share_of_which_only_the_empty_folder_is_left_is_not_filled(store, path):
    sync = connected(store, path)
    noted(store, "ADA1")
    content = path.read_bytes()
    path.unlink()
    assert waits(store, sync, "is no longer in")
    assert list(path.parent.iterdir()) == []
    path.write_bytes(content)
    assert sync.sync()[0].accepted == 1


def test_a_locked_file_waits_and_goes_out_later(store, path):
    fcntl = pytest.importorskip("fcntl")
    sync = connected(store, path)
    noted(store, "ADA1")
    with path.open("r+b") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert waits(store, sync, "locked")
    assert path.read_bytes() == LISTED.encode()
    assert sync.sync()[0].accepted == 1


def test_a_folder_in_the_files_place_waits(store, path):
    sync = connected(store, path)
    noted(store, "ADA1")
    path.unlink()
    path.mkdir()
    assert waits(store, sync, "is a folder")


def test_a_file_that_is_no_list_is_parked_with_the_reason(store, path):
    sync = connected(store, path)
    noted(store, "ADA1")
    path.write_bytes(b"a;b;c\r\n1;2;3\r\n")
    (synced,) = sync.sync()
    assert synced.parked == 1
    assert "has none of the list's headings" in synced.trouble
    assert path.read_bytes() == b"a;b;c\r\n1;2;3\r\n"
    path.write_bytes(LISTED.encode())
    assert sync.sync()[0].accepted == 1


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"Company;Diet\r\nA;B\r\n", "neither a column of codes nor one of names"),
        (b"", "has none of the list's headings"),
        (b"Full name;Code\r\n" + b"x" * 200_000, "is not a CSV file"),
    ],
)
def test_a_file_that_cannot_be_matched_is_left_alone(store, path, content, reason):
    path.write_bytes(content)
    sync = connected(store, path)
    noted(store, "ADA1")
    (synced,) = sync.sync()
    assert (synced.parked, reason in synced.trouble) == (1, True)
    assert path.read_bytes() == content


def test_a_file_that_is_no_list_is_told_even_with_nothing_to_send(store, path):
    path.write_bytes(b"a;b;c\r\n1;2;3\r\n")
    (synced,) = connected(store, path).sync()
    assert "has none of the list's headings" in synced.trouble


def test_a_file_too_large_to_be_a_list_is_left_alone(store, path):
    with path.open("ab") as file:
        file.truncate(300_000_000)  # a hole, which takes no room
    sync = connected(store, path)
    noted(store, "ADA1")
    (synced,) = sync.sync()
    assert (synced.parked, "larger than 256 MB" in synced.trouble) == (1, True)


def test_a_file_in_mixed_encodings_is_left_alone(store, path):
    content = LISTED.encode() + "Müller".encode("cp1252")
    path.write_bytes(content)
    line = noted(store, "ADA1")
    file = CsvFile(csv_target(path), Reports(store).table, lambda *_: "utf-8")
    (pushed,) = file.push([line])
    assert "not all in one encoding" in pushed.outcomes[0].reason
    assert path.read_bytes() == content


def test_somebody_saving_the_file_meanwhile_is_not_overwritten(store, path):
    theirs = LISTED.replace("vegan", "vegetarian").encode()

    def saving(*_):
        path.write_bytes(theirs)
        return "utf-8"

    line = noted(store, "ADA1")
    file = CsvFile(csv_target(path), Reports(store).table, saving)
    with pytest.raises(TargetUnreachable, match="changed by somebody else"):
        list(file.push([line]))
    assert path.read_bytes() == theirs


def test_what_cannot_be_kept_up_to_date_is_refused_when_connecting(tmp_path):
    with pytest.raises(Refused, match="is a folder"):
        csv_target(tmp_path)
    with pytest.raises(Refused, match="is not a CSV file"):
        csv_target(tmp_path / "list.xlsx")
    with pytest.raises(TargetUnreachable, match="is not there"):
        csv_target(tmp_path / "share" / "list.csv")


def test_a_target_is_named_by_its_whole_path(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert csv_target(Path("list.csv")).address == os.fspath(tmp_path / "list.csv")
