"""`/tanya`: a question with the command, or all topics to look through."""

from collections import Counter

from handlers import pages
from handlers.knowledge import answers, asking
from handlers.knowledge.answers import MENU
from handlers.turn import Turn, localized
from models import questions
from models.knowledge import Knowledge, Topic
from models.outbox import Button
from models.questions import Asked

AT_ONCE = 8


async def ask(turn: Turn, argument: str) -> None:
    """`/tanya syarat WUB` is answered at once; alone it tells how to ask."""
    if not argument:
        await topics(turn)
        return
    context = await asking.looking_at(turn)
    await answers.give(turn, argument, answers.search(turn, argument, context), context)


async def topics(turn: Turn, number: int = 0) -> None:
    """Every topic of which something is known."""
    page = pages.page(_most_asked(turn.content.knowledge), number, AT_ONCE)
    choices = [Button(dict(one.name), f"knowledge.topic:{one.topic}") for one in page.part]
    ways = page.ways(lambda other: f"knowledge.topics:{other}")
    await turn.say("knowledge-topics", choices=choices, ways=(*ways, *answers.person(turn), MENU))


def _most_asked(knowledge: Knowledge) -> list[Topic]:
    """The topics with most to read about programmes first; what is for offices stands last."""
    held = Counter(one.topic for one in knowledge.articles.values())
    about = Counter(one.topic for one in knowledge.articles.values() if one.programmes)
    known = [one for one in knowledge.topics.values() if held[one.topic]]
    return sorted(known, key=lambda one: (-about[one.topic], -held[one.topic], one.topic))


async def topic(turn: Turn, name: str, number: int = 0) -> None:
    """The questions of one topic."""
    known = turn.content.knowledge.topics.get(name)
    if known is None:
        await turn.say("common-button-unknown", fresh=True)
        return
    held = [one for one in turn.content.knowledge.articles.values() if one.topic == name]
    page = pages.page(held, number, AT_ONCE)
    choices = [Button(localized(one.question), f"new:knowledge.read:{one.id}") for one in page.part]
    ways = page.ways(lambda other: f"knowledge.topic:{name}:{other}")
    back = Button("common-back", "knowledge.topics")
    await turn.say("knowledge-topic", choices=choices, ways=(*ways, back, MENU), name=dict(known.name))


async def opened(turn: Turn, argument: str) -> None:
    """A link `tanya-F007`, as it stands below an answer in a group."""
    await read(turn, argument.partition("-")[2])


async def read(turn: Turn, name: str) -> None:
    """One article, chosen from a list: kept without any words of the person's."""
    article = turn.content.knowledge.articles.get(str(name))
    if article is None:
        await turn.say("common-button-unknown", fresh=True)
        return
    question = await answers.kept(turn, Asked("", questions.SURE, [article.id]))
    await answers.show(turn, question, article)
