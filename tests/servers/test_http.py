import gzip
import tracemalloc
from threading import Thread

import pytest

from checkin.servers.http import Bounds
from tests.servers.loopback import HANG_UP, SILENCE, http, refusal

QUICK = Bounds(connect=20, silence=0.2, total=60)
PAGE = b"<!DOCTYPE html><title>Sign in</title>"
OK = {"ok": True}


def test_an_answer_is_read_whole(serving, line_to):
    there = serving(http(OK, X_Page_Generated="2026-11-22T02:34:57+02:00", Retry_After="7"))
    answer = line_to(f"{there.address}/demo/conf").get(
        "/api/v1/orders/", [("a", "b c"), ("page", 2)]
    )
    assert (answer.status, answer.json()) == (200, OK)
    assert (answer.page_generated, answer.retry_after) == ("2026-11-22T02:34:57+02:00", 7.0)
    assert there.questions[0].startswith("GET /api/v1/orders/?a=b+c&page=2 HTTP/1.1\r\n")


def in_chunks(packed, *parts):
    """Give an answer that was packed on its way, as nginx does, which knows no length before."""
    ends = [*parts, len(packed)]
    chunks = [packed[begin:end] for begin, end in zip([0, *parts], ends, strict=True)]
    told = b"".join(b"%x\r\n%b\r\n" % (len(each), each) for each in [*chunks, b""])
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n"
    return head + told


@pytest.mark.parametrize("parts", [(), (10,), (1, 9, 20)])
def test_an_answer_may_come_packed_and_in_chunks(serving, line_to, parts):
    packed = gzip.compress(b'{"ok": true}')
    there = serving(in_chunks(packed, *parts))
    one = line_to(there.address)
    assert [one.get("/x").json() for _ in range(2)] == [OK, OK]
    assert there.lines == 1


def test_the_server_is_told_who_asks(serving, line_to):
    there = serving(http(OK))
    line_to(there.address, "Device s3cret").post("/x", {"a": 1}, headers={"X-Idempotency-Key": "k"})
    head, _, body = there.questions[0].partition("\r\n\r\n")
    assert "User-Agent: Checkin/" in head
    assert "Authorization: Device s3cret" in head
    assert "X-Idempotency-Key: k" in head
    assert body == '{"a": 1}'


def test_another_server_is_not_shown_who_asks(serving, line_to):
    here, there = serving(http(OK)), serving(http(OK))
    line_to(here.address, "Device s3cret").elsewhere(f"{there.address}/pub/x").follow("/pub/x")
    assert there.questions[0].startswith("GET /pub/x HTTP/1.1\r\n")
    assert "s3cret" not in there.questions[0]
    assert here.questions == []


def test_connections_stay_open_and_are_shared_out(serving, line_to):
    there = serving(http(OK))
    one = line_to(there.address, connections=2)

    def ask():
        for _ in range(5):
            one.get("/x")

    threads = [Thread(target=ask) for _ in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert len(there.questions) == 20
    assert there.lines <= 2


@pytest.mark.parametrize("status", ["401 Unauthorized", "403 Forbidden", "404 Not Found"])
def test_what_the_server_refuses_is_for_the_caller_to_judge(serving, line_to, status):
    there = serving(http({"detail": "No."}, status))
    answer = line_to(there.address).get("/x")
    assert f"{answer.status}" == status[:3]
    assert answer.record() == {"detail": "No."}


def test_when_to_come_back_may_be_a_date(serving, line_to):
    there = serving(
        http(
            {},
            "503 Busy",
            Date="Thu, 26 Nov 2026 01:00:00 GMT",
            Retry_After="Thu, 26 Nov 2026 01:01:30 GMT",
        ),
        http({}, "503 Busy", Retry_After="never"),
    )
    assert line_to(there.address).get("/x").retry_after == 90.0
    assert line_to(there.address).get("/x").retry_after is None


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("200 OK", "a web page instead of data"),
        ("404 Not Found", "has no such page"),
        ("502 Bad Gateway", "has trouble of its own (error 502)"),
    ],
)
def test_a_web_page_is_told_from_data(serving, line_to, status, words):
    answer = line_to(serving(http(PAGE, status)).address).get("/x")
    assert words in str(refusal(answer.json))


@pytest.mark.parametrize("body", [b'{"a": 1', b"\xff\xfe\xfa", b"[" * 99_999, b'{"a": NaN}', b""])
def test_what_is_no_json_is_damaged(serving, line_to, body):
    answer = line_to(serving(http(body, Content_Type="application/json")).address).get("/x")
    assert "incomplete or damaged" in str(refusal(answer.json))


def test_something_else_than_an_object_is_no_record(serving, line_to):
    answer = line_to(serving(http([1, 2])).address).get("/x")
    assert "something else than was asked for" in str(refusal(answer.record))


BROKEN = http(OK, Content_Length="400", Connection="close")
BROKEN_CHUNK = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nff\r\n{"
CHUNK_BELOW_NOTHING = BROKEN_CHUNK.replace(b"ff", b"-2")
NO_HTTP = b"SSH-2.0-OpenSSH_9.2\r\nConnection: close\r\n"
DAMAGED_GZIP = http(b"no gzip", Content_Encoding="gzip")


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (HANG_UP, "closed the connection before it had answered"),
        (SILENCE, "takes too long to answer"),
        (BROKEN, "broke off in the middle"),
        (BROKEN_CHUNK, "broke off in the middle"),
        (CHUNK_BELOW_NOTHING, "broke off in the middle"),
        (NO_HTTP, "something else than a web server would"),
        (DAMAGED_GZIP, "cannot be unpacked"),
    ],
    ids=[
        "hang up",
        "silence",
        "cut off",
        "cut off in a chunk",
        "chunk of -2 bytes",
        "no HTTP",
        "no gzip",
    ],
)
def test_an_answer_that_is_lost_may_be_that_to_a_deed_done(serving, line_to, answer, words):
    there = serving(answer)
    bounds = QUICK if answer is SILENCE else Bounds()
    told = refusal(lambda: line_to(there.address).get("/x", bounds=bounds))
    assert words in str(told)
    assert there.name in str(told)
    assert not told.may_have_acted
    told = refusal(lambda: line_to(there.address).post("/x", {}, bounds=bounds))
    assert words in str(told)
    assert told.may_have_acted


def test_a_server_that_is_not_there_has_done_nothing(serving, line_to):
    there = serving(HANG_UP)
    there.close()
    told = refusal(lambda: line_to(there.address).post("/x", {}))
    assert "takes no connection" in str(told)
    assert not told.may_have_acted


def test_a_name_that_nobody_has_is_told(line_to, monkeypatch):
    monkeypatch.setenv("no_proxy", "*")
    told = refusal(lambda: line_to("https://tickets.invalid").get("/x"))
    assert "tickets.invalid cannot be found" in str(told)


def test_an_answer_in_drops_has_its_end_too(serving, line_to):
    def drops():
        yield b"HTTP/1.1 200 OK\r\n"
        while True:
            yield b"X-Drop: 1\r\n"[:1]

    def slow_body():
        yield b"HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n"
        while True:
            yield b" "

    bounds = Bounds(total=0.3, size=1 << 40)
    for answer in (drops, slow_body):
        told = refusal(lambda: line_to(serving(answer).address).get("/x", bounds=bounds))  # noqa: B023
        assert "takes too long" in str(told) or "something else" in str(told)


def huge():
    yield b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"
    for _ in range(300):
        yield b" " * (1 << 20)


HUGE_GZIP = http(gzip.compress(bytes(64 << 20)), Content_Encoding="gzip")


@pytest.mark.parametrize(
    "answer",
    [
        huge,
        http(b"", Content_Length=str(300 << 20)),
        HUGE_GZIP,
        in_chunks(gzip.compress(bytes(64 << 20))),
    ],
    ids=["endless", "announced", "gzip bomb", "gzip bomb in a chunk"],
)
def test_an_answer_that_is_too_large_is_given_up_and_costs_no_memory(serving, line_to, answer):
    one = line_to(serving(answer).address)
    tracemalloc.start()
    try:
        told = refusal(lambda: one.get("/x", bounds=Bounds(size=2 << 20)))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert "more than 2 MB" in str(told)
    assert peak < 16 << 20


def test_a_line_is_good_again_after_an_answer_that_was_given_up(serving, line_to):
    there = serving(huge, HANG_UP, BROKEN, SILENCE, http(OK))
    one = line_to(there.address, connections=1)
    for _ in range(4):
        refusal(lambda: one.get("/x", bounds=Bounds(silence=0.2, size=1 << 20)))
    assert one.get("/x").json() == OK


def moved(place, status="302 Found"):
    return http(b"", status, Location=place)


def test_a_page_that_moved_on_the_same_server_is_followed_once(serving, line_to):
    there = serving(moved("/there?a=1"), http(OK), moved("/x"))
    one = line_to(there.address)
    assert one.get("/here").json() == OK
    assert there.questions[1].startswith("GET /there?a=1 ")
    assert "from one page to the next" in str(refusal(lambda: one.get("/x")))


def test_nobody_is_followed_to_another_server(serving, line_to):
    other = serving(http(OK))
    one = line_to(serving(moved(f"{other.address}/x")).address, "Token s3cret")
    for ask in (lambda: one.get("/x"), lambda: one.post("/x", {})):
        told = refusal(ask)
        assert f"sends Checkin on to {other.name}" in str(told)
        assert not told.may_have_acted
    assert other.questions == []


@pytest.mark.parametrize("place", ["http://[bad", "javascript:x", "//other.example/x", "/a b", ""])
def test_a_page_that_moved_to_no_address_is_told_or_asked_for(serving, line_to, place):
    there = serving(moved(place))
    told = refusal(lambda: line_to(there.address).get("/x"))
    assert "sends Checkin" in str(told)


def test_a_next_page_that_is_no_address_is_told(serving, line_to):
    told = refusal(lambda: line_to(serving(http(OK)).address).follow("https://[bad"))
    assert "is no address" in str(told)


def test_what_is_to_be_done_is_not_done_somewhere_else(serving, line_to):
    there = serving(moved("/there", "308 Permanent Redirect"))
    assert "another address" in str(refusal(lambda: line_to(there.address).post("/x", {})))
    assert len(there.questions) == 1


def test_the_next_page_is_asked_for_at_this_server_whatever_it_says(serving, line_to):
    there = serving(http(OK))
    line_to(there.address).follow("https://internal.example:8000/api/orders/?page=2&a=%2B")
    assert there.questions[0].startswith("GET /api/orders/?page=2&a=%2B ")
