"""An Indico's form at a conference of several days."""

from dataclasses import replace

import pytest

from checkin.core.event import Reentry
from checkin.core.scan import Verdict
from checkin.core.servers.server_names import list_id
from checkin.services.doors import Doors
from checkin.services.journal.conflicts import Conflicts
from checkin.services.scribe import Scribe
from tests.builders import new_id

SOMEBODY = 1


def set_here(event, **rules):
    (form,) = [
        each for each in event.store.lists() if each.id == list_id(event.indico.address, "1")
    ]
    Doors(event.store).add(replace(form, **rules), event.clock())


def another_day(event):
    event.clock.pass_by(hours=24)
    event.indico.now = event.clock()


def doubles(event):
    return Conflicts(event.store, Scribe("Desk 1", "", event.clock, new_id)).all()


def test_as_it_comes_nobody_is_admitted_again_on_another_day(event):
    assert event.desk.scan(event.code(SOMEBODY)).admitted
    another_day(event)
    assert event.desk.scan(event.code(SOMEBODY)).verdict is Verdict.ALREADY_ADMITTED


@pytest.mark.parametrize("reentry", [Reentry.DAILY, Reentry.ALWAYS])
def test_how_often_is_set_here_and_stays_when_the_form_comes_again(event, reentry):
    set_here(event, reentry=reentry, capacity=80)
    event.indico.titles[1] = "Everybody"
    event.again()
    event.pull()
    (form,) = [each for each in event.store.lists() if each.name == "Everybody"]
    assert (form.reentry, form.capacity) == (reentry, 80)
    assert event.desk.scan(event.code(SOMEBODY)).admitted
    another_day(event)
    assert event.desk.scan(event.code(SOMEBODY)).admitted


@pytest.mark.parametrize("reentry", [Reentry.DAILY, Reentry.ALWAYS])
@pytest.mark.parametrize("is_first_there", [True, False])
def test_a_second_day_is_no_double_and_indico_keeps_the_first(event, reentry, is_first_there):
    set_here(event, reentry=reentry)
    if is_first_there:
        event.indico.check_in(SOMEBODY)
        event.pull()
    else:
        event.desk.scan(event.code(SOMEBODY))
        event.send_all()
    first = event.indico.rows[SOMEBODY]["checked_in_dt"]
    another_day(event)
    event.again()
    assert event.desk.scan(event.code(SOMEBODY)).admitted
    event.send_all()
    assert event.indico.rows[SOMEBODY]["checked_in_dt"] == first
    assert event.store.unsent_count() == 0
    assert not doubles(event)
    assert list(event.store.taken_with_words()) == []


def test_twice_on_one_day_is_told_as_a_double_still(event):
    set_here(event, reentry=Reentry.DAILY)
    another_day(event)
    event.indico.check_in(SOMEBODY)
    event.clock.pass_by(minutes=5)
    assert event.desk.scan(event.code(SOMEBODY)).admitted
    event.send_all()
    event.pull()
    (double,) = doubles(event)
    assert double.list_name == "Participants"
