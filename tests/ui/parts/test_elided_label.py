"""A name is as large as it fits, and whole wherever it can be."""

import pytest
from PySide6.QtGui import QFontMetrics

from checkin.ui.parts.elided_label import NameLabel

_LONG = "Αικατερίνη-Ευαγγελία Παπαδοπούλου-Κωνσταντινίδη"


@pytest.fixture
def name(qtbot, look):
    label = NameLabel(look)
    qtbot.addWidget(label)
    label.setText(_LONG)
    label.resize(600, label.heightForWidth(600))
    return label


def test_a_long_name_stands_on_two_lines(name):
    _, lines = name.shown()
    assert len(lines) == 2


@pytest.mark.parametrize("part", [0.9, 0.75, 0.5, 0.3])
def test_a_name_is_no_higher_than_the_room_that_is_left(name, part):
    name.resize(600, round(name.height() * part))
    font, lines = name.shown()
    assert len(lines) * QFontMetrics(font).height() <= name.height()


def test_a_name_is_made_smaller_before_it_is_cut(name):
    name.resize(600, round(name.height() * 0.75))
    _, lines = name.shown()
    assert "".join(lines) == _LONG


def test_a_name_without_room_for_two_lines_stands_on_one(name, look):
    name.resize(600, QFontMetrics(look.font(1, 700)).height())
    _, lines = name.shown()
    assert len(lines) == 1
    assert lines[0].startswith("Αικατ")


def test_a_name_of_one_long_word_is_broken_where_the_room_ends(name):
    text = "constantine.papadopoulos@international-conference.example"
    name.setText(text)
    name.resize(600, name.heightForWidth(600))
    font, lines = name.shown()
    assert "".join(lines) == text
    assert all(QFontMetrics(font).horizontalAdvance(each) <= 600 for each in lines)
