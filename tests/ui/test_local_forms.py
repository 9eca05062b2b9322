from datetime import date, datetime

import pytest
from PySide6.QtCore import QLocale

from checkin.ui.local_forms import DayForm, clock_words, date_words, habit_of

MORNING, EVENING = datetime(2026, 5, 14, 8, 41, 9), datetime(2026, 5, 14, 17, 5)  # noqa: DTZ001 - as on the wall
DAY = date(2026, 5, 14)


@pytest.fixture(params=["en", "sv"])
def language(request, qapp):
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


@pytest.mark.parametrize("system", ["en_GB", "sv_SE", "ro_RO", "de_DE", "fr_BE", "C"])
def test_most_of_europe_counts_to_twenty_four_and_says_the_day_first(language, system):
    habit = habit_of(QLocale(system))
    assert clock_words(MORNING, habit=habit) == "08:41"
    assert clock_words(EVENING, habit=habit) == "17:05"
    assert clock_words(MORNING, seconds=True, habit=habit) == "08:41:09"
    months = {"en": "Thursday 14 May", "sv": "torsdag 14 maj"}
    assert date_words(DAY, DayForm.LONG, habit) == months[language]


def test_an_american_system_counts_to_twelve_and_says_the_month_first(language):
    habit = habit_of(QLocale("en_US"))
    halves = {"en": ("AM", "PM"), "sv": ("fm", "em")}[language]
    assert clock_words(MORNING, habit=habit) == f"8:41 {halves[0]}"
    assert clock_words(EVENING, seconds=True, habit=habit) == f"5:05:00 {halves[1]}"
    months = {"en": "Thursday, May 14", "sv": "torsdag, maj 14"}
    assert date_words(DAY, DayForm.LONG, habit) == months[language]


def test_every_form_of_a_day_names_day_and_month():
    for form in DayForm:
        for each in form.value:
            assert "d" in each.replace("ddd", "")
            assert "M" in each
