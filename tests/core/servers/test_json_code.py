"""Codes that hold a JSON object: their fields, whatever way their names are written."""

import pytest

from checkin.core.servers.json_code import fields_in


@pytest.mark.parametrize("name", ["checkin_secret", "checkinSecret", "CHECKIN_SECRET"])
def test_a_field_has_one_name_in_every_way_to_write_it(name):
    assert fields_in(f'{{"{name}": "x"}}') == {"checkinsecret": "x"}


@pytest.mark.parametrize(
    "text", ["", "ADA1", "17", '["a"]', '{"a": ', '{"a": NaN, }', "[" * 100_000]
)
def test_what_is_no_object_has_no_fields(text):
    assert fields_in(text) is None
