"""What ends with 1 says why on standard error, in a sentence, also where it answers in JSON."""

import pytest

from checkin.storage.store import Store
from tests.attended_event import noted
from tests.builders import tampered


@pytest.fixture(params=[(), ("--json",)], ids=["text", "json"])
def complaint(checkin, request):
    """Run a command that ends with 1; give what it complains of."""

    def made(*words):
        told = checkin(*words, *request.param)
        assert (told.status, bool(told.out)) == (1, True)
        return told.err

    return made


def test_a_journal_that_was_changed(complaint, event):
    with Store(event) as store:
        noted(store, "ADA1")
        tampered(store, "UPDATE journal SET reason = 'another'")
        store._db.commit()
    assert complaint("verify", event).startswith("checkin: 1 problem found. Keep this file,")


def test_a_badge_that_did_not_come_out(checkin, complaint, event, tmp_path):
    folder = tmp_path / "printed"
    folder.mkdir()
    assert checkin("printers", event, "add", "Front", f"folder:{folder}").status == 0
    assert checkin("layouts", event, "none", "--category", "").status == 0
    told = complaint("print", event, "ADA1")
    assert told.startswith("checkin: 1 badge did not come out. Put right why, then: checkin print-")


def test_a_printer_that_is_not_ready(complaint, tmp_path):
    address = f"folder:{tmp_path / 'nowhere'}"
    assert complaint("find-printers", address).startswith(f"checkin: Not ready to print: {address}")


def test_a_computer_that_is_not_well(complaint, event, monkeypatch):
    monkeypatch.setattr("checkin.cli.doctor._ROOM", 1 << 60)
    assert complaint("doctor", event) == "checkin: To be put right before the doors open: Disk.\n"
