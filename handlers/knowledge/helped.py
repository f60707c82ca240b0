"""A question that waits for the helper: when it may, and how it is answered with what the helper said, or without."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from handlers.knowledge import answers
from handlers.turn import Turn
from models import questions
from models.knowledge import Found
from models.questions import Asked, Question

# Articles that the helper may point at, the likeliest; an id that was not listed counts for nothing.
LISTED = 8
# Besides the helper's own time: until it is asked, and until its answer is written.
SPARE = timedelta(seconds=4)
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Hint:
    """What the helper said: a listed article, or words to search for; mostly nothing."""

    pick: str = ""
    words: str = ""


async def waits(turn: Turn, text: str, found: Found, context: Sequence[str]) -> bool:
    """Let an unclear question wait for the helper; False without one, or when it was asked often enough."""
    helper = turn.helper
    if helper is None or found.outcome == questions.SURE:
        return False
    if await questions.helped_since(turn.session, turn.now - MINUTE) >= helper.most_per_minute:
        return False
    until = turn.now + timedelta(seconds=helper.seconds) + SPARE
    await answers.kept(turn, Asked(text, questions.THINKING, (), context, due_at=until))
    return True


async def settle(turn: Turn, question: Question, hint: Hint) -> None:
    """Answer the question; without a hint exactly as if there were no helper."""
    context = tuple(question.context)
    found = answers.search(turn, question.text or "", context)
    likely = {hit.article_id for hit in found.ranked[:LISTED]}
    if hint.pick in likely and hint.pick in turn.content.knowledge.articles:
        questions.answered(question, questions.SURE, [hint.pick])
        await answers.show(turn, question, turn.content.knowledge.articles[hint.pick])
        return
    better = answers.search(turn, hint.words, context) if hint.words else found
    await answers.conclude(turn, question, better if _helps(found, better) else found)


def _helps(found: Found, better: Found) -> bool:
    """Other words help when they lead to an answer, or at least to a choice where there was none."""
    return better.outcome == questions.SURE or (better.outcome, found.outcome) == (questions.CHOOSE, questions.NONE)
