import pytest

from checkin.core.errors import EventFileDamaged, Refused
from checkin.core.journal import EntryKind
from checkin.core.moments import stored
from checkin.core.question import Option, Question, QuestionKind
from checkin.storage.store import Store
from tests.builders import NOON, SECOND, an_entry, an_undo, some_lines, tampered

LUNCH = Question(
    "lunch", "Which lunch?", QuestionKind.CHOICE, (Option("1", "Vegan"), Option("2", "Fish")),
    required=True, consent=True, list_ids=("main",), categories=("Speaker",), column="Lunch",
    language="en", version=3,
)  # fmt: skip

SIZE = Question(
    "size", "Which size?", server="https://tickets.example/aef/conf", server_question="7",
    products=("1", "3"),
)  # fmt: skip


def put(store, *questions, at=NOON, removed=False):
    with store.write():
        for each in questions:
            store.put_question(each, stored(at), removed=removed)


def test_a_question_is_read_as_it_was_written(store):
    put(store, LUNCH, Question("a", "Any?"), SIZE)
    assert store.questions() == (LUNCH, Question("a", "Any?"), SIZE)
    again = Store(store.path, computer="other")
    assert again.questions() == store.questions()
    again.close()


def test_a_question_changed_by_another_desk_is_seen(store):
    put(store, LUNCH)
    assert store.questions() == (LUNCH,)
    other = Store(store.path, computer="other")
    put(other, LUNCH, removed=True)
    other.close()
    assert store.questions() == ()
    assert store.removed_questions() == (LUNCH,)


_ODD = (
    '{"wording": "W", "kind": "text", "options": [], "column": "", "language": "", '
    '"required": 1, "consent": false, "version": 1, "lists": [], "categories": []}'
)


@pytest.mark.parametrize(
    "told", [_ODD, "", "{}", '{"wording": 3}', "[]", '{"wording": "", "kind": "riddle"}']
)
def test_a_damaged_question_is_told(store, told):
    put(store, LUNCH)
    tampered(store, "UPDATE questions SET told = ?", [told])
    store._forget()
    with pytest.raises(EventFileDamaged, match="question 'lunch'"):
        store.questions()


def test_answers_are_found_by_person(store):
    def answer(person, text):
        details = f'{{"question": "lunch", "answer": "{text}"}}'
        return an_entry(EntryKind.ANSWER, attendee_id=person, details=details, ticket_id="")

    undone = answer("bob", "2")
    some_lines(store, answer("ada", "1"), undone, an_undo(undone, attendee_id="bob"))
    assert {name: each.value for name, each in store.answers_of("ada").items()} == {"lunch": "1"}
    assert store.answers_of("bob") == {}
    assert set(store.all_answers()) == {"ada"}


def test_merging_takes_questions_and_the_later_of_two(store, new_store):
    other = new_store()
    put(store, LUNCH)
    put(other, LUNCH, at=NOON + SECOND, removed=True)
    put(other, Question("a", "Any?"), SIZE)
    with store.write():
        store.take_in(other)
    assert store.questions() == (Question("a", "Any?"), SIZE)
    with other.write():
        other.take_in(store)
    assert other.questions() == store.questions()


@pytest.mark.parametrize(
    "change",
    ["told = replace(told, '\"1\"', '\"1,2\"')", "removed = 7", "changed_at = 'once'", "id = ''"],
)
def test_a_damaged_question_of_another_file_is_not_taken_in(store, new_store, change):
    other = new_store()
    put(other, LUNCH)
    tampered(other, f"UPDATE questions SET {change}")
    with pytest.raises(Refused, match=r"its question .* is damaged"), store.write():
        store.take_in(other)
    assert store.questions() == ()
