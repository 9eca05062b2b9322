"""What holds of every import, whatever list comes in."""

from hypothesis import given
from hypothesis import strategies as st

from checkin.core.errors import CheckinError
from checkin.core.names.person_name import person_key
from checkin.services.lists.imports import Imports
from tests.builders import Clock, new_id
from tests.import_cases import FULL_HEADER, a_table, counts, recognise

names = st.sampled_from(["Ada Lovelace", "Lovelace Ada", "ÁDA LOVELACE", "Bob", "", "Ana Pop"])
addresses = st.sampled_from(["", "a@x.org", "A@X.org", "b@x.org", "no address", "@"])
codes = st.sampled_from(["", "", "C1", "C2", "c1", "C3"])
rows = st.lists(st.tuples(names, addresses, st.sampled_from(["", "Acme"]), codes), max_size=12)


@given(rows)
def test_every_row_is_counted_once(new_store, rows):
    report = a_fresh_import(new_store).run(a_table(*rows))
    assert report.rows == len(rows)
    assert report.rows == sum(
        (report.new, report.updated, report.unchanged, report.duplicate, report.rejected)
    )


@given(rows)
def test_a_list_that_comes_again_changes_nothing(new_store, rows):
    store = new_store()
    imports = Imports(store, recognise, lambda: new_id().upper(), Clock())
    first = imports.run(a_table(*rows))
    before = list(store._db.iterdump())
    again = imports.run(a_table(*rows))
    assert list(store._db.iterdump()) == before
    assert (again.new, again.updated, again.vanished) == (0, 0, 0)
    assert again.unchanged == first.new + first.updated
    assert (again.duplicate, again.rejected) == (first.duplicate, first.rejected)


@given(rows, rows)
def test_nobody_is_lost_whatever_list_comes_next(new_store, rows, others):
    store = new_store()
    imports = Imports(store, recognise, lambda: new_id().upper(), Clock())
    imports.run(a_table(*rows))
    before = {ticket.code: ticket.attendee.id for ticket in store.tickets()}
    names = {ticket.attendee.id: ticket.attendee.name for ticket in store.tickets()}
    report = imports.run(a_table(*others))
    for code, attendee_id in before.items():
        assert attendee_id in {ticket.attendee.id for ticket in store.tickets_by_code(code)}
    assert report.rows == len(others)
    assert report.rows == sum(
        (report.new, report.updated, report.unchanged, report.duplicate, report.rejected)
    )
    # Who is there under another name was told.
    others_told = " ".join(problem.reason for problem in report.problems)
    for ticket in store.tickets():
        name = names.get(ticket.attendee.id, ticket.attendee.name)
        if set(person_key(name).split()).isdisjoint(person_key(ticket.attendee.name).split()):
            assert f"{name}'s" in others_told


everybody = [f"Guest{chr(65 + number)}" for number in range(8)]
some = st.lists(st.sampled_from(everybody), unique=True, max_size=8)


@given(some, some, st.booleans(), st.sampled_from(["", "g{}@example.org", "office@example.org"]))
def test_running_numbers_that_shift_mix_nobody_up(new_store, first, then, by_name, address):
    def table(names):
        rows = sorted(names) if by_name else names
        return a_table(
            *((name, address.format(name), "", f"{place:03}") for place, name in enumerate(rows, 1))
        )

    store = new_store()
    imports = Imports(store, recognise, lambda: new_id().upper(), Clock())
    imports.run(table(first))
    before = {ticket.code: ticket.attendee.name for ticket in store.tickets()}
    report = imports.run(table(then))
    assert report.rows == len(then)
    assert report.rows == sum(
        (report.new, report.updated, report.unchanged, report.duplicate, report.rejected)
    )
    told_of = " ".join(f"{problem.reason} {problem.value}" for problem in report.problems)
    after = {ticket.code: ticket.attendee.name for ticket in store.tickets()}
    for code, name in before.items():
        assert after[code] == name or f"This code was {name}'s" in told_of
    for name in {*first, *then} - set(after.values()):
        assert name in told_of
    for name in then:
        assert (
            list(after.values()).count(name) == 1 or address != "g{}@example.org" or name in told_of
        )


guests = st.lists(st.tuples(*(st.booleans(),) * 4), max_size=12)


@given(guests)
def test_who_stays_away_or_changes_is_told_once(new_store, guests):
    def row(number, change=""):
        has_address, has_code, _, _ = guests[number]
        address, code = f"guest{number}@example.org", f"G{number}"
        company = change if has_address or has_code else ""
        return f"Guest {number}", address * has_address, company, code * has_code

    imports = a_fresh_import(new_store)
    imports.run(a_table(*map(row, range(len(guests)))))
    stays = [number for number, (*_, stays, _) in enumerate(guests) if stays]
    later = [row(number, "New" * guests[number][3]) for number in stays]
    changed = sum(row != row_before for row, row_before in zip(later, map(row, stays), strict=True))
    report = imports.run(a_table(*later))
    assert (report.new, report.updated, report.vanished) == (0, changed, len(guests) - len(stays))
    again = imports.run(a_table(*later))
    assert counts(again) == ({"unchanged": len(stays)} if stays else {})


@given(st.lists(st.lists(st.text(max_size=8), min_size=11, max_size=11), max_size=8))
def test_no_list_is_too_odd(new_store, rows):
    store = new_store()
    try:
        report = Imports(store, recognise, new_id, Clock()).run(a_table(*rows, header=FULL_HEADER))
    except CheckinError:
        return
    assert len(list(store.tickets())) == report.new + report.updated


def a_fresh_import(new_store):
    return Imports(new_store(), recognise, lambda: new_id().upper(), Clock())
