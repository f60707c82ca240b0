"""A table as a PDF: A4 across, its headings on every page."""

import io
from collections.abc import Iterator
from typing import Any

from reportlab.lib.colors import Color
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, LongTable, Paragraph, SimpleDocTemplate, Spacer, TableStyle

from models.drawing.printing import VERA, VERA_BOLD, ink, lettering, paragraph, register
from models.drawing.sheet import FAINT, INK, legible
from models.exports.table import Column, Row, Table, Value

PAGE = landscape(A4)
MARGIN = 12 * mm
SIZE = 7.0
LINE = Color(0.72, 0.76, 0.79)
SHADE = Color(0.89, 0.93, 0.90)
# So many letters and lines of a cell are printed: a row never grows beyond a page.
LONGEST, MOST_LINES = 600, 12
Printed = str | list[Paragraph]
COMMA = str.maketrans(",.", ".,")


def pdf(table: Table) -> bytes:
    """The document. The same table always gives the same bytes."""
    register()
    out = io.BytesIO()
    document = SimpleDocTemplate(
        out,
        pagesize=PAGE,
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=MARGIN,
        bottomMargin=MARGIN + (len(table.foot) + 1) * 3.5 * mm,
        title=legible(table.title),
        invariant=1,
    )

    def foot(canvas: Any, pages: Any) -> None:
        _foot(canvas, table, pages.page)

    document.build(list(_story(table)), onFirstPage=foot, onLaterPages=foot)
    return out.getvalue()


def _story(table: Table) -> Iterator[Flowable]:
    yield paragraph(table.title, lettering(13, bold=True))
    yield Spacer(1, 3 * mm)
    yield _table(table)


def _letters(*, bold: bool = False) -> ParagraphStyle:
    style = lettering(SIZE, bold=bold)
    style.leading = SIZE * 1.25
    style.keepWithNext = 0
    style.splitLongWords = 1
    return style


def _table(table: Table) -> Flowable:
    columns = table.columns
    plain, strong = _letters(), _letters(bold=True)

    def printed(row: Row, style: ParagraphStyle = plain) -> list[Printed]:
        return [_printed(one, value, style, comma=table.comma) for one, value in zip(columns, row, strict=True)]

    above_numbers = _letters(bold=True)
    above_numbers.alignment = TA_RIGHT
    head = [paragraph(one.heading, strong if one.kind == "text" else above_numbers) for one in columns]
    rows = [printed(row) for group in table.groups for row in group.rows]
    last = [] if table.total is None else [printed(table.total, strong)]
    letters = sum(one.width for one in columns)
    room = PAGE[0] - 2 * MARGIN - 12
    numbers = [("ALIGN", (place, 1), (place, -1), "RIGHT") for place, one in enumerate(columns) if one.kind != "text"]
    made = LongTable([head, *rows, *last], colWidths=[room * one.width / letters for one in columns], repeatRows=1)
    bold = [("FONTNAME", (0, -1), (-1, -1), VERA_BOLD), ("BACKGROUND", (0, -1), (-1, -1), SHADE)] if last else []
    made.setStyle(
        TableStyle(
            [
                ("FONT", (0, 0), (-1, -1), VERA, SIZE, SIZE * 1.25),
                ("TEXTCOLOR", (0, 0), (-1, -1), ink(INK)),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("GRID", (0, 0), (-1, -1), 0.4, LINE),
                ("BACKGROUND", (0, 0), (-1, 0), SHADE),
                ("LEFTPADDING", (0, 0), (-1, -1), 3),
                ("RIGHTPADDING", (0, 0), (-1, -1), 3),
                ("TOPPADDING", (0, 0), (-1, -1), 2),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
                *numbers,
                *bold,
            ]
        )
    )
    return made


def _printed(column: Column, value: Value, style: ParagraphStyle, *, comma: bool) -> Printed:
    """Words in a paragraph, numbers as they are written in the reader's language."""
    if value is None:
        return ""
    if isinstance(value, str):
        words = value if len(value) <= LONGEST else f"{value[:LONGEST]} ..."
        return [paragraph(line, style) for line in words.splitlines()[:MOST_LINES]]
    number = f"{value:,.2f}" if column.kind == "percent" else f"{value:,}"
    return number.translate(COMMA) if comma else number


def _foot(canvas: Any, table: Table, number: int) -> None:
    canvas.saveState()
    canvas.setFont(VERA, 6.5)
    canvas.setFillColor(ink(FAINT))
    for place, text in enumerate(reversed(table.foot)):
        canvas.drawString(MARGIN + 6, MARGIN + place * 9, legible(text))
    canvas.drawRightString(PAGE[0] - MARGIN - 6, MARGIN, str(number))
    canvas.restoreState()
