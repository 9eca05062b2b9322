from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.event import Reentry
from checkin.core.exchange import DoubleAdmission, double_admissions
from checkin.core.journal import EntryKind
from checkin.core.scan import Verdict
from checkin.core.servers.server_ticket import ListTerms
from tests.builders import NOON, a_list, an_entry, an_event, an_undo

ZONE = an_event().zone
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)

ids = st.sampled_from("abcdefgh")
lines = st.builds(
    an_entry,
    st.sampled_from(EntryKind),
    st.sampled_from([NOON, NOON + MINUTE]),
    id=ids,
    refers_to=ids,
    ticket_id=st.sampled_from(["", "T1", "T2"]),
)
journals = st.lists(lines, max_size=8)


# -- double admissions


def entered(minutes=0, desk="Desk 1", **told):
    return an_entry(at=NOON + minutes * MINUTE, desk=desk, **told)


def left(minutes):
    return an_entry(EntryKind.EXIT, NOON + minutes * MINUTE)


def doubles(*entries, **rules):
    return double_admissions(entries, [a_list(**rules)], ZONE)


def test_who_was_let_in_at_two_desks_is_a_double_admission():
    first, second = entered(0, "Desk 1"), entered(5, "Desk 2")
    assert doubles(second, first) == [DoubleAdmission(first, second)]


def test_a_third_admission_is_told_with_the_second():
    one, two, three = entered(0), entered(1), entered(2)
    assert doubles(one, two, three) == [DoubleAdmission(one, two), DoubleAdmission(two, three)]


def test_who_left_in_between_was_not_let_in_twice():
    assert doubles(entered(0), left(1), entered(2)) == []


def test_an_undone_admission_is_none():
    first, second = entered(0), entered(5)
    assert doubles(first, second, an_undo(second)) == []


def test_an_override_was_answered_for():
    override = an_entry(EntryKind.OVERRIDE, NOON + MINUTE, verdict=Verdict.ALREADY_ADMITTED)
    assert doubles(entered(0), override) == []


@pytest.mark.parametrize("verdict", [Verdict.UNPAID, Verdict.UNAPPROVED, Verdict.WRONG_LIST])
def test_an_override_of_something_else_does_not_answer_for_an_earlier_admission(verdict):
    first, override = entered(0), an_entry(EntryKind.OVERRIDE, NOON + MINUTE, verdict=verdict)
    assert doubles(first, override) == [DoubleAdmission(first, override)]


def test_an_admission_after_an_override_is_a_double_one():
    override, second = an_entry(EntryKind.OVERRIDE, NOON), entered(1)
    assert doubles(override, second) == [DoubleAdmission(override, second)]


@pytest.mark.parametrize(
    ("reentry", "later", "found"),
    [
        (Reentry.NEVER, [left(1), entered(2)], 1),
        (Reentry.AFTER_EXIT, [left(1), entered(2)], 0),
        (Reentry.DAILY, [left(1), entered(2)], 1),
        (Reentry.DAILY, [entered(24 * 60)], 0),
        (Reentry.ALWAYS, [entered(1), entered(2)], 0),
    ],
)
def test_what_counts_as_double_depends_on_how_often_one_may_come(reentry, later, found):
    assert len(doubles(entered(0), *later, reentry=reentry)) == found


def test_who_was_checked_out_by_the_clock_in_between_was_not_let_in_twice():
    terms = ListTerms(all_leave_at=NOON + 3 * MINUTE)
    assert doubles(entered(0), entered(5), terms=terms) == []
    assert len(doubles(entered(0), entered(2), terms=terms)) == 1


def test_another_list_or_ticket_is_another_matter():
    first = entered(0)
    assert doubles(first, entered(1, list_id="dinner"), entered(2, ticket_id="T2")) == []


def test_a_list_that_nobody_knows_is_judged_like_most():
    first, second = (replace(entered(minute), list_id="gone") for minute in (0, 1))
    assert doubles(first, second) == [DoubleAdmission(first, second)]


@given(journals, st.randoms())
def test_the_order_of_lines_does_not_change_what_is_found(journal, chance):
    merged = [*{line.id: line for line in journal}.values()]
    shuffled = chance.sample(merged, len(merged))
    found = double_admissions(shuffled, [a_list()], ZONE)
    assert found == double_admissions(merged, [a_list()], ZONE)
