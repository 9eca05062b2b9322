"""The strip that tells of a mistake of the program, once and without stopping anybody."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout

from checkin.ui.parts.look import Look
from checkin.ui.parts.widgets import KeyButton, plain_label


class MishapStrip(QFrame):
    """Says that something went wrong and was noted; the report can be copied."""

    def __init__(self, look: Look) -> None:
        """Stay out of sight until there is something to tell."""
        super().__init__()
        self.setObjectName("mishap")
        self._report = ""
        words = plain_label(self.tr("Something went wrong and was noted. The desk goes on."))
        copy = KeyButton(look, self.tr("Copy report"))
        copy.clicked.connect(self._copy)
        close = KeyButton(look, self.tr("Close"))
        close.clicked.connect(self.hide)
        strip = QHBoxLayout(self)
        strip.addWidget(words, 1)
        strip.addWidget(copy)
        strip.addWidget(close)
        self.hide()

    def tell(self, report: str) -> None:
        """Show the strip; `report` is what is copied."""
        self._report = report
        self.show()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
