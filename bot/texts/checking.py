"""What can be wrong with a file of sentences, found before anybody is spoken to: file, line, and how it should be."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

FUNCTIONS = frozenset(
    ("MONEY", "AMOUNT", "SPELT", "DAY", "DAYS", "SHORTDAY", "MONTH", "SHORTMONTH", "DATE", "MOMENT", "NUMBER")
)
# What of HTML Telegram takes in messages, and we use; with anything else it refuses the whole message.
TAG = re.compile(r"<(/?)(b|i|u|s|code|pre|a|blockquote|tg-spoiler)(?: [^<>]*)?>")
EXAMPLE = "for example: start-hello = Halo, { $name }!"


@dataclass(frozen=True, eq=False)
class File:
    """A file of sentences as it was read and parsed."""

    source: str
    resource: fluent.Resource

    def line(self, entry: Any) -> int:
        """Where a part of it begins."""
        return bisect_left(self._ends, entry.span.start if entry.span is not None else 0) + 1

    @cached_property
    def _ends(self) -> list[int]:
        """Where each line ends: to count them anew for every text takes longer than all else here."""
        return [place for place, sign in enumerate(self.source) if sign == "\n"]


Files = Mapping[str, File]


@dataclass
class Sentence:
    """What one text needs: values, other texts, functions; and what is wrong with its markup."""

    line: int
    values: set[str] = field(default_factory=set)
    others: set[str] = field(default_factory=set)
    functions: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)


class _Reader(Visitor):
    def __init__(self, sentence: Sentence) -> None:
        self._sentence = sentence

    def visit_VariableReference(self, node: Any) -> None:  # noqa: N802 -- the library's names
        self._sentence.values.add(node.id.name)

    def visit_MessageReference(self, node: Any) -> None:  # noqa: N802
        self._sentence.others.add(node.id.name)

    def visit_TermReference(self, node: Any) -> None:  # noqa: N802
        self._sentence.others.add(f"-{node.id.name}")

    def visit_FunctionReference(self, node: Any) -> None:  # noqa: N802
        self._sentence.functions.add(node.id.name)
        self.generic_visit(node)

    def visit_Pattern(self, node: Any) -> None:  # noqa: N802
        words = "".join(one.value for one in node.elements if isinstance(one, fluent.TextElement))
        if "<" in words and (fault := _markup(words)):
            self._sentence.faults.append(fault)
        self.generic_visit(node)


def mistakes(files: Files, needed: Files) -> tuple[str, ...]:
    """What is wrong, a line each; `needed` are the texts that the code speaks, with the values that it gives."""
    if unreadable := tuple(_unreadable(files)):
        return unreadable
    read = {language: _sentences(one) for language, one in files.items()}
    wanted = read if needed is files else {language: _sentences(one) for language, one in needed.items()}
    given: dict[str, set[str]] = {}
    for sentences in wanted.values():
        for key, one in sentences.items():
            given.setdefault(key, set()).update(one.values)
    return tuple(_wrong(read, given))


def _unreadable(files: Files) -> Iterator[str]:
    for language, file in files.items():
        seen: dict[str, int] = {}
        for entry in file.resource.body:
            line = file.line(entry)
            if isinstance(entry, fluent.Junk):
                first = (entry.content or "").strip().partition("\n")[0][:60]
                why = next((one.message for one in entry.annotations or () if one.message), "is no text")
                yield f"{language}.ftl:{line}: near {first!r}: {why}; {EXAMPLE}"
            elif isinstance(entry, fluent.Message):
                if entry.id.name in seen:
                    yield f"{language}.ftl:{line}: {entry.id.name} stands in line {seen[entry.id.name]} already"
                seen[entry.id.name] = line


def _wrong(read: Mapping[str, Mapping[str, Sentence]], given: Mapping[str, set[str]]) -> Iterator[str]:
    every = set(given).union(*read.values())
    for language, sentences in read.items():
        for key in sorted(every - set(sentences)):
            yield f"{language}.ftl: the text {key} is missing; {EXAMPLE.replace('start-hello', key)}"
        for key, one in sentences.items():
            place = f"{language}.ftl:{one.line}: {key}"
            for name in sorted(one.values - given.get(key, one.values)):
                known = ", ".join(f"{{ ${each} }}" for each in sorted(given[key])) or "none"
                yield f"{place} asks for {{ ${name} }}, which nobody gives; given are: {known}"
            for name in sorted(one.others - set(sentences)):
                yield f"{place} speaks of {{ {name} }}, which is no text of this file"
            for name in sorted(one.functions - FUNCTIONS):
                yield f"{place} calls {name}(), which there is not; there are: {', '.join(sorted(FUNCTIONS))}"
            for fault in one.faults:
                yield f"{place}: {fault}; for example: <b>penting</b>"


def _markup(words: str) -> str:
    """Why Telegram would refuse these words."""
    open_tags: list[str] = []
    for found in TAG.finditer(words):
        closes, name = found[1] == "/", found[2]
        if not closes:
            open_tags.append(name)
        elif not open_tags or open_tags.pop() != name:
            return f"</{name}> closes nothing"
    if open_tags:
        return f"<{open_tags[-1]}> is not closed"
    return "a < that begins no tag is written &lt;" if "<" in TAG.sub("", words) else ""


@lru_cache(4)
def _sentences(file: File) -> dict[str, Sentence]:
    found: dict[str, Sentence] = {}
    for entry in file.resource.body:
        if isinstance(entry, fluent.Message | fluent.Term):
            sentence = Sentence(file.line(entry))
            _Reader(sentence).visit(entry)
            found["-" * isinstance(entry, fluent.Term) + entry.id.name] = sentence
    return found
