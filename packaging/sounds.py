# ruff: noqa: T201 - this script talks to a person
"""Synthesise the sounds of the desk into resources/sounds/.

python packaging/sounds.py [FOLDER]

Each family of verdicts has its own rhythm, so that sounds are told apart by ears that do not
know their pitch: two rising notes, two equal knocks, one long buzz, one tick.
"""

import argparse
import math
import sys
import wave
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

RATE = 22_050
_LOUDEST = 32_767
_EDGE = 0.006  # seconds in which a note comes and goes, so that it does not click

Wave = Callable[[float], float]  # of the phase, in turns


@dataclass(frozen=True, slots=True)
class Note:
    """One tone: hertz (0 for a pause), milliseconds, loudness, form, and how fast it fades."""

    hertz: float
    ms: int
    loudness: float
    form: Wave
    fading: float = 0.0


def soft(phase: float) -> float:
    """Sound like a flute: hardly any overtone."""
    turn = 2 * math.pi * phase
    return math.sin(turn) + 0.18 * math.sin(2 * turn) + 0.06 * math.sin(3 * turn)


def wooden(phase: float) -> float:
    """Sound like a knock on wood: uneven overtones."""
    turn = 2 * math.pi * phase
    return math.sin(turn) + 0.45 * math.sin(2.76 * turn) + 0.2 * math.sin(5.4 * turn)


def buzzing(phase: float) -> float:
    """Sound like a buzzer: the first odd overtones of a square wave."""
    turn = 2 * math.pi * phase
    return sum(math.sin(step * turn) / step for step in (1, 3, 5, 7))


def _pause(ms: int) -> Note:
    return Note(0, ms, 0, soft)


SOUNDS: dict[str, Sequence[Note]] = {
    "admitted": (Note(660, 60, 0.5, soft, 3), Note(880, 90, 0.5, soft, 8)),
    "attention": (
        Note(520, 90, 0.75, wooden, 22),
        _pause(60),
        Note(520, 90, 0.75, wooden, 22),
    ),
    "refused": (Note(190, 350, 0.6, buzzing),),
    "info": (Note(660, 60, 0.5, soft, 10),),
    "checked_out": (Note(880, 60, 0.5, soft, 3), Note(660, 90, 0.5, soft, 8)),
    "chime": (
        Note(1047, 70, 0.35, soft, 6),
        Note(1319, 70, 0.35, soft, 6),
        Note(1568, 180, 0.35, soft, 9),
    ),
}


def samples(note: Note) -> list[float]:
    """Compute a note, between -1 and 1."""
    count = round(RATE * note.ms / 1000)
    edge = round(RATE * _EDGE)
    made = []
    for place in range(count):
        at = place / RATE
        envelope = min(1.0, place / edge, (count - 1 - place) / edge) * math.exp(-note.fading * at)
        made.append(note.loudness * envelope * note.form(note.hertz * at) / 1.3)
    return made


def write_sound(path: Path, notes: Sequence[Note]) -> None:
    """Write notes one after the other, 16 bits, one channel."""
    levels = [level for note in notes for level in samples(note)]
    frames = b"".join(
        round(_LOUDEST * max(-1.0, min(1.0, level))).to_bytes(2, "little", signed=True)
        for level in levels
    )
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(frames)


def main() -> int:
    """Write every sound."""
    parser = argparse.ArgumentParser(description="Synthesise the sounds of the desk.")
    ours = Path(__file__).resolve().parent.parent / "resources" / "sounds"
    parser.add_argument("folder", type=Path, nargs="?", default=ours)
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    for name, notes in SOUNDS.items():
        write_sound(folder / f"{name}.wav", notes)
    print(f"{len(SOUNDS)} sounds are in {folder}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
