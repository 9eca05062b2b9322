import threading

import pytest
from PySide6.QtCore import QObject, Signal

from checkin.core.errors import CheckinError, NotFound
from checkin.ui.lane import Lane


class Clerk:
    """A resident that notes in which thread things happen to it."""

    def __init__(self):
        self.threads = [threading.current_thread().name]

    def work(self):
        self.threads.append(threading.current_thread().name)
        return tuple(self.threads)

    def close(self):
        self.threads.append(threading.current_thread().name)


class Ear(QObject):
    heard = Signal(object)


@pytest.fixture
def lane(qapp):
    lane = Lane("test", Clerk)
    yield lane
    lane.close()


def answer(qtbot, lane, job):
    ear = Ear()
    with qtbot.waitSignal(ear.heard) as signal:
        lane.ask(job, ear.heard.emit, ear.heard.emit)
    return signal.args[0]


def test_a_resident_is_made_and_works_in_its_own_thread(qtbot, lane):
    assert answer(qtbot, lane, Clerk.work) == ("lane test", "lane test")


def test_answers_come_in_the_window_s_thread(qtbot, lane):
    ear, threads = Ear(), []
    with qtbot.waitSignal(ear.heard):
        lane.ask(
            lambda _: 1,
            lambda n: (threads.append(threading.current_thread()), ear.heard.emit(n)),
            pytest.fail,
        )
    assert threads == [threading.main_thread()]


def test_jobs_are_done_in_order(qtbot, lane):
    ear, told = Ear(), []
    with qtbot.waitSignal(ear.heard):
        for number in range(20):
            lane.ask(lambda _, number=number: number, told.append, pytest.fail)
        lane.ask(lambda _: None, ear.heard.emit, pytest.fail)
    assert told == list(range(20))


def test_what_goes_wrong_in_the_world_is_a_failure(qtbot, lane):
    def job(_):
        raise NotFound("Nobody is here.")

    assert str(answer(qtbot, lane, job)) == "Nobody is here."


def test_a_mistake_of_ours_is_told_and_the_lane_goes_on(qtbot, lane, crash, caplog):
    with qtbot.waitSignal(crash.noted) as noted:
        told = answer(qtbot, lane, lambda _: 1 / 0)
    assert "ZeroDivisionError" in noted.args[0]
    assert str(told).startswith("Something went wrong and was noted.")
    assert not lane.is_busy
    assert answer(qtbot, lane, lambda _: "still here") == "still here"
    caplog.clear()


def test_a_mistake_in_whoever_hears_an_answer_keeps_nobody_waiting(qtbot, lane, crash, caplog):
    with qtbot.waitSignals([crash.noted, lane.idled]):
        lane.ask(Clerk.work, lambda _: 1 / 0, pytest.fail)
    assert not lane.is_busy
    caplog.clear()


def test_a_resident_whose_making_is_a_mistake_keeps_nobody_waiting(qtbot, crash, caplog):
    lane = Lane("test", lambda: 1 / 0)
    assert str(answer(qtbot, lane, lambda _: 1)).startswith("Something went wrong")
    lane.close()
    caplog.clear()


def test_a_resident_that_cannot_be_made_fails_every_job(qtbot):
    def closed():
        raise CheckinError("The door is closed.")

    lane = Lane("test", closed)
    assert str(answer(qtbot, lane, lambda _: 1)) == "The door is closed."
    assert str(answer(qtbot, lane, lambda _: 2)) == "The door is closed."
    lane.close()


def test_closing_finishes_the_job_at_work_drops_the_others_and_closes_the_resident(qapp):
    done, begun, go_on = [], threading.Event(), threading.Event()
    clerk = Clerk()
    lane = Lane("test", lambda: clerk)

    def long_job(_):
        begun.set()
        go_on.wait()
        done.append("promised")

    lane.ask(long_job, pytest.fail, pytest.fail)
    lane.ask(lambda _: done.append("not begun"), pytest.fail, pytest.fail)
    begun.wait()
    threading.Timer(0.05, go_on.set).start()
    lane.close()
    assert done == ["promised"]
    assert clerk.threads[-1] == "lane test"
