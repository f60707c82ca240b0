"""Kinds of question, and how each reads a reply."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from handlers.turn import Incoming, Turn, localized
from models import numbers
from models.outbox import Button, Localized
from models.provinces import Provinces

Answers = Mapping[str, Any]
# A choice whose answer is its value; None is an answer of its own ("tidak tahu").
ITS_VALUE: Any = object()
CANDIDATE = "~"
# What Telegram calls a document and nobody can look at as evidence; what else is none is found when it is fetched.
NO_EVIDENCE = ("audio", "video", "text")
# Pixels of a photo's longer side: a page of A4 then has 50 to the inch, and its letters are 4 high. Ours; it only asks.
READABLE = 600


@dataclass(frozen=True)
class Choice:
    """An offered answer. `value` goes into the button, `answer` into the answers; `word` is a word that means it.

    One that `toggles` is picked or dropped, and the question stays until another choice settles it. Of a `group`, which
    is the beginning of their values, the one picked last counts.
    """

    value: str
    label: str | Localized
    answer: Any = ITS_VALUE
    values: Mapping[str, Any] | None = None
    word: str | None = None
    toggles: bool = False
    group: str | None = None

    @property
    def meaning(self) -> Any:
        return self.value if self.answer is ITS_VALUE else self.answer


@dataclass(frozen=True)
class Asked:
    """A question as it is put to one person now; of a long one `prompt` (a key) is put again after a misread reply."""

    key: str
    values: Mapping[str, Any]
    choices: tuple[Choice, ...] = ()
    prompt: str | None = None


@dataclass(frozen=True)
class Misread:
    """The reply was not an answer; `key` explains what is wrong. `choices` may offer what was perhaps meant."""

    key: str
    values: Mapping[str, Any] | None = None
    choices: tuple[Choice, ...] = ()


Read = Callable[[Incoming, Asked], Any]
Show = Callable[[Turn, Answers], Awaitable[Asked]]
Values = Callable[[Turn, Answers], Awaitable[Mapping[str, Any]]]
Choices = Callable[[Turn, Answers], Awaitable[Sequence[Choice]]]


@dataclass(frozen=True)
class Question:
    """One question of a flow. `absorb` takes a late part of an answer already given (an album's further photos);
    `help` is a message (key and values) when the flow's own help text does not know the question. One that `reviews`
    shows the answers given before they take effect, and offers to change them. One with more than `at_once` choices
    shows them in pages. `ways` lead to another way of answering.
    """

    name: str
    show: Show
    read: Read
    help: Mapping[str, Any] | None = None
    reviews: bool = False
    at_once: int | None = None
    absorb: Callable[[Incoming, Any], Any] | None = None
    ways: tuple[Button, ...] = ()


def asked(key: str, values: Values | None, choices: Choices | Sequence[Choice], prompt: str | None = None) -> Show:
    """How a question with a text key is put."""

    async def show(turn: Turn, answers: Answers) -> Asked:
        found = await choices(turn, answers) if callable(choices) else choices
        return Asked(key, await values(turn, answers) if values else {}, tuple(found), prompt)

    return show


def choice(name: str, key: str, choices: Choices | Sequence[Choice], values: Values | None = None) -> Question:
    """One of the offered answers, by button, number or words."""
    return Question(name, asked(key, values, choices), lambda incoming, shown: Misread("question-choose"))


def confirm(name: str, key: str, label: str, values: Values) -> Question:
    """The read-back: everything is shown once more before it takes effect."""
    shown = asked(key, values, (Choice("yes", label, True, word="yes"),))
    return Question(name, shown, lambda incoming, shown: Misread("question-confirm"), reviews=True)


def text(
    name: str, key: str, *, most: int, choices: Choices | Sequence[Choice] = (), values: Values | None = None
) -> Question:
    """A few words, at most `most` characters."""

    def read(incoming: Incoming, shown: Asked) -> Any:
        words = " ".join(incoming.text.split())
        if not words:
            return Misread("question-text-missing")
        return words if len(words) <= most else Misread("question-text-long", {"most": most, "length": len(words)})

    return Question(name, asked(key, values, choices), read)


def money(
    name: str, key: str, *, least: int = 0, values: Values | None = None, choices: Choices | Sequence[Choice] = ()
) -> Question:
    """Whole rupiah, not negative. What lies between zero and `least` was hardly meant as rupiah: "45" is 45 juta."""

    def small(amount: int, shown: Asked) -> Misread | None:
        if not 0 < amount < least:
            return None
        meant = candidates(numbers.Ambiguous[int]((amount * numbers.JUTA,)), "question-money")
        return Misread("question-money-small", {"amount": amount}, meant)

    return checked(_number(name, key, numbers.read_money, "question-money", values, choices), small)


def whole(
    name: str,
    key: str,
    *,
    negative: bool = False,
    values: Values | None = None,
    choices: Choices | Sequence[Choice] = (),
) -> Question:
    """A whole number of units."""
    return _number(name, key, numbers.read_integer, "question-whole", values, choices, negative=negative)


def percent(
    name: str,
    key: str,
    *,
    negative: bool = False,
    values: Values | None = None,
    choices: Choices | Sequence[Choice] = (),
) -> Question:
    """Percentage points; the answer is kept as a decimal in text, so that nothing is rounded."""
    return _number(name, key, numbers.read_percent, "question-percent", values, choices, negative=negative)


def evidence(name: str, key: str, choices: Choices | Sequence[Choice], values: Values | None = None) -> Question:
    """Photos or documents; an album is one answer although its parts arrive as separate updates.

    A photo sent after the answer joins it: people rarely think of all photos at once.
    """

    def read(incoming: Incoming, shown: Asked) -> Any:
        if not incoming.files:
            return Misread("question-photo")
        if _too_big(incoming):
            return Misread("question-file-big", {"most": incoming.largest_megabytes})
        if any((file.mime or "").partition("/")[0] in NO_EVIDENCE for file in incoming.files):
            return Misread("question-file-kind")
        return {"album": incoming.album, "files": [_file(file) for file in incoming.files]}

    def absorb(incoming: Incoming, answer: Any) -> Any:
        if isinstance(read(incoming, Asked(key, {})), Misread):
            return None
        before = answer or {"album": None, "files": []}
        more, files = [_file(file) for file in incoming.files], list(before["files"])
        is_part = incoming.album is not None and incoming.album == before["album"]
        if not is_part and not any("small" in one for one in more):  # sent again as was asked for: no need to ask twice
            files = [{name: value for name, value in one.items() if name != "small"} for one in files]
        return {"album": incoming.album, "files": [*files, *more]}

    return Question(name, asked(key, values, choices), read, absorb=absorb)


def sheet(
    name: str,
    key: str,
    *,
    most: int,
    choices: Choices | Sequence[Choice] = (),
    values: Values | None = None,
    otherwise: Read | None = None,
) -> Question:
    """A spreadsheet sent as a document, at most so many bytes; its answer is the id of the file.

    `otherwise` reads what comes without one. It absorbs nothing: a second sheet is another answer.
    """

    def read(incoming: Incoming, shown: Asked) -> Any:
        documents = [one for one in incoming.files if one.kind == "document"]
        if not documents:
            return otherwise(incoming, shown) if otherwise else Misread("editing-sheet-missing")
        if (documents[0].size or 0) > most:
            return Misread("editing-sheet-big", {"most": most // 1_000_000})
        return documents[0].file_id

    return Question(name, asked(key, values, choices), read, absorb=lambda incoming, answer: None)


def checked(question: Question, problem: Callable[[Any, Asked], Misread | None]) -> Question:
    """A question that also refuses some answers that read well; `problem` says why."""

    def read(incoming: Incoming, shown: Asked) -> Any:
        answer = question.read(incoming, shown)
        return answer if isinstance(answer, Misread) else problem(answer, shown) or answer

    return replace(question, read=read)


def first_missing(answers: Answers, steps: Sequence[Question]) -> Question | None:
    """The first question without an answer."""
    return next((step for step in steps if step.name not in answers), None)


def buttons(shown: Asked, prefix: str, run: int) -> tuple[Button, ...]:
    """The offered answers as buttons that name their question and run."""
    return tuple(Button(one.label, f"{prefix}:{one.value}:{run}", one.values) for one in shown.choices)


def candidates(reading: numbers.Ambiguous[Any], label: str) -> tuple[Choice, ...]:
    """What an unclear number may have meant, to choose from; the value is written so that it reads only one way."""
    sign = "%" if label == "question-percent" else ""
    return tuple(
        Choice(f"{CANDIDATE}{value}".replace(".", ",") + sign, f"{label}-label", _plain(value), {"value": str(value)})
        for value in reading.candidates
    )


def unclear(reading: numbers.Ambiguous[Any], key: str, text: str) -> Misread:
    """Asks back: which of several readings is meant, or whether the only one is ("sekitar 5 juta")."""
    ending = "unclear" if len(reading.candidates) > 1 else "rough"
    return Misread(f"{key}-{ending}", {"text": text}, candidates(reading, key))


def candidate(turn: Turn, question: "Question", shown: Asked, value: str) -> Choice | None:
    """The choice behind a button of `candidates`; anything else is no candidate."""
    if not value.startswith(CANDIDATE):
        return None
    answer = question.read(replace(turn.incoming, text=value[len(CANDIDATE) :]), shown)
    return None if isinstance(answer, Misread) else Choice(value, "", answer)


def province(text: str, provinces: Provinces) -> str | Misread:
    """The code of the province that was typed; what is not surely one of them is asked back."""
    if not text.strip():
        return Misread("question-text-missing")
    named, found = provinces.named(text), provinces.find(text)
    if named is not None:
        return named.code
    if not found:
        return Misread("question-province", {"text": text[:60]})
    offered = tuple(Choice(CANDIDATE + one.name, localized(one.name), one.code) for one in found[:6])
    return Misread("question-province-unclear", {"text": text[:60]}, offered)


def reads_province(provinces: Provinces) -> Read:
    """Reads the name of a province that was typed; the answer is its code."""
    return lambda incoming, shown: province(incoming.text, provinces)


def _number(
    name: str,
    key: str,
    reader: Callable[..., Any],
    error: str,
    values: Values | None,
    choices: Choices | Sequence[Choice],
    *,
    negative: bool = False,
) -> Question:
    def read(incoming: Incoming, shown: Asked) -> Any:
        if not incoming.text.strip():
            return Misread("question-number-missing")
        said = " ".join(incoming.text.split())[:60]
        reading = reader(incoming.text, negatives=True)
        if isinstance(reading, numbers.Ambiguous):
            return unclear(reading, error, said)
        if not isinstance(reading, numbers.Exact):
            return Misread(error, {"text": said})
        if reading.value < 0 and not negative:
            return Misread(f"{error}-negative")
        if abs(reading.value) > 10**15:
            return Misread("question-number-huge")
        return _plain(reading.value)

    return Question(name, asked(key, values, choices), read)


def _too_big(incoming: Incoming) -> bool:
    return any((file.size or 0) > incoming.largest_megabytes * 2**20 for file in incoming.files)


def _plain(value: Any) -> Any:
    return value if isinstance(value, int) else str(value)


def _file(file: Any) -> dict[str, Any]:
    """A reference to keep; of a photo that Telegram has made too small to read, also its sides in pixels."""
    known = {"kind": file.kind, "file_id": file.file_id, "unique_id": file.unique_id}
    is_small = file.kind == "photo" and file.width and file.height and max(file.width, file.height) < READABLE
    return known | ({"small": [file.width, file.height]} if is_small else {})
