from datetime import date

import pytest

from checkin.core.event_days import written_days


@pytest.mark.parametrize(
    ("starts", "ends", "words"),
    [
        ((2026, 5, 14), (2026, 5, 16), "14–16 May 2026"),
        ((2026, 5, 14), (2026, 5, 14), "14 May 2026"),
        ((2026, 5, 31), (2026, 6, 2), "31 May – 2 June 2026"),
        ((2026, 12, 30), (2027, 1, 2), "30 December 2026 – 2 January 2027"),
    ],
)
def test_the_days_of_an_event_in_words(starts, ends, words):
    assert written_days(date(*starts), date(*ends)) == words
