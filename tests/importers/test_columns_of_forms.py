"""Who answers a form may be another one than the person who comes."""

import pytest

from checkin.core.lists.attendee_list import Field
from checkin.importers.columns import recognise


def by_name(header, rows):
    return {field.value: header[at] for field, at in recognise(header, rows).columns}


@pytest.mark.parametrize("heading", ["Guest", "Participant", "Delegate", "Deltagare", "Person"])
def test_nobody_is_called_by_what_they_answer_whether_they_are_a_guest(heading):
    header = ["First name", "Last name", heading]
    rows = [["Ana", "Pop", "yes"], ["Ion", "Ionescu", "no"]]
    assert by_name(header, rows) == {"first_name": "First name", "last_name": "Last name"}
    rows = [["Ana", "Pop", "Dr. Ana Pop"], ["Ion", "Ionescu", "Ion Ionescu"]]
    assert by_name(header, rows)["name"] == heading


@pytest.mark.parametrize("heading", ["Guest", "Participant", "Speaker"])
def test_nobody_is_called_by_what_they_answer_beside_a_part_of_their_name(heading):
    rows = [["Ana", "yes"], ["Ion", "no"], ["Eva", ""]]
    assert by_name(["First name", heading], rows) == {"first_name": "First name"}
    assert by_name([heading], [["Ana Pop"], ["Jo"]]) == {"name": heading}
    assert by_name(["Speaker", "Guest"], [["yes", "Ana Pop"]]) == {"name": "Guest"}
    assert by_name(["Speaker", "Guest"], [["Eva Ek", "Ana Pop"]]) == {"name": "Guest"}


@pytest.mark.parametrize("heading", ["Guest name", "Name of guest", "Name"])
def test_nobody_is_called_as_the_guest_whom_they_bring(heading):
    header = ["First name", "Last name", heading]
    rows = [["Ana", "Pop", "Tim Pop"], ["Ion", "Ionescu", ""]]
    assert by_name(header, rows) == {"first_name": "First name", "last_name": "Last name"}
    assert by_name(header, [])["name"] == heading


def test_somebody_has_the_name_in_their_own_letters():
    rows = [["Eleni", "Papadaki", "Ελένη Παπαδάκη"], ["Ana", "Pop", ""]]
    assert by_name(["First name", "Last name", "Name"], rows)["name"] == "Name"


def test_the_guest_whom_somebody_brings_is_not_the_one_who_is_listed():
    rows = [["Ana Pop", "ana@x.ro", "Tim Pop", "tim@x.ro"]]
    header = ["Name", "Email", "Guest name", "Guest email"]
    assert by_name(header, rows) == {"name": "Name", "email": "Email"}
    assert by_name(["Guest name", "Guest email"], []) == {
        "name": "Guest name",
        "email": "Guest email",
    }
    header = ["First name", "Last name", "Guest first name", "Guest: Last name"]
    rows = [["Ana", "Pop", "Tim", "Pop"], ["Ion", "Ionescu", "", ""]]
    assert by_name(header, rows) == {"first_name": "First name", "last_name": "Last name"}


@pytest.mark.parametrize("heading", ["Badge name", "Participant preferred name"])
def test_somebody_may_be_called_otherwise_on_a_badge(heading):
    rows = [["Ana", "Pop", "Annie"], ["Ion", "Ionescu", ""]]
    assert by_name(["First name", "Last name", heading], rows)["name"] == heading


@pytest.mark.parametrize("heading", ["Guest badge name", "Guest's display name"])
def test_what_a_guest_is_called_on_a_badge_names_nobody_who_is_listed(heading):
    rows = [["Ana", "Pop", "Timmy"], ["Ion", "Ionescu", ""]]
    assert "name" not in by_name(["First name", "Last name", heading], rows)


def test_who_answered_a_form_for_somebody_else_is_not_the_one_who_comes():
    account = ["ID", "Start time", "Completion time", "Email", "Name", "Last modified time"]
    answers = ["1", "5/1/26 9:00:00", "5/1/26 9:01:00", "office@example.ro", "Ion Ionescu", ""]
    assert by_name(
        [*account, "First name", "Surname", "E-mail address"],
        [[*answers, "Ana", "Pop", "ana@example.ro"]],
    ) == {"first_name": "First name", "last_name": "Surname", "email": "E-mail address"}
    assert by_name([*account, "Participant"], [[*answers, "Ana Pop"]]) == {
        "name": "Participant",
        "email": "Email",
    }
    assert by_name(account, [answers]) == {"name": "Name", "email": "Email"}


def test_who_answered_a_form_is_not_called_as_the_guest_whom_some_of_them_bring():
    header = ["ID", "Start time", "Completion time", "Email", "Name", "Guest name"]
    times = ["3/1/26 10:00:12", "3/1/26 10:01:12"]
    rows = [["1", *times, "ana@x.ro", "Ana Pop", "Tim Pop"], ["2", *times, "bo@x.se", "Bo Ek", ""]]
    assert by_name(header, rows) == {"name": "Name", "email": "Email"}
    assert recognise(header, rows).companions == (5,)
    rows[1][5] = "Eva Ek"
    assert by_name(header, rows)["name"] == "Guest name"


@pytest.mark.parametrize("time", ["2026/05/01 9:00:00 AM EET", "1.5.2026 klo 9.00.00"])
def test_the_address_that_a_form_asks_for_is_taken_before_that_of_the_account(time):
    header = ["Timestamp", "Email Address", "Name", "E-mail", "Guest"]
    rows = [[time, "office@example.ro", "Ana Pop", "ana@example.ro", "yes"]]
    assert by_name(header, rows) == {"name": "Name", "email": "E-mail"}


def test_a_second_question_for_a_name_is_one_for_its_part():
    account = ["ID", "Heure de début", "Heure de fin", "Adresse de messagerie", "Nom"]
    answers = ["1", "01/05/2026 09:00", "01/05/2026 09:01", "anonymous", ""]
    assert by_name([*account, "Prénom", "Nom2"], [[*answers, "Ana", "Pop"]]) == {
        "first_name": "Prénom",
        "last_name": "Nom2",
    }


@pytest.mark.parametrize("heading", ["Guest", "Contact name", "Speaker"])
def test_who_answered_a_form_is_not_called_as_others_whom_it_asks_for(heading):
    header = ["ID", "Start time", "Completion time", "Email", "Name", heading, "Invoice email"]
    times = ["5/1/26 9:00:00", "5/1/26 9:01:00"]
    rows = [
        ["1", *times, "ana@example.ro", "Ana Pop", "Tim Pop", "office@example.ro"],
        ["2", *times, "ion@example.ro", "Ion Ionescu", "no", "office@example.ro"],
    ]
    assert by_name(header, rows) == {"name": "Name", "email": "Email"}


@pytest.mark.parametrize("heading", ["Invoice email", "Company e-mail", "Work email"])
def test_who_answered_a_form_has_the_address_of_the_account(heading):
    header = ["Timestamp", "Email Address", "Vad heter du?", heading]
    rows = [["2026-05-01 09:00", "ana@example.ro", "Ana Pop", "office@example.ro"]]
    assert by_name(header, rows) == {"name": "Vad heter du?", "email": "Email Address"}


def test_a_blank_column_for_addresses_gives_way_to_the_one_that_has_them():
    header = ["Email Address", "Contact Information: Name", "Contact Information Email Address"]
    rows = [["", "Ann Lee", "ann@example.org"], ["", "Bo Ek", "bo@example.org"]]
    assert recognise(header, rows).index(Field.EMAIL) == 2
    assert recognise(header, rows, {"email": header[0]}).index(Field.EMAIL) == 0


def test_two_moments_at_the_end_of_a_list_are_of_no_form():
    header = ["Name", "Valid from", "Valid until"]
    rows = [["Ana Pop", "5/12/2026 8:00 AM", "5/12/2026 6:00 PM"]]
    assert by_name(header, rows)["name"] == "Name"


def test_forms_of_wordpress_list_what_a_name_consists_of():
    header = ["Name (Prefix)", "Name (First)", "Name (Middle)", "Name (Last)", "Name (Suffix)"]
    rows = [["Ms.", "Ana", "", "Pop", ""], ["Mr.", "Bo", "A.", "Ek", "Jr."]]
    assert by_name(header, rows) == {"first_name": "Name (First)", "last_name": "Name (Last)"}
    others = ["Guest Name (First)", "Guest Name (Last)", "Billing Name (First)"]
    rows = [[*row, "Tim", "Pop", "Zed"] for row in rows]
    assert recognise([*header, *others], rows).columns == (
        (Field.FIRST_NAME, 1),
        (Field.LAST_NAME, 3),
    )
    assert by_name(["Name (first and last)"], rows) == {"name": "Name (first and last)"}
