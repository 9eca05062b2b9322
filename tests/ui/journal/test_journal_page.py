import csv

import pytest
from PySide6.QtCore import Qt

from checkin.core.journal import EntryKind
from checkin.core.journal_filter import Wanted
from checkin.core.scan import Verdict
from checkin.core.servers.outbox import Target
from checkin.ui.journal.journal_model import SENT, UNDO, WHAT, WHO, WHY
from checkin.ui.parts.ruled_table import LOOKS
from tests.builders import an_entry, some_lines, tampered
from tests.ui.seen import called, read, reads


@pytest.fixture
def journal(window):
    return window.room.journal


def scanned(qtbot, window, code):
    with qtbot.waitSignal(window.session.decided):
        window.take_scan(code)


def opened(qtbot, window):
    window.pages.turn_to("journal")
    qtbot.waitUntil(lambda: window.room.journal._shown is not None)
    return window.room.journal


def told(journal, column=WHAT):
    model = journal.model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def shown(qtbot, journal, expected, column=WHAT):
    qtbot.waitUntil(lambda: told(journal, column) == expected)


def choose(journal, row):
    journal.table.selectRow(row)


def sort_by(journal, wanted):
    journal.filters.sort.setCurrentIndex(journal.filters.sort.findData(wanted.value))
    journal.filters.sort.activated.emit(0)


def undone(qtbot, window, journal, row, reason="Wrong person"):
    choose(journal, row)
    qtbot.waitUntil(journal.undo.isEnabled)
    journal.ask_to_undo()
    assert journal.reason.isVisible()
    journal.reason.line.setText(reason)
    with qtbot.waitSignal(window.session.undone):
        qtbot.keyClick(journal.reason.line, Qt.Key.Key_Return)


def test_the_keyboard_goes_from_the_search_to_the_lines(qtbot, window):
    scanned(qtbot, window, "ADA1")
    scanned(qtbot, window, "GRACE22")
    journal = opened(qtbot, window)
    qtbot.waitUntil(lambda: told(journal, WHO) == ["Grace Hopper", "Ada Lovelace"])
    qtbot.keyClick(journal.filters.search, Qt.Key.Key_Down)
    assert window.focusWidget() is journal.table
    qtbot.keyClick(journal.table, Qt.Key.Key_Down)
    qtbot.waitUntil(journal.undo.isEnabled)
    assert journal._chosen().entry.code == "ADA1"


def test_a_day_without_lines_says_so(qtbot, window):
    journal = opened(qtbot, window)
    assert journal.empty.text() == "Nothing happened yet today."


def test_lines_are_shown_newest_first(qtbot, window):
    scanned(qtbot, window, "ADA1")
    scanned(qtbot, window, "XYZ987654")
    journal = opened(qtbot, window)
    shown(qtbot, journal, ["Unknown code", "Admitted"])
    assert told(journal, WHO) == ["…7654", "Ada Lovelace"]
    assert told(journal, WHY) == ["Main door", "Main door"]


def test_new_lines_appear_by_themselves(qtbot, window):
    journal = opened(qtbot, window)
    scanned(qtbot, window, "ADA1")
    shown(qtbot, journal, ["Admitted"])
    scanned(qtbot, window, "GRACE22")
    shown(qtbot, journal, ["Grace Hopper", "Ada Lovelace"], WHO)


def test_an_undone_line_stays_and_says_by_what(qtbot, window, journal):
    scanned(qtbot, window, "ADA1")
    journal = opened(qtbot, window)
    shown(qtbot, journal, ["Admitted"])
    undone(qtbot, window, journal, 0)
    shown(qtbot, journal, ["Undone", "Admitted"])
    qtbot.waitUntil(lambda: told(journal, WHY)[1] == "Undone 12:00: Wrong person")
    cell = journal.model.index(1, WHO).data(LOOKS)
    assert cell.is_struck
    assert cell.is_muted
    assert not journal.model.index(1, UNDO).data(LOOKS).icon
    assert told(journal, WHY)[0] == "Wrong person · by Olive"


def test_an_undo_is_itself_undone(qtbot, window, journal):
    scanned(qtbot, window, "ADA1")
    journal = opened(qtbot, window)
    shown(qtbot, journal, ["Admitted"])
    undone(qtbot, window, journal, 0)
    shown(qtbot, journal, ["Undone", "Admitted"])
    undone(qtbot, window, journal, 0, "It was her")
    shown(qtbot, journal, ["Brought back", "Undone", "Admitted"])
    qtbot.waitUntil(lambda: told(journal, WHY)[2] == "Main door")
    assert journal.model.index(1, WHO).data(LOOKS).is_struck


def test_a_scan_goes_on_while_a_reason_is_asked_for(qtbot, window, journal):
    scanned(qtbot, window, "ADA1")
    journal = opened(qtbot, window)
    shown(qtbot, journal, ["Admitted"])
    choose(journal, 0)
    qtbot.waitUntil(journal.undo.isEnabled)
    journal.ask_to_undo()
    scanned(qtbot, window, "GRACE22")
    shown(qtbot, journal, ["Admitted", "Admitted"])
    assert journal.reason.isVisible()
    with qtbot.waitSignal(window.session.undone) as undo:
        qtbot.mouseClick(called(journal.reason, "Wrong person"), Qt.MouseButton.LeftButton)
    assert undo.args[0].code == "ADA1"
    assert undo.args[0].reason == "Wrong person"


def test_what_was_undone_elsewhere_meanwhile_is_told(qtbot, window, journal, services):
    scanned(qtbot, window, "ADA1")
    journal = opened(qtbot, window)
    shown(qtbot, journal, ["Admitted"])
    choose(journal, 0)
    qtbot.waitUntil(journal.undo.isEnabled)
    journal.ask_to_undo()
    other = services()
    other.station.undo(journal.model.line(0).entry.id, "Elsewhere")
    other.close()
    journal.reason.agreed.emit("Here too")
    qtbot.waitUntil(lambda: reads(journal.reason, "undone already"))


def test_lines_are_found_by_person_sort_and_reason(qtbot, window):
    scanned(qtbot, window, "ADA1")
    scanned(qtbot, window, "GRACE22")
    scanned(qtbot, window, "XYZ987654")
    journal = opened(qtbot, window)
    journal.filters.search.setText("hopper")
    shown(qtbot, journal, ["Grace Hopper"], WHO)
    journal.filters.search.clear()
    sort_by(journal, Wanted.REFUSED)
    shown(qtbot, journal, ["Unknown code"])
    sort_by(journal, Verdict.CANCELED)
    shown(qtbot, journal, [])
    sort_by(journal, Verdict.UNKNOWN_CODE)
    shown(qtbot, journal, ["Unknown code"])
    sort_by(journal, Wanted.BADGES)
    shown(qtbot, journal, [])
    assert journal.empty.text() == "No line is like this."
    assert not journal.undo.isEnabled()
    qtbot.mouseClick(journal.empty.action, Qt.MouseButton.LeftButton)
    shown(qtbot, journal, ["Unknown code", "Admitted", "Admitted"])


def test_the_journal_opens_at_a_person_or_at_a_line(qtbot, window, people, clock):
    scanned(qtbot, window, "ADA1")
    clock.pass_by(days=1)
    scanned(qtbot, window, "GRACE22")
    journal = opened(qtbot, window)
    ada = people["ADA1"].attendee
    journal.show_person(ada.id, ada.name)
    shown(qtbot, journal, ["Ada Lovelace"], WHO)
    assert journal.filters.person.text() == "Ada Lovelace"
    entry_id = journal.model.line(0).entry.id
    journal.show_line(entry_id)
    shown(qtbot, journal, ["Grace Hopper", "Ada Lovelace"], WHO)
    qtbot.waitUntil(lambda: journal._chosen() is not None)
    assert journal._chosen().entry.id == entry_id


def test_many_lines_are_read_where_they_are_seen(qtbot, window, store):
    lines = [
        an_entry(EntryKind.NOTE, list_id="", ticket_id="", code="", reason=f"Note {number}")
        for number in range(3000)
    ]
    some_lines(store, *lines)
    journal = opened(qtbot, window)
    qtbot.waitUntil(lambda: journal.model.rowCount() == 3000)
    qtbot.waitUntil(lambda: journal.model.line(0) is not None)
    assert journal.model.line(2000) is None
    journal.table.scrollToBottom()
    qtbot.waitUntil(lambda: journal.model.line(2999) is not None)
    assert journal.model.index(2999, WHY).data() == "Note 0"


def test_what_is_shown_is_exported(qtbot, window, store, tmp_path):
    some_lines(store, an_entry(EntryKind.NOTE, reason="=HYPERLINK(1)", code="", ticket_id=""))
    scanned(qtbot, window, "ADA1")
    journal = opened(qtbot, window)
    shown(qtbot, journal, ["Admitted", "Note"])
    journal.write_export(tmp_path / "journal.csv")
    qtbot.waitUntil(lambda: reads(journal.foot, "journal.csv"))
    with (tmp_path / "journal.csv").open(encoding="utf-8-sig", newline="") as file:
        header, first, second = csv.reader(file)
    assert header[:6] == ["Time", "Desk", "Number", "Operator", "What", "Who"]
    assert first[:2] == ["2026-05-14 12:00:00", "Desk 1"]
    assert first[4:9] == ["Admitted", "Ada Lovelace", "Analytical Engines", "Main door", "ADA1"]
    assert second[9] == "Main door · =HYPERLINK(1)"


def test_a_journal_that_is_whole_says_so(qtbot, window):
    scanned(qtbot, window, "ADA1")
    journal = opened(qtbot, window)
    assert "Not verified yet" in read(journal.foot)
    qtbot.mouseClick(journal.foot.verify, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Chain unbroken, checked 12:00" in read(journal.foot))


def test_a_journal_that_was_changed_says_what(qtbot, window, store):
    scanned(qtbot, window, "ADA1")
    tampered(store, "UPDATE journal SET reason = 'changed'")
    journal = opened(qtbot, window)
    qtbot.mouseClick(journal.foot.verify, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: reads(journal.foot, "was changed after it was written"))


def test_how_lines_go_out_is_shown_where_they_do(qtbot, window, store):
    scanned(qtbot, window, "ADA1")
    journal = opened(qtbot, window)
    shown(qtbot, journal, ["Admitted"])
    assert journal.table.isColumnHidden(SENT)
    with store.write():
        store.add_target(Target("csv", "/there.csv"))
    journal.refresh()
    shown(qtbot, journal, ["Waiting"], SENT)
    qtbot.waitUntil(lambda: not journal.table.isColumnHidden(SENT))
    qtbot.waitUntil(lambda: reads(journal.foot, "1 waiting"))


def test_ctrl_z_undoes_the_line_that_is_chosen(qtbot, window):
    scanned(qtbot, window, "ADA1")
    journal = opened(qtbot, window)
    shown(qtbot, journal, ["Admitted"])
    choose(journal, 0)
    qtbot.waitUntil(journal.undo.isEnabled)
    qtbot.keyClick(journal.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert journal.reason.isVisible()
    qtbot.keyClick(journal.reason.line, Qt.Key.Key_Escape)
    assert not journal.reason.isVisible()
