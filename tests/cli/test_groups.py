"""Commands that have commands of their own."""

import json

import pytest


@pytest.mark.parametrize(
    "words", ["lists EVENT add Dinner --json", "lists EVENT --json add Dinner",
              "lists --json EVENT add Dinner"],
)  # fmt: skip
def test_json_is_answered_wherever_it_was_asked_for(checkin, event, words):
    told = checkin(*(str(event) if word == "EVENT" else word for word in words.split()))
    assert told.status == 0
    assert json.loads(told.out)["list"] == "Dinner"
