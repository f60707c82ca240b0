"""How sure a search may be of what it found: two rules fitted on questions of one half, and reported on the other.

Everything they look at is a share of the question itself, so that they carry over to more or fewer articles, with or
without phrasings. Docs: docs/evaluation.md.
"""

from collections.abc import Sequence
from math import exp
from typing import Literal, NamedTuple

from models.knowledge.likeness import Asked, Entry, Likeness

Order = Sequence[tuple[float, Entry, Likeness]]
SURE, KNOWN = 0.85, 0.42
"""From where on the first hit is given as the answer; below where nothing is offered."""
WIDEST = 0.6
MANY_WORDS = 8


class Signs(NamedTuple):
    """What tells a good hit from a chance one."""

    score: float
    margin: float
    """To the second article."""
    asked: float
    said: float
    anywhere: float
    answered: float
    letters: float
    unknown: float
    unmet: float
    words: float
    topic: float
    kind: float
    only_answered: float
    always: float = 1.0


RIGHT = Signs(1.78, 4.05, 1.4, 2.21, 1.1, -0.4, -0.26, -2.39, -1.59, 1.09, -0.76, -0.3, 1.81, -3.7)
"""For "the first hit is right"."""
ANSWERABLE = Signs(3.01, -0.15, 2.43, 1.79, 1.7, 1.51, 0.97, -3.89, -2.53, 0.45, -0.6, -0.25, 2.48, -3.85)
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
    return Signs(
        score,
        min(score - second, WIDEST),
        alike.asked,
        alike.said,
        alike.anywhere,
        alike.answered,
        alike.letters,
        asked.unknown,
        asked.unmet(entry),
        min(len(asked.terms), MANY_WORDS) / MANY_WORDS,
        alike.topic,
        alike.kind,
        alike.only_answered,
    )


def _chance(seen: Signs, rule: Signs) -> float:
    return 1 / (1 + exp(-sum(one * weight for one, weight in zip(seen, rule, strict=True))))
