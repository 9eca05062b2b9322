"""The README's tour with a server is run as it stands there, and has to print what stands there."""

import os
import re
import subprocess
import sys
from pathlib import Path

_README = Path(__file__).parents[2] / "README.md"
_BEGIN, _END = "<!-- tour with a server -->", "<!-- end of tour with a server -->"


def test_the_tour_with_a_server_prints_what_it_says(tmp_path, pretix, event):
    event.api.patch(event.path(""), {"name": {"en": "Cluster Days 2026"}})
    event.order("Päivi", "Hämäläinen", secret="ecc7qk2n8v4")  # noqa: S106 - a ticket
    event.order("Åsa", "Öhman")
    code = pretix.pairing_text(pretix.new_device(name="Desk 1"))
    (tmp_path / "pairing-code.txt").write_text(code, encoding="utf-8")
    text = _README.read_text(encoding="utf-8")
    text = text[text.index(_BEGIN) : text.index(_END)]
    text = text.replace("https://tickets.example.org/aef/days", event.address)
    text = text.replace("tickets.example.org", pretix.url.partition("//")[2])
    # An event of a test sells nothing.
    text = text.replace("Event:  Cluster Days 2026", "Event:  Cluster Days 2026 (not live)")
    binaries = str(Path(sys.executable).parent)
    environment = os.environ | {
        "PATH": f"{binaries}{os.pathsep}{os.environ['PATH']}",
        "CHECKIN_CONFIG": str(tmp_path / "config"),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
    }
    for part in re.split(r"(?m)^\$ ", text.partition("```console\n")[2].partition("```")[0])[1:]:
        command, _, output = part.partition("\n")
        # Among the events of this server, the README's is one of many.
        typed = command.replace("--pair -", f"--event {event.slug} --pair -")
        done = subprocess.run(
            typed, shell=True, cwd=tmp_path, env=environment, capture_output=True, text=True,
            check=False,
        )  # fmt: skip
        assert (done.returncode, done.stdout) == (0, output), (command, done.stderr)
