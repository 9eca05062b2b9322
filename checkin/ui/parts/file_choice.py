"""Asks for files and folders, beside which scans go on.

Never in the system's own dialog: it would hear a scanner before we do, take the code for a
file's name and its Enter for the answer.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, QFileInfo, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QAbstractFileIconProvider, QDesktopServices, QIcon
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStyle,
    QWidget,
)

_PLACES = (
    QStandardPaths.StandardLocation.HomeLocation,
    QStandardPaths.StandardLocation.DesktopLocation,
    QStandardPaths.StandardLocation.DocumentsLocation,
    QStandardPaths.StandardLocation.DownloadLocation,
)
_LINES_HIGH = 2.5  # of a control
_SHARE = 0.75  # of the window that is covered


class _PlainSigns(QAbstractFileIconProvider):
    """Tells files from folders without opening them, as Qt's own does to guess what they are.

    One of them may be the open event, whose locks would be dropped with it (`held_files`).
    """

    def __init__(self, style: QStyle) -> None:
        super().__init__()
        self._file = style.standardIcon(QStyle.StandardPixmap.SP_FileIcon)
        self._folder = style.standardIcon(QStyle.StandardPixmap.SP_DirIcon)

    def icon(self, about: QAbstractFileIconProvider.IconType | QFileInfo) -> QIcon:
        """Give a sheet of paper or a folder; called from a thread of Qt's."""
        if isinstance(about, QFileInfo):
            return self._folder if about.isDir() else self._file
        is_file = about is QAbstractFileIconProvider.IconType.File
        return self._file if is_file else self._folder

    def type(self, about: QFileInfo) -> str:
        """Give the ending of a file's name; called from a thread of Qt's."""
        return "" if about.isDir() else about.suffix()


class FileChooser(QFileDialog):
    """One question for a file or a folder; it goes when it is answered or left."""

    _last = ""  # the folder of the answer before

    def __init__(
        self, over: QWidget, title: str, take: Callable[[Path], object] | None = None
    ) -> None:
        """Be ready to ask; `take` is called with the answer, if there is one."""
        # It looks into the first folder before it can be told how: no event lies in this one.
        super().__init__(over, title, str(Path(__file__).parent))
        self._take = take
        self.setOption(QFileDialog.Option.DontUseNativeDialog)
        self._signs = _PlainSigns(self.style())
        self.setIconProvider(self._signs)
        self.setDirectory(FileChooser._last or QDir.homePath())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fileSelected.connect(self._hand_over)
        found = dict.fromkeys(map(QStandardPaths.writableLocation, _PLACES))
        self.setSidebarUrls([QUrl.fromLocalFile(each) for each in found if each])
        tall = round(self.fontMetrics().lineSpacing() * _LINES_HIGH)
        for kind in (QPushButton, QLineEdit, QComboBox):
            for each in self.findChildren(kind):
                each.setMinimumHeight(tall)
        for halves in self.findChildren(QSplitter):
            halves.setSizes([tall * 5, tall * 20])
        self.resize(over.window().size() * _SHARE)

    def _hand_over(self, name: str) -> None:
        FileChooser._last = self.directory().absolutePath()
        if self._take is not None:
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
