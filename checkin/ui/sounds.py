"""What verdicts sound like: each family has a rhythm of its own."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from checkin.core.scan import Verdict
from checkin.ui.words import FAMILIES

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect

    from checkin.core.decision import Decision

logger = logging.getLogger(__name__)

SOUNDS = ("admitted", "attention", "refused", "info", "checked_out", "chime")
_OTHERS: dict[Verdict, str] = {Verdict.CHECKED_OUT: "checked_out"}
_CHIMING = frozenset({"vip", "speaker", "media"})
_CHIME_AFTER_MS = 250
_LOUDEST = 100
_CALLS, _BETWEEN_CALLS_MS = 3, 600


class Player(Protocol):
    """Plays sounds on this computer's loudspeaker."""

    def play(self, name: str, percent: int) -> bool:
        """Play a sound as loud as wished; False where nothing can be heard."""


class Sounds(QObject):
    """Says verdicts in sounds; where there is no loudspeaker, the system beeps.

    The player is made by `warm_up`, once the window is up: it is slow to load.
    """

    def __init__(
        self,
        make_player: Callable[[], Player | None],
        beep: Callable[[], object] = QApplication.beep,
        parent: QObject | None = None,
    ) -> None:
        """Be silent until a volume is set."""
        super().__init__(parent)
        self._make_player = make_player
        self._beep = beep
        self._player: Player | None = None
        self._is_warm = False
        self.volume = 0

    def warm_up(self) -> None:
        """Load the player, so that the first sound comes at once."""
        if not self._is_warm:
            self._is_warm = True
            self._player = self._make_player()

    def set_volume(self, percent: int) -> None:
        """Play this loud from now on; 0 is silence."""
        self.volume = max(0, min(percent, _LOUDEST))

    def play_decision(self, decision: Decision) -> None:
        """Say a verdict; guests who are awaited chime after it."""
        self.play(sound_of(decision.verdict))
        if chimes(decision):
            QTimer.singleShot(_CHIME_AFTER_MS, self, self._chime)

    def call(self) -> None:
        """Call somebody who is not at the desk: a sound that no verdict has."""
        for number in range(_CALLS):
            QTimer.singleShot(number * _BETWEEN_CALLS_MS, self, self._knock)

    def play(self, name: str) -> None:
        """Play one sound, or beep where it cannot be heard; nothing where sounds are muted."""
        if not self.volume:
            return
        self.warm_up()
        if self._player is None or not self._player.play(name, self.volume):
            self._beep()

    def _knock(self) -> None:
        self.play("attention")

    def _chime(self) -> None:
        if self._player is not None:
            self._player.play("chime", self.volume)


class LoudspeakerPlayer:
    """Plays through Qt's multimedia, which keeps the sounds in memory."""

    def __init__(self, folder: Path) -> None:
        """Load the sounds of a folder. Raises ImportError where there is no multimedia here."""
        from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

        self._folder = folder
        self._devices, self._make = QMediaDevices, QSoundEffect
        self._effects: dict[str, QSoundEffect] = {}
        if self._devices.audioOutputs():
            for name in SOUNDS:
                self._effect(name)

    def play(self, name: str, percent: int) -> bool:
        """Play a sound; False without a loudspeaker."""
        # One may be plugged in, or out, at any time.
        if not self._devices.audioOutputs():
            return False
        effect = self._effect(name)
        if effect.status() is self._make.Status.Error:
            return False
        effect.setVolume(percent / _LOUDEST)
        effect.play()
        return True

    def _effect(self, name: str) -> QSoundEffect:
        from PySide6.QtCore import QUrl

        if name not in self._effects:
            effect = self._effects[name] = self._make()
            effect.setSource(QUrl.fromLocalFile(str(self._folder / f"{name}.wav")))
        return self._effects[name]


def loudspeaker(folder: Path) -> Player | None:
    """Make the player of this computer; None where there is none."""
    try:
        return LoudspeakerPlayer(folder)
    except ImportError as error:
        logger.info("No sounds, only beeps: %s", error)
        return None


def sound_of(verdict: Verdict) -> str:
    """Name the sound of a verdict."""
    return _OTHERS.get(verdict, FAMILIES[verdict])


def chimes(decision: Decision) -> bool:
    """Whether somebody comes in whom everybody waits for: a VIP, a speaker, the media."""
    if decision.verdict is not Verdict.ADMITTED or decision.ticket is None:
        return False
    from checkin.core.names.folding import fold

    category = decision.ticket.category_in_force
    return fold(category) in _CHIMING
