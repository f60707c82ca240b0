"""The whole product with one dialogue more: the six questions of the other bots, so that like is measured with like."""

import asyncio
from typing import Any

from fluent.runtime import FluentResource

from bench.bots import six
from bot.app import build
from bot.clock import Clock
from bot.config import load
from bot.logs import setup
from bot.run import open_database, until_stopped
from bot.texts import Texts
from handlers import CONTENTS, flow, questions
from handlers.flow import SEED, Flow
from handlers.questions import Answers, Choice, Question
from handlers.turn import Content, Turn, localized

NAME = "six"
TEXT = FluentResource("six-said = { $words }")


def _question(place: int, one: six.Question) -> Question:
    async def words(turn: Turn, answers: Answers) -> dict[str, Any]:
        return {"words": six.ask(place, answers).text}

    if one.is_pressed:
        choices = [Choice(option, localized(option.capitalize())) for option in one.options]
        return questions.choice(one.name, "six-said", choices, words)
    if one.kind == "text":
        return questions.text(one.name, "six-said", most=100, values=words)
    return questions.money(one.name, "six-said", values=words)


QUESTIONS = [_question(place, one) for place, one in enumerate(six.QUESTIONS)]


def _next(answers: Answers, content: Content) -> Question | None:
    return next((one for one in QUESTIONS if one.name not in answers), None)


async def _finish(turn: Turn, answers: Answers) -> None:
    given = {name: value for name, value in answers.items() if not name.startswith(SEED)}
    await turn.say("six-said", words=six.finished(given).text)


FLOW = Flow(NAME, _next, _finish, keeps=True)


async def _start(turn: Turn, argument: str) -> None:
    await flow.start(turn, FLOW, argument)


async def main() -> int:
    """As `python -m bot run` does it."""
    CONTENTS.commands[NAME], CONTENTS.flows[NAME] = _start, FLOW  # type: ignore[index]  # a dict, whatever it promises
    texts = Texts()
    for bundle in texts._bundles.values():
        bundle.add_resource(TEXT)
    config = load()
    assert config.telegram.token is not None
    setup(config.log.level, config.log.format)
    async with open_database(config.database_url) as database:
        token = config.telegram.token.get_secret_value()
        app = await build(config, token, Clock(), database=database, texts=texts)
        try:
            await app.run()
        finally:
            await app.close()
    return 0


if __name__ == "__main__":
    asyncio.run(until_stopped(main()))
