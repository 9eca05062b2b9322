"""What somebody answered at the door."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checkin.core.decision import Decision
    from checkin.core.question import Question


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """An answer to one of the questions that a decision asks; the last decides anew."""

    asked: Decision
    question: Question
    text: str
    is_last: bool
