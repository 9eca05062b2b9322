"""Runs one command, or shows the window at once where plainly nothing else is meant."""

import errno
import io
import os
import sys
from collections.abc import Sequence
from typing import TextIO

from checkin.core.errors import CheckinError

_ENDING = ".checkin"
# What the commands' library gives a meaning of its own, on one system or another.
_NOT_PLAIN = frozenset("*?[]~$%")
_LONGEST_NAME = 100
_COMPLETES = "_CHECKIN_COMPLETE"
# What keeps an answer from whoever asked: no room, and nothing to write to.
_OF_ANSWERS = frozenset({errno.ENOSPC, errno.EBADF})


def run(arguments: Sequence[str] | None = None) -> None:
    """Run one command and leave with its status.

    0 if it did what it was asked, 1 for an error of the world (one sentence on
    standard error), 2 for wrong usage.
    """
    is_heard = _set_streams_up()
    try:
        status = _obey(arguments, is_heard=is_heard)
    except CheckinError as error:
        _complain(str(error))
        status = 1
    except UnicodeEncodeError:
        # Only arguments can hold bytes that are no text; the event file takes none of them.
        _complain("Something in this command is no text. Type it anew.")
        status = 2
    except KeyboardInterrupt:
        status = 130
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            # Whoever read our output has gone; Python would complain again while closing it.
            sys.stderr.close()
        elif error.filename is None:
            if error.errno not in _OF_ANSWERS:
                raise  # of no file that somebody could have named: a mistake of ours
            _complain(f"The answer cannot be written: {error.strerror}.")
        else:
            _complain(f"{_shortened(error.filename)} cannot be used: {error.strerror}.")
        status = 1
    sys.exit(status)


def _obey(arguments: Sequence[str] | None, *, is_heard: bool) -> int:
    """Do what the arguments ask for.

    The window needs none of what the commands load, and a desk starts sooner without.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    if asks_plainly_for_window(given):
        from checkin.cli.showing import show

        return show(given[0] if given else None)
    from checkin.cli.main import obey

    if not is_heard:
        sys.stdout = _Unheard(sys.stdout)
    return obey(arguments)


def asks_plainly_for_window(given: Sequence[str]) -> bool:
    """Whether there is nothing to understand: no arguments, or the name of an event file."""
    if _COMPLETES in os.environ:
        return False
    if not given:
        return True
    name = given[0]
    is_name = name.endswith(_ENDING) and not name.startswith("-")
    return len(given) == 1 and is_name and _NOT_PLAIN.isdisjoint(name)


class _Unheard(io.TextIOBase):
    """Stands for a standard output that is closed, and takes no answer of a command."""

    def __init__(self, kept: TextIO) -> None:
        """Keep what holds the closed one's place."""
        self._kept = kept

    def write(self, _text: str) -> int:
        """Raise `OSError`, as the system does of a file that is closed."""
        raise OSError(errno.EBADF, "standard output is closed")


def _shortened(name: object) -> str:
    shown = os.fsdecode(name) if isinstance(name, str | bytes) else str(name)
    return shown if len(shown) <= _LONGEST_NAME else f"{shown[:_LONGEST_NAME]}…"


def _complain(sentence: str) -> None:
    from checkin.cli.answers import complain

    complain(sentence)


def _set_streams_up() -> bool:
    """See to it that there are streams, and that no letter of Europe's names is forbidden.

    Gives whether somebody can read what is written to standard output.
    """
    is_heard = sys.stdout is not None
    # A program that started us may have closed them: then nothing comes in, and nobody listens. No
    # other file may get their numbers.
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return is_heard
