"""Two ways into the simulator without sockets, in which a cut connection looks as it does over one."""

import json
from typing import Any
from urllib.parse import unquote, urlsplit

import httpx
from starlette.types import ASGIApp, Message
from telegram.request import BaseRequest, RequestData

from bot.line import Broke
from bot.simulator import Cut


class CutTransport(httpx.ASGITransport):
    """Like ASGITransport; a connection that a fault cut raises what httpx raises for a real one."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        try:
            return await super().handle_async_request(request)
        except Cut as cut:
            raise httpx.RemoteProtocolError(f"Server disconnected: {cut}", request=request) from cut


class Within(BaseRequest):
    """The bot's own line, in the same process: what `bot/line.py` is over sockets, without an HTTP client's work."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    @property
    def read_timeout(self) -> float:
        return 5.0

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        """One request, as `Line` makes it."""
        kind, body = _body(request_data)
        path = urlsplit(url).path
        scope = {
            "type": "http",
            "method": method,
            "path": unquote(path),
            "raw_path": path.encode(),
            "root_path": "",
            "scheme": "http",
            "query_string": b"",
            "headers": [(b"host", b"127.0.0.1"), (b"content-type", kind)],
            "client": ("127.0.0.1", 1),
            "server": ("127.0.0.1", 80),
        }
        said: list[Message] = []

        async def receive() -> Message:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Message) -> None:
            said.append(message)

        try:
            await self._app(scope, receive, send)
        except Cut as cut:
            raise Broke(f"Server disconnected: {cut}") from None
        return said[0]["status"], b"".join(part.get("body", b"") for part in said[1:])


def _body(sent: RequestData | None) -> tuple[bytes, bytes]:
    if sent is None:
        return b"application/json", b""
    if not sent.contains_files:
        return b"application/json", json.dumps(sent.parameters).encode()
    form = httpx.Request("POST", "http://127.0.0.1", data=sent.json_parameters, files=sent.multipart_data)
    return form.headers["content-type"].encode(), form.read()
