"""By what pretix sorts its products is kept beside each person, who keeps their category."""

from collections.abc import Mapping

import pytest

from checkin.core.servers.pulled import PulledPerson
from checkin.servers.http_answer import Answer
from checkin.storage.store import Store
from tests.servers.pretix_pages import all_codes, codes, everything
from tests.servers.pulled import first, name_of, pull
from tests.servers.recorded_pretix import RecordedPretix

SORT = "Product category"


@pytest.fixture
def server() -> RecordedPretix:
    return RecordedPretix(orders=30)


def people(server: RecordedPretix) -> Mapping[str, PulledPerson]:
    found = [each for page in everything(server) for order in page.orders for each in order.people]
    return {each.key: each for each in found}


def test_each_person_has_it_in_a_column_of_its_own(store: Store, server: RecordedPretix) -> None:
    pull(store, server)
    told = store.attendee(name_of(server))
    assert told
    assert (told.category, told.column(SORT)) == ("Conference pass", "Tickets")


def test_it_is_that_of_what_somebody_holds_not_of_what_is_added(server: RecordedPretix) -> None:
    base = first(server)
    addon = base | {"id": 90_001, "item": 2, "secret": "anaddon", "addon_to": base["id"]}
    server.order("CAAAA")["positions"].append(addon)
    assert dict(people(server)[str(base["id"])].extra)[SORT] == "Tickets"


def test_a_shop_that_sorts_nothing_has_no_such_column(server: RecordedPretix) -> None:
    for item in server.told["items"]["results"]:
        item["category"] = None
    assert not any(SORT in dict(each.extra) for each in people(server).values())


@pytest.mark.parametrize("status", [403, 404])
def test_a_token_that_may_not_see_them_fetches_the_rest(
    server: RecordedPretix, status: int
) -> None:
    server.replies["categories"] = Answer(status, server.server, b'{"detail":"No."}')
    assert codes(everything(server)) == all_codes(server)


def test_a_question_of_the_same_name_stays_apart(server: RecordedPretix) -> None:
    server.told["questions"]["results"][0]["question"] = {"en": SORT}
    extra = dict(people(server)[str(first(server)["id"])].extra)
    assert (extra[SORT], extra[f"{SORT} (CONSENT)"]) == ("Tickets", "yes")


def test_another_name_of_it_comes_with_the_next_change(
    store: Store, server: RecordedPretix
) -> None:
    pull(store, server)
    server.told["categories"]["results"][0]["name"] = {"en": "Passes"}
    server.touch(server.order("CAAAA"))
    pull(store, server)
    told = store.attendee(name_of(server))
    assert told
    assert told.column(SORT) == "Passes"
