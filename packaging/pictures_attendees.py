"""The states of the attendees' page, for `screenshots.py`."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog
from studio import Studio, there

from checkin.ui.attendees.attendees_page import AttendeesPage

_SEVERAL = 5


class AttendeePictures:
    """Brings the page into one state after the other."""

    def __init__(self, studio: Studio) -> None:
        """Work in a studio."""
        self._studio = studio

    def states(self) -> dict[str, Callable[[], object]]:
        """Name every picture, and how to come to it."""
        return {
            "attendees": self.somebody_inside,
            "attendees-nobody": self.table,
            "attendees-refused": self.refused,
            "attendees-search": self.search,
            "attendees-none-found": self.none_found,
            "attendees-several": self.several,
            "attendees-tickets": lambda: self.tab(1),
            "attendees-notes": lambda: self.tab(2),
            "attendees-badge": lambda: self.tab(3),
            "attendees-walk-in": self.walk_in,
            "attendees-correct": self.correct,
            "attendees-substitute": self.substitute,
            "attendees-empty": self.empty,
        }

    def page(self) -> AttendeesPage:
        """Turn to the page, with everybody in the table."""
        studio = self._studio
        studio.enter()
        for dialog in studio.window.findChildren(QDialog):
            dialog.reject()
        page = studio.room.attendees
        studio.window.pages.turn_to("attendees")
        page.filters.clear()
        page.table.view.clearSelection()
        studio.settle()
        return page

    def table(self) -> None:
        """Show the table alone."""
        self.page()

    def somebody_inside(self) -> AttendeesPage:
        """Show somebody who is inside."""
        page = self.page()
        ticket = next(each for each in self._studio.tickets if each.id in self._studio.inside)
        with_somebody = page.side.panel
        page.side.find_person(ticket.attendee.id)
        self._studio.wait_for(lambda: page.side.currentWidget() is with_somebody)
        self._studio.settle(0.6)
        page.side.take_focus()
        return page

    def refused(self) -> None:
        """Check somebody in who is inside already."""
        page = self.somebody_inside()
        self._studio.window.take_scan(there(there(page.side.panel.person).ticket).code)
        self._studio.settle()

    def search(self) -> None:
        """Search for a name."""
        page = self.page()
        page.filters.line.setText("clus")
        self._studio.settle()
        page.table.take_focus()
        self._studio.settle()

    def none_found(self) -> None:
        """Search for nobody."""
        self.page().filters.line.setText("qqxxzz")
        self._studio.settle()

    def several(self) -> None:
        """Select several people."""
        page = self.page()
        page.table.view.selectRow(0)
        selection = page.table.view.selectionModel()
        flags = selection.SelectionFlag
        for row in range(1, _SEVERAL):
            index = page.table.model.index(row, 0)
            selection.select(index, flags.Select | flags.Rows)
        self._studio.settle()

    def tab(self, number: int) -> None:
        """Show a tab of somebody."""
        page = self.somebody_inside()
        page.side.panel.tabs.turn_to(number)
        self._studio.settle(1.2)

    def walk_in(self) -> None:
        """Ask who came without being listed."""
        self.page().walk_in()
        self._studio.settle()

    def correct(self) -> None:
        """Ask what is to be corrected."""
        page = self.somebody_inside()
        page.side.deeds.correct(there(page.side.panel.person))
        self._studio.settle()

    def substitute(self) -> None:
        """Ask who comes instead."""
        page = self.somebody_inside()
        page.side.deeds.substitute(there(page.side.panel.person))
        self._studio.settle()

    def empty(self) -> None:
        """Show the page of an event without anybody."""
        page = self.page()
        page._stack.setCurrentWidget(page._empty)  # noqa: SLF001 - the demo has attendees
        page._finder.sleep()  # noqa: SLF001
        self._studio.settle()


def states(studio: Studio) -> dict[str, Callable[[], object]]:
    """Name every picture, and how to come to it."""
    return AttendeePictures(studio).states()
