"""One question by SNMP, to agents that answer rightly, wrongly, late or not at all."""

import re
import socket
import threading

import pytest

from checkin.printers.labels.snmp import ask_snmp
from tests.printers.brother_fake import BrotherFake

OBJECT = "1.3.6.1.4.1.2435.3.3.9.1.6.1.0"


@pytest.fixture
def answering():
    """Start an agent that gives these answers to the first question; returns its address."""
    agents = []

    def start(*answers):
        agent = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        agent.bind(("127.0.0.1", 0))

        def answer():
            question, whom = agent.recvfrom(4096)
            for each in answers:
                agent.sendto(each(question) if callable(each) else each, whom)

        thread = threading.Thread(target=answer)
        thread.start()
        agents.append((agent, thread))
        return agent.getsockname()

    yield start
    for agent, thread in agents:
        thread.join(5)
        agent.close()


def answer_to(question, value=b"yes", trouble=0):
    """Turn a question into the answer to it: the kind, the trouble, and the value for the NULL."""
    answer = bytearray(question.replace(b"\x05\x00", b""))
    answer += b"\x04" + bytes([len(value)]) + value
    grown = len(answer) - len(question)
    pdu = answer.index(b"public") + len(b"public")
    answer[pdu] = 0xA2
    answer[1] += grown
    answer[pdu + 1] += grown
    pairs = re.search(rb"\x30.\x30.\x06", bytes(answer), re.DOTALL).start()
    answer[pairs + 1] += grown
    answer[pairs + 3] += grown
    answer[pairs - 4] = trouble
    return bytes(answer)


def test_a_question_is_answered(answering):
    assert ask_snmp(answering(answer_to), OBJECT, 20) == b"yes"


def test_an_answer_to_another_question_is_waited_past(answering):
    def another(question):
        number = re.search(rb"public\xa0.\x02.(.)", question, re.DOTALL).start(1) + 1
        return answer_to(question[:number] + b"\x00\x00" + question[number + 2 :], b"no")

    assert ask_snmp(answering(another, answer_to), OBJECT, 20) == b"yes"


def test_an_agent_that_does_not_know_says_nothing(answering):
    refusal = answering(lambda question: answer_to(question, trouble=2))
    assert ask_snmp(refusal, OBJECT, 0.2) is None


@pytest.mark.parametrize("size", [0, 1, 2, 3, 10, 30, 40, 50])
def test_half_an_answer_is_none(answering, size):
    half = answering(lambda question: answer_to(question)[:size])
    assert ask_snmp(half, OBJECT, 0.2) is None


@pytest.mark.parametrize(
    "noise", [b"\x30\x80", b"\x30\xff\x00", b"0" * 4096, b"\x30\x84\xff\xff\xff\xff"]
)
def test_noise_is_no_answer(answering, noise):
    assert ask_snmp(answering(noise), OBJECT, 0.2) is None


def test_nobody_answers_where_nobody_is():
    with BrotherFake() as fake:
        gone = "127.0.0.1", fake.snmp_port
    assert ask_snmp(gone, OBJECT, 0.2) is None
