# ruff: noqa: T201, S603 - this script talks to a person and starts Qt's own tools
"""Keep the translations: collect what is to be translated, build what the program loads.

python packaging/translations.py                   collect, build, and list what is unfinished
python packaging/translations.py build             only build checkin_*.qm beside checkin_*.ts
python packaging/translations.py pseudo FOLDER     make a language with texts 40 % longer, to
                                                   be looked at: FOLDER/checkin_en.qm

English has a file too: for its plurals. A text is translated by editing its checkin_*.ts, by hand
or with pyside6-linguist; a new language is a line in `LANGUAGES` of checkin/ui/languages.py and
one run of this.
"""

import argparse
import ast
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

PROJECT = Path(__file__).resolve().parent.parent
FOLDER = PROJECT / "resources" / "translations"
SOURCES = ("checkin/ui", "checkin/window.py")
_LONGER = 0.4
_PADDING = "äöüßñç"


class Message(NamedTuple):
    """A text to be translated, and what it became: one text, or one for each plural form."""

    context: str
    source: str
    texts: tuple[str, ...]
    is_plural: bool
    is_finished: bool


def main() -> int:
    """Do what is asked for."""
    parser = argparse.ArgumentParser(description="Keep the translations.")
    parser.add_argument("what", nargs="?", choices=("all", "build", "pseudo"), default="all")
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    wishes = parser.parse_args()
    if wishes.what == "pseudo":
        make_pseudo(wishes.folder)
        return 0
    if wishes.what == "all":
        collect(FOLDER)
    build(FOLDER, FOLDER)
    unfinished = [
        f"{file.name}: {each.context}: {each.source}"
        for file in sorted(FOLDER.glob("*.ts"))
        for each in messages(file)
        if not each.is_finished
    ]
    for line in unfinished:
        print(f"  to translate: {line}")
    print(f"{len(unfinished)} texts are to be translated.")
    return 0


def collect(folder: Path) -> None:
    """Bring the .ts files in a folder up to what the sources say now."""
    sources = [str(path) for path in sorted(python_files())]
    for language in languages():
        file = folder / f"checkin_{language}.ts"
        # English is what the sources say; it needs its plurals only.
        only = ["-pluralonly"] if language == "en" else []
        options = ["-locations", "none", "-no-obsolete", "-source-language", "en"]
        _run("lupdate", [*sources, *options, *only, "-target-language", language, "-ts", str(file)])


def build(folder: Path, target: Path) -> None:
    """Build what the program loads from the .ts files in a folder."""
    for file in sorted(folder.glob("checkin_*.ts")):
        _run("lrelease", ["-silent", str(file), "-qm", str(target / f"{file.stem}.qm")])


def languages() -> list[str]:
    """Name the languages on offer, as the program's source does."""
    source = (PROJECT / "checkin" / "ui" / "languages.py").read_text(encoding="utf-8")
    offered = next(
        node.value
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "LANGUAGES"
    )
    return list(ast.literal_eval(offered))


def python_files() -> Iterator[Path]:
    """Find the sources that speak to people in the window."""
    for name in SOURCES:
        path = PROJECT / name
        yield from path.rglob("*.py") if path.is_dir() else [path]


def messages(file: Path) -> Iterator[Message]:
    """Read the texts of a .ts file."""
    for context in ET.parse(file).iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name", "")
        for each in context.iter("message"):
            told = each.find("translation")
            if told is None:
                continue
            is_plural = each.get("numerus") == "yes"
            forms = [form.text or "" for form in told.iter("numerusform")]
            texts = tuple(forms if is_plural else [told.text or ""])
            is_finished = told.get("type") is None and all(texts)
            yield Message(name, each.findtext("source", ""), texts, is_plural, is_finished)


def make_pseudo(folder: Path) -> None:
    """Write an English of which every text is 40 % longer: what is cut then is cut in German."""
    folder.mkdir(parents=True, exist_ok=True)
    longer = folder / "checkin_en.ts"
    longer.write_bytes((FOLDER / "checkin_sv.ts").read_bytes())
    tree = ET.parse(longer)  # noqa: S314 - our own file
    for message in tree.iter("message"):
        source = message.findtext("source", "")
        told = message.find("translation")
        if told is None:
            continue
        told.attrib.pop("type", None)
        forms = list(told.iter("numerusform"))
        for place in forms or [told]:
            place.text = lengthened(source)
    tree.getroot().set("language", "en")
    tree.write(longer, encoding="utf-8")
    build(folder, folder)


def lengthened(text: str) -> str:
    """Make a text 40 % longer, with letters that need room above and below."""
    more = max(2, round(len(text) * _LONGER))
    return text + " " + (_PADDING * (more // len(_PADDING) + 1))[: more - 1]


def _run(tool: str, arguments: Sequence[str]) -> None:
    """Run a tool of Qt's that comes with the wheel."""
    import PySide6

    name = f"{tool}.exe" if os.name == "nt" else tool
    path = Path(PySide6.__file__).parent / name
    done = subprocess.run(
        [path, *arguments], cwd=PROJECT, text=True, capture_output=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"{tool} did not work:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main())
