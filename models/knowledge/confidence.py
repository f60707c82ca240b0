"""How sure a search may be of what it found: two rules fitted on questions of one half, and reported on the other.

Everything they look at is a share of the question itself, so that they carry over to more or fewer articles, with or
without phrasings. Docs: docs/evaluation.md.
"""

from collections.abc import Sequence
from math import exp
from typing import Literal, NamedTuple

from models.knowledge.likeness import Asked, Entry, Likeness

Order = Sequence[tuple[float, Entry, Likeness]]
SURE, KNOWN = 0.88, 0.3
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
    unknown: float
    unmet: float
    words: float
    only_answered: float
    always: float = 1.0


RIGHT = Signs(1.2, 4.33, 1.16, 2.26, 1.28, -0.19, -2.42, -1.6, 0.71, 2.11, -3.47)
"""For "the first hit is right"."""
ANSWERABLE = Signs(2.8, 0.8, 2.3, 2.16, 1.65, 1.59, -3.27, -2.37, 0.37, 2.26, -3.67)
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
        asked.unknown,
        asked.unmet(entry),
        min(len(asked.terms), MANY_WORDS) / MANY_WORDS,
        alike.only_answered,
    )


def _chance(seen: Signs, rule: Signs) -> float:
    return 1 / (1 + exp(-sum(one * weight for one, weight in zip(seen, rule, strict=True))))
