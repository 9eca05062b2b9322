import csv

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QFontMetrics

from checkin.core.lists.attendee_list import Field, ProblemKind
from checkin.core.moments import stored
from checkin.core.scan import Verdict
from checkin.ui.lists.list_words import result_word
from tests.builders import NOON, a_list
from tests.ui.conftest import close
from tests.ui.seen import read, reads

LISTED = (
    "Full name;Organisation;E-mail;Diet\n"
    "Åsa Öhr;Skåne;asa@x.example;=1+1\n"
    ";;nobody@x.example;\n"
    "Bo Ek;<b>Umeå</b>;bo(at)x;vegan\n"
)


@pytest.fixture
def page(window):
    return window.room.imports


@pytest.fixture
def guests(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text(LISTED, encoding="utf-8")
    return path


@pytest.fixture
def many_guests(tmp_path):
    path = tmp_path / "many.csv"
    rows = "".join(f"Guest {number},guest{number}@x.example\n" for number in range(3000))
    path.write_text("Name,E-mail\n" + rows, encoding="utf-8")
    return path


def looked_at(qtbot, window, path):
    window.bring_in(path)
    qtbot.waitUntil(lambda: window.room.imports.columns.isVisible() and not reading(window))


def reading(window):
    return reads(window.room.imports.foot, "Reading")


def choose(chooser, field):
    chooser.setCurrentIndex(chooser._fields.index(field))
    chooser.activated.emit(chooser.currentIndex())


def names(store):
    return sorted(ticket.attendee.name for ticket in store.tickets())


def told_by(page):
    model = page.report.table.model()
    return [
        tuple(model.index(row, column).data() for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def test_a_list_is_shown_with_what_its_columns_are(qtbot, window, page, guests):
    looked_at(qtbot, window, guests)
    assert [each.field for each in page.columns.choosers] == [
        Field.NAME, Field.COMPANY, Field.EMAIL, None,
    ]  # fmt: skip
    assert page.foot.go.text() == "&Import 2 people"
    assert page.report.figures.accessibleName().startswith("2 new, 0 changed, 0 the same")
    assert told_by(page)[0] == ("3", "The row has no name.", "nobody@x.example", "Not imported")


def test_a_column_changed_by_hand_is_reported_anew(qtbot, window, page, guests):
    looked_at(qtbot, window, guests)
    assert "This is not an e-mail address; kept as it is listed." in [
        row[1] for row in told_by(page)
    ]
    choose(page.columns.choosers[2], None)
    qtbot.waitUntil(lambda: not any("e-mail" in row[1] for row in told_by(page)))
    assert page.columns.choosers[2].field is None


def test_two_columns_for_one_field_are_told_at_the_place(qtbot, window, page, guests):
    looked_at(qtbot, window, guests)
    choose(page.columns.choosers[3], Field.COMPANY)
    qtbot.waitUntil(lambda: reads(page.columns, "“Organisation” and “Diet” cannot both"))
    assert [each.property("blamed") for each in page.columns.choosers] == [
        False, True, False, True,
    ]  # fmt: skip
    assert not page.foot.go.isEnabled()
    choose(page.columns.choosers[3], None)
    qtbot.waitUntil(page.foot.go.isEnabled)


def test_nothing_is_written_until_somebody_says_so_and_then_all(qtbot, window, page, guests, store):
    before = names(store)
    looked_at(qtbot, window, guests)
    assert names(store) == before
    with qtbot.waitSignals([page.imported, window.session.opened]):
        qtbot.mouseClick(page.foot.go, Qt.MouseButton.LeftButton)
    assert names(store) == sorted([*before, "Bo Ek", "Åsa Öhr"])
    assert reads(page.done, "2 people")


def test_cells_that_look_like_formulas_or_markup_stay_text(qtbot, window, page, guests, tmp_path):
    looked_at(qtbot, window, guests)
    cells = page.columns._cells
    assert cells[3][1].text() == "=1+1"
    assert cells[1][3].text() == "<b>Umeå</b>"
    tip = page.report.table.model().index(1, 2).data(Qt.ItemDataRole.ToolTipRole)
    assert "<b>" not in tip
    page.write_report(tmp_path / "report.csv")
    qtbot.waitUntil(lambda: reads(page.foot, "report.csv"))
    with (tmp_path / "report.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file))[1][:3] == ["3", "The row has no name.", "nobody@x.example"]


def test_a_cancelled_import_leaves_the_event_as_it_was(qtbot, window, page, many_guests, store):
    before = names(store)
    looked_at(qtbot, window, many_guests)
    page.bring_in()
    qtbot.mouseClick(page.foot.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.is_writing)
    assert "Stopped. Nothing was imported." in read(page.foot)
    assert names(store) == before
    assert page.foot.go.isEnabled()


def test_enter_imports_what_was_cancelled_after_all(qtbot, window, page, many_guests, store):
    looked_at(qtbot, window, many_guests)
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    assert window.focusWidget() is page  # A second Enter neither cancels nor leaves.
    qtbot.mouseClick(page.foot.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.is_writing)
    assert "Stopped. Nothing was imported." in read(page.foot)
    with qtbot.waitSignal(page.imported):
        qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    assert "Guest 2999" in names(store)


def test_a_scan_during_an_import_is_judged(qtbot, window, page, many_guests):
    looked_at(qtbot, window, many_guests)
    with qtbot.waitSignals([page.imported, window.session.decided]):
        page.bring_in()
        window.take_scan("ADA1")
    assert window.room.desk.panel.decision.verdict is Verdict.ADMITTED


def test_what_is_no_list_is_told_in_a_sentence(qtbot, window, page, tmp_path):
    path = tmp_path / "page.csv"
    path.write_text("<html></html>", encoding="utf-8")
    window.bring_in(path)
    qtbot.waitUntil(lambda: reads(page.none, "web page"))
    assert page.none.choose.isEnabled()


def test_a_list_may_be_dropped_on_the_window(qtbot, window, page, guests):
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(guests))])
    window.dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, dropped,
            Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        )
    )  # fmt: skip
    qtbot.waitUntil(page.columns.isVisible)
    assert window.pages.shown() is page


def test_back_leads_to_where_one_came_from(qtbot, window, page):
    qtbot.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.pages.shown() is page)
    page.left.emit()
    assert window.pages.shown() is window.room.desk


def test_a_workbook_with_several_sheets_lets_one_be_chosen(qtbot, window, page, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.title = "Speakers"
    book.active.append(["Name"])
    book.active.append(["Åsa Öhr"])
    other = book.create_sheet("Guests")
    for name in ("Name", "Bo Ek", "Siv Ek"):
        other.append([name])
    book.save(tmp_path / "people.xlsx")
    looked_at(qtbot, window, tmp_path / "people.xlsx")
    assert page.foot.go.text() == "&Import 1 people"
    page.file._sheets.setCurrentIndex(1)
    page.file._sheets.activated.emit(1)
    qtbot.waitUntil(lambda: page.foot.go.text() == "&Import 2 people")


def test_the_newest_look_is_the_one_that_is_shown(qtbot, window, page, guests, tmp_path):
    other = tmp_path / "other.csv"
    other.write_text("Name\nOnly One\n", encoding="utf-8")
    window.pages.turn_to("import")
    page.open_file(guests)
    page.open_file(other)
    qtbot.waitUntil(lambda: "other.csv" in read(page.file))
    assert page.foot.go.text() == "&Import 1 people"


def test_a_window_may_be_closed_while_a_list_is_read(qtbot, window, page, store, tmp_path):
    path = tmp_path / "many.csv"
    rows = "".join(f"Guest {number},guest{number}@x.example\n" for number in range(20_000))
    path.write_text("Name,E-mail\n" + rows, encoding="utf-8")
    before = names(store)
    window.bring_in(path)
    close(qtbot, window)
    assert names(store) == before


def test_an_import_that_began_is_finished_when_the_window_is_closed(
    qtbot, window, page, guests, store
):
    before = names(store)
    looked_at(qtbot, window, guests)
    page.bring_in()
    close(qtbot, window)
    assert names(store) == sorted([*before, "Bo Ek", "Åsa Öhr"])


def test_enter_goes_from_step_to_step_and_to_the_desk(qtbot, window, page, guests, store):
    looked_at(qtbot, window, guests)
    qtbot.waitUntil(page.foot.go.isEnabled)
    with qtbot.waitSignals([page.imported, window.session.opened]):
        qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    assert "Bo Ek" in names(store)
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    assert window.pages.shown() is window.room.desk


def test_enter_presses_the_button_that_has_the_keyboard(qtbot, window, page, guests, store):
    looked_at(qtbot, window, guests)
    page._back.setFocus()
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Enter)
    assert "Bo Ek" not in names(store)


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080)])
def test_what_becomes_of_a_row_is_never_cut(qtbot, window, page, guests, look, size):
    window.resize(*size)
    looked_at(qtbot, window, guests)
    measure = QFontMetrics(look.font(1)).horizontalAdvance
    longest = max(measure(result_word(kind)) for kind in ProblemKind)
    assert page.report.table.columnWidth(3) >= longest + look.px(4)  # with its margins


def test_what_is_told_of_the_whole_list_has_the_whole_row(qtbot, window, page, guests, store):
    with store.write():
        store.add_list(a_list(id="gala", name="Gala", column="Gala dinner"), stored(NOON))
    looked_at(qtbot, window, guests)
    told = [line[1] for line in told_by(page)]
    about_all = next(row for row, said in enumerate(told) if "“Gala dinner”" in said)
    table = page.report.table
    of_a_row = table.visualRect(table.model().index(told.index("The row has no name."), 1))
    whole = table.visualRect(table.model().index(about_all, 1))
    assert whole.left() == of_a_row.left()
    assert whole.right() > of_a_row.right() + table.columnWidth(2)
