"""Articles and questions to be measured, read from JSON lines; whatever is wrong in them is told with its line."""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zlib import crc32

ARTICLE = (
    '{"id": "F007", "question": "Apakah membuat NIB berbayar?", "phrasings": [], "answer": "Tidak.", "topic": "nib"}'
)
QUESTION = '{"id": "q1", "article": "F007", "style": "slang", "text": "nib bayar ga"}  (article: null if out of scope)'
MOST_TOLD = 20


class BadLines(ValueError):
    """The sets have mistakes; the words name all of them, with file, line and an example of what is right."""


@dataclass(frozen=True)
class OutsideArticle:
    """An article of somebody else's set: what search needs, and nothing more."""

    id: str
    question: str
    phrasings: tuple[str, ...] = ()
    answer: str = ""
    topic: str = ""
    programmes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Asked:
    """A question with the article that answers it; None: nothing here does."""

    id: str
    article: str | None
    style: str
    text: str

    @property
    def half(self) -> str:
        """A or B, by the id alone: thresholds are chosen with A, what they are worth is read from B."""
        return "AB"[crc32(self.id.encode()) % 2]


@dataclass
class _Lines:
    """The lines of one file, and what is wrong in them."""

    path: Path
    example: str
    wrong: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)

    def entries(self) -> Iterator[tuple[int, Mapping[str, Any]]]:
        for number, line in enumerate(self._text().splitlines(), 1):
            if not line.strip():
                continue
            try:
                entry = json.loads(line)
            except ValueError as fault:
                self.tell(number, f"not JSON: {fault}")
                continue
            if not isinstance(entry, dict):
                self.tell(number, "not an object")
            else:
                yield number, entry

    def _text(self) -> str:
        try:
            return self.path.read_text(encoding="utf-8-sig")
        except OSError as fault:
            self.wrong.append(f"{self.path}: cannot be read: {fault.strerror}")
        except UnicodeDecodeError:
            self.wrong.append(f"{self.path}: has letters that are not UTF-8")
        return ""

    def tell(self, number: int, what: str) -> None:
        self.wrong.append(f"{self.path}:{number}: {what} (right: {self.example})")

    def name(self, number: int, entry: Mapping[str, Any]) -> str:
        """The id of the entry; numbers are as good as words."""
        name = entry.get("id")
        if isinstance(name, bool) or not isinstance(name, str | int) or not str(name).strip():
            self.tell(number, "id: is missing")
        elif str(name) in self.ids:
            self.tell(number, f"id: {name!r} is used twice")
        self.ids.add(str(name))
        return str(name)

    def text(self, number: int, entry: Mapping[str, Any], key: str, *, needed: bool = True) -> str:
        found = entry.get(key)
        if found is None and not needed:
            return ""
        if not isinstance(found, str) or (needed and not found.strip()):
            self.tell(number, f"{key}: {'is missing' if found is None else 'needs words'}")
            return ""
        return found


def read_articles(path: Path) -> tuple[list[OutsideArticle], list[str]]:
    """The articles of a file, and its mistakes."""
    lines = _Lines(path, ARTICLE)
    found = [_article(lines, number, entry) for number, entry in lines.entries()]
    if not found and not lines.wrong:
        lines.wrong.append(f"{path}: no article here (right: {ARTICLE})")
    return found, lines.wrong


def read_questions(path: Path, articles: Collection[str] | None) -> tuple[list[Asked], list[str]]:
    """The questions of a file, and its mistakes; without `articles` they may name any."""
    lines = _Lines(path, QUESTION)
    found = [_question(lines, number, entry, articles) for number, entry in lines.entries()]
    if not found and not lines.wrong:
        lines.wrong.append(f"{path}: no question here (right: {QUESTION})")
    return found, lines.wrong


def complain(wrong: list[str]) -> None:
    """Raise what is wrong, if anything is."""
    if wrong:
        more = [f"and {len(wrong) - MOST_TOLD} more"] if len(wrong) > MOST_TOLD else []
        raise BadLines("\n".join([*wrong[:MOST_TOLD], *more]))


def _article(lines: _Lines, number: int, entry: Mapping[str, Any]) -> OutsideArticle:
    phrasings = entry.get("phrasings") or []
    if not isinstance(phrasings, list) or not all(isinstance(one, str) for one in phrasings):
        lines.tell(number, "phrasings: needs a list of texts")
        phrasings = []
    return OutsideArticle(
        lines.name(number, entry),
        lines.text(number, entry, "question"),
        tuple(phrasings),
        lines.text(number, entry, "answer", needed=False),
        lines.text(number, entry, "topic", needed=False),
    )


def _question(lines: _Lines, number: int, entry: Mapping[str, Any], articles: Collection[str] | None) -> Asked:
    name = lines.name(number, entry)
    article = entry.get("article")
    if "article" not in entry:
        lines.tell(number, "article: is missing")
    elif isinstance(article, bool) or not isinstance(article, str | int | None):
        lines.tell(number, "article: needs the id of an article, or null")
    elif article is not None and articles is not None and str(article) not in articles:
        lines.tell(number, f"article: there is no article {article!r}")
    style = lines.text(number, entry, "style", needed=False)
    return Asked(name, None if article is None else str(article), style, lines.text(number, entry, "text"))
