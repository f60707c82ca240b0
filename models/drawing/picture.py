"""A sheet as a picture: portrait, readable on a small phone, at most 200 KB."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, replace

from PIL import Image, ImageDraw, ImageFont

from models.drawing.sheet import BOLD, COLOURS, FAINT, INK, PLAIN, Colour, Mark, Part, Sheet, legible

WIDTH = 640
# Telegram shrinks photos whose longer side is longer than this, and small letters would be lost.
HEIGHT = 1280
MARGIN = 32
# The size of the letters in pixels: the largest at which everything fits.
SIZES = (28, 26, 24, 22, 20, 18)
LEADING = 1.35
PAPER: Colour = (255, 255, 255)
RULE: Colour = (214, 220, 226)
# Marks are drawn larger and then shrunk, so that their edges are smooth.
SMOOTH = 4


@dataclass(frozen=True)
class _Row:
    """One line of letters at its place."""

    text: str
    size: int
    bold: bool = False
    colour: Colour = INK
    indent: int = 0
    above: int = 0
    mark: Mark = "none"
    ruled: bool = False

    @property
    def height(self) -> int:
        return self.above + round(self.size * LEADING)


class _Ruler:
    """How wide words are: measured once, at one size, as the letters of a font grow evenly."""

    SIZE = 64

    def __init__(self) -> None:
        self._fonts = {bold: _font(self.SIZE, bold) for bold in (False, True)}
        self._known: dict[tuple[str, bool], float] = {}

    def width(self, word: str, row: _Row) -> float:
        """In pixels, at the size of the row."""
        key = (word, row.bold)
        if key not in self._known:
            self._known[key] = self._fonts[row.bold].getlength(word)
        return self._known[key] * row.size / self.SIZE


def png(sheet: Sheet) -> bytes:
    """The picture; lets its letters shrink, then itself grow longer, rather than leave anything out."""
    ruler = _Ruler()
    rows: list[_Row] = []
    for size in SIZES:
        rows = [broken for row in _rows(sheet, size) for broken in _wrapped(row, ruler)]
        if _height(rows) <= HEIGHT:
            break
    return _saved(_drawn(rows))


def _height(rows: list[_Row]) -> int:
    return 2 * MARGIN + sum(row.height for row in rows)


def _rows(sheet: Sheet, size: int) -> Iterator[_Row]:
    yield _Row(sheet.title, round(size * 1.35), bold=True)
    yield _Row(sheet.result, size, bold=True, above=size // 4)
    yield _Row(sheet.about, size, colour=FAINT, above=size // 4)
    for part in sheet.parts:
        yield from _part(part, round(size * 0.85) if part.small else size)
    for place, text in enumerate(sheet.foot):
        yield _Row(text, round(size * 0.8), colour=FAINT, above=0 if place else size, ruled=not place)


def _part(part: Part, size: int) -> Iterator[_Row]:
    yield _Row(part.heading, size, bold=True, above=round(size * 0.75))
    for line in part.lines:
        indent = 0 if line.mark == "none" else round(size * 1.5)
        yield _Row(line.text, size, indent=indent, above=size // 4, mark=line.mark)
        for text in line.below:
            yield _Row(text, round(size * 0.9), colour=FAINT, indent=indent)


def _wrapped(row: _Row, ruler: _Ruler) -> Iterator[_Row]:
    """The row, broken where it must be; only the first line carries the mark and the space above."""
    for place, text in enumerate(_broken(row, ruler)):
        yield replace(row, text=text) if place == 0 else replace(row, text=text, above=0, mark="none", ruled=False)


def _broken(row: _Row, ruler: _Ruler) -> Iterator[str]:
    room = WIDTH - 2 * MARGIN - row.indent
    space = ruler.width(" ", row)
    line, used = "", 0.0
    for word in (piece for whole in legible(row.text).split() for piece in _pieces(whole, row, ruler, room)):
        width = ruler.width(word, row)
        if line and used + space + width > room:
            yield line
            line, used = "", 0.0
        line, used = (f"{line} {word}", used + space + width) if line else (word, width)
    if line:
        yield line


def _pieces(word: str, row: _Row, ruler: _Ruler, room: float) -> Iterator[str]:
    """The word itself, or its parts if it is an address wider than the picture."""
    while len(word) > 1 and ruler.width(word, row) > room:
        most = next(end for end in range(len(word) - 1, 0, -1) if end == 1 or ruler.width(word[:end], row) <= room)
        yield word[:most]
        word = word[most:]
    yield word


def _font(size: int, bold: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(BOLD if bold else PLAIN, size)


def _drawn(rows: list[_Row]) -> Image.Image:
    image = Image.new("RGB", (WIDTH, _height(rows)), PAPER)
    draw = ImageDraw.Draw(image)
    fonts = {key: _font(*key) for key in {(row.size, row.bold) for row in rows}}
    top = MARGIN
    for row in rows:
        if row.ruled:
            draw.line((MARGIN, top + row.above // 2, WIDTH - MARGIN, top + row.above // 2), RULE, 2)
        base = top + row.above + row.size
        if row.mark != "none":
            mark = _mark(row.mark, row.size)
            image.paste(mark, (MARGIN, base - round(row.size * 0.36) - mark.height // 2))
        draw.text((MARGIN + row.indent, base), row.text, row.colour, fonts[row.size, row.bold], anchor="ls")
        top += row.height
    return image


def _mark(mark: Mark, size: int) -> Image.Image:
    """A mark in a square of the height of its line."""
    side = size * SMOOTH
    image = Image.new("RGB", (side, side), PAPER)
    draw = ImageDraw.Draw(image)
    colour, pen = COLOURS[mark], side // 9
    _frame(draw, mark, colour, side, pen)
    ink = PAPER if mark in ("yes", "no") else colour
    if mark in ("yes", "partly"):
        points = [(0.27, 0.52), (0.44, 0.69), (0.74, 0.34)]
        draw.line([(x * side, y * side) for x, y in points], ink, pen, joint="curve")
    elif mark == "no":
        for start, end in ((0.31, 0.69), (0.69, 0.31)):
            draw.line((0.31 * side, start * side, 0.69 * side, end * side), ink, pen)
    elif mark in ("ask", "unknown"):
        letters = ImageFont.truetype(BOLD, round(side * 0.62))
        draw.text((side / 2, side / 2), "?" if mark == "unknown" else "i", ink, letters, anchor="mm")
    return image.resize((size, size), Image.Resampling.LANCZOS)


def _frame(draw: ImageDraw.ImageDraw, mark: Mark, colour: Colour, side: int, pen: int) -> None:
    edge = (pen // 2, pen // 2, side - pen // 2, side - pen // 2)
    if mark == "dot":
        draw.ellipse((0.36 * side, 0.36 * side, 0.64 * side, 0.64 * side), colour)
    elif mark == "box":
        draw.rectangle(edge, None, colour, pen // 2)
    elif mark in ("yes", "no"):
        draw.ellipse(edge, colour)
    else:
        draw.ellipse(edge, None, colour, pen // 2)


def _saved(image: Image.Image) -> bytes:
    """Few colours are enough for letters and marks, and keep the file small for slow networks."""
    out = io.BytesIO()
    few = image.quantize(48, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.save(out, "PNG", compress_level=6)
    return out.getvalue()
