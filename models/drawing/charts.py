"""Three pictures of a year: a map of tiles, curves over the months, and bars to both sides; for a phone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from models.drawing.canvas import DARK, LIGHT, LONGEST, MARGIN, Canvas, Point, Shape, Theme
from models.drawing.sheet import Colour


@dataclass(frozen=True)
class Words:
    """What stands around a chart: its title, lines below it, and lines at its foot."""

    title: str
    about: tuple[str, ...] = ()
    foot: tuple[str, ...] = ()


@dataclass(frozen=True)
class Tile:
    """A place on the map: column and row, a short name, a value, and the mark that says how it stands."""

    column: int
    row: int
    name: str
    value: str
    shape: Shape


@dataclass(frozen=True)
class Curve:
    """Percent by month, from the first to as far as is known; None where there is nothing to say."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True)
class Bar:
    """A difference in percentage points, with its words."""

    name: str
    value: float
    said: str


def _theme(dark: bool) -> Theme:
    return DARK if dark else LIGHT


def tile_map(words: Words, tiles: Sequence[Tile], legend: Sequence[tuple[Shape, str]], *, dark: bool = False) -> bytes:
    """Each province a tile where it roughly lies."""
    width, gap, high = 1080, 6, 118
    columns = 1 + max(tile.column for tile in tiles)
    rows = 1 + max(tile.row for tile in tiles)
    wide = (width - 2 * MARGIN - gap * (columns - 1)) // columns
    below = len(legend) + len(words.foot)
    top = MARGIN + 34 + 32 * len(words.about) + 17
    canvas = Canvas(width, top + rows * (high + gap) + below * 40 + MARGIN, _theme(dark))
    top = canvas.head(words.title, words.about)
    for tile in tiles:
        left, upper = MARGIN + tile.column * (wide + gap), top + tile.row * (high + gap)
        _tile(canvas, tile, (left, upper), wide, high)
    base = top + rows * (high + gap) + 34
    for shape, said in legend:
        canvas.shape((MARGIN + 16, base - 9), shape, 24)
        canvas.write((MARGIN + 46, base), said, 26, canvas.theme.ink, room=width - 2 * MARGIN - 46)
        base += 40
    _foot(canvas, words, base)
    return canvas.png()


def _tile(canvas: Canvas, tile: Tile, at: Point, wide: int, high: int) -> None:
    (left, upper), theme = at, canvas.theme
    edge = {"good": theme.good, "middle": theme.middle, "bad": theme.bad, "none": theme.rule}[tile.shape]
    pen = 5 if tile.shape == "bad" else 2
    canvas.draw.rounded_rectangle((left, upper, left + wide, upper + high), 10, theme.tile, edge, pen)
    middle = left + wide / 2
    canvas.write((middle, upper + 33), tile.name, 26, theme.ink, anchor="ms", room=wide - 10)
    canvas.write((middle, upper + 70), tile.value, 30, theme.ink, bold=True, anchor="ms", room=wide - 10)
    canvas.shape((middle, upper + high - 24), tile.shape, 24)


def curves(words: Words, months: Sequence[str], plan: Curve, work: Curve, money: Curve, *, dark: bool = False) -> bytes:
    """Percent over the months: the plan dashed, the work with dots, the money with squares, each named at its end."""
    canvas = Canvas(1080, 1000, _theme(dark))
    theme = canvas.theme
    top = canvas.head(words.title, words.about) + 20
    left, right, bottom = MARGIN + 84, canvas.width - MARGIN - 20, canvas.height - 210 - 34 * len(words.foot)
    highest = max(100.0, *(value for one in (plan, work, money) for value in one.values if value is not None))

    def at(place: int, value: float) -> Point:
        across = place / max(len(months) - 1, 1)
        return left + (right - left) * across, bottom - (bottom - top) * value / highest

    for level in range(0, int(highest) + 1, 25):
        _, y = at(0, level)
        canvas.draw.line((left, y, right, y), theme.rule, 2)
        canvas.write((left - 12, y), f"{level}%", 26, theme.faint, anchor="rm")
    for place, name in enumerate(months):
        canvas.write((at(place, 0)[0], bottom + 38), name, 24, theme.faint, anchor="ms")
    base = bottom + 92
    for one, colour, style in (
        (plan, theme.plan, "dashed"),
        (work, theme.work, "dots"),
        (money, theme.money, "squares"),
    ):
        _curve(
            canvas, [(place, value) for place, value in enumerate(one.values) if value is not None], at, colour, style
        )
        _sample(canvas, base, one.name, colour, style)
        base += 40
    _foot(canvas, words, base)
    return canvas.png()


def _curve(
    canvas: Canvas, known: Sequence[tuple[int, float]], at: Callable[[int, float], Point], colour: Colour, style: str
) -> None:
    points = [at(place, value) for place, value in known]
    if len(points) > 1:
        canvas.line(points, colour, 5, dashed=style == "dashed")
    if style != "dashed":
        for point in points:
            canvas.dot(point, colour, 8, square=style == "squares")


def _sample(canvas: Canvas, base: int, name: str, colour: Colour, style: str) -> None:
    """How a curve is drawn, and what it is."""
    canvas.line([(MARGIN, base - 9), (MARGIN + 84, base - 9)], colour, 5, dashed=style == "dashed")
    if style != "dashed":
        canvas.dot((MARGIN + 42, base - 9), colour, 8, square=style == "squares")
    canvas.write((MARGIN + 100, base), name, 26, canvas.theme.ink, room=canvas.width - 2 * MARGIN - 100)


def gaps(words: Words, bars: Sequence[Bar], *, dark: bool = False) -> bytes:
    """A full bar to the left for what is below nought, an empty one to the right for what is above."""
    width = 720
    high = max(min((LONGEST - 130 - 27 * len(words.about) - 30 * len(words.foot)) // max(len(bars), 1), 44), 26)
    canvas = Canvas(width, 130 + 27 * len(words.about) + high * len(bars) + 30 * len(words.foot), _theme(dark))
    theme = canvas.theme
    top = canvas.head(words.title, words.about, 28) + 12
    size = min(high - 5, 22)
    names, figures = 246, 96
    left, right = MARGIN + names, width - MARGIN - figures
    most, least = max([0.0, *(bar.value for bar in bars)]), min([0.0, *(bar.value for bar in bars)])
    scale = (right - left) / ((most - least) or 1)
    zero = left - least * scale
    for place, bar in enumerate(bars):
        y = top + place * high + high / 2 + 4
        end = zero + bar.value * scale
        colour = theme.bad if bar.value < 0 else theme.good
        canvas.write((MARGIN, y), bar.name, size, theme.ink, anchor="lm", room=names - 10)
        box = (min(zero, end), y - high * 0.3, max(zero, end) + 1, y + high * 0.3)
        if bar.value < 0:
            canvas.draw.rectangle(box, colour)
        else:
            canvas.draw.rectangle(box, None, colour, 3)
        canvas.write((width - MARGIN, y), bar.said, size, theme.ink, bold=bar.value < 0, anchor="rm")
    canvas.draw.line((zero, top, zero, top + high * len(bars) + 8), theme.faint, 2)
    _foot(canvas, words, top + high * len(bars) + 36)
    return canvas.png()


def _foot(canvas: Canvas, words: Words, base: int) -> None:
    size = 24 if canvas.width > 800 else 19
    for line in words.foot:
        canvas.write((MARGIN, base), line, size, canvas.theme.faint, room=canvas.width - 2 * MARGIN)
        base += round(size * 1.4)
