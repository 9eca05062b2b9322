"""Asks for a printer that badges of the event may go to, and when badges are printed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSpinBox, QWidget

from checkin.core.badges.print_job import MOST_LABELS, EventPrinter, PrintRules
from checkin.core.badges.printing import FoundPrinter
from checkin.core.names.folding import fold
from checkin.services.printing.printer_setup import PrinterWish
from checkin.ui.badges.item_fields import NumberField, PairField
from checkin.ui.parts.ask_dialog import AskDialog
from checkin.ui.parts.look import Look
from checkin.ui.parts.several_box import SeveralBox
from checkin.ui.parts.tick_box import TickBox

_FARTHEST = 50  # mm


class PrinterDialog(AskDialog):
    """Name, address, for whom, labels left, and the rules of the event."""

    wished = Signal(object, object)  # PrinterWish, PrintRules

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin with an empty form."""
        super().__init__(look, parent)
        self.call(self.tr("Add a printer"), self.tr("Add"))
        self.explain(self.tr("Looking for printers nearby…"))
        self.address = self.add_choice(self.tr("&Printer"), {}, "", editable=True)
        self.name = self.add_line(self.tr("&Name"))
        self.categories = SeveralBox(
            look, self.tr("All categories"), self.tr("No attendee has a category yet.")
        )
        self._add(self.tr("&For"), self.categories)
        self.desks = self.add_line(self.tr("&Desks"))
        self.desks.setPlaceholderText(self.tr("Every desk, or: Desk 1, Desk 2"))
        self.labels = QSpinBox()
        self.labels.setRange(-1, MOST_LABELS)
        self.labels.setSpecialValueText(self.tr("Not counted"))
        self.labels.setValue(-1)
        self.labels.lineEdit().setTextMargins(look.px(1), 0, 0, 0)
        self._add(self.tr("&Labels left"), self.labels)
        self.right, self.down = (
            NumberField(look, self.tr("mm"), -_FARTHEST, _FARTHEST) for _ in range(2)
        )
        for field, words in (
            (self.right, self.tr("Move right")),
            (self.down, self.tr("Move down")),
        ):
            field.setValue(0)
            field.setAccessibleName(words)
            field.setMinimumHeight(self.labels.minimumHeight())
        self._add(self.tr("&Move right, down"), PairField(look, self.right, self.down))
        self._id = ""
        self.on_admission = TickBox(look, self.tr("Print when somebody is &admitted first"))
        self.ask_why = TickBox(look, self.tr("Ask &why a badge is printed again"))
        self.form.addRow(self.on_admission)
        self.form.addRow(self.ask_why)
        self.address.currentIndexChanged.connect(self._propose_name)
        self.address.editTextChanged.connect(self.check)
        self.agreed.connect(self._tell)
        self.check()
        self.address.setFocus()

    def offer(self, categories: Sequence[str], rules: PrintRules) -> None:
        """Offer categories, and the rules in force."""
        self._categories = tuple(categories)
        self.categories.offer([(each, each) for each in categories])
        self.on_admission.setChecked(rules.on_admission)
        self.ask_why.setChecked(rules.ask_why)

    def show_printer(self, printer: EventPrinter) -> None:
        """Show a printer of the event, to be changed; after `offer`."""
        self._id = printer.id
        self.call(self.tr("Change a printer"), self.tr("Change"))
        self.explain("")
        self.address.setEditText(printer.address)
        self.name.setText(printer.name)
        self.name.setModified(True)
        known = {fold(each): each for each in self._categories}
        extra = [each for each in printer.categories if fold(each) not in known]
        self.categories.offer([(each, each) for each in (*self._categories, *extra)])
        self.categories.choose([known.get(fold(each), each) for each in printer.categories])
        self.desks.setText(", ".join(printer.desks))
        self.labels.setValue(-1 if printer.labels_left is None else printer.labels_left)
        self.right.setValue(printer.right)
        self.down.setValue(printer.down)
        self.check()

    def show_found(self, found: Sequence[FoundPrinter]) -> None:
        """Offer printers that were found; what is typed stays."""
        typed = self.address.currentText()
        for each in found:
            self.address.addItem(f"{each.name} ({each.address})" if each.name else each.address,
                                 each)  # fmt: skip
        if typed:
            self.address.setEditText(typed)
        else:
            self.address.setCurrentIndex(0 if found else -1)
            self._propose_name(self.address.currentIndex())
        if not found:
            none = self.tr("No printer was found. Type its address, such as {first} or {second}.")
            self.explain(none.format(first="ipp://host/ipp/print", second="folder:/path"))
            return
        self.explain(
            self.tr("%n printers found. Choose one, or type an address such as ipp://host/ipp/print"
                    " or folder:/path.", "", len(found))
        )  # fmt: skip

    def is_complete(self) -> bool:
        return hasattr(self, "name") and bool(self._address() and self.name.text().strip())

    def _address(self) -> str:
        place = self.address.currentIndex()
        if place >= 0 and self.address.currentText() == self.address.itemText(place):
            found = self.address.itemData(place)
            if isinstance(found, FoundPrinter):
                return found.address
        return self.address.currentText().strip()

    def _propose_name(self, place: int) -> None:
        found = self.address.itemData(place) if place >= 0 else None
        if isinstance(found, FoundPrinter) and not self.name.isModified():
            self.name.setText(found.name)

    def _tell(self) -> None:
        left = self.labels.value()
        desks = tuple(filter(None, (each.strip() for each in self.desks.text().split(","))))
        wish = PrinterWish(
            self.name.text(), self._address(), self.categories.chosen(), desks,
            left if left >= 0 else None, self.right.value(), self.down.value(), self._id,
        )  # fmt: skip
        rules = PrintRules(self.on_admission.isChecked(), self.ask_why.isChecked())
        self.wished.emit(wish, rules)
