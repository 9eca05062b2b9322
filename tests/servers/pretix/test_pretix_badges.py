"""Backgrounds of badges come from wherever a pretix keeps them, and once they can be had."""

import json
from contextlib import closing
from itertools import count

import pytest

from checkin.core.servers.pulled import PulledEvent
from checkin.servers.http import HttpLine
from checkin.servers.http_answer import Answer
from checkin.servers.pretix.pretix_badges import BadgeLayouts
from checkin.servers.pretix.pretix_pull import PretixPull
from tests.servers.failing_server import Fault
from tests.servers.pretix_pages import everything
from tests.servers.recorded_pretix import RecordedPretix
from tests.servers.scripted_server import ScriptedServer

FILES = "https://cdn.example.net"
PDF = b"%PDF-1.4 recorded"


def keeping_it_at(link: str) -> RecordedPretix:
    server = RecordedPretix(orders=1)
    server.told["badgelayouts"]["results"][0]["background"] = link
    return server


def event_of(server: RecordedPretix) -> PulledEvent:
    event = everything(server)[0].event
    assert event
    return event


def test_a_background_comes_from_where_files_are_kept() -> None:
    server = keeping_it_at(f"{FILES}/pub/badge.pdf")
    server.others[FILES] = files = RecordedPretix(orders=0)
    event = event_of(server)
    assert (event.layouts[0][2], event.told) == (PDF, ())
    assert files.asked == [(f"{FILES}/pub/badge.pdf", {})]


@pytest.mark.parametrize(
    "link",
    [
        f"{FILES}/pub/badge.pdf", "http://127.0.0.1:631/badge.pdf", "http://localhost/badge.pdf",
        "https://[badge", "badge.pdf",
    ],
)  # fmt: skip
def test_a_background_that_cannot_be_had_is_told_of(link: str) -> None:
    server = keeping_it_at(link)
    for host in ("http://127.0.0.1:631", "http://localhost"):
        server.others[host] = RecordedPretix(orders=0)
    event = event_of(server)
    assert event.layouts[0][2] is None
    assert "background" in event.told[0]


def test_half_a_character_in_a_layout_is_a_question_mark() -> None:
    server = RecordedPretix(orders=1)
    server.told["badgelayouts"]["results"][0]["layout"][0]["content"] = "x\ud800y"
    _, written, _ = event_of(server).layouts[0]
    assert json.loads(written)["layout"][0]["content"] == "x?y"


def test_the_servers_own_files_are_asked_for_there_by_whatever_scheme() -> None:
    server = keeping_it_at("http://tickets.example.org:8000/media/badge.pdf")
    assert event_of(server).layouts[0][2] == PDF


def test_a_background_that_the_server_could_not_give_comes_once_it_can() -> None:
    server, clock = RecordedPretix(orders=1), count(0, 100)
    server.file = Answer(502, server.server, b"<h1>Bad Gateway</h1>", "text/html")
    pull = PretixPull(server, server.address, lambda: float(next(clock)))
    pages = list(pull.pull(""))
    assert [page.event.layouts[0][2] for page in pages if page.event] == [None]
    server.file = Answer(200, server.server, PDF)
    came = []
    for _ in range(6):
        pages = list(pull.pull(pages[-1].cursor))
        came += [page.event.layouts[0][2] for page in pages if page.event]
    assert came == [PDF]


def test_a_background_that_is_no_picture_to_print_is_asked_for_once() -> None:
    server = RecordedPretix(orders=1)
    server.file = Answer(404, server.server, b"<h1>Not Found</h1>", "text/html")
    pages = everything(server)
    assert [page.event.layouts[0][2] for page in pages if page.event] == [None]
    assert not [page for page in everything(server, pages[-1].cursor) if page.event]


@pytest.mark.parametrize("here", ["localhost", "localhost.", "127.0.0.1.", "127\u30020.0.1"])
def test_no_server_has_this_computer_asked_however_that_is_written(here: str) -> None:
    told: list[str] = []
    with closing(ScriptedServer([])) as other, closing(HttpLine("https://a.example.org")) as line:
        link = f"{other.origin}/badge.pdf".replace("127.0.0.1", here)
        layout = {"name": "Badge", "layout": [], "background": link}
        ((_, _, background),) = BadgeLayouts(line).brought([layout], told)
    assert (background, len(told), other.asked) == (None, 1, [])


def test_a_server_that_keeps_its_files_where_nobody_may_go_gives_the_rest() -> None:
    told: list[str] = []
    with closing(ScriptedServer([])) as server, closing(HttpLine(server.origin)) as line:
        server.fail(Fault.MOVED)
        layout = {"name": "Badge", "layout": [], "background": f"{server.origin}/badge.pdf"}
        ((name, _, background),) = BadgeLayouts(line).brought([layout], told)
    assert (name, background, len(told)) == ("Badge", None, 1)
