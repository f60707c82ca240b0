"""A link as a picture to print: what a cheap camera reads from a wall."""

import io
from typing import Any

from PIL import Image
from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

SCALE = 10  # dots for each square
QUIET = 4  # squares of white that readers need around it


def png(text: str) -> bytes:
    """The text as a QR code, of which a quarter may be dirty, black on white."""
    code: Any = QRCode(None, QRErrorCorrectLevel.Q)
    code.addData(text)
    code.make()
    side = code.getModuleCount()
    image = Image.new("1", (side + 2 * QUIET, side + 2 * QUIET), 1)
    for row in range(side):
        for column in range(side):
            if code.isDark(row, column):
                image.putpixel((column + QUIET, row + QUIET), 0)
    out = io.BytesIO()
    image.resize((image.width * SCALE, image.height * SCALE)).save(out, "PNG")
    return out.getvalue()
