"""How the texts of a badge stand in their boxes, and whom somebody should look at for it."""

from collections.abc import Iterable
from dataclasses import dataclass

from checkin.core.badges.badge import BadgePicture
from checkin.core.badges.badge_layout import AnyItem, Side


@dataclass(frozen=True, slots=True)
class TextFit:
    """A text in its box: how large, on how many lines, and what is the matter with it.

    `item` is the name of the box on a `side` of the badge, `letters` how many letters are
    printed, `missing` those that no font has. `rise` is by how many millimetres it stands above
    its place, since texts before it left room.
    """

    item: str
    side: Side
    size: float
    lines: int
    letters: int
    missing: str = ""
    shortened: bool = False
    squeezed: bool = False
    rise: float = 0.0

    @property
    def is_fine(self) -> bool:
        """Whether nobody has to look at it."""
        return not self.squeezed and not self.missing


@dataclass(frozen=True, slots=True)
class Shown:
    """Somebody whose badge can be looked at."""

    ticket_id: str
    name: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A face of somebody's badge as it would be printed, and how its texts stand."""

    who: Shown
    picture: BadgePicture
    fits: tuple[TextFit, ...] = ()

    def fit_of(self, item: str, side: Side) -> TextFit | None:
        """Say how the text of a box stands; None where it prints none."""
        return next((fit for fit in self.fits if (fit.item, fit.side) == (item, side)), None)

    def rises(self, items: Iterable[AnyItem], side: Side) -> tuple[float, ...]:
        """Say of each box of a side by how many millimetres it is printed above its place."""
        fits = ((item, self.fit_of(item.name, side)) for item in items)
        return tuple(fit.rise if fit and not item.turned else 0.0 for item, fit in fits)


@dataclass(frozen=True, slots=True)
class Survey:
    """How a layout does with everybody: `done` of `total` were looked at so far.

    `misfits` gives, by the name of a box and its side, those whose text does not fit or lacks
    letters; `worst` are those whom a look is worth most, the worst first. `no_columns` are
    placeholders for which nobody of those looked at has a column.
    """

    done: int
    total: int
    misfits: tuple[tuple[tuple[str, Side], tuple[Shown, ...]], ...] = ()
    worst: tuple[Shown, ...] = ()
    no_columns: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether everybody was looked at."""
        return self.done >= self.total

    def misfits_of(self, item: str, side: Side) -> tuple[Shown, ...]:
        """Give those whose text does not fit into a box."""
        return dict(self.misfits).get((item, side), ())
