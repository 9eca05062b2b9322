from pathlib import Path

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent

from checkin.shipped import resources
from checkin.ui.application import asked_file
from checkin.ui.application_icon import application_icon


def test_an_event_file_that_the_system_hands_over_is_opened():
    assert asked_file(QFileOpenEvent(QUrl.fromLocalFile("/a/b.checkin"))) == Path("/a/b.checkin")
    assert asked_file(QFileOpenEvent(QUrl.fromLocalFile("/a/b.txt"))) is None
    assert asked_file(QEvent(QEvent.Type.Timer)) is None


def test_the_program_has_an_icon_at_every_usual_size(qapp):
    icon = application_icon(resources() / "ui")
    assert {16, 32, 48, 256} <= {size.width() for size in icon.availableSizes()}
