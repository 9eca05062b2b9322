"""What the cells of a column look like, where its name says nothing."""

import re
from collections.abc import Callable, Sequence

from checkin.core.email import is_email
from checkin.core.lists.attendee_list import Field
from checkin.core.lists.list_questions import is_yes_or_no
from checkin.core.lists.list_values import mode_of
from checkin.importers.column_words import GRADE_WORDS
from checkin.importers.countries import is_country
from checkin.importers.header_words import simple_words

_MOST = 0.8
# When somebody answered a form: a day and a time, or in Finnish "1.5.2026 klo 9.00.00".
_ANSWERED = re.compile(r"\d.*(\d:\d{2}|\s\d{1,2}\.\d{2}\.\d{2}$)")
_MOST_BEFORE_ACCOUNT = 3
# Those of walk-ins, which Checkin issues, are letters only.
_CODE = re.compile(r"(?=.*\d)(?=.*[A-Za-z])[A-Za-z0-9-]{8,64}|[A-Z]{32}")
# One or several, as "T-0042" and "T-0042, T-0043"; "VIP 2" is none.
_WITH_DIGIT = r"[^\s,;@\d]*\d[^\s,;@]*"
_WITH_DIGITS = re.compile(rf"{_WITH_DIGIT}(?:[\s,;]+{_WITH_DIGIT})*")
# Sorts and prices of tickets are shorter than most codes, as "Day1" and "150" are; few of them may
# all differ.
_SHORT, _MANY = 5, 10
# Columns whose cells may look like a country or a code and are none of the attendee's.
_NOT_BY_CONTENT = frozenset(
    "nationality citizenship birth visa language languages locale sprak kieli sprache "
    "langue idioma lingua limba order seat vat tax phone voucher coupon iban url link "
    "pseudonymization time date destination "
    # What somebody is known by elsewhere is no secret, and is not to be printed on a badge.
    "passport passeport pasaporte passaporto pasaport reisepass passnummer identity identite "
    "identidad identita identitate ausweis personalausweis ausweisnummer personalausweisnummer "
    "dni nif nie cnp pesel personnummer henkilotunnus hetu fiscal fiscale orcid plate kennzeichen "
    "flight invoice discount promo password login".split()
)


def may_be_told_by_cells(name: str) -> bool:
    """Whether a column of this name may be what its cells look like."""
    return (_NOT_BY_CONTENT | GRADE_WORDS).isdisjoint(simple_words(name))


def share(values: Sequence[str], test: Callable[[str], object]) -> float:
    """Say which part of the cells passes a test, from 0 to 1."""
    return sum(bool(test(value)) for value in values) / len(values) if values else 0.0


def holds_codes(values: Sequence[str], *, at_least: int) -> bool:
    """Whether cells look like what is written on tickets: all different, nearly all with digits.

    In fewer than `at_least` of them that may be so by chance.
    """
    filled = [value for value in values if value]
    is_own = len(set(filled)) == len(filled) >= at_least
    return is_own and share(filled, _WITH_DIGITS.fullmatch) >= _MOST


def holds_tickets(values: Sequence[str], *, at_least: int) -> bool:
    """Whether cells hold codes, and are neither sorts of tickets nor their prices."""
    is_short = min(map(len, values), default=0) < _SHORT
    return holds_codes(values, at_least=max(at_least, _MANY) if is_short else at_least)


def account_columns(columns: Sequence[Sequence[str]]) -> dict[Field, int]:
    """Say which columns a form's program adds itself: whose account somebody answered with.

    They stand behind the time of the answer, or behind when it was begun and completed: Google
    Forms has an address there, Microsoft Forms an address and a name.
    """
    times = [at for at, cells in enumerate(columns[:_MOST_BEFORE_ACCOUNT]) if _answered(cells)]
    behind = times[-1] + 1 if times else 0
    if times == [0]:
        found = {Field.EMAIL: behind}
    elif times == [1, 2]:
        found = {Field.EMAIL: behind, Field.NAME: behind + 1}
    else:
        found = {}
    return {field: column for field, column in found.items() if column < len(columns)}


def _answered(values: Sequence[str]) -> bool:
    return any(values) and all(_ANSWERED.search(value) for value in values if value)


def _emails(values: Sequence[str]) -> bool:
    filled = [value for value in values if value]
    return share(filled, is_email) >= _MOST


def _countries(values: Sequence[str]) -> bool:
    filled = [value for value in values if value]
    # “SI” and “NO” are Slovenia and Norway, too.
    is_answer = all(map(is_yes_or_no, filled))
    return not is_answer and len(set(filled)) > 1 and share(filled, is_country) >= _MOST


def _modes(values: Sequence[str]) -> bool:
    # Both modes have to occur: an "Online shop" in every row is where tickets were sold.
    filled = [value for value in values if value]
    return len({mode_of(value) for value in filled} - {None}) > 1 and (
        share(filled, mode_of) >= _MOST
    )


def _codes(values: Sequence[str]) -> bool:
    # Every row has its own, and nobody could guess one from another.
    return (
        len(values) > 1
        and len(set(values)) == len(values)
        and all(_CODE.fullmatch(value) for value in values)
    )


# What cells look like that are surely meant so.
LOOKS: dict[Field, Callable[[Sequence[str]], bool]] = {
    Field.EMAIL: _emails,
    Field.COUNTRY: _countries,
    Field.MODE: _modes,
    Field.CODE: _codes,
}
