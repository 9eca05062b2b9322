from dataclasses import replace
from datetime import timedelta

import pytest

from checkin.core.errors import TargetUnreachable
from checkin.core.event import CheckInList
from checkin.core.journal import EntryKind
from checkin.core.lists.attendee_list import Field
from checkin.core.ticket import AttendanceMode
from checkin.services.reports import Reports
from tests.attended_event import (
    ADA,
    DINNER,
    MAIN,
    MORNING,
    a_walk_in,
    add_person,
    an_event,
    edited,
    noted,
    with_list,
)


@pytest.fixture
def store(tmp_path):
    with with_list(an_event(tmp_path, lists=(MAIN, DINNER))) as store:
        yield store


def table_of(store):
    table = Reports(store).table()
    headings = [column.heading for column in table.columns]
    return [dict(zip(headings, row.cells, strict=True)) for row in table.rows]


def row_of(store, code):
    return next(row for row in table_of(store) if code in (row.get("Code"), row.get("Ticket code")))


def test_attendance_comes_in_the_order_of_the_list_then_the_walk_ins(tmp_path):
    with with_list(an_event(tmp_path), [ADA]) as store:
        a_walk_in(store)
        with_list(store, [("Late Lister", "", "", "LATE", "")])
        names = [row.person.attendee.name for row in Reports(store).attendance()]
    assert names == ["Ada Lovelace", "Late Lister", "Zoë Walker"]


def test_attendance_tells_when_and_where_somebody_came(store):
    noted(store, "ADA1", desk="Desk 2", minutes=5)
    noted(store, "ADA1", EntryKind.EXIT, minutes=60)
    noted(store, "ADA1", desk="Desk 3", minutes=90, list_id=DINNER.id)
    noted(store, "ADA1", EntryKind.EXIT, minutes=190, list_id=DINNER.id)
    row = row_of(store, "ADA1")
    assert row["Checkin: First in"] == "2026-05-14 09:46"
    assert row["Checkin: Last out"] == "2026-05-14 12:51"
    assert row["Checkin: Lists"] == "Main door; Dinner"
    assert row["Checkin: Desk"] == "Desk 2"
    assert row["Checkin: Main door, last out"] == "2026-05-14 10:41"
    assert row["Checkin: Dinner, first in"] == "2026-05-14 11:11"


def test_whoever_is_inside_has_not_left(store):
    noted(store, "ADA1")
    noted(store, "ADA1", EntryKind.EXIT, minutes=1)
    noted(store, "ADA1", minutes=2)
    assert row_of(store, "ADA1")["Checkin: Last out"] == ""


def test_a_revoked_ticket_says_so_even_where_the_list_has_no_such_column(store):
    with store.write():
        store._db.execute("UPDATE tickets SET overruled = 'revoked' WHERE code = 'GRE1'")
    assert row_of(store, "GRE1")["Ticket status"] == "revoked"
    assert row_of(store, "ADA1")["Ticket status"] == "valid"


def test_an_undone_entry_is_no_attendance(store):
    line = noted(store, "ADA1")
    noted(store, "ADA1", EntryKind.UNDO, minutes=1, refers_to=line.id)
    assert row_of(store, "ADA1")["Checkin: First in"] == ""


def test_an_event_of_one_list_needs_no_columns_for_it(tmp_path):
    with with_list(an_event(tmp_path)) as store:
        table = Reports(store).table()
    ours = [column.heading for column in table.columns if column.heading.startswith("Checkin: ")]
    assert ours == [
        "Checkin: First in",
        "Checkin: Last out",
        "Checkin: Lists",
        "Checkin: Desk",
        "Checkin: Badge printed",
    ]


def test_a_badge_that_was_undone_was_not_printed(store):
    first = noted(store, "ADA1", EntryKind.BADGE, list_id="")
    noted(store, "ADA1", EntryKind.UNDO, minutes=1, refers_to=first.id)
    assert row_of(store, "ADA1")["Checkin: Badge printed"] == ""
    noted(store, "ADA1", EntryKind.BADGE, minutes=2, list_id="")
    noted(store, "ADA1", EntryKind.BADGE, minutes=9, list_id="")
    assert row_of(store, "ADA1")["Checkin: Badge printed"] == "2026-05-14 09:43"


def test_a_correction_stands_in_the_column_it_belongs_to(store):
    edited(store, "ADA1", company="Difference Engines")
    row = row_of(store, "ADA1")
    assert (row["Company"], row["Full name"], row["Diet"]) == (
        "Difference Engines",
        "Ada Lovelace",
        "vegan",
    )


def test_a_correction_without_a_column_gets_one(store):
    assert "Country" not in row_of(store, "ADA1")
    edited(store, "ADA1", country="Romania")
    assert row_of(store, "ADA1")["Country"] == "Romania"


def test_tags_of_a_server_come_in_a_column_of_their_own(store):
    assert "Tags" not in row_of(store, "ADA1")
    with store.write():
        store._db.execute(
            "UPDATE attendees SET flags = 'VIP' || char(31) || 'Press' WHERE id = 'tADA1'"
        )
    assert row_of(store, "ADA1")["Tags"] == "VIP, Press"


@pytest.fixture
def named_in_parts(tmp_path):
    header = ("Last", "First", "Code")
    mapping = {Field.LAST_NAME: 0, Field.FIRST_NAME: 1, Field.CODE: 2}
    rows = [("Lovelace", "Ada", "ADA1"), ("van der Berg", "Jan", "JAN1")]
    with with_list(an_event(tmp_path), rows, header, mapping) as store:
        yield store


@pytest.mark.parametrize(
    ("code", "name", "parts"),
    [
        ("ADA1", "Ada King-Lovelace", ("Ada", "King-Lovelace")),
        ("ADA1", "Augusta Ada Lovelace", ("Augusta Ada", "Lovelace")),
        ("JAN1", "Johan van der Berg", ("Johan", "van der Berg")),
        ("ADA1", "Ada", ("", "Ada")),
    ],
)
def test_a_corrected_name_is_split_for_a_list_of_first_and_last_names(
    named_in_parts, code, name, parts
):
    edited(named_in_parts, code, name=name)
    row = row_of(named_in_parts, code)
    assert (row["First"], row["Last"]) == parts


def test_a_corrected_part_is_joined_for_a_list_of_whole_names(tmp_path):
    with with_list(an_event(tmp_path), [ADA]) as store:
        edited(store, "ADA1", first_name="Augusta", last_name="King")
        assert row_of(store, "ADA1")["Full name"] == "Augusta King"


def test_a_walk_in_fills_the_lists_own_columns_and_those_it_lacks(store):
    code = a_walk_in(store, company="Nowhere", country="Malta", mode="virtual")
    row = row_of(store, code)
    assert row["Full name"] == "Zoë Walker"
    assert row["Company"] == "Nowhere"
    assert row["Country"] == "Malta"
    assert row["Attendance mode"] == "virtual"


def test_a_walk_in_fills_every_column_that_a_list_can_have(tmp_path):
    header = ("Name", "Notes", "Flags", "Kind", "Mode", "Until", "Status")
    fields = (
        Field.NAME, Field.NOTES, Field.FLAGS, Field.CATEGORY, Field.MODE, Field.VALID_UNTIL,
        Field.STATUS,
    )  # fmt: skip
    mapping = {field: index for index, field in enumerate(fields)}
    rows = [("Ada", "", "", "", "", "2026-05-14", "valid")]
    with with_list(an_event(tmp_path), rows, header, mapping) as store:
        a_walk_in(store, notes="Late", category="Media")
        *_, row = Reports(store).table().rows
    assert row.cells[:7] == ("Zoë Walker", "Late", "", "Media", "on-site", "", "valid")


def test_codes_that_the_list_lacks_come_in_a_column_of_their_own(tmp_path):
    with with_list(an_event(tmp_path), [("Ada",)], ("Name",), {Field.NAME: 0}) as store:
        (row,) = table_of(store)
    assert row["Ticket code"].startswith("NEW")


def test_columns_of_several_lists_that_mean_the_same_are_one(tmp_path):
    with with_list(an_event(tmp_path), [ADA]) as store:
        mapping = {Field.CODE: 1, Field.NAME: 0}
        with_list(store, [("Bob", "BOB1", "Sv")], ("Name", "Ticket", "Language"), mapping)
        table = Reports(store).table()
        own = [column.heading for column in table.columns[:6]]
        rows = [row.cells[:6] for row in table.rows]
    assert own == ["Full name", "Company", "E-mail", "Code", "Diet", "Language"]
    assert rows == [(*ADA, ""), ("Bob", "", "", "BOB1", "", "Sv")]


def test_a_list_that_comes_in_while_attendance_is_written_is_told(store):
    table = Reports(store).table()
    with_list(store, [("Bob", "BOB1")], ("Name", "Ticket"), {Field.NAME: 0, Field.CODE: 1})
    with pytest.raises(TargetUnreachable, match="Write it again"):
        list(table.rows)


def test_attendance_columns_that_came_back_with_a_list_are_not_its_own(tmp_path):
    header = ("Name", "Code", "Checkin: First in", "Checkin: Lists")
    mapping = {Field.NAME: 0, Field.CODE: 1}
    with with_list(an_event(tmp_path), [("A", "A1", "then", "there")], header, mapping) as store:
        row = row_of(store, "A1")
    assert row["Checkin: First in"] == ""


def test_a_column_of_ours_takes_no_heading_of_the_list(tmp_path):
    header = ("Name", "Ticket code", "Country")
    mapping = {Field.NAME: 0}
    with with_list(an_event(tmp_path), [("A", "kept", "kept too")], header, mapping) as store:
        a_walk_in(store, country="Malta")
        columns = [column.heading for column in Reports(store).table().columns]
    assert columns[:5] == ["Name", "Ticket code", "Country", "Country (2)", "Ticket code (2)"]


def test_each_of_several_tickets_has_its_own_row(store):
    with store.write():
        store._db.execute(
            "INSERT INTO tickets (id, code, attendee, category, status)"
            " SELECT 'tADA2', 'ADA2', number, 'Dinner guest', 'valid'"
            " FROM attendees ORDER BY number LIMIT 1"
        )
    noted(store, "ADA2", desk="Desk 4", list_id=DINNER.id)
    assert row_of(store, "ADA1")["Checkin: First in"] == ""
    assert row_of(store, "ADA2")["Checkin: Desk"] == "Desk 4"
    assert row_of(store, "ADA2")["Company"] == "Analytical Engines"
    (person,) = (row for row in Reports(store).attendance() if len(row.person.tickets) == 2)
    assert person.desk == "Desk 4"
    assert person.passed[DINNER.id].first_in == MORNING


def test_a_further_ticket_has_the_row_that_the_list_gave_it(store):
    cells = "\x1f".join(("Ada Lovelace", "Analytical Engines", "", "ADA2", "kosher"))
    with store.write():
        store._db.execute(
            "INSERT INTO tickets (id, code, attendee, category, status, source, cells)"
            " SELECT 'tADA2', 'ADA2', number, '', 'valid', source, ?"
            " FROM attendees ORDER BY number LIMIT 1",
            [cells],
        )
    assert row_of(store, "ADA2")["Diet"] == "kosher"
    edited(store, "ADA1", name="Ada King")
    assert {row_of(store, code)["Full name"] for code in ("ADA1", "ADA2")} == {"Ada King"}


def test_whoever_came_on_a_ticket_that_was_replaced_came(store):
    with store.write():
        store._db.execute(
            "INSERT INTO tickets (id, code, attendee, category, status)"
            " SELECT 'tADA0', 'ADA0', number, '', 'revoked'"
            " FROM attendees ORDER BY number LIMIT 1"
        )
    noted(store, "ADA0", desk="Desk 4")
    assert row_of(store, "ADA1")["Checkin: Desk"] == "Desk 4"
    assert [row["Code"] for row in table_of(store)] == ["ADA1", "GRE1", "OME1"]


def test_the_json_of_an_attendee_reads_as_promised(store):
    noted(store, "ADA1")
    ada = next(iter(Reports(store).objects()))
    assert ada == {
        "code": "ADA1",
        "name": "Ada Lovelace",
        "first_name": "",
        "last_name": "",
        "email": "ada@example.org",
        "company": "Analytical Engines",
        "country": "",
        "category": "",
        "mode": "on-site",
        "extra": {"Diet": "vegan"},
        "lists": {
            "Main door": {"first_in": "2026-05-14T06:41:00Z", "last_out": None, "inside": True},
            "Dinner": {"first_in": None, "last_out": None, "inside": False},
        },
    }


def test_the_sum_of_two_tickets_is_first_in_and_last_out_of_both(store):
    with store.write():
        store._db.execute(
            "INSERT INTO tickets (id, code, attendee, category, status)"
            " SELECT 'tADA2', 'ADA2', number, '', 'valid' FROM attendees ORDER BY number LIMIT 1"
        )
    noted(store, "ADA2")
    noted(store, "ADA2", EntryKind.EXIT, minutes=10)
    noted(store, "ADA1", minutes=20)
    noted(store, "ADA1", EntryKind.EXIT, minutes=30)
    ada = next(iter(Reports(store).attendance()))
    assert ada.passed[MAIN.id].first_in == MORNING
    assert ada.passed[MAIN.id].last_out == MORNING + timedelta(minutes=30)


def test_each_list_counts_who_came_who_is_inside_and_who_is_expected(tmp_path):
    speakers = CheckInList("s", "Speakers", categories=("Speaker",))
    online = replace(MAIN, id="o", name="Online", modes=(AttendanceMode.VIRTUAL,))
    header, mapping = ("Name", "Kind"), {Field.NAME: 0, Field.CATEGORY: 1}
    rows = [("A", "Speaker"), ("B", "Guest"), ("C", "Guest")]
    with with_list(an_event(tmp_path, lists=(MAIN, speakers, online)), rows, header, mapping) as s:
        code = a_walk_in(s, mode="virtual")
        codes = [ticket.code for ticket in s.tickets()]
        noted(s, codes[0])
        noted(s, codes[1])
        noted(s, codes[1], EntryKind.EXIT, minutes=1)
        noted(s, code, list_id="o")
        counts = {
            each.checkin_list.name: (each.admitted, each.inside, each.expected)
            for each in Reports(s).counts()
        }
    assert counts == {"Main door": (2, 1, 3), "Speakers": (0, 0, 1), "Online": (1, 1, 1)}


def test_whoever_is_let_in_unregistered_does_not_come_in_the_place_of_somebody_expected(tmp_path):
    speakers = CheckInList("s", "Speakers", categories=("Speaker",))
    header, mapping = ("Name", "Kind"), {Field.NAME: 0, Field.CATEGORY: 1}
    rows = [("A", "Speaker"), ("B", "Speaker"), ("C", "Guest")]
    with with_list(an_event(tmp_path, lists=(speakers,)), rows, header, mapping) as s:
        first, _, guest = s.tickets()
        noted(s, first.code, list_id="s")
        noted(s, guest.code, EntryKind.OVERRIDE, list_id="s")
        (counts,) = Reports(s).counts()
    assert (counts.admitted, counts.expected) == (2, 3)


def test_somebody_without_any_ticket_is_not_left_out(store):
    with store.write():
        add_person(store, 0, (), {Field.NAME: "Nobody"})
        store._db.execute("DELETE FROM tickets WHERE code LIKE 'NEW%'")
    assert table_of(store)[-1]["Full name"] == "Nobody"
    assert list(Reports(store).attendance())[-1].person.code == ""
