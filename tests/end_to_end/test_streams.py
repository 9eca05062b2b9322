"""What goes in and out of a scanning run: each decision at once, and no input that harms it."""

import os
import subprocess
import sys

import pytest

from tests.end_to_end.program import CODES, PATIENCE_SECONDS, lines

pytestmark = [pytest.mark.end_to_end, pytest.mark.swiftly]

_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="This is how POSIX ends pipes.")
_MEGABYTE = 1 << 20


def verdicts(told):
    assert (told.status, told.err) == (0, "")
    return [said["verdict"] for said in told.objects]


def test_each_decision_is_written_down_before_it_is_said_and_said_at_once(checkin, event):
    desk = checkin.start("scan", event, "--json")
    said = []
    for code in CODES[:4]:
        desk.given.write(lines([code]))
        said.append(desk.answer()["entry_id"])
        written = checkin("journal", event, "--json").objects
        assert [line["entry_id"] for line in written] == said
    assert desk.end().status == 0


def test_a_list_of_one_person_is_told_as_one_row(checkin, event):
    told = checkin("import", event, "-", given=b"Name,Email\nAna Pop,ana@pop.example\n")
    assert "1 row: 1 new, " in told.out


def test_codes_of_a_file_are_answered_in_its_order(checkin, event):
    codes = [*CODES[:130], *CODES[:130:10]]
    told = checkin("scan", event, "--json", given=lines(codes)).objects
    assert [(said["code"], said["admitted"]) for said in told] == [
        (code, place < 130) for place, code in enumerate(codes)
    ]
    written = checkin("journal", event, "--json").objects
    assert [line["entry_id"] for line in written] == [said["entry_id"] for said in told]


def test_lines_end_as_scanners_end_them(checkin, event):
    first, second, third, fourth, last = (code.encode() for code in CODES[:5])
    given = b"%s\r\n\n\r\n%s\n%s\r\n%s\r%s" % (first, second, third, fourth, last)
    assert verdicts(checkin("scan", event, "--json", given=given)) == ["admitted"] * 5


def test_a_code_that_a_carriage_return_ends_is_answered_at_once(checkin, event):
    desk = checkin.start("scan", event, "--json")
    for code in CODES[:2]:
        desk.given.write(code.encode() + b"\r")
        assert desk.answer()["code"] == code
    assert desk.end().status == 0


@pytest.mark.parametrize(
    "junk",
    [
        b"X" * _MEGABYTE,
        b"X" * (3 * _MEGABYTE),
        b"\x00" * 10,
        b"\x00A\x00B\x00",
        b"\xff\xfe\xfa",
        b"\xc3",
        b"\xed\xa0\x80",
        b"\x1b[31mred\x07",
        b"\xef\xbb\xbf",
        b" \t ",
        b"%s%n{0}$(true);--",
        b"' OR 1=1 --",
        b'{"checkin": ' * 5000,
        "\u202eevil\u2066\U0001f600".encode(),
        b"http://[::1",
        b"https://example.org/" + b"%" * 1000,
    ],
    ids=range(16),
)
def test_no_code_harms_the_run(junk, checkin, swiftly, small_event):
    given = b"%s\n%s\n" % (junk, CODES[0].encode())
    scanned = checkin("scan", small_event, "--json", given=given)
    *refused, admitted = verdicts(scanned)
    assert set(refused) <= {"malformed_code", "unknown_code"}
    assert admitted == "admitted"
    assert max(map(len, scanned.out.splitlines())) < 3000
    plain = swiftly("scan", small_event, given=given)
    assert plain.status == 0
    assert "\x1b" not in plain.out
    assert max(map(len, plain.out.splitlines())) < 3000
    assert swiftly("journal", small_event).out.count("\n") == 2 * len(scanned.objects)
    assert swiftly("verify", small_event).status == 0


@_POSIX
def test_a_line_of_100_megabytes_does_not_fill_the_memory(checkin, event):
    usual = _memory_of_scanning(checkin, event, megabytes=0)
    assert _memory_of_scanning(checkin, event, megabytes=100) < usual + 30 * _MEGABYTE


def _memory_of_scanning(checkin, event, megabytes):
    desk = checkin.start("scan", event, "--json")
    for _ in range(megabytes):
        desk.given.write(b"X" * _MEGABYTE)
    desk.given.write(lines(["", "nobody's"]))
    desk.given.close()
    answers = desk.out.read().splitlines()
    assert len(answers) == (2 if megabytes else 1)
    assert b"unknown_code" in answers[-1]
    _, status, used = os.wait4(desk.process.pid, 0)
    desk.process.returncode = os.waitstatus_to_exitcode(status)
    assert desk.process.returncode == 0
    for pipe in (desk.out, desk.process.stderr):
        pipe.close()
    return used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)


@_POSIX
@pytest.mark.parametrize("command", ["journal {} --json", "journal {}", "find {} person", "--help"])
def test_a_reader_who_leaves_early_ends_the_command_quietly(command, checkin, event):
    checkin("scan", event, given=lines(CODES[:300]))
    piped = f'"$0" {command.format(event)} | head -n 1; exit "${{PIPESTATUS[0]}}"'
    told = checkin.in_shell(piped)
    assert told.err == ""
    assert told.out.count("\n") == 1


@_POSIX
def test_a_scan_whose_reader_left_stops_and_loses_nothing(checkin, event):
    desk = checkin.start("scan", event, "--json")
    desk.given.write(lines(CODES[:1]))
    said = desk.answer()
    desk.out.close()
    desk.given.write(lines(CODES[1:2]))
    err = desk.process.stderr.read()
    desk.process.wait(PATIENCE_SECONDS)
    for pipe in (desk.given, desk.process.stderr):
        pipe.close()
    assert (desk.process.returncode, err) == (1, b"")
    journal = checkin("journal", event, "--json").objects
    # The one decision that nobody saw is in the journal, where a second scan will say so.
    assert [line["code"] for line in journal] == CODES[:2]
    assert journal[0]["entry_id"] == said["entry_id"]


@_POSIX
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("command", ["scan {}", "status {}", "import {} -", "verify /nowhere"])
def test_missing_streams_give_no_traceback(command, closed, checkin, small_event):
    told = checkin.in_shell(f'"$0" {command.format(small_event)} {closed}')
    assert "Traceback" not in told.err
    assert told.status in (0, 1)


@_POSIX
@pytest.mark.parametrize("command", ["scan {}", "status {}", "verify {} --json", "--help"])
def test_answers_that_nobody_gets_are_no_success(command, checkin, small_event):
    told = checkin.in_shell(f'echo {CODES[0]} | "$0" {command.format(small_event)} >&-')
    assert told.status == 1
    assert told.err.startswith("checkin: The answer cannot be written: standard output is closed.")
    # What was decided all the same is in the journal, where a second scan will say so.
    assert len(checkin("journal", small_event, "--json").objects) == ("scan" in command)


@_POSIX
def test_an_interrupted_scan_ends_quietly(checkin, event):
    desk = checkin.start("scan", event, "--json")
    desk.given.write(lines(CODES[:1]))
    assert desk.answer()["admitted"]
    desk.process.send_signal(subprocess.signal.SIGINT)
    # Whoever presses Ctrl-C leaves the input open: an end of it would be another way to stop.
    desk.process.wait(60)
    ended = desk.end()
    assert ended.status == 130
    assert "Traceback" not in ended.err
    assert checkin("verify", event, "--json").object == {"ok": True, "lines": 1, "problems": []}
