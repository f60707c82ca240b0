"""No library, no storage: shows how many updates driver and simulator themselves can carry."""

import asyncio
from typing import Any

import aiohttp

from bench.bots import six

Json = dict[str, Any]


class Ceiling:
    """Answers the six questions from a dictionary by bare calls of the Bot API."""

    def __init__(self, http: aiohttp.ClientSession, path: str) -> None:
        self._http = http
        self._path = path
        self._answers: dict[int, Json] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        offset = 0
        while True:
            for update in await self._call("getUpdates", offset=offset, timeout=30):
                offset = update["update_id"] + 1
                task = asyncio.create_task(self._answer(update))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)

    async def _call(self, method: str, **params: Any) -> Any:
        async with self._http.post(f"{self._path}/{method}", json=params) as answer:
            return (await answer.json())["result"]

    async def _answer(self, update: Json) -> None:
        query = update.get("callback_query")
        if query is None:
            message = update["message"]
            await self._call(
                "sendMessage", chat_id=message["chat"]["id"], **self._next(message["chat"]["id"], message["text"])
            )
            return
        held = query["message"]
        said = self._next(held["chat"]["id"], query["data"])
        await asyncio.gather(
            self._call("answerCallbackQuery", callback_query_id=query["id"]),
            self._call("editMessageText", chat_id=held["chat"]["id"], message_id=held["message_id"], **said),
        )

    def _next(self, chat: int, said: str) -> Json:
        if said == "/start":
            answers = self._answers[chat] = {}
        else:
            answers = self._answers[chat]
            place = len(answers)
            answers[six.QUESTIONS[place].name] = six.read(place, said)
        found = six.finished(answers) if len(answers) == len(six.QUESTIONS) else six.ask(len(answers), answers)
        keyboard = [[{"text": label, "callback_data": data}] for label, data in found.options]
        return {"text": found.text, "reply_markup": {"inline_keyboard": keyboard}}


async def main() -> None:
    """Run until killed."""
    given = six.arguments()
    async with aiohttp.ClientSession(
        given.address, connector=aiohttp.TCPConnector(limit=256, keepalive_timeout=2)
    ) as http:
        await Ceiling(http, f"/bot{given.token}").run()


if __name__ == "__main__":
    asyncio.run(main())
