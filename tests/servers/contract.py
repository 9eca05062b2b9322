"""What Checkin demands of a registration server, of whatever kind.

A module of tests derives `PullingContract` and `PushingContract`, and has a fixture `organizer`
that gives an event without orders.
"""

import logging
import re
from itertools import pairwise

import pytest

from checkin.core.answers import answer_details
from checkin.core.errors import AccessDenied, TargetUnreachable
from checkin.core.journal import EntryKind
from checkin.core.question import YES
from checkin.core.scan import Direction, Verdict
from checkin.core.servers.server_names import list_id, ticket_id
from checkin.core.ticket import TicketStatus
from tests.servers.organizing import DOOR, Seen
from tests.servers.pulled_desk import PulledDesk, details


@pytest.fixture
def desk(organizer):
    return PulledDesk(organizer)


class PullingContract:
    """What comes from a server is everything, each change of it, and nothing twice."""

    interrupts_after_each_page = True
    has_terms = True
    tells_more_later = False  # of those whom it has told of already

    def test_lists_come_with_the_terms_on_which_they_let_people_pass(self, organizer):
        lists = organizer.server().lists()
        assert {DOOR, "Matchmaking"} <= {each.name for each in lists}
        for each in lists:
            assert each.server == organizer.address
            assert each.id == list_id(organizer.address, each.server_list)
            assert (each.terms is not None) == self.has_terms
        assert len({each.server_list for each in lists}) == len(lists)

    def test_the_lists_that_are_pulled_are_those_that_are_offered(self, organizer, desk):
        desk.pull()
        assert tuple(desk.lists()) == organizer.server().lists()

    def test_everybody_comes_the_first_time(self, organizer, desk):
        alone, with_addon = organizer.order("Åsa", "Öhman"), organizer.order("Ada", "Ek", addons=1)
        assert desk.pull() == {alone.key, with_addon.key}
        assert desk.pages[-1].is_last
        assert [desk.name_of(each) for each in (alone.ticket, *with_addon.tickets)] == [
            "Åsa Öhman", "Ada Ek", "Ada Ek",
        ]  # fmt: skip
        for held in (alone.ticket, *with_addon.tickets):
            ticket = desk.ticket(held)
            assert ticket.code == held.code
            assert ticket.status is TicketStatus.VALID
            assert ticket.told.ticket_id == ticket_id(organizer.address, held.key)
            assert ticket.told.server == organizer.address
            assert ticket.passages == ()
        assert desk.ticket(with_addon.tickets[1]).told.parent == with_addon.ticket.key

    def test_an_event_without_orders_ends_at_once(self, desk):
        assert desk.pull() == set()
        assert desk.pages[-1].is_last
        assert any(page.event is not None for page in desk.pages)

    def test_what_was_interrupted_goes_on_after_the_last_page(self, crowded):
        whole = PulledDesk(crowded)
        whole.pull()
        pages = len(whole.pages)
        assert pages > 2
        for stop in range(1, pages) if self.interrupts_after_each_page else (pages // 2,):
            desk = PulledDesk(crowded)
            first = desk.pull(pages=stop)
            rest = desk.pull()
            assert desk.orders == whole.orders
            assert self.tells_more_later or not first & rest
            assert desk.pull() == set()

    def test_nothing_new_is_nothing(self, organizer, desk):
        organizer.order("Åsa", "Öhman")
        desk.pull()
        assert desk.pull() == set()

    def test_a_new_order_comes_alone(self, organizer, desk):
        organizer.order("Åsa", "Öhman")
        desk.pull()
        new = organizer.order("Ada", "Ek")
        assert desk.pull() == {new.key}
        assert desk.name_of(new.ticket) == "Ada Ek"

    def test_a_change_comes_alone(self, organizer, desk):
        renamed, canceled, blocked, _ = [organizer.order(each, "Öhman") for each in "ABCD"]
        desk.pull()
        organizer.rename(renamed.ticket, "Linnéa", "Ek")
        assert desk.pull() == {renamed.key}
        assert desk.name_of(renamed.ticket) == "Linnéa Ek"
        organizer.cancel(canceled)
        assert desk.pull() == {canceled.key}
        assert desk.ticket(canceled.ticket).status is TicketStatus.CANCELED
        self.is_blocked(organizer, desk, blocked)

    def is_blocked(self, organizer, desk, booked):
        organizer.block(booked.ticket)
        assert desk.pull() == {booked.key}
        assert desk.ticket(booked.ticket).told.is_blocked

    def test_who_passed_at_another_desk_is_told_until_that_is_annulled(self, organizer, desk):
        passed, _ = organizer.order("Åsa", "Öhman"), organizer.order("Ada", "Ek")
        desk.pull()
        organizer.pass_elsewhere(passed.ticket)
        assert desk.pull() == {passed.key}
        (told,) = desk.ticket(passed.ticket).passages
        (seen,) = organizer.passages(passed.ticket)
        assert (told.at, told.direction, told.list_id) == (seen.at, Direction.ENTRY, desk.door.id)
        assert told.by
        organizer.annul_elsewhere(passed.ticket)
        assert desk.pull() == {passed.key}
        assert desk.ticket(passed.ticket).passages == ()

    def test_who_left_at_another_desk_is_told_too(self, organizer, desk):
        booked = organizer.order("Åsa", "Öhman")
        organizer.pass_elsewhere(booked.ticket)
        organizer.pass_elsewhere(booked.ticket, Direction.EXIT)
        desk.pull()
        told = sorted(desk.ticket(booked.ticket).passages, key=lambda each: each.at)
        assert [each.direction for each in told] == [Direction.ENTRY, Direction.EXIT]
        assert len({each.key for each in told}) == 2


class PushingContract:
    """What goes to a server arrives once, in order, or is kept; and tells nobody's name."""

    def holds(self, organizer, held, *lines):
        assert organizer.passages(held) == [Seen(line.at, line.direction) for line in lines]

    def test_a_passage_arrives_with_its_own_moment(self, organizer, desk):
        held = organizer.order("Åsa", "Öhman").ticket
        desk.pull()
        entry, leaving = desk.line(held), desk.line(held, EntryKind.EXIT)
        desk.settled(entry, leaving)
        self.holds(organizer, held, entry, leaving)

    def test_what_was_sent_comes_back_at_the_same_moment(self, organizer, desk):
        held = organizer.order("Åsa", "Öhman").ticket
        desk.pull()
        desk.settled(entry := desk.line(held))
        desk.pull()
        (told,) = desk.ticket(held).passages
        assert (told.at, told.direction, told.list_id) == (entry.at, entry.direction, desk.door.id)

    def test_the_same_again_makes_no_second(self, organizer, desk):
        held = organizer.order("Åsa", "Öhman").ticket
        desk.pull()
        lines = [
            desk.line(held),
            desk.line(held, EntryKind.EXIT),
            desk.line(held),
            desk.line(held, EntryKind.BADGE),
            desk.line(held, EntryKind.REFUSAL, verdict=Verdict.ALREADY_ADMITTED),
        ]
        for _ in range(2):
            desk.settled(*lines)
        desk.settled(lines[0])
        self.holds(organizer, held, *lines[:3])
        self.holds_more(organizer, held, *lines[3:])

    def holds_more(self, organizer, held, badge, refusal):
        assert organizer.badges(held) == [badge.at]
        assert organizer.refusals(held) == [refusal.at]

    def test_lines_of_several_tickets_keep_the_order_of_each(self, organizer, desk):
        tickets = [organizer.order(each, "Öhman").ticket for each in "ABC"]
        desk.pull()
        rounds = (EntryKind.ENTRY, EntryKind.EXIT, EntryKind.ENTRY, EntryKind.EXIT)
        lines = [desk.line(each, kind) for kind in rounds for each in tickets]
        desk.settled(*lines)
        for held, own in zip(tickets, (lines[place::3] for place in range(3)), strict=True):
            self.holds(organizer, held, *own)
            assert all(before.at < after.at for before, after in pairwise(own))

    def test_a_code_that_nobody_has_is_told_as_refused(self, organizer, desk):
        desk.pull()
        unknown = {"code": "nobody4711", "verdict": Verdict.UNKNOWN_CODE}
        line = desk.line(None, EntryKind.REFUSAL, **unknown)
        desk.settled(line)
        desk.settled(line)
        assert organizer.refusals(None) == [line.at]

    def test_what_is_undone_stands_no_more(self, organizer, desk):
        held = organizer.order("Åsa", "Öhman").ticket
        desk.pull()
        desk.settled(entry := desk.line(held))
        undo = desk.undo(entry)
        desk.settled(undo)
        assert organizer.passages(held) == []
        desk.settled(undo)
        assert organizer.passages(held) == []

    def test_what_is_undone_before_it_was_sent_stands_no_more_either(self, organizer, desk):
        held = organizer.order("Åsa", "Öhman").ticket
        desk.pull()
        entry = desk.line(held)
        desk.settled(entry, desk.undo(entry))
        assert organizer.passages(held) == []

    def test_an_answer_goes_with_the_admission(self, organizer, desk):
        held = organizer.order("Åsa", "Öhman").ticket
        desk.pull()
        (question,) = [
            each for each in desk.questions() if each.server_question == organizer.question
        ]
        asked = desk.line(held, EntryKind.ANSWER, details=details(answer_details(question, YES)))
        entry = desk.line(held)
        for _ in range(2):
            desk.settled(asked, entry)
        assert organizer.answers(held)[organizer.question] is True
        self.holds(organizer, held, entry)
        desk.pull()
        assert organizer.question in desk.ticket(held).told.answered

    def test_a_ticket_that_came_later_can_be_told_of_as_well(self, organizer, desk):
        desk.pull()
        held = organizer.order("Åsa", "Öhman").ticket
        desk.pull()
        desk.settled(entry := desk.line(held))
        self.holds(organizer, held, entry)

    def test_a_desk_that_is_not_known_any_more_is_told_so_and_loses_nothing(self, organizer, desk):
        held = organizer.order("Åsa", "Öhman").ticket
        desk.pull()
        line = desk.line(held)
        server = organizer.server()
        organizer.revoke()
        for ask in (server.lists, lambda: list(server.pull(desk.cursor)), lambda: desk.push(line)):
            with pytest.raises(AccessDenied, match=r"\.$"):
                ask()
        assert organizer.passages(held) == []
        organizer.welcome()
        desk.settled(line)
        self.holds(organizer, held, line)

    def test_a_server_that_is_not_there_loses_nothing(self, organizer, desk):
        held = organizer.order("Åsa", "Öhman").ticket
        desk.pull()
        line = desk.line(held)
        server = organizer.server()
        organizer.vanish()
        for ask in (server.lists, lambda: list(server.pull(desk.cursor))):
            with pytest.raises(TargetUnreachable, match=r"\.$") as told:
                ask()
            assert not isinstance(told.value, AccessDenied)
        assert desk.kept(line, to=server).endswith(".")
        organizer.come_back()
        desk.settled(line)
        self.holds(organizer, held, line)

    def test_nobodys_name_and_no_token_is_in_an_error_a_log_or_a_name(
        self, organizer, desk, caplog
    ):
        caplog.set_level(logging.DEBUG)
        held = organizer.order("Zlatan", "Quisling").ticket
        desk.pull()
        lines = [desk.line(held), desk.line(held, EntryKind.BADGE)]
        server = organizer.server()
        told = [repr(server), str(server), *map(repr, desk.push(*lines, to=server))]
        organizer.revoke()
        with pytest.raises(AccessDenied) as denied:
            desk.push(*lines, to=server)
        organizer.welcome()
        organizer.vanish()
        told += [repr(denied.value), desk.kept(lines[0], to=organizer.server())]
        organizer.come_back()
        everything = "\n".join((*told, caplog.text))
        for secret in organizer.secrets:
            assert secret not in everything + repr(desk.pages)
        assert not re.search("Zlatan|Quisling|guest.*@example", everything)
        assert held.code not in everything
