from pathlib import Path

from checkin.ui.start.lobby_session import RecentEvent
from checkin.ui.start.start_cards import RecentRow


def test_a_row_tells_its_files_trouble_and_says_gone_only_of_a_missing_file(qtbot, look):
    damaged = RecentRow(look, RecentEvent(Path("a.checkin"), None, trouble="It is damaged."))
    gone = RecentRow(look, RecentEvent(Path("b.checkin"), None))
    for row in (damaged, gone):
        qtbot.addWidget(row)
    assert damaged._days() == "It is damaged."
    assert gone._days() == "The file is not there any more: b.checkin"
