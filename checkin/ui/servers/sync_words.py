"""How things stand between this desk and what is connected, in a few words."""

from datetime import datetime, timedelta, tzinfo
from typing import NamedTuple

from PySide6.QtCore import QObject

from checkin.core.servers.outbox import DeliveryState
from checkin.core.servers.sync_status import SyncStatus, TargetStatus
from checkin.ui.servers.outbox_words import target_name, when

_FRESH = timedelta(minutes=1)
_MINUTES_OF_AN_HOUR = 60
_HOURS_TOLD = 48


class SyncPart(NamedTuple):
    """What the status line says, with its icon and mood, and more of it for a tool tip.

    The first `least` of its words are always shown, the others as far as there is room.
    """

    words: tuple[str, ...]
    least: int
    icon: str
    mood: str = ""
    more: str = ""

    @property
    def text(self) -> str:
        """Give all of it."""
        return self.forms()[-1]

    def forms(self) -> tuple[str, ...]:
        """Give what can be shown, from the shortest to all of it."""
        numbers = range(self.least, len(self.words) + 1)
        return tuple(" · ".join(self.words[:number]) for number in numbers)


class SyncWords(QObject):
    """The words of the status line and of the page of what is connected."""

    def part(self, status: SyncStatus, unsent: int, now: datetime, zone: tzinfo) -> SyncPart:
        """Say how things stand; `unsent` is how many lines are in the outbox now."""
        has_more = unsent > status.unsent + status.stuck  # for which target is not known yet
        told = (self.facts(each, now, zone, has_more=has_more) for each in status.targets)
        more = "\n".join(map(_told_of, status.targets, told))
        waiting = max(0, unsent - status.stuck)
        waits = [self.tr("%n waiting", "", waiting)] if waiting else []
        lines = [self.tr("%n lines wait", "", waiting)] if waiting else []
        age, contact = self._oldest(status, now), self._contact(status, now, zone)
        if status.is_offline:
            lines = [self.tr("%n lines wait", "", unsent)] if unsent else []
            words = [self.tr("Offline by choice"), *lines]
            return _part(words, [*age, *contact], "offline", "alone", more)
        if status.stuck and is_alone(status):
            words = [*self._stuck(status), self._alone(status, now, zone), *age]
            return _part(words, waits, "outbox", "urgent", more)
        if status.stuck:
            words = [*self._stuck(status), *waits]
            return _part(words, [*age, *contact], "outbox", "urgent", more)
        if is_alone(status):
            words = [self._alone(status, now, zone), *lines]
            return _part(words, age, "offline", "alone", more)
        if waits:
            return _part([*waits, *age], contact, "outbox", "", more)
        return _part([self.tr("Everything sent"), *age], contact, "check", "", more)

    def facts(
        self, target: TargetStatus, now: datetime, zone: tzinfo, *, has_more: bool = False
    ) -> list[str]:
        """Say of one target when it was reached, how old its data is, what it does not have.

        Where more lines wait than were counted, it is not told to have all.
        """
        parts = []
        if target.target.is_left:
            return [self.tr("%n lines that it did not get are kept", "", target.stuck)]
        if target.reached_at is not None:
            reached = when(target.reached_at, now, zone)
            parts.append(self.tr("reached {time}").format(time=reached))
        elif target.target.is_server:
            parts.append(self.tr("not reached yet"))
        if target.pulled_at is not None:
            parts.append(self.age(target.pulled_at, now))
        if unsent := target.unsent + target.stuck:
            parts.append(self.tr("%n unsent", "", unsent))
        elif not has_more:
            parts.append(self.tr("everything sent"))
        return parts

    def age(self, pulled_at: datetime, now: datetime) -> str:
        """Say how old what came from a server is: "data 2 min old"."""
        age = max(timedelta(0), now - pulled_at)
        minutes = round(age.total_seconds() / 60)
        if age < _FRESH:
            return self.tr("data up to date")
        if minutes < _MINUTES_OF_AN_HOUR:
            return self.tr("data {count} min old").format(count=minutes)
        hours = round(minutes / _MINUTES_OF_AN_HOUR)
        if hours < _HOURS_TOLD:
            return self.tr("data {count} h old").format(count=hours)
        return self.tr("data %n days old", "", age.days)

    def _stuck(self, status: SyncStatus) -> list[str]:
        refused = sum(each.count(DeliveryState.REFUSED) for each in status.targets)
        parked = status.stuck - refused
        told = [self.tr("%n refused", "", refused)] if refused else []
        return [*told, self.tr("%n set aside", "", parked)] if parked else told

    def _alone(self, status: SyncStatus, now: datetime, zone: tzinfo) -> str:
        silent = [each.reached_at for each in status.targets if is_silent(each)]
        since = min((each for each in silent if each is not None), default=None)
        if since is None:
            return self.tr("Working alone")
        return self.tr("Working alone since {time}").format(time=when(since, now, zone))

    def _oldest(self, status: SyncStatus, now: datetime) -> list[str]:
        """Give the age of the oldest data, where it is worth a word."""
        pulled = [each.pulled_at for each in status.targets if each.pulled_at is not None]
        oldest = min(pulled, default=None)
        if oldest is None or now - oldest < _FRESH:
            return []
        return [self.age(oldest, now)]

    def _contact(self, status: SyncStatus, now: datetime, zone: tzinfo) -> list[str]:
        """Say when all servers had last been reached."""
        reached = [each.reached_at for each in status.targets if each.target.is_server]
        last = min((each for each in reached if each is not None), default=None)
        if last is None:
            return []
        return [self.tr("reached {time}").format(time=when(last, now, zone))]


def is_silent(target: TargetStatus) -> bool:
    """Whether a target did not answer when it was last tried."""
    return bool(target.trouble) and target.failures > 0


def is_alone(status: SyncStatus) -> bool:
    """Whether some target did not answer when it was last tried."""
    return any(is_silent(each) for each in status.targets)


def _told_of(target: TargetStatus, facts: list[str]) -> str:
    return f"{target_name(target.target.kind, target.target.place)}: {' · '.join(facts)}"


def _part(words: list[str], spare: list[str], icon: str, mood: str, more: str) -> SyncPart:
    return SyncPart((*words, *spare), len(words), icon, mood, more)
