"""The pictures of the start page and of the desk: how to come to each."""

from collections.abc import Callable
from functools import partial

from studio import Studio, there

from checkin import build
from checkin.core.decision import Decision, Explanation, Reason
from checkin.core.errors import CannotWrite
from checkin.core.moments import stored
from checkin.core.question import Option, Question, QuestionKind
from checkin.core.registration import is_expected
from checkin.core.scan import Direction, Scan, Verdict
from checkin.core.ticket import AttendanceMode, Ticket, TicketStatus
from checkin.services.lookup import Background
from checkin.ui.desk.actions import Action

_LONGEST = "Αικατερίνη-Ευαγγελία Παπαδοπούλου-Κωνσταντινίδη"


def _start(studio: Studio) -> None:
    studio.wait_for(lambda: bool(studio.window.start_page._recent))  # noqa: SLF001


def _start_preferences(studio: Studio) -> None:
    studio.window.open_preferences()
    studio.settle()


def _start_help(studio: Studio) -> None:
    studio.window.outside.turn_to_start()
    studio.window.outside.show_keys()
    studio.settle()


def _is_to_come(ticket: Ticket, studio: Studio) -> bool:
    is_new = ticket.status is TicketStatus.VALID and ticket.id not in studio.inside
    on_site = ticket.attendee.mode is AttendanceMode.ON_SITE
    return is_new and on_site and is_expected(ticket, studio.here)


def _admitted(studio: Studio) -> None:
    studio.enter()
    to_come = [each for each in studio.tickets if _is_to_come(each, studio)]
    with_dinner = (each for each in to_come if each.attendee.column("Meals Table"))
    chosen = next((each for each in with_dinner if each.attendee.notes), to_come[0])
    studio.inside.add(chosen.id)
    studio.scan(chosen.code)


def _longest(studio: Studio) -> None:
    """Show a decision about somebody whose name and company are as long as they come."""
    studio.enter()
    ticket = studio.tickets[0]
    person = ticket.attendee._replace(
        name=_LONGEST,
        company="Ευρωπαϊκό Δίκτυο Καινοτομίας Ναυτιλίας και Γαλάζιας Ανάπτυξης Βορείου Αιγαίου",
        notes="Comes with a sign-language interpreter, and needs a seat in the first row of Hall A",
        flags=("Eligible", "Vote 017", "Interpreter"),
    )
    _decide(studio, Verdict.WRONG_LIST, ticket._replace(attendee=person))


def _decide(studio: Studio, verdict: Verdict, ticket: Ticket | None) -> None:
    """Show a decision that the demo's morning does not bring about."""
    session = studio.session
    here = studio.here
    scan = Scan(studio.tickets[0].code, session.now(), "Desk 1", here.id)
    facts = (
        ("list", here.name), ("others", "Dinner"), ("earlier", session.now()), ("desk", "Desk 2"),
        ("moment", session.now()), ("inside", "60"), ("capacity", "60"), ("trouble", "too short"),
        ("origin", "another event"), ("reason", ""),
    )  # fmt: skip
    decision = Decision(scan, verdict, Explanation(_REASONS[verdict], facts), ticket)
    studio.room.desk.show_decision(decision)
    studio.settle()
    if verdict is Verdict.AMBIGUOUS:
        studio.room.desk.panel.show_evidence("", Background((), tuple(studio.tickets[:2])))
    studio.settle()


_REASONS = {
    Verdict.UNPAID: Reason.UNPAID,
    Verdict.BLOCKED: Reason.BLOCKED,
    Verdict.REVOKED: Reason.REVOKED,
    Verdict.TOO_EARLY: Reason.OPENS,
    Verdict.TOO_LATE: Reason.CLOSED,
    Verdict.FULL: Reason.FULL,
    Verdict.RULES: Reason.RULES,
    Verdict.NOT_EXCHANGED: Reason.NOT_EXCHANGED,
    Verdict.ALREADY_EXCHANGED: Reason.ALREADY_EXCHANGED,
    Verdict.AMBIGUOUS: Reason.AMBIGUOUS,
    Verdict.ANSWERS_REQUIRED: Reason.ANSWERS_REQUIRED,
    Verdict.MALFORMED_CODE: Reason.MALFORMED,
    Verdict.WRONG_LIST: Reason.REGISTERED_LATER,
}
_WITHOUT_A_PERSON = {Verdict.AMBIGUOUS, Verdict.MALFORMED_CODE}


def _picture_of(verdict: Verdict) -> Callable[[Studio], None]:
    def bring_about(studio: Studio) -> None:
        studio.enter()
        ticket = None if verdict in _WITHOUT_A_PERSON else studio.tickets[9]
        _decide(studio, verdict, ticket)

    return bring_about


def _ask(studio: Studio) -> None:
    studio.scan_for(lambda ticket: ticket.id in studio.inside)
    studio.room.desk.carry_out(Action.LET_IN)
    studio.settle()


def _out(studio: Studio) -> None:
    studio.enter()
    studio.session.turn(Direction.EXIT)
    leaving = next(each for each in studio.tickets if each.id in studio.inside)
    studio.scan(leaving.code)


def _search_chosen(studio: Studio) -> None:
    studio.type_text("woj")
    studio.room.desk.results.submit()
    studio.settle()


def _clash(studio: Studio) -> None:
    studio.enter("partnering event")


def _full_disk(studio: Studio) -> None:
    studio.enter()
    words = "The disk that holds demo.checkin is full. Make room and try again; "
    studio.room.desk.show_trouble(CannotWrite(words + "what was decided is kept."))
    studio.settle()


def _no_list(studio: Studio) -> None:
    studio.enter()
    studio.session.stand_at("")
    studio.settle()


def _help(studio: Studio) -> None:
    studio.enter()
    studio.window.pages.show_keys()
    studio.settle()


def _unknown(studio: Studio) -> None:
    studio.enter()
    studio.scan("ECC26-ZZ7K2M")


def _with(status: TicketStatus) -> Callable[[Studio], None]:
    return lambda studio: studio.scan_for(lambda ticket: ticket.status is status)


def _virtual(studio: Studio) -> None:
    studio.scan_for(
        lambda ticket: (
            ticket.attendee.mode is AttendanceMode.VIRTUAL and ticket.status is TicketStatus.VALID
        )
    )


def _wrong_list(studio: Studio) -> None:
    studio.enter()
    day_one = studio.here
    studio.scan_for(
        lambda ticket: (
            ticket.attendee.mode is AttendanceMode.ON_SITE
            and ticket.status is TicketStatus.VALID
            and not is_expected(ticket, day_one)
        )
    )


_CONSENT = Question(
    "photo",
    "We take photos and films in the halls and publish some of them. May you be seen on them?",
    QuestionKind.YES_NO,
    required=True,
    consent=True,
)
_DAYS = Question(
    "sessions",
    "Which of the parallel sessions will you join?",
    QuestionKind.CHOICES,
    tuple(
        Option(str(number), text)
        for number, text in enumerate(("Blue economy", "Energy", "Health", "Mobility", "Textiles"))
    ),
)
_ARRIVAL = Question("arrival", "When do you leave?", QuestionKind.MOMENT, required=True)


def _asked(*questions: Question, given: str = "") -> Callable[[Studio], None]:
    """Show a question of the door; afterwards nothing is asked any more."""

    def bring_about(studio: Studio) -> None:
        studio.enter()
        with build.open_event(studio.event) as store:
            with store.write():
                for each in questions:
                    store.put_question(each, stored(studio.session.now()))
            asked = next(each for each in studio.tickets if _is_to_come(each, studio))
            studio.inside.add(asked.id)  # nobody is asked twice
            studio.scan(asked.code)
            with store.write():
                for each in questions:
                    store.put_question(each, stored(studio.session.now()), removed=True)
        asking = studio.room.desk.asking
        if given:
            asking._line.setText(given)  # noqa: SLF001
            asking._take()  # noqa: SLF001 - as Enter does
        else:
            asking._choices.press(asking._choices._buttons[0].key)  # noqa: SLF001
        studio.settle()

    return bring_about


def _set_questions_up(studio: Studio) -> None:
    studio.enter()
    studio.room.ask_for_questions()
    studio.wait_for(lambda: studio.room.questions.dialog is not None)
    dialog = there(studio.room.questions.dialog)
    dialog.wording.setText(_DAYS.wording)
    dialog._kind.setCurrentIndex(dialog._kind.findData(_DAYS.kind.value))  # noqa: SLF001
    dialog.answers.setPlainText("\n".join(option.text for option in _DAYS.options))
    dialog._categories.choose(["Participant", "Speaker"])  # noqa: SLF001
    studio.settle()


def _add_door(studio: Studio) -> None:
    studio.enter()
    if (dialog := studio.room.questions.dialog) is not None:
        dialog.reject()
    studio.room.ask_for_door()
    studio.wait_for(lambda: studio.room.doors.dialog is not None)
    there(studio.room.doors.dialog).form.hand_outs.choose(["Meals Table"])
    studio.settle()


_STATES: dict[str, Callable[[Studio], None]] = {
    "start": _start,
    "start-preferences": _start_preferences,
    "start-help": _start_help,
    "desk-idle": Studio.enter,
    "desk-admitted": _admitted,
    "desk-already": lambda studio: studio.scan_for(lambda ticket: ticket.id in studio.inside),
    "desk-canceled": _with(TicketStatus.CANCELED),
    "desk-unapproved": _with(TicketStatus.UNAPPROVED),
    "desk-virtual": _virtual,
    "desk-wrong-list": _wrong_list,
    "desk-unknown": _unknown,
    "desk-longest": _longest,
    "desk-search": lambda studio: studio.type_text("an"),
    "desk-search-chosen": _search_chosen,
    "desk-nobody": lambda studio: studio.type_text("qqxxzz"),
    "desk-question": _ask,
    "desk-ask-consent": _asked(_CONSENT, _DAYS, _ARRIVAL),
    "desk-ask-choices": _asked(_DAYS),
    "desk-ask-moment": _asked(_ARRIVAL, given="tomorrow"),
    "desk-out": _out,
    "desk-clash": _clash,
    "desk-full-disk": _full_disk,
    "desk-no-list": _no_list,
    "desk-help": _help,
    "desk-questions": _set_questions_up,
    "desk-door": _add_door,
    **{
        f"desk-{verdict.value.replace('_', '-')}": _picture_of(verdict)
        for verdict in _REASONS
        if verdict is not Verdict.WRONG_LIST
    },
}


def states(studio: Studio) -> dict[str, Callable[[], object]]:
    """Name every picture, and how to come to it."""
    return {name: partial(bring_about, studio) for name, bring_about in _STATES.items()}
