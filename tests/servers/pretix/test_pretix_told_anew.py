"""What a pretix tells anew of its products, questions and lists holds for all that is here."""

from typing import Any

import pytest

from checkin.servers.pretix.pretix_pull import PretixPull
from tests.servers.pretix_pages import all_codes, codes, everything
from tests.servers.recorded_pretix import RecordedPretix


def test_what_another_program_has_fetched_since_is_not_taken_back() -> None:
    server = RecordedPretix()
    window = PretixPull(server, server.address, clock=lambda: 0.0)
    cursor = list(window.pull(""))[-1].cursor
    server.told["checkinlists"]["results"][0]["rules"] = {"==": [1, 2]}
    (told, *_) = everything(server, cursor)
    pages = list(window.pull(told.cursor))
    events = [page.event for page in (told, *pages) if page.event]
    assert all(each.lists[0].terms and each.lists[0].terms.rules for each in events)
    assert events


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("items", {"name": {"en": "Press"}}),
        ("items", {"checkin_attention": True, "checkin_text": "Call the host"}),
        ("questions", {"question": {"en": "May we take pictures?"}}),
    ],
)
def test_what_is_told_of_products_and_questions_anew_is_told_of_everybody(
    kind: str, told: dict[str, Any]
) -> None:
    server = RecordedPretix()
    cursor = everything(server)[-1].cursor
    known = server.told[kind]["results"]
    known.append(known[0] | {"id": 99})
    pages = everything(server, cursor)
    assert codes(pages) == set()
    known[0] |= told
    pages = everything(server, pages[-1].cursor)
    assert codes(pages) == all_codes(server)
    assert codes(everything(server, pages[-1].cursor)) == set()
