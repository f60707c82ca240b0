"""What leaves is always something that Telegram takes, and always readable."""

import html
from urllib.parse import unquote

import pytest

from bot.render import fit, match, numbered, render
from bot.texts import TextError
from models.outbox import Button, Message
from tests import once

TEXTS = once.texts()


@pytest.mark.parametrize("length", [10, 4096, 4097, 20_000])
def test_a_message_is_never_too_long(length: int) -> None:
    """Whole lines are left out at the end; the markup stays balanced."""
    words = "\n".join(f"<b>{line}</b> &amp; lagi" for line in range(length // 10))
    shown = fit(words, 4096)
    assert len(html.unescape(shown.replace("<b>", "").replace("</b>", "")).encode("utf-16-le")) // 2 <= 4096
    assert shown.count("<b>") == shown.count("</b>")
    assert fit("pendek", 4096) == "pendek"


def test_what_people_write_is_shown_and_never_obeyed() -> None:
    """Markup in a name is text."""
    message = Message("start-greeting", {"name": "<b>Siti</b> & <a href='x'>", "role": "citizen", "province": ""})
    assert "&lt;b&gt;Siti&lt;/b&gt; &amp; &lt;a href='x'&gt;" in render(TEXTS, message, "id").text


def test_what_people_write_does_not_turn_our_words_around() -> None:
    """A sign that turns the direction of writing ends with what it was written in."""
    problem = "\u202eterbalik\u2068 👨\u200d🌾"
    assert render(TEXTS, Message("common-refused", {"problem": problem}), "id").text == "terbalik 👨\u200d🌾"


def test_a_button_to_pass_something_on_holds_the_words_in_the_language() -> None:
    """Telegram opens its list of chats with the address and our words, markup and plus signs left out."""
    words = {"key": "eligibility-note-source", "values": {"certainty": "Q", "names": "A & B"}}
    share = Button("common-yes", "a:1", url="https://t.me/Bot?start=x", share=words)
    keyboard = render(TEXTS, Message.load(Message("start-menu", ways=(share,)).dump()), "en").keyboard
    url = keyboard[0][0]["url"]
    assert url.startswith("https://t.me/share/url?url=https%3A%2F%2Ft.me%2FBot%3Fstart%3Dx&text=")
    assert unquote(url.partition("&text=")[2]).endswith("A & B")
    assert not any(sign in url for sign in "+<> ")


def test_a_long_label_is_spelled_out_in_the_message() -> None:
    """Telegram cuts what does not fit on a button; then the numbered choices are read above it."""
    long = "Bimtek Wirausaha Baru IKM pangan & minuman"
    labels = [{"id": long, "en": long}, {"id": "Pameran", "en": "Pameran"}]
    message = Message("start-menu", choices=tuple(Button(label, f"a:{n}") for n, label in enumerate(labels)))
    text = render(TEXTS, message, "id").text
    assert "1. Bimtek Wirausaha Baru IKM pangan &amp; minuman\n2. Pameran" in text
    short = Message("start-menu", choices=(Button("common-yes", "a:1"), Button("common-no", "a:2")))
    assert render(TEXTS, short, "id").text == "Mau apa sekarang?"


def test_choices_that_the_words_list_have_bare_numbers_in_rows() -> None:
    """A long list is not said twice: its buttons bear numbers, five in a row, and its names can still be typed."""
    names = [{"id": f"Program yang panjang namanya {n}", "en": f"A programme with a long name {n}"} for n in range(7)]
    choices = tuple(Button(name, f"a:{n}") for n, name in enumerate(names))
    message = Message("start-menu", choices=choices, ways=(Button("common-menu", "a:menu"),), listed=True)
    shown = render(TEXTS, message, "id")
    rows = [[button["text"] for button in row] for row in shown.keyboard]
    assert rows[:2] == [["1", "2", "3", "4", "5"], ["6", "7"]]
    assert shown.text == "Mau apa sekarang?"
    assert Message.load(message.dump()) == message
    assert match(TEXTS, [message], "7")[0] == match(TEXTS, [message], "program yang panjang namanya 6")[0] == "a:6"


def test_a_long_way_out_does_not_part_the_short_ones() -> None:
    """Short ways stand beside each other although one among them needs a row of its own."""
    short, long = Button("common-menu", "a:menu"), Button({"id": "Dari mana semua angka ini berasal?"}, "a:why")
    shown = render(TEXTS, Message("start-menu", ways=(short, short, long, short)), "id")
    assert [len(row) for row in shown.keyboard] == [2, 1, 1]


def test_buttons_are_numbered_and_fit_telegram() -> None:
    """Several choices bear numbers, one alone does not; data of more than 64 bytes is a bug that is found at once."""
    two = render(TEXTS, Message("start-menu", choices=(Button("common-yes", "a:1"), Button("common-no", "a:2"))), "en")
    assert [[button["text"] for button in row] for row in two.keyboard] == [["1. Yes", "2. No"]]
    one = render(TEXTS, Message("start-menu", choices=(Button("common-yes", "a:1"),)), "en")
    assert one.keyboard[0][0]["text"] == "Yes"
    with pytest.raises(ValueError, match="too long"):
        render(TEXTS, Message("start-menu", choices=(Button("common-yes", "x" * 65),)), "id")


SHOWN = [
    Message("start-menu", choices=(Button("common-yes", "new:yes"), Button("common-no", "new:no"))),
    Message("start-menu", choices=(Button("common-cancel", "old:skip"),), ways=(Button("common-back", "old:back"),)),
]


@pytest.mark.parametrize(
    "typed, data",
    [
        ("1", "new:yes"), ("2.", "new:no"), ("(2)", "new:no"), ("3", None), ("0", None), ("Ya", "new:yes"),
        ("ya!", "new:yes"), ("YES", "new:yes"), ("  tidak ", "new:no"), ("Batal", "old:skip"), ("back", "old:back"),
        ("mungkin", None), ("", None), ("ya " * 100, None), ("1. Ya", "new:yes"), ("2) tidak", "new:no"),
        ("1. Tidak", None), ("3. Ya", None),
    ],
)  # fmt: skip
def test_a_button_can_be_typed(typed: str, data: str | None) -> None:
    """By its number on the newest message, or by its words in either language, whatever case and signs."""
    assert match(TEXTS, SHOWN, typed)[0] == data


def test_a_label_that_was_cut_can_be_typed_as_it_is_seen() -> None:
    """What ends in … on the button is copied with it, and means the same."""
    long = Message(
        "start-menu", choices=(Button({"id": "Pelatihan " * 9, "en": "Training " * 9}, "x:1:2"), *SHOWN[0].choices)
    )
    (shown, *_) = numbered(TEXTS, long, "id")
    assert shown.endswith("…") and len(shown) == 60
    assert match(TEXTS, [long], shown)[0] == match(TEXTS, [long], shown.partition(". ")[2])[0] == "x:1:2"
    assert match(TEXTS, [long], "…") == match(TEXTS, [long], "Pelatihan") == (None, False)


def test_a_missing_value_is_a_bug_that_is_found() -> None:
    """A sentence is never sent with a hole in it."""
    with pytest.raises(TextError, match="start-greeting"):
        render(TEXTS, Message("start-greeting", {"name": "Siti"}), "id")


@pytest.mark.parametrize(
    "language, key, values, words",
    [
        ("id", "eligibility-money", {"amount": 1234567890}, "Rp1.234.567.890"),
        ("en", "eligibility-money", {"amount": 1234567890}, "Rp1,234,567,890"),
        ("id", "verification-next", {"report": 3733}, "Berikutnya: no. 3733"),
    ],
)
def test_numbers_are_written_as_people_write_them(language: str, key: str, values: dict[str, int], words: str) -> None:
    """Points in Indonesian, commas in English; what names a thing as it is typed."""
    assert TEXTS.format(language, key, values) == words


def test_what_is_empty_leaves_no_hole() -> None:
    """Between paragraphs stands one empty line, whatever was not to be said there."""
    values = {
        "name": "Sari",
        "title": "Kelas",
        "state": "x",
        "has_reason": "no",
        "reason": "",
        "registered": "2026-11-28",
        "has_phone": "no",
        "phone": "",
        "shared": "no",
        "result": "",
        "told": [],
        "conditions": [],
        "documents": ["– NIB"],
        "doubts": [],
    }
    words = TEXTS.format("id", "choosing-card", values)
    assert "Hasil cek tidak dibagikan.\n\n– NIB" in words


def test_a_moment_is_written_as_its_language_writes_it() -> None:
    """Indonesian parts hours and minutes with a dot, English with a colon; the zone stands behind."""
    values = {"until": "2026-11-03T04:23:00+00:00", "zone": "WITA", "office": "x", "link": "y"}
    for language, moment in (("id", "3 November 2026 12.23 WITA"), ("en", "3 November 2026 12:23 WITA")):
        assert moment in render(TEXTS, Message("access-invitation-forward", values), language).text
