"""A registration form of an Indico that gets another title while people come in."""

import pytest

HOST = 2  # with guests
TITLE = "Delegates"


def categories(event):
    return {each.attendee.category for each in event.store.tickets()}


@pytest.mark.parametrize("is_new", [False, True])
def test_everybody_of_the_form_is_called_so_with_their_guests(event, is_new):
    before = categories(event)
    event.indico.titles[1] = TITLE
    if is_new:
        event.again()
    event.pull()
    assert categories(event) == before - {"Participants"} | {TITLE}


def test_who_is_in_already_stays_in(event):
    event.desk.scan(event.code(HOST))
    came = event.came()
    event.indico.titles[1] = TITLE
    event.pull()
    assert event.came() == came
