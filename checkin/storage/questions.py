"""The questions of an event, and what people answered."""

import json
from itertools import groupby

from checkin.core.answers import Answer, standing_answers
from checkin.core.question import Option, Question, QuestionKind, has_sound_bounds
from checkin.storage.event_file import EventFile
from checkin.storage.rows import JOURNAL_COLUMNS, entry_from, reading, texts_from
from checkin.storage.schema import NO_PASSAGE

_ANSWERS = (
    f"SELECT {JOURNAL_COLUMNS} FROM journal WHERE {{}} AND {NO_PASSAGE} "
    "AND kind IN ('answer', 'undo') ORDER BY attendee_id"
)
_OF_ONE = _ANSWERS.format("attendee_id = ?")
_OF_ALL = _ANSWERS.format("attendee_id <> ''")
_PUT = (
    "INSERT INTO questions (id, position, told, removed, changed_at) VALUES "
    "(?, (SELECT count(*) FROM questions), ?, ?, ?) ON CONFLICT (id) DO UPDATE "
    "SET told = excluded.told, removed = excluded.removed, changed_at = excluded.changed_at"
)


class AskedQuestions(EventFile):
    """Reads and writes what is asked at doors; answers are lines of the journal."""

    def questions(self) -> tuple[Question, ...]:
        """Give all questions in the order in which they were added."""
        return self._remembered("questions", lambda: self._read_questions("WHERE NOT removed"))

    def removed_questions(self) -> tuple[Question, ...]:
        """Give the questions that are no longer asked; answers to them stay."""
        with self.translated:
            return self._read_questions("WHERE removed")

    def put_question(self, question: Question, changed_at: str, *, removed: bool = False) -> None:
        """Add a question, change the one with its id, or remove it; inside a transaction."""
        with self.translated:
            self._db.execute(_PUT, (question.id, told_of(question), int(removed), changed_at))
            self._tell_change()

    def answers_of(self, attendee_id: str, ticket_id: str = "") -> dict[str, Answer]:
        """Give somebody's newest answers, by the question's id.

        With a ticket, those that were given for another one are left out.
        """
        with self.translated:
            rows = self._db.execute(_OF_ONE, [attendee_id]).fetchall()
        return standing_answers(map(entry_from, rows), ticket_id) if rows else {}

    def all_answers(self) -> dict[str, dict[str, Answer]]:
        """Give everybody's newest answers, by the attendee's and the question's id."""
        with self.translated:
            rows = self._db.execute(_OF_ALL).fetchall()
        people = groupby(map(entry_from, rows), key=lambda line: line.attendee_id)
        found = {person: standing_answers(lines) for person, lines in people}
        return {person: answers for person, answers in found.items() if answers}

    def _read_questions(self, which: str) -> tuple[Question, ...]:
        rows = self._db.execute(f"SELECT id, told FROM questions {which} ORDER BY position, id")
        return tuple(question_from(*row) for row in rows)


def told_of(question: Question) -> str:
    """Write a question as JSON."""
    told = {
        "wording": question.wording,
        "kind": question.kind,
        "options": [[option.id, option.text] for option in question.options],
        "required": question.required,
        "consent": question.consent,
        "lists": question.list_ids,
        "categories": question.categories,
        "column": question.column,
        "language": question.language,
        "version": question.version,
    }
    if question.server:
        told |= {
            "server": question.server,
            "server_question": question.server_question,
            "products": question.products,
            "least": question.least,
            "most": question.most,
        }
    return json.dumps(told, ensure_ascii=False)


def question_from(question_id: str, told_as: str) -> Question:
    """Read a question written with `told_of`."""
    with reading(f"the question {question_id!r:.100}"):
        told = json.loads(told_as)
        options = tuple(Option(*texts_from(option)) for option in told["options"])
        wording, column, language = texts_from([told["wording"], told["column"], told["language"]])
        required, consent, version = told["required"], told["consent"], told["version"]
        if type(required) is not bool or type(consent) is not bool or type(version) is not int:
            raise TypeError(told_as)
        # Questions of earlier versions are of no server.
        server, known_as, least, most = texts_from(
            [told.get(name, "") for name in ("server", "server_question", "least", "most")]
        )
        question = Question(
            question_id,
            wording,
            QuestionKind(told["kind"]),
            options,
            required,
            consent,
            texts_from(told["lists"]),
            texts_from(told["categories"]),
            column,
            language,
            version,
            server,
            known_as,
            texts_from(told.get("products", [])),
            least,
            most,
        )
        if not has_sound_bounds(question):
            raise ValueError(told_as)
        return question
