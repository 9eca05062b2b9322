"""Setting a text in its box: how large, and where its lines are."""

import itertools
from collections.abc import Iterable, Iterator

from checkin.core.badges.badge import POINTS, Anchor
from checkin.core.badges.badge_layout import Align, TextItem
from checkin.core.badges.fitting import Fitted, fit
from checkin.printers.lettering.directions import runs_leftwards
from checkin.printers.lettering.fonts import Typeface

# How much of the room beside a line stands before it.
_SHARES = {Align.LEFT: 0.0, Align.MIDDLE: 0.5, Align.RIGHT: 1.0}


def set_text(forms: Iterable[str], place: TextItem, face: Typeface) -> Fitted:
    """Set the first of `forms` that fits its box; each says the same in fewer letters."""
    forms = iter(forms)
    first = next(forms)
    return fit(itertools.chain([first], forms), place, face.measure_of, face.reach_of(first))


def places_of(
    fitted: Fitted, place: TextItem, face: Typeface
) -> Iterator[tuple[str, float, float]]:
    """Say where each line begins on its baseline, in millimetres.

    Where the item does not say more, text that reads from right to left stands at the right.
    """
    leftwards = runs_leftwards(" ".join(fitted.lines))
    free = place.box.height * POINTS - fitted.height
    drop = {Anchor.TOP: 0.0, Anchor.MIDDLE: free / 2, Anchor.BOTTOM: free}[place.anchor]
    share = _SHARES.get(place.align, float(leftwards))
    for line, depth in zip(fitted.lines, fitted.baselines, strict=True):
        x = place.box.x
        if share:
            width = face.width_of(line, leftwards=leftwards) * fitted.size / POINTS
            x += (place.box.width - width) * share
        yield line, x, place.box.y + (drop + depth) / POINTS
