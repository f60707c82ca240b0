"""Paper for a chart: letters that fit, shapes that need no colour, by day and by night."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

from PIL import Image, ImageDraw, ImageFont

from models.drawing.sheet import BOLD, PLAIN, Colour, legible

Anchor = Literal["ls", "ms", "rs", "lm", "mm", "rm"]
Point = tuple[float, float]
Shape = Literal["good", "middle", "bad", "none"]
# Telegram shrinks photos whose longer side is longer than this.
LONGEST = 1280
MARGIN = 28


@dataclass(frozen=True)
class Theme:
    """The colours of a chart; the names say what for. Nothing is said by them alone."""

    paper: Colour
    ink: Colour
    faint: Colour
    rule: Colour
    good: Colour
    middle: Colour
    bad: Colour
    tile: Colour
    plan: Colour
    work: Colour
    money: Colour


LIGHT = Theme(
    paper=(255, 255, 255), ink=(31, 41, 51), faint=(84, 96, 106), rule=(214, 220, 226), good=(27, 122, 72),
    middle=(138, 92, 0), bad=(179, 38, 30), tile=(241, 244, 247), plan=(84, 96, 106), work=(31, 95, 168),
    money=(164, 74, 0),
)  # fmt: skip
DARK = Theme(
    paper=(23, 28, 34), ink=(236, 240, 244), faint=(168, 180, 190), rule=(62, 72, 82), good=(92, 200, 140),
    middle=(240, 190, 90), bad=(255, 134, 120), tile=(38, 46, 54), plan=(168, 180, 190), work=(120, 180, 250),
    money=(250, 170, 96),
)  # fmt: skip


@cache
def font(size: int, bold: bool = False) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(BOLD if bold else PLAIN, size)


class Canvas:
    """A picture being drawn, in pixels from the upper left corner."""

    def __init__(self, width: int, height: int, theme: Theme) -> None:
        self.width, self.height, self.theme = width, height, theme
        self.image = Image.new("RGB", (width, height), theme.paper)
        self.draw = ImageDraw.Draw(self.image)

    def write(
        self, at: Point, words: str, size: int, colour: Colour, *, bold: bool = False, anchor: Anchor = "ls",
        room: float = 0,
    ) -> None:  # fmt: skip
        """Words on one line; with `room` the letters shrink by up to a third, then the end is left out."""
        text, least = legible(words), size * 2 // 3
        while room and size > least and font(size, bold).getlength(text) > room:
            size -= 1
        while room and len(text) > 1 and font(size, bold).getlength(text) > room:
            text = text.rstrip("…")[:-1] + "…"
        self.draw.text(at, text, colour, font(size, bold), anchor=anchor)

    def head(self, title: str, about: Sequence[str], size: int = 34) -> int:
        """The title and the lines below it; returns where the rest may begin."""
        room = self.width - 2 * MARGIN
        base = MARGIN + size
        self.write((MARGIN, base), title, size, self.theme.ink, bold=True, room=room)
        for line in about:
            base += round(size * 0.95)
            self.write((MARGIN, base), line, round(size * 0.72), self.theme.faint, room=room)
        return base + size // 2

    def line(self, points: Sequence[Point], colour: Colour, pen: int, *, dashed: bool = False) -> None:
        if not dashed:
            self.draw.line(list(points), colour, pen, joint="curve")
            return
        for start, end in pairwise(points):
            long = max(((end[0] - start[0]) ** 2 + (end[1] - start[1]) ** 2) ** 0.5, 1)
            steps = max(round(long / 12), 1)
            for step in range(0, steps, 2):
                a, b = step / steps, min(step + 1, steps) / steps
                self.draw.line((_between(start, end, a), _between(start, end, b)), colour, pen)

    def dot(self, at: Point, colour: Colour, radius: float, *, square: bool = False) -> None:
        x, y = at
        box = (x - radius, y - radius, x + radius, y + radius)
        if square:
            self.draw.rectangle(box, colour)
        else:
            self.draw.ellipse(box, colour)

    def shape(self, at: Point, shape: Shape, side: float) -> None:
        """A mark around a point: a tick, a bar within a ring, a cross, a dash; each reads without colour."""
        x, y, half = *at, side / 2
        theme, pen = self.theme, max(round(side / 6), 2)
        if shape == "good":
            ticks = [(x - half, y), (x - half * 0.25, y + half * 0.7), (x + half, y - half * 0.7)]
            self.draw.line(ticks, theme.good, pen, joint="curve")
        elif shape == "middle":
            self.draw.ellipse((x - half, y - half, x + half, y + half), None, theme.middle, pen)
            self.draw.line((x - half * 0.5, y, x + half * 0.5, y), theme.middle, pen)
        elif shape == "bad":
            for turn in (1, -1):
                self.draw.line(
                    (x - half * 0.8, y - half * 0.8 * turn, x + half * 0.8, y + half * 0.8 * turn), theme.bad, pen
                )
        else:
            self.draw.line((x - half * 0.5, y, x + half * 0.5, y), theme.faint, pen)

    def png(self) -> bytes:
        """Few colours are enough, and keep the file small for slow networks."""
        out = io.BytesIO()
        few = self.image.quantize(64, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        few.save(out, "PNG", compress_level=6)
        return out.getvalue()


def _between(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
