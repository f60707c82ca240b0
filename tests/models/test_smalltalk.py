"""Small talk is known when a message holds nothing else; a question with a greeting in front of it is a question."""

from pathlib import Path

import pytest

from models import catalogue, smalltalk
from models.smalltalk import SmallTalk

TALK = smalltalk.load(catalogue.own_folder() / "smalltalk.toml")


@pytest.mark.parametrize("text, talk", [
    ("Halooo kak", "greeting"), ("P", "greeting"), ("selamat pagi pak", "greeting"), ("good morning", "greeting"),
    ("min", "greeting"), ("Assalamu'alaikum wr. wb.", "salam"), ("assalamualaikum selamat pagi", "salam"),
    ("makasih banyak ya kak 🙏", "thanks"), ("oke siap makasih min", "thanks"), ("Thank you so much!", "thanks"),
    ("halo, apa kabar?", "how"), ("how are you", "how"), ("kamu siapa?", "who"), ("Are you a bot?", "who"),
    ("km siapa sih", "who"), ("who are u", "who"),
    ("bisa apa aja", "what"), ("mantap banget botnya", "praise"), ("good bot", "praise"), ("dah bye", "bye"),
    ("tes 123", "test"), ("ping", "test"), ("wkwkwk", "laugh"), ("hahahaha", "laugh"), ("maaf salah kirim", "sorry"),
    ("jam brp skrg?", "time"), ("hari ini tanggal berapa", "time"), ("what day is it", "time"),
    ("mau tanya dong", "ask"),
    ("can you help me?", "ask"), ("oke", "fine"), ("iya", "yes"), ("gak", "no"), ("payah banget botnya", "insult"),
    ("goblok", "insult"), ("mau bicara dengan petugas", "person"), ("talk to a human please", "person"),
    ("bot ini gratis?", "free"), ("data saya aman gak?", "privacy"), ("do you speak English?", "language"),
    ("I love you", "love"), ("saya bingung", "sad"),
])  # fmt: skip
def test_small_talk_is_known(text: str, talk: str) -> None:
    """Both languages, chat spelling, drawn-out letters, polite words along with it."""
    heard = TALK.heard(text)
    assert heard is not None
    assert heard.id == talk


@pytest.mark.parametrize("text", [
    "halo kak, syarat WUB apa?", "selamat pagi, mau tanya cara bikin NIB", "makasih, terus biayanya berapa?", "🙂", "",
    "tes halal itu apa", "petugas", "pagi saya jualan bubur", "x" * 200,
])  # fmt: skip
def test_what_asks_or_tells_more_is_no_small_talk(text: str) -> None:
    """The greeting is politeness; what follows it counts."""
    assert TALK.heard(text) is None


@pytest.mark.parametrize("text, talk", [
    ("bot goblok jawabannya ngawur terus", "insult"), ("dasar gak jelas banget ini", "insult"),
    ("saya usaha bebek", None), ("cokelat batangan", None),
])  # fmt: skip
def test_an_insult_is_known_by_a_word(text: str, talk: str | None) -> None:
    """Whole words only: chocolate is no curse."""
    hint = TALK.hint(text)
    assert (hint.id if hint else None) == talk


def test_a_phrase_that_means_two_things_is_found(tmp_path: Path) -> None:
    """An editor is told in which two kinds it stands."""
    entry = '[[talks]]\nid = "{}"\nway = "ask"\nsays = ["halo"]\n'
    path = tmp_path / "smalltalk.toml"
    path.write_text("fillers = []\n" + entry.format("one") + entry.format("other"), encoding="utf-8")
    with pytest.raises(ValueError, match="'halo' is said in 'one' and in 'other'"):
        smalltalk.load(path)


def test_nothing_known_is_nothing_said() -> None:
    """Without any talk no message is one."""
    empty = SmallTalk((), frozenset(), {}, 0)
    assert empty.heard("halo") is None
