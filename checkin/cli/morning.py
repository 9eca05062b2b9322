"""Plays the demo's morning at real desks, by the clock of the blueprint."""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime

from checkin import build
from checkin.cli.blueprint import Blueprint, Step
from checkin.cli.words import HEADLINES, NOTHING_READ
from checkin.core.decision import Decision, sentence
from checkin.core.errors import CheckinError
from checkin.core.journal import EntryKind
from checkin.core.registration import is_expected
from checkin.core.ticket import Ticket, TicketStatus
from checkin.storage.store import Store


class Morning:
    """The steps of a blueprint, done one after the other."""

    def __init__(
        self,
        store: Store,
        plan: Blueprint,
        codes: Mapping[str, str],
        tell: Callable[[str], None],
    ) -> None:
        """Play on an event file; `codes` gives by registration number what a picture said."""
        self._store = store
        self._plan = plan
        self._codes = codes
        self._tell = tell
        self._lists = {known.name: known for known in store.lists()}
        self.verdicts: Counter[str] = Counter()

    def play(self) -> None:
        """Do all steps. Raises `CheckinError` where one comes out otherwise than planned."""
        for step in self._plan.steps:
            {
                "scan": self._scan,
                "find": self._find,
                "undo": self._undo,
                "arrivals": self._arrive,
            }[step.do](step)

    def _scan(self, step: Step) -> None:
        code = self._codes[step.number] if step.number else step.code
        decision = self._program(step).desk(self._lists[step.list_name].id).scan(code)
        self._tell_decision(step, decision)

    def _find(self, step: Step) -> None:
        program = self._program(step)
        list_id = self._lists[step.list_name].id
        found = program.store.find(step.text, list_id=list_id)
        if not found or number_of(found[0].tickets[0], self._plan) != step.number:
            raise CheckinError(f"The demo's search for “{step.text}” found somebody else.")
        decision = program.desk(list_id).admit(found[0].tickets[0].id)
        self._tell_decision(step, decision, f"typed “{step.text}”")

    def _undo(self, step: Step) -> None:
        program = self._program(step)
        ticket = program.attendees.ticket_by_code(self._codes[step.number])
        history = self._store.history(ticket.id, self._lists[step.list_name].id)
        entry = [line for line in history if line.kind is EntryKind.ENTRY][-1]
        program.corrections.undo(entry.id, step.reason)
        self._tell_line(step.at, step.desks[0], "Undone", f"{ticket.attendee.name}: {step.reason}")

    def _arrive(self, step: Step) -> None:
        coming = self._coming(step)
        if step.until is None or len(coming) < step.count:
            raise CheckinError("The demo's blueprint lets more people arrive than there are.")
        pause = (step.until - step.at) / step.count
        for place, number in enumerate(coming[: step.count]):
            at, desk = step.at + place * pause, step.desks[place % len(step.desks)]
            program = self._program_at(at, desk)
            decision = program.desk(self._lists[step.list_name].id).scan(self._codes[number])
            self._check(step, decision)
        self._tell_line(
            step.at, f"{len(step.desks)} desks", "Admitted", f"{step.count} people. {step.about}"
        )

    def _coming(self, step: Step) -> list[str]:
        named = {other.number for other in self._plan.steps}
        here = self._lists[step.list_name]
        came = self._store.all_presences()
        numbers = {}
        for ticket in self._store.tickets():
            number = number_of(ticket, self._plan)
            if number in named or here.id in came.get(ticket.id, {}):
                continue
            if ticket.status is TicketStatus.VALID and is_expected(ticket, here):
                numbers[number] = ticket.id
        return list(numbers)

    def _program(self, step: Step) -> build.Program:
        return self._program_at(step.at, step.desks[0])

    def _program_at(self, at: datetime, desk: str) -> build.Program:
        return build.Program(self._store, build.Place(desk, now=lambda: at))

    def _check(self, step: Step, decision: Decision) -> None:
        self.verdicts[decision.verdict.value] += 1
        if decision.verdict.value != step.expect:
            raise CheckinError(
                f"The demo expected “{step.expect}” at {step.at:%H:%M} UTC, "
                f"and the desk said “{decision.verdict.value}”."
            )

    def _tell_decision(self, step: Step, decision: Decision, how: str = "") -> None:
        self._check(step, decision)
        ticket = decision.ticket
        who = ticket.attendee.name if ticket else decision.scan.code or NOTHING_READ
        why = sentence(decision.explanation, step.at, self._plan.event.zone)
        told = f"{who}, {how}. {why}" if how else f"{who}. {why}"
        self._tell_line(step.at, step.desks[0], HEADLINES[decision.verdict], told)

    def _tell_line(self, at: datetime, desk: str, headline: str, told: str) -> None:
        local = at.astimezone(self._plan.event.zone)
        self._tell(f"  {local:%H:%M:%S}  {desk:<8}  {headline:<16}  {told}")


def number_of(ticket: Ticket, plan: Blueprint) -> str:
    """Give the registration number by which the blueprint names a ticket's holder."""
    return ticket.attendee.column(plan.number_column)
