import pytest

from checkin.ui.devices import Devices
from checkin.ui.preferences.habits import Habits


@pytest.fixture
def habits(look, sounds, settings):
    habits = Habits(look, sounds, Devices())
    habits.apply(settings.now)
    settings.changed.connect(habits.apply)
    settings.motion_told.connect(habits.hear_of_motion)
    return habits


def test_less_moves_where_the_desktop_asks_for_it(qtbot, habits, look, settings, keeper):
    assert not look.less_motion
    keeper.is_calm = True
    with qtbot.waitSignal(settings.motion_told):
        settings.ask_about_motion()
    assert look.less_motion
    settings.change(less_motion=True)
    settings.change(less_motion=False)
    assert look.less_motion  # the desktop still asks


def test_less_moves_where_the_preferences_say_so(qtbot, habits, look, settings, keeper):
    settings.change(less_motion=True)
    with qtbot.waitSignal(settings.motion_told):
        settings.ask_about_motion()
    assert look.less_motion
    settings.change(less_motion=False)
    assert not look.less_motion
