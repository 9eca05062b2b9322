"""The layout that is shown, and what can be done with it as a whole."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from checkin.core.badges.badge_layout import BadgeLayout
from checkin.core.badges.layout_file import LONGEST_NAME
from checkin.ui.badges.design_session import DesignSession
from checkin.ui.badges.layout_book import LayoutBook
from checkin.ui.parts.ask_dialog import AskDialog
from checkin.ui.parts.choice_button import ChoiceButton
from checkin.ui.parts.icon_button import IconButton
from checkin.ui.parts.look import Look


class LayoutChoice(QWidget):
    """A chooser of layouts, and a menu: duplicate, rename, remove, bring in, save as a file."""

    import_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, look: Look, design: DesignSession) -> None:
        """Offer what a session's event has."""
        super().__init__()
        self._look, self._design = look, design
        self.chooser = ChoiceButton(look, self.tr("Layout"))
        self.more = IconButton(look, "more", self.tr("More about this layout"))
        self._build_menu()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.chooser)
        self._row.addWidget(self.more)
        self.chooser.chosen.connect(self._choose)
        design.booked.connect(self._show_book)
        design.changed.connect(self._show_layout)
        self.dress()

    def dress(self) -> None:
        """Take over colours and sizes."""
        self._row.setSpacing(self._look.px(1))
        self.chooser.setMinimumWidth(self._look.px(40))

    def duplicate(self) -> None:
        """Keep a copy of the layout, and go on with that."""
        layout = self._design.layout
        if layout is not None:
            name = self.tr("{name}, copy").format(name=layout.name)
            self._design.keep_new(replace(layout, id=self._free_id(layout.id), name=name[:60]))

    def rename(self) -> None:
        """Ask what to call the layout."""
        layout = self._design.layout
        if layout is None:
            return
        dialog = AskDialog(self._look, self)
        dialog.call(self.tr("Rename the layout"), self.tr("Rename"))
        line = dialog.add_line(self.tr("&Name"), layout.name)
        line.setMaxLength(LONGEST_NAME)
        line.selectAll()
        dialog.agreed.connect(lambda: self._rename(dialog, line.text()))
        dialog.open()

    def remove(self) -> None:
        """Remove the layout, or the event's changes to one that is built in."""
        if (layout := self._design.layout) is not None:
            self._design.remove(layout.id)

    def _build_menu(self) -> None:
        menu = QMenu(self.more)
        self._duplicate = menu.addAction(self.tr("Duplicate"))
        self._rename_action = menu.addAction(self.tr("Rename…"))
        self._remove = menu.addAction("")
        menu.addSeparator()
        self._bring = menu.addAction(self.tr("Bring in a layout…"))
        self._save = menu.addAction(self.tr("Save as a file…"))
        for action, deed in (
            (self._duplicate, self.duplicate), (self._rename_action, self.rename),
            (self._remove, self.remove),
        ):  # fmt: skip
            action.triggered.connect(deed)
        self._bring.triggered.connect(self.import_wanted)
        self._save.triggered.connect(self.export_wanted)
        self.more.setMenu(menu)

    def _show_book(self, book: LayoutBook) -> None:
        self.chooser.offer([(each.name, each.id) for each in book.layouts])
        if (layout := self._design.layout) is not None:
            self._show_layout(layout)

    def _show_layout(self, layout: BadgeLayout) -> None:
        book = self._design.book
        shown = [(each.name if each.id != layout.id else layout.name, each.id)
                 for each in book.layouts]  # fmt: skip
        self.chooser.offer(shown)
        self.chooser.choose(layout.id)
        is_built_in = layout.id in book.built_in
        self._remove.setText(
            self.tr("Back to the built-in one") if is_built_in else self.tr("Remove")
        )
        self._remove.setEnabled(layout.id in book.own)

    def _choose(self, layout_id: object) -> None:
        self._design.choose(str(layout_id))

    def _rename(self, dialog: AskDialog, text: str) -> None:
        layout, name = self._design.layout, " ".join(text.split())
        if layout is not None and name:
            self._design.change(replace(layout, name=name))
        dialog.accept()

    def _free_id(self, stem: str) -> str:
        taken = {each.id for each in self._design.book.layouts}
        names = (f"{stem[:50]}-{number}" for number in range(2, len(taken) + 3))
        return next(each for each in names if each not in taken)
