"""How the texts of a badge would stand in their boxes, without writing a document."""

from io import BytesIO

from checkin.core.badges.badge import Badge, Box
from checkin.core.badges.badge_layout import BadgeLayout, LaidBadge, Side, TextItem, Weight, face
from checkin.core.badges.fitting import Fitted
from checkin.core.badges.text_fit import TextFit
from checkin.printers.drawing.artist import Supplies
from checkin.printers.drawing.item_drawing import Drawing, face_of
from checkin.printers.drawing.pen import Pen
from checkin.printers.drawing.pictures import Raster
from checkin.printers.drawing.plate import ReadyItem, parts_of
from checkin.printers.drawing.qr import QrCode
from checkin.printers.lettering.fonts import Typeface


class _MeasuringPen(Pen):
    """Notes where texts would be, and draws nothing."""

    def __init__(self, first_font: str) -> None:
        super().__init__(BytesIO(), first_font)
        self.set: list[tuple[Fitted, float]] = []

    def text(
        self, fitted: Fitted, place: TextItem, face: Typeface, color: str, rise: float = 0.0
    ) -> None:
        del place, face, color
        self.set.append((fitted, rise))

    def fill(self, box: Box, color: str) -> None:
        del box, color

    def path(
        self, path: str, at: Box, *, fill: str = "", stroke: str = "", width: float = 0
    ) -> None:
        del path, at, fill, stroke, width

    def qr(self, code: QrCode, box: Box) -> None:
        del code, box

    def picture(self, name: str, raster: Raster, box: Box) -> None:
        del name, raster, box


class BadgeMeasure:
    """Measures one badge after the other with the same fonts."""

    def __init__(self, supplies: Supplies) -> None:
        """Measure what these supplies would print."""
        self._shelf = supplies.shelf
        self._pen = _MeasuringPen(face_of(self._shelf, Weight.REGULAR).name)
        self._drawing = Drawing(self._pen, self._shelf, supplies.event, supplies.picture_of)
        self._supplies = supplies
        self._layout: BadgeLayout | None = None
        self._sides: tuple[tuple[ReadyItem, ...], ...] = ()

    def __call__(self, laid: LaidBadge) -> tuple[TextFit, ...]:
        """Say how every text of a badge stands in its box; boxes that print none are left out."""
        badge, layout = laid
        self._make_ready(layout)
        fits: list[TextFit] = []
        for side, texts in zip(Side, self._sides, strict=True):
            self._drawing.begin(badge)
            for ready in texts:
                fits += self._measured(badge, ready, side)
        self._drawing.take_warnings(whole=False)
        return tuple(fits)

    def _make_ready(self, layout: BadgeLayout) -> None:
        if layout != self._layout:
            self._layout = layout
            self._sides = tuple(
                tuple(
                    ready
                    for part in parts_of(face(layout, side))
                    for ready in part.items
                    if isinstance(ready.item, TextItem)
                )
                for side in Side
            )

    def _measured(self, badge: Badge, ready: ReadyItem, side: Side) -> list[TextFit]:
        self._pen.set.clear()
        self._drawing.draw(ready)
        item = ready.item
        if not self._pen.set or not isinstance(item, TextItem):
            return []
        fitted, rise = self._pen.set[-1]
        said = ready.says.fill(badge, self._supplies.event)
        missing = face_of(self._shelf, item.weight, family=item.font).spell(said).missing
        return [
            TextFit(
                item.name, side, fitted.size, len(fitted.lines),
                sum(not letter.isspace() for line in fitted.lines for letter in line),
                missing, shortened=fitted.shortened, squeezed=fitted.squeezed, rise=rise,
            )
        ]  # fmt: skip
