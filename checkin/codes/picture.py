"""QR codes as pictures."""

from io import BytesIO

from checkin.core.errors import CheckinError

_QUIET_MODULES = 4
# Any of the eight masks can be read. Trying them all for the prettiest takes nine tenths
# of the library's time.
_MASK = 4


def qr_png(text: str, *, pixels_per_module: int = 8) -> bytes:
    """Draw `text` as the PNG of a QR code, black on white, error correction M.

    It is as small as the text allows and has the quiet zone of four modules that readers
    ask for. Text beyond ASCII is UTF-8. Raises CheckinError where it does not fit.
    """
    # Slow to import and needed by few commands.
    from PIL import Image
    from qrcode.constants import ERROR_CORRECT_M
    from qrcode.exceptions import DataOverflowError
    from qrcode.main import QRCode

    code = QRCode(error_correction=ERROR_CORRECT_M, border=_QUIET_MODULES, mask_pattern=_MASK)
    code.add_data(text)
    try:
        code.make(fit=True)
    except (DataOverflowError, ValueError) as error:
        raise CheckinError(
            f"A text of {len(text):,} characters does not fit a QR code; give it a shorter code."
        ) from error
    modules = code.get_matrix()
    side = len(modules)
    shades = bytes(0 if dark else 255 for row in modules for dark in row)
    small = Image.frombytes("L", (side, side), shades).convert("1")
    size = side * pixels_per_module
    stream = BytesIO()
    small.resize((size, size), Image.Resampling.NEAREST).save(stream, "PNG")
    return stream.getvalue()
