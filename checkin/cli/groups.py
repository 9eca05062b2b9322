"""Commands that have commands of their own, such as “checkin lists EVENT add NAME”."""

from collections.abc import Iterable

import click

_SENTENCE = 200  # characters; longer than any first sentence of a command's help


def told_whole(
    ctx: click.Context, group: click.Group, names: Iterable[str]
) -> list[tuple[str, str]]:
    """Give commands of a group, each with the whole first sentence of its help."""
    return [
        (name, command.get_short_help_str(_SENTENCE))
        for name in names
        if (command := group.get_command(ctx, name)) is not None
    ]


class OptionsBehind(click.Group):
    """Takes options behind the event too, as other commands do; all that it has are flags."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Leave what follows a command to that command, which answers in JSON as this one does."""
        named = next((at for at, each in enumerate(args) if each in self.commands), len(args))
        ctx.allow_interspersed_args = named == len(args)
        own = sorted(args[:named], key=lambda each: not each.startswith("-"))
        rest = super().parse_args(ctx, [*own, *args[named:]])
        if ctx.params.get("as_json"):
            ctx.default_map = {name: {"as_json": True} for name in self.commands}
        return rest

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands with what they are for, however long that is."""
        with formatter.section("Commands"):
            formatter.write_dl(told_whole(ctx, self, self.list_commands(ctx)))
