"""Six questions of the same kinds as those of our eligibility check, for the bots that ours is measured beside."""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

Answers = Mapping[str, Any]


@dataclass(frozen=True)
class Question:
    """One question; a choice and the confirmation are answered by a button, the others are typed."""

    name: str
    kind: Literal["choice", "text", "number", "confirm"]
    words: str
    options: tuple[str, ...] = ()

    @property
    def is_pressed(self) -> bool:
        return bool(self.options)


@dataclass(frozen=True)
class Said:
    """What the bot says: words, and a row of (label, callback data) per option."""

    text: str
    options: tuple[tuple[str, str], ...] = ()


QUESTIONS: Final[Sequence[Question]] = (
    Question("sector", "choice", "What does the business mainly do?", ("industri", "dagang", "jasa", "pertanian")),
    Question("has_nib", "choice", "Does it have a business number (NIB)?", ("yes", "no", "unknown")),
    Question("product", "text", "What does it make or sell?"),
    Question("workers", "number", "How many people work in it?"),
    Question("money", "number", "How many rupiah are invested in it?"),
    Question("right", "confirm", "Is all of this right?", ("yes", "no")),
)


def ask(place: int, answers: Answers) -> Said:
    """The question at a place, 0 to 5; the last one reads everything back."""
    question = QUESTIONS[place]
    number = f"{place + 1}/{len(QUESTIONS)}"
    words = (
        f"{number} {summary(answers)}. {question.words}" if question.kind == "confirm" else f"{number} {question.words}"
    )
    return Said(words, tuple((option.capitalize(), f"{question.name}:{option}") for option in question.options))


def finished(answers: Answers) -> Said:
    """The last message of the dialogue."""
    return Said(f"Done: {summary(answers)}.")


def summary(answers: Answers) -> str:
    """All answers in the order of the questions."""
    return ", ".join(str(answers[question.name]) for question in QUESTIONS if question.name in answers)


def read(place: int, said: str) -> str | int | None:
    """The answer in what was pressed or typed; None when it is none."""
    question = QUESTIONS[place]
    if question.is_pressed:
        name, _, value = said.partition(":")
        return value if name == question.name and value in question.options else None
    if question.kind == "number":
        return int(said) if said.isdecimal() else None
    return said.strip() or None


def arguments() -> argparse.Namespace:
    """What the driver tells each of these bots: address of the Bot API, token, folder for its file."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--address", required=True)
    parser.add_argument("--token", required=True)
    parser.add_argument("--database", default="")
    parser.add_argument("--webhook", type=int, default=0, help="the port to which updates are brought; 0: polling")
    return parser.parse_args()
