"""Pictures of people are read as data, made small and upright, and never read without bounds."""

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image

from checkin.servers import portraits
from checkin.servers.portraits import LARGEST, MOST_BYTES, portrait_in

ORIENTATION = 0x0112


def picture(kind, size=(60, 80), color=(200, 30, 40), mode="RGB", **how):
    made = BytesIO()
    Image.new(mode, size, color).save(made, kind, **how)
    return made.getvalue()


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def endless(width, height):
    """A PNG that says it is so large, and holds next to nothing."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0"))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP"])
def test_a_picture_is_rows_of_colours(kind):
    found = portrait_in(picture(kind))
    assert (found.width, found.height) == (60, 80)
    assert len(found.pixels) == 60 * 80 * 3
    assert all(abs(a - b) < 12 for a, b in zip(found.pixels[:3], (200, 30, 40), strict=True))


def test_a_large_one_is_made_small():
    found = portrait_in(picture("JPEG", (3000, 2000)))
    assert (found.width, found.height) == (LARGEST, LARGEST * 2 // 3)


def test_a_phones_picture_is_turned_upright():
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    found = portrait_in(picture("JPEG", (80, 40), exif=exif))
    assert (found.width, found.height) == (40, 80)


def test_what_shines_through_is_white():
    found = portrait_in(picture("PNG", mode="RGBA", color=(0, 0, 0, 0)))
    assert set(found.pixels) == {255}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<!DOCTYPE html>",
        b"%PDF-1.7",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        picture("JPEG")[:300],
        picture("PNG")[:60],
        picture("BMP"),
        endless(100_000, 10),
        endless(15_000, 15_000),
        endless(6_000, 6_000),
    ],
)
def test_what_is_no_picture_or_would_fill_the_memory_is_none(body):
    assert portrait_in(body) is None


def test_more_bytes_than_are_asked_for_are_not_even_looked_at(monkeypatch):
    monkeypatch.setattr(portraits, "MOST_BYTES", 100)
    assert portrait_in(picture("PNG", (300, 300))) is None
    assert MOST_BYTES == 5 << 20
