# ruff: noqa: T201, S603 - says what is installed, and starts apt-get
"""What of the system Checkin and its tests need, by package of Debian, and how it gets here.

Needs the standard library only, for it is asked before anything is installed.
"""

import ctypes
import importlib
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence

# The wheels we install bring their own libraries, but for these few.
DEBIAN_PACKAGES = {
    "libstdc++.so.6": "libstdc++6",
    "libgcc_s.so.1": "libgcc-s1",
    # What Qt's window needs, shown on a screen or not.
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libbrotlidec.so.1": "libbrotli1",
    # What its camera needs.
    "libpulse.so.0": "libpulse0",
    "libdrm.so.2": "libdrm2",
    "libXext.so.6": "libxext6",
    "libXrandr.so.2": "libxrandr2",
}

# The tests that press keys do so on a screen that nobody sees: its programs, by package, and the
# libraries of Qt's window there, which it loads by itself.
SCREEN_PROGRAMS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "xprop": "x11-utils",
    "setxkbmap": "x11-xkb-utils",
}
SCREEN_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}

# The tests that print start a printer and a print server of their own. Where root keeps programs:
PRINTER_PROGRAMS = {
    "ippeveprinter": "cups-ipp-utils", "cupsd": "cups", "lpadmin": "cups-client",
    "avahi-daemon": "avahi-daemon", "dbus-daemon": "dbus",
}  # fmt: skip
ALL_PATHS = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/sbin"])


class SetupError(Exception):
    """Why .venv could not be made ready, and what to do about it."""


def provide_devices() -> None:
    """Install what windows and printers are tested with, or say what to type."""
    if sys.platform != "linux" or not (missing := missing_for_screen() + missing_for_printers()):
        return
    try:
        install_from_debian(missing)
    except SetupError as error:
        print(f"{error}\nUntil then the tests that press keys or print are skipped.")


def missing_for_printers() -> list[str]:
    """Name the Debian packages that the tests with real printers need and that are not here."""
    programs = PRINTER_PROGRAMS.items()
    return sorted({each for name, each in programs if not shutil.which(name, path=ALL_PATHS)})


def missing_for_screen() -> list[str]:
    """Name the Debian packages that the tests with real keys need and that are not here."""
    programs = [package for name, package in SCREEN_PROGRAMS.items() if not shutil.which(name)]
    libraries = [package for name, package in SCREEN_LIBRARIES.items() if not has_library(name)]
    return sorted({*programs, *libraries})


def has_library(name: str) -> bool:
    """Tell whether the system finds a library."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def missing_package(complaint: str) -> str | None:
    """Return the Debian package that holds the library an import did not find."""
    found = re.search(r"(lib\S+\.so[.\d]*): cannot open shared object", complaint)
    return DEBIAN_PACKAGES.get(found[1]) if found else None


def install_from_debian(packages: Sequence[str]) -> None:
    """Install packages of the system when we may, else say what to type."""
    names = shlex.join(packages)
    typed = f"sudo apt-get update && sudo apt-get install -y {names}"
    if shutil.which("apt-get") is None:
        raise SetupError(
            f"Something of the system is missing, called {names} in Debian. Install it."
        )
    if os.geteuid() != 0:
        raise SetupError(f"Something of the system is missing. Type this, then try again:\n{typed}")
    print(f"  installing {names}", flush=True)
    _apt_get("update", "-qq")
    installed = _apt_get("install", "-y", "-qq", "--no-install-recommends", *packages)
    if installed.returncode:
        raise SetupError(f"{installed.stderr}This did not work, the lines above say why:\n{typed}")
    importlib.invalidate_caches()


def _apt_get(*words: str) -> subprocess.CompletedProcess[str]:
    quietly = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", *words]
    return subprocess.run(command, env=quietly, text=True, capture_output=True, check=False)
