"""Commands that have commands of their own, such as “checkin lists EVENT add NAME”."""

import click


class OptionsBehind(click.Group):
    """Takes options behind the event too, as other commands do."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Leave what follows a command to that command."""
        ctx.allow_interspersed_args = not self.commands.keys() & set(args)
        return super().parse_args(ctx, args)
