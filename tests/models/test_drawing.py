"""A sheet becomes a picture that a phone can load and read, and a document that a printer takes."""

import io
import re
import time
from dataclasses import replace

import pytest
from PIL import Image
from reportlab.pdfbase.ttfonts import TTFontFace

from models.drawing import Line, Mark, Part, Sheet, pdf, png
from models.drawing.picture import HEIGHT, MARGIN, SIZES, WIDTH, _broken, _font, _Row, _Ruler
from models.drawing.sheet import BOLD, COLOURS, PLAIN, legible

MARKS: tuple[Mark, ...] = ("yes", "partly", "ask", "unknown", "no", "box", "dot", "none")
SENTENCE = "Anda memproduksi sendiri, bukan menjual kembali barang orang lain, dan usahanya sudah berjalan."
FOOT = ("Tidak memuat NIK, nama, atau data pribadi lain.", "Cek sendiri di Telegram: t.me/Bot?start=cek-WUB")


def sheet(count: int = 3, text: str = SENTENCE) -> Sheet:
    lines = tuple(Line(f"{place}. {text}", MARKS[place % len(MARKS)]) for place in range(count))
    parts = (Part("Syarat yang belum terpenuhi", lines), Part("Sumber", (Line(text, "none"),), small=True))
    return Sheet("Penumbuhan Wirausaha Baru", "Menurut jawaban Anda, 3 Nov 2026", parts, FOOT, "Belum bisa sekarang")


def drawn(one: Sheet) -> Image.Image:
    return Image.open(io.BytesIO(png(one))).convert("RGB")


def pages(content: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b", content))


@pytest.mark.parametrize("count", [0, 1, 20, 60])
def test_a_picture_is_small_and_portrait(count: int) -> None:
    """At most 200 KB on a slow network, upright, and never so long that Telegram refuses it as a photo."""
    content = png(sheet(count))
    width, height = Image.open(io.BytesIO(content)).size
    assert len(content) <= 200 * 1024
    assert width == WIDTH
    assert width + height <= 10_000
    assert height <= 20 * width


def test_letters_shrink_before_the_picture_grows() -> None:
    """As long as it fits, a picture stays within what Telegram leaves at its size; what is short is written large."""
    few, more = drawn(sheet(2)), drawn(sheet(16))
    assert few.height < HEIGHT
    assert few.height < more.height <= HEIGHT
    assert drawn(sheet(60)).height > HEIGHT, "rather longer than unreadable"


def test_every_mark_has_a_shape_of_its_own() -> None:
    """Without its colours no mark can be taken for another."""
    shapes = set()
    for mark in MARKS:
        one = replace(sheet(), parts=(Part("Syarat", (Line("", mark), Line("x", mark))),))
        shapes.add(drawn(one).convert("L").point(lambda grey: 255 * (grey > 200)).tobytes())
    assert len(shapes) == len(MARKS)


def test_colours_are_dark_enough_to_read() -> None:
    """Each mark stands out from white paper at least as 4.5 to 1."""
    for red, green, blue in COLOURS.values():
        linear = [((one / 255 + 0.055) / 1.055) ** 2.4 for one in (red, green, blue)]
        light = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
        assert 1.05 / (light + 0.05) >= 4.5


@pytest.mark.parametrize("size", SIZES)
def test_no_word_is_lost_at_the_edge(size: int) -> None:
    """Lines are broken between words; what has no space in it is broken anywhere."""
    address = "https://contoh.go.id/" + "a" * 120
    lines = list(_broken(_Row(f"{SENTENCE} {address}", size), _Ruler()))
    assert max(_font(size, bold=False).getlength(line) for line in lines) <= WIDTH - MARGIN
    assert "".join(lines).replace(" ", "") == f"{SENTENCE}{address}".replace(" ", "")


def test_what_the_fonts_lack_never_becomes_an_empty_box() -> None:
    """Arrows are drawn as they read in a chain of steps, emoji are left out."""
    assert legible("⚠️ OSS → NIB ✓") == "OSS › NIB"
    for path in (PLAIN, BOLD):
        letters = set(TTFontFace(str(path)).charToGlyph)
        assert {ord(one) for one in legible("OSS → NIB “×” – • é ² Rp1.000")} <= letters


def test_a_document_has_as_many_pages_as_it_needs() -> None:
    """Long lists go on on the next page, with fonts of their own so that every reader shows the same."""
    assert pages(pdf(sheet(3))) == 1
    long = pdf(sheet(80))
    assert long.startswith(b"%PDF-")
    assert pages(long) > 1
    assert b"/FontFile2" in long


def test_a_document_holds_the_words_as_words() -> None:
    """The text can be searched and copied: it is no picture of a text."""
    content = pdf(sheet(1))
    streams = re.findall(rb"stream\r?\n(.*?)endstream", content, re.DOTALL)
    assert streams
    assert b"/ToUnicode" in content


def test_a_document_tells_nothing_about_its_making() -> None:
    """The same result gives the same bytes: no time, no author, no machine is in it."""
    content = pdf(sheet())
    assert content == pdf(sheet())
    assert set(re.findall(rb"\(D:(\d{8})", content)) == {b"20000101"}


def test_markup_in_the_words_is_only_words() -> None:
    """Whatever a text holds, the document is made."""
    assert pages(pdf(sheet(2, "a < b & c > d <b>tebal</b> </para>"))) == 1


def test_drawing_holds_nobody_up() -> None:
    """Others wait while it is drawn; the second time, with the fonts read, it takes a moment."""
    png(sheet()), pdf(sheet())
    for draw in (png, pdf):
        took = []
        for _ in range(3):
            before = time.process_time()
            draw(sheet(20))
            took.append(time.process_time() - before)
        assert min(took) < 0.15
