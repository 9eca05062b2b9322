"""Asks for files and folders, beside which scans go on.

Never in the system's own dialog: it would hear a scanner before we do, take the code for a
file's name and its Enter for the answer.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QPushButton, QSplitter, QWidget

_PLACES = (
    QStandardPaths.StandardLocation.HomeLocation,
    QStandardPaths.StandardLocation.DesktopLocation,
    QStandardPaths.StandardLocation.DocumentsLocation,
    QStandardPaths.StandardLocation.DownloadLocation,
)
_LINES_HIGH = 2.5  # of a control
_SHARE = 0.75  # of the window that is covered


class FileChooser(QFileDialog):
    """One question for a file or a folder; it goes when it is answered or left."""

    def __init__(self, over: QWidget, title: str, take: Callable[[Path], object]) -> None:
        """Be ready to ask; `take` is called with the answer, if there is one."""
        super().__init__(over, title)
        self._take = take
        self.setOption(QFileDialog.Option.DontUseNativeDialog)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fileSelected.connect(self._hand_over)
        found = dict.fromkeys(map(QStandardPaths.writableLocation, _PLACES))
        self.setSidebarUrls([QUrl.fromLocalFile(each) for each in found if each])
        if self.directory() == QDir.current():  # where the program was started says nothing
            self.setDirectory(QDir.home())
        tall = round(self.fontMetrics().lineSpacing() * _LINES_HIGH)
        for kind in (QPushButton, QLineEdit, QComboBox):
            for each in self.findChildren(kind):
                each.setMinimumHeight(tall)
        for halves in self.findChildren(QSplitter):
            halves.setSizes([tall * 5, tall * 20])
        self.resize(over.window().size() * _SHARE)

    def _hand_over(self, name: str) -> None:
        self._take(Path(name))


def ask_which(over: QWidget, title: str, kind: str, take: Callable[[Path], object]) -> None:
    """Ask for a file that is there; `kind` is as Qt has it: "Tables (*.csv)"."""
    chooser = FileChooser(over, title, take)
    chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
    chooser.setNameFilter(kind)
    chooser.open()


def ask_for_folder(over: QWidget, title: str, first: str, take: Callable[[Path], object]) -> None:
    """Ask for a folder, beginning in `first`."""
    chooser = FileChooser(over, title, take)
    chooser.setFileMode(QFileDialog.FileMode.Directory)
    chooser.setOption(QFileDialog.Option.ShowDirsOnly)
    chooser.setDirectory(first)
    chooser.open()


def show_folder_of(path: Path) -> None:
    """Show the folder of a file, as the desktop shows folders."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.absolute().parent)))
