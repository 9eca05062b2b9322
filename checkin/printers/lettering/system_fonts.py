"""The fonts of the system, asked last: only those that may be embedded."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checkin.printers.lettering.font_file import FontFile, FontUnusable, faces_of

_SECONDS = 5
_MOST = 12
# Where there is no fontconfig: the fonts by which these systems show other scripts.
_WINDOWS = Path("C:/Windows/Fonts")
_KNOWN = {
    "win32": [
        _WINDOWS / f"{name}"
        for name in "msyh.ttc YuGothM.ttc malgun.ttf msjh.ttc LeelawUI.ttf Nirmala.ttc "
        "Nirmala.ttf ebrima.ttf seguisym.ttf".split()
    ],
    "darwin": [
        *map(
            Path,
            (
                "/System/Library/Fonts/Hiragino Sans GB.ttc",
                "/System/Library/Fonts/ヒラギノ角ゴシック W6.ttc",
                "/System/Library/Fonts/AppleSDGothicNeo.ttc",
                "/System/Library/Fonts/Supplemental/Arial Unicode.ttf",
                "/System/Library/Fonts/ThonburiUI.ttc",
                "/System/Library/Fonts/Kohinoor.ttc",
            ),
        )
    ],
}


def faces_with(letter: str) -> tuple[FontFile, ...]:
    """Find faces of the system that may have a letter, best first, and may be embedded."""
    return tuple(face for path in _paths_with(letter)[:_MOST] for face in _faces(path))


@cache
def _faces(path: Path) -> tuple[FontFile, ...]:
    try:
        return faces_of(path)
    except FontUnusable:
        return ()


def _paths_with(letter: str) -> list[Path]:
    if sys.platform in _KNOWN:
        return [path for path in _KNOWN[sys.platform] if path.is_file()]
    return list(dict.fromkeys(_listed_by_fontconfig(letter)))


@cache
def _listed_by_fontconfig(letter: str) -> tuple[Path, ...]:
    program = shutil.which("fc-list")
    if program is None:
        return ()
    try:
        listed = subprocess.run(  # noqa: S603
            [program, "--format=%{file}\\n", f":charset={ord(letter):x}:scalable=true"],
            capture_output=True,
            timeout=_SECONDS,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return ()
    paths = _fonts_named(listed.stdout.decode(errors="replace"))
    return tuple(sorted(paths, key=lambda path: ("sans" not in path.name.casefold(), path)))


def _fonts_named(listing: str) -> Iterator[Path]:
    for line in listing.splitlines():
        path = Path(line.strip())
        if path.suffix.casefold() in {".ttf", ".otf", ".ttc"}:
            yield path
