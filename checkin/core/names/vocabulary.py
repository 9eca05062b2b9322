"""The words that occur in an event, and what a mistyped one may stand for."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence

SHORTEST_BEGUN = 4
_SHORTEST_MISTYPED = 3
_MOST_CORRECTIONS = 12
# Sorts behind every letter, and behind every word with the same beginning.
_LAST = "\U0010ffff"
_BEYOND_ASCII = "\x80"


class Vocabulary:
    """Words in their order, so that those with one beginning stand beside each other."""

    __slots__ = ("_following", "_heads", "_words")

    def __init__(self, words: Iterable[str] = ()) -> None:
        """Take words in any order."""
        self._words = sorted(set(words))
        # Most of what is tried in vain has a beginning that no word has; told at once.
        self._heads = {word[:SHORTEST_BEGUN] for word in self._words}
        # Letters by the few that stand before them, and by where the words end: as asked for.
        self._following: dict[tuple[str, int], str] = {}

    def __len__(self) -> int:
        return len(self._words)

    def __contains__(self, word: str) -> bool:
        place = bisect_left(self._words, word)
        return place < len(self._words) and self._words[place] == word

    def add(self, word: str) -> None:
        """Take in one more word."""
        if word not in self:
            insort(self._words, word)
            self._heads.add(word[:SHORTEST_BEGUN])
            self._following.clear()

    def all(self) -> Sequence[str]:
        """Give all words in their order."""
        return self._words

    def has_beginning(self, start: str) -> bool:
        """Whether a word begins with `start`."""
        return self._is_begun(start, 0, len(self._words))

    def beginning(self, start: str, most: int) -> Sequence[str]:
        """Give the words that begin with `start`, the first ones of them where there are more."""
        low = bisect_left(self._words, start)
        high = min(low + most, len(self._words))
        return self._words[low : bisect_left(self._words, start + _LAST, low, high)]

    def one_typo_away(self, typed: str) -> tuple[str, ...]:
        """Find what may have been meant by `typed`, a word with one mistake.

        A mistake is a letter too many, missing, wrong, or swapped with the next. Every answer
        is a word, or the beginning of one, for typing may go on, but never one of three
        letters: that could be anything. Whole words come first. What is typed of one or two
        letters has no mistakes.
        """
        if len(typed) < _SHORTEST_MISTYPED:
            return ()
        found = dict.fromkeys(self._corrections(typed))
        found.pop(typed, None)
        whole = [meant for meant in found if meant in self]
        begun = [meant for meant in found if len(meant) >= SHORTEST_BEGUN]
        return tuple(dict.fromkeys(whole + begun))[:_MOST_CORRECTIONS]

    def _corrections(self, typed: str) -> Iterator[str]:
        """Go through what was typed, and through the words that begin as it does."""
        words = self._words
        low, high = 0, len(words)
        if typed.isascii():
            high = bisect_left(words, _BEYOND_ASCII)
        for place in range(len(typed) + 1):
            head, tail, rest = typed[:place], typed[place:], typed[place + 1 :]
            low = bisect_left(words, head, low, high)
            high = bisect_left(words, head + _LAST, low, high)
            if low == high:
                return  # no word begins like this: the mistake is before here
            if rest:
                swapped = head + rest[0] + tail[0] + rest[1:]
                if self._is_begun(swapped, low, high):
                    yield swapped
            yield from self._with_another_letter(head, tail, low, high)
            if tail and self._is_begun(head + rest, low, high):
                yield head + rest

    def _with_another_letter(self, head: str, tail: str, low: int, high: int) -> Iterator[str]:
        """Replace the first letter of the tail, or put one before it: letters that do occur."""
        rest = tail[1:]
        for letter in self._letters_behind(head, low, high):
            start = head + letter
            if tail and self._is_begun(start + rest, low, high):
                yield start + rest
            if self._is_begun(start + tail, low, high):
                yield start + tail

    def _letters_behind(self, head: str, low: int, high: int) -> str:
        """Give the letters that stand behind `head` in the words between, in their order."""
        if (letters := self._following.get((head, high))) is not None:
            return letters
        words, place, found = self._words, len(head), ""
        if low < high and words[low] == head:  # a word of its own, which has no next letter
            low += 1
        while low < high:
            found += (letter := words[low][place])
            low = bisect_left(words, head + letter + _LAST, low, high)
        if place < SHORTEST_BEGUN:  # further ones have few words each
            self._following[head, high] = found
        return found

    def _is_begun(self, start: str, low: int, high: int) -> bool:
        if len(start) >= SHORTEST_BEGUN and start[:SHORTEST_BEGUN] not in self._heads:
            return False
        place = bisect_left(self._words, start, low, high)
        return place < high and self._words[place].startswith(start)
