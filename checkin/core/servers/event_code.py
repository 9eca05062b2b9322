"""The code that an Indico shows to set an event up in a check-in app."""

from dataclasses import dataclass

from checkin.core.servers.json_code import fields_in, folded

_LONGEST = 10_000  # characters
_MOST_PATTERNS = 100


@dataclass(frozen=True, slots=True)
class EventCode:
    """What such a code names: a server, an event there and one of its forms.

    `patterns` are regular expressions of JavaScript, by the name of the plugin whose tickets
    have codes that look so.
    """

    url: str
    event: str
    form: str
    patterns: tuple[tuple[str, str], ...] = ()

    @property
    def address(self) -> str:
        """Give the event's address, as a browser shows it."""
        return f"{self.url.rstrip('/')}/event/{self.event}"


def event_code_in(text: str) -> EventCode | None:
    """Read such a code; None where a text is something else."""
    if not text.startswith("{") or len(text) > _LONGEST:
        return None
    if (fields := fields_in(text)) is None:
        return None
    server = fields.get("server")
    url = folded(server).get("baseurl") if isinstance(server, dict) else None
    event, form = _number(fields.get("eventid")), _number(fields.get("regformid"))
    if not (isinstance(url, str) and url.strip() and event and form):
        return None
    return EventCode(url.strip(), event, form, _patterns(fields.get("customcodehandlers")))


def _number(told: object) -> str:
    if type(told) is int and told > 0:
        return str(told)
    return told if isinstance(told, str) and told.isdecimal() and told.isascii() else ""


def _patterns(told: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(told, dict):
        return ()
    return tuple(
        (name, pattern)
        for name, pattern in list(told.items())[:_MOST_PATTERNS]
        if isinstance(pattern, str)
    )
