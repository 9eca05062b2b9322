"""Where people read from right to left all stands on the other side, and points the other way."""

from itertools import product

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QBitmap, QColor, QRegion, QTransform

from checkin.core.device import Heard
from checkin.core.journal import Presence
from checkin.core.names.finding import Found
from checkin.services.lookup import Match
from checkin.shipped import resources
from checkin.ui.desk.results_rows import ResultRows
from checkin.ui.desk.searched import Searched
from checkin.ui.parts.widgets import KeyButton, plain_label
from checkin.ui.preferences.scanner_report import ScannerReport
from tests.builders import NOON, a_ticket, an_event

ICONS = sorted(path.stem for path in (resources() / "ui" / "icons").glob("*.svg"))
POINTING = {"left", "right", "undo", "redo", "in", "out", "swap"}
_EDGE, _SLACK = 10, 5  # pixels


@pytest.fixture
def from_right(qapp):
    """Turn the whole application round, and back."""

    def turn():
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    yield turn
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def rows(qtbot, look):
    """Show whom a text means: one person, who is inside, and is chosen."""
    rows = ResultRows(look)
    qtbot.addWidget(rows)
    rows.resize(900, 100)

    def show(name, typed):
        ticket = a_ticket(name=name, category="Speaker")
        found = Found(ticket.attendee, (ticket,), 90)
        match = Match(found, ticket, Presence(NOON, NOON, inside=True))
        rows.show_rows(Searched(typed, (match,)), NOON, an_event().zone)
        rows.choose(0)
        return rows.grab().toImage()

    return show


def bounds(image, colour, within):
    """Give the least place that holds all that is painted in a colour."""
    wanted = QColor(colour)
    region = QRect()
    for x, y in product(range(within.left(), within.right()), range(within.height())):
        if image.pixelColor(x, y) == wanted:
            region |= QRect(x, y, 1, 1)
    assert not region.isNull()
    return region


def half(image, *, right):
    """Give one half of a picture, without the bar at its edge."""
    middle = image.width() // 2
    if right:
        return QRect(middle, 0, middle - _EDGE, image.height())
    return QRect(_EDGE, 0, middle - _EDGE, image.height())


def test_whoever_is_found_stands_on_the_other_side(look, rows, from_right):
    before = rows("Ada Lovelace", "ada")
    from_right()
    after = rows("Ada Lovelace", "ada")
    accent, fill = QColor(look.theme.accent), look.family("admitted").fill
    last = before.width() - 1
    assert before.pixelColor(0, 5) == accent != before.pixelColor(last, 5)
    assert after.pixelColor(last, 5) == accent != after.pixelColor(0, 5)
    shape = bounds(before, fill, half(before, right=False))
    mirrored = bounds(after, fill, half(after, right=True))
    assert abs(last - mirrored.right() - shape.left()) <= 1


@pytest.mark.parametrize(
    ("name", "typed", "is_read_from_right"),
    [("Ada Lovelace", "ada", False), ("עדה לאבלייס", "עדה", True)],
)
@pytest.mark.parametrize("is_turned", [False, True])
def test_what_was_typed_is_underlined_where_it_stands(
    look, rows, from_right, name, typed, is_read_from_right, is_turned
):
    if is_turned:
        from_right()
    image = rows(name, typed)
    place = half(image, right=is_turned)
    place.setHeight(image.height() // 3)
    letters = bounds(image, look.theme.text, place)
    line = bounds(image, look.theme.accent, place)
    assert line.width() < letters.width() * 0.6
    if is_read_from_right:
        assert abs(line.right() - letters.right()) <= _SLACK
    else:
        assert abs(line.left() - letters.left()) <= _SLACK


def test_icons_that_point_somewhere_point_the_other_way(look, from_right):
    def drawn():
        pictures = {name: look.icons.icon(name, look.theme.text, 24, 1.0) for name in ICONS}
        return {name: picture.toImage() for name, picture in pictures.items()}

    before = drawn()
    from_right()
    after = drawn()
    turned = {name: each.transformed(QTransform.fromScale(-1, 1)) for name, each in before.items()}
    assert {name for name in ICONS if after[name] != before[name]} == POINTING
    assert {name for name in ICONS if after[name] == turned[name]} >= POINTING


def test_a_sharp_screen_has_sharp_icons_that_way_too(look, from_right):
    from_right()
    pixmap = look.icons.icon("undo", look.theme.text, 20, 2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (40, 2.0)


def test_a_name_begins_where_its_label_does_whatever_its_letters(qtbot, look, from_right):
    from_right()
    label = plain_label("Ada Lovelace")
    qtbot.addWidget(label)
    label.setStyleSheet(f"color: {look.theme.text}; background: white")
    label.resize(600, 40)
    image = label.grab().toImage()
    assert bounds(image, look.theme.text, image.rect()).left() > 600 - label.sizeHint().width()


def inked(image):
    """Give the least place that holds all that is not ground."""
    return QRegion(QBitmap.fromImage(image.createHeuristicMask())).boundingRect()


def test_a_key_keeps_its_order(qtbot, look, from_right):
    from_right()
    button = KeyButton(look, " ", "Ctrl+,")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    inside = button.rect().adjusted(_EDGE // 2, _EDGE // 2, -_EDGE // 2, -_EDGE // 2)
    image = button.grab(inside).toImage()
    key = image.copy(inked(image))
    comma = inked(key.copy(0, key.height() - 1, key.width(), 1))  # nothing else goes as low
    assert comma.left() > key.width() // 2


def test_what_a_scanner_typed_keeps_its_order(qtbot, look, from_right):
    from_right()
    report = ScannerReport(look, "TEST")
    qtbot.addWidget(report)
    report.show_heard(Heard("A-1;@", "A-1;@", 5, "enter", "", False, 40, is_test=False))
    assert [fact.text() for fact in report.facts[:2]] == ["\u2066A-1;@\u2069"] * 2
