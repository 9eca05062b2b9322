"""What a badge says: placeholders filled in once, and data that is never read as a template."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.badges.badge import Badge, BadgeEvent
from checkin.core.badges.badge_words import literal, read_template

ADA = Badge(
    "Ada Lovelace", "Engines", "", "Speaker", "ADA-7H3K9QXW2M4P", first_name="Ada",
    last_name="Lovelace", email="ada@example.org", mode="on-site",
    columns=(("Dietary needs", "vegan"), ("Size [EU]", "38"), ("Empty", "")),
)  # fmt: skip
CONFERENCE = BadgeEvent("Cluster Conference", "14–16 May 2026", "Bucharest")


def said(template, badge=ADA):
    return read_template(template).fill(badge, CONFERENCE)


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{name}", "Ada Lovelace"),
        ("{last_name}, {first_name}", "Lovelace, Ada"),
        ("{code_end}", "XW2M4P"),
        ("{email} {mode}", "ada@example.org on-site"),
        ("{event}, {event_dates}, {event_place}", "Cluster Conference, 14–16 May 2026, Bucharest"),
        ("{Dietary needs}", "vegan"),
        ("{dietary NEEDS}", "vegan"),
        ("{Size [EU]}", "38"),
        ("{country|company}", "Engines"),
        ("{ country | Empty | company }", "Engines"),
        ("{country|Empty}", ""),
        ("{company}[, {country}]", "Engines"),
        ("[Diet: {Dietary needs}]", "Diet: vegan"),
        ("[{company} in {country}]", ""),
        ("[always]", "always"),
        ("{{name}} [[x]]", "{name} [x]"),
        ("{{{name}}}", "{Ada Lovelace}"),
        ("{no such column}", ""),
        ("", ""),
    ],
)
def test_a_template_says_what_its_placeholders_stand_for(template, text):
    assert said(template) == text


@pytest.mark.parametrize(
    "template", ["{name", "name}", "{}", "{|}", "[{name}", "{name}]", "[a [b]"]
)
def test_a_bracket_without_its_pair_is_printed_and_told(template):
    assert read_template(template).faults
    assert said(template) == template.replace("{name}", "Ada Lovelace").replace("[a [b]", "a [b")


def test_what_is_filled_in_is_never_a_template():
    trap = replace(ADA, name="{code}", company="[{country}]", columns=(("X", "{name} {{"),))
    assert said("{name} {company} {X}", trap) == "{code} [{country}] {name} {{"


@given(st.text())
def test_a_literal_says_just_itself(text):
    assert said(literal(text)) == text
    assert not read_template(literal(text)).faults


@given(st.text(st.sampled_from("{}[]|nameco ")))
def test_any_text_is_a_template(text):
    template = read_template(text)
    assert isinstance(template.fill(ADA, CONFERENCE), str)


@given(st.text())
def test_a_value_is_printed_as_it_is_whatever_it_holds(value):
    assert said("({name})", replace(ADA, name=value)) == f"({value})"
