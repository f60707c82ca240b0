"""Formatted text is read as Telegram reads it, and refused with Telegram's words."""

from typing import Any

import pytest

from bot.simulator.entities import Entity, ParseError, cut, to_html
from bot.simulator.parse_html import parse_html
from bot.simulator.parse_markdown import parse_markdown


def _short(text: str, entities: list[Entity]) -> list[tuple[str, str]]:
    return [(entity["type"], cut(text, entity["offset"], entity["length"])) for entity in entities]


@pytest.mark.parametrize(
    "markup,text,entities",
    [
        ("biasa", "biasa", []),
        ("a &lt;b&gt; &amp; &quot;c&quot; &copy; & &#65; &#x1F600;", 'a <b> & "c" &copy; & A 😀', []),
        ("<b>tebal</b>", "tebal", [("bold", "tebal")]),
        ("<B >tebal</B >", "tebal", [("bold", "tebal")]),
        ("😀<i>miring</i>", "😀miring", [("italic", "miring")]),
        ("<b>a<i>b</i></b>", "ab", [("bold", "ab"), ("italic", "b")]),
        ("<b><i>ab</i></b>", "ab", [("bold", "ab"), ("italic", "ab")]),
        ("<strong>a</strong><em>b</em><ins>c</ins><del>d</del>", "abcd",
         [("bold", "a"), ("italic", "b"), ("underline", "c"), ("strikethrough", "d")]),
        ('<span class="tg-spoiler">a</span><tg-spoiler>b</tg-spoiler>', "ab",
         [("spoiler", "a"), ("spoiler", "b")]),
        ("<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", "q")]),
        ("<b></b>kosong", "kosong", []),
        ('<a href="javascript:alert(1)">klik</a>', "klik", []),
        ("<a href='https://contoh.id?a=1&amp;b=2'>x</a>", "x", [("text_link", "x")]),
    ],
)  # fmt: skip
def test_html_is_read(markup: str, text: str, entities: list[tuple[str, str]]) -> None:
    """Tags become entities over plain text, in UTF-16 units, the outer before the inner."""
    plain, found = parse_html(markup)
    assert (plain, _short(plain, found)) == (text, entities)


@pytest.mark.parametrize(
    "markup,words",
    [
        ("<foo>", 'Unsupported start tag "foo" at byte offset 0'),
        ("é<foo>", 'Unsupported start tag "foo" at byte offset 2'),
        ("umur < 20 > 3", 'Unsupported start tag "" at byte offset 5'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("<b>unclosed", 'Can\'t find end tag corresponding to start tag "b"'),
        ("</b>", "Unexpected end tag at byte offset 0"),
        ("<b><i>test</b></i>", 'Unmatched end tag at byte offset 10, expected "</i>", found "</b>"'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ('<span class="x">y</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<a =x>y</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=x:y>y</a>", "Unexpected end of name token at byte offset 8"),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ('<tg-emoji emoji-id="9999999999999999999">x</tg-emoji>',
         "Invalid custom emoji identifier specified"),
    ],
)  # fmt: skip
def test_bad_html_is_refused(markup: str, words: str) -> None:
    """What cannot be read is named as the real API names it, with its byte offset."""
    with pytest.raises(ParseError) as refused:
        parse_html(markup)
    assert str(refused.value) == words


def test_code_and_links_keep_their_details() -> None:
    """Languages of code and addresses of links survive."""
    _, entities = parse_html('<pre><code class="language-python">x</code></pre><a href="contoh.id">y</a>')
    assert entities == [
        {"type": "pre", "offset": 0, "length": 1, "language": "python"},
        {"type": "text_link", "offset": 1, "length": 1, "url": "http://contoh.id/"},
    ]


@pytest.mark.parametrize(
    "markup,text,entities",
    [
        ("*tebal* _miring_ __garis__ ~coret~ ||tutup||", "tebal miring garis coret tutup",
         [("bold", "tebal"), ("italic", "miring"), ("underline", "garis"), ("strikethrough", "coret"),
          ("spoiler", "tutup")]),
        ("*a _b_ c*", "a b c", [("bold", "a b c"), ("italic", "b")]),
        (r"1\.5 \- 2\!", "1.5 - 2!", []),
        ("`a.b`", "a.b", [("code", "a.b")]),
        ("```py\nx=1```", "x=1", [("pre", "x=1")]),
        (r"[x](https://contoh.id/a\)b)", "x", [("text_link", "x")]),
        (">kutip\n>dua\nbiasa", "kutip\ndua\nbiasa", [("blockquote", "kutip\ndua\n")]),
    ],
)  # fmt: skip
def test_markdown_is_read(markup: str, text: str, entities: list[tuple[str, str]]) -> None:
    """MarkdownV2 marks become entities, escapes disappear."""
    plain, found = parse_markdown(markup)
    assert (plain, _short(plain, found)) == (text, entities)


@pytest.mark.parametrize(
    "markup,words",
    [
        ("hello.", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("a-b", "Character '-' is reserved and must be escaped with the preceding '\\'"),
        ("*unclosed", "Can't find end of Bold entity at byte offset 0"),
        (r"*bold _italic\_*", "Can't find end of Bold entity at byte offset 15"),
        ("é_x", "Can't find end of Italic entity at byte offset 2"),
        ("||x", "Can't find end of Spoiler entity at byte offset 0"),
        ("```x", "Can't find end of Pre entity at byte offset 0"),
        ("[x](https://contoh.id", "Can't find end of a URL at byte offset 4"),
        ("*a\nb*", "Can't find end of Bold entity at byte offset 0"),
    ],
)  # fmt: skip
def test_bad_markdown_is_refused(markup: str, words: str) -> None:
    """An unescaped or unclosed mark is named as the real API names it."""
    with pytest.raises(ParseError) as refused:
        parse_markdown(markup)
    assert str(refused.value) == words


@pytest.mark.parametrize(
    "markup,html",
    [
        ("1 &lt; 2 <b>a<i>b</i></b>", "1 &lt; 2 <b>a<i>b</i></b>"),
        ('<a href="https://x.id/?a=%22">😀&amp;</a>', '<a href="https://x.id/?a=%22">😀&amp;</a>'),
        ("<pre>x</pre>", "<pre>x</pre>"),
    ],
)
def test_what_was_read_is_written_back(markup: str, html: str) -> None:
    """The page gets harmless HTML that means the same."""
    assert to_html(*parse_html(markup)) == html


def test_overlapping_entities_stay_nested() -> None:
    """Entities that a bot gives by hand never produce crossing tags."""
    entities: list[dict[str, Any]] = [
        {"type": "bold", "offset": 0, "length": 2},
        {"type": "italic", "offset": 1, "length": 2},
    ]
    html = to_html("abc", entities)
    assert html == "<b>a<i>b</i></b><i>c</i>"
