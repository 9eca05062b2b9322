"""An event file against a model of it in a few lines of Python, whatever is done in what order."""

import shutil
import tempfile
from dataclasses import dataclass, field
from datetime import datetime
from operator import attrgetter
from pathlib import Path

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from checkin.codes.recognise import recognise
from checkin.core.decision import Decision
from checkin.core.errors import Refused
from checkin.core.event import Reentry
from checkin.core.scan import Direction, Verdict
from checkin.services.attendees import Attendees
from checkin.services.corrections import Corrections
from checkin.services.desk import Desk
from checkin.services.journal.audit import Audit
from checkin.services.scribe import Scribe
from checkin.storage.store import Store
from tests.builders import Clock, a_list, a_ticket, an_event, listed, new_id, with_lists

SEATS = 2
LISTED = ("ADA1", "BOB2", "EVE3")
PASSAGES = ("entry", "override", "exit")


@dataclass
class Line:
    """What the model knows of a line: what it did, to which ticket, and when, as it says."""

    id: str
    at: datetime
    kind: str
    code: str
    list_id: str = ""
    undoes: "Line | None" = None
    fields: dict = field(default_factory=dict)


class Model:
    """Says from all lines, each time anew, what is true."""

    def __init__(self):
        self.lines: list[Line] = []
        self.names = {code: f"Person {code}" for code in LISTED}

    def is_undone(self, line):
        return any(each.undoes is line and not self.is_undone(each) for each in self.lines)

    def add(self, line):
        """Take a line, which comes after all that stand and that it takes the place of."""
        passages = self.passages(line.code, line.list_id) if line.kind in PASSAGES else []
        edits = self.edits(line.code) if line.kind == "edit" else []
        assert all(each.at <= line.at for each in (*passages, *edits))
        self.lines.append(line)

    def would_come_second(self, line):
        """Whether undoing an undo brought a substitute back although another has come since."""
        if line.kind != "undo":
            return False
        before = [each for each in self.standing("substitution") if each.code == line.code]
        self.lines.append(Line("", line.at, "undo", line.code, undoes=line))
        after = [each for each in self.standing("substitution") if each.code == line.code]
        self.lines.pop()
        return bool(before) and len(after) > len(before)

    def standing(self, *kinds):
        """Give lines in the order of their moments, in which one that is brought back stands."""
        lines = [line for line in self.lines if line.kind in kinds and not self.is_undone(line)]
        return sorted(lines, key=attrgetter("at"))

    def passages(self, code, list_id):
        return [
            line
            for line in self.standing(*PASSAGES)
            if (line.code, line.list_id) == (code, list_id)
        ]

    def is_inside(self, code, list_id):
        passed = self.passages(code, list_id)
        return bool(passed) and passed[-1].kind != "exit"

    def was_in(self, code, list_id):
        return any(line.kind != "exit" for line in self.passages(code, list_id))

    def inside(self, list_id):
        return sum(self.is_inside(code, list_id) for code in self.names)

    def admitted(self, list_id):
        return sum(self.was_in(code, list_id) for code in self.names)

    def edits(self, code):
        return [line for line in self.standing("edit") if line.code == code]

    def company(self, code):
        companies = [line.fields["company"] for line in self.edits(code)]
        return companies[-1] if companies else ""

    def status(self, code):
        came = next((line for line in self.lines if line.fields.get("code") == code), None)
        # Nobody comes in the place of somebody who does not come.
        if came and (self.is_undone(came) or self.status(came.code) is Verdict.CANCELED):
            return Verdict.CANCELED
        if any(line.code == code for line in self.standing("substitution")):
            return Verdict.REVOKED
        return Verdict.ADMITTED

    def verdict(self, code, list_id):
        if (status := self.status(code)) is not Verdict.ADMITTED:
            return status
        if self.is_inside(code, list_id):
            return Verdict.ALREADY_ADMITTED
        if list_id == "once" and self.was_in(code, list_id):
            return Verdict.ALREADY_ADMITTED
        if list_id == "main" and self.inside(list_id) >= SEATS:
            return Verdict.FULL
        return Verdict.ADMITTED


class EventFile(RuleBasedStateMachine):
    """Does to an event file what people at desks do."""

    codes = Bundle("codes")
    lists = st.sampled_from(["main", "once"])

    @initialize(target=codes)
    def begin(self):
        self.folder = Path(tempfile.mkdtemp(prefix="checkin-"))
        self.clock = Clock()
        self.model = Model()
        self.store = Store.create(self.folder / "event.checkin", an_event())
        once = a_list(id="once", name="Once", reentry=Reentry.NEVER)
        with_lists(self.store, a_list(capacity=SEATS), once)
        listed(self.store, *(a_ticket(code, name=f"Person {code}") for code in LISTED))
        self.refused: list[tuple[Decision, str, str]] = []
        self.set_up()
        return LISTED[0]

    def set_up(self):
        scribe = Scribe("Desk 1", "Olive", self.clock, new_id)
        self.desks = {name: Desk(self.store, scribe, recognise, name) for name in ("main", "once")}
        self.people = Attendees(self.store, scribe, lambda: new_id().upper())
        self.corrections = Corrections(self.store, scribe)

    def wrote(self, entry_id, *told, **fields):
        """Have the model know of a line that was written just now."""
        self.model.add(Line(entry_id, self.store.entry(entry_id).at, *told, **fields))

    def teardown(self):
        if hasattr(self, "store"):
            self.store.close()
            shutil.rmtree(self.folder)

    @rule(target=codes, code=st.sampled_from(LISTED))
    def know(self, code):
        return code

    @rule(code=codes, list_id=lists)
    def scan(self, code, list_id):
        expected = self.model.verdict(code, list_id)
        decision = self.desks[list_id].scan(code)
        assert decision.verdict is expected
        if decision.admitted:
            self.wrote(decision.entry_id, "entry", code, list_id)
        else:
            self.refused.append((decision, code, list_id))

    @rule(code=codes, list_id=lists)
    def leave(self, code, list_id):
        may_leave = self.model.is_inside(code, list_id)
        status = self.model.status(code)
        decision = self.desks[list_id].scan(code, Direction.EXIT)
        if may_leave or status is Verdict.ADMITTED:
            assert decision.verdict is Verdict.CHECKED_OUT
            self.wrote(decision.entry_id, "exit", code, list_id)
        else:
            assert decision.verdict is status

    @precondition(lambda self: self.refused)
    @rule(data=st.data())
    def override(self, data):
        decision, code, list_id = refusal = data.draw(st.sampled_from(self.refused))
        knowing = decision.verdict is Verdict.ALREADY_ADMITTED
        if self.model.is_inside(code, list_id) and not knowing:
            with pytest.raises(Refused):
                self.corrections.override(decision.entry_id, "let in")
            return
        self.refused.remove(refusal)
        line = self.corrections.override(decision.entry_id, "let in")
        self.wrote(line.id, "override", code, list_id)

    @precondition(lambda self: self.model.lines)
    @rule(data=st.data())
    def undo(self, data):
        line = data.draw(st.sampled_from(self.model.lines))
        if self.model.is_undone(line) or self.model.would_come_second(line):
            with pytest.raises(Refused):
                self.corrections.undo(line.id, "slip")
        else:
            undo = self.corrections.undo(line.id, "slip")
            self.wrote(undo.id, "undo", line.code, line.list_id, undoes=line)

    @rule(code=codes, company=st.text("abc", min_size=1, max_size=3))
    def edit(self, code, company):
        line = self.people.edit(code, {"company": company})
        self.wrote(line.id, "edit", code, fields={"company": company})

    @rule(target=codes)
    def walk_in(self):
        line = self.people.walk_in({"name": "Zoë Walker"}, anyway=True)
        self.model.names[line.code] = "Zoë Walker"
        self.wrote(line.id, "walk-in", "", fields={"code": line.code})
        return line.code

    @precondition(lambda self: len(self.model.names) < 8)
    @rule(target=codes, code=codes)
    def substitute(self, code):
        if self.model.status(code) is not Verdict.ADMITTED:
            with pytest.raises(Refused):
                self.people.substitute(code, {"name": "Bob Kahn"})
            return code
        line = self.people.substitute(code, {"name": "Bob Kahn", "company": ""})
        (new,) = {ticket.code for ticket in self.store.tickets()} - self.model.names.keys()
        self.model.names[new] = "Bob Kahn"
        self.wrote(line.id, "substitution", code, fields={"code": new})
        return new

    @rule(minutes=st.integers(-10, 30))
    def let_time_pass(self, minutes):
        self.clock.pass_by(minutes=minutes)

    @rule()
    def open_again(self):
        self.store.close()
        self.store = Store(self.store.path)
        self.set_up()

    @rule()
    def count_again(self):
        with self.store.write():
            self.store.count_again()

    @invariant()
    def counts_are_those_of_the_model(self):
        if hasattr(self, "store"):
            for list_id in ("main", "once"):
                found = self.store.counts(list_id)
                assert found == (self.model.admitted(list_id), self.model.inside(list_id))

    @invariant()
    def people_are_those_of_the_model(self):
        if hasattr(self, "store"):
            found = {ticket.code: ticket.attendee for ticket in self.store.tickets()}
            assert {code: person.name for code, person in found.items()} == self.model.names
            for code, person in found.items():
                assert person.company == self.model.company(code)

    @invariant()
    def the_journal_is_whole(self):
        if hasattr(self, "store"):
            assert Audit(self.store).verify().problems == ()


TestEventFile = EventFile.TestCase


def test_a_line_that_is_brought_back_stands_at_its_own_moment():
    state = EventFile()
    code = state.begin()
    try:
        first = state.people.edit(code, {"company": "a"})
        undo = state.corrections.undo(first.id, "slip")
        state.clock.pass_by(minutes=-1)
        state.people.edit(code, {"company": "b"})
        state.corrections.undo(undo.id, "slip")
        (company,) = {each.attendee.company for each in state.store.tickets() if each.code == code}
        assert company == "a"
    finally:
        state.teardown()
