"""The states of the badges page, for `screenshots.py`."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog
from studio import Studio

from checkin.ui.badges.badges_page import BadgesPage


class BadgePictures:
    """Brings the page into one state after the other."""

    def __init__(self, studio: Studio) -> None:
        """Work in a studio."""
        self._studio = studio

    def states(self) -> dict[str, Callable[[], object]]:
        """Name every picture, and how to come to it."""
        return {
            "badges": self.last_name,
            "badges-nothing": self.page,
            "badges-band": lambda: self.box("Category"),
            "badges-code": lambda: self.box("Code"),
            "badges-drag": self.drag,
            "badges-printing": self.printing,
            "badges-print": self.ask_for_badges,
            "badges-sheet": self.ask_for_a_sheet,
            "badges-printer": self.ask_for_printer,
        }

    def page(self) -> BadgesPage:
        """Turn to the page, with the usual layout."""
        studio = self._studio
        studio.enter()
        for dialog in studio.window.findChildren(QDialog):
            dialog.reject()
        studio.window.pages.turn_to("badges")
        page = studio.room.badges
        page.turn_to("layout")
        studio.wait_for(lambda: page.design.survey.is_whole and page.design.survey.total > 0)
        page.designer.choose(-1)
        return page

    def box(self, name: str) -> BadgesPage:
        """Choose a box of the front."""
        page = self.page()
        names = [item.name for item in page.design.items]
        page.designer.choose(names.index(name))
        page.designer.take_focus()
        self._studio.settle()
        return page

    def last_name(self) -> None:
        """Show the box of the last name."""
        self.box("Last name")

    def drag(self) -> None:
        """Drag a box until it snaps."""
        from PySide6.QtCore import QPoint, Qt
        from PySide6.QtTest import QTest

        page = self.box("Company")
        canvas = page.designer.view.canvas
        middle = canvas.frame.rect(canvas.items[canvas.chosen].box).center().toPoint()
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=middle)
        for step in range(1, 12):
            QTest.mouseMove(canvas, middle + QPoint(step, 2 * step))
        self._studio.settle(0.1)

    def ask_for_badges(self) -> None:
        """Ask which badges are to be printed."""
        self.page().deeds.print_badges()
        self._studio.settle()

    def ask_for_a_sheet(self) -> None:
        """Ask for badges on a grid of one's own."""
        dialog = self.page().deeds.print_badges()
        dialog.where.setCurrentIndex(dialog.where.findData("file"))
        dialog.paper.setCurrentIndex(dialog.paper.findData("own"))
        self._studio.settle()

    def ask_for_printer(self) -> None:
        """Ask for a printer."""
        self.page().deeds.add_printer()
        self._studio.settle(4.5)

    def printing(self) -> None:
        """Show printers, and badges on their way."""
        self.page().turn_to("printing")
        self._studio.settle()


def states(studio: Studio) -> dict[str, Callable[[], object]]:
    """Name every picture, and how to come to it."""
    return BadgePictures(studio).states()
