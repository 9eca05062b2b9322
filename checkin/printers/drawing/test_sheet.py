"""The sheet that scanners are tried out with: a few QR codes and what should arrive of each."""

from collections.abc import Sequence
from pathlib import Path

from checkin.printers.drawing.qr import qr_code
from checkin.whole_file import written_whole

_MM = 72 / 25.4
_A4 = (210 * _MM, 297 * _MM)
_SIDE = 42 * _MM
_MARGIN = 25 * _MM
_STEP = 62 * _MM
_TITLE = "Checkin: scanner test"
_FONT = "NotoSans"


def write_test_sheet(path: Path, codes: Sequence[tuple[str, str]], fonts: Path) -> None:
    """Write an A4 page with a QR code for each text, and a sentence about it beside.

    Raises `TargetUnreachable` if the path cannot be written.
    """
    # Slow to import and needed by few.
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    # As the fonts of badges are: reportlab keeps one for each face, whoever comes first.
    registerFont(TTFont(_FONT, fonts / "NotoSans-Regular.ttf", asciiReadable=False))
    with written_whole(path) as stream:
        canvas = Canvas(stream, pagesize=_A4, invariant=1)
        canvas.setTitle(_TITLE)
        top = _A4[1] - _MARGIN
        canvas.setFont(_FONT, 20)
        canvas.drawString(_MARGIN, top - 12, _TITLE)
        for place, (text, about) in enumerate(codes):
            upper = top - 18 * _MM - place * _STEP
            code = qr_code(text)
            if code is not None:
                unit = _SIDE / code.modules
                canvas.saveState()
                canvas.transform(unit, 0, 0, -unit, _MARGIN, upper)
                # One path, so that no hairlines show between the runs.
                dark = canvas.beginPath()
                for run in code.runs.splitlines():
                    dark.rect(*map(float, run.split()[:4]))
                canvas.drawPath(dark, stroke=0, fill=1)
                canvas.restoreState()
            canvas.setFont(_FONT, 11)
            canvas.drawString(_MARGIN + _SIDE + 10 * _MM, upper - 16, about)
            canvas.setFont(_FONT, 13)
            canvas.drawString(_MARGIN + _SIDE + 10 * _MM, upper - 38, text)
        canvas.save()
