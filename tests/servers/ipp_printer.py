"""A virtual badge printer that speaks IPP, and every trouble a real one can have.

It is CUPS' own `ippeveprinter`, which will not start without an Avahi to announce it. So it gets
one, on a D-Bus of its own, in a network of its own: nothing is announced to anybody.
"""

import re
import shlex
import shutil
import signal
import subprocess
import tempfile
import urllib.parse
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from tests.servers.processes import (
    PATH,
    free_port,
    is_listening,
    lacking,
    started,
    stopped,
    wait_until,
)

PROGRAMS = {
    "ippeveprinter": "cups-ipp-utils",
    "avahi-daemon": "avahi-daemon",
    "dbus-daemon": "dbus",
    "unshare": "util-linux",
    "mount": "mount",
}
_ABILITIES = Path(__file__).with_name("badge_printer.conf")
_FULL, _EMPTY = 125, 0  # labels in the tray
_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/>
    <allow own="*"/>
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
  </policy>
</busconfig>
"""
_ANNOUNCER = """[server]
host-name=badge-printer-of-a-test
allow-interfaces=lo
[publish]
publish-workstation=no
publish-addresses=no
"""
# What the printer runs for each document: it is kept, with what was asked for, once it is printed.
_ENGINE = """#!/bin/sh
here={folder}
number=$(date +%s%N)
echo "INFO: Printing" >&2
if [ -e "$here/trouble" ]; then
    trouble=$(cat "$here/trouble")
    if [ "$trouble" = abort ]; then
        echo "ERROR: The print engine failed" >&2
        exit 1
    fi
    echo "STATE: +$trouble" >&2
    while [ -e "$here/trouble" ]; do sleep 0.05; done
    echo "STATE: -$trouble" >&2
fi
while [ -e "$here/slow" ]; do sleep 0.05; done
env | grep ^IPP_ > "$here/printed/$number.asked"
cp -- "$1" "$here/printed/$number.part"
mv -- "$here/printed/$number.part" "$here/printed/$number.pdf"
"""


@dataclass(frozen=True, slots=True)
class Printed:
    """What came out: the document as it arrived, and the label it is on, in 1/100 mm."""

    document: bytes
    job_name: str
    width: int
    height: int
    asked: dict[str, str]


def missing() -> str:
    """Say what is missing for a virtual printer; nothing if nothing is."""
    return lacking(PROGRAMS)


class VirtualPrinter:
    """A printer with a roll of labels 62 by 100 mm, at `uri` while it is up."""

    def __init__(self) -> None:
        # Another user's programs look in, and a socket's path has to be short.
        self._folder = Path(tempfile.mkdtemp(prefix="printer-"))
        self._folder.chmod(0o755)
        for name in ("printed", "spool", "keys"):
            (self._folder / name).mkdir()
        self.port = free_port()
        self.uri = f"ipp://localhost:{self.port}/ipp/print"
        self._company: list[subprocess.Popen] = []
        self._printer: subprocess.Popen | None = None
        self._is_suspended = False

    def up(self) -> None:
        """Start it, with what it needs."""
        try:
            self._start_company()
            self._start()
        except AssertionError as error:
            logs = [path.read_text(errors="replace") for path in self._folder.glob("*.log")]
            self.down()
            raise AssertionError(*error.args, *logs) from error

    def down(self) -> None:
        """Stop everything, and remove what it left."""
        for name in ("trouble", "slow"):
            (self._folder / name).unlink(missing_ok=True)
        self._stop()
        for process in reversed(self._company):
            stopped(process)
        shutil.rmtree(self._folder, ignore_errors=True)

    def fault(self, name: str) -> None:
        """Give it a trouble.

        `media-empty`, `offline` (nobody listens), `hang` (it listens and never answers),
        `abort` (jobs fail), `slow` (the job takes until it is cleared), or any reason of IPP
        (`media-jam`, `cover-open`), which the job that is printed then waits for.
        """
        if name == "media-empty":
            self._set_labels(_EMPTY)
        elif name == "offline":
            self._stop()
        elif name == "hang":
            self._printer.send_signal(signal.SIGSTOP)
            self._is_suspended = True
        elif name == "slow":
            (self._folder / "slow").touch()
        else:
            # In one go: a document that is printed now may look at any moment.
            written = self._folder / "trouble.part"
            written.write_text(name)
            written.replace(self._folder / "trouble")

    def clear(self) -> None:
        """Take every trouble away."""
        for name in ("trouble", "slow"):
            (self._folder / name).unlink(missing_ok=True)
        self.answer()
        if self._printer is None:
            self._start()
        self._set_labels(_FULL)

    def answer(self) -> None:
        """Let it answer again where it hangs; any other trouble stays."""
        if self._is_suspended:
            self._printer.send_signal(signal.SIGCONT)
            self._is_suspended = False

    def printed(self) -> list[Printed]:
        """Give what came out, the earliest first."""
        return [_printed(path) for path in sorted((self._folder / "printed").glob("*.pdf"))]

    def forget(self) -> None:
        """Take away what came out."""
        shutil.rmtree(self._folder / "printed")
        (self._folder / "printed").mkdir()

    def _start_company(self) -> None:
        socket = self._folder / "bus"
        bus, announcer = self._folder / "bus.conf", self._folder / "avahi.conf"
        bus.write_text(_BUS.format(socket=socket))
        announcer.write_text(_ANNOUNCER)
        self._address = f"unix:path={socket}"
        command = ["dbus-daemon", f"--config-file={bus}", "--nofork", "--nopidfile"]
        self._company.append(started(command, self._folder / "bus.log"))
        wait_until(socket.exists, "the bus")
        alone = "mount -t tmpfs none /run && mkdir /run/avahi-daemon && exec avahi-daemon"
        alone += f" --file={announcer} --no-drop-root --no-chroot --no-rlimits"
        log = self._folder / "avahi.log"
        command = ["unshare", "--mount", "--net", "sh", "-c", alone]
        self._company.append(started(command, log, DBUS_SYSTEM_BUS_ADDRESS=self._address))
        wait_until(lambda: "startup complete" in log.read_text(), "Avahi")

    def _start(self) -> None:
        engine = self._folder / "engine"
        engine.write_text(_ENGINE.format(folder=shlex.quote(str(self._folder))))
        engine.chmod(0o755)
        command = ["ippeveprinter", "-r", "off", "-n", "localhost", "-p", str(self.port)]
        command += ["-a", _ABILITIES, "-c", engine, "-d", self._folder / "spool"]
        command += ["-K", self._folder / "keys", "Badges"]
        self._printer = started(
            command,
            self._folder / "printer.log",
            DBUS_SYSTEM_BUS_ADDRESS=self._address,
            CUPS_SERVERBIN=str(self._folder),
            PATH=PATH,
        )
        wait_until(lambda: is_listening(self.port), "the printer")

    def _stop(self) -> None:
        if self._printer is not None:
            self._printer.send_signal(signal.SIGCONT)
            stopped(self._printer)
            self._printer, self._is_suspended = None, False

    def _set_labels(self, level: int) -> None:
        form = {"size0": "oe_label-62x100_62x100mm", "type0": "labels", "level0": level}
        page = f"http://localhost:{self.port}/media?{urllib.parse.urlencode(form)}"
        with urllib.request.urlopen(page, timeout=10) as answer:
            answer.read()


def _printed(path: Path) -> Printed:
    lines = path.with_suffix(".asked").read_text(errors="replace").splitlines()
    asked = dict(line.split("=", 1) for line in lines if "=" in line)
    media = asked.get("IPP_MEDIA_COL", "")
    sides = [int(number) for number in re.findall(r"[xy]-dimension=(\d+)", media)] or [0, 0]
    return Printed(path.read_bytes(), asked.get("IPP_JOB_NAME", ""), sides[0], sides[1], asked)
