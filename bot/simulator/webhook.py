"""Pushes updates to the bot by POST, again and again until it says 2xx: several at once, in order within each queue.

As Telegram's published server does (WebhookActor.cpp): up to `max_connections` requests are on their way, one for each
chat or person who presses; a failed one waits, doubling, or as long as the answer asks for, and holds up nobody else.
"""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from bot.simulator.errors import bad_request
from bot.simulator.updates import Updates

Json = dict[str, Any]
Queue = tuple[str, int]
Post = Callable[[str, bytes, dict[str, str]], Awaitable["Answer"]]
_SECRET = re.compile(r"^[A-Za-z0-9_-]*$")
_LOCAL = frozenset({"127.0.0.1", "localhost", "::1"})
_TIMEOUT = 60  # seconds Telegram waits for a bot
_LONGEST_PAUSE = 60.0
_LONGEST_WISH = 3600.0  # seconds of Retry-After that are heeded
_QUIET = 10.0  # seconds without success after which only one request at a time knocks


@dataclass(frozen=True)
class Answer:
    """What a bot says to an update."""

    status: int
    retry_after: float = 0.0


@dataclass
class _Failing:
    """An update that was not taken: tried again at this moment of the loop."""

    at: float
    times: int


class Line:
    """Requests to the bot, over connections that are kept."""

    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None

    async def post(self, url: str, body: bytes, headers: dict[str, str]) -> Answer:
        """OSError if nobody answers."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=0), timeout=aiohttp.ClientTimeout(total=_TIMEOUT)
            )
        try:
            async with self._session.post(url, data=body, headers=headers, allow_redirects=False) as answer:
                await answer.read()
                wish = answer.headers.get("Retry-After", "")
                return Answer(answer.status, float(wish) if wish.isdecimal() else 0.0)
        except aiohttp.ClientError as error:
            raise ConnectionError(str(error)) from error

    async def close(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            await session.close()


def queue_of(update: Json) -> Queue:
    """Updates of one queue are brought one after another: words of a chat; presses and questions of a person."""
    kind, content = next((name, part) for name, part in update.items() if name != "update_id")
    if not isinstance(content, dict):
        return kind, update["update_id"]
    by_person = kind in ("callback_query", "inline_query", "chosen_inline_result")
    whose = content.get("from" if by_person else "chat")
    own = whose.get("id") if isinstance(whose, dict) else None
    words = kind.removeprefix("edited_")
    return (words, own) if isinstance(own, int) else (kind, update["update_id"])


class Webhook:
    """Where updates go instead of getUpdates; `post` can be replaced, `pause` made shorter."""

    def __init__(self, updates: Updates, now: Callable[[], datetime]) -> None:
        self._updates = updates
        self._now = now
        self.url = ""
        self.secret = ""
        self.max_connections = 40
        self.last_error: tuple[datetime, str] | None = None
        self._line = Line()
        self.post: Post = self._line.post
        self.pause = 2.0  # seconds before the second retry, doubling; the first comes at once
        self._wanted = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._under_way: dict[Queue, asyncio.Task[None]] = {}
        self._failing: dict[Queue, _Failing] = {}
        self._succeeded_at = float("-inf")
        updates.on_arrival = self._wake

    def set(self, url: str, secret: str, max_connections: int) -> str:
        """Take effect at once; what setWebhook says. An empty url removes the webhook."""
        if not url:
            return self._remove()
        _check_url(url)
        if len(secret) > 256 or not _SECRET.match(secret):
            raise bad_request("secret token contains unallowed characters")
        same = (url, secret) == (self.url, self.secret)
        self.url, self.secret = url, secret
        self.max_connections = min(max(max_connections, 1), 100)
        self.last_error = None
        self._failing.clear()
        self._updates.stop_reader("webhook")
        self.start()
        return "Webhook is already set" if same else "Webhook was set"

    def _remove(self) -> str:
        was_set = bool(self.url)
        self.url = self.secret = ""
        self._wake()
        return "Webhook was deleted" if was_set else "Webhook is already deleted"

    def info(self) -> Json:
        """What getWebhookInfo answers."""
        known: Json = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self._updates.pending),
        }
        if self.url:
            known |= {"max_connections": self.max_connections, "ip_address": "127.0.0.1"}
        if self._updates.allowed:
            known["allowed_updates"] = sorted(self._updates.allowed)
        if self.last_error:
            at, words = self.last_error
            known |= {"last_error_date": int(at.timestamp()), "last_error_message": words}
        return known

    def start(self) -> None:
        """Run the deliverer if there is something to deliver to; needs a running loop."""
        if self.url and (self._task is None or self._task.done()):
            self._wanted = asyncio.Event()
            self._task = asyncio.get_running_loop().create_task(self._deliver(), name="simulator webhook")

    async def stop(self) -> None:
        """Stop delivering; what is pending stays."""
        task, self._task = self._task, None
        tasks = [*self._under_way.values(), *([task] if task else [])]
        for one in tasks:
            one.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._under_way.clear()
        await self._line.close()

    def _wake(self) -> None:
        self._wanted.set()

    async def _deliver(self) -> None:
        while self.url:
            self._wanted.clear()
            nap = self._bring(asyncio.get_running_loop().time())
            with suppress(TimeoutError):
                async with asyncio.timeout(nap):
                    await self._wanted.wait()

    def _bring(self, now: float) -> float | None:
        """Put on their way what may leave now; the seconds until something may that has failed, if there is any."""
        most = self.max_connections if now - self._succeeded_at < _QUIET else 1
        seen: set[Queue] = set(self._under_way)
        resting = []
        for update, is_again in self._updates.upcoming(2 * self.max_connections):
            if len(self._under_way) >= most:
                return None
            queue = queue_of(update)
            if queue in seen:
                continue
            seen.add(queue)
            failing = self._failing.get(queue)
            if failing is not None and failing.at > now:
                resting.append(failing.at - now)
            else:
                self._under_way[queue] = asyncio.create_task(self._push(queue, update, is_again=is_again))
        return min(resting, default=None)

    async def _push(self, queue: Queue, update: Json, *, is_again: bool) -> None:
        error, wish = await self._refusal(update)
        now = asyncio.get_running_loop().time()
        if error is None:
            self._succeeded_at = now
            self._failing.pop(queue, None)
            self._updates.done(update, is_again=is_again)
        else:
            self.last_error = (self._now(), error)
            times = self._failing[queue].times + 1 if queue in self._failing else 1
            pause = self.pause * 2 ** min(times - 2, 10) if times > 1 else 0.0
            self._failing[queue] = _Failing(now + (min(wish, _LONGEST_WISH) or min(pause, _LONGEST_PAUSE)), times)
        self._under_way.pop(queue, None)
        self._wake()

    async def _refusal(self, update: Json) -> tuple[str | None, float]:
        """Bring one update; why it was not taken, and in how many seconds the bot wants it again."""
        headers = {"Content-Type": "application/json"}
        if self.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = self.secret
        try:
            answer = await self.post(self.url, json.dumps(update).encode(), headers)
        except OSError as error:  # a TimeoutError is one
            return str(error) or "Connection failed", 0.0
        if 200 <= answer.status < 300:
            return None, 0.0
        return f"Wrong response from the webhook: {answer.status}", answer.retry_after

    def to_state(self) -> Json:
        return {"url": self.url, "secret": self.secret, "max_connections": self.max_connections}

    def from_state(self, state: Json) -> None:
        self.url, self.secret = state["url"], state["secret"]
        self.max_connections = state["max_connections"]


def _check_url(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme == "https" and parts.hostname:
        return
    # Like one's own Bot API server, the box also pushes without TLS, but only to this machine.
    if parts.scheme == "http" and parts.hostname in _LOCAL:
        return
    raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
