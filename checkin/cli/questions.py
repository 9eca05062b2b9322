"""Commands about what is asked at doors, and what people answered."""

from dataclasses import replace
from pathlib import Path

import click

from checkin import build
from checkin.cli.answers import answer, complain, table
from checkin.cli.groups import OptionsBehind
from checkin.cli.next_step import as_typed
from checkin.cli.opening import (
    Command,
    as_json,
    at_a_desk,
    code_argument,
    event_argument,
    list_named,
    opened,
)
from checkin.cli.strange_categories import complain_of_strangers
from checkin.core.answers import answer_details
from checkin.core.errors import AnswerUnfit, Refused
from checkin.core.question import Question, QuestionKind, answer_meant

_KIND = click.option(
    "--kind",
    type=click.Choice([kind.value for kind in QuestionKind]),
    help="What kind of answer.  [default: text, or choice where there are options]",
)
_OPTION = click.option(
    "--option",
    "options",
    multiple=True,
    metavar="TEXT",
    help="An answer to choose; repeat for each.",
)
_REQUIRED = click.option(
    "--required/--optional",
    default=None,
    help="Nobody comes in without an answer, or it is asked once.  [default: --optional]",
)
_CONSENT = click.option(
    "--consent/--no-consent",
    default=None,
    help="Asked anew once the wording has changed.  [default: --no-consent]",
)
_LISTS = click.option(
    "--list",
    "lists",
    multiple=True,
    metavar="L",
    help="Check-in list that asks it; repeat for several.  [default: all]",
)
_CATEGORIES = click.option(
    "--category",
    "categories",
    multiple=True,
    metavar="C",
    help="Who is asked; repeat for several.  [default: everybody]",
)
_COLUMN = click.option(
    "--column",
    metavar="HEADING",
    help="Column of the attendee list that may hold the answer.  [default: the wording]",
)
_LANGUAGE = click.option(
    "--language", metavar="LANG", help="Which language the wording is in, such as en."
)


def _how_it_is_asked(command: Command) -> Command:
    """Add the options of a question but for its wording."""
    options = (_KIND, _OPTION, _REQUIRED, _CONSENT, _LISTS, _CATEGORIES, _COLUMN, _LANGUAGE)
    for option in reversed(options):
        command = option(command)
    return command


@click.group(
    cls=OptionsBehind,
    invoke_without_command=True,
    subcommand_metavar="[add WORDING … | change QUESTION … | remove QUESTION]",
)
@event_argument
@as_json
@click.pass_context
def questions(context: click.Context, event: Path, as_json: bool) -> None:
    """Show what is asked at an event's doors, or set it up.

    A scan asks what the attendee list does not answer already; answers are lines of the journal.
    """
    context.obj = event
    if context.invoked_subcommand is not None:
        return
    with opened(event) as program:
        found = program.questions.all()
        names = {each.id: each.name for each in program.store.lists()}
    if as_json:
        for each in found:
            answer(question_object(each, names), "", as_json=True)
        return
    rows: list[tuple[str, ...]] = [("Question", "Kind", "Asked", "Where", "Of whom", "Wording")]
    rows += [_row(each, names) for each in found]
    adding = as_typed("questions", event, "add", "May we take your photo?")
    empty = f"Nothing is asked yet. Ask: {adding}"
    answer({}, table(rows) if found else empty, as_json=False)


@questions.command()
@click.argument("wording")
@click.option("--id", "name", default="", metavar="ID", help="A short name for it, such as photo.")
@_how_it_is_asked
@as_json
@click.pass_obj
def add(event: Path, /, wording: str, name: str, as_json: bool, **told: object) -> None:
    """Ask people something before they pass: "May we take your photo?" --kind yes-no."""
    with opened(event) as program:
        draft = _told(program, Question(name, wording), told)
        made = program.questions.add(draft, build.utc_now())
        _complain_of(program, made)
    _tell(event, made, "Asked from now on", as_json=as_json)


@questions.command()
@click.argument("question")
@click.option("--wording", metavar="TEXT", help="Other words; earlier answers keep theirs.")
@_how_it_is_asked
@as_json
@click.pass_obj
def change(
    event: Path, /, question: str, wording: str | None, as_json: bool, **told: object
) -> None:
    """Change a question: what is not said stays.

    Other words get the next version. A consent that was given to earlier ones is asked anew.
    """
    with opened(event) as program:
        before = program.questions.named(question)
        worded = replace(before, wording=wording) if wording is not None else before
        made = program.questions.change(_told(program, worded, told), build.utc_now())
        _complain_of(program, made)
    _tell(event, made, f"Version {made.version} is asked", as_json=as_json)


@questions.command()
@click.argument("question")
@as_json
@click.pass_obj
def remove(event: Path, question: str, as_json: bool) -> None:
    """Ask a question no more; what was answered stays in the journal."""
    with opened(event) as program:
        gone = program.questions.remove(question, build.utc_now())
    _tell(event, gone, "No longer asked", as_json=as_json)


@click.command("answer")
@event_argument
@code_argument
@click.argument("question")
@click.argument("reply", metavar="ANSWER")
@click.option("--wording", default="", metavar="TEXT", help="The question as it was asked.")
@click.option("--version", default="", metavar="V", help="Which version of the wording it was.")
@click.option("--language", default="", metavar="LANG", help="In which language it was asked.")
@at_a_desk
@as_json
def keep_answer(
    event: Path,
    code: str,
    question: str,
    reply: str,
    desk: str,
    operator: str,
    as_json: bool,
    **asked: str,
) -> None:
    """Write down what a person answered, a consent for example.

    A question that the event asks is named by its id or its wording, and the answer has to be
    valid for it; of a choice it is one of the answers, of several “A, B”. An answer to anything
    else is kept with its --wording.
    """
    with opened(event, desk, operator) as program:
        ticket = program.attendees.ticket_by_code(code)
        attendee = ticket.attendee
        questions = program.questions
        # A misspelt name would leave the real question open: what else was asked has its words.
        known = questions.find(question) if asked["wording"] else questions.named(question)
        told = {name: text for name, text in asked.items() if text}
        if known is not None:
            told = _details(known, reply) | told
            question, reply = known.id, told["answer"]
        else:
            told = asked
        of_ticket = ticket.id if known is not None and known.server else ""
        line = program.corrections.answer(attendee.id, question, reply, told, of_ticket)
    answer({"entry_id": line.id}, f"Kept {attendee.name}'s answer.", as_json=as_json)


def _details(question: Question, reply: str) -> dict[str, str]:
    try:
        return answer_details(question, answer_meant(question, reply))
    except AnswerUnfit as error:
        if not question.options:
            raise
        # Here nobody sees what can be chosen.
        choice = ", ".join(option.text for option in question.options)
        raise Refused(f"{str(error).rstrip('.')}: {choice}.") from error


def question_object(question: Question, lists: dict[str, str]) -> dict[str, object]:
    """Write a question as an object for JSON; `lists` gives names by id."""
    return {
        "id": question.id,
        "wording": question.wording,
        "kind": question.kind.value,
        "options": [{"id": option.id, "text": option.text} for option in question.options],
        "required": question.required,
        "consent": question.consent,
        "lists": [lists.get(list_id, list_id) for list_id in question.list_ids],
        "categories": list(question.categories),
        "column": question.column,
        "language": question.language,
        "version": question.version,
    }


def _told(program: build.Program, before: Question, told: dict[str, object]) -> Question:
    """Give a question with what was said of it on the command line."""
    said = {name: value for name, value in told.items() if value not in {None, ()}}
    changes: dict[str, object] = {
        name: said[name]
        for name in ("required", "consent", "categories", "column", "language")
        if name in said
    }
    if isinstance(options := said.get("options"), tuple):
        changes["options"] = program.questions.options(options, before.options)
        if before.kind is QuestionKind.TEXT:
            changes["kind"] = QuestionKind.CHOICE
    if "kind" in said:
        changes["kind"] = QuestionKind(str(said["kind"]))
    if isinstance(names := said.get("lists"), tuple):
        changes["list_ids"] = tuple(list_named(program.store, name).id for name in names)
    return replace(before, **changes)  # type: ignore[arg-type]  # checked by click, one by one


def _complain_of(program: build.Program, question: Question) -> None:
    """Say what looks like a slip; the attendees may come later."""
    complain_of_strangers(program, question.categories)
    if slip := program.questions.unanswered(question):
        complain(slip)


def _tell(event: Path, question: Question, what: str, *, as_json: bool) -> None:
    with opened(event) as program:
        names = {each.id: each.name for each in program.store.lists()}
    text = f"{what}: {question.wording} ({question.id})"
    answer(question_object(question, names), text, as_json=as_json)


def _row(question: Question, lists: dict[str, str]) -> tuple[str, ...]:
    where = ", ".join(lists.get(list_id, list_id) for list_id in question.list_ids)
    whom = ", ".join(question.categories)
    return (
        question.id, question.kind.value, _how(question), where or "everywhere",
        whom or "everybody", _worded(question),
    )  # fmt: skip


def _how(question: Question) -> str:
    asked = "required" if question.required else "once"
    return f"{asked}, consent" if question.consent else asked


def _worded(question: Question) -> str:
    options = " / ".join(option.text for option in question.options)
    return f"{question.wording} {options}".rstrip()
