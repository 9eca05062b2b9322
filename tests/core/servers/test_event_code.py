"""The code that an Indico shows to set an event up: which server, event and form it names."""

import json

import pytest

from checkin.core.servers.event_code import EventCode, event_code_in

SNAKE = {"server": {"base_url": "https://indico.example.org"}, "event_id": 7, "regform_id": 3}
CAMEL = {"server": {"baseUrl": "https://indico.example.org/"}, "eventId": "7", "regformId": "3"}


@pytest.mark.parametrize("told", [SNAKE, CAMEL])
def test_it_names_a_server_an_event_and_a_form(told):
    code = event_code_in(json.dumps(told))
    assert (code.event, code.form) == ("7", "3")
    assert code.address == "https://indico.example.org/event/7"


def test_it_may_tell_what_tickets_of_plugins_look_like():
    handlers = {"custom_code_handlers": {"own": "^X(.*)$", "broken": 7}}
    code = event_code_in(json.dumps(SNAKE | handlers))
    assert code == EventCode("https://indico.example.org", "7", "3", (("own", "^X(.*)$"),))


@pytest.mark.parametrize(
    "text",
    [
        "", "ADA1", "[]", "{", json.dumps(SNAKE)[:-1], " " + json.dumps(SNAKE),
        json.dumps(SNAKE | {"server": "https://indico.example.org"}),
        json.dumps(SNAKE | {"event_id": True}),
        json.dumps(SNAKE | {"regform_id": "-3"}),
        json.dumps(SNAKE | {"server": {"base_url": " "}}),
        json.dumps(SNAKE | {"more": "x" * 10_000}),
    ],
)  # fmt: skip
def test_any_other_text_is_none(text):
    assert event_code_in(text) is None
