"""A pretix that says to what it is sent what the real one said once, or what a test wants."""

import json
import threading
from collections import defaultdict
from pathlib import Path

from checkin.servers.http_answer import Answer

_RECORDED = Path(__file__).parents[1] / "data" / "servers" / "pretix" / "push.json"
_USUALLY = {
    "redeem": "redeemed", "annul": "annulled", "failed_checkins": "refused",
    "printlog": "printed", "look": "looked", "orders": "not allowed",
}  # fmt: skip


def recorded(name):
    """Give an answer of the real pretix by its name in the recording."""
    told = json.loads(_RECORDED.read_text("utf-8"))[name]
    return saying(told["status"], told["body"])


def saying(status, body=None, **fields):
    """Make an answer; a body that is no bytes goes as JSON."""
    is_page = isinstance(body, bytes)
    sent = body if is_page else json.dumps({} if body is None else body).encode()
    kind = "text/html" if is_page else "application/json"
    return Answer(status, "tickets.example", sent, kind, **fields)


class ScriptedPretix:
    """Answers each kind of request with what stands in its queue, and then as usual."""

    def __init__(self):
        self.queues = defaultdict(list)
        self.asked = []
        self._lock = threading.Lock()

    def answers(self, kind, *answers):
        """Answer the next requests of a kind so; an error is raised."""
        self.queues[kind] += [recorded(each) if isinstance(each, str) else each for each in answers]

    def sent(self, kind):
        """Give what was sent of a kind, in order."""
        return [body for what, body in self.asked if what == kind]

    def get(self, path, query=()):
        return self._answer(path, dict(query))

    def post(self, path, body):
        return self._answer(path, dict(body))

    def _usual(self, kind):
        # What is not named is the event itself.
        return recorded(_USUALLY[kind]) if kind in _USUALLY else saying(200)

    def _answer(self, path, body):
        kind = path.rstrip("/").rpartition("/")[2]
        kind = "look" if body.get("simulate") else kind
        with self._lock:
            self.asked.append((kind, body))
            queue = self.queues[kind]
            answer = queue.pop(0) if queue else self._usual(kind)
        if isinstance(answer, Exception):
            raise answer
        return answer
