"""Signs the journal with another name from the next line on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checkin.settings import Settings
    from checkin.ui.services import Services
    from checkin.ui.session import DeskSession


def sign_anew(session: DeskSession, settings: Settings) -> None:
    """Let every lane of a session sign as the settings say; comes as `opened`."""
    names, occasion = (settings.desk, settings.operator), session.occasion
    if occasion is None or names == (occasion.desk, occasion.operator):
        return
    for lane in session.lanes:
        lane.ask(partial(_sign, *names), _ignore, session.failed.emit)
    session.reread()


def _sign(desk: str, operator: str, services: Services) -> None:
    services.sign_as(desk, operator)


def _ignore(_: None) -> None:
    """Hear an answer that says nothing."""
