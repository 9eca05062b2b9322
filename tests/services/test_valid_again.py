"""A list that knows of payments, say, may have somebody as valid who does not come."""

import pytest

from checkin.services.lists.imports import Imports
from tests.builders import new_id
from tests.import_cases import HEADER, a_table, recognise, warnings


@pytest.fixture
def imports(store, clock):
    return Imports(store, recognise, new_id, clock)


def test_who_did_not_come_by_an_earlier_list_and_is_valid_by_this_one_is_told(imports):
    header = (*HEADER[:2], "Status")
    people = (("Ann", "a@x.org", "canceled"), ("Bo", "b@x.org", "pending"), ("Cy", "c@x.org", ""))
    imports.run(a_table(*people, header=header))
    assert not imports.run(a_table(*people, header=header)).problems
    paid = [(name, address, "paid") for name, address, _ in people]
    ((row, reason, value),) = warnings(imports.run(a_table(*paid, header=header)))
    assert (row, value, "valid again" in reason) == (2, "Ann", True)
    imports.run(a_table(people[0], header=header))
    assert not warnings(imports.run(a_table(*(each[:2] for each in people), header=header[:2])))
