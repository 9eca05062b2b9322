from checkin.core.counting import Counting


def test_all_parts_of_the_work_are_counted_and_told_once_in_a_thousand():
    told = []
    counting = Counting(told.append)
    assert sum(1 for _ in counting.each(range(1_500))) == 1_500
    assert list(counting.each("ab")) == ["a", "b"]
    assert sum(1 for _ in counting.each(range(1_000))) == 1_000
    assert told == [1_000, 2_000]


def test_what_nobody_waits_for_is_counted_for_nobody():
    assert sum(1 for _ in Counting().each(range(1_000))) == 1_000
