import wave

import pytest

from checkin.core.scan import Verdict
from checkin.shipped import resources
from checkin.ui.sounds import SOUNDS, Sounds, loudspeaker, sound_of
from checkin.ui.words import FAMILIES
from tests.ui.fakes import FakePlayer

FOLDER = resources() / "sounds"


@pytest.fixture
def beeps():
    return []


@pytest.fixture
def sounds(qapp, player, beeps):
    sounds = Sounds(lambda: player, lambda: beeps.append("beep"))
    sounds.set_volume(70)
    return sounds


@pytest.mark.parametrize("name", SOUNDS)
def test_every_sound_is_short_and_small(name):
    with wave.open(str(FOLDER / f"{name}.wav")) as file:
        assert (file.getnchannels(), file.getframerate()) == (1, 22_050)
        assert file.getnframes() <= 0.4 * file.getframerate()
        frames = file.readframes(file.getnframes())
    levels = [
        int.from_bytes(frames[at : at + 2], "little", signed=True)
        for at in range(0, len(frames), 2)
    ]
    assert max(map(abs, levels)) > 6_000
    assert abs(levels[0]) < 400
    assert abs(levels[-1]) < 400


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_sounds_like_its_family(verdict):
    expected = "checked_out" if verdict is Verdict.CHECKED_OUT else FAMILIES[verdict]
    assert sound_of(verdict) == expected


def test_a_verdict_is_heard_as_loud_as_wished(qtbot, window, settings, sounds, player):
    with qtbot.waitSignal(window.session.decided):
        window.take_scan("GRACE22")
    assert player.played == [("admitted", 70)]


def test_a_speaker_is_announced_by_a_chime(qtbot, window, sounds, player):
    window.take_scan("ADA1")
    qtbot.waitUntil(lambda: [name for name, _ in player.played] == ["admitted", "chime"])


def test_a_muted_desk_neither_plays_nor_beeps(sounds, player, beeps):
    sounds.set_volume(0)
    sounds.play("refused")
    assert player.played == beeps == []


def test_where_nothing_can_be_heard_the_computer_beeps(sounds, player, beeps):
    player.can_be_heard = False
    sounds.play("refused")
    assert beeps == ["beep"]


def test_without_a_player_the_computer_beeps(qapp, beeps):
    sounds = Sounds(lambda: None, lambda: beeps.append("beep"))
    sounds.set_volume(70)
    sounds.play("attention")
    assert beeps == ["beep"]


def test_the_player_is_not_loaded_before_it_is_wanted(qapp):
    made = []
    sounds = Sounds(lambda: made.append(FakePlayer()), lambda: None)
    sounds.set_volume(70)
    assert not made
    sounds.warm_up()
    sounds.play("info")
    assert len(made) == 1


@pytest.mark.qt_log_ignore("Couldn't", "Using Qt multimedia", "PulseAudioService", "QSoundEffect")
def test_this_computer_has_a_player_or_says_that_there_is_none(qapp):
    """Without a loudspeaker or without multimedia, playing is refused and nothing breaks."""
    player = loudspeaker(FOLDER)
    if player is not None:
        assert player.play("admitted", 50) in {True, False}
