"""The page of a person shows their picture, where their server has one, and what is new of them."""

import threading

import pytest

from checkin.core.errors import TargetUnreachable
from checkin.core.servers.outbox import Target
from checkin.core.servers.portrait import Portrait
from checkin.core.servers.server_names import ticket_id
from checkin.servers.indico.indico_pull import IndicoPull
from checkin.services.servers.looking_closer import NOTHING, Closer, LookingCloser
from checkin.services.servers.pulling import Pulling
from checkin.ui.attendees import person_session
from checkin.ui.attendees.person_tabs import PERSON, TICKETS
from tests.servers.recorded_indico import RecordedIndico
from tests.ui.attendee_steps import pick

RED = Portrait(40, 60, bytes((200, 0, 0)) * 2400)


class Answers:
    """What servers say when somebody is looked at."""

    def __init__(self):
        self.asked = []
        self.said = {}
        self.may_answer = threading.Event()
        self.may_answer.set()

    def look(self, asked):
        self.asked.append(asked)
        self.may_answer.wait(60)
        said = self.said.get(asked, NOTHING)
        if isinstance(said, Exception):
            raise said
        return said


@pytest.fixture
def answers(monkeypatch):
    answers = Answers()
    monkeypatch.setattr(LookingCloser, "look", answers.look)
    monkeypatch.setattr(person_session, "_SETTLED_MS", 0)
    return answers


@pytest.fixture
def zoe(store, clock):
    """Let two come from an Indico; give the ticket of one."""
    indico = RecordedIndico(is_empty=True)
    for name in (("Zoë", "Zola"), ("Yves", "Yrsa")):
        indico.register(name)
    pull = IndicoPull(indico, indico.address)
    pull.clock_offset = 0.0
    Pulling(store, lambda _: pull, clock, rest=lambda _: None).pull(
        Target("indico", indico.address)
    )
    return ticket_id(indico.address, "1")


@pytest.fixture
def page(qtbot, answers, zoe, window):
    window.pages.turn_to("attendees")
    page = window.room.attendees
    qtbot.waitUntil(lambda: len(page.table.model.people) == 6)
    return page


def rows(page):
    model = page.table.model
    return {model.row(row).name: row for row in range(len(model.people)) if model.row(row)}


def show(qtbot, page, name):
    qtbot.waitUntil(lambda: name in rows(page))
    pick(qtbot, page, rows(page)[name])


def test_the_picture_is_shown_when_somebody_is_opened_and_goes_with_them(qtbot, page, answers, zoe):
    answers.said[zoe] = Closer(RED)
    show(qtbot, page, "Zola, Zoë")
    portrait = page.side.panel.tabs.portrait
    qtbot.waitUntil(portrait.isVisible)
    assert portrait.accessibleName() == "Picture of Zoë Zola"
    shown = portrait.pixmap().toImage()
    assert shown.pixelColor(5, 5).red() == 200
    assert shown.width() < shown.height()
    page.side.panel.tabs.turn_to(TICKETS)
    assert not portrait.isVisible()
    page.side.panel.tabs.turn_to(PERSON)
    show(qtbot, page, "Yrsa, Yves")
    assert not portrait.isVisible()


def test_nobody_is_asked_about_who_is_of_no_server(qtbot, page, answers):
    show(qtbot, page, "Lovelace, Ada")
    show(qtbot, page, "Yrsa, Yves")
    qtbot.waitUntil(lambda: len(answers.asked) == 1)


def test_a_server_that_does_not_answer_keeps_nobody_from_anything(qtbot, page, answers, zoe):
    answers.said[zoe] = TargetUnreachable("indico.example.org does not answer.")
    show(qtbot, page, "Zola, Zoë")
    qtbot.waitUntil(lambda: answers.asked == [zoe])
    assert not page.side.panel.tabs.portrait.isVisible()
    assert "does not answer" not in page.title.said()


def test_an_answer_that_comes_late_is_of_nobody_else(qtbot, page, answers, zoe):
    answers.said[zoe] = Closer(RED)
    answers.may_answer.clear()
    show(qtbot, page, "Zola, Zoë")
    qtbot.waitUntil(lambda: answers.asked == [zoe])
    show(qtbot, page, "Yrsa, Yves")
    answers.may_answer.set()
    qtbot.waitUntil(lambda: len(answers.asked) == 2)
    assert not page.side.panel.tabs.portrait.isVisible()


def test_who_is_another_by_now_is_shown_so(qtbot, page, answers, zoe):
    answers.said[zoe] = Closer(has_changed=True)
    with qtbot.waitSignal(page.side.changed):
        show(qtbot, page, "Zola, Zoë")
