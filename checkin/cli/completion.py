"""Shell completion."""

import click
from click.shell_completion import get_completion_class


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print what makes your shell complete commands and options.

    For bash, once: checkin completion bash >> ~/.bashrc
    """
    from checkin.cli.main import checkin

    kind = get_completion_class(shell)
    if kind is None:  # click knows all three
        raise click.UsageError(f"There is no completion for {shell}.")
    click.echo(kind(checkin, {}, "checkin", "_CHECKIN_COMPLETE").source())
