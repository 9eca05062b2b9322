"""A badge's layout as data: its size, its two faces, and the boxes on them.

Lengths are millimetres from the top left corner of a face, sizes of letters points, colours
`#RRGGBB` or `CATEGORY_COLOR`, which stands for the colour of the person's category.
Templates hold placeholders such as `{name}`, see `core.badges.badge_words`.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from checkin.core.badges.badge import Anchor, Badge, Box
from checkin.core.names.folding import fold

CATEGORY_COLOR = "category"
USUAL_FONT = "Noto Sans"
VERSION = 1


class Weight(StrEnum):
    """How heavy letters are."""

    REGULAR = "regular"
    SEMI_BOLD = "semi-bold"
    BOLD = "bold"


class Align(StrEnum):
    """Where lines stand in their box.

    START is the left, and the right for what is said of somebody whose name reads from right to
    left. What is the same for everybody, a code or an address goes by its own letters.
    """

    START = "start"
    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


class Fold(StrEnum):
    """How a badge is folded, which says where its back is printed.

    NONE: on the other side of the paper, or nowhere if the back is empty. TOP: above the
    front, upside down, so that it stands behind the front once folded. SIDE: to the left.
    """

    NONE = "none"
    TOP = "top"
    SIDE = "side"


class Figure(StrEnum):
    """What a shape is."""

    RECTANGLE = "rectangle"
    ELLIPSE = "ellipse"
    LINE = "line"  # along the longer side, in the middle of the box


class CodeContent(StrEnum):
    """What a QR code says."""

    CODE = "code"  # what desks scan
    VCARD = "vcard"  # name, company and e-mail, for other participants


class MarkKind(StrEnum):
    """What a small sign says."""

    CONSENT = "consent"  # a camera, crossed out where the column says no
    LANGUAGE = "language"  # the languages of a column, a rounded chip each


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A box on a face and what all boxes have.

    `name` is what an organiser calls it. `only_if` is a template: where it is filled in and
    comes out empty, the item is not printed; empty itself, the item is always printed.
    `turned` is 0, 90, 180 or 270 degrees clockwise: the box is where it ends up.
    """

    name: str
    box: Box
    only_if: str = ""
    turned: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TextItem(Item):
    """A text as large as it fits, between `smallest` and `largest`, over up to `lines` lines.

    `font` is a family; letters that it lacks come from others, and where a computer does not
    have it, all do. A name may be shortened to initials; `is_name` says that this is one. An
    item that `follows` moves up by what the text before it on the face left free.
    """

    text: str
    font: str = USUAL_FONT
    weight: Weight = Weight.REGULAR
    largest: float = 16
    smallest: float = 9
    lines: int = 1
    align: Align = Align.START
    anchor: Anchor = Anchor.TOP
    color: str = "#111827"
    is_name: bool = False
    follows: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BandItem(TextItem):
    """A bar with a text on it, as for the category; `marked` puts its shape before it.

    Without a `fill` there is only the text. `inset` is what stays free at the left and right of
    the text, a fourth of it above and below.
    """

    fill: str = CATEGORY_COLOR
    marked: bool = True
    inset: float = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeItem(Item):
    """A QR code; the box is that of its modules, around which a quiet zone must stay free."""

    content: CodeContent = CodeContent.CODE


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureItem(Item):
    """A picture, whole and in proportion, in the middle of its box.

    `source` names a picture kept in the event, such as `logo`, or is a template that gives
    such a name, such as `{photo}`.
    """

    source: str = "logo"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShapeItem(Item):
    """A figure; without a fill or a stroke where that is empty. Widths in millimetres."""

    figure: Figure = Figure.RECTANGLE
    fill: str = ""
    stroke: str = ""
    stroke_width: float = 0.3
    radius: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkItem(Item):
    """A small sign for what a column of the list says: consent to photos, languages spoken."""

    kind: MarkKind = MarkKind.CONSENT
    column: str = ""
    color: str = "#394150"


AnyItem = TextItem | BandItem | CodeItem | PictureItem | ShapeItem | MarkItem


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeLayout:
    """A layout: `width` and `height` are those of one face; later items lie over earlier ones.

    `id` names it in the event and in files; `name` is what people call it.
    """

    id: str
    name: str
    width: float
    height: float
    front: tuple[AnyItem, ...]
    back: tuple[AnyItem, ...] = ()
    fold: Fold = Fold.NONE


class Side(StrEnum):
    """The faces of a badge."""

    FRONT = "front"
    BACK = "back"


def face(layout: BadgeLayout, side: Side) -> tuple[AnyItem, ...]:
    """Give the items of a face."""
    return layout.front if side is Side.FRONT else layout.back


def page_size(layout: BadgeLayout) -> tuple[float, float]:
    """Say how large the paper of a badge is before it is folded, in millimetres."""
    width = layout.width * (2 if layout.fold is Fold.SIDE else 1)
    return width, layout.height * (2 if layout.fold is Fold.TOP else 1)


def pages(layout: BadgeLayout) -> int:
    """Say how many pages a badge takes: its back has one of its own unless it is folded."""
    return 2 if layout.back and layout.fold is Fold.NONE else 1


def moved(layout: BadgeLayout, right: float, down: float) -> BadgeLayout:
    """Move all that is printed, in millimetres as the paper lies."""
    if not (right or down):
        return layout
    # A back that stands on its head is moved the other way, as it reads.
    turn = -1 if layout.fold is Fold.TOP else 1
    return replace(
        layout,
        front=tuple(_moved(item, right, down) for item in layout.front),
        back=tuple(_moved(item, turn * right, turn * down) for item in layout.back),
    )


def _moved(item: AnyItem, right: float, down: float) -> AnyItem:
    return replace(item, box=replace(item.box, x=item.box.x + right, y=item.box.y + down))


NO_BADGE = ""


@dataclass(frozen=True, slots=True)
class LayoutPlan:
    """Which layout a category gets: `usual` is for those that are not in `by_category`.

    Categories are folded (`core.names.folding`); the value `NO_BADGE` stands for no badge.
    """

    usual: str
    by_category: tuple[tuple[str, str], ...] = ()

    def layout_of(self, category: str) -> str:
        """Give the id of a category's layout, or `NO_BADGE`."""
        return dict(self.by_category).get(fold(category), self.usual)


# A badge and the layout it is to be drawn in.
LaidBadge = tuple[Badge, BadgeLayout]
