"""The README's tour is run as it stands there, and has to print what stands there."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
_COMMANDS = re.compile(r"```console\n(.*?)```", re.DOTALL)


def tour():
    """Give the tour's commands, each with what it prints.

    Its days are long past: those near today are told by other words.
    """
    text = (ROOT / "README.md").read_text(encoding="utf-8").replace(" May 2026", " May 2004")
    text = text.replace("2026-05-", "2004-05-")
    begin, end = text.index("<!-- tour -->"), text.index("<!-- end of tour -->")
    for block in _COMMANDS.findall(text[begin:end]):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            yield command, output


@pytest.mark.end_to_end
def test_the_tour_of_the_readme_prints_what_it_says(tmp_path):
    binaries = str(Path(sys.executable).parent)
    environment = os.environ | {
        "PATH": f"{binaries}{os.pathsep}{os.environ['PATH']}",
        "CHECKIN_CONFIG": str(tmp_path / "config"),
    }
    first_command, listed = next(iter(tour()))
    assert first_command == "cat people.csv"
    (tmp_path / "people.csv").write_text(listed, encoding="utf-8")
    for command, output in tour():
        done = subprocess.run(
            command,
            shell=True,
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
        assert (done.stdout, done.stderr) == (output, ""), command


def test_every_command_in_the_guides_exists():
    from checkin.cli.main import checkin

    known = set(checkin.list_commands(None))
    guides = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
    named = {
        command
        for guide in guides
        for command in re.findall(r"(?m)(?:^|`|\$ |\| )checkin ([a-z][a-z-]+)\b", _code_in(guide))
    }
    assert named <= known


def test_every_picture_in_the_guides_is_kept():
    """A picture that git leaves out is seen by nobody but its maker."""
    ignored = [
        line.removeprefix("docs/screenshots/")
        for line in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
        if line.startswith("docs/screenshots/**/")
    ]
    shown = [
        (guide.parent / path)
        for guide in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
        for path in re.findall(r"!\[[^\]]+\]\(([^)]+\.png)\)", guide.read_text(encoding="utf-8"))
    ]
    assert len(shown) > 10
    assert [path for path in shown if not path.is_file()] == []
    assert [path for path in shown if any(path.match(each[3:]) for each in ignored)] == []
    assert [path for path in shown if path.stat().st_size > 100_000] == []


def _code_in(guide):
    text = guide.read_text(encoding="utf-8")
    return "\n".join(re.findall(r"```.*?```|`[^`]+`", text, re.DOTALL))
