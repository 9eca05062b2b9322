"""What the contract comes to at an Indico, which has one check-in a registration, and its clock."""

from checkin.core.journal import INWARDS
from tests.servers.contract import PullingContract, PushingContract


class IndicoPulling(PullingContract):
    has_terms = False
    tells_more_later = True
    test_who_left_at_another_desk_is_told_too = None  # it keeps no exits

    def is_blocked(self, organizer, desk, booked):
        """Ask for nothing: it blocks nobody."""


class IndicoPushing(PushingContract):
    test_an_answer_goes_with_the_admission = None  # it asks nothing at doors
    test_a_code_that_nobody_has_is_told_as_refused = None  # nor keeps who was refused

    def holds(self, organizer, held, *lines):
        assert len(organizer.passages(held)) == any(line.kind in INWARDS for line in lines)

    def holds_more(self, organizer, held, badge, refusal):
        """Ask for nothing: it keeps neither."""

    def test_what_was_sent_comes_back_at_the_same_moment(self, organizer, desk):
        """It comes back at another moment, and is known as what was sent."""
        held = organizer.order("Åsa", "Öhman").ticket
        desk.pull()
        desk.settled(entry := desk.line(held))
        desk.pull()
        (told,) = desk.ticket(held).passages
        assert told.list_id == desk.door.id
        assert desk.line_told_as(told.key) == entry.id
