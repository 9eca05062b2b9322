"""Font packs: fonts that this computer has beside those that ship with the program."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from checkin.core.errors import CheckinError
from checkin.held_files import keep_off
from checkin.printers.lettering.font_file import ENDINGS, LARGEST, FontFile, FontUnusable, faces_of
from checkin.whole_file import written_whole

_MOST_FILES = 200
_LARGEST_LICENCE = 200_000
_LARGEST_PACK = 1024 * 1024 * 1024
_LICENCE = re.compile(r"(OFL|LICEN[CS]E|COPYING).*", re.IGNORECASE)
_UNSAFE = re.compile(r"[^A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class Installed:
    """What came of installing: the faces that are there now, and why some files are not."""

    faces: tuple[FontFile, ...]
    refused: tuple[str, ...] = ()


def installed_faces(folder: Path) -> tuple[FontFile, ...]:
    """Say which faces the packs have, looked over once, and anew when a font was added."""
    return _looked_over(folder, edition_of(folder))


def edition_of(folder: Path) -> int:
    """Give a number that is another one once a font was added."""
    try:
        return folder.stat().st_mtime_ns
    except OSError:
        return 0


@cache
def _looked_over(folder: Path, _edition: int) -> tuple[FontFile, ...]:
    return tuple(look_over(folder))


def look_over(folder: Path) -> Iterator[FontFile]:
    """Say which faces the packs have, in a fixed order; broken files are passed over."""
    for path in _fonts_in(folder):
        try:
            yield from faces_of(path)
        except FontUnusable:
            continue


def install_fonts(source: Path, folder: Path) -> Installed:
    """Copy the usable fonts of a file, folder or zip archive into the folder of the packs.

    A font that is there already is replaced. Raises `CheckinError` if there is none to use.
    """
    if source.suffix.casefold() == ".zip":
        with TemporaryDirectory(prefix="checkin-fonts-") as unpacked:
            _unpack(source, Path(unpacked))
            return _install(Path(unpacked), folder, source.name)
    return _install(source, folder, source.name)


def _install(source: Path, folder: Path, name: str) -> Installed:
    paths = list(_fonts_in(source)) if source.is_dir() else [source]
    if not (source.is_file() or source.is_dir()):
        raise CheckinError(f"{source} does not exist. Name a font, a folder or a zip archive.")
    faces: list[FontFile] = []
    refused = []
    for path in paths:
        try:
            found = faces_of(path)
        except FontUnusable as error:
            refused.append(str(error))
            continue
        kept = _copy(path, found[0], folder)
        faces += faces_of(kept)
    if not faces:
        why = refused[0] if refused else f"There is no TrueType or OpenType font in {name}."
        raise CheckinError(f"No font was installed. {why}")
    for licence in _licences_beside(source):
        text = _bytes_of(licence)
        _write(folder / f"{_UNSAFE.sub('', faces[0].family)}-{licence.stem}.txt", text)
    return Installed(tuple(faces), tuple(refused))


def _fonts_in(folder: Path) -> list[Path]:
    found = (path for path in folder.rglob("*") if path.suffix.casefold() in ENDINGS)
    return sorted(path for path in found if path.is_file())[:_MOST_FILES]


def _licences_beside(source: Path) -> list[Path]:
    """Find the texts that a licence asks to be kept with the fonts."""
    beside = source.rglob("*") if source.is_dir() else source.parent.glob("OFL*")
    return sorted(
        path
        for path in beside
        if _LICENCE.fullmatch(path.stem)
        and path.suffix.casefold() in {"", ".txt", ".md"}
        and path.is_file()
        and path.stat().st_size <= _LARGEST_LICENCE
    )[:3]


def _copy(path: Path, face: FontFile, folder: Path) -> Path:
    """Copy a font under a name that says what it is, whatever it was called."""
    weight = "Variable" if face.is_variable else str(face.weight)
    name = f"{_UNSAFE.sub('', face.family) or 'Font'}-{weight}{path.suffix.casefold()}"
    kept = folder / name
    if path.resolve() != kept.resolve():
        _write(kept, _bytes_of(path))
    return kept


def _bytes_of(path: Path) -> bytes:
    keep_off(path)
    with path.open("rb") as file:
        return file.read(LARGEST)


def _write(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with written_whole(path) as file:
            file.write(content)
    except OSError as error:
        raise CheckinError(
            f"Fonts cannot be kept in {path.parent}: {error.strerror}. Free the folder for writing."
        ) from error


def _unpack(archive: Path, folder: Path) -> None:
    """Take fonts and licences out of an archive, under names of our own, and no more."""
    try:
        with zipfile.ZipFile(archive) as packed:
            left = _LARGEST_PACK
            for number, member in enumerate(packed.infolist()[: _MOST_FILES * 10]):
                name = Path(member.filename.replace("\\", "/")).name
                ending = Path(name).suffix.casefold()
                if ending not in ENDINGS and not _LICENCE.fullmatch(name):
                    continue
                with packed.open(member) as file:
                    content = file.read(min(LARGEST + 1, left))
                left -= len(content)
                stem = f"{number}{ending}" if ending in ENDINGS else f"{Path(name).stem}.txt"
                (folder / stem).write_bytes(content)
    except FileNotFoundError as error:
        raise CheckinError(f"{archive} does not exist. Check the name and try again.") from error
    except (
        OSError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError,
    ) as error:  # fmt: skip
        raise CheckinError(
            f"{archive.name} cannot be unpacked. Unpack it yourself, and name the folder."
        ) from error
