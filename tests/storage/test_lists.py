import json
from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from checkin.core.event import MOST_INSIDE, Reentry
from checkin.core.servers.server_ticket import EventDates, ListTerms
from checkin.core.ticket import AttendanceMode
from checkin.storage.lists import list_from, rules_of
from tests.builders import NOON, a_list, with_lists

moments = st.none() | st.integers(-10_000, 10_000).map(lambda steps: NOON + timedelta(0, steps / 7))
terms = st.builds(
    ListTerms,
    products=st.none() | st.lists(st.text(), max_size=3).map(tuple),
    subevent=st.text(),
    takes_unpaid=st.booleans(),
    admits_again=st.booleans(),
    admits_after_exit=st.booleans(),
    matches_addons=st.booleans(),
    rules=st.sampled_from(["", '{"isAfter": []}']),
    all_leave_at=moments,
    dates=st.lists(
        st.builds(EventDates, st.text(), st.just(NOON), moments, moments), max_size=2
    ).map(tuple),
    exchanged=st.lists(st.text(), max_size=2).map(tuple),
    exchanged_at_once=st.lists(st.text(), max_size=2).map(tuple),
    takes_exchanged=st.booleans(),
)
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
    server=st.just("https://tickets.example/aef/conf"),
    server_list=st.text(),
    terms=st.none() | terms,
)


@given(lists)
def test_a_list_comes_back_as_it_was_written(checkin_list):
    rules = rules_of(checkin_list)
    assert list_from(checkin_list.id, checkin_list.name, rules) == checkin_list


def test_a_list_of_an_earlier_version_hands_nothing_out():
    told = json.loads(rules_of(a_list()))
    del told["hand_outs"]
    assert list_from("main", "Main door", json.dumps(told)) == a_list()


@given(lists)
def test_a_list_of_an_earlier_version_is_of_no_server(checkin_list):
    told = json.loads(rules_of(checkin_list))
    for name in ("server", "server_list", "terms"):
        told.pop(name, None)
    read = list_from(checkin_list.id, checkin_list.name, json.dumps(told))
    assert read == replace(checkin_list, server="", server_list="", terms=None)


def test_lists_come_in_the_order_in_which_they_were_added(store):
    with_lists(store, a_list(id="z", name="Z"), a_list(id="a", name="A"))
    with_lists(store, a_list(id="z", name="Changed"))
    assert [each.name for each in store.lists()] == ["Main door", "Changed", "A"]


def test_merging_takes_lists_of_a_server_with_their_terms(store, new_store):
    theirs = a_list(
        id="day",
        server="https://tickets.example/aef/conf",
        server_list="7",
        terms=ListTerms(("3",), "9", rules="{}", dates=(EventDates("", NOON),)),
    )
    other = new_store()
    with_lists(other, theirs)
    with store.write():
        store.take_in(other)
    assert store.lists()[-1] == theirs


def test_a_door_of_another_file_holds_no_more_than_a_door_can(store):
    with_lists(store, a_list(capacity=10**30))
    assert [each.capacity for each in store.lists()] == [MOST_INSIDE]
