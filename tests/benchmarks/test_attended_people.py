"""Searches and the table are measured among people of whom some are there."""

from contextlib import closing

from benchmarks.people import people
from benchmarks.search import _fill
from checkin.storage.store import Store


def test_a_third_of_the_people_are_inside(tmp_path):
    path = tmp_path / "people.checkin"
    _fill(path, list(people(30)))
    with closing(Store(path)) as store:
        assert [each.inside for each in store.passed("main")] == [True] * 10
