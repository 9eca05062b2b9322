"""What tests of the attendees' page do with it."""

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QDialog

from checkin.ui.attendees.attendees_model import Column


def names(page):
    model = page.table.model
    return [model.index(row, Column.NAME).data() for row in range(model.rowCount())]


def pick(qtbot, page, *rows):
    """Select rows, as a click and clicks with Ctrl do; wait until they are shown."""
    selection = page.table.view.selectionModel()
    flags = QItemSelectionModel.SelectionFlag
    selection.clear()
    for row in rows:
        selection.select(page.table.model.index(row, 0), flags.Select | flags.Rows)
    wanted = page.side.panel if len(rows) == 1 else page.side.bulk
    qtbot.waitUntil(wanted.isVisible)
    if len(rows) == 1:
        number = page.table.model.people[rows[0]]
        qtbot.waitUntil(lambda: page.side.panel.person.number == number)


def dialog_of(qtbot, page):
    qtbot.waitUntil(lambda: any(each.isVisible() for each in page.findChildren(QDialog)))
    return next(each for each in page.findChildren(QDialog) if each.isVisible())


def told(page):
    return page.side.panel.tabs
