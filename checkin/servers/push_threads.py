"""Sends over several connections at once, each thread of lines in its order."""

import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from queue import Empty, SimpleQueue

from checkin.core.servers.outbox import DeliveryState
from checkin.core.servers.posting import Posting
from checkin.servers.push_says import Reach, Said

_MOST_TROUBLES = 3  # in a row, until no further line is tried
_SIGN_OF_LIFE_SECONDS = 0.25

Told = tuple[Posting, Said]


class PushThreads:
    """One push: what is still to be sent, and whether to go on at all."""

    def __init__(self, postings: Sequence[Posting], send: Callable[[Posting], Said]) -> None:
        """Take lines in their order, and the way to send one."""
        self._send = send
        threads: dict[str, list[Posting]] = {}
        for posting in postings:
            threads.setdefault(posting.thread, []).append(posting)
        self._left = deque(threads.values())
        self._told: SimpleQueue[Told | None] = SimpleQueue()
        self.is_over = threading.Event()
        self._counting = threading.Lock()
        self._troubles = 0
        self.trouble = ""

    def run(self, connections: int) -> Iterator[Told | None]:
        """Send everything; give what became of each line as soon as that is known.

        None is a sign of life while an answer is waited for. Ends early where the server takes
        nothing; `trouble` then says why, if it is not what was said of a line.
        """
        workers = min(connections, len(self._left))
        with ThreadPoolExecutor(workers, "push") as pool:
            try:
                running = [pool.submit(self._work) for _ in range(workers)]
                busy = workers
                while busy:
                    try:
                        told = self._told.get(timeout=_SIGN_OF_LIFE_SECONDS)
                    except Empty:
                        yield None
                        continue
                    if told is None:
                        busy -= 1
                    else:
                        yield told
            finally:
                self.is_over.set()
        for each in running:
            each.result()  # a mistake of ours is not lost in its thread

    def _work(self) -> None:
        try:
            while not self.is_over.is_set():
                try:
                    lines = self._left.popleft()
                except IndexError:
                    return
                self._send_in_order(lines)
        finally:
            self._told.put(None)

    def _send_in_order(self, lines: Sequence[Posting]) -> None:
        for posting in lines:
            if self.is_over.is_set():
                return
            said = self._sent(posting)
            self._told.put((posting, said))
            if said.reach is Reach.EVERYTHING:
                self.is_over.set()
            if said.state in {DeliveryState.WAITING, DeliveryState.PARKED}:
                return

    def _sent(self, posting: Posting) -> Said:
        said = self._send(posting)
        with self._counting:
            self._troubles = self._troubles + 1 if said.is_trouble else 0
            if self._troubles >= _MOST_TROUBLES:
                self.trouble = said.reason
                self.is_over.set()
        return said
