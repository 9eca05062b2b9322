"""What happened to somebody, beside the table."""

from checkin.ui.parts.elided_label import ElidedLabel
from tests.builders import a_list, with_lists
from tests.ui.attendee_steps import pick, told


def test_of_several_doors_it_is_told_at_which_somebody_came(qtbot, window, attendees_page, store):
    with_lists(store, a_list(id="dinner", name="Dinner"))
    with qtbot.waitSignal(window.session.opened):
        window.session.reread()
    for _ in range(2):
        with qtbot.waitSignal(window.session.decided):
            window.take_scan("GRACE22")
    pick(qtbot, attendees_page, 0)
    said = [each.text() for each in told(attendees_page).findChildren(ElidedLabel)]
    assert {"In at Main door", "Already in at Main door"} <= set(said)
