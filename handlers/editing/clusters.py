"""Open questions that ask the same, as one; and what an article that answers them begins with."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from handlers.turn import Turn
from models import cases, questions
from models.masks import DOT
from models.questions import Question

PHRASING_MOST, QUESTION_MOST = 120, 200
PHRASINGS = 4


@dataclass(frozen=True)
class Cluster:
    """Questions that ask the same; the first is the oldest, and its number names the cluster."""

    questions: tuple[Question, ...]

    @property
    def number(self) -> int:
        return self.questions[0].id

    @property
    def example(self) -> str:
        """What stands for all: the shortest of them that is whole enough."""
        texts = sorted((one.text or "" for one in self.questions), key=len)
        return next((text for text in texts if len(text.split()) > 2), texts[0])

    @property
    def places(self) -> list[tuple[str | None, int]]:
        """The provinces from which it was asked, most often first."""
        counts = Counter(one.province for one in self.questions)
        return sorted(counts.items(), key=lambda one: (-one[1], one[0] or "~"))


async def clusters(turn: Turn) -> list[Cluster]:
    """All that is open, the same questions as one."""
    found = await questions.unsettled(turn.session)
    grouped = turn.content.knowledge.index.clusters([one.text or "" for one in found])
    return [Cluster(tuple(found[place] for place in places)) for places in grouped]


async def find(turn: Turn, number: int) -> Cluster | None:
    """The one that this question belongs to; None once it is settled."""
    return next((one for one in await clusters(turn) if any(each.id == number for each in one.questions)), None)


def phrasings(found: Cluster) -> list[str]:
    """The different ways in which it was asked, short enough to be a phrasing."""
    texts = (" ".join((one.text or "").split()) for one in found.questions)
    return list(dict.fromkeys(text for text in texts if 0 < len(text) <= PHRASING_MOST))


async def of_questions(turn: Turn, number: int) -> dict[str, Any]:
    """What is known beforehand of an article that answers these questions."""
    found = await find(turn, number)
    if found is None:
        return {}
    example = found.example[:QUESTION_MOST]
    return {
        "question": example,
        "_phrasings": [text for text in phrasings(found) if text != example][:PHRASINGS],
        "_asked": [one.id for one in found.questions],
        "_origin": f"question:{number}",
    }


async def of_case(turn: Turn, number: int) -> dict[str, Any]:
    """The same of an answer that an officer gave in a case: whoever asked the like is told of the article too."""
    case = await cases.look(turn.session, turn.person, number)
    answers = [one.text for one in await cases.messages(turn.session, number) if one.side == cases.OFFICE and one.text]
    open_ones = await questions.unsettled(turn.session)
    texts = [case.question, *(one.text or "" for one in open_ones)]
    alike = next(places for places in turn.content.knowledge.index.clusters(texts) if 0 in places)
    question = " ".join(case.question.split())[:QUESTION_MOST]
    known: dict[str, Any] = {
        **({} if DOT in question else {"question": question}),  # nobody is to read that a number was told
        "_asked": [open_ones[place - 1].id for place in alike if place],
        "_origin": f"case:{number}",
    }
    return {**known, "answer": " ".join(answers[-1].split())} if answers else known
