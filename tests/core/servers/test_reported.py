"""What a server reported and a desk wrote down is one passage, not two."""

from dataclasses import replace

from checkin.core.journal import EntryKind, JournalEntry, passages, presence, seal, told_by
from tests.builders import NOON, SECOND, an_entry, an_undo


def witnessed(**fields) -> JournalEntry:
    line = an_entry(**fields)
    return replace(line, chain="c", number=1, hash=seal(told_by(line), "c", 1, ""))


def reported(line: JournalEntry, name: str = "reported") -> JournalEntry:
    told = replace(line, id=name, desk="pretix", chain="", number=0, hash="")
    return replace(told, hash=seal(told_by(told), "", 0, ""))


def test_a_passage_told_twice_counts_once_as_the_desk_wrote_it() -> None:
    line = witnessed()
    again = reported(line)
    assert again.is_reported
    for lines in ([line, again], [again, line]):
        assert passages(lines) == [line]
    assert passages([again]) == [again]


def test_what_is_undone_as_either_is_undone() -> None:
    line = witnessed()
    again = reported(line)
    assert passages([line, again, an_undo(line)]) == []
    assert passages([line, again, an_undo(again)]) == []
    undo = an_undo(again)
    assert passages([line, again, undo, an_undo(undo)]) == [line]


def test_passages_at_other_moments_or_the_other_way_are_others() -> None:
    line = witnessed()
    later = reported(replace(line, at=NOON + SECOND), "later")
    out = reported(replace(line, kind=EntryKind.EXIT, at=NOON + 2 * SECOND), "out")
    assert passages([out, later, line]) == [line, later, out]
    assert not presence([out, later, line]).inside


def test_two_desks_that_admitted_at_one_moment_are_two_admissions() -> None:
    one, other = witnessed(), witnessed()
    assert len(passages([one, other, reported(one)])) == 2
