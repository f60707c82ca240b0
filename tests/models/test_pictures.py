"""The same picture is known again after compression and resizing, and another one is not taken for it."""

import io
import random

import pytest
from PIL import Image, ImageDraw, ImageFilter

from models import pictures


def scene(seed: int) -> Image.Image:
    """A sky, a floor, and things that stand around: what a class looks like from afar."""
    rng = random.Random(seed)
    image = Image.new("RGB", (640, 480), (90, 110, 70))
    draw = ImageDraw.Draw(image)
    for y in range(250):
        draw.line([(0, y), (640, y)], fill=(150 + y // 4, 180 + y // 5, 230))
    for _ in range(rng.randrange(10, 40)):
        x, y, wide, high = rng.randrange(640), rng.randrange(100, 480), rng.randrange(10, 150), rng.randrange(10, 150)
        draw.ellipse([x, y, x + wide, y + high], fill=tuple(rng.randrange(256) for _ in range(3)))
    return image.filter(ImageFilter.GaussianBlur(2))


def saved(image: Image.Image, scale: float = 1, quality: int = 90, kind: str = "JPEG") -> bytes:
    out = io.BytesIO()
    image.resize((int(image.width * scale), int(image.height * scale))).save(out, kind, quality=quality)
    return out.getvalue()


@pytest.mark.parametrize("scale, quality", [(1, 30), (0.5, 60), (0.25, 80)])
def test_the_same_picture_is_known_again(scale: float, quality: int) -> None:
    """Compressed, halved, quartered: alike, and found by one band at least."""
    for seed in range(6):
        first, again = pictures.likeness(saved(scene(seed))), pictures.likeness(saved(scene(seed), scale, quality))
        assert first and again and pictures.are_alike(first, again)
        assert set(pictures._bands(first)) & set(pictures._bands(again))


@pytest.mark.thorough
def test_another_picture_is_another() -> None:
    """Forty scenes of the same kind: none is taken for another."""
    signs = [pictures.likeness(saved(scene(seed), 0.25)) or "" for seed in range(40)]
    assert not [(a, b) for a in range(40) for b in range(a) if pictures.are_alike(signs[a], signs[b])]


def test_what_is_no_picture_or_all_the_same_has_no_signs() -> None:
    """An empty page would be like every other; a bomb is not opened; a PNG is a picture too."""
    assert pictures.likeness(saved(Image.new("RGB", (800, 600), "white"))) is None
    assert pictures.likeness(b"\xff\xd8\xff no picture") is None
    assert pictures.likeness(saved(scene(1))[:300]) is None
    huge = io.BytesIO()
    Image.new("1", (9_000, 9_000)).save(huge, "PNG")
    assert pictures.likeness(huge.getvalue()) is None
    png, jpeg = pictures.likeness(saved(scene(1), kind="PNG")), pictures.likeness(saved(scene(1)))
    assert png and jpeg and pictures.are_alike(png, jpeg)
