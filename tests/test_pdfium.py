"""PDF pages are drawn and read by several threads of one program, which PDFium does not bear."""

from concurrent.futures import ThreadPoolExecutor

from checkin.core.badges.badge import Badge, BadgeEvent
from checkin.printers.drawing.artist import Supplies
from checkin.printers.drawing.badge_picture import paint_badge
from checkin.printers.labels.raster import draw_pages
from checkin.scanners.pictures import gray_pages
from tests.printers.documents import A6, BUILT_IN, FONTS

ADA = Badge("Ada Lovelace", "محمد عبد الرحمن", "United Kingdom", "Speaker", "ADA-7H3K9QXW2M4P")


def test_badges_are_printed_painted_and_read_at_the_same_time():
    document = next(iter(BUILT_IN.values())).document([ADA])

    def printed():
        return [page.raster() for page in draw_pages(document, 60)]

    def read():
        return [page.tobytes() for page in gray_pages(document.pdf)]

    def painted():
        return paint_badge((ADA, A6), Supplies(FONTS, BadgeEvent("Conference")), width=60)

    ways = [printed] * 10 + [read, painted]
    alone = [way() for way in ways]
    with ThreadPoolExecutor(4) as threads:
        asked = [threads.submit(way) for _ in range(20) for way in ways]
        together = [task.result() for task in asked]
    assert together == alone * 20
