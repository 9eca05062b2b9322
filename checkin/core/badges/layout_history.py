"""What was done to a layout, so that it can be undone and done again."""

from dataclasses import dataclass

from checkin.core.badges.badge_layout import BadgeLayout

MOST_STEPS = 200


@dataclass(frozen=True, slots=True)
class LayoutHistory:
    """A layout as it is `now`, as it was before, and as it was before it was undone.

    `last` names what made it so: the same done once more, as a key held down does, is one step.
    """

    now: BadgeLayout
    past: tuple[BadgeLayout, ...] = ()
    undone: tuple[BadgeLayout, ...] = ()
    last: str = ""

    @property
    def can_undo(self) -> bool:
        """Whether there is something to undo."""
        return bool(self.past)

    @property
    def can_redo(self) -> bool:
        """Whether there is something to do again."""
        return bool(self.undone)

    def changed(self, layout: BadgeLayout, deed: str = "") -> "LayoutHistory":
        """Go on with another layout; nothing that was undone can be done again from here."""
        if layout == self.now:
            return self
        if deed and deed == self.last and self.past:
            return LayoutHistory(layout, self.past, (), deed)
        return LayoutHistory(layout, (*self.past, self.now)[-MOST_STEPS:], (), deed)

    def undo(self) -> "LayoutHistory":
        """Go one step back."""
        if not self.past:
            return self
        return LayoutHistory(self.past[-1], self.past[:-1], (self.now, *self.undone))

    def redo(self) -> "LayoutHistory":
        """Go one step forth again."""
        if not self.undone:
            return self
        return LayoutHistory(self.undone[0], (*self.past, self.now), self.undone[1:])
