"""Runs the simulator on its own: `python -m bot.simulator --port 8081`."""

import argparse
import asyncio
import contextlib
import socket
import sys
from pathlib import Path

import uvicorn
from starlette.applications import Starlette

from bot.simulator.app import create_app
from bot.simulator.telegram import Telegram

HOST = "127.0.0.1"  # never more: whoever reaches it can act as anybody


class Server(uvicorn.Server):
    """A server that first ends what waits (long polls, event streams), so that it stops at once."""

    def __init__(self, telegram: Telegram, app: Starlette, port: int) -> None:
        super().__init__(uvicorn.Config(app, HOST, port, log_level="warning", access_log=False))
        self._telegram = telegram

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._telegram.stop()
        await super().shutdown(sockets)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bot.simulator", description=__doc__)
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--state", type=Path, help="a file that keeps people and conversations over restarts")
    parser.add_argument("--token", default="110201543:SIMULATOR", help="the token bots have to use")
    parser.add_argument("--crowd", type=int, default=0, help="so many people who have written to the bot before")
    return parser.parse_args()


def main() -> int:
    """Serve until interrupted."""
    wanted = _arguments()
    telegram = Telegram(token=wanted.token, state=wanted.state)
    for place in range(wanted.crowd):
        telegram.chat(telegram.add_person(f"Person {place + 1}").id).started = True
    sys.stdout.write(f"Bot API: http://{HOST}:{wanted.port}/bot  Chat page: http://{HOST}:{wanted.port}/\n")
    sys.stdout.flush()
    with contextlib.suppress(KeyboardInterrupt):  # uvicorn has closed everything by then
        asyncio.run(Server(telegram, create_app(telegram), wanted.port).serve())
    return 0


if __name__ == "__main__":
    sys.exit(main())
