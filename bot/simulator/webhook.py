"""Pushes updates to the bot by POST, again and again until it says 2xx."""

import asyncio
import json
import re
import urllib.error
import urllib.request
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from bot.simulator.errors import bad_request
from bot.simulator.updates import Updates

Json = dict[str, Any]
Post = Callable[[str, bytes, dict[str, str]], Awaitable[int]]
_SECRET = re.compile(r"^[A-Za-z0-9_-]*$")
_LOCAL = frozenset({"127.0.0.1", "localhost", "::1"})
_TIMEOUT = 60  # seconds Telegram waits for a bot
_LONGEST_PAUSE = 60.0


async def post_over_http(url: str, body: bytes, headers: dict[str, str]) -> int:
    """Send with the standard library; the status. OSError if nobody answers."""
    return await asyncio.to_thread(_post, url, body, headers)


def _post(url: str, body: bytes, headers: dict[str, str]) -> int:
    request = urllib.request.Request(url, body, headers, method="POST")  # noqa: S310 - checked when it was set
    try:
        with urllib.request.urlopen(request, timeout=_TIMEOUT) as answer:  # noqa: S310
            return int(answer.status)
    except urllib.error.HTTPError as error:
        error.close()
        return error.code


class Webhook:
    """Where updates go instead of getUpdates; `post` can be replaced, `pause` made shorter."""

    def __init__(self, updates: Updates, now: Callable[[], datetime]) -> None:
        self._updates = updates
        self._now = now
        self.url = ""
        self.secret = ""
        self.max_connections = 40
        self.last_error: tuple[datetime, str] | None = None
        self.post: Post = post_over_http
        self.pause = 1.0  # seconds before the first retry, doubling
        self._arrived = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
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
            self._arrived = asyncio.Event()
            self._task = asyncio.get_running_loop().create_task(self._deliver(), name="simulator webhook")

    async def stop(self) -> None:
        """Stop delivering; what is pending stays."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    def _wake(self) -> None:
        self._arrived.set()

    async def _deliver(self) -> None:
        failures = 0
        while self.url:
            self._arrived.clear()
            following = self._updates.take()
            if following is None:
                await self._arrived.wait()
            elif await self._push(following[1]):
                self._updates.done(following[0])
                failures = 0
            else:
                failures += 1
                await asyncio.sleep(min(self.pause * 2 ** (failures - 1), _LONGEST_PAUSE))

    async def _push(self, update: Json) -> bool:
        headers = {"Content-Type": "application/json"}
        if self.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = self.secret
        try:
            status = await self.post(self.url, json.dumps(update).encode(), headers)
        except OSError as error:
            self.last_error = (self._now(), str(getattr(error, "reason", error)) or "Connection failed")
            return False
        if 200 <= status < 300:
            return True
        self.last_error = (self._now(), f"Wrong response from the webhook: {status}")
        return False

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
