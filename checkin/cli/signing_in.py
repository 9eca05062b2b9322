"""Signing in with the browser, as somebody at a terminal waits for it."""

import threading

import click

from checkin.cli.answers import complain, visible
from checkin.core.servers.sign_in import Waiting


def waiting_here() -> Waiting:
    """Say where one signs in, and open the browser there."""
    return Waiting(_show, complain)


def _show(address: str) -> None:
    import webbrowser

    click.echo(
        "Sign in with the browser, which opens now. If it does not, open this address on this "
        f"computer:\n{visible(address)}\nWaiting; Ctrl-C stops it.",
        err=True,
    )
    # Some browsers are programs of the terminal, which end when somebody closes them.
    threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
