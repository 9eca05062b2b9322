import io
import json
from dataclasses import dataclass

import pytest

from checkin.cli.run import run
from tests.attended_event import an_event, with_list


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


@pytest.fixture
def event(tmp_path):
    """An event with one check-in list, “Main door”, and a ticket, ADA1."""
    with with_list(an_event(tmp_path)) as store:
        return store.path


@pytest.fixture
def kept(tmp_path):
    """Give the tokens that are kept now, by their addresses."""

    def now():
        told = (json.loads(each.read_text()) for each in tmp_path.rglob("tokens/*.json"))
        return {each["address"]: each["token"] for each in told}

    return now
