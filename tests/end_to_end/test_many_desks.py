"""Many desks on one file at the same moment."""

from collections import Counter

import pytest

from tests.end_to_end.program import CODES, lines

pytestmark = pytest.mark.end_to_end

_DESKS = 10


@pytest.fixture
def desks(checkin, event):
    """Ten desks that have started and answered once, so that they are ready together."""
    started = [
        checkin.start("scan", event, "--list", "Main", "--desk", f"D{number}", "--json")
        for number in range(_DESKS)
    ]
    for desk in started:
        desk.given.write(lines(["nobody's"]))
    for desk in started:
        assert b"unknown_code" in desk.out.readline()
    yield started
    for desk in started:
        desk.kill()


def test_ten_desks_admit_one_code_exactly_once(desks, checkin, event):
    for code in CODES[:20]:
        for desk in desks:
            desk.given.write(lines([code]))
        answers = [desk.answer() for desk in desks]
        verdicts = Counter(answer["verdict"] for answer in answers)
        assert verdicts == {"admitted": 1, "already_admitted": _DESKS - 1}
        (first,) = (answer for answer in answers if answer["admitted"])
        assert {answer["earlier"]["desk"] for answer in answers if not answer["admitted"]} == {
            first["desk"]
        }
    for desk in desks:
        assert desk.end().status == 0
    journal = checkin("journal", event, "--json").objects
    assert Counter((line["code"], line["verdict"]) for line in journal) == {
        ("nobody's", "unknown_code"): _DESKS,
        **{(code, "admitted"): 1 for code in CODES[:20]},
        **{(code, "already_admitted"): _DESKS - 1 for code in CODES[:20]},
    }
    assert checkin("verify", event, "--json").object["ok"]


def test_ten_desks_admit_ten_queues_at_once(desks, checkin, event):
    queues = [CODES[number::_DESKS][:40] for number in range(_DESKS)]
    for desk, queue in zip(desks, queues, strict=True):
        desk.given.write(lines(queue))
    for desk, queue in zip(desks, queues, strict=True):
        ended = desk.end()
        assert (ended.status, ended.err) == (0, "")
        assert [(said["code"], said["verdict"]) for said in ended.objects] == [
            (code, "admitted") for code in queue
        ]
    audit = checkin("verify", event, "--json").object
    assert audit == {"ok": True, "lines": _DESKS * 41, "problems": []}


def test_ten_desks_start_at_once_on_a_computer_that_never_ran_checkin(checkin, event, tmp_path):
    assert checkin("rehearse", event, tmp_path / "fresh").status == 0
    (checkin.settings / "settings.json").unlink()
    fresh = tmp_path / "fresh.checkin"
    started = [checkin.start("scan", fresh, "--json", "--desk", f"D{n}") for n in range(_DESKS)]
    for desk, code in zip(started, CODES, strict=False):
        desk.given.write(lines([code]))
    for desk in started:
        ended = desk.end()
        assert (ended.status, ended.err, ended.object["verdict"]) == (0, "", "admitted")
    assert checkin("verify", fresh, "--json").object["lines"] == _DESKS


def test_a_desk_goes_on_while_everything_else_is_done(desks, checkin, event, tmp_path):
    jobs = [
        checkin.start(*arguments)
        for arguments in (
            ("walk-in", event, "--name", "Ada Lovelace"),
            ("edit", event, CODES[0], "--set", "company=Analytical Engines"),
            ("lists", event, "add", "Dinner"),
            ("rehearse", event, tmp_path / "copy"),
            ("status", event),
            ("verify", event),
            ("find", event, "ada"),
            ("export", event, tmp_path / "out.csv"),
        )
    ]
    for desk, code in zip(desks, CODES, strict=False):
        desk.given.write(lines([code]))
    assert {desk.answer()["verdict"] for desk in desks} == {"admitted"}
    for job in jobs:
        ended = job.end()
        assert (ended.status, ended.err) == (0, "")
