"""Whose certificates this computer trusts besides those that its system trusts."""

import contextlib
import re
import ssl
from dataclasses import dataclass, replace
from pathlib import Path

from checkin.core.errors import NotTrusted, TargetUnreachable
from checkin.whole_file import written_whole

_LARGEST = 4 << 20  # bytes: all that browsers trust are a quarter of a million
_CERTIFICATE = re.compile(
    r"-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----", re.ASCII
)


@dataclass(frozen=True, slots=True)
class Trust:
    """Certificates in the form PEM; `missing` names a file of them that cannot be read any more."""

    certificates: str = ""
    missing: str = ""

    def along_with(self, certificates: str) -> "Trust":
        """Trust others too."""
        return replace(self, certificates=_joined(self.certificates, certificates))


NOBODY_ELSE = Trust()


def certificates_in(ca_file: Path) -> str:
    """Read the certificates of a file, and nothing else of it. Raises `NotTrusted`."""
    try:
        with ca_file.open("rb") as file:
            text = file.read(_LARGEST + 1).decode(errors="replace")
    except (OSError, ValueError) as error:
        raise NotTrusted(
            f"The certificates in {ca_file} cannot be read. Check the file's name."
        ) from error
    found = _joined(text) if len(text) <= _LARGEST else ""
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(cadata=found)
    except (ssl.SSLError, ValueError) as error:
        raise NotTrusted(
            f"{ca_file} holds no certificates. Name a file in the form PEM."
        ) from error
    return found


def kept_trust(own: Path, named: str) -> Trust:
    """Trust those in Checkin's own file, where there is one, and in one that settings name.

    What cannot be read says so once it is missed: most servers need neither.
    """
    trust = NOBODY_ELSE
    for ca_file in ([own] if own.exists() else []) + ([Path(named)] if named else []):
        try:
            trust = trust.along_with(_kept_in(ca_file))
        except TargetUnreachable:
            trust = replace(trust, missing=str(ca_file))
    return trust


def keep_certificates(own: Path, certificates: str) -> None:
    """Add certificates to Checkin's own file, and replace one that cannot be read any more.

    Raises `TargetUnreachable` with the reason.
    """
    before = ""
    with contextlib.suppress(TargetUnreachable):
        before = _kept_in(own)
    after = _joined(before, certificates)
    if after == before:
        return
    with contextlib.suppress(OSError):  # of which writing says more
        own.parent.mkdir(parents=True, exist_ok=True)
    with written_whole(own) as file:
        file.write(after.encode())


def trusting(trust: Trust) -> ssl.SSLContext:
    """Trust whom this computer's system trusts, and these."""
    context = ssl.create_default_context()
    if trust.certificates:
        context.load_verify_locations(cadata=trust.certificates)
    return context


def _kept_in(ca_file: Path) -> str:
    # Reading from a pipe or a device might never end.
    if not ca_file.is_file():
        raise TargetUnreachable(
            f"The certificates in {ca_file} cannot be read. Check the file's name."
        )
    return certificates_in(ca_file)


def _joined(*texts: str) -> str:
    """Give the certificates of all texts, each once, in their order."""
    found = dict.fromkeys(each for text in texts for each in _CERTIFICATE.findall(text))
    return "".join(f"{each}\n" for each in found)
