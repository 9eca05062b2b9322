"""What a scanned text stands for."""

import base64
import json
from uuid import UUID

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checkin.codes.issue import new_code
from checkin.codes.recognise import recognise
from checkin.core.code import SHOWN_CHARACTERS, CodeKind, Recognised

OURS = "BCDFGHJKLNPRSTVXBCDFGHJKLNPRSTVX"
PRETIX = "nbkjdm6a3dn2m8ucgk9qkayg3ptrnzug"
SIGNED = (
    "=4gioPBh6J/Y6KHnXswhwEol9TqvfIlHKfTOanjAtokr0JlpF0KowKFG1qNLT/EOJcVO5niz6udAOxoewPdwj"
    "PFAwAAKFABWzZVVrV2ZzkWCKAEARAQA"
)
SIGNED_UNTIL = (
    "JAAKCxAOOFH40MU5MQ658pndGkq5x1yPFxVkF3dZvS4LdE5yZPkybq53ufiLffy0rEeOX6whuSjyOt3eGRMOLaA2"
    "DWI4wAAKFABMsZkcJ12YxRTCKAEAVAQA"
)
TICKET = "f38b2ffc-80a4-4f5a-91c9-bc701e7ea419"
HOST = "6bad6be2-8e7a-46e9-9f19-950499dd251d"
GUEST = "f3f49249-dc28-4f90-a5ae-c7978306d03b"
INDICO_V2 = '{"i":[2,"http://127.0.0.1:8911","84sv/ICkT1qRybxwHn6kGQ=="]}'
INDICO_V2_GUEST = (
    '{"i":[2,"indico.example.org","a61r4o56RumfGZUEmd0lHQ==","8/SSSdwoT5ClrseXgwbQOw=="]}'
)
INDICO_V1 = json.dumps(
    {
        "registrant_id": 1,
        "checkin_secret": TICKET,
        "event_id": "1",
        "server_url": "http://127.0.0.1:8911",
        "version": 1,
    }
)


def first(text: str) -> str:
    return recognise(text).candidates[0]


class TestPlainCodes:
    @pytest.mark.parametrize("code", [OURS, PRETIX, "ECC-2026-0001", "0042", "1E+15", "Ωμέγα-7"])
    def test_are_looked_up_as_they_are(self, code):
        assert recognise(code) == Recognised((code,), CodeKind.PLAIN, "", code)

    @pytest.mark.parametrize(
        "scanned",
        [
            f" {OURS}\r\n",
            f"\t{OURS}\t",
            f"\ufeff{OURS}",
            f"\x02{OURS}\x03",
            f"{OURS[:9]}\u200b{OURS[9:]}\u00ad",
            f"]Q1{OURS}",
            f"]Q3\x1d{OURS}",
            f"]d2{OURS}",
            f"]C1{OURS}",
            f"\\000026{OURS}",
            f"\x00]Q2\\000003\\000026 {OURS}",
            f"\x1d{OURS}\x1d",
            f"\u00a0{OURS}\u3000",
        ],
    )
    def test_lose_what_scanners_put_around_them(self, scanned):
        assert recognise(scanned) == recognise(OURS)

    def test_keep_their_case(self):
        assert first("AbCdEf") == "AbCdEf"

    def test_read_out_in_groups_are_found_without_the_blanks(self):
        assert recognise("BCDF GHJK LNPR").candidates == ("BCDF GHJK LNPR", "BCDFGHJKLNPR")

    def test_of_two_names_are_no_code_without_the_blank(self):
        assert recognise("Łukasz Wójcik").candidates == ("Łukasz Wójcik",)

    def test_lose_gs1_separators_but_their_parts_are_looked_up_too(self):
        found = recognise("]d20109501234567890\x1d21SERIAL7")
        assert found.candidates == ("010950123456789021SERIAL7", "21SERIAL7", "0109501234567890")
        assert found.kind is CodeKind.PLAIN

    def test_of_many_gs1_parts_give_few_candidates(self):
        assert len(recognise("\x1d".join(f"21X{n}" for n in range(500))).candidates) < 12


class TestUuids:
    def test_are_known_by_lower_case_and_dashes(self):
        assert recognise(TICKET).candidates == (TICKET,)
        assert recognise(TICKET.upper()).candidates == (TICKET, TICKET.upper())

    def test_without_dashes_are_rather_a_token_of_their_own(self):
        bare = TICKET.replace("-", "").upper()
        assert recognise(bare).candidates == (bare, TICKET)

    def test_are_found_before_the_seal_that_alf_io_prints_behind_them(self):
        sealed = f"{TICKET.upper()}/3bS+lK9/xw2mQ0dQpA=="
        assert recognise(sealed).candidates == (sealed, TICKET)


class TestAddresses:
    @pytest.mark.parametrize(
        "address",
        [
            f"https://tickets.example/t/{PRETIX}",
            f"HTTPS://TICKETS.EXAMPLE/T/{PRETIX}",
            f"https://tickets.example/t/{PRETIX}/",
            f"https://tickets.example/2026/tickets/{PRETIX}/check-in",
            f"https://tickets.example/?code={PRETIX}&utm_source=mail",
            f"https://tickets.example/view?lang=ro&SECRET={PRETIX}",
            f"https://tickets.example/?{PRETIX}",
            f"https://tickets.example/app#{PRETIX}",
            f"https://tickets.example/#/tickets/{PRETIX}/view",
            f"https://tickets.example/#ticket={PRETIX}",
            f"https://tickets.example/#/show?ticket_id={PRETIX}",
            f"tickets://{PRETIX}/t/{PRETIX}",
            f"https://tickets.example/t/%6E{PRETIX[1:]}",
            f"]Q1 https://tickets.example/t/{PRETIX}\r\n",
        ],
    )
    def test_give_the_code_in_path_query_or_fragment(self, address):
        assert first(address) == PRETIX

    def test_are_themselves_the_last_candidate(self):
        address = f"https://tickets.example/t/{PRETIX}"
        found = recognise(f" {address} ")
        assert found.candidates == (PRETIX, address)
        assert (found.kind, found.shown, found.origin) == (CodeKind.URL, PRETIX, "tickets.example")

    def test_keep_their_case_but_for_a_uuid(self):
        found = recognise(f"https://t.example/?uuid={TICKET.upper()}")
        assert found.candidates[:2] == (TICKET, TICKET.upper())

    def test_prefer_a_telling_name_to_another(self):
        found = recognise("https://t.example/order/ORDER1?id=77777&code=ABC123")
        assert found.candidates[:3] == ("ABC123", "77777", "ORDER1")

    @pytest.mark.parametrize("written", [SIGNED, SIGNED.replace("=", "%3D").replace("/", "%2F")])
    def test_give_a_signed_secret_whole(self, written):
        assert first(f"https://t.example/?secret={written}") == SIGNED

    def test_without_scheme_are_looked_up_as_written_before_their_parts(self):
        found = recognise("tickets.example/t/ABC123")
        assert found.candidates == ("tickets.example/t/ABC123", "ABC123")
        assert not found.origin

    def test_show_neither_user_nor_password_as_their_origin(self):
        assert recognise("https://me:secret@t.example:8443/t/ABC123").origin == "t.example:8443"

    @pytest.mark.parametrize("address", ["http://[", "http://[::1/x", "https://", "x://y", "a:///"])
    def test_that_are_broken_are_unknown_codes(self, address):
        assert recognise(address).candidates[-1] == address

    def test_within_an_address_are_not_followed(self):
        outer = "https://t.example/?code=https%3A%2F%2Fevil.example%2FABC123"
        assert "https://evil.example/ABC123" not in recognise(outer).candidates

    def test_of_many_parts_give_few_candidates(self):
        assert len(recognise("https://t.example/" + "ABC1/" * 700).candidates) < 12


class TestPretix:
    @pytest.mark.parametrize("secret", [SIGNED, SIGNED_UNTIL])
    def test_a_signed_secret_is_kept_whole(self, secret):
        assert recognise(f"]Q1{secret}\r") == Recognised.found(CodeKind.PRETIX_SIG1, (secret,))

    @pytest.mark.parametrize("text", [SIGNED[::-1], SIGNED[:-4], "A" * 120, SIGNED + "AAAA"])
    def test_what_only_looks_signed_is_a_plain_code(self, text):
        assert recognise(text).kind is CodeKind.PLAIN
        assert first(text) == text

    def test_what_pairs_a_scanner_is_no_ticket_and_its_token_is_not_shown(self):
        found = recognise('{"handshake_version":1,"url":"https://p.example","token":"kpp4jn8g2y"}')
        assert found.kind is CodeKind.SETUP
        assert not found.candidates
        assert "kpp4jn8g2y" not in repr(found)


class TestIndico:
    def test_second_version_gives_the_tickets_uuid(self):
        found = recognise(INDICO_V2)
        assert found.candidates == (TICKET, INDICO_V2)
        assert (found.kind, found.shown) == (CodeKind.INDICO_V2, TICKET)
        assert found.origin == "127.0.0.1:8911"

    def test_a_guests_ticket_gives_the_guest_alone(self):
        found = recognise(INDICO_V2_GUEST)
        assert found.candidates == (GUEST, INDICO_V2_GUEST)
        assert (found.guest_of, recognise(INDICO_V2).guest_of) == (HOST, "")
        assert found.origin == "indico.example.org"

    @pytest.mark.parametrize(
        "server", ["indico.example.org:8443", "https://Indico.Example.org:8443"]
    )
    def test_a_server_on_its_own_port_is_no_scheme(self, server):
        text = json.dumps({"i": [2, server, "84sv/ICkT1qRybxwHn6kGQ=="]})
        assert recognise(text).origin.endswith(":8443")
        assert first(text) == TICKET

    def test_first_version_gives_the_secret(self):
        found = recognise(INDICO_V1)
        assert found.candidates == (TICKET, INDICO_V1)
        told = (found.kind, found.origin, found.event)
        assert told == (CodeKind.INDICO_V1, "127.0.0.1:8911", "1")

    @pytest.mark.parametrize(
        "text",
        [
            INDICO_V1.upper(),
            INDICO_V1.replace(TICKET, TICKET.upper()),
            INDICO_V1.replace("checkin_secret", "checkinSecret"),
            json.dumps(json.loads(INDICO_V1), indent=2),
            f"]Q1\ufeff{INDICO_V2}\r\n",
            INDICO_V2.replace("==", ""),
            INDICO_V2.replace("/", "_"),
            INDICO_V2.replace("[2,", "[3,"),
            INDICO_V2.replace("{", '{"plugin": {"seat": ["A", 1e999]}, ', 1),
            json.dumps({"i": [2, None, "84sv/ICkT1qRybxwHn6kGQ=="]}),
        ],
    )
    def test_is_understood_in_any_spelling_and_with_extra_keys(self, text):
        assert first(text) == TICKET

    @pytest.mark.parametrize(
        "text",
        [
            '{"i":[]}',
            '{"i":[2,"x"]}',
            '{"i":[2,"x","AAAA"]}',
            '{"i":[2,"x",7]}',
            '{"i":[2,"x","é"]}',
            '{"i":[2,"x","84sv/ICkT1qRybxwHn6kGQ==","short"]}',
            '{"checkin_secret":null}',
            '{"checkin_secret":"\\ud800\\ud800\\ud800\\ud800"}',
            '{"checkin_secret":"a b c"}',
        ],
    )
    def test_a_damaged_ticket_is_malformed(self, text):
        found = recognise(text)
        assert (found.candidates, found.trouble) == (
            (),
            "it is an Indico ticket whose number is damaged",
        )

    def test_what_sets_up_its_app_is_no_ticket(self):
        text = (
            '{"event_id":1,"regform_id":1,"server":{"client_id":"x"},"title":"PyCité","version":2}'
        )
        assert recognise(text).trouble == "it sets up a scanning device"

    @given(st.uuids())
    def test_every_uuid_comes_back(self, uuid: UUID):
        encoded = base64.b64encode(uuid.bytes).decode()
        assert first(f'{{"i":[2,"x.example","{encoded}"]}}') == str(uuid)


class TestOtherJson:
    @pytest.mark.parametrize("text", ['{"a":1}', "{}", "[1]", "{", "{not json}", '{"i":7}', "[]"])
    def test_is_looked_up_as_it_is(self, text):
        assert recognise(text).candidates == (text,)

    @pytest.mark.parametrize("text", ["[" * 4000, '{"a":' * 700, "{[" * 100, "[]" * 2000])
    def test_nested_without_end_is_malformed(self, text):
        assert recognise(text).trouble == "it is JSON nested too deeply"

    def test_with_a_huge_number_does_no_harm(self):
        assert first('{"a":' + "9" * 4000 + "}")


class TestWhatIsNoCode:
    @pytest.mark.parametrize(
        ("text", "trouble"),
        [
            ("", "it is empty"),
            (" \r\n\t", "it holds no visible characters"),
            ("\x00\x01\x1b\x7f\x9f", "it holds no visible characters"),
            ("\u200b\ufeff", "it holds no visible characters"),
            ("]Q1", "it holds no visible characters"),
            ("A" * 1_048_576, "it is 1,048,576 characters long"),
            ("\x00" * 5000, "it is 5,000 characters long"),
            ("ABC\udcff123", "it holds bytes that are not text"),
            ("ABC123\rDEF456", "it has several lines, as of two codes read at once"),
            ("ABC123\tDEF456", "it has several lines, as of two codes read at once"),
        ],
    )
    def test_is_malformed_and_says_why(self, text, trouble):
        found = recognise(text)
        assert (found.candidates, found.trouble) == ((), trouble)
        assert len(found.shown) <= SHOWN_CHARACTERS

    def test_is_shown_shortened_and_printable(self):
        found = recognise("A\x1b[31mB\u202e" + "C" * 5000)
        assert found.shown.startswith("A [31mB C")
        assert found.shown.endswith("…")


pieces = st.sampled_from(
    [
        *(OURS, TICKET, TICKET.upper(), SIGNED, INDICO_V1, INDICO_V2, INDICO_V2_GUEST, "ABC123"),
        *("https://", "t.example", "/", "?code=", "&id=", "#", "=", "%", "%3D", "%00", ":"),
        *("]Q1", "]", "d2", "\\000026", "\x1d", "\x00", " ", "\n", "\u200b", "\udc80"),
        *("{", "}", "[", '"', "é", "\u0130"),
    ]
)
scanned = st.one_of(
    st.text(st.characters(codec=None), max_size=200),
    st.lists(pieces, max_size=12).map("".join),
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=20),
        lambda inner: (
            st.lists(inner, max_size=5)
            | st.dictionaries(st.sampled_from(["i", "checkin_secret", "server_url", "x"]), inner)
        ),
    ).map(json.dumps),
)


@given(scanned)
@example("]\x1dQ1")
@example("https://t.example/?code=t.example/ABC123")
@example("https://t.example/?code=]Q1ABC")
@example("a.b/\u0130x")
def test_any_text_gives_safe_codes_or_the_reason_why_not(text):
    found = recognise(text)
    assert bool(found.candidates) != bool(found.trouble)
    assert len(set(found.candidates)) == len(found.candidates) < 12
    for code in found.candidates:
        assert code
        assert code == code.strip()
        assert code.encode("utf-8")
    for line in (found.shown, found.origin):
        assert len(line) <= SHOWN_CHARACTERS
        assert line.isprintable()


@given(scanned)
def test_recognising_the_first_candidate_again_gives_it_first(text):
    found = recognise(text)
    if found.candidates:
        assert first(found.candidates[0]) == found.candidates[0]


@given(st.text("\r\n\t \x00\x02\x03\x1d\ufeff\u200b"), st.text("\r\n\t \x00\x03\x04\x1d\ufeff"))
def test_our_codes_survive_whatever_surrounds_them(before, after):
    code = new_code()
    assert recognise(f"{before}{code}{after}").candidates[0] == code
