import pytest

from checkin.core.directory import SortBy, Wish
from checkin.services.directory import Directory
from checkin.storage.store import Store
from checkin.ui.attendees.attendees_model import PAGE, ROW, AttendeesModel, Column
from tests.builders import a_list, a_ticket, an_event, listed, with_lists

MANY = 100_000


@pytest.fixture
def model(qtbot):
    return AttendeesModel()


@pytest.fixture(scope="module")
def directory(tmp_path_factory):
    """Read an event of 100,000 people, written at once; nobody changes it."""
    path = tmp_path_factory.mktemp("crowd") / "crowd.checkin"
    with Store.create(path, an_event()) as store:
        with_lists(store, a_list())
        listed(store, a_ticket("FIRST", name="Aaron Aalto"))
        with store.write():
            store._db.execute(
                "WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
                "INSERT INTO attendees (number, id, name, first_name, last_name, email, company, "
                "country, category, mode, flags, notes, cells, changed_at) SELECT i, 'p' || i, "
                "printf('Person%06d Many', i), 'Many', printf('Person%06d', i), '', "
                "'Company ' || (i % 100), '', '', 'on-site', '', '', '', '' FROM n",
                [MANY],
            )
        directory = Directory(store)
        while not directory.prepare("en"):
            pass
        yield directory


def answered(directory, model):
    """Answer the rows that the model wants as the reader does."""
    model.rows_wanted.connect(lambda numbers: model.show_rows(directory.rows(numbers, "main")))


def name(model, row):
    return model.index(row, Column.NAME).data()


def test_a_hundred_thousand_people_are_rows_from_the_first_to_the_last(qtbot, model, directory):
    answered(directory, model)
    listing = directory.listing(Wish(list_id="main"))
    model.show(listing, directory.rows(listing.people[:PAGE], "main"))
    assert model.rowCount() == MANY
    assert name(model, 0) == "Aalto, Aaron"
    assert name(model, MANY - 1) == ""  # nobody has looked there yet
    qtbot.waitUntil(lambda: name(model, MANY - 1) == "Person100000, Many")


def test_the_other_way_round_the_last_come_first(qtbot, model, directory):
    answered(directory, model)
    listing = directory.listing(Wish(list_id="main", descending=True))
    model.show(listing)
    assert name(model, 0) == ""
    qtbot.waitUntil(lambda: name(model, 0) == "Person100000, Many")
    few = directory.listing(Wish(list_id="main", company="Company 7", by=SortBy.NAME))
    model.show(few)
    assert model.rowCount() == MANY // 100
    qtbot.waitUntil(lambda: name(model, 0) == "Person000007, Many")


def test_rows_are_read_for_what_is_looked_at_only(qtbot, model, directory):
    wanted = []
    model.rows_wanted.connect(wanted.append)
    model.show(directory.listing(Wish(list_id="main")))
    model.index(MANY // 2, Column.NAME).data(ROW)
    qtbot.waitUntil(lambda: wanted != [])
    assert sum(map(len, wanted)) <= 3 * PAGE


def test_the_same_people_anew_keep_their_rows(qtbot, model, directory):
    answered(directory, model)
    listing = directory.listing(Wish(list_id="main"))
    assert model.show(listing, directory.rows(listing.people[:PAGE], "main"))
    assert not model.show(directory.listing(Wish(list_id="main")))
    assert name(model, 0) == "Aalto, Aaron"
