"""The line to Telegram: requests over aiohttp, which take a quarter of the processor time that httpx takes.

Which of the ways in which a request can fail it was decides whether a message may be sent again (`bot/outcome.py`).
Nothing of aiohttp's own words is passed on: they name the address, and the bot's token is a part of it.
"""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any

import aiohttp
import httpx
from aiohttp.helpers import get_env_proxy_for_url
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

KEEP_SECONDS = 4.0
"""An unused connection is closed before servers usually do: one that closes while a request leaves is trouble."""


READING_SECONDS = 0.2
"""Whoever was held up for longer than an answer may take first reads what has come meanwhile."""


class Unsent(NetworkError):
    """The request cannot have reached Telegram: no connection was made, or none was free."""


class Broke(NetworkError):
    """The connection broke, and nobody knows whether Telegram has read the request."""


@dataclass(frozen=True)
class Patience:
    """Seconds: until a connection is free and made, between two pieces of an answer, and for sending a file."""

    connect: float
    read: float
    file: float = 60.0


class Line(BaseRequest):
    """A number of connections that are kept open for the next request."""

    def __init__(self, connections: int, patience: Patience) -> None:
        self._connections = connections
        self._patience = patience
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return self._patience.read

    async def initialize(self) -> None:
        if self._session is None or self._session.closed:
            connector = aiohttp.TCPConnector(
                limit=self._connections, keepalive_timeout=KEEP_SECONDS, ssl=httpx.create_ssl_context()
            )
            self._session = aiohttp.ClientSession(
                connector=connector,
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """One request: the status and body of its answer, whatever they are."""
        if self._session is None or self._session.closed:
            raise RuntimeError("the line is not open")
        read = self._patience.read if read_timeout is self.DEFAULT_NONE else read_timeout
        has_files = request_data is not None and request_data.contains_files
        timeout = aiohttp.ClientTimeout(total=None, connect=self._patience.connect, sock_read=read)
        total = self._patience.connect + read + (self._patience.file if has_files else self._patience.read)
        try:
            to = URL(url)
            way = {**_proxy(to.scheme, to.host or ""), **_body(request_data)}
            async with (
                within(total),
                self._session.request(method, to, timeout=timeout, allow_redirects=False, **way) as answer,
            ):
                return answer.status, await answer.read()
        except aiohttp.ClientConnectorError as error:
            raise Unsent(f"no connection: {error.os_error}") from None
        except aiohttp.ClientHttpProxyError as error:
            raise Unsent(f"the proxy refuses: {error.status}") from None
        except aiohttp.ConnectionTimeoutError:
            raise Unsent("no connection was made, or none became free, in time") from None
        except TimeoutError:
            raise TimedOut from None
        except aiohttp.ClientError as error:
            raise Broke(type(error).__name__) from None


@asynccontextmanager
async def within(seconds: float) -> AsyncIterator[None]:
    """As `asyncio.timeout`, but no answer is thrown away that lies there already.

    When a process is held up (its machine sleeps, or is too busy) the answer and the end of the time come to it in the
    same moment, and the end would win: nobody would know then whether the message has arrived.
    """
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(None) as limit:
        over = loop.call_later(seconds, lambda: limit.reschedule(loop.time() + READING_SECONDS))
        try:
            yield
        finally:
            over.cancel()


@cache
def _proxy(scheme: str, host: str) -> dict[str, Any]:
    """The proxy that the environment names (HTTPS_PROXY, NO_PROXY); the library would look on a thread every time."""
    try:
        proxy, auth = get_env_proxy_for_url(URL.build(scheme=scheme, host=host))
    except LookupError:
        return {}
    return {"proxy": proxy, "proxy_headers": {"Proxy-Authorization": auth.encode()} if auth else None}


def _body(sent: RequestData | None) -> dict[str, Any]:
    """JSON, as long as there is no file in it."""
    if sent is None:
        return {}
    if not sent.contains_files:
        return {"data": json.dumps(sent.parameters).encode(), "headers": {"Content-Type": "application/json"}}
    form = aiohttp.FormData(sent.json_parameters)
    for name, (file, content, kind) in (sent.multipart_data or {}).items():
        form.add_field(name, content, filename=file, content_type=kind)
    return {"data": form}
