"""Tickets that pretix signs are read without its server, and nothing else is taken for one."""

import base64
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.codes.pretix_sig1 import read_signed
from checkin.core.servers.server_ticket import SignedTicket
from tests.signed_tickets import Signer, field, text_field, varint

# Made by a pretix 2026.8.
PRETIX_KEY = (
    "LS0tLS1CRUdJTiBQVUJMSUMgS0VZLS0tLS0KTUNvd0JRWURLMlZ3QXlFQUNHVkxDMG12ZVBrS1lWNkJtMWs2WHBs"
    "TU5KWmdzYlpkTWVzOEtLMk9PSU09Ci0tLS0tRU5EIFBVQkxJQyBLRVktLS0tLQo="
)
VALID = (
    "=4gioPBh6J/Y6KHnXswhwEol9TqvfIlHKfTOanjAtokr0JlpF0KowKFG1qNLT/EOJcVO5niz6udAOxoewPdwjPFAw"
    "AAKFABWzZVVrV2ZzkWCKAEARAQA"
)
UNTIL = (
    "JAAKCxAOOFH40MU5MQ658pndGkq5x1yPFxVkF3dZvS4LdE5yZPkybq53ufiLffy0rEeOX6whuSjyOt3eGRMOLaA2DW"
    "I4wAAKFABMsZkcJ12YxRTCKAEAVAQA"
)
TAMPERED = (
    "=4gioPBh6J/Y6KHnXswhwEol9TqvfIlHKfTOanjAtokr0JlpF0KowKFG1qNLT/EOJcVO5niz6udAOxoewPdwjPFAw"
    "AAKHABWzZVVrV2ZzkWCKAEARAQA"
)
FROM = (
    "OEnOOkEtWz2ohKHWj1uBetnP6Znkq9c5OJogvlPZRN2H9uD3piLEWPGg8dOjj1PCGBovxEIBjPvIDfe11tV48DAMGg"
    "exYDOKFAhcvRWT3olQxgWCKAEAVAQA"
)
OURS, OTHERS = Signer(1), Signer(2)


def read(code: str) -> SignedTicket | None:
    return read_signed(code, [OURS.public])


class TestTicketsOfARealServer:
    def test_are_read(self):
        assert read_signed(VALID, [PRETIX_KEY]) == SignedTicket(seed="i3gekUVsX", product="5")

    def test_say_until_when_they_are_valid(self):
        ticket = read_signed(UNTIL, [PRETIX_KEY])
        assert ticket.seed == "4qcmIrFl0"
        assert ticket.valid_from is None
        assert ticket.valid_until == datetime.fromtimestamp(1795212000, UTC)

    def test_say_from_when_they_are_valid(self):
        ticket = read_signed(FROM, [PRETIX_KEY])
        assert ticket.valid_from == datetime.fromtimestamp(1829858400, UTC)
        assert ticket.valid_until is None

    def test_are_not_believed_once_changed(self):
        assert read_signed(TAMPERED, [PRETIX_KEY]) is None


class TestKeys:
    def test_are_all_tried(self):
        code = OURS.ticket("SEED", 5)
        assert read_signed(code, [OTHERS.public, PRETIX_KEY, OURS.public]).product == "5"

    def test_of_another_event_verify_nothing(self):
        assert read_signed(OURS.ticket("SEED", 5), [OTHERS.public]) is None

    def test_none_verify_nothing(self):
        assert read_signed(OURS.ticket("SEED", 5), []) is None

    @pytest.mark.parametrize(
        "key",
        [
            "",
            "no base64",
            "ключ",
            "AAAA",
            base64.b64encode(
                b"-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"
            ).decode(),
            PRETIX_KEY[:-8],
        ],
    )
    def test_that_cannot_be_read_are_passed_over(self, key):
        code = OURS.ticket("SEED", 5)
        assert read_signed(code, [key]) is None
        assert read_signed(code, [key, OURS.public]).product == "5"

    def test_of_another_kind_are_passed_over(self):
        from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
        from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

        pem = (
            X25519PrivateKey.generate()
            .public_key()
            .public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
        )
        key = base64.b64encode(pem).decode()
        assert read_signed(OURS.ticket("SEED", 5), [key, OURS.public]).product == "5"


class TestFields:
    def test_hold_everything_a_ticket_says(self):
        ticket = read(OURS.ticket("Zürich", 5, 6, 7, 1_795_212_000, 1_795_212_060))
        assert ticket == SignedTicket(
            seed="Zürich",
            product="5",
            variation="6",
            subevent="7",
            valid_from=datetime.fromtimestamp(1_795_212_000, UTC),
            valid_until=datetime.fromtimestamp(1_795_212_060, UTC),
        )

    def test_left_out_or_zero_mean_none(self):
        assert read(OURS.ticket("S", 5, 0, 0, 0, 0)) == read(OURS.ticket("S", 5))

    def test_may_all_be_left_out(self):
        assert read(OURS.sign(b"")) == SignedTicket(seed="", product="")

    def test_may_be_more_than_a_byte_can_count(self):
        seed = "x" * 300
        assert read(OURS.ticket(seed, 5)).seed == seed

    def test_may_be_as_many_as_the_length_can_say(self):
        seed = "x" * (0xFFFF - 6)
        assert read(OURS.ticket(seed, 5)).seed == seed

    def test_that_nobody_knows_are_passed_over(self):
        extra = (
            field(99, 12345)
            + text_field(100, b"\xff\x00 from the future")
            + varint(101 << 3 | 1)
            + bytes(8)
            + varint(102 << 3 | 5)
            + bytes(4)
        )
        known = text_field(1, b"SEED") + field(2, 5)
        expected = SignedTicket(seed="SEED", product="5")
        assert read(OURS.sign(extra + known)) == read(OURS.sign(known + extra)) == expected

    def test_of_another_type_than_they_should_have_are_not_known(self):
        payload = field(1, 7) + text_field(2, b"\x05") + field(3, 6) + varint(4 << 3 | 5) + bytes(4)
        assert read(OURS.sign(payload)) == SignedTicket(seed="", product="", variation="6")

    def test_that_come_twice_count_as_they_came_last(self):
        assert read(OURS.sign(field(2, 5) + field(2, 8))).product == "8"

    @pytest.mark.parametrize(
        ("number", "told"),
        [
            (2**63 - 1, "9223372036854775807"),
            (-1, "-1"),
            (-(2**63), "-9223372036854775808"),
        ],
    )
    def test_take_numbers_of_64_bits(self, number, told):
        assert read(OURS.ticket("S", number)).product == told

    def test_are_cut_to_64_bits(self):
        assert read(OURS.sign(varint(2 << 3) + b"\x85" + b"\x80" * 8 + b"\x02")).product == "5"

    @pytest.mark.parametrize(
        ("seconds", "year"), [(2**62, 9999), (253_402_300_799, 9999), (-(2**62), 1), (-1, 1969)]
    )
    def test_take_times_out_of_range_as_never(self, seconds, year):
        ticket = read(OURS.ticket("S", 5, 0, 0, seconds, seconds))
        assert ticket.valid_from == ticket.valid_until
        assert ticket.valid_from.year == year

    @pytest.mark.parametrize(
        "payload",
        [
            b"\x10",
            b"\x10\x80",
            varint(2 << 3) + b"\xff" * 11,
            varint(1 << 3 | 2) + varint(5) + b"abc",
            varint(1 << 3 | 2) + varint(2**63) + b"abc",
            varint(9 << 3 | 1) + bytes(7),
            varint(9 << 3 | 5) + bytes(3),
            field(0, 5),
            varint(2 << 3 | 3),
            varint(2 << 3 | 6),
            text_field(1, b"\xff\xfe"),
        ],
    )
    def test_that_cannot_be_read_make_no_ticket_though_signed(self, payload):
        assert read(OURS.sign(payload)) is None


class TestOtherTexts:
    @pytest.mark.parametrize("length", [0, 1, 2, 4, 20, len(VALID) - 4, len(VALID) - 1])
    def test_truncated_codes_are_no_tickets(self, length):
        assert read_signed(VALID[:length], [PRETIX_KEY]) is None
        assert read_signed(VALID[len(VALID) - length :], [PRETIX_KEY]) is None

    @pytest.mark.parametrize("raw", [b"\x01", b"\x01\x00", b"", b"\x01" + b"\xff" * 100])
    def test_lengths_beyond_the_data_are_no_tickets(self, raw):
        assert read_signed(base64.b64encode(raw).decode()[::-1], [PRETIX_KEY]) is None

    def test_another_version_is_no_ticket(self):
        assert read(OURS.sign(field(2, 5), version=2)) is None

    @given(position=st.integers(0, len(VALID) - 1), letter=st.sampled_from("AZaz09+/=é\n"))
    def test_one_changed_letter_is_seen(self, position, letter):
        changed = VALID[:position] + letter + VALID[position + 1 :]
        assert changed == VALID or read_signed(changed, [PRETIX_KEY]) in (
            None,
            # The last bits of base64 before its padding say nothing.
            read_signed(VALID, [PRETIX_KEY]),
        )

    @given(st.text() | st.text("=AQg/+09", min_size=90), st.lists(st.text(), max_size=3))
    def test_no_text_and_no_key_whatever_raises(self, text, keys):
        assert read_signed(text, [*keys, PRETIX_KEY]) is None

    @given(st.binary(max_size=300))
    def test_no_signed_payload_whatever_raises(self, payload):
        assert read(OURS.sign(payload)) is None or read(OURS.sign(payload)).product is not None
