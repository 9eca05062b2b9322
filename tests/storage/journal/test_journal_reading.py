from checkin.core.journal import EntryKind
from checkin.core.journal_filter import JournalFilter, Wanted
from tests.builders import an_entry, an_undo, some_lines, tampered


def notes(count, **fields):
    return [an_entry(EntryKind.NOTE, ticket_id="", code="", **fields) for _ in range(count)]


def found(store, after=0, **wanted):
    return list(store.journal_positions(JournalFilter(**wanted), (), after))


def test_positions_come_newest_first(store):
    assert found(store) == []
    some_lines(store, *notes(3))
    assert found(store) == [3, 2, 1]
    assert found(store, after=2) == [3]
    assert found(store, wanted=Wanted.NOTES, after=1) == [3, 2]


def test_positions_are_right_where_a_line_is_missing(store):
    some_lines(store, *notes(4))
    tampered(store, "DELETE FROM journal WHERE position = 2")
    assert found(store) == [4, 3, 1]
    assert found(store, after=1) == [4, 3]


def test_lines_are_read_at_their_positions(store):
    lines = some_lines(store, *notes(3))
    assert {at: line.id for at, line in store.journal_lines([3, 1, 99]).items()} == {
        1: lines[0].id, 3: lines[2].id,
    }  # fmt: skip


def test_undos_come_with_their_own_undos(store):
    entry = an_entry()
    undo = an_undo(entry)
    again = an_undo(undo)
    some_lines(store, entry, undo, again, *notes(1))
    assert {line.id for line in store.undos_among([entry.id])} == {undo.id, again.id}
    assert {line.id for line in store.undos_among([undo.id])} == {undo.id, again.id}
    assert store.undos_among([]) == []


def test_all_desks_are_named_also_those_not_yet_tallied(store):
    some_lines(store, *notes(1, desk="Desk 2"))
    store.counts("main")
    some_lines(store, *notes(1, desk="Desk 1"))
    assert store.journal_desks() == ["Desk 1", "Desk 2"]


def test_reasons_and_the_ends_of_codes_are_searched(store):
    reason = an_entry(EntryKind.NOTE, reason="Forgot the 100 % badge", ticket_id="", code="")
    code = an_entry(ticket_id="", code="ECC-7K2M")
    some_lines(store, reason, code)
    assert found(store, text="100 %") == [1]
    assert found(store, text="7k2m") == [2]
    assert found(store, text="2M") == []
    assert found(store, text="_") == []
