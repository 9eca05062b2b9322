"""Wristbands and cards of a server, whose codes stand for tickets."""

from datetime import timedelta

import pytest

from checkin.codes.recognise import recognise
from checkin.core.scan import Direction, Verdict
from checkin.core.servers.posting import Deed
from checkin.core.servers.pulled import PulledMedium
from checkin.core.servers.server_names import ticket_id
from checkin.core.servers.server_ticket import RulesRuling
from checkin.services.desk import Desk
from checkin.services.servers.postings import postings
from checkin.services.servers.server_doors import ServerDoors
from tests.builders import NOON, a_list, a_ticket, listed, with_lists
from tests.server_tickets import SERVER, a_servers_list, on_a_server, told_of


def _no_rules(_rules, _facts):
    return RulesRuling(allowed=True)


@pytest.fixture
def stand(store, scribe):
    """Stand at the server's list, or at one of ours."""

    def at(here):
        with_lists(store, *([] if here.server else [a_servers_list()]), here)
        doors = ServerDoors(store, _no_rules, lambda _code, _keys: None)
        return Desk(store, scribe, recognise, here.id, doors)

    return at


@pytest.fixture(params=["main", "ours"])
def door(request):
    return a_servers_list() if request.param == "main" else a_list(id="ours")


@pytest.fixture
def ada(store):
    """Somebody with a pass, the server's ticket 5, and what was added to it, its ticket 6."""
    bought, added = (
        a_ticket(code, id=ticket_id(SERVER, key)) for code, key in (("ADA1", "5"), ("ADD2", "6"))
    )
    listed(store, bought, added)
    on_a_server(store, told_of(bought, key="5"), told_of(added, key="6", product="2", parent="5"))
    return bought


def with_media(store, *media, to_come=False):
    with store.write():
        store._take_media(SERVER, media, to_come=to_come)
        store._tell_change()


def test_the_code_of_a_wristband_lets_its_holder_in(store, stand, ada, door):
    desk = stand(door)
    assert desk.scan("BAND1").verdict is Verdict.UNKNOWN_CODE
    with_media(store, PulledMedium("BAND1", ("5",)))
    came = desk.scan("BAND1")
    assert (came.verdict, came.ticket.id) == (Verdict.ADMITTED, ada.id)
    assert desk.scan("BAND1").verdict is Verdict.ALREADY_ADMITTED
    assert desk.scan("ADA1").verdict is Verdict.ALREADY_ADMITTED


@pytest.mark.parametrize(
    "code", ["https://bands.example/abc123", "bands.example/x?c=WB-1", "HTTPS://BANDS.EXAMPLE/B7"]
)
def test_a_web_address_may_be_the_code_of_a_wristband(store, stand, ada, door, code):
    with_media(store, PulledMedium(code, ("5",)))
    decision = stand(door).scan(code)
    assert decision.admitted
    assert (decision.ticket.id, decision.scan.code) == (ada.id, code)


def test_the_server_is_told_of_the_ticket(store, stand, ada):
    with_media(store, PulledMedium("BAND1", ("5",)))
    stand(a_servers_list()).scan("BAND1")
    (told,) = postings(store, SERVER, list(store.entries())).values()
    assert (told.deed, told.code, told.told.ticket_id) == (Deed.PASSAGE, "ADA1", ada.id)


@pytest.mark.parametrize(
    "media",
    [
        PulledMedium("BAND1"),
        PulledMedium("BAND1", ("77",)),
        PulledMedium("BAND1", ("5",), NOON - timedelta(seconds=1)),
    ],
    ids=["put out of use", "of another event", "expired"],
)
def test_a_wristband_that_stands_for_nobody_here_is_unknown(store, stand, ada, door, media):
    with_media(store, PulledMedium("BAND1", ("5",)))
    with_media(store, media)
    assert stand(door).scan("BAND1").verdict is Verdict.UNKNOWN_CODE
    assert stand(door).scan(ada.code).admitted


def test_of_several_tickets_that_of_the_list_is_meant(store, stand, ada):
    with_media(store, PulledMedium("BAND1", ("5", "6")))
    assert stand(a_servers_list()).scan("BAND1").verdict is Verdict.AMBIGUOUS
    assert stand(a_servers_list(products=("1",))).scan("BAND1").ticket.id == ada.id


def test_what_is_added_to_the_ticket_of_a_wristband_is_found_where_the_list_matches_it(
    store, stand, ada
):
    with_media(store, PulledMedium("BAND1", ("5",)))
    came = stand(a_servers_list(products=("2",), matches_addons=True)).scan("BAND1")
    assert (came.admitted, came.ticket.code, ada.code) == (True, "ADD2", "ADA1")


EXIT = Direction.EXIT
EXCHANGED = a_servers_list(exchanged=("1",))
MEDIA_ALONE = a_servers_list(exchanged=("1",), takes_exchanged=False)


def test_a_ticket_that_is_for_a_wristband_first_lets_nobody_in_or_out_by_itself(store, stand, ada):
    with_media(store)
    desk = stand(EXCHANGED)
    assert desk.scan("ADA1").verdict is Verdict.NOT_EXCHANGED
    assert desk.scan("ADA1", EXIT).verdict is Verdict.NOT_EXCHANGED
    assert desk.admit(ada.id).verdict is Verdict.NOT_EXCHANGED
    assert desk.scan("ADD2").admitted
    with_media(store, PulledMedium("BAND1", ("5",)))
    assert desk.scan("BAND1").admitted
    assert desk.scan("ADA1", EXIT).verdict is Verdict.CHECKED_OUT


@pytest.mark.parametrize(
    "medium",
    [
        PulledMedium("BAND1", ("5",)),
        PulledMedium("BAND1", retired=("4", "5")),
        PulledMedium("BAND1", ("5",), NOON - timedelta(days=1)),
        PulledMedium("04AA", ("5",), kind="nfc_uid"),
    ],
    ids=["in use", "lost", "expired", "a chip"],
)
def test_once_exchanged_a_ticket_counts_as_well_unless_wristbands_alone_do(
    store, stand, ada, medium
):
    with_media(store, medium)
    assert stand(MEDIA_ALONE).scan(ada.code).verdict is Verdict.ALREADY_EXCHANGED
    assert stand(MEDIA_ALONE).scan(ada.code, EXIT).verdict is Verdict.ALREADY_EXCHANGED
    assert stand(EXCHANGED).scan(ada.code).admitted


def test_while_nothing_is_known_of_wristbands_tickets_are_taken_to_be_exchanged(stand, ada):
    assert stand(MEDIA_ALONE).scan(ada.code).verdict is Verdict.ALREADY_EXCHANGED
    assert stand(EXCHANGED).scan(ada.code).admitted


def test_while_more_wristbands_are_to_come_tickets_are_taken_to_be_exchanged(store, stand, ada):
    with_media(store, PulledMedium("BAND1", ("55",)), to_come=True)
    assert stand(EXCHANGED).scan(ada.code).admitted
    with_media(store, PulledMedium("BAND2", ("56",)))
    assert stand(EXCHANGED).scan(ada.code).verdict is Verdict.NOT_EXCHANGED


def test_no_scanner_reads_the_code_of_a_chip(store, stand, ada, door):
    with_media(store, PulledMedium("04AA", ("6",), kind="nfc_uid"))
    assert stand(door).scan("04AA").verdict is Verdict.UNKNOWN_CODE
    assert stand(EXCHANGED).scan(ada.code).verdict is Verdict.NOT_EXCHANGED


def test_a_wristband_that_stands_for_no_ticket_exchanged_nobodys(store, stand, ada):
    with_media(store, PulledMedium("BAND1", ("55", "15")), PulledMedium("BAND2"))
    assert stand(EXCHANGED).scan(ada.code).verdict is Verdict.NOT_EXCHANGED


def test_whoever_was_sent_to_exchange_a_ticket_is_nothing_to_tell_a_server(store, stand, ada):
    with_media(store)
    stand(EXCHANGED).scan(ada.code)
    assert postings(store, SERVER, list(store.entries())) == {}
    with_media(store, PulledMedium("BAND1", ("5",)))
    stand(MEDIA_ALONE).scan(ada.code)
    (told,) = postings(store, SERVER, list(store.entries())).values()
    assert told.entry.verdict is Verdict.ALREADY_EXCHANGED


def test_a_wristband_of_a_canceled_ticket_says_that_it_was_canceled(store, stand, ada):
    on_a_server(store, told_of(ada, key="5", is_withdrawn=True))
    with_media(store, PulledMedium("BAND1", ("5",)))
    assert stand(EXCHANGED).scan("BAND1").verdict is Verdict.CANCELED
    with_media(store, PulledMedium("BAND1", ("5", "6")))
    assert stand(EXCHANGED).scan("BAND1").verdict is Verdict.AMBIGUOUS


@pytest.mark.usefixtures("ada")
def test_what_stands_on_a_wristband_beside_its_ticket_and_is_added_to_it_counts_twice_as_there(
    store, stand
):
    with_media(store, PulledMedium("BAND1", ("5", "6")))
    tours = a_servers_list(products=("2",), matches_addons=True)
    assert stand(tours).scan("BAND1").verdict is Verdict.AMBIGUOUS
