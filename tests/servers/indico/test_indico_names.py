"""Names of people of an Indico, which writes them as the owner of the token has names written."""

import pytest

from checkin.servers.indico.indico_pull import IndicoPull
from tests.servers.recorded_indico import RecordedIndico

HOST = 2  # with guests
JOSE = ("José", "García Márquez")
WRITTEN = [
    "José García Márquez", "García Márquez, José", "José GARCÍA MÁRQUEZ", "GARCÍA MÁRQUEZ, José",
    "García Márquez, J.", "GARCÍA MÁRQUEZ, J.", "J. García Márquez", "J. GARCÍA MÁRQUEZ",
]  # fmt: skip


@pytest.fixture
def indico():
    return RecordedIndico()


def people(indico, key):
    """Give the people of a registration, as they are once all their details came."""
    pages = IndicoPull(indico, indico.address).pull("")
    return {order.key: order for page in pages for order in page.orders}[str(key)].people


def named(indico, key):
    host = people(indico, key)[0]
    return (host.name, host.first_name, host.last_name)


@pytest.mark.parametrize("written", WRITTEN)
def test_a_name_is_made_of_its_parts_however_it_is_written(indico, written):
    indico.rename(1, JOSE)
    indico.rows[1]["full_name"] = written
    assert named(indico, 1) == ("José García Márquez", *JOSE)


@pytest.mark.parametrize("written", WRITTEN)
def test_which_part_comes_first_in_the_form_does_not_matter(indico, written):
    indico.rename(1, tuple(reversed(JOSE)))
    indico.rows[1]["full_name"] = written
    assert named(indico, 1) == ("José García Márquez", *JOSE)


def test_a_guest_is_one_of_whoever_registered(indico):
    indico.rename(HOST, JOSE)
    indico.rows[HOST]["full_name"] = "GARCÍA MÁRQUEZ, José"
    _, guest, *_ = people(indico, HOST)
    assert dict(guest.extra)["Guest of"] == "José García Márquez"


def test_where_no_fields_make_up_the_name_it_stays_as_it_is_written(indico):
    indico.rows[1]["full_name"] = "Ada Lovelace"
    assert named(indico, 1) == ("Ada Lovelace", "", "")
