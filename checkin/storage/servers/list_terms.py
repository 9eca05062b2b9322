"""The terms of a registration server's check-in list, as an event file keeps them."""

from collections.abc import Mapping
from typing import Any

from checkin.core.moments import stored
from checkin.core.servers.server_ticket import EventDates, ListTerms
from checkin.storage.rows import moment_from, texts_from

_YES_OR_NO = ("takes_unpaid", "admits_again", "admits_after_exit", "matches_addons")
_TAKES = "takes_exchanged"


def told_of_terms(terms: ListTerms) -> dict[str, object]:
    """Write terms as an object for JSON."""
    return {
        "products": terms.products,
        "subevent": terms.subevent,
        **{name: getattr(terms, name) for name in _YES_OR_NO},
        "rules": terms.rules,
        "dates": [
            [
                dates.subevent,
                stored(dates.starts),
                dates.ends and stored(dates.ends),
                dates.admission and stored(dates.admission),
            ]
            for dates in terms.dates
        ],
        "all_leave_at": terms.all_leave_at and stored(terms.all_leave_at),
        "exchanged": terms.exchanged,
        "exchanged_at_once": terms.exchanged_at_once,
        _TAKES: terms.takes_exchanged,
    }


def terms_from(told: Mapping[str, Any]) -> ListTerms:
    """Read what `told_of_terms` put. Raises `TypeError` and such for anything else."""
    subevent, rules = texts_from([told["subevent"], told["rules"]])
    answers = {name: told[name] for name in _YES_OR_NO}
    # Unknown to earlier versions, as `all_leave_at`.
    answers[_TAKES] = told.get(_TAKES, True)
    if any(type(answer) is not bool for answer in answers.values()):
        raise TypeError(answers)
    products = told["products"]
    return ListTerms(
        products=None if products is None else texts_from(products),
        subevent=subevent,
        rules=rules,
        dates=tuple(_dates_from(*dates) for dates in told["dates"]),
        all_leave_at=moment_from(told.get("all_leave_at")),
        exchanged=texts_from(told.get("exchanged", [])),
        exchanged_at_once=texts_from(told.get("exchanged_at_once", [])),
        **answers,
    )


def _dates_from(subevent: str, begins: str, ends: str | None, admission: str | None) -> EventDates:
    starts = moment_from(begins)
    if starts is None or not isinstance(subevent, str):
        raise TypeError(subevent)
    return EventDates(subevent, starts, moment_from(ends), moment_from(admission))
