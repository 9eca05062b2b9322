"""The mean time to read a camera's frame, beside zxing-cpp told to look for QR codes only.

Both read the same frames in turn, from the same bytes. The yardstick looks at the full frame
with its default settings but for the format and the text mode, without which it would be an
order of magnitude slower and rewrite the codes.
"""

import time
from collections.abc import Callable

import zxingcpp

from benchmarks.camera_frames import SHOTS, SIZE, Frame, frames
from benchmarks.figure import Figure, print_table
from checkin.scanners.frames import FrameReader, Plane

A_SHOT = 12
_MILLISECONDS = 1_000
_QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
_LUM, _PLAIN = zxingcpp.ImageFormat.Lum, zxingcpp.TextMode.Plain


def measure(a_shot: int = A_SHOT) -> list[Figure]:
    """Read every frame both ways, and compare time and what was read."""
    reader = FrameReader()

    def ours(pixels: bytes) -> tuple[str, ...]:
        return reader.read(Plane(pixels, *SIZE, SIZE[0]))

    ours(bytes(SIZE[0] * SIZE[1]))  # what is loaded once in the life of the program
    spent, right, count = [0.0, 0.0], [0, 0], 0
    for frame in frames(a_shot):
        count += 1
        for place, way in enumerate((ours, _theirs)):
            seconds, is_right = _try(way, frame)
            spent[place] += seconds
            right[place] += is_right
    mine, theirs = (each / count * _MILLISECONDS for each in spent)
    read, they_read = (each / count * 100 for each in right)
    return [
        Figure(
            f"ms a 720p camera frame, mean of {len(SHOTS)} kinds", "QR only, full frame",
            mine, theirs, mine / theirs, "<= 0.5", reached=mine <= 0.5 * theirs,
        ),
        Figure(
            "... per cent of them read rightly", "QR only, full frame",
            read, they_read, read / they_read, ">= -1 point", reached=read >= they_read - 1,
        ),
    ]  # fmt: skip


def _theirs(pixels: bytes) -> tuple[str, ...]:
    view = zxingcpp.ImageView(pixels, *SIZE, _LUM, SIZE[0], 1)
    found = zxingcpp.read_barcodes(view, formats=_QR, text_mode=_PLAIN)
    return tuple(each.text for each in found)


def _try(way: Callable[[bytes], tuple[str, ...]], frame: Frame) -> tuple[float, bool]:
    """Read a frame: the CPU seconds it took, and whether it was read rightly."""
    begin = time.thread_time()
    read = way(frame.pixels)
    spent = time.thread_time() - begin
    return spent, read == ((frame.text,) if frame.text else ())


if __name__ == "__main__":
    print_table(measure())
