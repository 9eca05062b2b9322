"""Whom a row names besides the one who comes in by it has no ticket, and that is told."""

import pytest

from checkin.core.lists.attendee_list import Field
from checkin.importers.columns import recognise


def companions(heading, *cells, taken="Name"):
    rows = [[f"Guest {at}", cell] for at, cell in enumerate(cells)]
    return recognise([taken, heading], rows).companions


@pytest.mark.parametrize(
    "heading",
    ["Plus one", "+1", "Plus-one (name)", "Name 2", "Participant 2", "Guest name", "Companion",
     "Accompanying person", "Name der Begleitperson", "Begleitung", "Medföljande", "Sällskap",
     "Följeslagare", "Seuralainen", "Accompagnant", "Nombre del acompañante", "Accompagnatore",
     "Însoțitor"],
)  # fmt: skip
def test_a_column_of_whom_people_bring_is_told_where_somebody_is_named_in_it(heading):
    assert companions(heading, "", "no", "Ann Lee") == (1,)
    for asked in (("yes", "no"), ("2", "0"), ("n/a", ""), ("+1", "vegan")):
        assert companions(heading, *asked) == ()


@pytest.mark.parametrize(
    "heading",
    ["Quantity", "Number of tickets", "Persons", "Antal deltagare", "Anzahl Personen",
     "Nombre de personnes", "Număr persoane"],
)  # fmt: skip
def test_a_column_that_counts_several_people_in_a_row_is_told(heading):
    assert companions(heading, "1", "", "3") == (1,)
    for counts in (("1", "1"), ("0", "1"), ("T-1", "3"), ("100", "2000"), ("few", "2")):
        assert companions(heading, *counts) == ()
    assert companions("Ticket number", "1", "2", "3") == companions("Children", "2") == ()


@pytest.mark.parametrize(
    "heading",
    ["Accompanying persons", "Begleitpersonen", "Medföljande personer", "Seuralaiset",
     "Personnes accompagnantes", "Personas acompañantes", "Persoane însoțitoare"],
)  # fmt: skip
def test_several_people_may_be_named_in_one_cell_as_indico_lists_who_accompanies(heading):
    assert companions(heading, "", "Ann Lee; Bo Ek") == (1,)
    assert companions(heading, "", "none; none") == ()


@pytest.mark.parametrize(
    "heading",
    ["Names of guests", "Guest names", "Participant 2 name", "Participant 3 full name",
     "Delegate 2 - Surname", "Deltagare 2 namn", "Teilnehmer 2 Nachname"],
)  # fmt: skip
def test_whom_somebody_registered_besides_is_told_where_a_row_names_them(heading):
    header = ["Company", "Contact person", heading]
    rows = [["Acme", "Zed Boss", "Ann Lee"], ["Ek", "Yan Boss", ""]]
    assert recognise(header, rows).companions == (2,)


@pytest.mark.parametrize(
    "heading", ["Guests", "Number of guests", "Additional guests", "Plus ones", "Anzahl Gäste"]
)
def test_a_single_guest_is_counted_besides_who_brings_them(heading):
    assert companions(heading, "0", "1") == (1,)
    assert companions(heading, "0", "0") == ()


def test_guests_may_be_named_in_two_columns():
    header = ["First name", "Last name", "Guest first name", "Guest last name"]
    assert recognise(header, [["Bo", "Ek", "Ann", "Lee"]]).companions == (2, 3)


@pytest.mark.parametrize(
    "heading",
    ["Partner", "Address 2", "Apellido 2", "Buyer name", "Badge name", "Emergency contact",
     "Accompanying documents", "Number of guests", "Company 2", "Contact"],
)  # fmt: skip
def test_other_names_are_nobodys_company(heading):
    assert companions(heading, "Ann Lee", "Bo Ek") == ()


@pytest.mark.parametrize("heading", ["Guest of", "Begleitung von", "Gäst till:", "Invité de"])
def test_whose_guest_somebody_is_tells_neither_of_others_nor_of_their_name(heading):
    assert companions(heading, "", "Ann Lee") == ()
    header = ["First name", "Last name", heading]
    mapping = recognise(header, [["Ann", "Lee", "Ann Lee"], ["Bo", "Ek", ""]])
    assert (mapping.index(Field.NAME), mapping.companions) == (None, ())


def test_a_list_of_guests_is_of_those_who_come():
    assert companions("Table", "Round one", taken="Guest") == ()
    assert companions("Dinner guest", "Ann Lee", taken="Guest name") == ()
