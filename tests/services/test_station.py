"""A station: scans that came through a foreign keyboard, and typed texts."""

import base64
import json
import uuid

import pytest

from checkin.build import Place, Program
from checkin.core.scan import Direction, Verdict
from checkin.scanners.layouts import TEST_CODE, LayoutRepair
from tests.builders import a_ticket, listed
from tests.foreign_keyboard import OTHERS, typed

NUMBER = "8c5b2a1e-7d3f-4c1a-9e21-0a9b8c7d6e5f"
# A signed secret of pretix, written backwards: version 1, no payload, 64 bytes of signature.
SIGNED = base64.b64encode(bytes([1, 0, 0, 0, 64]) + bytes(range(100, 164))).decode()[::-1]


@pytest.fixture
def repair():
    return LayoutRepair()


@pytest.fixture
def station(store, clock, repair):
    listed(store, a_ticket("ECC-2026/YZ07"), a_ticket(NUMBER), a_ticket(SIGNED))
    return Program(store, Place("Desk 1", "Olive", clock), repair).station


def scan(station, text):
    return station.scan("main", text, Direction.ENTRY)


def of_indico():
    packed = base64.b64encode(uuid.UUID(NUMBER).bytes).decode()
    return json.dumps({"i": [2, "indico.example", packed]})


def test_a_code_through_a_german_keyboard_is_admitted_and_kept_as_it_was_meant(station, store):
    decision = scan(station, typed("ECC-2026/YZ07", "de"))
    assert decision.verdict is Verdict.ADMITTED
    assert decision.scan.code == "ECC-2026/YZ07"
    assert store.latest(1)[0].code == "ECC-2026/YZ07"


def test_a_code_that_came_right_is_judged_as_it_is(station, repair):
    assert scan(station, "ECC-2026/YZ07").admitted
    assert repair.learnt == ""


def test_the_layout_is_learnt_from_a_code(station, repair):
    scan(station, typed("ECC-2026/YZ07", "sv"))
    assert repair.learnt == "sv"


@pytest.mark.parametrize("layout", OTHERS)
@pytest.mark.parametrize("caps_lock", [False, True])
@pytest.mark.parametrize(
    "text",
    [
        "https://tickets.example/check?event=12&code=ECC-2026%2FYZ07",
        of_indico(),
        '{"checkin_secret": "' + NUMBER + '", "event_id": 12}',
        SIGNED,
    ],
    ids=["web address", "Indico 2", "Indico 1", "pretix, signed"],
)
def test_addresses_json_and_signed_codes_survive_every_keyboard(station, layout, caps_lock, text):
    assert scan(station, typed(text, layout, caps_lock=caps_lock)).ticket is not None


def test_an_unknown_code_stays_as_it_was_read(station):
    decision = scan(station, "NOBODYS-4711")
    assert (decision.verdict, decision.scan.code) == (Verdict.UNKNOWN_CODE, "NOBODYS-4711")


def test_what_sets_up_another_scanner_is_not_kept_however_it_came(station, store):
    setup = '{"handshake_version": 1, "url": "https://pretix.example", "token": "k3ptsecret"}'
    decision = scan(station, typed(setup, "fr"))
    assert decision.verdict is Verdict.MALFORMED_CODE
    assert "k3ptsecret" not in store.latest(1)[0].code
    assert store.latest(1)[0].code == "(set-up code)"


def test_a_ticket_of_another_event_says_from_where_however_it_came(station):
    foreign = of_indico().replace("indico.example", "elsewhere.example").replace("jF", "kG")
    decision = scan(station, typed(foreign, "de"))
    assert dict(decision.explanation.facts)["origin"] == "elsewhere.example"


def test_a_code_typed_slowly_through_a_french_keyboard_is_a_code(station):
    decision = station.take_typed("main", typed("ecc-2026/yz07", "fr"), Direction.ENTRY)
    assert decision.admitted


@pytest.mark.parametrize("name", ["Müller", "Ingeborg Überscher-Bühler", "René Çelik", "ADA1"])
def test_a_typed_name_is_nobody_s_code(station, store, name):
    assert station.take_typed("main", name, Direction.ENTRY) is None
    assert store.latest(1) == []


def test_a_code_that_nobody_knows_is_told_as_a_scanner_known_to_be_changed_meant_it(
    station, repair
):
    arrived = typed("NOBODY-77-WAQZ", "fr")
    assert scan(station, arrived).scan.code == arrived  # nothing is known of the keyboard yet
    repair.read_test_code(typed(TEST_CODE, "fr"))
    repair.take_note(arrived)
    told = scan(station, arrived)
    assert told.verdict is Verdict.UNKNOWN_CODE
    assert told.scan.code == "NOBODY-77-WAQZ"


def test_a_code_that_no_keyboard_typed_stays_as_it_was_read(station, repair):
    repair.read_test_code(typed(TEST_CODE, "fr"))
    assert scan(station, "NOBODY-77-WAQZ").scan.code == "NOBODY-77-WAQZ"


def test_whoever_is_let_in_later_came_then_and_not_when_they_were_refused(station, clock, store):
    scan(station, "ECC-2026/YZ07")
    refused = scan(station, "ECC-2026/YZ07")
    clock.pass_by(minutes=20)
    let_in = station.let_in(refused, "Supervisor agreed")
    assert let_in.scan.at == store.entry(let_in.entry_id).at == clock()
