"""A code as it was scanned: what it may stand for, and how it is shown."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple, Self

SHOWN_CHARACTERS = 100
LONGEST_CODE = 500  # characters of a code that the journal keeps
_LONGEST_NAME = 60  # of those that a sentence lists


class CodeKind(StrEnum):
    """What sort of text a scan gave."""

    PLAIN = "plain"
    URL = "url"
    PRETIX_SIG1 = "pretix_sig1"
    INDICO_V1 = "indico_v1"
    INDICO_V2 = "indico_v2"
    # A text of several lines, which may be two codes read at once; or a plugin's own.
    SEVERAL_LINES = "several lines"
    # Sets up a scanning device; it holds access to a server and never names a ticket.
    SETUP = "setup"


class Recognised(NamedTuple):
    """What a scanned text stands for.

    `candidates` are the codes to look up, best first; there is none where `trouble`
    says why the text is no code, in words that end the sentence "This is not a ticket's
    code: …". `shown` is the text for screen and journal: printable, at most
    `SHOWN_CHARACTERS` long. `origin` names the server that the text points to, if any, and
    `event` is the number of the event there, where the text tells it. A guest's ticket that
    names the ticket of whoever brings them is `guest_of` that code, which is no candidate.
    """

    candidates: tuple[str, ...]
    kind: CodeKind
    trouble: str = ""
    shown: str = ""
    origin: str = ""
    event: str = ""
    guest_of: str = ""

    @property
    def may_be_of_plugin(self) -> bool:
        """Whether a server's plugin may have made the text, in a form of its own.

        A guest's ticket of Indico, say, is the guest's alone, even where a pattern would find the
        registration that it belongs to.
        """
        is_text = self.kind in {CodeKind.PLAIN, CodeKind.URL} and not self.trouble
        return is_text or self.kind is CodeKind.SEVERAL_LINES

    @classmethod
    def found(
        cls, kind: CodeKind, candidates: Iterable[str], origin: str = "", event: str = ""
    ) -> Self:
        """Recognise a text by the codes it may stand for; at least one, repeated or not."""
        codes = tuple(dict.fromkeys(candidates))
        return cls(codes, kind, "", printable(codes[0]), printable(origin), event)

    @classmethod
    def malformed(cls, text: str, trouble: str, kind: CodeKind = CodeKind.PLAIN) -> Self:
        """Say why a text is no code at all."""
        return cls((), kind, trouble, printable(text))


class PluginCode(NamedTuple):
    """A text as a server's plugins may have made it: tickets' codes in it, and whose it is.

    `plugin` names the first one whose text it is; empty for none.
    """

    codes: tuple[str, ...] = ()
    plugin: str = ""


def printable(text: str, limit: int = SHOWN_CHARACTERS) -> str:
    """Shorten `text` to `limit` characters that a line of a screen or journal can show.

    Runs of control, invisible and undecodable characters become one blank; what is cut
    off is marked by "…".
    """
    if len(text) <= limit and text.isprintable():
        return text
    # Enough to fill the line even where most characters fall away, and never a megabyte.
    start = text[: 4 * limit]
    visible = "".join(letter if letter.isprintable() else " " for letter in start)
    line = " ".join(visible.split())
    if len(line) <= limit and len(text) == len(start):
        return line
    return line[: limit - 1] + "…"


def tail(code: str) -> str:
    """Give the last four characters of a code: all of it that a log may hold."""
    return "".join(letter if letter.isprintable() else "?" for letter in code[-4:])


def quoted(names: Sequence[str], most: int = 12) -> str:
    """Give names in quotation marks: the first of many, and of long ones the beginning."""
    shown = ", ".join(f"“{printable(name, _LONGEST_NAME)}”" for name in names[:most])
    return f"{shown}, …" if len(names) > most else shown
