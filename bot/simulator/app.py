"""Puts the box behind HTTP: the Bot API, its files, the control API and the chat page."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.simulator.api import BotApi
from bot.simulator.control import Clock, Control, refused
from bot.simulator.errors import Cut, Refusal
from bot.simulator.telegram import Telegram
from bot.simulator.transcript import Describe

PAGE = Path(__file__).parent / "page"
_HERE = frozenset({"127.0.0.1", "localhost", "::1"})


def create_app(telegram: Telegram, clock: Clock | None = None, describe: Describe | None = None) -> Starlette:
    """The whole simulator. `clock` makes time movable, `describe` names the bot's messages in tests."""

    async def download(request: Request) -> Response:
        file = telegram.files.by_path.get(request.path_params["path"])
        if request.path_params["token"] != telegram.token or file is None:
            return JSONResponse({"ok": False, "error_code": 404, "description": "Not Found"}, 404)
        return Response(file.content, media_type="application/octet-stream")

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        logger = logging.getLogger("uvicorn.error")
        logger.addFilter(_not_on_purpose)
        telegram.webhook.start()
        yield
        await telegram.close()
        logger.removeFilter(_not_on_purpose)

    return Starlette(
        routes=[
            Route("/bot{token}/{method}", BotApi(telegram)),
            Route("/file/bot{token}/{path:path}", download),
            *Control(telegram, clock, describe).routes(),
            Mount("/", StaticFiles(directory=PAGE, html=True, check_dir=False)),
        ],
        middleware=[Middleware(_OnlyThePage)],
        exception_handlers={Refusal: refused},
        lifespan=lifespan,
    )


def _not_on_purpose(record: logging.LogRecord) -> bool:
    """Leave out what a server says about a connection that a fault cut."""
    return not (record.exc_info and isinstance(record.exc_info[1], Cut))


class _OnlyThePage:
    """Keeps other web sites out: they may neither rebind their name to this machine nor post across."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        app = self._app
        if scope["type"] == "http" and not scope["path"].startswith(("/bot", "/file/bot")):
            request = Request(scope)
            is_change = scope["path"].startswith("/simulator/") and scope["method"] not in ("GET", "HEAD")
            if request.url.hostname not in _HERE:
                app = _forbidden("only this machine may look in")
            elif is_change and request.headers.get("x-simulator") != "1":
                app = _forbidden("the header X-Simulator: 1 is missing")
        await app(scope, receive, send)


def _forbidden(words: str) -> ASGIApp:
    return JSONResponse({"error": words}, 403)
