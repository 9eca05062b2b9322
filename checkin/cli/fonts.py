"""Commands about the fonts of badges: which scripts can be printed, and adding more."""

from pathlib import Path

import click

from checkin import badge_room
from checkin.cli.answers import answer, complain, counted, table
from checkin.cli.groups import OptionsBehind
from checkin.cli.opening import as_json
from checkin.printers.lettering.font_file import FontFile
from checkin.settings import fonts_folder

_WORDS = {"": "no font", "shipped": "ships with Checkin", "system": "by a font of the system"}


@click.group(cls=OptionsBehind, invoke_without_command=True)
@as_json
@click.pass_context
def fonts(context: click.Context, as_json: bool) -> None:
    """Say in which scripts and families badges can be set; “checkin fonts install” adds more.

    Latin, Greek, Cyrillic, Arabic, Hebrew, Armenian and Georgian need nothing.
    """
    if context.invoked_subcommand is None:
        _list(as_json=as_json)


def _list(*, as_json: bool) -> None:
    from checkin.printers.lettering.font_packs import look_over
    from checkin.printers.lettering.font_scripts import covered_scripts

    shelf = badge_room.font_shelf()
    packs = list(look_over(fonts_folder()))
    scripts = list(covered_scripts(shelf))
    told = {
        "folder": str(fonts_folder()),
        "fonts": [_object(face) for face in packs],
        "families": list(shelf.families()),
        "scripts": {each.script: each.source or None for each in scripts},
    }
    rows = [(each.script, _WORDS.get(each.source, f"by a {each.source}")) for each in scripts]
    text = table(rows) + "\n\nFamilies that a box can name: " + ", ".join(shelf.families())
    if packs:
        text += f"\n\nFont packs in {fonts_folder()}:\n" + table(list(map(_row, packs)))
    else:
        text += "\n\nNo font pack. Add one with: checkin fonts install FOLDER, FILE.zip or FONT.ttf"
    answer(told, text, as_json=as_json)


@fonts.command()
@click.argument("source", type=click.Path(path_type=Path), metavar="FOLDER|FILE.zip|FONT")
@as_json
def install(source: Path, as_json: bool) -> None:
    """Add fonts to this computer, for more scripts or your own looks: a folder, zip or font.

    Every font is looked over first. Good ones with a free licence are the Noto fonts, such as
    Noto Sans JP, SC, TC, KR, Thai and Devanagari in Regular and Bold.
    """
    from checkin.printers.lettering.font_packs import install_fonts

    done = install_fonts(source, fonts_folder())
    for sentence in done.refused:
        complain(sentence)
    told = {"installed": [_object(face) for face in done.faces], "refused": list(done.refused)}
    text = f"{counted(len(done.faces), 'font')} in {fonts_folder()}"
    answer(told, f"{text}:\n{table(list(map(_row, done.faces)))}", as_json=as_json)


def _object(face: FontFile) -> dict[str, object]:
    return {"family": face.family, "weight": face.weight, "file": face.path.name}


def _row(face: FontFile) -> tuple[str, str, str]:
    weight = f"{face.weight} to {face.heaviest}" if face.is_variable else str(face.weight)
    return face.family, weight, face.path.name
