"""Setting up what is asked at doors."""

from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from checkin.core.code import printable, quoted
from checkin.core.errors import NotFound, Refused
from checkin.core.event import CheckInList
from checkin.core.lists.attendee_list import Field
from checkin.core.moments import stored
from checkin.core.names.folding import fold
from checkin.core.question import CHOOSING, Option, Question, is_answer

_LONGEST = 200
_LONGEST_WORDING = 2_000  # a consent's; the journal keeps no longer ones
_LONGEST_ID = 100
_MOST_OPTIONS = 35  # as many as there are digits and letters to choose them by
_EXAMPLES = 3
_NO_COLUMN = "No attendee list has a column “{}” that could answer, so everybody is asked."
_NO_ANSWER_OF_ONE = "What “{column}” says of 1 person is no answer, so they are asked: {cells}."
_NO_ANSWER = "What “{column}” says of {people} people is no answer, so they are asked: {cells}."


class QuestionStore(Protocol):
    """What setting up questions needs of the event file."""

    def write(self) -> AbstractContextManager[None]:
        """Begin a transaction that excludes every other writer."""

    def lists(self) -> Sequence[CheckInList]:
        """Give all check-in lists."""

    def categories(self) -> Sequence[str]:
        """Give the categories that attendees have."""

    def questions(self) -> Sequence[Question]:
        """Give all questions in the order in which they were added."""

    def removed_questions(self) -> Sequence[Question]:
        """Give the questions that are no longer asked."""

    def columns_in_use(self) -> AbstractSet[str]:
        """Give the headings of all attendee lists that were imported."""

    def columns_taken(self) -> Mapping[str, Field]:
        """Name the columns that no list keeps as it found them, and what they are taken for."""

    def cells_in(self, column: str) -> Mapping[str, int]:
        """Count what the cells of a column hold; nothing where they are empty."""

    def put_question(self, question: Question, changed_at: str, *, removed: bool = False) -> None:
        """Add a question, change the one with its id, or remove it."""


class Questions:
    """Adds questions, changes and removes them; answers stay in the journal."""

    def __init__(self, store: QuestionStore) -> None:
        """Set up the questions of one event file."""
        self._store = store

    def all(self) -> tuple[Question, ...]:
        """Give all questions in the order in which they were added."""
        return tuple(self._store.questions())

    def named(self, name: str) -> Question:
        """Find a question by its id or its wording. Raises `NotFound`."""
        found = self.find(name)
        if found is None:
            names = ", ".join(f"“{each.id}”" for each in self._store.questions())
            raise NotFound(
                f"There is no question “{printable(name, 60)}”. "
                + (f"The event asks {names}." if names else "The event asks nothing yet.")
            )
        return found

    def find(self, name: str) -> Question | None:
        """Find a question by its id or its wording, in any spelling of case and accents."""
        questions, wanted = self._store.questions(), fold(name)
        exact = (each for each in questions if each.id == name)
        alike = (each for each in questions if wanted in {fold(each.id), fold(each.wording)})
        return next(exact, None) or next(alike, None)

    def add(self, draft: Question, now: datetime) -> Question:
        """Add a question; give it with its id, which is made of the wording if it has none.

        Raises `Refused` for one that could not be answered, or that is asked already.
        """
        wording = " ".join(draft.wording.split())
        column = " ".join(draft.column.split()) or wording[:_LONGEST]
        name = " ".join(draft.id.split()) or fold(wording)[:_LONGEST_ID] or wording[:_LONGEST_ID]
        made = replace(draft, id=name, wording=wording, column=column)
        self._check(made)
        with self._store.write():
            if any(each.id == made.id for each in self._store.questions()):
                raise Refused(f"“{printable(made.wording, 60)}” is asked already.")
            for removed in self._store.removed_questions():
                if removed.id == made.id:
                    # Answers given before keep the version that they were given to.
                    is_same = removed.wording == made.wording
                    made = replace(made, version=removed.version + (not is_same))
            self._store.put_question(made, stored(now))
        return made

    def change(self, changed: Question, now: datetime) -> Question:
        """Change the question with this id; another wording gets the next version.

        Raises `NotFound`, or `Refused` for one that could not be answered.
        """
        changed = replace(changed, wording=" ".join(changed.wording.split()))
        self._check(changed)
        with self._store.write():
            before = self.named(changed.id)
            is_same = (before.wording, before.options) == (changed.wording, changed.options)
            made = replace(changed, version=before.version + (not is_same))
            self._store.put_question(made, stored(now))
        return made

    def remove(self, name: str, now: datetime) -> Question:
        """Stop asking a question. Raises `NotFound`."""
        with self._store.write():
            gone = self.named(name)
            self._store.put_question(gone, stored(now), removed=True)
        return gone

    def unanswered(self, question: Question) -> str:
        """Say what looks like a slip in the column that may answer; empty if nothing does.

        That is a heading that no list has, unless it is only the wording, and cells that are no
        answer: the people in these rows are asked at the door.
        """
        store, column = self._store, question.column
        if column not in store.columns_in_use() - store.columns_taken().keys():
            is_named = bool(store.columns_in_use()) and column not in {"", question.wording}
            return _NO_COLUMN.format(printable(column, _LONGEST)) if is_named else ""
        cells = store.cells_in(column)
        unfit = [cell for cell in cells if cell and not is_answer(question, cell)]
        if not unfit:
            return ""
        usual = quoted(sorted(unfit, key=lambda cell: (-cells[cell], cell)), _EXAMPLES)
        people = sum(cells[cell] for cell in unfit)
        told = _NO_ANSWER_OF_ONE if people == 1 else _NO_ANSWER
        return told.format(column=column, people=people, cells=usual)

    def options(self, texts: Collection[str], before: Sequence[Option] = ()) -> tuple[Option, ...]:
        """Give each text to choose from an id; texts that were there before keep theirs."""
        known = {fold(option.text): option.id for option in before}
        numbers = [int(option.id) for option in before if option.id.isdecimal()]
        following = max(numbers, default=0) + 1
        made = []
        for text in (" ".join(each.split()) for each in texts):
            if fold(text) in known:
                made.append(Option(known[fold(text)], text))
            else:
                made.append(Option(str(following), text))
                following += 1
        return tuple(made)

    def _check(self, question: Question) -> None:
        if not question.wording:
            raise Refused("A question needs words.")
        texts = [question.id, question.column, *question.categories]
        texts += [option.text for option in question.options]
        too_long = [text for text in texts if len(text) > _LONGEST]
        unseen = [text for text in (*texts, question.wording) if not text.isprintable()]
        if len(question.wording) > _LONGEST_WORDING or too_long or unseen:
            found = next(iter([*too_long, *unseen]), question.wording)
            raise Refused(
                f"“{printable(found, 40)}” is too long for a question, or holds characters that "
                f"cannot be shown. A question has up to {_LONGEST_WORDING} plain characters, "
                f"an answer to choose {_LONGEST}."
            )
        _check_options(question)
        known = {each.id for each in self._store.lists()}
        if missing := [name for name in question.list_ids if name not in known]:
            raise NotFound(f"There is no check-in list “{printable(missing[0], 60)}”.")


def _check_options(question: Question) -> None:
    texts = {fold(option.text) for option in question.options}
    if question.kind not in CHOOSING:
        if question.options:
            raise Refused("Only a choice has answers to choose from. Use the kind choice.")
    elif len(question.options) < 2:  # noqa: PLR2004 - one is no choice
        raise Refused("A choice needs at least two answers to choose from.")
    elif len(question.options) > _MOST_OPTIONS:
        raise Refused(f"A choice has at most {_MOST_OPTIONS} answers. Ask for a text instead.")
    elif "" in texts or len(texts) < len(question.options):
        raise Refused("Two of the answers to choose from are the same, or one has no words.")
