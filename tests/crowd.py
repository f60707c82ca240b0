"""The simulator with many people in it who have all pressed Start: `python -m tests.crowd --people 2000`.

Some have blocked the bot since, which it does not know. `/crowd` tells what each was sent, and `/crowd/clock` how many
seconds later it is.
"""

import argparse
import asyncio
import contextlib
import sys
from datetime import UTC, datetime, timedelta

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from bot.simulator.__main__ import Server
from bot.simulator.app import create_app
from bot.simulator.chats import is_from_bot
from bot.simulator.telegram import Telegram

FIRST = 700_000_001


class Later:
    """A clock that is moved from outside."""

    def __init__(self, shift: float) -> None:
        self.shift = shift

    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self.shift)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int)
    parser.add_argument("--token")
    parser.add_argument("--people", type=int, default=0)
    parser.add_argument("--blocked", type=int, default=0, help="every so-manieth has blocked the bot")
    parser.add_argument("--shift", type=float, default=0.0)
    wanted = parser.parse_args()
    clock = Later(wanted.shift)
    telegram = Telegram(token=wanted.token, now=clock.now)
    for place in range(wanted.people):
        person = telegram.add_person(f"Orang {place} (demo)", id=FIRST + place)
        chat = telegram.chat(person.id)
        chat.started = True
        chat.blocked = bool(wanted.blocked) and place % wanted.blocked == 0

    async def sent(_request: Request) -> JSONResponse:
        return JSONResponse(
            {
                str(chat.id): [one.get("text") or "" for one in chat.messages.values() if is_from_bot(one)]
                for chat in telegram.chats.values()
            }
        )

    async def move(request: Request) -> JSONResponse:
        clock.shift = float(request.query_params["shift"])
        return JSONResponse({})

    app = create_app(telegram)
    app.routes.insert(0, Route("/crowd", sent))
    app.routes.insert(0, Route("/crowd/clock", move))
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(Server(telegram, app, wanted.port).serve())
    return 0


if __name__ == "__main__":
    sys.exit(main())
