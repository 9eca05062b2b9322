from checkin.core.changes import newcomer_to_text
from checkin.core.journal import EntryKind
from checkin.core.ticket import Attendee
from tests.attended_event import an_event, noted, with_list
from tests.servers.test_csv_file import LISTED, connected, lines_of


def test_a_substitute_has_a_row_before_they_come(tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes(LISTED.encode())
    with with_list(an_event(tmp_path)) as store:
        sync = connected(store, path)
        came = newcomer_to_text(Attendee("SUB1", "Zoë Walker"), "SUB1", "SUB1")
        noted(store, "ADA1", EntryKind.SUBSTITUTION, details=came, list_id="")
        sync.sync()
        sync.sync()
    *_, total, zoe, end = lines_of(path)
    assert total.startswith("Total;2;")
    assert zoe.startswith("Zoë Walker;;;SUB1;vegan;")
    assert end == ""
