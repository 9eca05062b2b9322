"""Printers of an event, added and changed from the command line."""

import json


def test_a_new_roll_leaves_a_printer_as_it_was(checkin, event, tmp_path):
    add = "printers", event, "add", "Front desk"
    first = checkin(*add, f"folder:{tmp_path}", "--category", "VIP", "--desk", "Desk 2", "--labels",
                    9, "--warn-at", 5, "--right", -1.5, "--down", 2, "--json")  # fmt: skip
    assert first.status == 0, first
    again = json.loads(checkin(*add, "--labels", 250, "--json").out)
    assert again == json.loads(first.out) | {"labels_left": 250}
    every = json.loads(checkin(*add, "--category", "", "--down", 0, "--json").out)
    assert every == again | {"categories": [], "offset": [-1.5, 0.0]}


def test_a_new_printer_needs_an_address_and_warns_as_printers_do(checkin, event, tmp_path):
    add = "printers", event, "add", "Front"
    told = checkin(*add, "--labels", 250)
    assert told.status == 1
    assert "Say where the printer is" in told.err
    added = json.loads(checkin(*add, f"folder:{tmp_path}", "--json").out)
    assert (added["warn_at"], added["labels_left"], added["offset"]) == (20, None, [0.0, 0.0])


def test_a_printer_that_would_not_print_now_is_kept_and_not_called_ready(checkin, event, tmp_path):
    add = "printers", event, "add", "Front"
    told = checkin(*add, f"folder:{tmp_path / 'nowhere'}")
    assert (told.status, told.out) == (0, "Front is kept.\n")
    assert "is not there. Connect its disk or share, or choose another." in told.err
    (tmp_path / "nowhere").mkdir()
    now = checkin(*add, "--labels", 100)
    assert (now.out.startswith("Ready: "), now.err) == (True, "")


def test_a_printer_is_removed_by_its_name_in_any_case(checkin, event, tmp_path):
    checkin("printers", event, "add", "Front", f"folder:{tmp_path}")
    assert checkin("printers", event, "remove", "FRONT").status == 0
    assert "No printer yet" in checkin("printers", event).out
