"""A CUPS of a test's own, with a queue before the virtual printer."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from tests.servers.ipp_printer import PROGRAMS as PRINTERS_PROGRAMS
from tests.servers.processes import (
    PATH,
    free_port,
    is_listening,
    lacking,
    started,
    stopped,
    wait_until,
)

PROGRAMS = {"cupsd": "cups", "lpadmin": "cups-client"}
_SETTINGS = """Listen 127.0.0.1:{port}
Listen {folder}/cups.sock
LogLevel info
Browsing No
WebInterface No
DefaultAuthType None
PreserveJobHistory Yes
JobRetryInterval 1
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  SubscriptionPrivateAccess default
  SubscriptionPrivateValues default
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
"""
_PLACES = """ServerRoot {folder}/root
RequestRoot {folder}/requests
CacheDir {folder}/cache
StateDir {folder}/state
TempDir {folder}/temporary
DocumentRoot {folder}/root
AccessLog {folder}/access.log
ErrorLog {folder}/error.log
PageLog {folder}/page.log
SystemGroup root lpadmin
"""


def missing() -> str:
    """Say what is missing for a CUPS of one's own; nothing if nothing is."""
    return lacking(PRINTERS_PROGRAMS | PROGRAMS)


class PrivateCups:
    """A print server on this computer that knows one printer: the queue “Badges” at `uri`."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="cups-"))
        self.folder.chmod(0o755)
        for name in ("root", "requests", "cache", "state", "temporary"):
            (self.folder / name).mkdir()
            shutil.chown(self.folder / name, "root", "lp")
            (self.folder / name).chmod(0o770)
        self.port = free_port()
        self.server = f"127.0.0.1:{self.port}"
        self.uri = f"ipp://localhost:{self.port}/printers/Badges"
        self._daemon: subprocess.Popen | None = None

    def up(self, printer: str) -> None:
        """Start it, with a queue for the printer at this address."""
        settings, places = self.folder / "cupsd.conf", self.folder / "cups-files.conf"
        settings.write_text(_SETTINGS.format(port=self.port, folder=self.folder))
        places.write_text(_PLACES.format(folder=self.folder))
        command = ["cupsd", "-f", "-c", settings, "-s", places]
        self._daemon = started(command, self.folder / "cupsd.log")
        try:
            wait_until(lambda: is_listening(self.port), "CUPS")
            self.run("lpadmin", "-p", "Badges", "-E", "-v", printer, "-m", "everywhere")
            # What the printer can do is asked in the background; then the queue is read anew.
            wait_until((self.folder / "root" / "ppd" / "Badges.ppd").exists, "the queue")
            self.run("lpadmin", "-p", "Badges", "-o", "printer-error-policy=retry-current-job")
        except (AssertionError, subprocess.CalledProcessError) as error:
            logs = [path.read_text(errors="replace") for path in self.folder.glob("*.log")]
            self.down()
            raise AssertionError(str(error), *logs) from error

    def down(self) -> None:
        """Stop it, and remove what it left."""
        if self._daemon is not None:
            stopped(self._daemon)
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, *command: str) -> None:
        """Run one of the programs of CUPS against it."""
        server = os.environ | {"CUPS_SERVER": self.server, "PATH": PATH}
        subprocess.run(command, env=server, check=True, capture_output=True, timeout=300)
