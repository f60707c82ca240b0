"""Tells the chat page what happens, as it happens, over server-sent events."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

from bot.simulator.telegram import Telegram

KEEP_ALIVE = 15.0  # seconds of silence before a comment
_BEHIND = 2_000  # events a page may lag; then it is hung up on, and comes back for the whole state

Json = dict[str, Any]


async def stream(box: Telegram, keep_alive: float = KEEP_ALIVE) -> AsyncIterator[str]:
    """The stream for one page; ends when the box stops."""
    waiting: asyncio.Queue[Json] = asyncio.Queue()

    def hear(event: Json) -> None:
        waiting.put_nowait(event if waiting.qsize() < _BEHIND else {"type": "stopped"})

    unsubscribe = box.subscribe(hear)
    try:
        yield "event: hello\ndata: {}\n\n"
        while not box.is_stopped:
            try:
                async with asyncio.timeout(keep_alive):
                    event = await waiting.get()
            except TimeoutError:
                yield ": still here\n\n"
                continue
            if event["type"] == "stopped":
                return
            yield f"data: {json.dumps(event, default=str)}\n\n"
    finally:
        unsubscribe()
