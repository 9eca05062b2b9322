"""What a registration server holds comes into an event, and goes on after any interruption."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from checkin import adapters
from checkin.codes.recognise import recognise
from checkin.core.errors import AccessDenied, TargetUnreachable
from checkin.core.moments import LATEST
from checkin.core.scan import Verdict
from checkin.core.servers.offer import with_lists
from checkin.core.servers.outbox import Target
from checkin.core.servers.pulled import PulledEvent
from checkin.core.servers.server_names import list_id
from checkin.servers.http_answer import Answer
from checkin.servers.pretix.pretix_pull import PretixPull
from checkin.services.desk import Desk as ServingDesk
from checkin.services.scribe import Scribe
from checkin.services.servers.pulling import Pulled, Pulling
from checkin.services.servers.server_doors import ServerDoors
from checkin.storage.servers.ready_orders import ReadyOrders
from checkin.storage.store import Store
from tests.builders import an_event, somebody_writes
from tests.servers.pulled import AT, checkin, first
from tests.servers.recorded_pretix import Query, RecordedPretix


class Server(PretixPull):
    clock_offset = 2.5


class Desk:
    """An event file that is connected to a server."""

    def __init__(self, store: Store, server: RecordedPretix) -> None:
        self.store = store
        self.server = server
        self.target = Target("pretix", server.address)
        self.opened = 0
        self.pulling: Pulling[ReadyOrders] = Pulling(store, self.open, lambda: AT)

    def open(self, target: Target) -> Server:
        self.opened += 1
        return Server(self.server, target.address)

    def pull(self) -> Pulled:
        return self.pulling.pull(self.target)

    def contact(self) -> tuple[object, ...]:
        (status,) = self.store.sync_status().targets
        return status.reached_at, status.pulled_at, status.clock_offset, status.trouble

    def codes(self) -> set[str]:
        return {ticket.code for ticket in self.store.tickets()}

    def all_codes(self) -> set[str]:
        return {each["secret"] for order in self.server.orders for each in order["positions"]}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    server = RecordedPretix(orders=30)
    server.page_size = 10
    with Store.create(tmp_path / "event.checkin", an_event()) as store:
        with store.write():
            store.add_target(Target("pretix", server.address))
        yield Desk(store, server)


def test_everything_comes_the_first_time_and_then_what_is_new(desk: Desk) -> None:
    pulled = desk.pull()
    assert pulled.whole
    assert pulled.taken.new == desk.store.number_of_attendees() > 0
    assert desk.codes() == desk.all_codes()
    assert desk.contact() == (AT, AT, 2.5, "")
    assert desk.pull().news == 0
    first(desk.server)["checkins"] = [checkin()]
    desk.server.touch(desk.server.order("CAAAA"))
    taken = desk.pull().taken
    assert (taken.changed, taken.reported, len(taken.people)) == (1, 1, 1)
    assert desk.opened == 1


@pytest.mark.parametrize("answers", range(1, 12))
def test_a_line_that_is_cut_leaves_a_good_file_and_goes_on_later(desk: Desk, answers: int) -> None:
    desk.server.answers_left = answers
    with pytest.raises(TargetUnreachable):
        desk.pull()
    assert desk.contact()[1:] == (None, 2.5, "tickets.example.org does not answer.")
    assert desk.codes() <= desk.all_codes()
    assert desk.store.damage() == []
    desk.server.answers_left = 1 << 30
    desk.server.touch(desk.server.orders[0])
    assert desk.pull().whole
    assert desk.codes() == desk.all_codes()
    assert desk.contact() == (AT, AT, 2.5, "")


class ShutOut(RecordedPretix):
    def get(self, path: str, query: Query = ()) -> Answer:
        del path, query
        return Answer(401, self.server, b'{"detail":"Device access has been revoked."}')


def test_what_is_connected_with_another_token_is_fetched_with_that_one(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.pull()
    old, desk.server = desk.server, RecordedPretix(orders=30)
    monkeypatch.setattr(old, "get", ShutOut().get)
    assert desk.pull().whole
    assert desk.opened == 2
    assert desk.contact() == (AT, AT, 2.5, "")


def test_who_is_shut_out_asks_once_more_and_then_no_more(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.pull()
    old, desk.server = desk.server, ShutOut()
    monkeypatch.setattr(old, "get", desk.server.get)
    for opened in (2, 3):
        with pytest.raises(AccessDenied):
            desk.pull()
        assert desk.opened == opened


def test_it_is_stopped_after_any_page_and_goes_on(desk: Desk) -> None:
    seen: list[tuple[int, int]] = []
    for _ in range(20):
        pulled = desk.pulling.pull(
            desk.target, lambda done, of: seen.append((done, of)), lambda: True
        )
        if pulled.whole:
            break
    assert pulled.whole
    assert desk.codes() == desk.all_codes()
    assert seen[-1] == (30, 30)
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)


class PluggedOut(Exception):
    """Somebody pulled the plug."""


def test_a_page_of_which_nothing_is_taken_in_is_asked_for_again(desk: Desk) -> None:
    rests: list[float] = []

    def rest(seconds: float) -> None:
        rests.append(seconds)
        if len(rests) == 2:
            raise PluggedOut

    desk.pulling = Pulling(desk.store, desk.open, lambda: AT, rest=rest)
    with pytest.raises(PluggedOut):
        desk.pull()
    assert set() < desk.codes() < desk.all_codes()
    assert desk.pull().whole
    assert desk.codes() == desk.all_codes()


@pytest.mark.parametrize("pieces", [1, 2])
def test_a_page_that_came_in_part_is_asked_for_again(desk: Desk, pieces: int) -> None:
    desk.server.page_size = 30
    rests: list[float] = []

    def rest(seconds: float) -> None:
        rests.append(seconds)
        if len(rests) == pieces + 1:
            raise PluggedOut

    desk.pulling = Pulling(desk.store, desk.open, lambda: AT, rest=rest)
    somebody_writes(desk.store)
    with pytest.raises(PluggedOut):
        desk.pull()
    assert set() < desk.codes() < desk.all_codes()
    pulled = desk.pull()
    assert pulled.whole
    assert desk.codes() == desk.all_codes()
    assert desk.store.number_of_attendees() == len(
        {each.attendee.id for each in desk.store.tickets()}
    )


def test_orders_that_cannot_be_understood_are_counted_and_the_rest_comes(desk: Desk) -> None:
    first(desk.server)["secret"] = None
    pulled = desk.pull()
    assert pulled.left_out == ("CAAAA",)
    assert pulled.orders == 29
    assert len(desk.codes()) == len(desk.all_codes()) - 1


def test_a_ticket_that_is_valid_as_good_as_for_ever_comes_and_opens_its_door(desk: Desk) -> None:
    first(desk.server)["valid_until"] = "9999-12-31T23:59:59-12:00"
    assert not desk.pull().left_out
    (ticket,) = desk.store.tickets_by_code(first(desk.server)["secret"])
    assert ticket.valid_until == LATEST
    doors = ServerDoors(desk.store, adapters.judge_rules, adapters.read_signed)
    scribe = Scribe("Desk 1", "", lambda: AT, lambda: "line-1")
    door = list_id(desk.server.address, "1")
    at_door = ServingDesk(desk.store, scribe, recognise, door, doors)
    assert at_door.scan(ticket.code).verdict is Verdict.ADMITTED


def test_who_waits_for_a_fetch_gets_what_was_asked_for_a_little_while_ago(desk: Desk) -> None:
    desk.pull()
    desk.server.told["checkinlists"]["results"][0]["name"] = "First day"
    desk.pull()
    assert "First day" not in [each.name for each in desk.store.lists()]
    desk.pulling.pull(desk.target, is_wanted=True)
    assert "First day" in [each.name for each in desk.store.lists()]


def test_only_the_lists_that_are_wanted_come(desk: Desk) -> None:
    desk.target = replace(desk.target, memory='{"lists": ["2"]}')
    desk.pull()
    assert [each.id for each in desk.store.lists()] == [list_id(desk.server.address, "2")]


def test_a_server_is_opened_anew_where_other_lists_are_wanted(desk: Desk) -> None:
    desk.pull()
    desk.pull()
    assert desk.opened == 1
    desk.target = replace(desk.target, memory='{"lists": ["1"]}')
    desk.pull()
    assert desk.opened == 2


def test_a_list_and_a_question_follow_the_server_beside_what_is_set_here(desk: Desk) -> None:
    desk.pull()
    store, told = desk.store, desk.server.told
    assert [each.wording for each in store.questions()] == ["Photo consent signed?", "Lunch"]
    told["checkinlists"]["results"][0]["name"] = "First day"
    told["questions"]["results"].pop(1)
    desk.pulling = Pulling(store, desk.open, lambda: AT)
    desk.pull()
    assert store.lists()[0].name == "First day"
    assert [each.wording for each in store.questions()] == ["Photo consent signed?"]
    assert [each.wording for each in store.removed_questions()] == ["Lunch"]


def test_a_list_that_is_gone_is_told_of_as_long_as_it_is_used(desk: Desk) -> None:
    desk.pull()
    desk.server.told["checkinlists"]["results"].pop(0)
    gone, kept = desk.store.lists()[:2]
    desk.pulling = Pulling(desk.store, desk.open, lambda: AT)
    (told,) = desk.pull().told
    assert told.startswith(f"The check-in list “{gone.name}” is gone from the server.")
    assert desk.store.sync_status().targets[0].told == (told,)
    desk.target = replace(desk.target, memory=with_lists("{}", [kept.server_list]))
    desk.server.told["questions"]["results"].pop(1)
    assert desk.pull().told == ()
    assert desk.store.sync_status().targets[0].told == ()


def test_a_question_for_a_file_is_not_asked_and_told_of(desk: Desk) -> None:
    question = desk.server.told["questions"]["results"][0]
    question["type"] = "F"
    pulled = desk.pull()
    assert pulled.told == ("“Photo consent signed?” asks for a file and is not asked here.",)


def test_a_product_that_is_exchanged_for_a_wristband_is_told_of(desk: Desk) -> None:
    item = desk.server.told["items"]["results"][0]
    item |= {"media_policy": "new", "media_type": "barcode"}
    (told,) = desk.pull().told
    assert told.startswith("Tickets of “Conference pass” are exchanged for wristbands or cards")
    terms = [each.terms for each in desk.store.lists() if each.terms]
    assert {each.exchanged for each in terms} == {(str(item["id"]),)}
    assert all(each.takes_exchanged for each in terms)


def test_an_organizer_who_takes_wristbands_alone_says_so_in_the_settings(desk: Desk) -> None:
    desk.pull()
    item = desk.server.told["items"]["results"][0]
    item |= {"media_policy": "new", "media_type": "barcode"}
    desk.server.told["settings"] |= {"reusable_media_usage_enforced": True}
    desk.pulling = Pulling(desk.store, desk.open, lambda: AT)
    desk.pull()
    assert not any(each.terms and each.terms.takes_exchanged for each in desk.store.lists())


def test_what_of_the_badges_could_not_be_kept_is_told(desk: Desk) -> None:
    seen: list[str] = []

    def lay_out(server: str, event: PulledEvent) -> tuple[str, ...]:
        seen.append(f"{server} {event.layouts[0][0]}")
        return ("No badge.",)

    desk.pulling = Pulling(desk.store, desk.open, lambda: AT, lay_out)
    assert desk.pull().told == ("No badge.",)
    assert seen == [f"{desk.server.address} A6 badge"]


def test_another_wording_is_another_version(desk: Desk) -> None:
    desk.pull()
    desk.server.told["questions"]["results"][0]["question"] = {"en": "May we take photos?"}
    desk.pulling = Pulling(desk.store, desk.open, lambda: AT)
    desk.pull()
    assert [each.version for each in desk.store.questions()] == [2, 1]
