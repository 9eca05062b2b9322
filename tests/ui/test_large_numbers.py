import pytest
from PySide6.QtCore import QLocale

from checkin.core.lists.attendee_list import ImportReport
from checkin.services.lookup import Board
from checkin.ui.desk.side_column import CountsCard
from checkin.ui.lists.import_report import Figures


@pytest.fixture(params=[("en_GB", "1,234"), ("sv_SE", "1\N{NO-BREAK SPACE}234")])
def written(request):
    """Speak a language for a while; give how it writes 1234."""
    before = QLocale()
    QLocale.setDefault(QLocale(request.param[0]))
    yield request.param[1]
    QLocale.setDefault(before)


def test_the_figures_of_a_list_are_written_as_the_language_does(qtbot, look, written):
    figures = Figures(look)
    qtbot.addWidget(figures)
    figures.show_report(ImportReport(1234, 1234, 0, 0, 0, 0, 0, (), ()))
    assert figures._pairs["new"][0].text() == written
    assert figures.accessibleName().startswith(written)


def test_the_counts_of_a_door_are_written_as_the_language_does(qtbot, look, written):
    card = CountsCard(look)
    qtbot.addWidget(card)
    card.show_board(Board("main", 1234, 1234, 2468, ()), capacity=1234)
    assert card._came.text() == written
    assert card._inside.text().startswith(f"{written} of {written} ")
    assert card._to_come.text().startswith(written)
