"""Whose badges somebody should look at before they are handed out, and why."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from checkin.ui.parts.ask_dialog import AskDialog
from checkin.ui.parts.look import Look
from checkin.ui.troubles.named_reasons import NamedReasons, as_lines, everybody_in

_HIGH = 50  # steps


class LookAtDialog(AskDialog):
    """Every reason with all its names, to be read and to be taken along."""

    def __init__(self, look: Look, reasons: NamedReasons, parent: QWidget | None = None) -> None:
        """Show reasons and names."""
        super().__init__(look, parent)
        self.call(self.tr("Look at these badges"), self.tr("Copy the list"))
        self.explain(self.tr("%n should be looked at.", "", len(everybody_in(reasons))))
        self.list = QPlainTextEdit(as_lines(reasons))
        self.list.setReadOnly(True)
        self.list.setTabChangesFocus(True)
        self.list.setAccessibleName(self.tr("Whose badges should be looked at"))
        self.list.setMinimumHeight(look.px(_HIGH))
        self.form.addRow(self.list)
        self.agreed.connect(self._copy)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.list.toPlainText())
        self.accept()
