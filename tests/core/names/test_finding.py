"""How well somebody fits what was typed."""

from itertools import pairwise

from checkin.core.names.finding import Hit, score

# Anna Maria Nilsson-Ek of the Nordic Cluster
HIT = Hit(1, "^nilsson ek nilssonek ^anna maria ", " nordic cluster ", 0)


def points(*typed, penalty=0):
    return score(HIT, [(form,) for form in typed], penalty)


def test_what_was_typed_in_full_is_worth_most():
    falling = [points("nilsson"), points("nils"), points("mar"), points("nord"), points("mail")]
    assert falling == [100, 90, 80, 70, 60]


def test_a_whole_name_in_the_middle_is_worth_as_much_as_one_at_the_beginning():
    assert points("maria") == points("anna") == points("ek") == 100


def test_several_words_share_the_points():
    assert points("nilsson", "anna") == points("anna", "nilsson") == 100
    assert points("anna", "nils") == 95
    assert points("anna", "nord") == 85


def test_the_best_of_several_spellings_counts():
    assert score(HIT, [("xxx", "nils", "nilsson")]) == 100


def test_a_guess_is_worth_less_but_never_nothing():
    assert points("nilsson", penalty=30) == 70
    assert score(HIT, [("mail",)], penalty=99) == 1


def test_more_letters_are_never_worth_less():
    word = "nilsson"
    assert all(points(word[:n]) <= points(word[:m]) for n, m in pairwise(range(1, 8)))
