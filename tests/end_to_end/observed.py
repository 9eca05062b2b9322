"""The program as users start it, with somebody inside who says what is on its screen.

Reads a question a line and answers a line of JSON: `look`; `focus NAME` gives the keyboard to
what a screen reader calls so; `dialog` opens a modal one with a field and a button for Enter.
"""

import json
import sys
import threading
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from checkin import window
from checkin.app import main


class Observer(QObject):
    """Lives in the window's thread."""

    asked = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._clicked: list[str] = []
        self.asked.connect(self.answer)

    def answer(self, question: str) -> None:
        what, _, name = question.partition(" ")
        if what == "focus":
            for each in _named(name):
                each.setFocus(Qt.FocusReason.OtherFocusReason)
        elif what == "dialog":
            self._open()
        elif what == "close":
            QApplication.activeModalWidget().close()
        sys.stdout.write(json.dumps(self._seen()) + "\n")
        sys.stdout.flush()

    def _open(self) -> None:
        dialog = QDialog(QApplication.activeWindow())
        dialog.setWindowTitle("A dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(dialog)
        field, agree = QLineEdit(), QPushButton("Agree")
        field.setAccessibleName("Field of the dialog")
        agree.setDefault(True)
        agree.clicked.connect(lambda: self._clicked.append("Agree"))
        for each in (field, agree):
            column.addWidget(each)
        dialog.open()

    def _note(self, button: QAbstractButton, *_: object) -> None:
        self._clicked.append(_name(button))

    def _seen(self) -> dict:
        shown = [each for each in QApplication.allWidgets() if each.isVisible()]
        for each in shown:
            if isinstance(each, QAbstractButton) and each not in _watched:
                _watched.append(each)
                each.clicked.connect(partial(self._note, each))
        focused, modal = QApplication.focusWidget(), QApplication.activeModalWidget()
        return {
            "fields": {_name(each): each.text() for each in shown if isinstance(each, QLineEdit)},
            "focus": _name(focused) if focused else "",
            "verdict": next((_name(each) for each in shown if _is_verdict(each)), ""),
            "dialog": modal.windowTitle() if modal else "",
            "popup": QApplication.activePopupWidget() is not None,
            "clicked": self._clicked,
        }


_watched: list[QAbstractButton] = []


def _is_verdict(widget: QWidget) -> bool:
    return type(widget).__name__ == "VerdictPanel"


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or getattr(widget, "text", str)()


def _named(name: str) -> list[QWidget]:
    return [each for each in QApplication.allWidgets() if each.isVisible() and _name(each) == name]


def _observe(app: QApplication) -> None:
    name_application(app)
    observer = Observer(app)
    threading.Thread(target=_listen, args=[observer], daemon=True).start()


def _listen(observer: Observer) -> None:
    for line in sys.stdin:
        observer.asked.emit(line.strip())


if __name__ == "__main__":
    name_application = window.name_application
    window.name_application = _observe
    main()
