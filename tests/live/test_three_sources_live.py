"""The same person at a real pretix, at a real Indico and in a file: one event, and one search."""

import pytest

from tests.end_to_end.program import Program
from tests.live.conference import Conference

FORM = "Participants"


@pytest.fixture
def conference(tmp_path, pretix):
    return Conference(Program(tmp_path / "settings"), pretix, tmp_path / "days.checkin").made()


def test_the_same_person_comes_from_all_three_and_each_check_in_goes_home(
    conference, indico, event, tmp_path
):
    made = indico.new_event([FORM])
    form = made["forms"][FORM]
    registered = indico.organize(
        "register", form=form, first_name="Päivi", last_name="Hämäläinen", guests=0
    )
    (ordered,) = event.order("Päivi", "Hämäläinen")["positions"]
    people = tmp_path / "people.csv"
    people.write_text("Name,Code,Company\nPäivi Hämäläinen,LISTED-1,Oy\n", encoding="utf-8")

    conference.pair(event)
    conference.connect_indico(indico, made["event"])
    conference.does("import", conference.file, people)
    conference.does("connect", conference.file, people)
    conference.does("lists", conference.file, "add", "Own")
    assert {each["trouble"] for each in conference.sync().values()} == {""}

    codes = {ordered["secret"], registered["code"], "LISTED-1"}
    found = conference.does("find", conference.file, "paivi hamalainen")
    assert {each["code"] for each in found} == codes
    assert {each["name"] for each in found} == {"Päivi Hämäläinen"}

    assert conference.scan("Day 1", ordered["secret"], registered["code"]) == [
        "admitted", "wrong_list",
    ]  # fmt: skip
    assert conference.scan(FORM, registered["code"], ordered["secret"]) == [
        "admitted", "wrong_list",
    ]  # fmt: skip
    assert conference.scan("Own", "LISTED-1") == ["admitted"]
    assert {each["trouble"] for each in conference.sync().values()} == {""}
    assert conference.outbox() == []
    assert [each["type"] for each in event.position(ordered["id"])["checkins"]] == ["entry"]
    path = f"/api/checkin/event/{made['event']}/forms/{form}/registrations/{registered['id']}"
    assert indico.registration(path)["checked_in"]
    (row,) = people.read_text(encoding="utf-8").splitlines()[1:2]
    assert row.startswith("Päivi Hämäläinen,LISTED-1,Oy,2")
    assert "Own" in row
