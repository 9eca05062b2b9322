"""Tells a scanner, which types as a keyboard does, from a person, by when keys are pressed.

A key that may begin a scan is kept until it is clear who pressed it, and handed on if it was a
person. A *burst* is a scanner's if it begins with six keys, each within the gap (40 ms) of the
one before, or with four that took half of it: people do not type so, not even a word they know.

- It ends with Enter or Tab within the patience (a quarter of a second), or with a pause that is
  longer. Which of these makes it a scan, and not a text that some other program typed, is a habit
  of the scanner: any of them, unless the settings name one.
- A scanner may pause in the middle of a code, within the patience: each part but the last then
  has two keys or more. A person who types on after a burst presses single keys with pauses, which
  ends it. Where a pause ends a scan by the settings, no other pause is waited for.
- Enter or Tab right after a scan (of a scanner that sends both) is the scanner's, too.
- A key held down, an arrow or a shortcut belongs to a person. A system that is busy does not say
  that a key is held, only that it comes again and again: of one letter after itself three count,
  unless they come faster (within a quarter of the gap) than keyboards repeat.

Time is that of the events, so a program that was busy for a second judges as one that was not.
"""

from enum import StrEnum
from typing import NamedTuple

ANY, ENTER, TAB, NONE = "any", "enter", "tab", "none"

_ENOUGH, _ENOUGH_IF_QUICK = 6, 4
_PATIENCE_MS = 250
_IN_A_PART = 2
_IN_A_RUN = 3
_MOST = 4096


class Kind(StrEnum):
    """What a key does, as far as it matters here."""

    LETTER = "letter"  # writes something
    ENDING = "ending"  # Enter or Tab
    SILENT = "silent"  # Shift and the like: belongs to the key that follows
    OTHER = "other"  # what only people press


class Press(NamedTuple):
    """A key that was pressed at a moment, in milliseconds; `text` is what it writes or its name."""

    at: int
    kind: Kind
    text: str = ""


class Burst(NamedTuple):
    """A scan: its text, its longest pause, the key that ended it, and how long it took."""

    text: str
    gap_ms: int
    suffix: str
    duration_ms: int


class Fate(StrEnum):
    """What is to be done with a key."""

    KEEP = "keep"
    PASS = "pass"  # noqa: S105 - no password
    SWALLOW = "swallow"


class Judgement(NamedTuple):
    """What became clear with a key: first what was kept is dealt with, then the key itself.

    What was kept is a `scan` and is dropped, or was typed and is handed on (`is_typed`), or is
    kept still.
    """

    fate: Fate
    scan: Burst | None = None
    is_typed: bool = False


_STILL = Judgement(Fate.KEEP)


class Wedge:
    """Judges keys one by one; whoever asks keeps them, and calls `lapse` after `wait_ms`."""

    def __init__(self, gap_ms: int = 40, suffix: str = ANY) -> None:
        """Know how the scanner types: the pause between its keys, and what ends a scan."""
        self._gap = gap_ms
        self._suffix = suffix
        self._ended_at: int | None = None
        self._letters: list[str] = []
        self._first = self._last = 0
        self._longest = 0
        self._part = 0  # letters since the last pause
        self._run = 0  # times that the last letter came after itself, with itself
        self._telling = 0  # letters that no key held down would give
        self._head_is_scanner = False

    @property
    def is_keeping(self) -> bool:
        """Whether keys are kept now."""
        return bool(self._letters)

    @property
    def wait_ms(self) -> int:
        """How long after the last key to wait for another."""
        return self._patience() if self.is_scanner else self._gap

    @property
    def is_scanner(self) -> bool:
        """Whether what is kept can only be a scanner's, or another program's."""
        return self._head_is_scanner

    def press(self, key: Press) -> Judgement:
        """Judge a key."""
        if key.kind is Kind.LETTER:
            return self._take_letter(key)
        if key.kind is Kind.ENDING:
            return self._take_ending(key)
        if key.kind is Kind.SILENT:
            return _STILL if self.is_keeping else Judgement(Fate.PASS)
        return self._closed(Fate.PASS)

    def takes(self, key: Press) -> bool:
        """Whether a key would be kept or swallowed, asked before anybody else may have it."""
        if key.kind is Kind.ENDING:
            return self._ends(key) or self._is_ended_again(key)
        return key.kind is Kind.LETTER

    def lapse(self) -> Judgement:
        """Judge what is kept, since no other key came in time."""
        return self._closed(Fate.KEEP)

    def _take_letter(self, key: Press) -> Judgement:
        self._ended_at = None
        answer, is_quick = _STILL, False
        if self.is_keeping and not self._goes_on(key.at):
            answer = self._closed(Fate.KEEP)
        if self.is_keeping:
            pause = key.at - self._last
            self._longest = max(self._longest, pause)
            is_quick = 4 * pause <= self._gap
            if pause > self._gap:
                self._part = 0
        else:
            self._first = key.at
        self._run = self._run + 1 if self._letters[-1:] == [key.text] else 1
        self._telling += is_quick or self._run <= _IN_A_RUN
        self._letters.append(key.text)
        self._part += 1
        self._last = key.at
        self._head_is_scanner = self._head_is_scanner or self._looks_like_one()
        if self._run > _ENOUGH and not self.is_scanner:
            self._forget()
            return Judgement(Fate.PASS, is_typed=True)  # held down: it is seen while it is
        return answer

    def _take_ending(self, key: Press) -> Judgement:
        if self._ends(key):
            self._ended_at = key.at
            return Judgement(Fate.SWALLOW, self._burst(key.text))
        if self._is_ended_again(key):
            return Judgement(Fate.SWALLOW)
        return self._closed(Fate.PASS)

    def _ends(self, key: Press) -> bool:
        is_wanted = self._suffix in {ANY, NONE, key.text}
        return is_wanted and self.is_scanner and 0 <= key.at - self._last <= self._patience()

    def _is_ended_again(self, key: Press) -> bool:
        return self._ended_at is not None and 0 <= key.at - self._ended_at <= self._gap

    def _closed(self, fate: Fate) -> Judgement:
        """Judge what is kept by itself: nothing ended it but a pause, or a person's key."""
        if not self.is_keeping:
            return Judgement(fate)
        if self.is_scanner and self._suffix in {ANY, NONE}:
            return Judgement(fate, self._burst(NONE))
        self._forget()
        return Judgement(fate, is_typed=True)

    def _goes_on(self, at: int) -> bool:
        pause = at - self._last
        if len(self._letters) >= _MOST:
            return False
        if 0 <= pause <= self._gap:
            return True
        # A person's next key comes after a pause, too, but then so does the one after it.
        return self.is_scanner and self._part >= _IN_A_PART and 0 <= pause <= self._patience()

    def _looks_like_one(self) -> bool:
        quick = self._telling >= _ENOUGH_IF_QUICK and 2 * self._longest <= self._gap
        return self._telling >= _ENOUGH or quick

    def _patience(self) -> int:
        return self._gap if self._suffix == NONE else max(_PATIENCE_MS, self._gap)

    def _burst(self, suffix: str) -> Burst:
        text, took = "".join(self._letters), self._last - self._first
        longest = self._longest
        self._forget()
        return Burst(text, longest, suffix, took)

    def _forget(self) -> None:
        self._letters = []
        self._first = self._last = self._longest = self._part = 0
        self._run = self._telling = 0
        self._head_is_scanner = False
