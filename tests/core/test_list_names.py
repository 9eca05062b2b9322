from checkin.core.list_names import ListNames


def test_a_list_keeps_its_name_where_no_other_has_it():
    assert ListNames(["Day 2"]).take("Day 1", "Evening") == "Day 1"


def test_a_list_has_its_events_name_behind_it_where_another_is_called_the_same():
    assert ListNames(["are"]).take("Åre", "Evening") == "Åre (Evening)"


def test_a_number_tells_apart_what_the_events_name_does_not():
    names = ListNames(["Day 1", "day 1 (Evening)"])
    assert names.take("Day 1", "Evening") == "Day 1 (Evening) 2"
    assert names.take("Day 1", "Evening") == "Day 1 (Evening) 3"
    assert names.take("Day 1", "") == "Day 1 2"


def test_a_name_that_was_given_up_is_free_again():
    names = ListNames(["Day 1"])
    names.give_up("Day 1")
    assert names.take("Day 1", "Evening") == "Day 1"
    assert names.take("Day 1", "Evening") == "Day 1 (Evening)"


def test_thousands_of_lists_of_one_name_are_told_apart_at_once():
    names = ListNames(["Default"])
    assert len({names.take("Default", "Series") for _ in range(20_000)}) == 20_000
