"""What a scanner typed, and how it was read: facts with a shape, as the test code arrives."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from checkin.core.code import printable
from checkin.core.device import Heard
from checkin.ui.parts.elided_label import ElidedLabel
from checkin.ui.parts.look import Look
from checkin.ui.parts.widgets import in_order, plain_label
from checkin.ui.preferences.keyboard_words import recognised

_FACTS = 5
_MERGED = 2  # characters of the test code that a layout may give as one
_PICTURE = 37  # steps: 148 pixels at 10 points


class ScannerReport(QFrame):
    """The test code, and beside it what arrived when it was scanned."""

    def __init__(self, look: Look, test_code: str) -> None:
        """Wait for a first scan; `test_code` is what stands in the code shown."""
        super().__init__()
        self._test_code = test_code
        self.setObjectName("card")
        self._look = look
        self._family, self._shape_name = "info", "malformed_code"
        self._pixmap = QPixmap()
        self._picture = QLabel()
        self._picture.setObjectName("paper")
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setAccessibleName(self.tr("Test code as a QR code"))
        self._caption = plain_label(self.tr("Test code"), muted=True)
        self._caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shape = QLabel()
        self.headline = plain_label(wraps=True)
        self.advice = plain_label(muted=True, wraps=True)
        self._names = [plain_label(muted=True) for _ in range(_FACTS)]
        self.facts = [ElidedLabel() for _ in range(_FACTS)]
        self._build()
        self._say(
            ("info", "malformed_code"),
            self.tr("Scan the code on this page"),
            self.tr("What the scanner types is shown here. Nothing is checked in."),
        )
        self.dress()

    def show_code(self, png: bytes) -> None:
        """Show the code to be scanned."""
        self._pixmap.loadFromData(png)
        self._show_picture()

    def show_absent(self) -> None:
        """Say that this window listens to no USB scanner."""
        self._say(
            ("info", "malformed_code"),
            self.tr("No USB scanner is listened to"),
            self.tr("This window takes codes from the keyboard's field, the camera and files."),
        )

    def show_heard(self, heard: Heard) -> None:
        """Show how a scan arrived, and what it says about the scanner."""
        self._judge(heard)
        suffixes = {
            "enter": self.tr("Enter"),
            "tab": self.tr("Tab"),
            "none": self.tr("a pause"),
        }
        told = [
            (self.tr("Received"), in_order(printable(heard.typed))),
            (self.tr("Read as"), in_order(printable(heard.code))),
            (self.tr("Ended with"), suffixes.get(heard.suffix, heard.suffix)),
            (
                self.tr("Longest pause"),
                self.tr("{gap} ms of {whole} ms in all").format(
                    gap=heard.gap_ms, whole=heard.duration_ms
                ),
            ),
            (self.tr("Keyboard"), self._layout_words(heard)),
        ]
        for (name, text), label, fact in zip(told, self._names, self.facts, strict=True):
            label.setText(name)
            fact.setText(text)

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        side = look.px(look.by_size(5, 4))
        self._outer.setContentsMargins(side, side, side, side)
        self._outer.setSpacing(look.px(6))
        self._grid.setHorizontalSpacing(look.px(4))
        self._grid.setVerticalSpacing(look.px(1.5))
        self._grid.setColumnMinimumWidth(0, look.px(32))
        self._picture.setFixedSize(look.px(_PICTURE), look.px(_PICTURE))
        self._caption.setFont(look.font(0.9))
        self.headline.setFont(look.font(1.4, 600))
        self.advice.setFont(look.font(0.95))
        for label in self._names:
            label.setFont(look.font())
        for place, fact in enumerate(self.facts):
            fact.setFont(look.font(1, 600 if place == 1 else 400))
        self._show_picture()
        self._show_shape()

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(self._look.px(1.5))
        left.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        left.addWidget(self._caption, 0, Qt.AlignmentFlag.AlignHCenter)
        left.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.headline)
        words.addWidget(self.advice)
        head = QHBoxLayout()
        head.setSpacing(self._look.px(3))
        head.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self._grid = QGridLayout()
        for row, (name, fact) in enumerate(zip(self._names, self.facts, strict=True)):
            self._grid.addWidget(name, row, 0)
            self._grid.addWidget(fact, row, 1)
        right = QVBoxLayout()
        right.setSpacing(self._look.px(3))
        right.addLayout(head)
        right.addLayout(self._grid)
        right.addStretch(1)
        self._outer = QHBoxLayout(self)
        self._outer.addLayout(left)
        self._outer.addLayout(right, 1)

    def _judge(self, heard: Heard) -> None:
        again = self.tr("Scan the code again at any time. Nothing is checked in here.")
        if heard.is_test:
            self._say(("admitted", "admitted"), self.tr("Your scanner works"), again)
        elif self._is_garbled(heard):
            self._say(
                ("attention", "already_admitted"),
                self.tr("Codes arrive garbled"),
                self.tr("Choose below the keyboard layout of this computer, then scan again."),
            )
        elif heard.code and self._test_code.casefold().startswith(heard.code.casefold()):
            self._say(
                ("attention", "already_admitted"),
                self.tr("The code arrived in pieces"),
                self.tr("Raise the pause within a scan below, then scan again."),
            )
        else:
            self._say(
                ("info", "malformed_code"),
                self.tr("The scanner reads"),
                self.tr("This was another code. Scan the one on this page to test the keyboard."),
            )

    def _layout_words(self, heard: Heard) -> str:
        return self.tr("No layout that is known") if self._is_garbled(heard) else recognised(heard)

    def _is_garbled(self, heard: Heard) -> bool:
        """Whether this is the test code, typed by a layout that nobody knows.

        Nearly all its characters differ, which no layout changes and no ticket has.
        """
        is_as_long = len(heard.typed) == len(self._test_code)
        is_as_varied = len(set(heard.typed)) >= len(set(self._test_code)) - _MERGED
        return not heard.is_test and is_as_long and is_as_varied

    def _say(self, shape: tuple[str, str], headline: str, advice: str) -> None:
        self._family, self._shape_name = shape
        self.headline.setText(headline)
        self.advice.setText(advice)
        self._show_shape()

    def _show_shape(self) -> None:
        look, family = self._look, self._look.family(self._family)
        self._shape.setPixmap(
            look.icons.shape(self._shape_name, family.fill, family.on, look.px(8))
        )

    def _show_picture(self) -> None:
        if self._pixmap.isNull():
            return
        ratio = self.devicePixelRatioF()
        side = round((self._picture.width() - self._look.px(2)) * ratio)
        shown = self._pixmap.scaled(
            side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.FastTransformation
        )
        shown.setDevicePixelRatio(ratio)
        self._picture.setPixmap(shown)
