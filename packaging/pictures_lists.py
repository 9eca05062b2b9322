"""The states of start page, import page and journal, for `screenshots.py`."""
# ruff: noqa: SLF001 - the studio does what hands would do

import csv
import random
from collections.abc import Callable
from pathlib import Path

from studio import Studio, there

from checkin.core.lists.attendee_list import Field
from checkin.services.journal.journal_pages import ReadLine
from checkin.ui.lists.import_page import ImportPage

_LOOKED_AT = 200  # lines from the top, of which one is undone


class ListPictures:
    """Brings the window into the states of lists coming in and of the journal."""

    def __init__(self, studio: Studio, folder: Path) -> None:
        """Work in a studio; lists are written into `folder`."""
        self._studio = studio
        self._folder = folder

    def states(self) -> dict[str, Callable[[], object]]:
        """Name every picture, and how to come to it."""
        return {
            "import-empty": self.empty,
            "import": self.looked,
            "import-trouble": self.trouble,
            "import-no-list": self.no_list,
            "import-running": self.running,
            "import-done": self.done,
            "door": self.door,
            "door-change": self.door_change,
            "journal": self.journal,
            "journal-undo": self.journal_undo,
            "journal-empty": self.journal_empty,
            "journal-verified": self.journal_verified,
        }

    @property
    def _page(self) -> ImportPage:
        return self._studio.room.imports

    def empty(self) -> None:
        """Show the page before a list is chosen."""
        self._studio.enter()
        self._studio.window.pages.turn_to("import")
        self._page._begin_anew()

    def door(self) -> None:
        """Ask for a further door of the event."""
        self._studio.enter()
        self._studio.room.ask_for_door()
        self._studio.settle(0.5)

    def door_change(self) -> None:
        """Ask what is to be changed at the door where the desk stands."""
        self._studio.enter()
        self._studio.room.ask_for_door(self._studio.here.id)
        self._studio.settle(0.5)

    def looked(self) -> None:
        """Show what a list with some flaws is read as."""
        self._studio.enter()
        self._studio.window.bring_in(self._list("ecc-participants-final.csv", 400))
        self._studio.wait_for(lambda: self._page._look_shown is not None)

    def trouble(self) -> None:
        """Make two columns one field."""
        self.looked()
        chooser = self._page.columns.choosers[5]
        chooser.setCurrentIndex(list(Field).index(Field.COMPANY))
        chooser.activated.emit(chooser.currentIndex())
        self._studio.wait_for(lambda: bool(there(self._page._look_shown).trouble))

    def no_list(self) -> None:
        """Choose something that is no list."""
        self._studio.enter()
        path = self._folder / "web.csv"
        path.write_text("<!doctype html><html></html>", encoding="utf-8")
        self._studio.window.bring_in(path)
        self._studio.settle()

    def running(self) -> None:
        """Show the bar of an import, as it stands half-way."""
        self.looked()
        self._page._set_writing(is_writing=True)
        self._page.foot.begin_writing(400)
        self._page.foot.show_written(212)

    def done(self) -> None:
        """Import the list."""
        self._page._set_writing(is_writing=False)
        self.looked()
        self._page.bring_in()
        self._studio.wait_for(lambda: self._page._stack.currentIndex() == 2)  # noqa: PLR2004

    def journal(self) -> None:
        """Show the journal with a line undone."""
        self._studio.enter()
        self._studio.window.pages.turn_to("journal")
        journal = self._studio.room.journal
        journal.filters.clear()
        journal.refresh()
        self._studio.settle()
        journal.table.scrollToTop()
        self._studio.wait_for(lambda: self._undoable() is not None)
        if not any(line.undone_by for line in self._newest()):
            journal.undoing.ask(there(self._undoable()))
            journal.undoing.undo("Wrong person")
            self._studio.settle(1.0)
        # Where entries, exits and refusals are mixed.
        journal.table.scrollTo(journal.model.index(350, 0), journal.table.ScrollHint.PositionAtTop)
        self._studio.settle()

    def _newest(self) -> list[ReadLine]:
        model = self._studio.room.journal.model
        return [line for row in range(_LOOKED_AT) if (line := model.line(row))]

    def _undoable(self) -> ReadLine | None:
        return next((line for line in self._newest()[3:] if line.undoable), None)

    def journal_undo(self) -> None:
        """Ask why a line is undone."""
        self.journal()
        journal = self._studio.room.journal
        row = next(row for row in range(352, 370) if there(journal.model.line(row)).undoable)
        journal.table.selectRow(row)
        journal.ask_to_undo()
        self._studio.settle()

    def journal_empty(self) -> None:
        """Show a search that finds nothing."""
        self.journal()
        journal = self._studio.room.journal
        journal.reason.hide()
        journal.filters.search.setText("qqxxzz")
        self._studio.settle(1.0)

    def journal_verified(self) -> None:
        """Verify it."""
        self.journal()
        self._studio.room.journal.work.verify()
        self._studio.settle(1.5)

    def _list(self, name: str, rows: int) -> Path:
        path, chance = self._folder / name, random.Random(4)  # noqa: S311 - a picture
        first = ("Małgorzata", "Åsa", "Йоана", "Νίκος", "Ștefan", "Päivi", "Zofia", "Borislav")
        last = ("Wójcik", "Öhrström", "Георгиева", "Αναγνώστου", "Dumitrescu", "Hämäläinen")
        firms = ("Instytut Gospodarki Klastrowej", "Skånes Livsmedelskluster", "Клъстер Софтуер")
        sorts = ("Participant", "Participant", "Speaker", "Policy maker", "Media")
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter=";")
            writer.writerow(
                ("Name and surname", "Organisation", "Country", "Email address", "Registered as",
                 "Dietary needs", "Hotel")
            )  # fmt: skip
            for number in range(rows):
                name = f"{chance.choice(first)} {chance.choice(last)}"
                mail = f"guest{number}@cluster.example"
                if number in {46, 117}:
                    name = ""
                if number in {203, 310}:
                    mail = "paivi.hamalainen(at)jsb"
                writer.writerow(
                    (name, chance.choice(firms), chance.choice(("PL", "SE", "BG", "GR", "RO")),
                     mail, chance.choice(sorts), chance.choice(("", "Vegetarian", "=Gluten-free")),
                     "<b>Cişmigiu</b>" if number % 9 == 0 else "")
                )  # fmt: skip
        return path


def states(studio: Studio) -> dict[str, Callable[[], object]]:
    """Name every picture, and how to come to it."""
    return ListPictures(studio, studio.event.parent).states()
