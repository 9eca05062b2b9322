"""Badges that are made twice at the same moment, into a file and elsewhere: somebody is told."""

import pytest

from checkin.build import Place, Program
from checkin.core.badges.badge_choice import BadgeSelection
from checkin.core.badges.print_job import PrintJob
from checkin.core.badges.printing import PrintState
from checkin.services.printing.badge_run import RunForm
from checkin.services.printing.badges import Badges
from tests.services.printing import test_badge_run
from tests.services.printing.test_badge_run import TITLE

badges, five = test_badge_run.badges, test_badge_run.five
press, layouts = test_badge_run.press, test_badge_run.layouts


@pytest.fixture
def second_desk(store, press, layouts, clock):
    """Give the badges of another desk at the same file."""
    return Badges(store, press, Program(store, Place("Desk 2", now=clock)).scribe, layouts)


@pytest.mark.usefixtures("five")
def test_a_badge_that_another_desk_made_meanwhile_is_told_with_that_desk(
    badges, second_desk, store, tmp_path
):
    ada = store.tickets_by_code("ADA1")[0].id

    def meanwhile(done, _count):
        if done == 2:
            second_desk.produce_again(tmp_path / "ada.pdf", [ada], title=TITLE)

    form = RunForm(progress=meanwhile)
    wish = BadgeSelection(unprinted=True)
    run = badges.produce(tmp_path / "b.pdf", title=TITLE, selection=wish, form=form)
    (twin,) = run.twins
    assert twin.name == "Ada van den Berg"
    assert twin.reason == "This badge was printed by Desk 2 meanwhile: take it out of the file."
    # What was made before is no news, nor what the run itself makes.
    assert badges.produce(tmp_path / "c.pdf", title=TITLE).twins == ()


@pytest.mark.usefixtures("five")
def test_a_badge_that_went_to_a_printer_meanwhile_is_told(badges, store, tmp_path, clock):
    ada = store.tickets_by_code("ADA1")[0].id

    def meanwhile(done, _count):
        if done == 2:
            job = PrintJob("job", ada, PrintState.PRINTING, clock(), clock())
            with store.write():
                store.add_jobs([job])

    form = RunForm(progress=meanwhile)
    run = badges.produce(tmp_path / "b.pdf", title=TITLE, form=form)
    assert [twin.reason for twin in run.twins] == [
        "A printer has this badge now: take it out of the file."
    ]


@pytest.mark.usefixtures("five")
def test_of_two_documents_written_at_once_the_later_names_those_in_both(
    badges, second_desk, tmp_path
):
    wish = BadgeSelection(unprinted=True)

    def meanwhile(done, count):
        if done == count:
            first = second_desk.produce(tmp_path / "2.pdf", title=TITLE, selection=wish)
            assert (first.count, first.twins) == (4, ())

    form = RunForm(progress=meanwhile)
    run = badges.produce(tmp_path / "1.pdf", title=TITLE, selection=wish, form=form)
    assert len(run.twins) == run.count == 4
