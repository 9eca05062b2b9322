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


def test_whoever_came_instead_has_it_in_their_history(checkin, event):
    told = checkin("substitute", event, "ADA1", "--name", "Zoë Walker", "--reason", "Ada is ill")
    code = told.out.split()[-1]
    checkin("scan", event, given=f"{code}\n")
    shown = checkin("show", event, code).out
    assert "Came instead  of Ada Lovelace: Ada is ill" in shown
    line = checkin("journal", event, "--kind", "substitution").out.split()[0]
    checkin("undo", event, line, "--reason", "Ada came")
    again = checkin("show", event, code).out
    assert "Came instead, undone  of Ada Lovelace: Ada is ill" in again
    assert "Replaced: Ada came" in again


def test_nothing_is_told_of_who_has_not_come(checkin, event):
    told = checkin("substitute", event, "ADA1", "--name", "Zoë Walker")
    assert (told.status, told.err) == (0, "")


def test_an_undo_tells_who_was_let_in_before_and_how_to_take_that_back_too(checkin, event):
    told = checkin("substitute", event, "ADA1", "--name", "Zoë Walker")
    code = told.out.split()[-1]
    checkin("scan", event, given=f"{code}\n")
    line = checkin("journal", event, "--kind", "substitution").out
    back = checkin("undo", event, line.split()[0], "--reason", "Ada came after all")
    assert back.err.startswith("checkin: Zoë Walker was let in before, at Desk 1. ")
    _, _, entry = back.err.partition(f"checkin undo {event} ")
    checkin("undo", event, entry.split()[0], "--reason", "She went")
    assert "Zoë Walker" not in checkin("conflicts", event).out


def test_whoever_is_replaced_again_and_came_meanwhile_is_told(checkin, event):
    checkin("substitute", event, "ADA1", "--name", "Zoë Walker")
    line = checkin("journal", event, "--kind", "substitution").out.split()[0]
    checkin("undo", event, line, "--reason", "Ada comes")
    undo = checkin("journal", event, "--kind", "undo").out.split()[0]
    checkin("scan", event, given="ADA1\n")
    again = checkin("undo", event, undo, "--reason", "Zoë came after all")
    assert "Ada Lovelace came in before with the ticket that is replaced: Main" in again.err
    _, _, back = again.err.partition(f"checkin undo {event} ")
    assert checkin("undo", event, back.split()[0], "--reason", "Ada stays").err == ""
    assert "ADA1, valid" in checkin("show", event, "ADA1").out


def test_an_undo_that_sends_nobody_away_tells_of_nobody(checkin, event):
    told = checkin("walk-in", event, "--name", "Zoë Walker")
    (line,) = checkin("journal", event).out.splitlines()
    assert checkin("undo", event, line.split()[0], "--reason", "Came to the wrong house").err == ""
    assert f"{told.out.split()[-1]}, canceled" in checkin("show", event, told.out.split()[-1]).out
