from checkin.core.list_names import distinct_name


def test_a_name_that_nobody_has_stays():
    assert distinct_name("Day 1", "Evening", ["Day 2"]) == "Day 1"


def test_a_name_that_is_taken_in_any_spelling_gets_the_events_behind_it():
    assert distinct_name("Åre", "Evening", ["are"]) == "Åre (Evening)"


def test_the_third_of_a_name_is_numbered():
    taken = ["Day 1", "Day 1 (Evening)"]
    assert distinct_name("Day 1", "Evening", taken) == "Day 1 (Evening) 2"
    assert distinct_name("Day 1", "", taken) == "Day 1 2"
