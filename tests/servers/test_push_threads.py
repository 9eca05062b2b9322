"""Sending over several connections at once."""

import threading

import pytest

from checkin.core.servers.posting import Deed, Posting
from checkin.core.servers.server_ticket import ServerTicket
from checkin.servers.push_says import TAKEN
from checkin.servers.push_threads import PushThreads
from tests.builders import an_entry
from tests.server_tickets import SERVER


def a_passage(number=1):
    told = ServerTicket(f"ticket-{number}", SERVER, str(number))
    return Posting(an_entry(), Deed.PASSAGE, "7", told, f"CODE{number}")


def test_several_connections_send_at_once_and_keep_the_order_of_each_ticket():
    sent = []
    together = threading.Barrier(4)

    def send(posting):
        together.wait()
        sent.append(posting)
        return TAKEN

    postings = [a_passage(number) for _ in range(5) for number in range(4)]
    told = [each for each in PushThreads(postings, send).run(4) if each is not None]
    assert len(told) == len(postings)
    for number in range(4):
        code = f"CODE{number}"
        assert [each for each in sent if each.code == code] == [
            each for each in postings if each.code == code
        ]


def test_whoever_stops_listening_stops_the_sending():
    sent = []

    def send(posting):
        sent.append(posting)
        if len(sent) > 1:
            threads.is_over.wait()
        return TAKEN

    threads = PushThreads([a_passage(number) for number in range(9)], send)
    told = threads.run(1)
    next(told)
    told.close()
    assert len(sent) <= 2


def test_a_mistake_of_ours_is_not_lost_in_its_thread():
    def send(posting):
        raise KeyError(posting.code)

    with pytest.raises(KeyError, match="CODE1"):
        list(PushThreads([a_passage()], send).run(4))


def test_whoever_waits_for_an_answer_hears_that_the_sending_goes_on():
    heard = threading.Event()

    def send(_):
        heard.wait()
        return TAKEN

    for told in PushThreads([a_passage()], send).run(1):
        if told is None:
            heard.set()
    assert heard.is_set()
