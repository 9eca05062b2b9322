"""Frames as a camera at a desk gives them, drawn by Pillow: good ones, and bad in every usual way.

Each is 1280 × 720 pixels of brightness, with clutter behind, and holds one QR code or none.
"""

import random
import string
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import zxingcpp
from PIL import Image, ImageChops, ImageDraw, ImageFilter
from PIL.Image import Resampling, Transform

SIZE = (1280, 720)
_LETTERS = string.ascii_uppercase + string.digits
_QUIET = 4  # modules


@dataclass(frozen=True, slots=True)
class Shot:
    """How a code is held up, and what the camera makes of it.

    `side` is the code's in pixels, `tilt` how much nearer its near edge is, `blur` the radius in
    pixels of its being out of focus, `motion` how many pixels it moves meanwhile; `light` is a
    share of full light, and `noise` its spread.
    """

    name: str
    side: int = 300
    turned: bool = False
    tilt: float = 0.0
    blur: float = 0.0
    motion: int = 0
    light: float = 1.0
    noise: float = 2.0


SHOTS = (
    Shot("clean, 300 px", turned=True),
    Shot("clean, 120 px", side=120),
    Shot("small, 90 px", side=90),
    Shot("turned, 300 px", turned=True, blur=0.6),
    Shot("seen from the side", turned=True, tilt=0.45),
    Shot("out of focus, 2 px", blur=2),
    Shot("out of focus, 3 px", blur=3),
    Shot("moved by 9 px", motion=9),
    Shot("moved by 15 px", motion=15),
    Shot("a quarter of the light, noise", light=0.25, noise=8),
    Shot("a seventh of the light, noise", light=0.15, noise=8),
    Shot("no code", side=0),
)


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame: how it was taken, what its code says (empty for none), and its brightness."""

    shot: str
    text: str
    pixels: bytes


def frames(a_shot: int, seed: int = 20260514) -> Iterator[Frame]:
    """Give so many frames of every kind of shot, the same each time but for the noise in them."""
    luck = random.Random(seed)
    for shot in SHOTS:
        for _ in range(a_shot):
            text = "".join(luck.choices(_LETTERS, k=luck.randint(27, 60))) if shot.side else ""
            yield Frame(shot.name, text, _taken(shot, text, luck).tobytes())


def _taken(shot: Shot, text: str, luck: random.Random) -> Image.Image:
    scene = _clutter(luck)
    if text:
        _hold_up(scene, _code(shot, text, luck), luck)
    if shot.motion:
        scene = _moved(scene, shot.motion)
    if shot.blur:
        scene = scene.filter(ImageFilter.GaussianBlur(shot.blur))
    if shot.light < 1:
        scene = scene.point([round(shade * shot.light) for shade in range(256)])
    # Noise in the range of a byte is around 128; what is added is what differs from that.
    noise = Image.effect_noise(SIZE, shot.noise)
    return ImageChops.add(scene, noise, scale=1, offset=-128)


def _clutter(luck: random.Random) -> Image.Image:
    """Draw a hall: a slope of light, things of all sizes, and some lines of print."""
    scene = Image.linear_gradient("L").rotate(luck.choice((0, 90, 180, 270))).resize(SIZE)
    scene = scene.point([90 + shade // 3 for shade in range(256)])
    pen = ImageDraw.Draw(scene)
    for _ in range(60):
        left, top = luck.randrange(SIZE[0]), luck.randrange(SIZE[1])
        corner = (left + luck.randint(8, 220), top + luck.randint(8, 220))
        draw = pen.ellipse if luck.random() < 0.4 else pen.rectangle
        draw(((left, top), corner), fill=luck.randrange(40, 230))
    for _ in range(25):
        words = "".join(luck.choices(string.ascii_letters + "     ", k=30))
        place = (luck.randrange(SIZE[0]), luck.randrange(SIZE[1]))
        pen.text(place, words, fill=luck.randrange(20, 240), font_size=luck.randint(10, 26))
    return scene


def _code(shot: Shot, text: str, luck: random.Random) -> Image.Image:
    """Draw the code on its white label, with a mask as second channel."""
    barcode = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="Q")
    image: Any = zxingcpp.write_barcode_to_image(barcode, scale=1, add_quiet_zones=False)
    matrix = memoryview(image)
    modules = len(matrix)
    drawn = Image.frombytes("L", (modules, modules), matrix.tobytes())
    label = Image.new("L", (modules + 2 * _QUIET, modules + 2 * _QUIET), 235)
    label.paste(drawn.point([25 + shade * 210 // 255 for shade in range(256)]), (_QUIET, _QUIET))
    side = round(shot.side * label.width / modules)
    fine = label.resize((side * 2, side * 2), Resampling.NEAREST)
    both = Image.merge("LA", (fine, Image.new("L", fine.size, 255)))
    if shot.tilt:
        both = _tilted(both, shot.tilt, luck)
    if shot.turned:
        both = both.rotate(luck.uniform(0, 360), Resampling.BICUBIC, expand=True)
    return both.resize((both.width // 2, both.height // 2), Resampling.LANCZOS)


def _tilted(label: Image.Image, tilt: float, luck: random.Random) -> Image.Image:
    """Look at a label from the side, so that one of its edges is nearer than the other."""
    middle = label.width / 2
    # How much nearer each pixel to the right and below is.
    right, down = (luck.choice((-1, 1)) * tilt * luck.uniform(0.7, 1) / label.width for _ in "xy")
    centre = 1 - (right + down) * middle
    scale = 1 + tilt
    own = (scale + middle * right, middle * down, middle * (centre - scale))
    other = (middle * right, scale + middle * down, middle * (centre - scale))
    return label.transform(
        label.size,
        Transform.PERSPECTIVE,
        [each / centre for each in (*own, *other, right, down)],
        Resampling.BICUBIC,
    )


def _hold_up(scene: Image.Image, label: Image.Image, luck: random.Random) -> None:
    room = (max(1, SIZE[0] - label.width), max(1, SIZE[1] - label.height))
    place = (luck.randrange(room[0]), luck.randrange(room[1]))
    shades, mask = label.split()
    scene.paste(shades, place, mask)


def _moved(scene: Image.Image, way: int) -> Image.Image:
    """Average the scene over all the places it passes."""
    moved = scene
    for step in range(1, way):
        moved = Image.blend(moved, ImageChops.offset(scene, step, 0), 1 / (step + 1))
    return moved
