"""Where more people are found than are shown, the desk says so."""

from tests.builders import a_ticket, listed


def found(qtbot, window, text):
    with qtbot.waitSignal(
        window.session.searched, check_params_cb=lambda searched: searched.text == text
    ) as signal:
        qtbot.keyClicks(window.room.desk.field.line, text)
    return signal.args[0]


def test_the_first_of_many_are_shown_and_said_to_be_the_first(qtbot, window, store):
    listed(store, *(a_ticket(f"KIM{number}", name=f"Kim Holm {number}") for number in range(25)))
    searched = found(qtbot, window, "kim")
    assert (len(searched.matches), searched.has_more) == (20, True)
    assert window.room.desk.results._count.text() == "The first 20. Type more letters."


def test_as_many_as_are_shown_are_all(qtbot, window, store):
    listed(store, *(a_ticket(f"KIM{number}", name=f"Kim Holm {number}") for number in range(20)))
    searched = found(qtbot, window, "kim")
    assert (len(searched.matches), searched.has_more) == (20, False)
    assert window.room.desk.results._count.text() == "20 people"
