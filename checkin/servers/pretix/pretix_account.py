"""As whom Checkin is known at a pretix: a device that was set up there, or a team's token."""

import json
import platform
from dataclasses import dataclass
from http import HTTPStatus
from importlib.metadata import version

from checkin.core.code import printable
from checkin.core.errors import AccessDenied, TargetUnreachable
from checkin.servers.http import HttpLine
from checkin.servers.http_answer import Answer
from checkin.servers.pretix.pretix_refusal import Record, detail_in, record_in, refusal

DEVICE, TEAM = "Device", "Token"
_API = "/api/v1"
DEVICE_INFO = f"{_API}/device/info"


@dataclass(frozen=True, slots=True)
class PretixAccount:
    """An account at a pretix, and the organizer it belongs to.

    `scheme` is `DEVICE` or `TEAM`; `device`, `gate` and `profile` are of devices, as the server
    names them.
    """

    scheme: str
    organizer: str
    name: str = ""
    device: int = 0
    gate: str = ""
    gate_name: str = ""
    profile: str = ""

    def called(self) -> str:
        """Say in words who that is."""
        if self.scheme == TEAM:
            return f"a team of {self.name or self.organizer}"
        at = f", gate {self.gate_name}" if self.gate_name else ""
        return f"device {self.name or self.device}{at}"

    def memory(self) -> str:
        """Write down what a target of this account is to remember, as JSON."""
        told = {"account": self.scheme, "organizer": self.organizer}
        if self.scheme == DEVICE:
            told |= {"device": str(self.device), "gate": self.gate, "profile": self.profile}
        return json.dumps(told)


def is_device(memory: str) -> bool:
    """Whether a target with this memory was connected as a device."""
    return bool(json.loads(memory).get("account") == DEVICE)


def gate_told(answer: Answer) -> str | None:
    """Read at which gate the server has this computer stand; None where it does not say."""
    if answer.status != HTTPStatus.OK:
        return None
    return device_in(_part(record_in(answer), "device")).gate


def authorization(scheme: str, token: str) -> str:
    """Say what to show to the server."""
    return f"{scheme} {token}"


def account_at(line: HttpLine, scheme: str) -> PretixAccount:
    """Ask who Checkin is there. Raises `AccessDenied` where it is nobody."""
    if scheme == DEVICE:
        return device_in(_part(record_in(line.get(DEVICE_INFO)), "device"))
    results = record_in(line.get(f"{_API}/organizers/")).get("results")
    organizer = results[0] if isinstance(results, list) and results else None
    if not isinstance(organizer, dict):
        raise AccessDenied(
            f"This token of {line.server} belongs to no organizer. Make another one there, in a "
            "team."
        )
    return PretixAccount(TEAM, _text(organizer, "slug"), _text(organizer, "name"))


def device_in(told: Record) -> PretixAccount:
    """Read what pretix says of a device."""
    gate = _part(told, "gate")
    number = told.get("device_id")
    return PretixAccount(
        DEVICE,
        _text(told, "organizer"),
        _text(told, "name"),
        number if isinstance(number, int) else 0,
        str(gate.get("id") or ""),
        _text(gate, "name"),
        _text(told, "security_profile"),
    )


def initialize(line: HttpLine, token: str) -> str:
    """Set a device up with a code that serves once; give the token that it has from now on."""
    try:
        answer = line.post(f"{_API}/device/initialize", {"token": token, **_computer()})
        if answer.status == HTTPStatus.BAD_REQUEST:
            raise _not_set_up(answer)
        return _token_in(answer)
    except TargetUnreachable as error:
        if not error.may_have_acted:
            raise
        raise TargetUnreachable(
            f"{error} The set-up code may be used up now: if it is, delete the device at "
            f"{line.server} and add another one.",
            may_have_acted=True,
        ) from error


def update(line: HttpLine) -> None:
    """Tell which Checkin the device runs now."""
    record_in(line.post(f"{_API}/device/update", _computer()))


def roll(line: HttpLine) -> str:
    """Have the device's token replaced; the old one is good for nothing at once."""
    try:
        return _token_in(line.post(f"{_API}/device/roll", {}))
    except TargetUnreachable as error:
        if not error.may_have_acted:
            raise
        raise TargetUnreachable(
            f"{error} The token may have been replaced all the same: if it is refused from now "
            f"on, add a device at {line.server}, and connect the event with its code.",
            may_have_acted=True,
        ) from error


def revoke(line: HttpLine) -> None:
    """Have the device shut out, by itself, for ever."""
    record_in(line.post(f"{_API}/device/revoke", {}))


def selected_event(line: HttpLine) -> str:
    """Say which event the server thinks a device should work for now; empty for none."""
    answer = line.get(f"{_API}/device/eventselection")
    if answer.status != HTTPStatus.OK:
        return ""  # nothing is on, or the gate has no list
    return _text(_part(answer.record(), "event"), "slug")


def _not_set_up(answer: Answer) -> TargetUnreachable:
    detail, server = detail_in(answer), answer.server
    said = detail.casefold()
    if "already been used" in said:
        return AccessDenied(
            f"This set-up code of {server} was used before. Delete the device there, add another "
            "one, and use its code."
        )
    if "unknown" in said:
        return AccessDenied(
            f"{server} does not know this set-up code. Open the device there, and copy its code "
            "once more."
        )
    if "revoked" in said:
        return AccessDenied(
            f"The device of this set-up code was revoked at {server}. Add another one there, and "
            "use its code."
        )
    return refusal(answer)


def _token_in(answer: Answer) -> str:
    token = record_in(answer).get("api_token")
    if not isinstance(token, str) or not token:
        raise answer.unreachable(
            f"{answer.server} gave this device no token. Tell whoever runs the server."
        )
    return token


def _computer() -> Record:
    """Say what runs here, and nothing by which a person or a computer could be told."""
    return {
        "hardware_brand": platform.system() or "unknown",
        "hardware_model": platform.machine() or "unknown",
        "os_name": platform.system(),
        "os_version": platform.release(),
        "software_brand": "Checkin",
        "software_version": version("checkin"),
    }


def _part(told: Record, key: str) -> Record:
    part = told.get(key)
    return part if isinstance(part, dict) else {}


def _text(told: Record, key: str) -> str:
    text = told.get(key)
    return printable(text) if isinstance(text, str) else ""
