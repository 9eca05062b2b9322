"""A screen with a window manager that nobody sees, and the keys of a keyboard on it."""

import ctypes
import ctypes.util
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

PROGRAMS = ("Xvfb", "openbox", "xdotool", "xprop", "setxkbmap")
INSTALL = (
    "apt-get install xvfb openbox xdotool x11-utils x11-xkb-utils libxcb-cursor0 libxcb-icccm4 "
    "libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"
)
PATIENCE_SECONDS = 60
# It would begin anew whenever the last that shows something on it goes away.
_SERVER = ("Xvfb", "-screen", "0", "1400x1000x24", "-nolisten", "tcp", "-noreset")

_MANAGED = "_NET_SUPPORTING_WM_CHECK"  # what a window manager says to be there

# Keys as X numbers them, by what an American keyboard has on them, alone and with Shift.
_PLAIN = "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./ "
_SHIFTED = '~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>? '
_CODES = (49, *range(10, 22), *range(24, 36), 51, *range(38, 49), *range(52, 62), 65)
_KEYS = {letter: (code, False) for letter, code in zip(_PLAIN, _CODES, strict=True)}
_KEYS |= {
    letter: (code, True) for letter, code in zip(_SHIFTED, _CODES, strict=True) if letter != " "
}
NAMED = {
    "Enter": 36, "Tab": 23, "Esc": 9, "F2": 68, "F3": 69, "Ctrl": 37, "Shift": 50,
    "Caps Lock": 66, "Down": 116, "Backspace": 22,
}  # fmt: skip


def missing() -> str:
    """Say what is missing for a screen of our own; nothing if nothing is."""
    programs = [name for name in PROGRAMS if shutil.which(name) is None]
    if ctypes.util.find_library("Xtst") is None:
        programs.append("libXtst")
    return f"There is no {', '.join(programs)} here: {INSTALL}" if programs else ""


def wait_until(come: Callable[[], object], what: str) -> None:
    """Wait until something has come; what is told if it does not."""
    until = time.monotonic() + PATIENCE_SECONDS
    while not come():
        assert time.monotonic() < until, f"It did not come: {what}"
        time.sleep(0.02)


class Display:
    """An X server without a screen and its window manager; stopped by their numbers."""

    def __init__(self, home: Path) -> None:
        reading, writing = os.pipe()
        self._server = subprocess.Popen(
            [*_SERVER, "-displayfd", str(writing)],
            pass_fds=[writing],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as told:
            self.name = f":{told.readline().strip()}"
        self.environment = os.environ | {
            "DISPLAY": self.name,
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / ".config"),
            "QT_QPA_PLATFORM": "xcb",
        }
        self.environment.pop("WAYLAND_DISPLAY", None)
        self._manager = subprocess.Popen(
            ["openbox"],
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            wait_until(lambda: "window id" in self.run("xprop", "-root", _MANAGED), "openbox")
        except AssertionError:
            self.close()
            raise

    def run(self, *command: str) -> str:
        """Run a program on this screen; give what it writes."""
        ended = subprocess.run(
            command,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE_SECONDS,
        )
        return ended.stdout

    def keyboard(self, *layout: str) -> None:
        """Give the computer another keyboard: `keyboard("fr")`."""
        self.run("setxkbmap", *layout)

    def windows(self, title: str) -> list[str]:
        """Find the windows that are shown and whose title fits."""
        return self.run("xdotool", "search", "--onlyvisible", "--name", title).split()

    def bring_up(self, title: str) -> None:
        """Give a window the keyboard."""
        wait_until(lambda: self.windows(title), f"a window “{title}”")
        window = self.windows(title)[-1]

        def has_it() -> bool:
            self.run("xdotool", "windowactivate", window)
            return self.run("xdotool", "getwindowfocus").strip() == window

        wait_until(has_it, "the focus")

    def close(self) -> None:
        """Stop both."""
        for process in (self._manager, self._server):
            process.terminate()
            process.wait(PATIENCE_SECONDS)


class Keys:
    """What a keyboard, or a scanner that is one, does to a screen.

    The server itself waits between two keys, so a busy computer does not slow a scanner down.
    """

    def __init__(self, display: Display) -> None:
        self._x = ctypes.CDLL(ctypes.util.find_library("X11"))
        self._test = ctypes.CDLL(ctypes.util.find_library("Xtst"))
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._to = ctypes.c_void_p(self._x.XOpenDisplay(display.name.encode()))
        assert self._to.value, display.name

    def scan(self, code: str, ending: str = "Enter", each_ms: int = 4) -> None:
        """Press keys as a scanner does that is set to an American keyboard."""
        for letter in code:
            self._letter(letter, each_ms)
        if ending:
            self._key(NAMED[ending], each_ms)
        self._done()

    def type(self, text: str, each_ms: int = 120) -> None:
        """Press keys as a person does."""
        self.scan(text, "", each_ms)

    def press(self, name: str, *, held: Iterable[str] = ()) -> None:
        """Press a key with a name, or a letter, with others held down."""
        modifiers = [NAMED[each] for each in held]
        for each in modifiers:
            self._turn(each, down=True)
        self._key(NAMED[name] if name in NAMED else _KEYS[name][0], 60)
        for each in reversed(modifiers):
            self._turn(each, down=False)
        self._done()

    @contextmanager
    def held(self, letter: str) -> Iterator[None]:
        """Hold a key down until something has come of it: a busy server repeats it late."""
        code, _ = _KEYS[letter]
        self._turn(code, down=True)
        self._done()
        try:
            yield
        finally:
            self._turn(code, down=False)
            self._done()

    def close(self) -> None:
        """Go away."""
        self._x.XCloseDisplay(self._to)

    def _letter(self, letter: str, after_ms: int) -> None:
        code, is_shifted = _KEYS[letter]
        if is_shifted:
            self._turn(NAMED["Shift"], down=True)
        self._key(code, after_ms)
        if is_shifted:
            self._turn(NAMED["Shift"], down=False)

    def _key(self, code: int, after_ms: int) -> None:
        self._turn(code, down=True, after_ms=after_ms)
        self._turn(code, down=False)

    def _turn(self, code: int, *, down: bool, after_ms: int = 0) -> None:
        self._test.XTestFakeKeyEvent(self._to, code, int(down), ctypes.c_ulong(after_ms))

    def _done(self) -> None:
        self._x.XSync(self._to, 0)
