"""Where the files are that ship with the program."""

from pathlib import Path


def resources() -> Path:
    """Say where they are, installed or from the program's source."""
    here = Path(__file__).parent
    installed = here / "resources"
    return installed if installed.is_dir() else here.parent / "resources"
