"""What people say of an answer: it helped, another question was meant, or it is wrong."""

from handlers.knowledge import answers
from handlers.knowledge.answers import MENU, person, show, to_choose
from handlers.turn import Turn
from models import questions
from models.knowledge import Article
from models.outbox import Button
from models.questions import Question

NEAREST = 3


async def good(turn: Turn, number: int) -> None:
    """It helped: thanks stand below the answer."""
    found = await _answered(turn, number)
    if found is not None:
        question, article = found
        questions.judge(question, questions.GOOD)
        await show(turn, question, article, "thanks")


async def not_this(turn: Turn, number: int) -> None:
    """Another question was meant: the next nearest, or that the answer itself is wrong."""
    found = await _answered(turn, number)
    if found is None:
        return
    question, article = found
    questions.judge(question, questions.NOT_THIS)
    nearest = _nearest(turn, question, article)
    question.offered = list(dict.fromkeys((*question.offered, *nearest)))
    wrong = Button("knowledge-wrong-button", f"knowledge.wrong:{number}")
    neither = Button("knowledge-none-of-them", f"knowledge.none:{number}")
    await turn.say(
        "knowledge-which",
        choices=(*to_choose(turn, question, nearest), wrong, neither),
        ways=(Button("common-back", f"knowledge.back:{number}"), *person(turn, question), MENU),
        question=article.question,
    )


async def back(turn: Turn, number: int) -> None:
    """It was a slip: the answer again."""
    found = await _answered(turn, number)
    if found is not None:
        question, article = found
        question.feedback = None
        await show(turn, question, article)


async def meant(turn: Turn, number: int, article: str) -> None:
    """The question that was meant: its answer, and a note for the editors how people put it."""
    question = await _own(turn, number)
    known = turn.content.knowledge.articles.get(str(article))
    if question is None:
        return
    if known is None or known.id not in question.offered:
        await turn.say("common-button-unknown", fresh=True)
        return
    noted = question.feedback == questions.NOT_THIS
    questions.meant(question, known.id)
    await show(turn, question, known, "noted" if noted else "none")


async def wrong(turn: Turn, number: int) -> None:
    """It is the right question, and the answer is wrong: editors hear of it."""
    question = await _own(turn, number)
    if question is not None:
        questions.judge(question, questions.WRONG)
        await turn.say("knowledge-wrong", choices=person(turn, question), ways=(MENU,))


async def none_of_them(turn: Turn, number: int) -> None:
    """Nothing that was offered is meant."""
    question = await _own(turn, number)
    if question is not None:
        questions.none_of_them(question)
        await answers.unknown(turn, question)


async def _own(turn: Turn, number: int) -> Question | None:
    """The person's own question; a forged or forgotten one is said to be old."""
    question = await questions.of(turn.session, turn.person, number)
    if question is None:
        await turn.say("common-button-unknown", fresh=True)
    return question


async def _answered(turn: Turn, number: int) -> tuple[Question, Article] | None:
    question = await _own(turn, number)
    if question is None:
        return None
    article = turn.content.knowledge.articles.get(question.shown or "")
    if article is None:
        await turn.say("common-button-unknown", fresh=True)
        return None
    return question, article


def _nearest(turn: Turn, question: Question, shown: Article) -> list[str]:
    """The next nearest questions; what belongs to the answer, when the words are no longer kept."""
    if question.text is None:
        return [one for one in shown.see_also if one in turn.content.knowledge.articles][:NEAREST]
    found = turn.content.knowledge.index.search(question.text, tuple(question.context))
    return [hit.article_id for hit in found.ranked if hit.article_id != shown.id][:NEAREST]
