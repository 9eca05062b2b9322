"""What a desk proposes after a verdict; pages and the window carry it out."""

from enum import StrEnum
from typing import Any, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from checkin.core.scan import Verdict


class Action(StrEnum):
    """Something staff can do about the person or code on the panel."""

    UNDO = "undo"
    LET_IN = "let_in"
    CHECK_OUT = "check_out"
    OPEN_LIST = "open_list"
    SEARCH = "search"
    SHOW_PERSON = "show_person"
    WALK_IN = "walk_in"
    PRINT = "print"
    GROUP = "group"
    SWITCH = "switch"
    TAKE_UNPAID = "take_unpaid"
    PAY = "pay"
    WAIT = "wait"
    CALL = "call"
    ASK = "ask"


class ActionWords(NamedTuple):
    """How an action is shown: its words (Any: Qt types the marker as object), key and icon."""

    words: Any
    key: str
    icon: str

    def text(self) -> str:
        """Say it in the language of the window."""
        return QCoreApplication.translate("Action", self.words)


ACTIONS: dict[Action, ActionWords] = {
    Action.UNDO: ActionWords(QT_TRANSLATE_NOOP("Action", "Undo…"), "Ctrl+Z", "undo"),
    Action.LET_IN: ActionWords(QT_TRANSLATE_NOOP("Action", "Let in with reason…"), "F9", "in"),
    Action.CHECK_OUT: ActionWords(QT_TRANSLATE_NOOP("Action", "Check out"), "F5", "out"),
    Action.OPEN_LIST: ActionWords(QT_TRANSLATE_NOOP("Action", "Choose the list"), "F3", "list"),
    Action.SEARCH: ActionWords(QT_TRANSLATE_NOOP("Action", "Search by name"), "F2", "search"),
    Action.SHOW_PERSON: ActionWords(QT_TRANSLATE_NOOP("Action", "Show person"), "F4", "person"),
    Action.WALK_IN: ActionWords(QT_TRANSLATE_NOOP("Action", "Walk-in"), "F6", "walkin"),
    Action.SWITCH: ActionWords(QT_TRANSLATE_NOOP("Action", "Switch to on site"), "Ctrl+E", "swap"),
    Action.TAKE_UNPAID: ActionWords(QT_TRANSLATE_NOOP("Action", "Check in anyway"), "Ctrl+T", "in"),
    Action.PAY: ActionWords(QT_TRANSLATE_NOOP("Action", "Mark as paid…"), "Ctrl+M", "card"),
    Action.WAIT: ActionWords(QT_TRANSLATE_NOOP("Action", "Put on waiting list"), "Ctrl+L", "clock"),
    Action.CALL: ActionWords(QT_TRANSLATE_NOOP("Action", "Call supervisor"), "Ctrl+S", "sound"),
    Action.ASK: ActionWords(QT_TRANSLATE_NOOP("Action", "Ask"), "Ctrl+K", "help"),
    Action.PRINT: ActionWords(QT_TRANSLATE_NOOP("Action", "Print badge"), "F8", "print"),
    Action.GROUP: ActionWords(QT_TRANSLATE_NOOP("Action", "Same company"), "F7", "people"),
}

_PERSON_OR_REASON = (Action.SHOW_PERSON, Action.LET_IN)
_BADGE_OR_REASON = (Action.PRINT, Action.LET_IN)
_ELSEWHERE_OR_REASON = (Action.OPEN_LIST, *_PERSON_OR_REASON)

# The likeliest first: on a loud panel the first that the window offers is the proposed one.
PROPOSED: dict[Verdict, tuple[Action, ...]] = {
    Verdict.ADMITTED: (Action.PRINT, Action.SHOW_PERSON, Action.UNDO),
    Verdict.CHECKED_OUT: (Action.SHOW_PERSON, Action.UNDO),
    Verdict.ALREADY_ADMITTED: (Action.SHOW_PERSON, Action.CHECK_OUT, *_BADGE_OR_REASON),
    Verdict.UNPAID: (Action.TAKE_UNPAID, Action.SHOW_PERSON, Action.PAY, Action.LET_IN),
    Verdict.UNAPPROVED: (Action.CALL, *_PERSON_OR_REASON),
    Verdict.VIRTUAL_ONLY: (Action.SWITCH, Action.SHOW_PERSON),
    Verdict.ANSWERS_REQUIRED: (Action.ASK, *_PERSON_OR_REASON),
    Verdict.NOT_EXCHANGED: _PERSON_OR_REASON,
    Verdict.ALREADY_EXCHANGED: _PERSON_OR_REASON,
    Verdict.AMBIGUOUS: (Action.SEARCH,),
    Verdict.UNKNOWN_CODE: (Action.SEARCH, Action.WALK_IN),
    Verdict.WRONG_LIST: _ELSEWHERE_OR_REASON,
    Verdict.CANCELED: (*_PERSON_OR_REASON, Action.WALK_IN),
    Verdict.BLOCKED: (Action.CALL, Action.SHOW_PERSON),
    Verdict.REVOKED: _PERSON_OR_REASON,
    Verdict.TOO_EARLY: _ELSEWHERE_OR_REASON,
    Verdict.TOO_LATE: _ELSEWHERE_OR_REASON,
    Verdict.FULL: (Action.WAIT, *_PERSON_OR_REASON),
    Verdict.RULES: _PERSON_OR_REASON,
    Verdict.MALFORMED_CODE: (Action.SEARCH,),
}
