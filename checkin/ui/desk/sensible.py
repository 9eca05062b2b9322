"""Which of the actions that a verdict proposes make sense for who is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checkin.core.scan import Direction, Verdict
from checkin.ui.desk.actions import PROPOSED, Action

if TYPE_CHECKING:
    from checkin.core.decision import Decision
    from checkin.services.lookup import Background
    from checkin.ui.desk.scene import Scene

# What needs somebody.
_OF_PERSONS = frozenset(
    {
        Action.LET_IN, Action.SHOW_PERSON, Action.PRINT, Action.CHECK_OUT, Action.SWITCH,
        Action.WAIT, Action.CALL,
    }
)  # fmt: skip
# Nobody is let in on the way out.
_INWARDS = frozenset({Action.LET_IN, Action.SWITCH, Action.WAIT})


def is_final(decision: Decision, scene: Scene) -> bool:
    """Whether nobody may be let in all the same.

    A server that decides who may pass its list takes nobody whom it canceled, whatever the reason.
    """
    return decision.verdict is Verdict.CANCELED and scene.is_decided_by_server(decision)


def sensible(decision: Decision, background: Background, scene: Scene) -> list[Action]:
    """Give the actions that make sense, the likeliest first."""
    needless = set[Action]()
    if decision.ticket is None:
        needless |= _OF_PERSONS
    if decision.scan.direction is Direction.EXIT:
        needless |= _INWARDS
    if not decision.questions:
        needless.add(Action.ASK)
    # Where the list leaves it to the desk, nobody has to answer for taking an unpaid order.
    needless.add(Action.LET_IN if decision.may_ignore_unpaid else Action.TAKE_UNPAID)
    if not background.payable_at:
        needless.add(Action.PAY)
    if background.place:
        needless.add(Action.WAIT)
    if is_final(decision, scene):
        needless.add(Action.LET_IN)
    if scene.elsewhere(decision) is None:
        needless.add(Action.OPEN_LIST)
    return [each for each in PROPOSED[decision.verdict] if each not in needless]
