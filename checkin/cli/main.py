"""The commands of Checkin, each loaded only when it is called."""

import os
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING

import click

from checkin.cli.groups import told_whole
from checkin.cli.next_step import as_typed

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

# What commands are for, in the order of a day's work: command, module and function.
_SECTIONS = {
    "Prepare": {
        "demo": "demo:demo",
        "new": "making:new",
        "change": "making:change",
        "import": "lists_in:import_list",
        "lists": "events:lists",
        "questions": "questions:questions",
        "layouts": "layouts:layouts",
        "badges": "badges:badges",
        "sheets": "badge_sheets:sheets",
        "printers": "printers:printers",
        "rehearse": "making:rehearse",
    },
    "At the door": {
        "scan": "scanning:scan",
        "find": "people:find",
        "show": "one_person:show",
        "print": "printing:print_badges",
        "print-queue": "printing:print_queue",
        "walk-in": "people:walk_in",
        "edit": "people:edit",
        "substitute": "people:substitute",
        "note": "people:note",
        "answer": "questions:keep_answer",
        "waiting": "waiting:waiting",
    },
    "Set right": {
        "undo": "corrections:undo",
        "override": "corrections:override",
        "paid": "corrections:paid",
        "journal": "corrections:journal",
        "conflicts": "copies:conflicts",
        "merge": "copies:merge",
        "verify": "copies:verify",
    },
    "Attendance": {
        "status": "events:status",
        "export": "out:export",
        "connect": "connecting:connect",
        "disconnect": "connecting:disconnect",
        "sync": "syncing:sync",
        "outbox": "outbox:outbox",
    },
    "This computer": {
        "find-printers": "find_printers:find_printers",
        "fonts": "fonts:fonts",
        "decode": "scanning:decode",
        "doctor": "doctor:doctor",
        "completion": "completion:completion",
    },
}
_COMMANDS = {name: place for names in _SECTIONS.values() for name, place in names.items()}
# Not listed: it is what no command means.
_UNLISTED = {"window": "window:window"}

_CAMERA_FILE = "--camera-file"
_SQLITE = b"SQLite format 3\0"


class Commands(click.Group):
    """Loads a command's module when the command is called, and groups them for --help."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name all commands in the order of a day's work."""
        del ctx
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a command."""
        del ctx
        place = (_COMMANDS | _UNLISTED).get(cmd_name)
        if place is None:
            return None
        module, _, function = place.partition(":")
        command = getattr(import_module(f"checkin.cli.{module}"), function)
        return command if isinstance(command, click.Command) else None

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Understand a command; nothing at all, or an event file in its place, asks for the window.

        The file manager gives one name too when a file is opened by double click. A video
        may be named beside, to be looked at in the place of a camera.
        """
        # A shell that completes leaves out the word that is begun, so that nothing may be there.
        if not ctx.resilient_parsing and _asks_for_window(args):
            args = ["window", *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> "list[CompletionItem]":
        """Complete the names of commands; where none begins so, the event file that is meant."""
        from click.shell_completion import CompletionItem

        found = super().shell_complete(ctx, incomplete)
        return found or [CompletionItem(incomplete, type="file")]

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find a command, and say which may have been meant."""
        name = args[0]
        if name not in _COMMANDS | _UNLISTED and _is_event(name):
            raise click.UsageError(
                f"The command stands before the event: {as_typed('COMMAND', name)}", ctx
            )
        if name not in _COMMANDS | _UNLISTED and (near := get_close_matches(name, _COMMANDS, 1)):
            raise click.UsageError(f"No such command {name!r}. Did you mean {near[0]!r}?", ctx)
        if name not in _COMMANDS | _UNLISTED and os.path.isfile(name):  # noqa: PTH113 - as below
            raise click.UsageError(
                f"“{name}” is neither a command nor an event file. A list of attendees comes in "
                f"with “checkin import EVENT LIST”.", ctx,
            )  # fmt: skip
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands by what they are for."""
        for section, names in _SECTIONS.items():
            with formatter.section(section):
                formatter.write_dl(told_whole(ctx, self, names))


@click.command(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Every command takes --json and --help. Begin with: checkin demo",
)
@click.version_option(version("checkin"), prog_name="checkin")
@click.option(
    _CAMERA_FILE,
    metavar="VIDEO",
    expose_value=False,
    help="Open the window with a recorded video in the place of the camera, over and over: "
    "checkin --camera-file VIDEO EVENT.checkin",
)
def checkin() -> None:
    """Open a conference's doors: attendee lists, check-in, badges and attendance.

    “checkin EVENT.checkin” opens the window on an event, “checkin” alone on the start page.
    One event is one file. Nothing here needs a network.
    """


def _asks_for_window(args: Sequence[str]) -> bool:
    rest = list(args)
    if _CAMERA_FILE in rest:
        place = rest.index(_CAMERA_FILE)
        del rest[place : place + 2]
    rest = [each for each in rest if not each.startswith(f"{_CAMERA_FILE}=")]
    return not rest or (len(rest) == 1 and _is_event(rest[0]))


def _is_event(argument: str) -> bool:
    if argument in _COMMANDS or argument.startswith("-"):
        return False
    # Unlike Path's, this calls a name that is too long no error.
    is_named_so = argument.endswith(".checkin") or os.path.isfile(f"{argument}.checkin")  # noqa: PTH113
    return is_named_so or _lies_elsewhere(argument) or _holds_an_event(argument)


def _lies_elsewhere(argument: str) -> bool:
    """Whether it names what is in some folder, as no command does, and is no list or picture."""
    return bool(os.path.dirname(argument)) and not os.path.isfile(argument)  # noqa: PTH113, PTH120 - as above


def _holds_an_event(name: str) -> bool:
    """Whether a file that is none by its name may well be one by what it holds."""
    if not os.path.isfile(name):  # noqa: PTH113 - as above
        return False
    try:
        with open(name, "rb") as file:  # noqa: PTH123 - as above
            return file.read(len(_SQLITE)) == _SQLITE
    except OSError:  # not for us to read
        return False


def obey(arguments: Sequence[str] | None = None) -> int:
    """Do what one command says, and give its status; 2 for wrong usage."""
    try:
        # Where it is not alone, click gives back the status of whoever left early.
        status = checkin.main(args=arguments, prog_name="checkin", standalone_mode=False)
    except click.exceptions.Abort:
        return 130
    except click.ClickException as error:
        error.show()
        return error.exit_code
    return status if isinstance(status, int) else 0
