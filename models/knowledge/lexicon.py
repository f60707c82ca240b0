"""The words of a trade: spellings of the chat, and groups of words that mean the same here. Content, read once."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import TypeAdapter
from pydantic.dataclasses import dataclass as checked

from models.facts import STRICT

TOKEN = re.compile(r"[^\W_]+")


@checked(frozen=True, config=STRICT)
class Written:
    """`words.toml` as it is written: one spelling for every word, and groups of words that mean the same."""

    chat: Mapping[str, str] = field(default_factory=dict)
    same: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Lexicon:
    """Puts what people type into the words of the articles."""

    chat: Mapping[str, tuple[str, ...]]

    def words(self, text: str) -> tuple[str, ...]:
        """The words of a text in one spelling."""
        plain = unicodedata.normalize("NFKC", text).casefold()
        return tuple(word for token in TOKEN.findall(plain) for word in self.chat.get(token, (token,)))

    def said(self, text: str) -> str:
        """The same for two texts that say the same words."""
        return " ".join(self.words(text))


def made(tables: Mapping[str, Any]) -> Lexicon:
    """The lexicon of what stands in `words.toml`."""
    written = TypeAdapter(Written).validate_python(tables)
    return Lexicon({word: tuple(meant.split()) for word, meant in written.chat.items()})
