"""How sure a search may be of what it found: two rules fitted on questions of one half, and reported on the other.

Everything they look at is a share of the question itself, so that they carry over to more or fewer articles, with or
without phrasings. Docs: docs/evaluation.md.
"""

from collections.abc import Sequence
from math import exp
from typing import Literal, NamedTuple

from models.knowledge.likeness import Asked, Entry, Likeness

Order = Sequence[tuple[float, Entry, Likeness]]
SURE, KNOWN = 0.88, 0.4
"""From where on the first hit is given as the answer; below where nothing is offered."""
WIDEST = 0.6
MANY_WORDS, STORY = 8, 24


class Signs(NamedTuple):
    """What tells a good hit from a chance one."""

    score: float
    margin: float
    """To the second article."""
    asked: float
    said: float
    anywhere: float
    answered: float
    unknown: float
    unmet: float
    words: float
    only_answered: float
    long: float
    """A long story shares less of itself with any article, and is no worse a question for it."""
    same_topic: float
    """Whether the second article is about the same: then the question is from here at least."""
    always: float = 1.0


RIGHT = Signs(0.57, 7.87, 1.77, 2.13, 2.25, 0.0, -1.38, 0.0, 1.64, 2.33, 2.21, 0.65, -6.19)
"""For "the first hit is right"."""
ANSWERABLE = Signs(4.4, 1.27, 3.38, 2.76, 2.0, 2.06, -2.1, -1.67, 1.88, 4.14, 4.06, 1.08, -8.44)
"""For "some article answers this"."""


def outcome(asked: Asked, order: Order) -> Literal["sure", "choose", "none"]:
    """Give the first hit, let people choose, or say that it is not known."""
    if not order:
        return "none"
    seen = signs(asked, order)
    if _chance(seen, ANSWERABLE) < KNOWN:
        return "none"
    return "sure" if _chance(seen, RIGHT) >= SURE else "choose"


def signs(asked: Asked, order: Order) -> Signs:
    """What there is to see about the first hit."""
    score, entry, alike = order[0]
    second = order[1][0] if len(order) > 1 else 0.0
    same_topic = len(order) > 1 and order[1][1].topic == entry.topic
    return Signs(
        score,
        min(score - second, WIDEST),
        alike.asked,
        alike.said,
        alike.anywhere,
        alike.answered,
        asked.unknown,
        asked.unmet(entry),
        min(len(asked.terms), MANY_WORDS) / MANY_WORDS,
        alike.only_answered,
        min(len(asked.terms), STORY) / STORY,
        float(same_topic),
    )


def _chance(seen: Signs, rule: Signs) -> float:
    return 1 / (1 + exp(-sum(one * weight for one, weight in zip(seen, rule, strict=True))))
