"""JSON logic, the language of check-in rules, with the results that pretix gives.

What the library `json_logic` does the same way is its own. Its evaluator is not used: it looks
into lists, knows neither `all`, `some`, `none` nor `filter`, and gives null where pretix fails.
A rule is read once into terms that are quick to evaluate. It is untrusted: reading and
evaluating it takes bounded work, and whatever it does wrong raises one of `FAILURES`.
"""

import functools
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

MOST_LEVELS = 60
_MOST_WORK = 50_000

_Operator = Callable[..., Any]
_Run = Callable[[object, "Work"], object]

# Everything that evaluating a rule may raise.
FAILURES = (ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)

_NOWHERE = object()
_LONGEST_PATTERN = 64
_WIDE_PATTERN = re.compile(r"\*|\d{3}")


class Work:
    """What is left of the work that one evaluation may do, and what the rule is about."""

    __slots__ = ("_left", "subject")

    def __init__(self, subject: object) -> None:
        self.subject = subject
        self._left = _MOST_WORK

    def spend(self, values: Iterable[object]) -> None:
        """Count one step with these operands, by their size; ValueError if it is one too many."""
        left = self._left - 1
        for value in values:
            kind = type(value)
            if kind is str:
                left -= len(value) >> 4  # type: ignore[arg-type] # it is a str
            elif kind is int:
                left -= value.bit_length() >> 8  # type: ignore[attr-defined] # it is an int
            elif kind is list or kind is dict:
                left -= _weight(value, left)
        self._left = left
        if left < 0:
            raise ValueError("the rule takes too long")


def _weight(whole: object, most: int) -> int:
    """Count what is in a list, however deep, up to about `most`."""
    weight, parts = 0, [whole]
    while parts and weight <= most:
        part = parts.pop()
        if isinstance(part, str):
            weight += len(part) >> 4
        elif isinstance(part, (list, dict)):
            weight += len(part) + 1
            parts.extend(part)
            if isinstance(part, dict):
                parts.extend(part.values())
    return weight


@dataclass(frozen=True, slots=True, eq=False)
class Term:
    """A part of a rule: an operator with its operands, or (operator "") a value as it stands."""

    operator: str
    operands: tuple["Term", ...]
    run: _Run
    is_constant: bool = False

    def evaluate(self, subject: object) -> object:
        """Evaluate the term about its subject, which `var` looks into. Raises FAILURES."""
        return self.run(subject or {}, Work(subject))


@dataclass(frozen=True, slots=True)
class Dialect:
    """Operators beyond the language's own, called with the subject before their operands.

    The `constant` ones make the same of the same operands, whatever the subject.
    """

    operators: Mapping[str, _Operator]
    constant: frozenset[str] = frozenset()


PLAIN = Dialect({})


def read_rule(rule: object, dialect: Dialect = PLAIN, levels: int = MOST_LEVELS) -> Term:
    """Make a term of a rule.

    Raises ValueError if it is nested too deeply. What else is wrong with it shows when it is
    evaluated, as a part that is never reached does no harm.
    """
    if not isinstance(rule, dict):
        return Term("", (), lambda _data, _work: rule, is_constant=True)
    if not levels:
        raise ValueError("the rule is nested too deeply")
    name = next((key for key in rule if not key.startswith("__")), None)
    if name is None:
        return Term("", (), _failing("a rule has no operator"))
    given = rule[name]
    if not isinstance(given, list):
        given = [given]
    operands = tuple(read_rule(each, dialect, levels - 1) for each in given)
    term = Term(name, operands, _run(name, operands, dialect))
    if name in dialect.constant and all(each.is_constant for each in operands):
        return _evaluated_once(term)
    return term


def _evaluated_once(term: Term) -> Term:
    try:
        value = term.evaluate(None)
    except FAILURES:
        return term
    return replace(term, run=lambda _data, _work: value, is_constant=True)


def _run(name: str, operands: tuple[Term, ...], dialect: Dialect) -> _Run:
    if name in _OVER_LISTS:
        return _OVER_LISTS[name](operands)
    runs = [each.run for each in operands]

    def values(data: object, work: Work) -> list[object]:
        found = [run(data, work) for run in runs]
        work.spend(found)
        return found

    if name in _LOOKING:
        looks = _LOOKING[name]
        return lambda data, work: looks(data, *values(data, work))
    if name in (plain := _operators()):
        operator = plain[name]
        return lambda data, work: operator(*values(data, work))
    if name in dialect.operators:
        own = dialect.operators[name]
        return lambda data, work: own(work.subject, *values(data, work))
    return _failing(f"there is no operator {name[:20]}")


def _failing(why: str) -> _Run:
    def run(_data: object, _work: Work) -> object:
        raise ValueError(why)

    return run


# What looks into the data.


def _find(data: object, name: object = "", otherwise: object = None) -> object:
    """Look into the data along a name with dots."""
    if name is None or name == "":
        return data
    found = data
    for key in str(name).split("."):
        try:
            found = _part(found, key)
        except (KeyError, TypeError, ValueError):
            return otherwise
    return found


def _part(whole: object, key: str) -> object:
    """Take a part by its name, or by its number out of what knows no names."""
    try:
        return whole[key]  # type: ignore[index] # whatever cannot be looked into says so itself
    except TypeError:
        return whole[int(key)]  # type: ignore[index]


def _missing(data: object, *names: object) -> list[object]:
    wanted = names[0] if names and isinstance(names[0], list) else names
    return [name for name in wanted if _find(data, name, _NOWHERE) is _NOWHERE]


def _missing_some(data: object, least: int, names: Iterable[object]) -> list[object]:
    if least < 1:
        return []
    absent: list[object] = []
    found = 0
    for name in names:
        if _find(data, name, _NOWHERE) is _NOWHERE:
            absent.append(name)
        else:
            found += 1
            if found >= least:
                return []
    return absent


_LOOKING: Mapping[str, _Operator] = {
    "var": _find,
    "missing": _missing,
    "missing_some": _missing_some,
}


# What goes through a list, with each item of it as the data.


def _operand(operands: tuple[Term, ...], index: int) -> _Run:
    return operands[index].run if index < len(operands) else _failing("an operand is missing")


def _quantifier(
    judge: Callable[[Iterable[object]], bool], *, of_none: bool | None = None
) -> Callable[[tuple[Term, ...]], _Run]:
    """Make `all`, `some` or `none`; `of_none` is the answer for whatever is empty."""

    def read(operands: tuple[Term, ...]) -> _Run:
        items, each = _operand(operands, 0), _operand(operands, 1)

        def run(data: object, work: Work) -> object:
            found = items(data, work)
            if of_none is not None and not found:
                return of_none
            return judge(_outcome(each, item, work) for item in _listed(found))

        return run

    return read


def _filter(operands: tuple[Term, ...]) -> _Run:
    items, each = _operand(operands, 0), _operand(operands, 1)
    return lambda data, work: [
        item for item in _listed(items(data, work)) if _outcome(each, item, work)
    ]


def _map(operands: tuple[Term, ...]) -> _Run:
    items, each = _operand(operands, 0), _operand(operands, 1)
    return lambda data, work: [
        _outcome(each, item, work) for item in _listed(items(data, work) or [])
    ]


def _reduce(operands: tuple[Term, ...]) -> _Run:
    items, each, start = (_operand(operands, index) for index in range(3))

    def run(data: object, work: Work) -> object:
        def join(so_far: object, item: object) -> object:
            return _outcome(each, {"current": item, "accumulator": so_far}, work)

        found = items(data, work) or []
        return functools.reduce(join, _listed(found), start(data, work))

    return run


def _listed(found: object) -> Iterable[object]:
    return iter(found)  # type: ignore[call-overload, no-any-return] # what is no list says so


def _outcome(each: _Run, item: object, work: Work) -> object:
    work.spend(())
    return each(item or {}, work)


_OVER_LISTS: Mapping[str, Callable[[tuple[Term, ...]], _Run]] = {
    "all": _quantifier(all, of_none=False),
    "some": _quantifier(any),
    "none": _quantifier(lambda outcomes: not any(outcomes)),
    "filter": _filter,
    "map": _map,
    "reduce": _reduce,
}


# What needs its operands alone.

_AS_IN_THE_LIBRARY = (
    "==", "===", "!=", "!==", "!", "!!", "and", "or", "?:", "if", "in", "cat", "*", "/",
    "min", "max", "merge", "count",
)  # fmt: skip


@functools.cache
def _operators() -> Mapping[str, _Operator]:
    import json_logic

    number: _Operator = json_logic.to_numeric
    equals: _Operator = json_logic.soft_equals
    library_less: _Operator = json_logic.less
    shared: dict[str, _Operator] = json_logic.operations

    def less(one: object, other: object, *more: object) -> object:
        try:
            return library_less(one, other, *more)
        except ValueError:  # a text that is no number compares with no number
            return False

    def at_most(one: object, other: object, *more: object) -> object:
        return (less(one, other) or equals(one, other)) and (not more or at_most(other, *more))

    def minus(one: object, *others: object) -> object:
        return number(one) - number(others[0]) if others else -number(one)

    return {name: shared[name] for name in _AS_IN_THE_LIBRARY} | {
        "<": less,
        "<=": at_most,
        ">": lambda one, other: less(other, one),
        ">=": lambda one, other: less(other, one) or equals(one, other),
        "+": lambda *values: sum(map(number, values)),
        "-": minus,
        "%": _remainder,
        "log": lambda value: value,
        "substr": _part_of_text,
    }


def _remainder(one: object, other: object) -> object:
    """Take the remainder; of a text this fills in its places, which must not grow wide."""
    if isinstance(one, str) and (len(one) > _LONGEST_PATTERN or _WIDE_PATTERN.search(one)):
        raise ValueError("a text would grow too long")
    return one % other  # type: ignore[operator] # what has no remainder says so itself


def _part_of_text(text: str, first: int, length: int | None = None) -> str:
    rest = text[first:]
    return rest if length is None else rest[:length]
