"""The Telegram client: python-telegram-bot's, with a pace that all processes share."""

import asyncio
import time
from collections.abc import Callable, Coroutine
from typing import Any

from telegram import LinkPreviewOptions
from telegram.ext import BaseRateLimiter, Defaults, ExtBot
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter

from bot.line import Line, Patience

Call = Callable[..., Coroutine[Any, Any, Any]]
ENOUGH = 100  # requests after which the quickest one is known


class SharedPace(BaseRateLimiter[float]):
    """Lets a request leave at the moment that was planned for it in the database; the argument is that wall second.

    `quickest` is what the quickest request so far has taken, in seconds: none is there and back in less. Of a few
    requests one cannot tell, as the first ones of a busy machine are slow: it is 0 then.
    """

    def __init__(self, wall: Callable[[], float] = time.time) -> None:
        self._wall = wall
        self._quickest = float("inf")
        self._requests = 0

    @property
    def quickest(self) -> float:
        return self._quickest if self._requests >= ENOUGH else 0.0

    async def initialize(self) -> None:
        """Nothing to prepare: the plan is in the database."""

    async def shutdown(self) -> None:
        """Nothing to release."""

    async def process_request(
        self,
        callback: Call,
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: float | None,
    ) -> Any:
        ahead = (rate_limit_args or 0.0) - self._wall()
        if ahead > 0:
            await asyncio.sleep(ahead)
        left = self._wall()
        answer = await callback(*args, **kwargs)
        took = max(0.0, self._wall() - left)
        self._quickest = min(self._quickest, took)
        self._requests += 1
        return answer


class Client(ExtBot[float]):
    """The bot's voice and ear at Telegram."""

    async def call(self, method: str, *, rate_limit_args: float, **params: Any) -> Any:
        """A method of the Bot API with plain values, which come back as plainly.

        For what is said all day: objects around values that nobody looks at take as long as sending them.
        """
        assert self.rate_limiter is not None
        sent = RequestData([RequestParameter.from_input(*one) for one in params.items() if one[1] is not None])
        way = (f"{self._base_url}/{method}", sent)
        return await self.rate_limiter.process_request(self._request[1].post, way, {}, method, params, rate_limit_args)

    @property
    def quickest(self) -> float:
        """Seconds of the quickest request so far."""
        return self.rate_limiter.quickest if isinstance(self.rate_limiter, SharedPace) else 0.0

    async def raw_updates(self, offset: int | None, wait_seconds: int) -> list[dict[str, Any]]:
        """Long polling that keeps updates as they came: nothing is lost to fields that the library does not know."""
        data: dict[str, Any] = {"timeout": wait_seconds, "limit": 100, "allowed_updates": ALLOWED}
        if offset is not None:
            data["offset"] = offset
        found = await self._post("getUpdates", data, read_timeout=wait_seconds + 10)
        return found if isinstance(found, list) else []


# A list of sources must not be followed by a picture of the first one.
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
ALLOWED = ["message", "edited_message", "callback_query", "my_chat_member", "inline_query"]


def connect(
    token: str,
    base_url: str,
    base_file_url: str,
    *,
    timeout: float,
    connections: int,
    line: BaseRequest | None = None,
    wall: Callable[[], float] = time.time,
) -> Client:
    """A client for one bot; `line` lets tests talk to the simulator without sockets."""
    patience = Patience(timeout, timeout)
    return Client(
        token,
        base_url=base_url,
        base_file_url=base_file_url,
        request=line or Line(connections, patience),
        get_updates_request=line or Line(2, patience),
        rate_limiter=SharedPace(wall),
        defaults=Defaults(link_preview_options=NO_PREVIEW),
    )
