from tests.attended_event import an_event, with_list
from tests.builders import a_ticket, listed


def test_a_column_or_category_that_nobody_has_looks_like_a_slip(checkin, tmp_path):
    with with_list(an_event(tmp_path)) as store:
        listed(store, a_ticket("BEA1", name="Bea Ek", category="Media"))
        path = store.path
    told = checkin("questions", path, "add", "Size?", "--column", "Shirt", "--category", "Crew")
    assert (told.status, told.out) == (0, "Asked from now on: Size? (size?)\n")
    assert "No attendee list has a column “Shirt”" in told.err
    assert "Nobody is of the category “Crew” yet." in told.err
