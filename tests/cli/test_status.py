"""`checkin status`: how printing stands."""

import json

from checkin import build
from tests.builders import a_ticket, listed


def test_printers_are_told_with_what_keeps_their_badges(checkin, event, tmp_path):
    gone = tmp_path / "share"
    gone.mkdir()
    assert checkin("printers", event, "add", "Front", f"folder:{gone}", "--labels", "5").status == 0
    assert (
        checkin("printers", event, "add", "Back", f"folder:{tmp_path}", "--desk", "9").status == 0
    )
    gone.rmdir()
    with build.open_event(event) as store:
        (ada,) = listed(store, a_ticket("ADA1"))
        program = build.Program(store, build.Place("Desk 1"))
        program.print_queue.ask([ada.id])
        program.print_work.step()
        program.close()
    told = json.loads(checkin("status", event, "--json").out)
    assert [each["printer"] for each in told["printers"]] == ["Front", "Back"]
    assert [each["labels_left"] for each in told["printers"]] == [5, None]
    front, back = told["printers"]
    assert front["off_since"] is not None
    assert back["off_since"] is None
    badges = told["badges"]
    assert (badges["waiting"], badges["at_printers"], badges["failed"]) == (1, 0, 0)
    assert f"The folder {gone} is not there." in badges["trouble"]
    shown = checkin("status", event).out
    assert "  Front, offline since " in shown
    assert ", labels run low\n" in shown
    assert badges["trouble"] in shown
