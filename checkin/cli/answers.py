"""How commands answer: text for people, JSON for programs, complaints and progress apart."""

import json
import sys
from collections.abc import Callable, Iterable, Sequence

import click

from checkin.core.errors import CheckinError


def answer(told: object, text: str, *, as_json: bool, at_once: bool = True) -> None:
    """Write one answer: an object for programs, or a text for people.

    What is not to go out `at_once` goes with the next that is, or with the end.
    """
    try:
        sys.stdout.write((to_json(told) if as_json else visible(text)) + "\n")
        if at_once:
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise CheckinError(
            f"The answer cannot be written: {error.strerror}. What was decided is kept."
        ) from error


def complain(sentence: str) -> None:
    """Say on standard error what is wrong."""
    click.echo(f"checkin: {visible(sentence)}", err=True)


def visible(text: str) -> str:
    """Show what a terminal would obey instead of showing: names come from anywhere."""
    if text.isprintable():
        return text
    return "".join(
        letter if letter.isprintable() or letter == "\n" else "\N{REPLACEMENT CHARACTER}"
        for letter in text
    )


def to_json(told: object) -> str:
    """Write JSON on one line; names stay readable."""
    return json.dumps(told, ensure_ascii=False)


def table(rows: Sequence[tuple[str, ...]]) -> str:
    """Set rows of texts in columns as wide as they need to be."""
    if not rows:
        return ""
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def progress(what: str) -> Callable[[int], None]:
    """Tell on standard error how far long work has come, if somebody is watching."""
    if not sys.stderr.isatty():
        return lambda _: None

    def tell(done: int) -> None:
        sys.stderr.write(f"\r{done:,} {what} …")
        sys.stderr.flush()

    return tell


def waiting(what: str) -> Callable[[int, Iterable[str]], None]:
    """Tell how far work has come, as `progress`, and each sentence on what keeps it, once."""
    tell_progress = progress(what)
    told = {""}

    def tell(done: int, sentences: Iterable[str]) -> None:
        for sentence in dict.fromkeys(sentences):
            if sentence not in told:
                clear_progress()
                complain(sentence)
                told.add(sentence)
        tell_progress(done)

    return tell


def clear_progress() -> None:
    """Take the line of progress away."""
    if sys.stderr.isatty():
        sys.stderr.write("\r\x1b[K")


def counted(number: int, one: str, many: str = "") -> str:
    """Say how many: "1 badge", "318 badges"."""
    return f"{number} {one if number == 1 else many or one + 's'}"
