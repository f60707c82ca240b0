"""Outside the own chat: a short answer with its source in a group, answers to send in any chat. Nothing personal."""

from handlers import groups
from handlers.knowledge import answers
from handlers.turn import Turn, localized
from models import questions
from models.knowledge import Article
from models.outbox import Button, Result
from models.questions import Asked

AT_ONCE = 5
LINK = "https://t.me/{bot}?start=tanya-{article}"


async def in_group(turn: Turn) -> None:
    """What is said to the bot in a group: everybody reads the answer, so only what anybody may know is said there.

    What one looked at or told in private plays no part, and there is nothing to press but the way to the own chat.
    """
    said = turn.incoming.text
    found = answers.search(turn, said, ()) if turn.incoming.kind == "text" and turn.incoming.command is None else None
    if found is None or found.outcome != questions.SURE:
        await groups.hint(turn)
        return
    article = turn.content.knowledge.articles[found.hits[0].article_id]
    await questions.ask(
        turn.session, turn.person, Asked(said, questions.SURE, [article.id], place=questions.GROUP), turn.now
    )
    more = Button("knowledge-in-private", url=LINK.format(bot=turn.content.bot_username, article=article.id))
    await turn.say("knowledge-short", ways=(more,), **answers.told(turn, article))


async def inline(turn: Turn) -> None:
    """Words after the bot's name in any chat: what is written of them, with its source, to be sent there."""
    query = turn.incoming.inline_query
    found = answers.search(turn, query.text, ()) if query is not None and query.text else None
    ids = [] if found is None or found.outcome == questions.NONE else [hit.article_id for hit in found.ranked[:AT_ONCE]]
    results = [_result(turn, turn.content.knowledge.articles[one]) for one in ids]
    await turn.offer(results, way=Button("knowledge-inline-ask" if results else "knowledge-inline-nothing", "inline"))


def _result(turn: Turn, article: Article) -> Result:
    return Result(
        article.id,
        localized(article.question),
        "knowledge-short",
        answers.told(turn, article),
        about=localized(article.answer[:120]),
    )
