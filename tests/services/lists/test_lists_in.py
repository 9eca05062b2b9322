import pytest

from checkin import build
from checkin.core.errors import CheckinError, ListUnreadable, Refused
from checkin.core.lists.attendee_list import Field
from checkin.services.lists.lists_in import ListWish

PEOPLE = "Full name;Organisation;E-mail;Diet\nÅsa Öhr;Skåne;asa@x.example;vegan\nBo Ek;;;\n"


class Canceled(CheckinError):
    """Somebody has changed their mind."""


@pytest.fixture
def lists_in(store, clock):
    return build.Program(store, build.Place("Desk 1", now=clock)).lists_in


@pytest.fixture
def people(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text(PEOPLE, encoding="utf-8")
    return path


def names(store):
    return sorted(ticket.attendee.name for ticket in store.tickets())


def test_a_look_tells_what_every_column_is_and_writes_nothing(lists_in, people, store):
    look = lists_in.look(ListWish(people))
    assert look.header == ("Full name", "Organisation", "E-mail", "Diet")
    assert look.wish.meanings == (Field.NAME, Field.COMPANY, Field.EMAIL, None)
    assert look.sample[0] == ("Åsa Öhr", "Skåne", "asa@x.example", "vegan")
    assert (look.report.new, look.report.rejected) == (2, 0)
    assert "semicolons" in look.reading
    assert names(store) == []


def test_what_was_looked_at_is_brought_in(lists_in, people, store):
    look = lists_in.look(ListWish(people))
    report = lists_in.bring_in(look.wish)
    assert report.new == 2
    assert names(store) == ["Bo Ek", "Åsa Öhr"]


def test_a_list_whose_columns_were_swapped_since_the_look_is_refused(lists_in, people, store):
    look = lists_in.look(ListWish(people))
    swapped = PEOPLE.replace("Full name;Organisation", "Organisation;Full name")
    people.write_text(swapped, encoding="utf-8")
    for again in (lists_in.look, lists_in.bring_in):
        with pytest.raises(Refused, match="has other columns than before"):
            again(look.wish)
    assert names(store) == []


def test_a_column_set_to_extra_by_hand_stays_extra(lists_in, people, store):
    meanings = (Field.NAME, None, Field.EMAIL, Field.NOTES)
    look = lists_in.look(ListWish(people, meanings=meanings))
    assert dict(look.report.mapping) == {"name": "Full name", "email": "E-mail", "notes": "Diet"}
    lists_in.bring_in(look.wish)
    asa = next(each.attendee for each in store.tickets() if each.attendee.name == "Åsa Öhr")
    assert (asa.company, asa.notes, asa.column("Organisation")) == ("", "vegan", "Skåne")


def test_two_columns_cannot_be_one_field(lists_in, people):
    meanings = (Field.NAME, Field.COMPANY, Field.COMPANY, None)
    look = lists_in.look(ListWish(people, meanings=meanings))
    assert look.report is None
    assert look.blamed == (1, 2)
    assert look.trouble.startswith("“Organisation” and “E-mail” cannot both be the company.")
    with pytest.raises(Refused):
        lists_in.bring_in(look.wish)


def test_without_a_name_nothing_is_brought_in(lists_in, people):
    look = lists_in.look(ListWish(people, meanings=(None,) * 4))
    assert look.trouble == "No column holds a name. Choose the one that does."


def test_a_list_that_nothing_decides_is_shown_for_a_person_to_decide(lists_in, tmp_path):
    path = tmp_path / "doubtful.csv"
    path.write_text("Name,Company,Organisation\nÅsa,Skåne,Lund\nBo,Ek,Umeå\n", encoding="utf-8")
    look = lists_in.look(ListWish(path))
    assert look.blamed == (1, 2)
    assert "cannot both be the company" in look.trouble


def test_a_sheet_of_a_workbook_can_be_chosen(lists_in, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.title = "Speakers"
    book.active.append(["Name", "E-mail"])
    book.active.append(["Åsa Öhr", "asa@x.example"])
    other = book.create_sheet("Guests")
    other.append(["Name"])
    other.append(["Bo Ek"])
    other.append(["Siv Ek"])
    hidden = book.create_sheet("Lists")
    hidden.sheet_state = "hidden"
    book.save(tmp_path / "people.xlsx")
    look = lists_in.look(ListWish(tmp_path / "people.xlsx"))
    assert (look.sheets, look.wish.sheet) == (("Speakers", "Guests"), "Speakers")
    assert lists_in.look(ListWish(tmp_path / "people.xlsx", "Guests")).report.new == 2


def test_a_cancelled_import_leaves_the_event_as_it_was(lists_in, people, store):
    def cancel(_):
        raise Canceled("Nothing was imported.")

    look = lists_in.look(ListWish(people))
    with pytest.raises(Canceled):
        lists_in.bring_in(look.wish, cancel)
    assert names(store) == []
    assert lists_in.bring_in(look.wish).new == 2


def test_a_file_that_became_another_is_not_brought_in(lists_in, people, store):
    look = lists_in.look(ListWish(people))
    people.write_text("Name\nSomebody Else\n", encoding="utf-8")
    with pytest.raises(Refused, match="other columns"):
        lists_in.bring_in(look.wish)
    assert names(store) == []


def test_what_is_no_list_is_told_in_a_sentence(lists_in, tmp_path):
    (tmp_path / "page.csv").write_text("<html><body>Sorry</body></html>", encoding="utf-8")
    with pytest.raises(ListUnreadable, match="web page"):
        lists_in.look(ListWish(tmp_path / "page.csv"))


def test_a_column_that_decides_who_comes_in_and_is_not_understood_is_told(lists_in, tmp_path):
    path = tmp_path / "people.csv"
    path.write_text("Name;Status;Ticket code\nÅsa Öhr;blue;A\nBo Ek;green;A\nEva Ek;red;A\n")
    look = lists_in.look(ListWish(path))
    done = lists_in.bring_in(look.wish)
    for report in (look.report, done):
        told = {each.value: each.reason[:24] for each in report.problems if not each.row}
        assert told == {
            "Status": "Not taken as the status,",
            "Ticket code": "Not taken as the code, s",
        }


def test_a_column_that_somebody_leaves_out_knowingly_is_not_told(lists_in, tmp_path):
    path = tmp_path / "people.csv"
    path.write_text("Name;Status\nÅsa Öhr;paid\nBo Ek;unpaid\n", encoding="utf-8")
    look = lists_in.look(ListWish(path))
    assert look.wish.meanings == (Field.NAME, Field.STATUS)
    look = lists_in.look(ListWish(path, meanings=(Field.NAME, None)))
    assert look.report.problems == ()
