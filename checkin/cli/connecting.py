"""Commands that connect an event to where its attendance goes, and let go again."""

import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checkin import build
from checkin.cli.answers import answer, complain, counted
from checkin.cli.next_step import as_typed
from checkin.cli.offers import agreement, chosen_event, chosen_lists, offer_object
from checkin.cli.opening import as_json, event_argument, opened
from checkin.cli.signing_in import waiting_here
from checkin.core.errors import NotFound
from checkin.core.event import CheckInList
from checkin.core.servers.offer import Offer
from checkin.core.servers.sign_in import FIRST_PORT, LAST_PORT, SignIn
from checkin.settings import certificates_file

if TYPE_CHECKING:
    from checkin.services.servers.connecting import Connecting

_LARGEST = 1 << 16  # characters on stdin
_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".tif", ".tiff", ".pdf"})
_NO_EVENT = (
    "--pair takes {option} only beside Indico's code of an event, which this is not. A pairing "
    "code needs none: leave out {option}."
)


@click.command()
@event_argument
# A path, so that shells complete files; an address stays as it is.
@click.argument("target", metavar="[URL|FILE.csv]", type=click.Path(), default="")
@click.option(
    "--token",
    metavar="TOKEN|-",
    help="What the server gave you to show. Others on this computer can see a command's words: - "
    "reads it from standard input instead.",
)
@click.option(
    "--pair",
    metavar="TEXT|-|PICTURE",
    help="A pairing code that pretix shows for a new device: its text, - for standard input, or a "
    "picture with its QR code. It serves once. Indico's code of an event stands for its address; "
    "give a token beside it, or --sign-in.",
)
@click.option(
    "--sign-in",
    is_flag=True,
    help="Sign in at an Indico with the browser, in place of a token. Its administrator registers "
    "Checkin there, under “Applications”: callback URL http://127.0.0.1:8765/callback, “Allow PKCE "
    "flow”, scope “Event registrants” (registrants).",
)
@click.option(
    "--client-id",
    metavar="ID",
    default="",
    help="The client ID that the registration gave; this computer asks for it once of each server.",
)
@click.option(
    "--port",
    type=click.IntRange(FIRST_PORT, LAST_PORT),
    metavar="N",
    help="Another port for the callback URL, where 8765 is taken; kept like the client ID.",
)
@click.option("--event", "which", metavar="NAME", default="", help="Which event of the server.")
@click.option(
    "--list",
    "--form",
    "lists",
    metavar="NAME",
    multiple=True,
    help="Only this check-in list of it, or this registration form of an Indico; may be given "
    "several times. Others that were in use are left.  [default: all, or those in use and the one "
    "that a code names]",
)
@click.option(
    "--ca",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Certificates (PEM) to trust besides the system's; kept for this computer.",
)
@click.option("--renew", is_flag=True, help="Have this device's token replaced at the server. "
    "Other event files that go by the same device have to be connected again. Where somebody "
    "signed in, they do so again.")  # fmt: skip
@click.option("--dry-run", is_flag=True, help="Show what would be read and written; do nothing.")
@as_json
def connect(
    event: Path,
    target: str,
    token: str | None,
    pair: str | None,
    sign_in: bool,
    client_id: str,
    port: int | None,
    which: str,
    lists: tuple[str, ...],
    ca: Path | None,
    renew: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Connect a registration server, or a CSV file to keep up to date; “checkin sync” does it.

    The kind of the server is found by asking it. Its address may be pasted from the browser:
    where it names an event, that one is meant. Nothing is read or written before the answer
    says what will be.
    """
    if renew:
        with opened(event) as program:
            warning = program.connecting_through(_read(ca)).renew(target, waiting_here())
        answer({"renewed": True, "warning": warning}, "The token was replaced.", as_json=as_json)
        _warn(warning)
        return
    signing = SignIn(target, client_id, port or 0, not dry_run) if sign_in else None
    if signing is None and (client_id or port):
        raise click.UsageError("--client-id and --port are for --sign-in.")
    if pair is None and token is None and signing is None and "://" not in target:
        _connect_csv(event, target, as_json=as_json)
        return
    asked = _Asked(event, target, token or "", pair, _read(ca), which, lists, dry_run, signing)
    _check_usage(asked, token)
    _connect_server(asked, as_json)


@click.command()
@event_argument
@click.argument("target", metavar="TARGET")
@click.option(
    "--leave-unsent",
    is_flag=True,
    help="Disconnect even if lines are unsent. They stay in the outbox, and go out if the target "
    "is connected again.",
)
@click.option("--revoke", is_flag=True, help="Have the server shut out this device too, for good.")
@as_json
def disconnect(event: Path, target: str, leave_unsent: bool, revoke: bool, as_json: bool) -> None:
    """Stop keeping a target up to date, and forget its token.

    TARGET is its address, or a part of it that no other one has.
    """
    with opened(event) as program:
        left = program.connecting.disconnect(target, with_unsent=leave_unsent, revoke=revoke)
    kept = f" Kept in the outbox: {counted(left.unsent, 'line')}." if left.unsent else ""
    told = {
        "target": left.address,
        "unsent": left.unsent,
        "revoked": revoke,
        "advice": left.advice,
    }
    stays = f" {left.advice}" if left.advice else ""
    answer(told, f"Disconnected {left.address}.{kept}{stays}", as_json=as_json)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was asked for on the command line."""

    event: Path
    url: str
    token: str
    pair: str | None
    ca: str
    which: str
    lists: tuple[str, ...]
    is_dry: bool
    sign_in: SignIn | None


def _check_usage(asked: _Asked, token: str | None) -> None:
    target, pair = asked.url, asked.pair
    if asked.sign_in is not None and token is not None:
        raise click.UsageError("--sign-in takes the place of --token: leave out one of them.")
    if pair is not None and target:
        raise click.UsageError("--pair names the server: leave out the address.")
    if pair == token == "-":
        raise click.UsageError("Only one of --token and --pair can be read from standard input.")
    if pair is None and not target:
        beside = "--token" if asked.sign_in is None else "--sign-in"
        raise click.UsageError(f"Name the server's address beside {beside}.")
    if pair == "" or token == "":
        raise click.UsageError("--token and --pair must not be empty; - reads standard input.")


def _connect_csv(event: Path, target: str, *, as_json: bool) -> None:
    if not target:
        raise click.UsageError("Name a CSV file, or a server's address with --token or --pair.")
    with opened(event) as program:
        named = program.connect_file(Path(target))
    told = {"target": named.address, "kind": named.kind}
    following = as_typed("sync", event)
    answer(told, f"Connected {named.address}. Next: {following}", as_json=as_json)


def _connect_server(asked: _Asked, as_json: bool) -> None:
    from checkin.servers.pasted import names_event

    serves_once = False
    with opened(asked.event) as program:
        connecting = program.connecting_through(asked.ca)
        if asked.sign_in is not None:
            offer = connecting.sign_in(_signing(program, asked, asked.sign_in), waiting_here())
        elif asked.pair is not None:
            text, token = _paired(program, asked)
            serves_once = not names_event(text)
            if asked.is_dry and serves_once:
                _tell_pairing(connecting.server_of(text), as_json=as_json)
                return
            offer = connecting.knock(text, token) if token else connecting.pair(text)
        else:
            offer = connecting.knock(asked.url, _from_stdin(asked.token))
        _keep_trust(asked)
        offer, lists = _chosen(asked, offer, connecting, is_used_up=serves_once)
        event = offer.events[0]
        dropped = connecting.dropped(event, lists)
        told = offer_object(offer, event, lists, dropped)
        if not as_json:
            answer(told, agreement(offer, event, lists, dropped), as_json=False)
        if asked.is_dry:
            warning, next_step = "", "Nothing was changed: leave out --dry-run to connect."
        else:
            warning = connecting.connect(offer, event, lists)
            place = event.place or event.address
            next_step = f"Connected {place}. Next: {as_typed('sync', asked.event)}"
        told |= {"connected": not asked.is_dry, "warning": warning}
        answer(told, next_step, as_json=as_json)
    for sentence in (*offer.cannot, warning):
        _warn(sentence)


def _chosen(
    asked: _Asked, offer: Offer, connecting: "Connecting", *, is_used_up: bool
) -> tuple[Offer, tuple[CheckInList, ...]]:
    """Give what is offered of the event that is meant, and which of its lists are."""
    try:
        chosen = connecting.look_into(offer, chosen_event(offer, asked.which))
        return chosen, chosen_lists(chosen.events[0], asked.lists)
    except NotFound as error:
        if not is_used_up:
            raise
        server = offer.events[0].address.rsplit("/", 2)[0]
        going_on = as_typed("connect", asked.event, server, "--event", "…")
        raise NotFound(
            f"{error} The code is used up, and this computer is set up: go on with “{going_on}”."
        ) from error


def _tell_pairing(server: str, *, as_json: bool) -> None:
    text = (
        f"The code sets this computer up as a device at {server}. It serves once, so what is "
        "offered there shows only without --dry-run. Nothing was changed."
    )
    answer({"server": server, "connected": False}, text, as_json=as_json)


def _paired(program: build.Program, asked: _Asked) -> tuple[str, str]:
    """Give a pairing code, and the token beside it, which only one that names an event needs."""
    from checkin.servers.pasted import names_event

    text = _pairing_text(program, asked.pair or "")
    if asked.token and not names_event(text):
        raise click.UsageError(_NO_EVENT.format(option="--token"))
    return text, _from_stdin(asked.token)


def _signing(program: build.Program, asked: _Asked, sign_in: SignIn) -> SignIn:
    """Give what is needed to sign in; a code of an event stands for its address."""
    from checkin.servers.pasted import names_event

    if asked.pair is None:
        return sign_in
    text = _pairing_text(program, asked.pair)
    if not names_event(text):
        raise click.UsageError(_NO_EVENT.format(option="--sign-in"))
    return replace(sign_in, url=text)


def _pairing_text(program: build.Program, given: str) -> str:
    """Give a pairing code: as text, from standard input, or out of a picture."""
    if given == "-":
        return _from_stdin(given)
    picture = Path(given)
    try:
        is_picture = not given.lstrip().startswith("{") and picture.is_file()
    except (OSError, ValueError):  # too long to be a file's name, or with a null in it
        is_picture = False
    if not is_picture and picture.suffix.casefold() in _PICTURES:
        raise NotFound(f"There is no picture {given}. Check its name.")
    if not is_picture:
        return given
    codes = program.read_codes(picture)
    if not codes:
        raise NotFound(f"No code was found in {picture.name}. Take the picture from nearer.")
    return next((code for code in codes if "handshake" in code or "regform" in code), codes[0])


def _from_stdin(given: str) -> str:
    if given != "-":
        return given
    if sys.stdin.isatty():
        return str(click.prompt("Token or code (it is not shown)", hide_input=True, err=True))
    return sys.stdin.read(_LARGEST).strip()


def _keep_trust(asked: _Asked) -> None:
    """Keep for this computer whose certificates to trust, once they were of use."""
    if asked.ca and not asked.is_dry:
        from checkin.servers.trust import keep_certificates

        keep_certificates(certificates_file(), asked.ca)


def _read(ca: Path | None) -> str:
    from checkin.servers.trust import certificates_in

    return "" if ca is None else certificates_in(ca)


def _warn(sentence: str) -> None:
    if sentence:
        complain(sentence)
