"""Reasons and whom they concern, as people read them: counted, and with everybody's name."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from checkin.core.badges.badge import BadgeWarning
from checkin.ui.troubles.trouble_words import said_anew

# Names by reason, in the order of the table; what is frequent comes first.
NamedReasons = tuple[tuple[str, tuple[str, ...]], ...]

_FIRST_FEW = 3


def by_reason(told: Iterable[tuple[str, str]]) -> NamedReasons:
    """Put names together that have the same reason."""
    names: dict[str, list[str]] = {}
    for reason, name in told:
        names.setdefault(reason, []).append(name)
    often = sorted(names.items(), key=lambda each: len(each[1]), reverse=True)
    return tuple((reason, tuple(those)) for reason, those in often)


def to_look_at(warnings: Iterable[BadgeWarning]) -> NamedReasons:
    """Say in the language of the window what somebody should look at, and on whose badges."""
    return by_reason((said_anew(each.reason), each.name) for each in warnings)


def everybody_in(reasons: NamedReasons) -> tuple[str, ...]:
    """Give the names, each once."""
    return tuple(dict.fromkeys(name for _, names in reasons for name in names))


def first_few(names: Sequence[str]) -> str:
    """Name the first few, and say how many more there are."""
    told = ", ".join(names[:_FIRST_FEW])
    rest = len(names) - _FIRST_FEW
    if rest <= 0:
        return told
    more = QCoreApplication.translate("NamedReasons", "{names} and {count} more")
    return more.format(names=told, count=rest)


def counted(reason: str, names: Sequence[str]) -> str:
    """Say how many a reason concerns."""
    if not names:
        return reason
    return f"{reason.removesuffix('.')} ({QLocale().toString(len(names))})"


def as_lines(reasons: NamedReasons) -> str:
    """Write all names below their reasons."""
    return "\n".join(
        line
        for reason, names in reasons
        if names
        for line in (counted(reason, names), *(f"• {name}" for name in names))
    )
