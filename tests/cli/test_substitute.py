"""Somebody comes in another one's place, who may have come in already: then two are there."""


def test_whoever_came_in_before_is_told_with_how_to_take_it_back(checkin, event):
    checkin("scan", event, given="ADA1\n")
    told = checkin("substitute", event, "ADA1", "--name", "Zoë Walker")
    assert told.status == 0
    assert told.out.startswith("Zoë Walker has the code ")
    (sentence,) = told.err.splitlines()
    assert "came in before with the ticket that is replaced: Main door, " in sentence
    _, _, back = sentence.partition(f"checkin undo {event} ")
    entry, _, _ = back.partition(" ")
    assert checkin("undo", event, entry, "--reason", "Both came").status == 0
    assert "ADA1, valid" in checkin("show", event, "ADA1").out


def test_nothing_is_told_of_who_has_not_come(checkin, event):
    told = checkin("substitute", event, "ADA1", "--name", "Zoë Walker")
    assert (told.status, told.err) == (0, "")
