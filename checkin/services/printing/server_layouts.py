"""Keeps the badge layouts of a registration server's event beside those of the event itself."""

import hashlib
import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any, Protocol

from checkin.core.badges.badge_layout import NO_BADGE, BadgeLayout, LayoutPlan
from checkin.core.badges.layout_file import write_layout
from checkin.core.errors import CheckinError
from checkin.core.names.folding import fold
from checkin.core.servers.pulled import PulledEvent
from checkin.services.printing.layout_files import ReadForeign, TakenLayout

_FACT = "badges"  # the name under which it is kept what was made of which layout
_PLAN = ""  # no layout's name


class ServerLayoutStore(Protocol):
    """What keeping layouts of servers needs of the event file."""

    def write(self) -> AbstractContextManager[None]:
        """Begin a transaction that excludes every other writer."""

    def fact(self, server: str, name: str) -> str:
        """Give something that is kept of a server; empty if nothing is."""

    def keep_fact(self, server: str, name: str, content: str) -> None:
        """Keep something of a server; inside a transaction."""


class OwnLayouts(Protocol):
    """What it needs of the event's layouts."""

    def own(self) -> tuple[BadgeLayout, ...]:
        """Give the layouts that the event keeps."""

    def plan(self) -> LayoutPlan:
        """Say which categories get which layouts."""

    def change_plan(self, plan: LayoutPlan) -> None:
        """Put another plan in the place of the one there was."""


# Servers are fetched from side by side, and who gets which layout is one plan for all.
_ONE_SERVER_AT_A_TIME = threading.Lock()


class ServerLayouts:
    """Takes over layouts, and which category gets which, where nobody has decided here.

    What was laid out or planned here is left alone, also what began as the server's.
    """

    def __init__(
        self,
        store: ServerLayoutStore,
        layouts: OwnLayouts,
        keep: Callable[[TakenLayout, str], TakenLayout],
        read_foreign: ReadForeign,
    ) -> None:
        """`keep` keeps a layout under an id, or beside others where there is none."""
        self._store = store
        self._layouts = layouts
        self._keep = keep
        self._read_foreign = read_foreign

    def lay_out(self, server: str, event: PulledEvent) -> tuple[str, ...]:
        """Keep what is new of an event's layouts; give sentences on what could not be kept."""
        with _ONE_SERVER_AT_A_TIME:
            return self._lay_out(server, event)

    def _lay_out(self, server: str, event: PulledEvent) -> tuple[str, ...]:
        kept = self._kept(server)
        ids: dict[str, str] = {}
        told: list[str] = []
        for name, text, background in event.layouts:
            try:
                known = self._bring(name, text, background, kept)
            except CheckinError as error:
                told.append(f"The badge layout “{name:.100}” was not taken over. {error}")
                continue
            kept[name] = known
            ids[name] = known["id"]
        try:
            kept[_PLAN] = self._plan(event, ids, kept.get(_PLAN, {}))
        except CheckinError as error:
            told.append(f"Who gets which badge was not taken over. {error}")
        content = json.dumps(kept, ensure_ascii=False)
        if content != self._store.fact(server, _FACT):
            with self._store.write():
                self._store.keep_fact(server, _FACT, content)
        return tuple(told)

    def _kept(self, server: str) -> dict[str, dict[str, str]]:
        try:
            told = json.loads(self._store.fact(server, _FACT) or "{}")
        except ValueError:
            return {}
        return dict(_texts(told))

    def _bring(
        self, name: str, text: str, background: bytes | None, kept: Mapping[str, dict[str, str]]
    ) -> dict[str, str]:
        came = _digest(text.encode() + b"\0" + (background or b""))
        before = kept.get(name, {})
        if before.get("came") == came:
            return before
        # Without its background it would lose what stands there, and the size of the page.
        if background is None and before.get("under"):
            return before
        own = {each.id: each for each in self._layouts.own()}
        here = own.get(before.get("id", ""))
        if here is not None and _digest(write_layout(here).encode()) != before.get("made"):
            return before | {"came": came}  # somebody has gone on with it here
        taken = self._read_foreign(text, background or b"", "")
        taken = self._keep(taken, here.id if here else "")
        made = _digest(write_layout(taken.layout).encode())
        under = _digest(background) if background else ""
        return {"came": came, "under": under, "made": made, "id": taken.layout.id}

    def _plan(
        self, event: PulledEvent, ids: Mapping[str, str], before: Mapping[str, str]
    ) -> dict[str, str]:
        """Plan for categories that nobody has planned for here; give what stands by the server."""
        plan = self._layouts.plan()
        by_category = dict(plan.by_category)
        ours: dict[str, str] = {}
        for category, name in event.badge_plan:
            wanted = ids.get(name) if name else NO_BADGE
            folded = fold(category)
            if wanted is not None and by_category.get(folded) in {None, before.get(folded)}:
                by_category[folded] = ours[folded] = wanted
        if tuple(by_category.items()) != plan.by_category:
            self._layouts.change_plan(replace(plan, by_category=tuple(by_category.items())))
        return ours


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:32]


def _texts(told: Any) -> Iterator[tuple[str, dict[str, str]]]:  # noqa: ANN401
    for name, each in told.items() if isinstance(told, dict) else ():
        if isinstance(each, dict) and all(isinstance(value, str) for value in each.values()):
            yield name, each
