"""Lists to import in tests, and what became of them."""

from checkin.core.lists.attendee_list import ColumnMapping, Field, ProblemKind, SourceTable

FULL_HEADER = ("First name", "Last name", "E-mail", "Mode", "Code", "Status", "From", "Until",
               "Flags", "Notes", "Table")  # fmt: skip
HEADER = ("Name", "E-mail", "Company", "Code")
_MEANINGS = {
    "Name": Field.NAME,
    "First name": Field.FIRST_NAME,
    "Last name": Field.LAST_NAME,
    "E-mail": Field.EMAIL,
    "Company": Field.COMPANY,
    "Country": Field.COUNTRY,
    "Category": Field.CATEGORY,
    "Mode": Field.MODE,
    "Code": Field.CODE,
    "Status": Field.STATUS,
    "From": Field.VALID_FROM,
    "Until": Field.VALID_UNTIL,
    "Flags": Field.FLAGS,
    "Notes": Field.NOTES,
}


def recognise(header, _sample, overrides):
    named = {name: field for name, field in _MEANINGS.items() if name in header}
    named |= {column: Field(field) for field, column in overrides.items()}
    return ColumnMapping(tuple((field, header.index(name)) for name, field in named.items()))


def a_table(*rows, header=HEADER, source="list.csv"):
    """Make a table of rows, which are filled up with empty cells; the header is row 1."""
    filled = [list(row) + [""] * (len(header) - len(row)) for row in rows]
    return SourceTable(tuple(header), enumerate(filled, 2), source, "CSV, UTF-8, commas")


def counts(report):
    """Say what an import did, leaving out what it did not."""
    names = ("new", "updated", "unchanged", "duplicate", "rejected", "vanished")
    return {name: getattr(report, name) for name in names if getattr(report, name)}


def told(report, kind):
    """Give row, reason and value of the problems of one kind."""
    return [(each.row, each.reason, each.value) for each in report.problems if each.kind == kind]


def warnings(report):
    return told(report, ProblemKind.WARNING)


def person(store, code):
    return next(ticket.attendee for ticket in store.tickets() if ticket.code == code)


def codes(store):
    return {ticket.attendee.name: ticket.code for ticket in store.tickets()}
