"""What the columns of an attendee list ask: who paid, who comes, who is virtual.

What is in them is read by `list_values.py`; here yes and no are answers, too.
"""

import re
from collections.abc import Callable, Sequence
from datetime import UTC, date

from checkin.core.lists.cell_words import words_of
from checkin.core.lists.coming import Coming, coming_of
from checkin.core.lists.list_values import mode_of, modes_in, status_of, without_mode
from checkin.core.lists.listed_moments import moment_of
from checkin.core.lists.question_words import (
    AWAY,
    BESIDE,
    COMING,
    DENIALS,
    FRAGMENTS,
    INSTEAD,
    OR,
    REGISTERED,
    REPLIES,
    RSVP,
)
from checkin.core.lists.status_words import (
    ACCEPTED,
    APPROVED,
    BLOCKED,
    CALLED_OFF,
    CONFIRMATION,
    CONFIRMED,
    DAY_OF_CALLING_OFF,
    PAID,
    PAYMENT,
    REFUNDED,
    WAITING,
)
from checkin.core.lists.worded_days import is_of_a_day
from checkin.core.lists.yes_no import INVITED, NO, says_yes
from checkin.core.ticket import AttendanceMode, TicketStatus

# Before and behind a question: "5. Will you attend? (yes/no)".
_NUMBERED = re.compile(r"^(?:q ?)?\d{1,2} (?=\D)")
_YES_OR_NO = re.compile(
    r"(?:^| )(?:yes|y|ja|j|oui|o|si|s|da|d|kylla|k) (?:or |oder |eller |ou |o |sau |tai )?"
    r"(?:no|n|nein|nej|non|nu|ei|e)(?= |$)"
)
_YES_OR_NO_TO_COMING = re.compile(r"\bzu(?:sage)? (?:und |oder )?absage\b")
_DAY_OF_A_MONTH = re.compile(r"\d\d?").fullmatch
_ANY_YEAR = date(2000, 1, 1)
_ANSWER_ENDS = re.compile(r"[,;.!:\n–—]| - ")
_NOT_I = "en"  # Finnish; a language elsewhere
_NOUGHT = "0"  # which is also what somebody paid for a free ticket


def mode_reader(heading: str) -> Callable[[str], AttendanceMode | None]:
    """Say how to read a column: yes and no are answers where it asks who is virtual, or on site."""
    match mode_of(heading):
        case AttendanceMode.VIRTUAL:
            return _virtual_or_not
        case AttendanceMode.ON_SITE:
            return _on_site_or_not
        case _:
            return _way_or_reply if asks_whether_somebody_comes(heading) else mode_of


def asks_who_is_on_site(heading: str) -> bool:
    """Whether a column asks who comes, so that nothing in it may mean to attend from afar."""
    return mode_reader(heading) is _on_site_or_not


def _way_or_reply(text: str) -> AttendanceMode | None:
    # "Yes" is to be there, and "No" no way at all: who says so is told by `reply_beside_way`.
    way = mode_of(text)
    return way or (None if _coming_or_not(text) is None else AttendanceMode.ON_SITE)


def reply_beside_way(text: str) -> TicketStatus:
    """Read whether somebody comes in a column that says in which way, too: "Yes, online", "No"."""
    reply = None if mode_of(text) else _coming_or_not(text)
    return reply or TicketStatus.VALID


def _virtual_or_not(text: str) -> AttendanceMode | None:
    return _as_asked(text, AttendanceMode.VIRTUAL, AttendanceMode.ON_SITE)


def _on_site_or_not(text: str) -> AttendanceMode | None:
    return _as_asked(text, AttendanceMode.ON_SITE, AttendanceMode.VIRTUAL)


def _as_asked(text: str, yes: AttendanceMode, no: AttendanceMode) -> AttendanceMode | None:
    if says_yes(text):
        return yes
    return no if _says_no(text) else mode_of(text)


def status_reader(heading: str) -> Callable[[str], TicketStatus | None]:
    """Say how to read a column: yes and no are answers where it asks who paid, or does not come."""
    said = _named(heading)
    words = set(said.split())
    if not PAID.isdisjoint(words) or not PAYMENT.isdisjoint(words):
        return _paid_or_not
    if asks_who_comes(heading):
        return _reader_of_who_comes(heading)
    # Of the event or a part of it: only who takes such a column for the status knows.
    if not words.isdisjoint(RSVP | (COMING - REPLIES)):
        return _coming_or_not
    if not words.isdisjoint(APPROVED | CONFIRMED | ACCEPTED) or (words and words <= CONFIRMATION):
        return _confirmed_or_not
    if said in WAITING:
        return _waiting_or_not
    if not words.isdisjoint(BLOCKED):
        return _blocked_or_not
    is_of_calling_off = said in DAY_OF_CALLING_OFF or not words.isdisjoint(CALLED_OFF | REFUNDED)
    return _called_off_or_not if is_of_calling_off else status_of


def taken_status_reader(heading: str) -> Callable[[str], TicketStatus | None]:
    """Say how to read a column that is the status: whatever it asks, who has a no is kept out."""
    read = status_reader(heading)
    if read is _paid_or_not:
        return _paid_or_when
    return _confirmed_or_not if read is status_of else read


def says_called_off(text: str) -> bool:
    """Whether a name or a note has a word for it that somebody does not come.

    Who comes in the place of one who does not, or is “not cancelled after all”, does come.
    """
    words = words_of(text).split()
    if not INSTEAD.isdisjoint(words):
        return False
    if not CALLED_OFF.isdisjoint(words):
        return status_of(text) is not TicketStatus.VALID
    return coming_of(text) is Coming.STAYS_AWAY


def asks_how_somebody_comes(heading: str) -> bool:
    """Whether a column of this name asks who comes in one way to attend, as "Kommer du online?"."""
    words = _asked(without_mode(heading))
    is_question = not COMING.isdisjoint(words) and words <= COMING | BESIDE
    return is_question and mode_of(heading) is not None


def asks_which_way_somebody_comes(heading: str) -> bool:
    """Whether a column is named after both ways to attend, as "Fizic/online"."""
    words = _asked(without_mode(heading))
    return len(modes_in(heading)) > 1 and words <= COMING | BESIDE | OR


def asks_whether_somebody_comes(heading: str) -> bool:
    """Whether a column of this name may ask who comes, so that a no is somebody who does not."""
    return asks_who_comes(heading) and status_reader(heading) is _coming_or_not


def tells_whether_and_how(heading: str, cells: Sequence[str]) -> bool:
    """Whether a column asks who comes, and its filled cells mostly tell in which way, too."""
    if not asks_whether_somebody_comes(heading) or not any(map(mode_of, cells)):
        return False
    return 2 * sum(_way_or_reply(cell) is not None for cell in cells) >= len(cells)


def asks_for_a_yes(heading: str) -> bool:
    """Whether a column asks who paid, is confirmed or comes: a yes lets in, and a no does not."""
    return status_reader(heading) in {_paid_or_not, _confirmed_or_not, _coming_or_not}


def asks_who_waits(heading: str) -> bool:
    """Whether a column of this name ticks, or numbers, who is on a waiting list."""
    return status_reader(heading) is _waiting_or_not


def asks_who_comes(heading: str) -> bool:
    """Whether a column of this name may ask who comes, or is registered, if answers say so."""
    words = _asked(heading)
    asked = COMING | REGISTERED | AWAY
    if not words <= asked | BESIDE or words.isdisjoint(asked - DENIALS):
        return False
    if len(words) == 1 and words <= FRAGMENTS:
        return False
    # "In presenza" is on site, and not "Presenza".
    if mode_of(heading) is not None:
        return False
    # "Reply no." is a number.
    return words.isdisjoint(REPLIES) or words.isdisjoint(DENIALS)


def may_ask_who_comes(heading: str, cells: Sequence[str]) -> bool:
    """Whether a column asks who comes to the event or to a part of it, answered with yes or no.

    "Do you plan to attend the conference in Bucharest?" does, as does "Attending the dinner": only
    who wrote the list knows which of them keeps somebody out. Nobody takes one of several days for
    all of them. `cells` are those that are filled.
    """
    words = set(_named(heading).split())
    if len(words) == 1 or words.isdisjoint(COMING - REPLIES):
        return False
    if is_of_a_day(heading) or any(map(_DAY_OF_A_MONTH, words)):
        return False
    answered = sum(_coming_or_not(cell) is not None for cell in cells)
    return bool(cells) and 2 * answered >= len(cells)


def may_ask_who_paid(heading: str, cells: Sequence[str]) -> bool:
    """Whether a column asks who paid, or is confirmed, for all or a part, and somebody is not.

    "Cena confermata" does, as does "Hotel paid". `cells` are those that are filled.
    """
    words = set(_named(heading).split())
    asked = PAID | PAYMENT | APPROVED | CONFIRMED
    if words.isdisjoint(asked) and not (words and words <= CONFIRMATION):
        return False
    # Numbers are amounts here.
    answers = [cell for cell in cells if is_yes_or_no(cell) and not cell.isdecimal()]
    return 2 * len(answers) >= len(cells) and any(map(_says_no, answers))


def may_tell_states(cells: Sequence[str]) -> bool:
    """Whether a column, whatever it is called, holds states of tickets, good ones and others.

    "Situación" does, with "confirmada" and "anulada", as may "Hotel". `cells` are those that are
    filled.
    """
    states = [status_of(cell) for cell in cells]
    is_told = 2 * states.count(None) <= len(states)
    return is_told and {None, TicketStatus.VALID} < {None, *states}


def _asked(heading: str) -> set[str]:
    return set(_YES_OR_NO.sub(" ", _named(heading)).split())


def _named(heading: str) -> str:
    return _YES_OR_NO_TO_COMING.sub("zusage", _NUMBERED.sub("", words_of(heading)))


def _reader_of_who_comes(heading: str) -> Callable[[str], TicketStatus | None]:
    words = _asked(heading)
    if not AWAY.isdisjoint(words):
        return _called_off_or_not
    return _coming_or_not if REGISTERED.isdisjoint(words) else _confirmed_or_not


def share_of_states(heading: str, cells: Sequence[str]) -> float:
    """Say in which part of its filled cells, from 0 to 1, a column tells states of tickets.

    Those who are only invited are among them, as most may be while a list is open.
    """
    read = status_reader(heading)
    told = (read(cell) is not None or words_of(cell) in INVITED for cell in cells)
    return sum(told) / len(cells) if cells else 0.0


def share_of_replies(heading: str, cells: Sequence[str]) -> float:
    """Say in which part of its filled cells, from 0 to 1, a column tells who comes.

    That is 0 where it does not ask for that, or where a cell tells of the way to attend.
    """
    if not asks_who_comes(heading) or any(map(mode_of, cells)):
        return 0.0
    return share_of_states(heading, cells)


def is_yes_or_no(text: str) -> bool:
    """Whether a cell answers a question, and holds nothing else."""
    return says_yes(text) or _says_no(text)


def _says_no(text: str) -> bool:
    words = words_of(text).split()
    return (bool(words) and NO.issuperset(words)) or text.strip() == _NOUGHT


def _paid_or_not(text: str) -> TicketStatus | None:
    # Nought is an amount here: somebody may have paid nothing for a ticket that is free.
    if text.strip() == _NOUGHT:
        return status_of(text)
    return _had_or_not(text, TicketStatus.UNPAID)


def _paid_or_when(text: str) -> TicketStatus | None:
    # Where there is a day, it is that on which somebody paid.
    return _paid_or_not(text) or (TicketStatus.VALID if _is_of_a_moment(text) else None)


def _confirmed_or_not(text: str) -> TicketStatus | None:
    return _had_or_not(text, TicketStatus.UNAPPROVED)


def _coming_or_not(text: str) -> TicketStatus | None:
    # "No, I cannot come" says all in its first word.
    answer = text if mode_of(text) else _ANSWER_ENDS.split(text, maxsplit=1)[0]
    if words_of(answer) == _NOT_I:
        return TicketStatus.CANCELED
    if says_called_off(text):
        # "Yes, but my wife cannot come" may be told of either.
        is_open = says_yes(answer) and coming_of(answer) is None
        is_said = not CALLED_OFF.isdisjoint(words_of(text).split())
        return TicketStatus.CANCELED if is_said or not is_open else None
    return _had_or_not(answer if is_yes_or_no(answer) else text, TicketStatus.CANCELED)


def _had_or_not(text: str, without: TicketStatus) -> TicketStatus | None:
    if words_of(text) in INVITED:
        return None
    if says_yes(text):
        return TicketStatus.VALID
    return without if _says_no(text) else status_of(text)


def _called_off_or_not(text: str) -> TicketStatus | None:
    return _so_or_not(text, TicketStatus.CANCELED)


def _blocked_or_not(text: str) -> TicketStatus | None:
    return _so_or_not(text, TicketStatus.BLOCKED)


def _waiting_or_not(text: str) -> TicketStatus | None:
    # A number is somebody's place on the list.
    is_place = text.isdecimal() and text != _NOUGHT
    return TicketStatus.UNAPPROVED if is_place else _so_or_not(text, TicketStatus.UNAPPROVED)


def _so_or_not(text: str, refused: TicketStatus) -> TicketStatus | None:
    if _says_no(text):
        return TicketStatus.VALID
    # Where there is a day, it is that on which somebody withdrew, or had to wait.
    is_so = says_yes(text) or _is_of_a_moment(text)
    return refused if is_so else status_of(text)


def _is_of_a_moment(text: str) -> bool:
    return moment_of(text, UTC, near=_ANY_YEAR) is not None
