"""A conference with a real pretix, from the command that connects it to the one that lets go."""

from datetime import datetime

import pytest

from tests.end_to_end.program import Program
from tests.live.conference import Conference


@pytest.fixture
def conference(tmp_path, pretix):
    return Conference(Program(tmp_path / "settings"), pretix, tmp_path / "days.checkin").made()


def entries(event, ticket):
    return [each["type"] for each in reversed(event.position(ticket["id"])["checkins"])]


def test_an_event_with_two_servers_and_a_file_has_one_search_and_sends_each_line_home(
    conference, pretix, tmp_path
):
    days, evening = pretix.new_event(), pretix.new_event("confsig")
    (guest,) = days.order("Päivi", "Hämäläinen")["positions"]
    (dancer,) = evening.order("Hämy", "Hämäläinen")["positions"]
    people = tmp_path / "people.csv"
    people.write_text(
        "Name,Code,Category\nPaivi Hamalainen,LISTED-1,Conference pass\n", encoding="utf-8"
    )
    assert "Day 1" in conference.pair(days)["lists"]
    conference.connect(evening)
    conference.does("import", conference.file, people)
    conference.does("connect", conference.file, people)
    conference.sync()

    found = conference.does("find", conference.file, "hamalainen")
    assert {each["code"] for each in found} == {guest["secret"], dancer["secret"], "LISTED-1"}

    codes = (guest["secret"], dancer["secret"], "LISTED-1")
    assert conference.scan("Day 1", *codes) == ["admitted", "wrong_list", "admitted"]
    assert conference.scan(f"Day 1 (Event {evening.slug})", dancer["secret"]) == ["admitted"]
    assert entries(days, guest) == entries(evening, dancer) == []  # so far only here

    done = conference.sync()
    assert {each["trouble"] for each in done.values()} == {""}
    assert entries(days, guest) == entries(evening, dancer) == ["entry"]
    (sent,) = days.position(guest["id"])["checkins"]
    (line,) = conference.does("show", conference.file, guest["secret"])[0]["history"][:1]
    assert datetime.fromisoformat(sent["datetime"]).replace(microsecond=0) == (
        datetime.fromisoformat(line["at"]).replace(microsecond=0)
    )
    assert "LISTED-1" in people.read_text(encoding="utf-8").splitlines()[1]
    assert "Day 1" in people.read_text(encoding="utf-8").splitlines()[1]
    assert conference.outbox() == []


def test_what_other_desks_do_at_the_server_is_known_here_after_the_next_sync(conference, pretix):
    event = pretix.new_event()
    (guest,) = event.order("Åsa", "Öhman")["positions"]
    conference.pair(event)
    conference.sync()
    event.redeem(guest["secret"], nonce="1", api=pretix.new_device_api())
    conference.sync()
    assert conference.scan("Day 1", guest["secret"]) == ["already_admitted"]
    assert conference.scan("Day 1", guest["secret"], out=True) == ["checked_out"]
    conference.sync()
    assert entries(event, guest) == ["entry", "exit"]


def test_what_is_undone_here_is_undone_there(conference, event):
    (guest,) = event.order("Åsa", "Öhman")["positions"]
    conference.pair(event)
    conference.sync()
    conference.scan("Day 1", guest["secret"])
    conference.sync()
    line = conference.line_of(guest["secret"])
    conference.does("undo", conference.file, line, "--reason", "wrong person")
    conference.sync()
    assert entries(event, guest) == []
    assert conference.scan("Day 1", guest["secret"]) == ["admitted"]


def test_two_desks_that_did_not_know_of_each_other_are_told_so(conference, pretix, event):
    (guest,) = event.order("Åsa", "Öhman")["positions"]
    conference.pair(event)
    conference.sync()
    event.redeem(guest["secret"], nonce="1", api=pretix.new_device_api())
    assert conference.scan("Day 1", guest["secret"]) == ["admitted"]
    conference.sync()
    assert entries(event, guest) == ["entry", "entry"]
    assert len(conference.does("conflicts", conference.file)) == 1


def test_a_revoked_device_says_so_and_another_one_sends_what_is_left(conference, event):
    (guest,) = event.order("Åsa", "Öhman")["positions"]
    conference.pair(event)
    conference.sync()
    conference.scan("Day 1", guest["secret"])
    conference.is_revoked(event)
    tried = conference.tries_to_sync()
    assert tried.status == 1
    assert "was revoked" in tried.err
    assert [each["entry_id"] for each in conference.outbox()] == [
        conference.line_of(guest["secret"])
    ]
    conference.pair(event)
    conference.sync()
    assert entries(event, guest) == ["entry"]


def test_a_first_download_that_is_killed_goes_on_where_it_was(conference, pretix):
    conf = pretix.events["conf"]
    conference.pair(conf)
    running = conference.checkin.start("sync", conference.file)
    conference.wait_for_orders(1)
    running.kill()
    conference.sync()
    orders = pretix.api.get(conf.path("orders/"), page_size=1)["count"]
    assert conference.sync()[conf.address]["pulled"] == 0
    assert conference.does("status", conference.file)[0]["attendees"] >= orders


def test_whoever_is_let_go_of_is_asked_no_more_and_no_token_stays(conference, event):
    (guest,) = event.order("Åsa", "Öhman")["positions"]
    conference.connect(event)
    conference.sync()
    conference.scan("Day 1", guest["secret"])
    kept = conference.checkin("disconnect", conference.file, event.slug)
    assert kept.status == 1
    assert "Sync first" in kept.sentence
    conference.sync()
    conference.does("disconnect", conference.file, event.slug)
    assert conference.sync() == {}
    folder = conference.file.parent
    everywhere = [each for each in folder.rglob("*") if each.is_file()]
    assert everywhere
    for token in conference.tokens:
        assert [each for each in everywhere if token.encode() in each.read_bytes()] == []
