"""The words of badges that are in a file, and that somebody else printed meanwhile."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from checkin.core.badges.badge import BadgeWarning

_NAMED = 5


def twin_words(twins: Sequence[BadgeWarning]) -> str:
    """Say which badges of a file are to be taken out; nothing where there are none."""
    if not twins:
        return ""
    told = QCoreApplication.translate(
        "Twins", "Printed elsewhere meanwhile, so take out of the file: {names}"
    )
    names = ", ".join(each.name for each in twins[:_NAMED])
    return told.format(names=names + ("…" if len(twins) > _NAMED else ""))
