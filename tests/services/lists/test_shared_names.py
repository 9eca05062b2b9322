"""Cells that name several people are told: one ticket lets one of them in."""

from dataclasses import replace

import pytest

from checkin.services.lists.imports import Imports
from tests.builders import new_id
from tests.import_cases import a_table, counts, recognise, warnings


@pytest.fixture
def imports(store, clock):
    return Imports(store, recognise, new_id, clock)


@pytest.mark.parametrize(
    "several",
    ["Ann Lee & Bo Ek", "Ann Lee + Bo Ek", "Ann Lee +1", "Ann Lee / Bo Ek", "Ann and Bo Lee",
     "Ann Lee och Bo Ek", "Ann Lee UND Bo Ek", "Ann et Bo Lee", "Mr. and Mrs. Lee",
     "Lee, Ann; Ek, Bo", "Ann Lee u. Begleitung", "Ann Lee\nBo Ek"],
)  # fmt: skip
@pytest.mark.parametrize("is_plain", [True, False])
def test_several_people_in_a_cell_are_told(imports, several, is_plain):
    table = a_table(("Eva Lund", "e@x.org"), (several, "a@x.org"))
    report = imports.run(replace(table, is_plain=is_plain))
    assert counts(report) == {"new": 2}
    ((row, reason, value),) = warnings(report)
    assert (row, value) == (3, several.replace("\n", " "))
    assert reason == (
        "Several people seem to be named here, who get one ticket; give each a row of their own."
    )


@pytest.mark.parametrize(
    "one",
    ["Karl von und zu Guttenberg", "José Ortega y Gasset", "Ana Silva e Costa", "Etta Land",
     "Anders And", "Ann\nLee", "Ann-Lee Bo/Ek", "Sandy Andersson", "Smith and Sons", "Anna & Co",
     "André et Fils", "J&B Events", "C++ user", "Bang & Olufsen AB", "Johnson and Johnson GmbH"],
)  # fmt: skip
def test_one_person_is_not_told(imports, one):
    assert warnings(imports.run(a_table((one, "a@x.org")))) == []


def test_first_and_last_names_may_be_of_several_people(imports):
    table = a_table(("Ann & Bo", "Lee", "a@x.org"), header=("First name", "Last name", "E-mail"))
    ((row, _, value),) = warnings(imports.run(table))
    assert (row, value) == (2, "Ann & Bo Lee")
