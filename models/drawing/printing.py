"""A sheet as a PDF of A4 pages, to take to an office."""

import html
import io
from collections.abc import Iterator
from typing import Any

from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate

from models.drawing.sheet import BOLD, COLOURS, FAINT, INK, PLAIN, Colour, Mark, Part, Sheet, legible

MARGIN = 18 * mm
# What the library keeps free within the margins.
PADDING = 6
INDENT = 14
VERA, VERA_BOLD = "Vera", "Vera-Bold"


def pdf(sheet: Sheet) -> bytes:
    """The document. The same sheet always gives the same bytes: no date of making and no author is in it."""
    register()
    out = io.BytesIO()
    document = SimpleDocTemplate(
        out,
        pagesize=A4,
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=MARGIN,
        bottomMargin=MARGIN + 10 * mm,
        title=legible(sheet.title),
        invariant=1,
    )

    def foot(canvas: Any, pages: Any) -> None:
        _foot(canvas, sheet, pages.page)

    document.build(list(_story(sheet)), onFirstPage=foot, onLaterPages=foot)
    return out.getvalue()


def register() -> None:
    """Fonts belong to the library, not to a document; the second time changes nothing."""
    known = pdfmetrics.getRegisteredFontNames()
    for name, path in ((VERA, PLAIN), (VERA_BOLD, BOLD)):
        if name not in known:
            pdfmetrics.registerFont(TTFont(name, str(path)))


def lettering(size: float, *, bold: bool = False, colour: Colour = INK, above: float = 0) -> ParagraphStyle:
    return ParagraphStyle(
        "words",
        fontName=VERA_BOLD if bold else VERA,
        fontSize=size,
        leading=size * 1.35,
        textColor=ink(colour),
        spaceBefore=above,
        keepWithNext=bold,  # a heading never stands alone at the end of a page
    )


def paragraph(text: str, style: ParagraphStyle) -> Paragraph:
    return Paragraph(html.escape(legible(text), quote=False), style)


def _story(sheet: Sheet) -> Iterator[Flowable]:
    yield paragraph(sheet.title, lettering(15, bold=True))
    if sheet.result:
        yield paragraph(sheet.result, lettering(10.5, bold=True, above=3))
    yield paragraph(sheet.about, lettering(9.5, colour=FAINT, above=3))
    for part in sheet.parts:
        yield from _part(part, 8 if part.small else 9.5)


def _part(part: Part, size: float) -> Iterator[Flowable]:
    yield paragraph(part.heading, lettering(size + 1, bold=True, above=10))
    for line in part.lines:
        yield _Marked(line.mark, paragraph(line.text, lettering(size)), size)
        for text in line.below:
            yield _Marked("none", paragraph(text, lettering(size - 0.5, colour=FAINT)), size)


class _Marked(Flowable):
    """Words with a mark in front of them."""

    def __init__(self, mark: Mark, words: Paragraph, size: float) -> None:
        super().__init__()
        self._mark = mark
        self._words = words
        self._size = size

    def getSpaceBefore(self) -> float:  # noqa: N802 -- reportlab's name
        return 0.0 if self._mark == "none" else 3.0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 -- reportlab's names
        _, self.height = self._words.wrap(aW - INDENT, aH)
        self.width = aW
        return self.width, self.height

    def draw(self) -> None:
        canvas: Any = self.canv
        self._words.drawOn(canvas, INDENT, 0)
        canvas.saveState()
        canvas.translate(0, self.height - self._size * 1.12)
        canvas.setStrokeColor(ink(COLOURS[self._mark]))
        canvas.setFillColor(ink(COLOURS[self._mark]))
        canvas.setLineWidth(0.9)
        _draw(canvas, self._mark, self._size * 0.9)
        canvas.restoreState()


def _draw(canvas: Any, mark: Mark, side: float) -> None:
    """A mark with its lower left corner where the canvas stands; dark on white, so that it survives a copier."""
    if mark == "box":
        canvas.rect(0, 0, side, side)
    elif mark == "dot":
        canvas.circle(side / 2, side / 2, side / 8, stroke=0, fill=1)
    elif mark in ("yes", "partly"):
        canvas.lines([(0, side * 0.45, side * 0.35, side * 0.1), (side * 0.35, side * 0.1, side, side * 0.9)])
    elif mark == "no":
        canvas.lines(
            [(side * 0.1, side * 0.1, side * 0.9, side * 0.9), (side * 0.1, side * 0.9, side * 0.9, side * 0.1)]
        )
    elif mark in ("ask", "unknown"):
        canvas.setFont(VERA_BOLD, side * 1.15)
        canvas.drawString(side * 0.15, side * 0.08, "?" if mark == "unknown" else "i")


def _foot(canvas: Any, sheet: Sheet, number: int) -> None:
    """What must be read with every page, and the number of the page."""
    canvas.saveState()
    canvas.setFont(VERA, 7)
    canvas.setFillColor(ink(FAINT))
    for place, text in enumerate(reversed(sheet.foot)):
        canvas.drawString(MARGIN + PADDING, MARGIN + place * 10, legible(text))
    canvas.drawRightString(A4[0] - MARGIN - PADDING, MARGIN, str(number))
    canvas.restoreState()


def ink(colour: Colour) -> Color:
    return Color(*(part / 255 for part in colour))
