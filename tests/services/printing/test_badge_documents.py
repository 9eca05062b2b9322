"""A single badge as a printer takes it: looked at before, and told what is not right with it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from checkin.core.badges.badge import BadgeWarning
from checkin.core.badges.badge_choice import BadgeOrder
from checkin.core.badges.badge_edges import overhangs
from checkin.core.badges.badge_layout import BadgeLayout, Box, CodeItem, moved
from checkin.core.errors import CheckinError
from checkin.core.ticket import Attendee, Ticket
from checkin.services.printing.badge_run import BadgePress
from checkin.services.printing.badges import Badges
from checkin.services.scribe import Scribe
from tests.services.badge_fakes import Layouts, Printer, Store


class WithCode(Layouts):
    """Every badge shows its code."""

    wide = BadgeLayout(
        id="wide",
        name="Wide",
        width=100,
        height=60,
        front=(CodeItem(name="code", box=Box(0, 0, 20, 20)),),
    )


class Reader:
    """Reads codes, unless they are too small, and counts how often it looked."""

    def __init__(self, *, is_too_small=False):
        self.is_too_small, self.looked = is_too_small, 0

    def __call__(self, document, wanted):
        assert document.getvalue().startswith(b"%PDF")
        self.looked += 1
        return wanted[0] if self.is_too_small else frozenset()


def badges(reader, *warnings, layouts=None):
    tickets = [Ticket(f"t-{name}", f"CODE-{name}", Attendee(name, name)) for name in ("Ada", "Bo")]
    scribe = Scribe("Desk 1", "Ana", lambda: datetime(2026, 5, 12, tzinfo=UTC), lambda: "line")
    press = BadgePress(Printer(warnings), unread=reader)
    return Badges(Store(*tickets), press, scribe, layouts or WithCode())


def test_the_first_badge_of_a_layout_is_read_back_and_no_other():
    reader = Reader()
    printing = badges(reader)
    for ticket in ("t-Ada", "t-Bo", "t-Ada"):
        assert printing.document(ticket, title="").pdf
    assert reader.looked == 1


def test_of_a_run_a_badge_of_each_layout_is_read_back(tmp_path):
    class OneOfTheirOwn(WithCode):
        def layout_for(self, category):
            return replace(self.wide, id="staff") if category == "Staff" else self.wide

    tickets = [
        Ticket(f"t-{n}", f"CODE-{n}", Attendee(str(n), f"Person {n}"), category="Staff" * (n == 50))
        for n in range(100, 0, -1)
    ]
    scribe = Scribe("Desk 1", "Ana", lambda: datetime(2026, 5, 12, tzinfo=UTC), lambda: "line")
    read = []
    press = BadgePress(Printer(), unread=lambda _, wanted: read.append(wanted) or frozenset())
    run = Badges(Store(*tickets), press, scribe, OneOfTheirOwn())
    run.produce(tmp_path / "badges.pdf", title="", order=BadgeOrder.LIST)
    (wanted,) = read
    assert (wanted[0], wanted[50]) == ({"CODE-100"}, {"CODE-50"})


def test_a_badge_whose_code_nobody_could_scan_is_not_printed():
    printing = badges(Reader(is_too_small=True))
    with pytest.raises(CheckinError, match=r"badge of Ada cannot be read back.*layout “Wide”"):
        printing.document("t-Ada", title="")
    with pytest.raises(CheckinError, match="badge of Bo"):
        printing.document("t-Bo", title="")


def test_a_badge_without_a_code_needs_no_reading():
    reader = Reader(is_too_small=True)
    assert badges(reader, layouts=Layouts()).document("t-Ada", title="").pdf
    assert reader.looked == 0


def test_what_is_not_as_it_should_be_goes_with_the_badge():
    printing = badges(Reader(), BadgeWarning("Ada", "No font has “ꙮ”.", "name"))
    assert printing.document("t-Ada", title="").warnings == ("No font has “ꙮ”.",)


def test_what_only_the_correction_of_a_printer_moves_over_the_edge_is_not_told():
    layout = WithCode.wide
    lost = [BadgeWarning("Wide", each) for each in overhangs(moved(layout, -1, 0))]
    assert len(lost) == 1
    printing = badges(Reader(), *lost)
    assert printing.document("t-Ada", title="", right=-1).warnings == ()
    assert len(printing.document("t-Ada", title="").warnings) == 1
