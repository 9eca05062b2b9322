import json
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from checkin.core.event import Reentry
from checkin.core.ticket import AttendanceMode
from checkin.storage.lists import list_from, rules_of
from tests.builders import NOON, a_list, with_lists

moments = st.none() | st.integers(-10_000, 10_000).map(lambda steps: NOON + timedelta(0, steps / 7))
lists = st.builds(
    a_list,
    name=st.text(min_size=1),
    opens=moments,
    closes=moments,
    categories=st.lists(st.text(), max_size=3).map(tuple),
    modes=st.sampled_from([(), (AttendanceMode.VIRTUAL,), tuple(AttendanceMode)]),
    reentry=st.sampled_from(Reentry),
    capacity=st.none() | st.integers(0, 10_000),
    column=st.text(),
    hand_outs=st.lists(st.text(), max_size=3).map(tuple),
)


@given(lists)
def test_a_list_comes_back_as_it_was_written(checkin_list):
    rules = rules_of(checkin_list)
    assert list_from(checkin_list.id, checkin_list.name, rules) == checkin_list


def test_a_list_of_an_earlier_version_hands_nothing_out():
    told = json.loads(rules_of(a_list()))
    del told["hand_outs"]
    assert list_from("main", "Main door", json.dumps(told)) == a_list()


def test_lists_come_in_the_order_in_which_they_were_added(store):
    with_lists(store, a_list(id="z", name="Z"), a_list(id="a", name="A"))
    with_lists(store, a_list(id="z", name="Changed"))
    assert [each.name for each in store.lists()] == ["Main door", "Changed", "A"]
