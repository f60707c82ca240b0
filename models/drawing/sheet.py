"""What stands on a page, in words that are ready to be read, and the letters with which it is drawn."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import reportlab
from reportlab.pdfbase.ttfonts import TTFontFace

Mark = Literal["yes", "partly", "ask", "unknown", "no", "box", "dot", "none"]

# Bitstream Vera comes with reportlab, under a licence of its own that lets everybody use and hand it on.
FONTS = Path(reportlab.__file__).with_name("fonts")
PLAIN, BOLD = FONTS / "Vera.ttf", FONTS / "VeraBd.ttf"
# The fonts have no arrows; steps read as well this way.
INSTEAD = str.maketrans({"→": "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}", "\N{NO-BREAK SPACE}": " "})

Colour = tuple[int, int, int]
INK: Colour = (31, 41, 51)
FAINT: Colour = (96, 108, 118)
# Nothing is said by colour alone: each mark has a shape, and stands under a heading in words.
COLOURS: Mapping[Mark, Colour] = {
    "yes": (27, 122, 72),
    "partly": (27, 122, 72),
    "ask": (31, 95, 168),
    "unknown": (138, 92, 0),
    "no": (179, 38, 30),
    "box": INK,
    "dot": FAINT,
    "none": INK,
}


@dataclass(frozen=True)
class Line:
    """One entry, with what is said below it."""

    text: str
    mark: Mark = "dot"
    below: tuple[str, ...] = ()


@dataclass(frozen=True)
class Part:
    """Entries under a heading; `small` for what only few will read, such as sources."""

    heading: str
    lines: tuple[Line, ...]
    small: bool = False


@dataclass(frozen=True)
class Sheet:
    """A whole page: what it is, whose words it rests on and of which day, what it says, what must be read with it.

    `result` is what came out, where the page is about one thing.
    """

    title: str
    about: str
    parts: tuple[Part, ...]
    foot: tuple[str, ...]
    result: str = ""


def legible(text: str) -> str:
    """The text with only what the fonts can draw: an emoji would be an empty box."""
    known = _letters()
    return "".join(one for one in text.translate(INSTEAD) if one in known).strip()


@cache
def _letters() -> frozenset[str]:
    return frozenset(map(chr, TTFontFace(str(PLAIN)).charToGlyph))
