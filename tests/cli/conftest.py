import io
from dataclasses import dataclass

import pytest

from checkin.cli.run import run


@dataclass(frozen=True)
class Told:
    status: int
    out: str
    err: str


@pytest.fixture
def checkin(capsys, monkeypatch):
    """Run one command after the other, in this process."""

    def command(*arguments, given=""):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given.encode())))
        with pytest.raises(SystemExit) as ended:
            run([str(each) for each in arguments])
        return Told(ended.value.code, *capsys.readouterr())

    return command
