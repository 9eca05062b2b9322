"""Whose forms of the Chinese characters a name is printed in."""

import pytest

from checkin.core.badges.han import han_language, is_han


@pytest.mark.parametrize(
    ("name", "country", "event", "language"),
    [
        ("王小明", "", "", "zh-Hans"),
        ("王小明", "China", "", "zh-Hans"),
        ("王小明", "taiwan", "", "zh-Hant"),
        ("王小明", "HK", "", "zh-Hant"),
        ("田中", "Japan", "", "ja"),
        ("田中", "JP", "zh-TW", "ja"),
        ("李", "Republic of Korea", "", "ko"),
        ("王小明", "Belgium", "ja", "ja"),
        ("王小明", "", "zh_TW", "zh-Hant"),
        ("王小明", "", "zh-Hans-HK", "zh-Hant"),
        ("王小明", "", "pl", "zh-Hans"),
        ("田中さくら", "Belgium", "", "ja"),
        ("김민준", "Japan", "", "ko"),
    ],
)
def test_script_country_and_event_say_in_turn(name, country, event, language):
    assert han_language(name, country, event) == language


@pytest.mark.parametrize(
    ("letter", "han"), [("王", True), ("な", True), ("민", True), ("a", False)]
)
def test_characters_are_told_from_other_letters(letter, han):
    assert is_han(letter) is han
