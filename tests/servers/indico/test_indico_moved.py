"""An Indico that gets another address: what is here of it stays, and goes on."""

import json
from contextlib import closing, suppress
from dataclasses import replace

import pytest

from checkin import build
from checkin.cli.offers import agreement
from checkin.core.decision import Reason
from checkin.core.errors import AccessDenied, NotFound, Refused, TargetUnreachable
from checkin.core.scan import Verdict
from checkin.outward import token_safe
from tests.builders import NOON, an_event
from tests.servers.failing_server import Fault
from tests.servers.named_indico import NamedIndico

CODES = tuple(f"{number}9e93a-d117-45ad-8988-93101c593af5" for number in ("191", "192", "193"))
TOKEN = "Bearer indp_of-a-test"  # noqa: S105 - of nobody


class Named(NamedIndico):
    """One that may be at several addresses."""

    def serves_what(self, other):
        """Hold the registrations of another one, as the same server does at another address."""
        self._recorded = other._recorded
        return self

    def deletes(self, code):
        """Hold somebody no more."""
        rows = self._recorded.rows
        rows.pop(next(key for key, row in rows.items() if row["checkin_secret"] == code))


@pytest.fixture
def serving():
    """Start servers with people of these codes, which are stopped when the test is over."""
    started = []

    def start(codes=CODES):
        started.append(Named(codes))
        return started[-1]

    yield start
    for each in started:
        with suppress(OSError):
            each.close()


@pytest.fixture
def opened(tmp_path, monkeypatch):
    """Open event files, or copies of them."""
    monkeypatch.setenv("CHECKIN_CONFIG", str(tmp_path / "settings.json"))
    programs = []

    def open_file(name="conference", copied_from=None):
        path = tmp_path / f"{name}.checkin"
        if copied_from is None:
            build.create_event(path, an_event()).close()
        else:
            copied_from.store.copy_to(path, copied_from.store.event())
        programs.append(build.Program(build.open_event(path), build.Place("Desk 1")))
        return programs[-1]

    yield open_file
    for each in programs:
        with closing(each):
            pass


def connect(program, server, *lists):
    offer = program.connecting.knock(server.address, TOKEN)
    (event,) = offer.events
    chosen = tuple(each for each in event.lists if each.name in lists)
    program.connecting.connect(offer, event, chosen)
    return event


def scan(program, code, server=None):
    (here, *_) = program.store.lists()
    text = code
    if server is not None:
        text = json.dumps({"checkin_secret": code, "server_url": server.origin, "version": 1})
    return program.desk(here.id).scan(text)


@pytest.fixture
def before(serving):
    return serving()


@pytest.fixture
def program(opened, before):
    """An event of which everybody came from a server, and one came in since."""
    program = opened()
    connect(program, before, "Participants")
    program.courier.everything()
    assert scan(program, CODES[0]).verdict is Verdict.ADMITTED
    return program


def test_people_lists_and_what_is_unsent_go_on_at_the_new_address(program, before, serving):
    lists = program.store.lists()
    after = serving(()).serves_what(before)
    before.close()
    event = connect(program, after, "Participants")
    assert (event.address, event.place) == (before.address, after.address)
    assert event.meant_lists == ("1",)
    (done,) = program.courier.everything().targets
    assert (done.target, done.moved_to, done.trouble) == (before.address, after.address, "")
    assert after.log == [(CODES[0], True)]
    assert program.store.number_of_attendees() == len(CODES)
    assert program.store.lists() == lists
    assert program.conflicts.open_count() == 0


def test_only_the_new_address_is_shown_the_token(program, before, serving):
    safe = token_safe(program.store.event().id)
    after = serving(()).serves_what(before)
    connect(program, after)
    assert (safe.token(before.address), safe.token(after.address)) == ("", TOKEN)
    asked = len(before.asked)
    program.courier.everything()
    assert len(before.asked) == asked
    assert program.connecting.disconnect(after.address).address == after.address
    assert safe.token(after.address) == ""


def test_it_is_known_again_with_and_without_the_token(program, before, serving):
    after = serving(()).serves_what(before)
    connect(program, after)
    (event,) = program.connecting.knock(after.address, "").events
    assert (event.address, event.place) == (before.address, after.address)
    with pytest.raises(AccessDenied):
        program.connecting.knock(before.address, "")


def test_a_server_that_goes_back_is_where_it_was(program, before, serving):
    connect(program, serving(()).serves_what(before))
    event = connect(program, before)
    assert (event.address, event.place) == (before.address, "")
    (target,) = program.store.targets()
    assert target.place == before.address
    program.courier.everything()
    assert before.log == [(CODES[0], True)]
    assert program.store.number_of_attendees() == len(CODES)


def test_what_was_disconnected_before_is_known_all_the_same(program, before, serving):
    program.connecting.disconnect(before.address, with_unsent=True)
    connect(program, serving(()).serves_what(before))
    program.courier.everything()
    assert before.log == [(CODES[0], True)]
    assert program.store.number_of_attendees() == len(CODES)


def test_some_may_have_been_deleted_there_meanwhile(program, before, serving):
    after = serving(()).serves_what(before)
    after.deletes(CODES[0])
    assert connect(program, after).address == before.address


def test_a_server_that_does_not_say_whom_it_has_is_not_taken_for_another_one(
    program, before, serving
):
    after = serving(()).serves_what(before)
    after.fail(Fault.BROKEN, about=CODES)
    with pytest.raises(TargetUnreachable, match="trouble of its own"):
        program.connecting.knock(after.address, TOKEN)
    after.fail(Fault.BROKEN, about=CODES[:2])
    (event,) = program.connecting.knock(after.address, TOKEN).events
    assert (event.address, event.place) == (before.address, after.address)


def test_another_server_with_an_event_of_the_same_number_is_another_one(program, before, serving):
    other = serving((CODES[2].replace("193", "194"),))
    event = connect(program, other)
    assert (event.address, event.place) == (other.address, "")
    program.courier.everything()
    assert program.store.number_of_attendees() == len(CODES) + 1
    assert len(program.store.targets()) == len((before, other))


def test_no_code_is_shown_to_a_server_that_is_asked_whether_it_is_the_same(program, serving):
    other = serving(())
    connect(program, other)
    assert other.asked
    assert not any(code in path for path, _ in other.asked for code in CODES)


def test_copies_that_are_connected_at_both_addresses_are_merged(program, opened, before, serving):
    copy = opened("copy", program)
    connect(program, serving(()).serves_what(before))
    connect(copy, before)
    assert scan(copy, CODES[1]).verdict is Verdict.ADMITTED
    program.courier.everything()
    program.merging.merge(copy.store)
    assert program.store.number_of_attendees() == len(CODES)
    assert scan(program, CODES[1]).verdict is Verdict.ALREADY_ADMITTED


def test_tickets_name_either_address(program, before, serving):
    after = serving(()).serves_what(before)
    connect(program, after)
    for server in (before, after):
        stranger = CODES[0].replace("191", "195")
        assert scan(program, stranger, server).explanation.reason is Reason.UNKNOWN_HERE
    assert scan(program, CODES[1], after).verdict is Verdict.ADMITTED


def test_it_is_called_by_its_new_address(program, before, serving):
    after = serving(()).serves_what(before)
    connect(program, after)
    with pytest.raises(NotFound, match=after.address):
        program.connecting.disconnect("elsewhere.example.org")


def test_what_is_decided_of_a_line_names_the_new_address(program, before, serving):
    after = serving(()).serves_what(before)
    connect(program, after)
    (line,) = program.outbox.lines()
    (meant,) = program.outbox.dismiss(line.entry_id, "Entered there by hand")
    (note,) = program.store.latest(1)
    assert meant.place == after.address
    assert note.reason == f"Not sent to {after.address}: Entered there by hand"


def test_the_command_line_says_so_before_anything_is_done(program, before, serving):
    after = serving(()).serves_what(before)
    offer = program.connecting.knock(after.address, TOKEN)
    said = agreement(offer, offer.events[0], ())
    assert f"Moved:  known here as {before.address}, and reached at its new address." in said
    assert program.store.targets()[0].place == before.address


def test_whoever_would_change_a_list_is_sent_to_the_new_address(program, before, serving):
    (theirs,) = program.store.lists()
    after = serving(()).serves_what(before)
    connect(program, after)
    host = after.origin.partition("//")[2]
    assert program.doors.hosts() == {before.address: host}
    with pytest.raises(Refused, match=f"is up to {host}"):
        program.doors.add(replace(theirs, categories=("Crew",)), NOON)


@pytest.mark.parametrize(
    ("name", "words"),
    [("https://new.example.org", "calls itself https://new.example.org"), ("", "otherwise")],
)
def test_a_fetch_from_the_old_address_says_that_the_server_has_another_name(
    program, before, name, words
):
    before.is_called = name
    (done,) = program.courier.everything().targets
    assert words in done.trouble
    assert "Connect the address that the browser shows" in done.trouble
    assert done.parked == 1


def test_a_token_that_is_not_good_enough_is_still_told_to_be(program, before):
    before.fail(Fault.FORBIDDEN, ending="/event/1/")
    (done,) = program.courier.everything().targets
    assert "Give them the right “Registration (check-in only)” there" in done.trouble


def test_a_server_that_is_at_its_old_address_as_well_is_said_to_be_copied(program, before, serving):
    after = serving(()).serves_what(before)
    (told,) = program.connecting.knock(after.address, TOKEN).cannot
    assert told.startswith(f"{before.origin.partition('//')[2]} still answers by that name")
    before.is_called = after.origin
    assert program.connecting.knock(after.address, TOKEN).cannot == ()
    before.close()
    assert program.connecting.knock(after.address, TOKEN).cannot == ()
