"""Shell completion."""

import click
from click.shell_completion import get_completion_class

from checkin.cli.answers import answer
from checkin.cli.opening import as_json


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@as_json
def completion(shell: str, as_json: bool) -> None:
    """Print what makes your shell complete commands and options.

    Once, for bash: checkin completion bash >> ~/.bashrc

    For zsh, after its compinit: checkin completion zsh >> ~/.zshrc

    For fish: checkin completion fish > ~/.config/fish/completions/checkin.fish
    """
    from checkin.cli.main import checkin

    kind = get_completion_class(shell)
    if kind is None:  # click knows all three
        raise click.UsageError(f"There is no completion for {shell}.")
    script = kind(checkin, {}, "checkin", "_CHECKIN_COMPLETE").source()
    answer({"shell": shell, "script": script}, script.rstrip("\n"), as_json=as_json)
