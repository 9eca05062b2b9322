"""A column that asks who comes tells of tickets, as long as it is answered."""

import pytest

from checkin.core.attendee_list import Field
from checkin.importers.columns import recognise


@pytest.mark.parametrize(
    "heading",
    ["Will you attend?", "Attending", "Are you coming?", "Deltar", "Kommer du?", "Osallistutko?",
     "Teilnahme", "Kommen Sie?", "Participă", "Viendra ?", "Asistirá", "Partecipa", "Response"],
)  # fmt: skip
def test_a_column_that_asks_who_comes_is_a_status_where_it_is_answered(heading):
    for yes, no in (("Yes", "No"), ("x", ""), ("Accepted", "Declined"), ("Yes, gladly", "No")):
        mapping = recognise(["Name", heading], [["Ana", yes], ["Ion", no]])
        assert (mapping.index(Field.STATUS), mapping.not_taken) == (1, ())
    by_mode = recognise(["Name", heading], [["Ana", "Yes, online"], ["Ion", "On site"]])
    assert by_mode.index(Field.STATUS) is None
    as_it_was = recognise(["Name", heading], [["Ana", "two days"], ["Ion", "a day"]])
    assert as_it_was.index(Field.STATUS) is None


@pytest.mark.parametrize(
    "heading", ["Attending the dinner", "Monday: attending", "Attends workshop", "Response time"]
)
def test_who_comes_to_a_part_only_is_no_status(heading):
    rows = [["Ana", "yes"], ["Ion", "no"]]
    assert recognise(["Name", heading], rows).index(Field.STATUS) is None
