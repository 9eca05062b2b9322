"""Signing in at a registration server with a browser: what has to be known for it."""

from collections.abc import Callable
from dataclasses import dataclass

USUAL_PORT = 8765
FIRST_PORT, LAST_PORT = 1024, 65535
_TIME_LIMIT = 300.0  # seconds
_REMIND_AFTER = 30.0


@dataclass(frozen=True, slots=True)
class Client:
    """As which application Checkin is registered at a server; none where `id` is empty.

    To `port` of this computer the browser comes back: it stands in the redirect URL that is
    registered, so it is always the same. None of this is secret.
    """

    id: str = ""
    port: int = USUAL_PORT

    @property
    def redirect_url(self) -> str:
        """Give the address to which the browser comes back."""
        return f"http://127.0.0.1:{self.port}/callback"


@dataclass(frozen=True, slots=True)
class SignIn:
    """Somebody wants to sign in at a server, for the event that an address names.

    An empty `client_id`, or the port 0, stands for what this computer remembers of the server.
    `is_remembered` says whether it is to remember what was given here.
    """

    url: str
    client_id: str = ""
    port: int = 0
    is_remembered: bool = True


@dataclass(frozen=True, slots=True)
class Waiting:
    """How somebody waits for the browser to come back.

    `show` gets the address at which the person signs in, `remind` a sentence on what to check,
    once it takes long; `is_stopped` is asked a few times a second.
    """

    show: Callable[[str], object]
    remind: Callable[[str], object]
    is_stopped: Callable[[], bool] = lambda: False
    remind_after: float = _REMIND_AFTER
    time_limit: float = _TIME_LIMIT
