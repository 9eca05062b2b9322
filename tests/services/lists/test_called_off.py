"""Names and notes that call somebody off are told: the ticket is valid."""

import pytest

from checkin.services.lists.imports import Imports
from tests.builders import new_id
from tests.import_cases import a_table, counts, recognise, warnings

HEADER = ("Name", "E-mail", "Status", "Notes")


@pytest.fixture
def imports(store, clock):
    return Imports(store, recognise, new_id, clock)


@pytest.mark.parametrize(
    ("name", "note", "said"),
    [("Ann Lee (abgesagt)", "", 0), ("storniert: Ann Lee", "", 0), ("Ann Lee CANCELLED", "", 0),
     ("Ann Lee", "ABGESAGT", 1), ("Ann Lee", "cancelled by phone", 1), ("Ann Lee", "anulat", 1),
     ("Ann Lee", "Återbud 3/5", 1), ("Ann Lee", "kommer inte", 1), ("Ann Lee", "can't come", 1),
     ("Ann Lee", "kommt leider nicht", 1), ("Ann Lee", "nu vine", 1), ("Ann Lee", "Annulée", 1),
     ("Ann Lee", "avanmäld 3/5", 1), ("Ann Lee", "peruttu", 1)],
)  # fmt: skip
def test_who_is_called_off_in_words_is_told(imports, name, note, said):
    rows = (("Bo Ek", "b@x.org", "", "vegan"), (name, "a@x.org", "confirmed", note))
    report = imports.run(a_table(*rows, header=HEADER))
    assert counts(report) == {"new": 2}
    ((row, reason, value),) = warnings(report)
    assert (row, value) == (3, (name, note)[said])
    assert reason == (
        "This seems to say that somebody does not come, and the ticket is valid all the same; say "
        "it in a column “Status”."
    )


@pytest.mark.parametrize(
    ("name", "status", "note"),
    [("Ann Lee", "cancelled", "cancelled by phone"), ("Ann Cancellara", "", ""),
     ("Manuel Peruzzi", "", "nota anulare"),
     ("Ann Lee", "", "kommer inte till middagen"),
     ("Ann Lee", "", "not cancelled after all"), ("Ann Lee", "", "replaces Jo, who cancelled"),
     ("Ann Lee", "", "Cancelled the hotel room, but comes to the dinner")],
)  # fmt: skip
def test_who_comes_or_is_refused_anyway_is_not_told(imports, name, status, note):
    report = imports.run(a_table((name, "a@x.org", status, note), header=HEADER))
    assert warnings(report) == []
